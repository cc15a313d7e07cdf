"""Windows: stretches of time to frame, an era or the neighbourhood of one event.

Each is its first instant and the first one after it, in days from 1970-01-01: whole days,
and among times of day whole minutes or seconds.
"""

from functools import lru_cache
from math import ceil, floor, inf, isfinite

from dashboard.dates.calendars.civil import DAY_SECONDS, edtf_day, edtf_time
from dashboard.dates.value import Dated, Day, Precision
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier, Era, Event
from dashboard.query.chronology import chronology, in_time
from dashboard.query.event_frame import Rows, events_frame, row_of

NEIGHBOURS = 4  # on each side: with them the labels of a window have room, and the event has company
LEAST_UNITS = 14  # a fortnight, or so many minutes or seconds: in less there is no before and after to see
SECOND, MINUTE, DAY = 1, 60, DAY_SECONDS  # units, in seconds

Window = tuple[Day, Day]
"""First instant, and the first one after it."""


def rows_touching(dossier: Dossier, start: Day | None, end: Day | None) -> Rows:
    """The events of which any day that they can mean lies from `start` (inclusive) to `end` (exclusive).

    None leaves a side open. An event without a place in time touches no window.
    `canvas/axis/visible.js` has the same rule; a property test compares the two.
    """
    frame = events_frame(dossier)
    earliest, until = frame["earliest"].to_numpy(), frame["until"].to_numpy()
    first = -inf if start is None else start
    # An event that begins and ends at the first instant is not over before it.
    is_over = (until < first) | ((until == first) & (earliest != first))
    begins = earliest < (inf if end is None else end)
    touching: Rows = frame["position"].notna().to_numpy() & ~is_over & begins
    return touching


def in_edtf(window: Window) -> tuple[str, str]:
    """Both ends as a link holds them: first and last day, both inclusive, or times of day."""
    start, end = window
    if start.is_integer() and end.is_integer():
        return edtf_day(int(start)), edtf_day(int(end) - 1)
    return edtf_time(start), edtf_time(end)


@lru_cache(maxsize=8)
def _unit(date: Dated) -> int:
    """What a date is told in, in seconds: a second, a minute, or a day for all that is no time."""
    if any(one.has_seconds for one in date.written):
        return SECOND
    return MINUTE if any(one.precision is Precision.TIME for one in date.written) else DAY


@lru_cache(maxsize=8)
def extent(dossier: Dossier) -> Window | None:
    """All that is told, in whole days; None where nothing is placed in time."""
    dates = [event.date for event in dossier.events]
    starts = [day for date in dates for day in (date.earliest, date.latest) if isfinite(day)]
    ends = [day for date in dates for day in (date.earliest, date.until) if isfinite(day)]
    return (float(floor(min(starts))), float(ceil(max(ends)))) if starts else None


@lru_cache(maxsize=8)
def span_in_words(dossier: Dossier) -> str | None:
    """From which date to which the events are, in the dossier's language; None without a dated event."""
    placed = [event.date for event in in_time(dossier) if event.date.placed]
    if not placed:
        return None
    first, last = (in_words(date, dossier.language) for date in (placed[0], placed[-1]))
    if len(placed) == 1:
        return first
    return f"the first {first}, the last {last}"


def of_era(dossier: Dossier, era: Era) -> Window | None:
    """The whole of `era`; where it is open, as far as the story goes. None where there is no such time."""
    whole = extent(dossier)
    if whole is None:
        return None
    start = era.date.earliest if isfinite(era.date.earliest) else whole[0]
    end = era.date.until if isfinite(era.date.until) else whole[1]
    return (start, end) if start < end else None


def around(dossier: Dossier, event: Event) -> Window | None:
    """The event with its nearest neighbours in the order of time, at least a fortnight; None without a place.

    It lies within as a whole, as far as its date is known, and so do the places of its neighbours' marks.
    Where times of day are among them a quarter of an hour, or of a minute, is enough.
    """
    date, told = event.date, chronology(dossier)
    if not isfinite(date.position):
        return None
    place = int(told.places[row_of(dossier)[event.id]])
    dates = [dossier.events[n].date for n in told.order[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]]
    near = [other for other in dates if isfinite(other.position)]
    unit = min(map(_unit, near)) / DAY_SECONDS
    marks = [_in_units(other.position, unit) for other in near]
    known = [_in_units(day, unit) for day in (date.earliest, date.until) if isfinite(day)]
    first = floor(min(*marks, *known))
    end = ceil(max(floor(max(marks)) + 1, *known))
    short = max(0, LEAST_UNITS - (end - first))
    return (first - ceil(short / 2)) * unit, (end + short // 2) * unit


def _in_units(day: Day, unit: Day) -> float:
    """`day` counted in units; a whole number that a binary fraction misses by little is one."""
    count = day / unit
    return round(count) if abs(count - round(count)) < 1e-3 else count
