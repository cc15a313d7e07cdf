"""Marks: the shape and the position with which each event is drawn, as exact as its date is known."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import isfinite

from dashboard.dates.value import Date, Day, End, Interval
from dashboard.dossier.model import Dossier
from dashboard.query.chronology import CACHED_DOSSIERS, chronology


class Form(StrEnum):
    """The shape of a mark, by how well its date is known."""

    SOLID = "solid"  # an exact day or time
    HOLLOW = "hollow"  # a year or a month
    WORKED_OUT = "worked_out"  # inferred from the sources, or uncertain
    BAR = "bar"  # an interval


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one event; the ends matter for a bar only."""

    form: Form
    position: Day
    opening: End = End.KNOWN
    closing: End = End.KNOWN


def _form(date: Date) -> Form:
    if date.is_worked_out:
        return Form.WORKED_OUT
    return Form.SOLID if date.is_exact else Form.HOLLOW


def _mark(date: Date | Interval) -> Mark:
    if isinstance(date, Interval):
        # A bar with one known end is positioned at that end, not in the middle of its year or month.
        known = [end for end in (date.earliest, date.until) if isfinite(end)]
        position = date.position if len(known) == 2 else known[0]
        return Mark(Form.BAR, position, date.opening, date.closing)
    return Mark(_form(date), date.position)


@lru_cache(maxsize=CACHED_DOSSIERS)
def marks(dossier: Dossier) -> tuple[Mark, ...]:
    """Return a mark for each event, in the order of the file.

    Points that share one uncertain span are spread evenly over it, in chronological order: in one position
    they would look like one event, and a chosen day would be false.
    """
    events = dossier.events
    drawn = [_mark(event.date) for event in events]
    shared: dict[tuple[Day, Day], list[int]] = defaultdict(list)
    for index in chronology(dossier).order.tolist():
        date = events[index].date
        if isinstance(date, Date) and isfinite(date.latest - date.earliest) and date.latest > date.earliest:
            shared[date.earliest, date.latest].append(index)
    for (earliest, latest), members in shared.items():
        if len(members) > 1:
            for rank, index in enumerate(members):
                share = (rank + 0.5) / len(members)
                drawn[index] = Mark(drawn[index].form, earliest + share * (latest - earliest))
    return tuple(drawn)


def anchors(dossier: Dossier) -> list[Day]:
    """Return the days that need space on the axis, sorted: positions of points and known ends of bars."""
    drawn = zip(dossier.events, marks(dossier), strict=True)
    return sorted(day for event, mark in drawn for day in _anchors(event.date, mark))


def _anchors(date: Date | Interval, mark: Mark) -> Iterator[Day]:
    if isinstance(date, Interval):
        if date.start is not None and isfinite(date.start.earliest):
            yield date.start.earliest
        if date.end is not None and isfinite(date.end.until):
            yield date.end.until
    elif isfinite(mark.position):
        yield mark.position
