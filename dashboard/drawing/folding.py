"""Folding: the search for the axis that gives each time of a story the room it needs.

Dates at which the axis may change come from `joints`, the best choice of them
from `room`; here are the ends of the axis and the author's own folds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, isfinite
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.dates.civil import day_number
from dashboard.drawing.joints import (
    REACH,
    Edge,
    Grain,
    Place,
    ends_after,
    has_empty_year,
    places,
    round_dates,
    starts_before,
    year_of,
)
from dashboard.drawing.room import Story, share_out
from dashboard.drawing.scale import Day, FoldedScale, true_scale

COARSE, FINE = 0.03, 0.005  # of the axis: the steps of room in the search, and in its last touch
CLEAR = 2.0  # a step to a scale less than so many times as large is not seen
MOST_FOLDS = 7  # eight stretches of the least share and seven folds still fit


@dataclass(frozen=True, slots=True)
class CutBack:
    """A fold asked for that is not drawn as written: its `index` in what was given, from 0, and why.

    `shortened` to what holds no anchor; `no effect` because anchors leave no
    whole day, or none lies on each side of it; `same time` because a fold before
    it takes that time; `no room` after seven others.
    """

    index: int
    reason: Literal["shortened", "no effect", "same time", "no room"]


@dataclass(frozen=True, slots=True)
class Folding:
    """The scale of a story, and which of the folds asked for it does not keep."""

    scale: FoldedScale
    cut_back: tuple[CutBack, ...] = ()


def domain(days: Sequence[Day], as_of: Day | None = None) -> tuple[Day, Day]:
    """First and last day of an axis that holds `days`, padded to round dates, and `as_of`.

    An end is padded by at most a quarter of the time that the sixth of `days`
    nearest to it takes; where `as_of` comes last the axis ends with it. A single
    day gets its calendar year. Raises ValueError without any day.
    """
    held = sorted({*days} if as_of is None else {*days, as_of})
    if not held:
        raise ValueError("an axis needs a day to show")
    if len(held) == 1:
        year = year_of(held[0])
        return float(day_number(year, 1, 1)), float(day_number(year + 1, 1, 1))
    near = max(1, min(3, len(held) // 4), len(held) // 6)
    left, right = held[near] - held[0], held[-1] - held[-1 - near]
    low = held[0] - (0 if held[0] == as_of else left / 100)
    before = round_dates(held[0] - left / 4, low)
    first = before[-1].day if before else float(ceil(held[0]) - 1)
    if held[-1] == as_of:
        return first, held[-1]
    after = round_dates(held[-1] + right / 100, held[-1] + right / 4)
    return first, after[0].day if after else float(floor(held[-1]) + 1)


def fold(
    anchors: Sequence[Day],
    domain: tuple[Day, Day],
    era_edges: Sequence[Day] = (),
    folds: Sequence[tuple[Day, Day]] = (),
) -> Folding:
    """The folded axis of a story from `domain`'s first day to its last, both inclusive.

    No anchor lies in a fold or on its edge, no stretch takes less than 8 % of
    the axis, and a story none of whose calendar years is empty is not folded.
    Given `folds`, first and last day left out, are the only ones; cut back
    where they must be, and infinite where an end is open. Anchors outside the
    domain count for nothing.
    """
    within = [anchor for anchor in anchors if domain[0] <= anchor <= domain[1]]
    days, many = np.unique(np.asarray(within, dtype=np.float64), return_counts=True)
    given, cut_back = authors_folds(within, folds)
    if len(days) < 3 and not given:
        return Folding(true_scale(*domain), cut_back)
    story = Story(days, many, domain, given)
    edges = [edge for edge in era_edges if domain[0] < edge < domain[1]]
    tried = list(places(days, edges, not folds and has_empty_year(days))) if len(days) > 2 else []
    free = [p for p in tried if not any(g.end.day <= p.start.day and p.end.day <= g.start.day for g in given)]
    kept, _ = share_out(story, [*free, *given], COARSE)
    while True:
        kept, stretches = share_out(story, kept, FINE)
        dull = {
            place
            for place, (a, b) in zip(kept, pairwise(stretches), strict=True)
            if not place.is_fold and 1 / CLEAR < a.days_per_axis / b.days_per_axis < CLEAR
        }
        if not dull:
            return Folding(FoldedScale(stretches), cut_back)
        kept = [place for place in kept if place not in dull]


def authors_folds(
    anchors: Sequence[Day], folds: Sequence[tuple[Day, Day]]
) -> tuple[tuple[Place, ...], tuple[CutBack, ...]]:
    """Of `folds`, as `fold` takes them, those that can be kept, in order of time, and what is cut back.

    An open end lies where the first or the last of `anchors` does.
    """
    days = np.unique(np.asarray(anchors, dtype=np.float64))
    kept: list[Place] = []
    cut_back: list[CutBack] = []
    for index, (start, end) in enumerate(folds):
        place = _without_anchors(days, start, end)
        taken = [days.searchsorted(other.end.day) for other in kept]
        if place is None or days.searchsorted(place.end.day) in (0, len(days)):
            cut_back.append(CutBack(index, "no effect"))
        elif days.searchsorted(place.end.day) in taken:
            cut_back.append(CutBack(index, "same time"))
        elif len(kept) == MOST_FOLDS:
            cut_back.append(CutBack(index, "no room"))
        else:
            kept.append(place)
            drawn = ((start, place.end.day), (end, place.start.day))
            if any(isfinite(asked) and asked != day for asked, day in drawn):
                cut_back.append(CutBack(index, "shortened"))
    return tuple(sorted(kept, key=lambda place: place.end)), tuple(cut_back)


def _without_anchors(days: NDArray[np.float64], start: Day, end: Day) -> Place | None:
    """The longest part of `start`..`end` without an anchor, None if there is none.

    An end that must be cut goes to the nearest first of a month, or the nearest day if that is far.
    """
    if not days.size:
        return None
    start, end = max(start, float(days[0])), min(end, float(days[-1]))
    if start >= end:
        return None
    inside = [float(day) for day in days if start <= day <= end]
    low, high = max(pairwise([start, *inside, end]), key=lambda part: part[1] - part[0])
    gap = high - low
    first = _cut(low, ends_after(low, gap), gap) if low in inside else low
    last = _cut(high, starts_before(high, gap), gap) if high in inside else high
    if first is None or last is None or first >= last:
        return None
    return Place(Edge(first, Grain.YEAR), Edge(last, Grain.YEAR))  # an author's dates need not be rounder


def _cut(anchor: Day, edges: Sequence[Edge], gap: float) -> Day | None:
    """The edge nearest to `anchor`, a mere day only where the others leave out too much of the gap."""

    within = [edge for edge in edges if abs(edge.day - anchor) < gap * REACH]
    rounder = [edge for edge in within if edge.grain < Grain.DAY]
    return min((edge.day for edge in rounder or edges), key=lambda day: abs(day - anchor), default=None)
