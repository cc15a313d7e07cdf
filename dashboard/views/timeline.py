"""The timeline: every event on the folded axis, with its true scale below."""

from collections.abc import Iterable
from math import isfinite

from dashboard.dates.words import in_words
from dashboard.drawing.story import story
from dashboard.parts import Chart, View
from dashboard.selection import Selection


def summary(selection: Selection) -> str:
    """The chart in one sentence, for those who cannot see it."""
    dossier = selection.dossier
    placed = [e.date for e in dossier.events if isfinite(e.date.earliest) or isfinite(e.date.latest)]
    if not placed:
        return f"Timeline of {dossier.title}: no dated events."
    first = min(placed, key=lambda d: d.earliest if isfinite(d.earliest) else d.latest)
    last = max(placed, key=lambda d: d.latest if isfinite(d.latest) else d.earliest)
    return (
        f"Timeline of {dossier.title}: {len(dossier.events)} events, the first {in_words(first)}, "
        f"the last {in_words(last)}; {selection.count} shown in full colour. "
        "The event picked is told in the card beside it, where previous and next reach every event."
    )


def build(selection: Selection) -> Iterable[Chart]:
    """One chart: the dossier's story, and what of it the reader chose."""
    yield Chart(
        key="timeline",
        story=story(selection.dossier),
        summary=summary(selection),
        matched=selection.matched,
        picked=selection.picked.id if selection.picked else None,
        scale=selection.query.scale,
    )


VIEW = View("timeline", "Timeline", 0, build)
