"""Windows: stretches of time to frame, an era or the neighbourhood of one event.

Each is its first and last whole day, both inclusive, counted from 1970-01-01.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from math import ceil, floor, isfinite

from dashboard.dates.civil import edtf_day
from dashboard.dates.value import Day
from dashboard.dates.words import in_words
from dashboard.model import Dossier, Era, Event

NEIGHBOURS = 4  # on each side: with them the labels of a window have room, and the event has company
LEAST_DAYS = 14  # a fortnight: in less there is no before and after to see

Window = tuple[int, int]
"""First and last day, both inclusive."""


def in_edtf(window: Window) -> tuple[str, str]:
    """First and last day as a link holds them."""
    return edtf_day(window[0]), edtf_day(window[1])


@lru_cache(maxsize=8)
def _places(dossier: Dossier) -> tuple[Day, ...]:
    """Where the marks of the placed events stand, in time."""
    return tuple(sorted(p for event in dossier.events if isfinite(p := event.date.position)))


@lru_cache(maxsize=8)
def extent(dossier: Dossier) -> Window | None:
    """From the first to the last day that is told; None where nothing is placed in time."""
    edges = [e for event in dossier.events for e in (event.date.earliest, event.date.latest) if isfinite(e)]
    return (floor(min(edges)), floor(max(edges))) if edges else None


@lru_cache(maxsize=8)
def span_in_words(dossier: Dossier) -> str | None:
    """From which date to which the events are, in the dossier's language; None without a dated event."""
    placed = [e.date for e in dossier.events if isfinite(e.date.earliest) or isfinite(e.date.latest)]
    if not placed:
        return None
    first = min(placed, key=lambda d: d.earliest if isfinite(d.earliest) else d.latest)
    last = max(placed, key=lambda d: d.latest if isfinite(d.latest) else d.earliest)
    language = dossier.language
    return f"the first {in_words(first, language)}, the last {in_words(last, language)}"


def of_era(dossier: Dossier, era: Era) -> Window | None:
    """The whole of `era`; where it is open, as far as the story goes. None where there is no such time."""
    whole = extent(dossier)
    if whole is None:
        return None
    first = floor(era.date.earliest) if isfinite(era.date.earliest) else whole[0]
    last = floor(era.date.latest) if isfinite(era.date.latest) else whole[1]
    return (first, last) if first <= last else None


def around(dossier: Dossier, event: Event) -> Window | None:
    """The event with its nearest neighbours in time, at least a fortnight; None where it has no place.

    It lies within as a whole, as far as its date is known.
    """
    date, places = event.date, _places(dossier)
    if not isfinite(date.position):
        return None
    before = bisect_left(places, date.position) - NEIGHBOURS
    after = bisect_right(places, date.position) + NEIGHBOURS - 1
    near = (places[max(0, before)], places[min(len(places) - 1, after)])
    known = [day for day in (date.earliest, date.latest) if isfinite(day)]
    first, last = floor(min(*near, *known)), floor(max(*near, *known))
    short = max(0, LEAST_DAYS - (last - first + 1))
    return first - ceil(short / 2), last + short // 2
