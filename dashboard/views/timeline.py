"""The timeline: every event on the folded axis, with its true scale below."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from dashboard.analysis.recent import recent_changes
from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier
from dashboard.messages.messages import Messages, msgid
from dashboard.query.selection import Selection
from dashboard.query.windows import span_in_words
from dashboard.view import Chart, View


def summary(selection: Selection) -> str:
    """Return the chart in one sentence, for readers who cannot see it."""
    dossier, messages = selection.dossier, selection.messages
    span = span_in_words(dossier, messages)
    if span is None:
        return messages.gettext("Timeline of %(title)s: no dated events.", title=dossier.title)
    return messages.ngettext(
        "Timeline of %(title)s: %(events)s, %(span)s; %(count)s shown in full colour. Arrow keys go from "
        "event to event, L shows them as a list, a question mark tells all keys.",
        "Timeline of %(title)s: %(events)s, %(span)s; %(count)s shown in full colour. Arrow keys go from "
        "event to event, L shows them as a list, a question mark tells all keys.",
        selection.count,
        title=dossier.title,
        events=events_in_words(dossier, messages),
        span=span,
    )


def events_in_words(dossier: Dossier, messages: Messages) -> str:
    """Return how many events there are, and how many of them are of an unknown year."""
    events = messages.ngettext("%(count)s event", "%(count)s events", len(dossier.events))
    undated = encoded_payload(dossier).undated
    if not undated:
        return events
    return messages.ngettext(
        "%(events)s (%(count)s of unknown year)",
        "%(events)s (%(count)s of unknown year)",
        undated,
        events=events,
    )


def build(selection: Selection) -> Iterable[Chart]:
    """Return one chart: the payload of the dossier, and what the query selects of it."""
    since, dossier, messages = selection.query.since, selection.dossier, selection.messages
    yield Chart(
        key="timeline",
        payload=encoded_payload(dossier),
        name=messages.gettext("Timeline of %(title)s", title=dossier.title),
        summary=summary(selection),
        matched=selection.matched,
        picked=selection.picked.id if selection.picked else None,
        scale=selection.query.scale,
        window=selection.query.window_days(dossier.clock),
        recent=_recent(selection) if since else None,
        recent_words=messages.gettext(
            "Added or changed after %(date)s", date=in_words(parse_date(since), dossier.language)
        )
        if since
        else "",
    )


def _recent(selection: Selection) -> npt.NDArray[np.bool_]:
    """Whether each event was added or changed after the day of the query."""
    changes = recent_changes(selection.dossier, selection.query.since_day)
    return np.array([change is not None for change in changes], dtype=np.bool_)


VIEW = View("timeline", msgid("Timeline"), 0, build)
