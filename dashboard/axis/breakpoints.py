"""Breakpoints: the dates at which an axis may fold or change its scale, as a reader would choose them.

The edge of an era comes first, then a year (rounder if there is more time to choose from), then the first of
a month. Any other day is a candidate for stretches that are too short for rounder dates, and within a day the
full hour, minute or second.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import ceil, floor, inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.axis.scale import Day
from dashboard.dates.gregorian import DAY_SECONDS, civil_day, day_number
from dashboard.dates.wording.deep import round_year

YEAR_DAYS = 365.2425  # mean length on the Gregorian calendar
TOLERANCE = 1e-6  # of a unit: a full minute is not exact, because a day is a binary fraction
MARGIN = 1 / 50  # of a gap: the least distance from an anchor to a fold, so that its mark is free of the fold
REACH = 0.3  # of a gap: the greatest distance, so that a fold leaves out most of the empty time
LONGEST = 12  # gaps of each ranking give candidates: more of them improved no dossier that was tried
NEIGHBOURS = 20  # a jump in density compares this fraction (1 / NEIGHBOURS) of the anchors on either side
ROUND_SECONDS = (43_200, 21_600, 10_800, 3600, 1800, 900, 600, 300, 60, 30, 15, 10, 5, 1)  # divide a day
SHORT_DAYS = 92  # below three months a stretch may begin or end on any day
SHORTER_DAYS = 3  # and below three days at any time of day
# A fold leaves out at least one whole unit. Pairs of the least length of an axis and its unit, both in days;
# an axis of SHORT_DAYS or more has calendar years as its unit.
EMPTY_UNITS = ((SHORTER_DAYS, 1.0), (3 / 24, 1 / 24), (-inf, 1 / 1440))


class Roundness(IntEnum):
    """How round a date is, the roundest first."""

    YEAR = 0  # or the edge of an era
    MONTH = 1
    DAY = 2
    TIME = 3


class Edge(NamedTuple):
    """A day on which a stretch may begin or end, and how round that date is."""

    day: Day
    roundness: Roundness


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible breakpoint: one stretch ends at `end` and the next begins at `start`, or both on one day."""

    end: Edge
    start: Edge

    @property
    def is_fold(self) -> bool:
        """Whether it leaves time out."""
        return self.start.day > self.end.day


def year_of(day: Day) -> int:
    """Return the astronomical year that contains `day`."""
    return civil_day(floor(day))[0]


