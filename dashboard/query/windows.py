"""Windows: intervals for the chart to show, such as an era or the surroundings of one event.

A window is its first instant and the first one after it, in days since 1970-01-01: whole days, or whole
minutes or seconds if the events have times of day.
"""

from functools import lru_cache
from math import ceil, floor, inf, isfinite

from dashboard.dates.gregorian import DAY_SECONDS, edtf_day, edtf_time
from dashboard.dates.value import Dated, Day, Precision
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier, Era, Event
from dashboard.messages.messages import Messages
from dashboard.query.chronology import CACHED_DOSSIERS, chronology, in_time
from dashboard.query.event_frame import Rows, events_frame, row_of

NEIGHBOURS = 4  # events on each side: their labels fit in the window
LEAST_UNITS = 14  # days, minutes or seconds: a shorter window shows nothing before and after
SECOND, MINUTE, DAY = 1, 60, DAY_SECONDS  # units, in seconds

Window = tuple[Day, Day]
"""The first instant, and the first one after the window."""


def rows_touching(dossier: Dossier, start: Day | None, end: Day | None) -> Rows:
    """Return the events whose date can mean a day from `start` (inclusive) to `end` (exclusive).

    None is an open side. An event without a position in time is in no window. `canvas/axis/visible.js` has
    the same rule; a property test compares the two.
    """
    frame = events_frame(dossier)
    earliest, until = frame["earliest"].to_numpy(), frame["until"].to_numpy()
    first = -inf if start is None else start
    # An event that begins and ends at the first instant of the window is in it.
    is_over = (until < first) | ((until == first) & (earliest != first))
    begins = earliest < (inf if end is None else end)
    touching: Rows = frame["position"].notna().to_numpy() & ~is_over & begins
    return touching


def in_edtf(window: Window) -> tuple[str, str]:
    """Return both ends as a link writes them: the first and the last day, both inclusive, or times of day."""
    start, end = window
    if start.is_integer() and end.is_integer():
        return edtf_day(int(start)), edtf_day(int(end) - 1)
    return edtf_time(start), edtf_time(end)


def _unit(date: Dated) -> int:
    """The unit of a date in seconds: a second or a minute for a time, otherwise a day."""
    if any(one.has_seconds for one in date.written):
        return SECOND
    return MINUTE if any(one.precision is Precision.TIME for one in date.written) else DAY


@lru_cache(maxsize=CACHED_DOSSIERS)
def extent(dossier: Dossier) -> Window | None:
    """Return the window of all events, in whole days; None if no event has a position in time."""
    dates = [event.date for event in dossier.events]
    starts = [day for date in dates for day in (date.earliest, date.latest) if isfinite(day)]
    ends = [day for date in dates for day in (date.earliest, date.until) if isfinite(day)]
    return (float(floor(min(starts))), float(ceil(max(ends)))) if starts else None


@lru_cache(maxsize=CACHED_DOSSIERS)
def span_in_words(dossier: Dossier, messages: Messages) -> str | None:
    """Return a sentence part with the first and the last date, which are in the dossier's language.

    Return None without a dated event.
    """
    placed = [event.date for event in in_time(dossier) if event.date.placed]
    if not placed:
        return None
    first, last = (in_words(date, dossier.language) for date in (placed[0], placed[-1]))
    if len(placed) == 1:
        return first
    return messages.gettext("the first %(first)s, the last %(last)s", first=first, last=last)


def of_era(dossier: Dossier, era: Era) -> Window | None:
    """Return the window of `era`; an open end is that of the story. None if that is empty."""
    whole = extent(dossier)
    if whole is None:
        return None
    start = era.date.earliest if isfinite(era.date.earliest) else whole[0]
    end = era.date.until if isfinite(era.date.until) else whole[1]
    return (start, end) if start < end else None


def around(dossier: Dossier, event: Event) -> Window | None:
    """Return a window with the event and its nearest neighbours in time; None if the event has no position.

    It contains the whole event, as far as its date is known, and the positions of its neighbours' marks. It
    is at least LEAST_UNITS long, in days, or in minutes or seconds if there are times of day.
    """
    date, ordered = event.date, chronology(dossier)
    if not isfinite(date.position):
        return None
    rank = int(ordered.places[row_of(dossier)[event.id]])
    near_rows = ordered.order[max(0, rank - NEIGHBOURS) : rank + NEIGHBOURS + 1]
    dates = [dossier.events[row].date for row in near_rows]
    near = [other for other in dates if isfinite(other.position)]
    unit = min(map(_unit, near)) / DAY_SECONDS
    marks = [_in_units(other.position, unit) for other in near]
    known = [_in_units(day, unit) for day in (date.earliest, date.until) if isfinite(day)]
    first = floor(min(*marks, *known))
    end = ceil(max(floor(max(marks)) + 1, *known))
    short = max(0, LEAST_UNITS - (end - first))
    return (first - ceil(short / 2)) * unit, (end + short // 2) * unit


def _in_units(day: Day, unit: Day) -> float:
    """`day` counted in units, rounded if a binary fraction only just misses a whole number."""
    count = day / unit
    return round(count) if abs(count - round(count)) < 1e-3 else count
