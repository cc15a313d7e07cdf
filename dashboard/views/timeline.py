"""The timeline: every event on the folded axis, with its true scale below."""

from collections.abc import Iterable
from functools import lru_cache
from math import isfinite

import numpy as np
import numpy.typing as npt

from dashboard.dates.parse import parse_date
from dashboard.dates.words import in_words
from dashboard.drawing.story import story
from dashboard.markup.pieces import counted
from dashboard.model import Dossier
from dashboard.news import news
from dashboard.parts import Chart, View
from dashboard.selection import Selection


@lru_cache(maxsize=8)
def _span(dossier: Dossier) -> str | None:
    """From when to when a dossier tells, in words; None without a dated event."""
    placed = [e.date for e in dossier.events if isfinite(e.date.earliest) or isfinite(e.date.latest)]
    if not placed:
        return None
    language = dossier.language
    if len(placed) == 1:
        return in_words(placed[0], language)
    first = min(placed, key=lambda d: d.earliest if isfinite(d.earliest) else d.latest)
    last = max(placed, key=lambda d: d.latest if isfinite(d.latest) else d.earliest)
    return f"the first {in_words(first, language)}, the last {in_words(last, language)}"


def summary(selection: Selection) -> str:
    """The chart in one sentence, for those who cannot see it."""
    dossier = selection.dossier
    span = _span(dossier)
    if span is None:
        return f"Timeline of {dossier.title}: no dated events."
    undated = story(dossier).undated
    count = counted(len(dossier.events), "event") + (f" ({undated} of unknown year)" if undated else "")
    return (
        f"Timeline of {dossier.title}: {count}, {span}; {selection.count} shown in full "
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
        window=selection.query.window_days,
        fresh=_fresh(selection) if since else None,
        fresh_words=f"Added or changed after {in_words(parse_date(since), language)}" if since else "",
    )


def _fresh(selection: Selection) -> npt.NDArray[np.bool_]:
    """Which events were added or changed since the day asked for."""
    told = news(selection.dossier, selection.query.since_day)
    return np.array([what is not None for what in told], dtype=np.bool_)


VIEW = View("timeline", "Timeline", 0, build)
