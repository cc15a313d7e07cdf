"""Windows: stretches of time to frame, an era or the neighbourhood of one event.

Each is its first instant and the first one after it, in days from 1970-01-01: whole days,
and among times of day whole minutes or seconds.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from math import ceil, floor, isfinite
from operator import itemgetter

from dashboard.dates.civil import DAY_SECONDS, edtf_day, edtf_time
from dashboard.dates.value import Dated, Day, Precision, plain_dates
from dashboard.model import Dossier, Era, Event

NEIGHBOURS = 4  # on each side: with them the labels of a window have room, and the event has company
LEAST_UNITS = 14  # a fortnight, or so many minutes or seconds: in less there is no before and after to see
SECOND, MINUTE, DAY = 1, 60, DAY_SECONDS  # units, in seconds

Window = tuple[Day, Day]
"""First instant, and the first one after it."""


def in_edtf(window: Window) -> tuple[str, str]:
    """Both ends as a link holds them: first and last day, both inclusive, or times of day."""
    start, end = window
    if start.is_integer() and end.is_integer():
        return edtf_day(int(start)), edtf_day(int(end) - 1)
    return edtf_time(start), edtf_time(end)


@lru_cache(maxsize=8)
def _places(dossier: Dossier) -> tuple[tuple[Day, int], ...]:
    """Where the marks of the placed events stand in time, in order, and the unit in which each is told."""
    dates = [event.date for event in dossier.events]
    return tuple(sorted((date.position, _unit(date)) for date in dates if isfinite(date.position)))


def _unit(date: Dated) -> int:
    """What a date is told in, in seconds: a second, a minute, or a day for all that is no time."""
    plain = plain_dates(date)
    if any(one.has_seconds for one in plain):
        return SECOND
    return MINUTE if any(one.precision is Precision.TIME for one in plain) else DAY


@lru_cache(maxsize=8)
def extent(dossier: Dossier) -> Window | None:
    """All that is told, in whole days; None where nothing is placed in time."""
    dates = [event.date for event in dossier.events]
    starts = [day for date in dates for day in (date.earliest, date.latest) if isfinite(day)]
    ends = [day for date in dates for day in (date.earliest, date.until) if isfinite(day)]
    return (float(floor(min(starts))), float(ceil(max(ends)))) if starts else None


def of_era(dossier: Dossier, era: Era) -> Window | None:
    """The whole of `era`; where it is open, as far as the story goes. None where there is no such time."""
    whole = extent(dossier)
    if whole is None:
        return None
    start = era.date.earliest if isfinite(era.date.earliest) else whole[0]
    end = era.date.until if isfinite(era.date.until) else whole[1]
    return (start, end) if start < end else None


def around(dossier: Dossier, event: Event) -> Window | None:
    """The event with its nearest neighbours in time, at least a fortnight; None where it has no place.

    It lies within as a whole, as far as its date is known. Where times of day are among
    them a quarter of an hour, or of a minute, is enough.
    """
    date, places = event.date, _places(dossier)
    if not isfinite(date.position):
        return None
    before = bisect_left(places, date.position, key=itemgetter(0)) - NEIGHBOURS
    after = bisect_right(places, date.position, key=itemgetter(0)) + NEIGHBOURS
    near = places[max(0, before) : after]
    unit = min(unit for _, unit in near) / DAY_SECONDS
    known = [_in_units(day, unit) for day in (date.earliest, date.until) if isfinite(day)]
    first = floor(min(_in_units(near[0][0], unit), *known))
    end = ceil(max(floor(_in_units(near[-1][0], unit)) + 1, *known))
    short = max(0, LEAST_UNITS - (end - first))
    return (first - ceil(short / 2)) * unit, (end + short // 2) * unit


def _in_units(day: Day, unit: Day) -> float:
    """`day` counted in units; a whole number that a binary fraction misses by little is one."""
    count = day / unit
    return round(count) if abs(count - round(count)) < 1e-3 else count
