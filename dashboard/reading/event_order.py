"""Event order: how the keys `after` and `before` of events constrain their dates.

An event does not happen before the first possible day of an event that it comes after, nor before such an
interval has ended; and it does not happen after the last possible day of an event that it comes before.
Bounds are propagated through any number of undated events.
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
from dashboard.problems.message import Message
from dashboard.problems.problem import Location, Problem
from dashboard.reading.yaml.nodes import as_list
from dashboard.reading.yaml.source import Record, Text


@dataclass(frozen=True, slots=True)
class _Step:
    """A statement of the event `written_in`, at the location `at`, that one event comes before another."""

    sooner: str
    later: str
    written_in: str
    at: Location


Events = Mapping[str, Event]


def ordered(events: Sequence[Event], raws: Mapping[str, Record]) -> tuple[tuple[Event, ...], list[Problem]]:
    """Return `events` with dates that their order constrains, and the problems of an impossible order.

    `raws` maps ids to the events as they are written. An event whose keys form a loop is left out, and so is
    an event without a date whose order leaves no day. An event whose own date contradicts the order keeps
    that date, with a warning.
    """
    by_id = {event.id: event for event in events}
    steps = list(_steps(by_id, raws))
    if not steps:
        return tuple(events), []
    loops = _loops(steps)
    looping = {step.written_in for step in loops}
    sound = [s for s in steps if not looping & {s.sooner, s.later}]
    contradicting = {
        s for s in sound if not overlap(lower_of(by_id[s.sooner].date), upper_of(by_id[s.later].date))
    }
    dates, impossible = _dates([s for s in sound if s not in contradicting], by_id)
    problems = [
        *map(_loop, loops),
        *map(_contradiction, contradicting),
        *map(_no_day_left, {s.written_in: s for s in reversed(sound) if s.written_in in impossible}.values()),
    ]
    left_out = looping | impossible
    return tuple(
        event.model_copy(update={"date": dates[event.id]}) if event.id in dates else event
        for event in events
        if event.id not in left_out
    ), problems


def _steps(by_id: Events, raws: Mapping[str, Record]) -> Iterator[_Step]:
    for event in by_id.values():
        if event.after or event.before:
            for sooner in _named(raws[event.id], "after", by_id):
                yield _Step(str(sooner), event.id, event.id, sooner.at)
            for later in _named(raws[event.id], "before", by_id):
                yield _Step(event.id, str(later), event.id, later.at)


def _named(raw: Record, key: str, by_id: Events) -> list[Text]:
    return [text for text in as_list(raw.get(key)) if isinstance(text, Text) and text in by_id]


def _loops(steps: Sequence[_Step]) -> list[_Step]:
    """Return the steps that are on a loop or between two loops."""
    onward = _in_order((s.later, s.sooner) for s in steps)
    backward = _in_order((s.sooner, s.later) for s in steps)
    free = {*onward, *backward}
    return [s for s in steps if s.sooner not in free and s.later not in free]


def _in_order(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Return the events that do not depend on a loop; the second of each pair comes first."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for event, first in pairs:
        sorter.add(event, first)
    with suppress(CycleError):
        sorter.prepare()
    ranked: list[str] = []
    while ready := sorter.get_ready():
        ranked += ready
        sorter.done(*ready)
    return ranked


def _dates(steps: Sequence[_Step], by_id: Events) -> tuple[dict[str, Date], set[str]]:
    """Return the new dates of the events with `after` or `before`, and those events that have no day left."""
    ranked = _in_order((s.later, s.sooner) for s in steps)
    lower, upper = ({e: side(by_id[e].date) for e in ranked} for side in (lower_of, upper_of))
    sooner: dict[str, list[str]] = {}
    for step in steps:
        sooner.setdefault(step.later, []).append(step.sooner)
    fixed = {e for e in ranked if not _is_uncertain(by_id[e].date)}
    for event in ranked:
        if event not in fixed:
            lower[event] = max([lower[event], *(lower[e] for e in sooner.get(event, ()))], key=_key)
    for event in reversed(ranked):
        for before in sooner.get(event, ()):
            if before not in fixed:
                upper[before] = min(upper[before], upper[event], key=_key)
    dates: dict[str, Date] = {}
    impossible: set[str] = set()
    for event in dict.fromkeys(s.written_in for s in steps):
        own = by_id[event].date
        if not _is_uncertain(own):
            continue
        if overlap(lower[event], upper[event]):
            dates[event] = constrained(own, lower[event], upper[event])
        elif not own.placed:
            impossible.add(event)
    return dates, impossible


def _is_uncertain(date: Dated) -> TypeGuard[Date]:
    """Return whether the event happened on one of several possible days.

    This is false for an interval and for a set of dates on all of which the event happened.
    """
    return isinstance(date, Date) and date.choice is not Choice.ALL_OF


def _key(bound: Bound) -> tuple[float, float]:
    return bound.key


def _loop(step: _Step) -> Problem:
    what = Message(
        "%(sooner)s comes before %(later)s, and by way of others after it",
        sooner=quoted(step.sooner),
        later=quoted(step.later),
    )
    return Problem(*step.at, "order-loop", what, Message("Delete one of the two."), step.written_in)


def _contradiction(step: _Step) -> Problem:
    what = Message(
        "%(sooner)s must come before %(later)s, but is dated after it",
        sooner=quoted(step.sooner),
        later=quoted(step.later),
    )
    return Problem(
        *step.at,
        WarningCode("order-against-dates"),
        what,
        Message("Change a date, or the order."),
        step.written_in,
    )


def _no_day_left(step: _Step) -> Problem:
    what = Message(
        "no day is left for %(event)s between what it comes after and what it comes before",
        event=quoted(step.written_in),
    )
    return Problem(
        *step.at, "order-impossible", what, Message("Change its after: or its before:."), step.written_in
    )
