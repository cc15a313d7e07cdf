"""Recent markup: what was added, changed or happened after a day, above the chart and in the card."""

from math import floor

from markupsafe import Markup

from dashboard.analysis.recent import corrections_after, count_begun_after, count_recorded, recent_change
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import edtf_day
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.links import change, pick, window_change
from dashboard.markup.pieces import dated, events
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.chronology import in_time
from dashboard.query.query import Query

NAMED = 100  # events with a link each; more have a dot on the chart, too


def recorded(event: Event, dossier: Dossier, messages: Messages) -> Markup:
    """When an event was added to the dossier and changed in it, if the dossier says so."""
    dates = (
        (messages.gettext("Added %(date)s"), event.added),
        (messages.gettext("Changed %(date)s"), event.changed),
    )
    return Markup(". ").join(Markup(text) % {"date": dated(day, dossier)} for text, day in dates if day)  # noqa: S704


def recent_line(dossier: Dossier, query: Query) -> Markup:
    """Return what was added or changed since a day, and what happened after it; "" without `since`."""
    day = query.since_day
    if query.since is None or day is None:
        return Markup("")
    messages = query.messages(dossier)
    recent = [event for event in in_time(dossier) if recent_change(event, day)]
    recorded = count_recorded(dossier)
    silent = len(dossier.events) - recorded
    corrections = len(corrections_after(dossier, day))
    begun = count_begun_after(dossier, day)
    rest = len(recent) - NAMED
    return render(
        "recent.html",
        messages,
        since=dated(parse_date(query.since), dossier),
        recent_count=events(len(recent), messages) if recent else None,
        rows=[_row(event, dossier, messages) for event in recent[:NAMED]],
        more=messages.number(rest) if rest > 0 else None,
        nothing_recorded=not recorded,
        silent=silent,
        corrections=corrections,
        to_corrections=change(view="about"),
        begun=begun,
        to_begun=window_change((edtf_day(floor(day) + 1), "")),
        as_of=dated(dossier.as_of, dossier) if dossier.as_of else None,
        without_marks=change(since=""),
    )


def _row(event: Event, dossier: Dossier, messages: Messages) -> dict[str, object]:
    return {"event": pick(dossier, event), "recorded": recorded(event, dossier, messages)}
