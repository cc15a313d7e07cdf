"""Ordering: dates constrained by what an event comes `after` and `before`.

What an event comes after has happened by then, and a time that lasts is over; so an event
is not before the first day of those, and not after the last day of what it comes before.
Bounds are handed on from event to event, however many lie between two that are dated.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import TypeGuard

from dashboard.dates.constrain import Bound, constrained, lower_of, overlap, upper_of
from dashboard.dates.value import Choice, Date, Dated
from dashboard.dossier.model import Event
from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.problem import Location, Problem
from dashboard.reading.yaml.nodes import listed
from dashboard.reading.yaml.source import Record, Text


@dataclass(frozen=True, slots=True)
class _Step:
    """One event after another, as the event `told_by` says at `at`."""

    sooner: str
    later: str
    told_by: str
    at: Location


Events = Mapping[str, Event]


def ordered(events: Sequence[Event], raws: Mapping[str, Record]) -> tuple[tuple[Event, ...], list[Problem]]:
    """`events` with dates as narrow as their order makes them, and where that order cannot be.

    `raws` holds the events by id as they are written. An event that tells of a loop is
    left out, and so is one that an impossible order alone would date; one whose own date
    says otherwise keeps it, with a warning.
    """
    there = {event.id: event for event in events}
    steps = list(_steps(there, raws))
    if not steps:
        return tuple(events), []
    loops = _loops(steps)
    looping = {step.told_by for step in loops}
    sound = [s for s in steps if not looping & {s.sooner, s.later}]
    against = {s for s in sound if not overlap(lower_of(there[s.sooner].date), upper_of(there[s.later].date))}
    dates, impossible = _dates([s for s in sound if s not in against], there)
    problems = [
        *map(_loop, loops),
        *map(_against, against),
        *map(_nowhere, {s.told_by: s for s in reversed(sound) if s.told_by in impossible}.values()),
    ]
    left_out = looping | impossible
    return tuple(
        event.model_copy(update={"date": dates[event.id]}) if event.id in dates else event
        for event in events
        if event.id not in left_out
    ), problems


def _steps(there: Events, raws: Mapping[str, Record]) -> Iterator[_Step]:
    for event in there.values():
        if event.after or event.before:
            for sooner in _named(raws[event.id], "after", there):
                yield _Step(str(sooner), event.id, event.id, sooner.at)
            for later in _named(raws[event.id], "before", there):
                yield _Step(event.id, str(later), event.id, later.at)


def _named(raw: Record, key: str, there: Events) -> list[Text]:
    return [text for text in listed(raw.get(key)) if isinstance(text, Text) and text in there]


def _loops(steps: Sequence[_Step]) -> list[_Step]:
    """The steps that lie on a loop, or between two."""
    onward = _in_order((s.later, s.sooner) for s in steps)
    backward = _in_order((s.sooner, s.later) for s in steps)
    free = {*onward, *backward}
    return [s for s in steps if s.sooner not in free and s.later not in free]


def _in_order(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """The events that no loop holds up; of each pair the second comes first."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for event, first in pairs:
        sorter.add(event, first)
    with suppress(CycleError):
        sorter.prepare()
    row: list[str] = []
    while ready := sorter.get_ready():
        row += ready
        sorter.done(*ready)
    return row


def _dates(steps: Sequence[_Step], there: Events) -> tuple[dict[str, Date], set[str]]:
    """The new dates of those events that tell their order, and those of them that have no day left."""
    row = _in_order((s.later, s.sooner) for s in steps)
    lower, upper = ({e: side(there[e].date) for e in row} for side in (lower_of, upper_of))
    sooner: dict[str, list[str]] = {}
    for step in steps:
        sooner.setdefault(step.later, []).append(step.sooner)
    fixed = {e for e in row if not _is_loose(there[e].date)}
    for event in row:
        if event not in fixed:
            lower[event] = max([lower[event], *(lower[e] for e in sooner.get(event, ()))], key=_key)
    for event in reversed(row):
        for before in sooner.get(event, ()):
            if before not in fixed:
                upper[before] = min(upper[before], upper[event], key=_key)
    dates: dict[str, Date] = {}
    impossible: set[str] = set()
    for event in dict.fromkeys(s.told_by for s in steps):
        own = there[event].date
        if not _is_loose(own):
            continue
        if overlap(lower[event], upper[event]):
            dates[event] = constrained(own, lower[event], upper[event])
        elif not own.placed:
            impossible.add(event)
    return dates, impossible


def _is_loose(date: Dated) -> TypeGuard[Date]:
    """Whether a date is one of several days; a time that lasts and a list of which all are meant are not."""
    return isinstance(date, Date) and date.choice is not Choice.ALL_OF


def _key(bound: Bound) -> tuple[float, float]:
    return bound.key


def _loop(step: _Step) -> Problem:
    what = f"{quoted(step.sooner)} comes before {quoted(step.later)}, and by way of others after it"
    return Problem(*step.at, "order-loop", what, "Delete one of the two.", step.told_by)


def _against(step: _Step) -> Problem:
    what = f"{quoted(step.sooner)} is said to come before {quoted(step.later)}, and is dated after it"
    return Problem(
        *step.at, WarningCode("order-against-dates"), what, "Change a date, or the order.", step.told_by
    )


def _nowhere(step: _Step) -> Problem:
    what = f"no day is left for {quoted(step.told_by)} between what it comes after and what it comes before"
    return Problem(*step.at, "order-impossible", what, "Change its after: or its before:.", step.told_by)
