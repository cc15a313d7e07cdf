"""Joints: the dates at which an axis may fold or step, as a reader would choose them.

An era's edge first, then a year (the rounder the longer the time to choose
from), then the first of a month. A mere day is offered too, for stretches that
are too short for anything rounder, and within a day the full hour, minute or second.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.axis.scale import Day
from dashboard.dates.calendars.civil import DAY_SECONDS, day_number
from dashboard.dates.wording.deep import round_year

YEAR_DAYS = 365.2425  # mean length on the Gregorian calendar
TOLERANCE = 1e-6  # of a unit: a full minute that is not quite one, for a day is a binary fraction
MARGIN = 1 / 50  # of a gap: the least between an anchor and a fold, so that its mark stands clear
REACH = 0.3  # of a gap: the most, so that a fold leaves out most of what is empty
LONGEST = 12  # gaps, by each way of ranking them, are offered: beyond it no story tried was drawn better
NEIGHBOURS = 20  # a jump in density is told by one in so many of the anchors on either side
ROUND_SECONDS = (43_200, 21_600, 10_800, 3600, 1800, 900, 600, 300, 60, 30, 15, 10, 5, 1)  # divide a day
SHORT_DAYS = 92  # below three months a stretch may begin or end on any day
SHORTER_DAYS = 3  # and below three days at any time of day
# What an axis leaves out is whole and empty: the longest of these units, in days, that a story of
# at least so many days is told in. Calendar years come before them.
EMPTY_UNITS = ((SHORTER_DAYS, 1.0), (3 / 24, 1 / 24), (0.0, 1 / 1440))


class Grain(IntEnum):
    """How round a date is, the roundest first."""

    YEAR = 0  # or an era's edge
    MONTH = 1
    DAY = 2
    TIME = 3


class Edge(NamedTuple):
    """Where a stretch may begin or end, and how round that date is."""

    day: Day
    grain: Grain


@dataclass(frozen=True, slots=True)
class Place:
    """A place for a joint: one stretch ends at `end`, the next begins at `start`; for a step on one day."""

    end: Edge
    start: Edge

    @property
    def is_fold(self) -> bool:
        """Whether time is left out here."""
        return self.start.day > self.end.day


def year_of(day: Day) -> int:
    """The astronomical year in which `day` lies."""
    year = floor(day / YEAR_DAYS) + 1970
    while day_number(year, 1, 1) > day:
        year -= 1
    while day_number(year + 1, 1, 1) <= day:
        year += 1
    return year


def round_dates(low: Day, high: Day, era_edges: Sequence[Day] = ()) -> list[Edge]:
    """The roundest dates from `low` to `high`, both inclusive, in order; none where not even a second begins.

    Ten years to choose from give decades, a hundred give centuries, and so on: never more than
    a hundred dates. Years are round as `round_year` counts them.
    """
    edges = sorted(edge for edge in era_edges if low <= edge <= high)
    if edges or low > high:
        return [Edge(edge, Grain.YEAR) for edge in edges]
    first, last = year_of(low), year_of(high)
    step = 10 ** (len(str(last - first)) - 1)
    numbers = range(first // step, last // step + 1)
    years = [float(day_number(round_year(number, step), 1, 1)) for number in numbers]
    months = [float(day_number(year, month, 1)) for year in {first, last} for month in range(1, 13)]
    for grain, days in ((Grain.YEAR, years), (Grain.MONTH, sorted(months))):
        found = [Edge(day, grain) for day in days if low <= day <= high]
        if found:
            return found
    whole = [Edge(float(day), Grain.DAY) for day in range(ceil(low), floor(high) + 1)]
    return whole or _round_times(low, high)


def _round_times(low: Day, high: Day) -> list[Edge]:
    """The roundest times of a day from `low` to `high`, both inclusive and both on it."""
    midnight = floor(low)
    for step in ROUND_SECONDS:
        first, last = ((day - midnight) * DAY_SECONDS / step for day in (low, high))
        numbers = range(ceil(first - TOLERANCE / step), floor(last + TOLERANCE / step) + 1)
        if numbers:
            return [Edge(midnight + number * step / DAY_SECONDS, Grain.TIME) for number in numbers]
    return []


def ends_after(day: Day, gap: float, era_edges: Sequence[Day] = ()) -> list[Edge]:
    """Where a stretch whose last anchor is `day` may end, `gap` days before the next anchor.

    The roundest date of the gap's first third, and the year, the month and the
    day that begin next: a short stretch has no years to give away. Beside a time
    of day, and in a gap of less than a day, the hour and the minute, too.
    """
    rounded = round_dates(day + gap * MARGIN, day + gap * REACH, era_edges)[:1]
    years, months = _firsts(day)
    near = [
        Edge(min(first for first in years if first > day + 1), Grain.YEAR),
        Edge(min(first for first in months if first > day + 1), Grain.MONTH),
        Edge(float(floor(day) + 2), Grain.DAY),  # one whole day clear of the anchor's own
        *_times_beside(day, gap, after=True),
    ]
    return _roundest([edge for edge in (*rounded, *near) if edge.day < day + gap])


def starts_before(day: Day, gap: float, era_edges: Sequence[Day] = ()) -> list[Edge]:
    """Where a stretch whose first anchor is `day` may start, `gap` days after the last: as `ends_after`."""
    rounded = round_dates(day - gap * REACH, day - gap * MARGIN, era_edges)[-1:]
    years, months = _firsts(day)
    near = [
        Edge(max(first for first in years if first <= day - 1), Grain.YEAR),
        Edge(max(first for first in months if first <= day - 1), Grain.MONTH),
        Edge(float(ceil(day) - 2), Grain.DAY),
        *_times_beside(day, gap, after=False),
    ]
    return _roundest([edge for edge in (*rounded, *near) if edge.day > day - gap])


def _times_beside(day: Day, gap: float, *, after: bool) -> list[Edge]:
    """The full hour and minute next to `day`, a whole minute clear of it, where `day` or the gap needs them.

    The mark of a day lies on its first instant, that of a month or a year on one or in the middle of a day.
    """
    if gap >= 1 and (2 * day).is_integer():
        return []
    midnight, seconds = floor(day), round((day - floor(day)) * DAY_SECONDS)
    times = (
        -(-(seconds + 60) // step) * step if after else (seconds - 60) // step * step for step in (3600, 60)
    )
    return [Edge(midnight + time / DAY_SECONDS, Grain.TIME) for time in times]


def _firsts(day: Day) -> tuple[list[Day], list[Day]]:
    """Firsts of the years and of the months around `day`, a year and more to either side."""
    years = range(year_of(day) - 1, year_of(day) + 3)
    return (
        [float(day_number(year, 1, 1)) for year in years],
        [float(day_number(year, month, 1)) for year in years for month in range(1, 13)],
    )


def _roundest(edges: Sequence[Edge]) -> list[Edge]:
    """One edge a day, the roundest first."""
    return list({edge.day: edge for edge in sorted(edges, key=lambda edge: -edge.grain)}.values())[::-1]


def has_empty_time(days: NDArray[np.float64]) -> bool:
    """Whether between two of `days`, which ascend, a whole unit lies empty that the story is told in.

    A calendar year; in a story of less than three months a day, of less than three days an hour, and
    of less than three hours a minute.
    """
    span = float(days[-1] - days[0])
    if span >= SHORT_DAYS:
        wide = np.flatnonzero(np.diff(days) > 365)
        return any(year_of(days[i + 1]) - year_of(days[i]) > 1 for i in wide)
    unit = next(unit for least, unit in EMPTY_UNITS if span >= least)
    return bool((np.diff(np.floor(days / unit + TOLERANCE)) > 1).any())


def places(days: NDArray[np.float64], era_edges: Sequence[Day], may_fold: bool) -> Iterator[Place]:
    """Every joint worth trying between `days`, which ascend, no two alike; at least three days.

    Tried are the longest gaps, those long beside their neighbours, those where
    the density jumps, and those that hold an era's edge.
    """
    gaps = np.diff(days)
    index = np.arange(len(gaps))
    reach = max(2, len(days) // NEIGHBOURS)
    first, last = np.maximum(0, index - reach), np.minimum(len(gaps), index + 1 + reach)
    before = np.where(index > first, (days[index] - days[first]) / np.maximum(1, index - first), gaps)
    after = np.where(last > index + 1, (days[last] - days[index + 1]) / np.maximum(1, last - index - 1), gaps)
    jump = np.abs(np.log(before / after))
    slack = len(days) // 100  # in a crowd the round date may lie a few anchors beside the jump
    at_eras = np.searchsorted(days, np.asarray(era_edges, dtype=np.float64)) - 1
    chosen = {int(i) for i in at_eras if 0 <= i < len(gaps)}
    chosen.update(_largest(gaps, slack), _largest(gaps / np.minimum(before, after), slack))
    jumps = _largest(jump, slack)
    found: dict[Place, None] = {}
    for i in sorted(chosen.union(jumps)):
        found.update(dict.fromkeys(_within(float(days[i]), float(days[i + 1]), era_edges, may_fold)))
    for i in jumps if slack else ():
        around = round_dates(
            float(days[max(0, i - slack)]), float(days[min(len(gaps), i + 1 + slack)]), era_edges
        )
        found.update(dict.fromkeys(Place(edge, edge) for edge in (*around[:1], *around[-1:])))
    return iter(found)


def _largest(scores: NDArray[np.float64], apart: int) -> list[int]:
    """Indexes of the largest scores, no two within `apart` of each other."""
    taken: list[int] = []
    for i in np.argsort(-scores, kind="stable"):
        if all(abs(int(i) - other) > apart for other in taken):
            taken.append(int(i))
        if len(taken) == LONGEST:
            break
    return taken


def _within(low: Day, high: Day, era_edges: Sequence[Day], may_fold: bool) -> Iterator[Place]:
    ends = ends_after(low, high - low, era_edges)
    starts = starts_before(high, high - low, era_edges)
    if may_fold:
        yield from (Place(end, start) for end in ends for start in starts if end.day < start.day)
    whole = round_dates(low + (high - low) * MARGIN, high - (high - low) * MARGIN)
    for edge in dict.fromkeys((*whole[:1], *whole[-1:], *ends, *starts)):
        if edge.grain < Grain.DAY:
            yield Place(edge, edge)
        else:  # one short neighbour is enough, so the other side passes for rounder
            passing = Edge(edge.day, Grain.MONTH)
            yield from (Place(edge, passing), Place(passing, edge))
    yield from (Place(Edge(d, Grain.YEAR), Edge(d, Grain.YEAR)) for d in era_edges if low < d < high)
