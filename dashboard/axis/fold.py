"""Folding: the search for the axis that gives each time of a story the room it needs.

Dates at which the axis may change come from `joints`, the best choice of them
from `room`, and its ends from `ends`; here are the author's own folds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.axis.allocation import Story, share_out
from dashboard.axis.breakpoints import (
    REACH,
    Edge,
    Grain,
    Place,
    ends_after,
    has_empty_time,
    places,
    starts_before,
)
from dashboard.axis.ends import nearby, with_margins
from dashboard.axis.scale import Day, FoldedScale, true_scale

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


def fold(
    anchors: Sequence[Day],
    domain: tuple[Day, Day],
    era_edges: Sequence[Day] = (),
    folds: Sequence[tuple[Day, Day]] = (),
    as_of: Day | None = None,
) -> Folding:
    """The folded axis of a story whose true scale has the ends `domain`, both inclusive.

    No anchor lies in a fold or on its edge, no stretch takes less than 8 % of
    the axis, and a story in which no unit of time is empty (`has_empty_time`) is not folded.
    Given `folds`, first and last day left out, are the only ones; cut back
    where they must be, and infinite where an end is open. Anchors outside the
    domain count for nothing. An axis in parts has ends of its own: the first and
    the last anchor and `as_of` stand as far from them as `with_margins` says.
    """
    within = [anchor for anchor in anchors if domain[0] <= anchor <= domain[1]]
    days, many = np.unique(np.asarray(within, dtype=np.float64), return_counts=True)
    given, cut_back = authors_folds(within, folds)
    if len(days) < 3 and not given:
        return Folding(true_scale(*domain), cut_back)
    story = Story(days, many, nearby(within, domain, as_of), given)
    edges = [edge for edge in era_edges if domain[0] < edge < domain[1]]
    tried = list(places(days, edges, not folds and has_empty_time(days))) if len(days) > 2 else []
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
            break
        kept = [place for place in kept if place not in dull]
    if not kept:
        return Folding(true_scale(*domain), cut_back)
    return Folding(FoldedScale(with_margins(stretches, within, domain, as_of)), cut_back)


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
