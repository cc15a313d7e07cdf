"""Windows: stretches of time to frame, an era or the neighbourhood of one event.

Each is its first and last whole day, both inclusive, counted from 1970-01-01.
"""

from functools import lru_cache
from math import ceil, floor, isfinite

from dashboard.chronology import chronology, in_time
from dashboard.dates.civil import edtf_day
from dashboard.dates.words import in_words
from dashboard.frame import row_of
from dashboard.model import Dossier, Era, Event

NEIGHBOURS = 4  # on each side: with them the labels of a window have room, and the event has company
LEAST_DAYS = 14  # a fortnight: in less there is no before and after to see

Window = tuple[int, int]
"""First and last day, both inclusive."""


def in_edtf(window: Window) -> tuple[str, str]:
    """First and last day as a link holds them."""
    return edtf_day(window[0]), edtf_day(window[1])


@lru_cache(maxsize=8)
def extent(dossier: Dossier) -> Window | None:
    """From the first to the last day that is told; None where nothing is placed in time."""
    edges = [e for event in dossier.events for e in (event.date.earliest, event.date.latest) if isfinite(e)]
    return (floor(min(edges)), floor(max(edges))) if edges else None


@lru_cache(maxsize=8)
def span_in_words(dossier: Dossier) -> str | None:
    """From which date to which the events are, in the dossier's language; None without a dated event."""
    placed = [event.date for event in in_time(dossier) if event.date.placed]
    if not placed:
        return None
    first, last = (in_words(date, dossier.language) for date in (placed[0], placed[-1]))
    return f"the first {first}, the last {last}"


def of_era(dossier: Dossier, era: Era) -> Window | None:
    """The whole of `era`; where it is open, as far as the story goes. None where there is no such time."""
    whole = extent(dossier)
    if whole is None:
        return None
    first = floor(era.date.earliest) if isfinite(era.date.earliest) else whole[0]
    last = floor(era.date.latest) if isfinite(era.date.latest) else whole[1]
    return (first, last) if first <= last else None


def around(dossier: Dossier, event: Event) -> Window | None:
    """The event with its nearest neighbours in the order of time, at least a fortnight; None without a place.

    It lies within as a whole, as far as its date is known, and so do the places of its neighbours' marks.
    """
    date, told = event.date, chronology(dossier)
    if not isfinite(date.position):
        return None
    place = int(told.places[row_of(dossier)[event.id]])
    near = told.order[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]
    marks = [p for number in near if isfinite(p := dossier.events[number].date.position)]
    known = [day for day in (date.earliest, date.latest) if isfinite(day)]
    first, last = floor(min(*marks, *known)), floor(max(*marks, *known))
    short = max(0, LEAST_DAYS - (last - first + 1))
    return first - ceil(short / 2), last + short // 2
