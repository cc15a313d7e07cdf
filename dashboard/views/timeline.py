"""The timeline: every event on the folded axis, with its true scale below."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from dashboard.analysis.recent import news
from dashboard.chart.story import story
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.numerals import count_words
from dashboard.dates.wording.words import in_words
from dashboard.markup.pieces import counted
from dashboard.query.selection import Selection
from dashboard.query.windows import span_in_words
from dashboard.view import Chart, View


def summary(selection: Selection) -> str:
    """The chart in one sentence, for those who cannot see it."""
    dossier = selection.dossier
    span = span_in_words(dossier)
    if span is None:
        return f"Timeline of {dossier.title}: no dated events."
    undated = story(dossier).undated
    language = dossier.language
    unplaced, shown = (count_words(n, language) for n in (undated, selection.count))
    count = counted(len(dossier.events), "event", language)
    count += f" ({unplaced} of unknown year)" if undated else ""
    return (
        f"Timeline of {dossier.title}: {count}, {span}; {shown} shown in full "
        "colour. Arrow keys go from event to event, L shows them as a list, a question mark tells all keys."
    )


def build(selection: Selection) -> Iterable[Chart]:
    """One chart: the dossier's story, and what of it the reader chose."""
    since, language = selection.query.since, selection.dossier.language
    yield Chart(
        key="timeline",
        story=story(selection.dossier),
        name=f"Timeline of {selection.dossier.title}",
        summary=summary(selection),
        matched=selection.matched,
        picked=selection.picked.id if selection.picked else None,
        scale=selection.query.scale,
        window=selection.query.window_days(selection.dossier.clock),
        fresh=_fresh(selection) if since else None,
        fresh_words=f"Added or changed after {in_words(parse_date(since), language)}" if since else "",
    )


def _fresh(selection: Selection) -> npt.NDArray[np.bool_]:
    """Which events were added or changed since the day asked for."""
    told = news(selection.dossier, selection.query.since_day)
    return np.array([what is not None for what in told], dtype=np.bool_)


VIEW = View("timeline", "Timeline", 0, build)
