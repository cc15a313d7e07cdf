"""Chronology: the one order in which the events of a dossier are told, and where each of them begins.

Whatever lists events in time or steps from one to the next asks here: the chart and its
keys, the card, the list, the menus. Reading does not, so that a check need not load numpy.
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

REMEMBERED = 8  # dossiers; as many as the page keeps

Numbers = npt.NDArray[np.intp]
Days = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Chronology:
    """The order of some events. All arrays are read-only.

    `order` holds the numbers of the events, from 0 in the order in which they were given, sorted by time;
    `places` the place of each event in that order. `begins` is the day at which each event is told: a day
    that its date can mean, infinite where no year is given; along the order it never decreases.
    """

    order: Numbers
    places: Numbers
    begins: Days


def begin_of(date: Dated) -> Day:
    """The first day that `date` can mean; where its start is open or not known, the first that is written.

    That of "/2008" and of "[..2008]" is 1 January 2008. Infinite where no year is given.
    """
    if isfinite(date.earliest):
        return date.earliest
    return min((d.earliest for d in date.written if isfinite(d.earliest)), default=inf)


def last_known_of(date: Dated) -> Day:
    """The first instant after all that is known of `date`; where its end is open, after its known start.

    Minus infinity where no year is given.
    """
    if isfinite(date.until):
        return date.until
    return max((d.until for d in date.written if isfinite(d.until)), default=-inf)


@lru_cache(maxsize=REMEMBERED)
def chronology(dossier: Dossier) -> Chronology:
    """The order of all events of `dossier`."""
    return in_order(dossier.events)


def in_time(dossier: Dossier) -> Iterator[Event]:
    """All events of `dossier` in their order."""
    return (dossier.events[number] for number in chronology(dossier).order)


def in_order(events: Sequence[Event]) -> Chronology:
    """The order of `events`: by their beginning, of equals the one that is over first, then as given.

    What is said to come `after` or `before` another does so, and begins no sooner than that allows, unless
    the dates say otherwise. Events without a year come last.
    """
    begins = np.array([begin_of(event.date) for event in events], dtype=np.float64)
    until = np.array([event.date.until for event in events], dtype=np.float64)
    known = _put_off(begins, events)
    order = np.lexsort((np.arange(len(events)), until, begins))
    places = np.argsort(order)
    if any(places[sooner] > places[later] for sooner, later in known):
        order = _respecting(known, order, places)
        places = np.argsort(order)
    for array in (order, places, begins):
        array.flags.writeable = False
    return Chronology(order, places, begins)


Pairs = Sequence[tuple[int, int]]
"""Numbers of two events, of which the first comes sooner."""


def _put_off(begins: Days, events: Sequence[Event]) -> Pairs:
    """Move `begins` on to where what is said of the order of `events` allows; gives the pairs that hold.

    A pair that contradicts the dates, or lies on a loop, does not hold.
    """
    onward, waiting = _links(dict.fromkeys(_said(events)))
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
    """For each event those that come later, and for each of those how many come sooner."""
    onward: dict[int, list[int]] = {}
    waiting: dict[int, int] = {}
    for sooner, later in pairs:
        onward.setdefault(sooner, []).append(later)
        waiting[later] = waiting.get(later, 0) + 1
    return onward, waiting


def _said(events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    numbers: Mapping[str, int] = {event.id: number for number, event in enumerate(events)}
    for number, event in enumerate(events):
        yield from ((numbers[other], number) for other in event.after if other in numbers)
        yield from ((number, numbers[other]) for other in event.before if other in numbers)


def _over_by(date: Dated, begin: Day) -> Day:
    """The first day on which what comes after `date`, an event that begins at `begin`, can begin."""
    return max(begin, date.end.earliest) if isinstance(date, Interval) and date.end else begin


def _may_begin(date: Dated, day: Day) -> bool:
    """Whether what is dated so may begin on `day` or later."""
    start = date.ends[0] if isinstance(date, Interval) else date
    return day < start.until or day == start.latest


def _respecting(known: Pairs, order: Numbers, places: Numbers) -> Numbers:
    """`order` with each event of the pairs `known` behind those that come sooner, and else as it is."""
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
    """The empty times: the number of the event that ends each, its first instant, and where the event begins.

    Each begins with the end of all that comes before in the order; what has no known end counts with its
    start. In time; none is empty, and none lies before the first event.
    """
    told = chronology(dossier)
    placed = told.order[np.isfinite(told.begins[told.order])]
    ends = np.array([last_known_of(dossier.events[number].date) for number in placed], dtype=np.float64)
    over, begins = np.maximum.accumulate(ends)[:-1], told.begins[placed[1:]]
    for at in np.flatnonzero(over < begins):
        yield int(placed[at + 1]), float(over[at]), float(begins[at])