def round_dates(low: Day, high: Day, era_edges: Sequence[Day] = ()) -> list[Edge]:
    """Return the roundest dates from `low` to `high`, both inclusive, in order; none if no second begins.

    A range of ten years gives decades, of a hundred years centuries, and so on: never more than a hundred
    dates. `round_year` defines which years are round.
    """
    edges = sorted(edge for edge in era_edges if low <= edge <= high)
    if edges or low > high:
        return [Edge(edge, Roundness.YEAR) for edge in edges]
    first, last = year_of(low), year_of(high)
    step = 10 ** (len(str(last - first)) - 1)
    numbers = range(first // step, last // step + 1)
    years = [float(day_number(round_year(number, step), 1, 1)) for number in numbers]
    months = [float(day_number(year, month, 1)) for year in {first, last} for month in range(1, 13)]
    for roundness, days in ((Roundness.YEAR, years), (Roundness.MONTH, sorted(months))):
        found = [Edge(day, roundness) for day in days if low <= day <= high]
        if found:
            return found
    whole = [Edge(float(day), Roundness.DAY) for day in range(ceil(low), floor(high) + 1)]
    return whole or _round_times(low, high)


def _round_times(low: Day, high: Day) -> list[Edge]:
    """The roundest times of day from `low` to `high`, both inclusive and on one day."""
    midnight = floor(low)
    for step in ROUND_SECONDS:
        first, last = ((day - midnight) * DAY_SECONDS / step for day in (low, high))
        numbers = range(ceil(first - TOLERANCE / step), floor(last + TOLERANCE / step) + 1)
        if numbers:
            return [Edge(midnight + number * step / DAY_SECONDS, Roundness.TIME) for number in numbers]
    return []


def ends_after(day: Day, gap: float, era_edges: Sequence[Day] = ()) -> list[Edge]:
    """Return where a stretch whose last anchor is `day` may end, `gap` days before the next anchor.

    These are the roundest date in the first third of the gap, and the year, the month and the day that begin
    next, because a short stretch has no space for years. After a time of day, and in a gap of less than a
    day, they include the next hour and minute.
    """
    rounded = round_dates(day + gap * MARGIN, day + gap * REACH, era_edges)[:1]
    years, months = _firsts(day)
    near = [
        Edge(min(first for first in years if first > day + 1), Roundness.YEAR),
        Edge(min(first for first in months if first > day + 1), Roundness.MONTH),
        Edge(float(floor(day) + 2), Roundness.DAY),  # one whole day after the day of the anchor
        *_nearest_times(day, gap, after=True),
    ]
    return _roundest([edge for edge in (*rounded, *near) if edge.day < day + gap])


def starts_before(day: Day, gap: float, era_edges: Sequence[Day] = ()) -> list[Edge]:
    """Return where a stretch whose first anchor is `day` may start, `gap` days after the one before it."""
    rounded = round_dates(day - gap * REACH, day - gap * MARGIN, era_edges)[-1:]
    years, months = _firsts(day)
    near = [
        Edge(max(first for first in years if first <= day - 1), Roundness.YEAR),
        Edge(max(first for first in months if first <= day - 1), Roundness.MONTH),
        Edge(float(ceil(day) - 2), Roundness.DAY),
        *_nearest_times(day, gap, after=False),
    ]
    return _roundest([edge for edge in (*rounded, *near) if edge.day > day - gap])


def _nearest_times(day: Day, gap: float, *, after: bool) -> list[Edge]:
    """The nearest full hour and minute at least a minute from `day`; none if whole days are enough.

    Whole days are enough in a gap of a day or more whose anchor is on the first instant or in the middle of a
    day, as the marks of days, months and years are.
    """
    if gap >= 1 and (2 * day).is_integer():
        return []
    midnight, seconds = floor(day), round((day - floor(day)) * DAY_SECONDS)
    times = (
        -(-(seconds + 60) // step) * step if after else (seconds - 60) // step * step for step in (3600, 60)
    )
    return [Edge(midnight + time / DAY_SECONDS, Roundness.TIME) for time in times]


def _firsts(day: Day) -> tuple[list[Day], list[Day]]:
    """The first days of the years and of the months around `day`, at least a year to either side."""
    years = range(year_of(day) - 1, year_of(day) + 3)
    return (
        [float(day_number(year, 1, 1)) for year in years],
        [float(day_number(year, month, 1)) for year in years for month in range(1, 13)],
    )


def _roundest(edges: Sequence[Edge]) -> list[Edge]:
    """The roundest edge of each day, the roundest first."""
    return list({edge.day: edge for edge in sorted(edges, key=lambda edge: -edge.roundness)}.values())[::-1]


def has_empty_time(days: NDArray[np.float64]) -> bool:
    """Whether a whole unit is empty between two of `days`, which ascend.

    The unit is a calendar year; for less than three months in all a day, for less than three days an hour,
    and for less than three hours a minute.
    """
    span = float(days[-1] - days[0])
    if span >= SHORT_DAYS:
        wide = np.flatnonzero(np.diff(days) > 365)
        return any(year_of(days[i + 1]) - year_of(days[i]) > 1 for i in wide)
    unit = next(unit for least, unit in EMPTY_UNITS if span >= least)
    return bool((np.diff(np.floor(days / unit + TOLERANCE)) > 1).any())


def candidates(days: NDArray[np.float64], era_edges: Sequence[Day], may_fold: bool) -> Iterator[Candidate]:
    """Return every breakpoint worth trying between `days`, which ascend and are at least three; each once.

    They lie in the longest gaps, in those that are long compared with their neighbours, in those where the
    density jumps, and in those that contain the edge of an era.
    """
    gaps = np.diff(days)
    before, after = _mean_gap_before(days), _mean_gap_before(-days[::-1])[::-1]
    jump = np.abs(np.log(before / after))
    slack = len(days) // 100  # with many anchors the round date may lie a few anchors away from the jump
    at_eras = np.searchsorted(days, np.asarray(era_edges, dtype=np.float64)) - 1
    chosen = {int(i) for i in at_eras if 0 <= i < len(gaps)}
    chosen.update(_largest(gaps, slack), _largest(gaps / np.minimum(before, after), slack))
    jumps = _largest(jump, slack)
    found: dict[Candidate, None] = {}
    for i in sorted(chosen.union(jumps)):
        found.update(dict.fromkeys(_within(float(days[i]), float(days[i + 1]), era_edges, may_fold)))
    for i in jumps if slack else ():
        around = round_dates(
            float(days[max(0, i - slack)]), float(days[min(len(gaps), i + 1 + slack)]), era_edges
        )
        found.update(dict.fromkeys(Candidate(edge, edge) for edge in (*around[:1], *around[-1:])))
    return iter(found)


def _mean_gap_before(days: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean of the gaps shortly before each gap; before the first, which has none, its own length."""
    index = np.arange(1, len(days) - 1)
    first = np.maximum(0, index - max(2, len(days) // NEIGHBOURS))
    return np.concatenate([days[1:2] - days[:1], (days[index] - days[first]) / (index - first)])


def _largest(scores: NDArray[np.float64], apart: int) -> list[int]:
    """The indices of the LONGEST largest scores, no two within `apart` of each other."""
    chosen: list[int] = []
    for i in np.argsort(-scores, kind="stable"):
        if all(abs(int(i) - other) > apart for other in chosen):
            chosen.append(int(i))
        if len(chosen) == LONGEST:
            break
    return chosen


def _within(low: Day, high: Day, era_edges: Sequence[Day], may_fold: bool) -> Iterator[Candidate]:
    ends = ends_after(low, high - low, era_edges)
    starts = starts_before(high, high - low, era_edges)
    if may_fold:
        yield from (Candidate(end, start) for end in ends for start in starts if end.day < start.day)
    whole = round_dates(low + (high - low) * MARGIN, high - (high - low) * MARGIN)
    for edge in dict.fromkeys((*whole[:1], *whole[-1:], *ends, *starts)):
        if edge.roundness < Roundness.DAY:
            yield Candidate(edge, edge)
        else:  # one of the two stretches may be long, so its side counts as rounder
            rounder = Edge(edge.day, Roundness.MONTH)
            yield from (Candidate(edge, rounder), Candidate(rounder, edge))
    yield from (
        Candidate(Edge(d, Roundness.YEAR), Edge(d, Roundness.YEAR)) for d in era_edges if low < d < high
    )
