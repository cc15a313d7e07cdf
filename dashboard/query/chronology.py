"""Chronology: the one chronological order of a dossier's events, and where each of them begins.

Everything that lists events in time or goes from one to the next uses it: the chart and its keys, the card,
the list, the menus. Reading a dossier does not use it, so that `foldline check` does not import numpy.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heapify, heappop, heappush
from math import inf, isfinite

import numpy as np
import numpy.typing as npt

from dashboard.dates.value import Dated, Day, Interval
from dashboard.dossier.model import Dossier, Event

CACHED_DOSSIERS = 8  # as many as the page caches

Numbers = npt.NDArray[np.intp]
Days = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Chronology:
    """The order of some events. All arrays are read-only and have one element an event.

    `order` holds the indices of the events, as they were given, sorted by time; `places` holds the rank of
    each event, from 0. `begins` is the day from which each event is listed: a day that its date can mean,
    infinite if no year is given. Along the order it never decreases.
    """

    order: Numbers
    places: Numbers
    begins: Days


def begin_of(date: Dated) -> Day:
    """Return the first day that `date` can mean; if its start is open or unknown, the first that is written.

    "/2008" and "[..2008]" give 1 January 2008. Infinite if no year is given.
    """
    if isfinite(date.earliest):
        return date.earliest
    return min((d.earliest for d in date.written if isfinite(d.earliest)), default=inf)


def last_known_of(date: Dated) -> Day:
    """Return the first instant after all that is known of `date`; if its end is open, after its known start.

    Minus infinity if no year is given.
    """
    if isfinite(date.until):
        return date.until
    return max((d.until for d in date.written if isfinite(d.until)), default=-inf)


@lru_cache(maxsize=CACHED_DOSSIERS)
def chronology(dossier: Dossier) -> Chronology:
    """Return the order of all events of `dossier`."""
    return in_order(dossier.events)


def in_time(dossier: Dossier) -> Iterator[Event]:
    """Yield all events of `dossier` in chronological order."""
    return (dossier.events[number] for number in chronology(dossier).order)


def in_order(events: Sequence[Event]) -> Chronology:
    """Return the order of `events`: by beginning, then by end, then as given.

    An event with `after` or `before` is placed accordingly and begins no earlier than that allows, unless the
    dates contradict it. Events without a year come last.
    """
    begins = np.array([begin_of(event.date) for event in events], dtype=np.float64)
    until = np.array([event.date.until for event in events], dtype=np.float64)
    known = _postpone(begins, events)
    order = np.lexsort((np.arange(len(events)), until, begins))
    places = np.argsort(order)
    if any(places[sooner] > places[later] for sooner, later in known):
        order = _respecting(known, order, places)
        places = np.argsort(order)
    for array in (order, places, begins):
        array.flags.writeable = False
    return Chronology(order, places, begins)


Pairs = Sequence[tuple[int, int]]
"""Indices of two events, of which the first comes earlier."""


def _postpone(begins: Days, events: Sequence[Event]) -> Pairs:
    """Increase `begins` as far as `after` and `before` require, in place; return the pairs that hold.

    A pair that contradicts the dates, or belongs to a cycle, does not hold.
    """
    onward, waiting = _links(dict.fromkeys(_stated_pairs(events)))
    free = [number for number in onward if number not in waiting]
    held: list[tuple[int, int]] = []
    while free:
        sooner = free.pop()
        over = _over_by(events[sooner].date, begins[sooner])
        for later in onward.get(sooner, ()):
            if isfinite(over) == isfinite(begins[later]) and _may_begin(events[later].date, over):
                begins[later] = max(begins[later], over)
                held.append((sooner, later))
            waiting[later] -= 1
            if not waiting[later]:
                free.append(later)
    return held


def _links(pairs: Iterable[tuple[int, int]]) -> tuple[dict[int, list[int]], dict[int, int]]:
    """For each event those that come later, and for each of those how many come earlier."""
    onward: dict[int, list[int]] = {}
    waiting: dict[int, int] = {}
    for sooner, later in pairs:
        onward.setdefault(sooner, []).append(later)
        waiting[later] = waiting.get(later, 0) + 1
    return onward, waiting


def _stated_pairs(events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """The pairs that the `after` and `before` of events state."""
    numbers: Mapping[str, int] = {event.id: number for number, event in enumerate(events)}
    for number, event in enumerate(events):
        yield from ((numbers[other], number) for other in event.after if other in numbers)
        yield from ((number, numbers[other]) for other in event.before if other in numbers)


def _over_by(date: Dated, begin: Day) -> Day:
    """The first day on which an event after this one, dated `date` and beginning at `begin`, can begin."""
    return max(begin, date.end.earliest) if isinstance(date, Interval) and date.end else begin


def _may_begin(date: Dated, day: Day) -> bool:
    """Whether an event dated `date` may begin on `day` or later."""
    start = date.ends[0] if isinstance(date, Interval) else date
    return day < start.until or day == start.latest


def _respecting(known: Pairs, order: Numbers, places: Numbers) -> Numbers:
    """`order` with each event of the pairs `known` after those that come earlier, otherwise unchanged."""
    onward, waiting = _links(known)
    free = [place for place, number in enumerate(order.tolist()) if number not in waiting]
    heapify(free)
    row: list[int] = []
    while free:
        number = int(order[heappop(free)])
        row.append(number)
        for later in onward.get(number, ()):
            waiting[later] -= 1
            if not waiting[later]:
                heappush(free, int(places[later]))
    return np.array(row, dtype=np.intp)


def empty_before(dossier: Dossier) -> Iterator[tuple[int, Day, Day]]:
    """Yield the periods without events: the index of the event that ends each, its start and its end.

    A period starts when all earlier events have ended; an event without a known end counts with its start. In
    chronological order; every period has a positive length, and none lies before the first event.
    """
    ordered = chronology(dossier)
    placed = ordered.order[np.isfinite(ordered.begins[ordered.order])]
    ends = np.array([last_known_of(dossier.events[number].date) for number in placed], dtype=np.float64)
    over, begins = np.maximum.accumulate(ends)[:-1], ordered.begins[placed[1:]]
    for at in np.flatnonzero(over < begins):
        yield int(placed[at + 1]), float(over[at]), float(begins[at])
