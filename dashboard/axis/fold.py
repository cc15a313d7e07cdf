"""Fold: the search for a folded axis that gives each period the space that its events need.

Candidates for breakpoints come from `breakpoints`, the best choice among them from `allocation`, and the ends
from `ends`. This module adds the folds that an author asks for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.axis.allocation import Anchors, allocate
from dashboard.axis.breakpoints import (
    REACH,
    Candidate,
    Edge,
    Roundness,
    candidates,
    ends_after,
    has_empty_time,
    starts_before,
)
from dashboard.axis.ends import near_ends, with_margins
from dashboard.axis.scale import Day, FoldedScale, true_scale

COARSE, FINE = 0.03, 0.005  # of the axis: the unit of width in the search, and in its final pass
CLEAR = 2.0  # adjacent scales that differ by less than this factor look the same, so they are merged
MOST_FOLDS = 7  # seven folds and eight stretches of the least width fit on the axis


@dataclass(frozen=True, slots=True)
class AdjustedFold:
    """A fold of the author that is not drawn as written: its `index` among those given, from 0, and why.

    `shortened` to a part without an anchor; `no effect` because the anchors leave no whole day in it or one
    side of it has no anchor; `same time` because an earlier fold covers that time; `no room` because there
    are seven others.
    """

    index: int
    reason: Literal["shortened", "no effect", "same time", "no room"]


@dataclass(frozen=True, slots=True)
class FoldResult:
    """The folded scale, and the author's folds that it does not draw as written."""

    scale: FoldedScale
    adjusted: tuple[AdjustedFold, ...] = ()


def fold(
    anchors: Sequence[Day],
    domain: tuple[Day, Day],
    era_edges: Sequence[Day] = (),
    folds: Sequence[tuple[Day, Day]] = (),
    as_of: Day | None = None,
) -> FoldResult:
    """Return the folded scale for `anchors`; the true scale has the ends `domain`, both inclusive.

    No anchor lies in a fold or on its edge, no stretch is narrower than 8 % of the axis, and an axis in which
    no unit of time is empty (`has_empty_time`) has no fold. If `folds` (first and last instant left out,
    infinite where an end is open) are given, there are no others; they are shortened where necessary. Anchors
    outside the domain are ignored. The ends of a folded axis are those of `with_margins`.
    """
    within = [anchor for anchor in anchors if domain[0] <= anchor <= domain[1]]
    days, counts = np.unique(np.asarray(within, dtype=np.float64), return_counts=True)
    given, adjusted = drawable_folds(within, folds)
    if len(days) < 3 and not given:
        return FoldResult(true_scale(*domain), adjusted)
    distinct = Anchors(days, counts, near_ends(within, domain, as_of), given)
    edges = [edge for edge in era_edges if domain[0] < edge < domain[1]]
    tried = list(candidates(days, edges, not folds and has_empty_time(days))) if len(days) > 2 else []
    chosen, _ = allocate(distinct, [*tried, *given], COARSE)
    while True:
        chosen, stretches = allocate(distinct, chosen, FINE)
        unclear = {
            candidate
            for candidate, (a, b) in zip(chosen, pairwise(stretches), strict=True)
            if not candidate.is_fold and 1 / CLEAR < a.days_per_axis / b.days_per_axis < CLEAR
        }
        if not unclear:
            break
        chosen = [candidate for candidate in chosen if candidate not in unclear]
    if not chosen:
        return FoldResult(true_scale(*domain), adjusted)
    return FoldResult(FoldedScale(with_margins(stretches, within, domain, as_of)), adjusted)


def drawable_folds(
    anchors: Sequence[Day], folds: Sequence[tuple[Day, Day]]
) -> tuple[tuple[Candidate, ...], tuple[AdjustedFold, ...]]:
    """Return those of `folds` (as in `fold`) that can be drawn, in order of time, and the adjusted ones.

    An open end is moved to the first or the last of `anchors`.
    """
    days = np.unique(np.asarray(anchors, dtype=np.float64))
    drawn: list[Candidate] = []
    adjusted: list[AdjustedFold] = []
    for index, (start, end) in enumerate(folds):
        candidate = _empty_part(days, start, end)
        occupied = [days.searchsorted(other.end.day) for other in drawn]
        if candidate is None or days.searchsorted(candidate.end.day) in (0, len(days)):
            adjusted.append(AdjustedFold(index, "no effect"))
        elif days.searchsorted(candidate.end.day) in occupied:
            adjusted.append(AdjustedFold(index, "same time"))
        elif len(drawn) == MOST_FOLDS:
            adjusted.append(AdjustedFold(index, "no room"))
        else:
            drawn.append(candidate)
            ends = ((start, candidate.end.day), (end, candidate.start.day))
            if any(isfinite(written) and written != day for written, day in ends):
                adjusted.append(AdjustedFold(index, "shortened"))
    return tuple(sorted(drawn, key=lambda candidate: candidate.end)), tuple(adjusted)


def _empty_part(days: NDArray[np.float64], start: Day, end: Day) -> Candidate | None:
    """The longest part of `start`..`end` without an anchor; None if there is none.

    An end that must move goes to the nearest first of a month, or to the nearest day if that is too far.
    """
    if not days.size:
        return None
    start, end = max(start, float(days[0])), min(end, float(days[-1]))
    inside = [float(day) for day in days if start <= day <= end]
    low, high = max(pairwise([start, *inside, end]), key=lambda part: part[1] - part[0])
    gap = high - low
    first = _moved_end(low, ends_after(low, gap), gap) if low in inside else low
    last = _moved_end(high, starts_before(high, gap), gap) if high in inside else high
    if first is None or last is None or first >= last:
        return None
    return Candidate(
        Edge(first, Roundness.YEAR), Edge(last, Roundness.YEAR)
    )  # an author's dates need not be rounder


def _moved_end(anchor: Day, edges: Sequence[Edge], gap: float) -> Day | None:
    """The edge nearest to `anchor`; a plain day only if all rounder edges are too far into the gap."""
    within = [edge for edge in edges if abs(edge.day - anchor) < gap * REACH]
    rounder = [edge for edge in within if edge.roundness < Roundness.DAY]
    return min((edge.day for edge in rounder or edges), key=lambda day: abs(day - anchor), default=None)
