"""Marks: what stands for each event on the timeline, honest about what is known of its date."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from math import isfinite

from dashboard.dates.value import Date, Day, End, Interval
from dashboard.model import Event

SOLID, HOLLOW, WORKED_OUT, BAR = range(4)


@dataclass(frozen=True, slots=True)
class Mark:
    """One event's mark. `form` is SOLID, HOLLOW, WORKED_OUT or BAR; a bar knows what its ends are."""

    form: int
    position: Day
    opening: End = End.KNOWN
    closing: End = End.KNOWN


def _form(date: Date) -> int:
    if date.is_worked_out:
        return WORKED_OUT
    return SOLID if date.is_exact else HOLLOW


def _mark(date: Date | Interval) -> Mark:
    if isinstance(date, Interval):
        # Of a bar with one known end that end is drawn, not the middle of the year or month that it is.
        known = [end for end in (date.earliest, date.until) if isfinite(end)]
        position = date.position if len(known) == 2 else known[0]
        return Mark(BAR, position, date.opening, date.closing)
    return Mark(_form(date), date.position)


def marks(events: Sequence[Event]) -> list[Mark]:
    """A mark an event, in the events' order.

    Points that share one uncertain span are spread evenly across it in the order
    told, or as far as it is known in that in which they happened: on one spot they would
    look like one event, and a made-up day would lie.
    """
    drawn = [_mark(event.date) for event in events]
    shared: dict[tuple[Day, Day], list[int]] = defaultdict(list)
    for index, event in enumerate(events):
        date = event.date
        if isinstance(date, Date) and isfinite(date.latest - date.earliest) and date.latest > date.earliest:
            shared[date.earliest, date.latest].append(index)
    for (earliest, latest), members in shared.items():
        if len(members) > 1:
            for place, index in enumerate(_in_known_order(members, events)):
                share = (place + 0.5) / len(members)
                drawn[index] = Mark(drawn[index].form, earliest + share * (latest - earliest))
    return drawn


def _in_known_order(members: Sequence[int], events: Sequence[Event]) -> Iterator[int]:
    """The `members` of `events`, which ascend, as told, but each behind those that it is said to come after.

    Those of a loop, which reading refuses, come last.
    """
    numbers = {events[index].id: index for index in members}
    sooner = {index: {numbers[e] for e in events[index].after if e in numbers} for index in members}
    for index in members:
        for later in events[index].before:
            if later in numbers:
                sooner[numbers[later]].add(index)
    waiting: dict[int, list[int]] = {}
    for index, before in sooner.items():
        for one in before:
            waiting.setdefault(one, []).append(index)
    free = [index for index in members if not sooner[index]]  # in order, and so a heap
    while free:
        first = heappop(free)
        yield first
        for index in waiting.get(first, ()):
            sooner[index].discard(first)
            if not sooner[index]:
                heappush(free, index)
    yield from (index for index in members if sooner[index])


def anchors(events: Sequence[Event]) -> list[Day]:
    """Instants that need room on the axis, sorted: the places of points' marks and the known ends of bars."""
    drawn = marks(events)
    return sorted(
        day for event, mark in zip(events, drawn, strict=True) for day in _anchors(event.date, mark)
    )


def _anchors(date: Date | Interval, mark: Mark) -> Iterator[Day]:
    if isinstance(date, Interval):
        if date.start is not None and isfinite(date.start.earliest):
            yield date.start.earliest
        if date.end is not None and isfinite(date.end.until):
            yield date.end.until
    elif isfinite(mark.position):
        yield mark.position
