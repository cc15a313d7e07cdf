"""Allocation: how much of the axis each stretch gets, and which breakpoints are worth having.

The result is exact, by dynamic programming over breakpoints and units of width. The cost of an axis is how
closely its anchors are spaced, counted in halvings of the distance they need, plus a price for each
breakpoint, so that evenly spaced events get an even axis.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from dashboard.axis.breakpoints import SHORT_DAYS, SHORTER_DAYS, Candidate, Edge, Roundness
from dashboard.axis.scale import Day, Stretch

FOLD_SHARE = 0.03  # of the axis: the width of the zigzag and of the words for the time left out
LEAST_SHARE = 0.085  # of the axis: a narrower stretch has no space for two labelled ticks
SPACING = 1 / 120  # of the axis: the width of a mark on a page; a greater distance costs nothing
MOST_HALVINGS = 8  # of that spacing: closer anchors share one pixel on any screen
SHORT_GAINS = 0.4  # the power with which a shorter gap counts more: a burst of events needs days
MOST_GAIN = 6.0  # a gap counts at most this much more or less than the median gap
BREAKPOINT_PRICE = 6.0  # the halvings that a breakpoint must save
PRICED_ANCHORS = 40  # with more anchors the price grows in proportion, because more of them save halvings
ROUNDNESS_PRICE = (0.0, 0.5, 3.0, 3.0)  # halvings, for an end of a stretch at a year, a month, a day, a time
BURST = 2  # the neighbours on either side that decide whether a gap belongs to a burst
TAIL, TAIL_DOUBLINGS = 0.2, 5  # beyond SPACING each of this many doublings still saves TAIL of a halving
LEAST_PRICE = 0.2  # of a breakpoint, so that an axis of a few days is not divided without need
LONGEST_DAYS = (np.inf, np.inf, SHORT_DAYS, SHORTER_DAYS)  # of a stretch with an end of each roundness
LEAST_ANCHORS = 5  # distinct days in a stretch; with fewer than 25 in all a fifth of them, but at least 2

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Anchors:
    """The days that need space on the axis.

    `days` are the distinct anchors, ascending and at least two, and `counts` how many fall on each. `given`
    are the folds that every axis must have, in order.
    """

    days: Floats
    counts: NDArray[np.intp]
    domain: tuple[Day, Day]
    given: tuple[Candidate, ...] = ()


def allocate(
    anchors: Anchors, candidates: Sequence[Candidate], unit: float
) -> tuple[list[Candidate], tuple[Stretch, ...]]:
    """Return the best of `candidates`, in order, and the stretches between them, in widths of `unit`.

    `candidates` include the given folds. Every stretch has at least LEAST_SHARE; the remainder of rounding to
    `unit` is distributed evenly.
    """
    starts = sorted({Edge(anchors.domain[0], Roundness.YEAR), *(candidate.start for candidate in candidates)})
    ends = sorted({Edge(anchors.domain[1], Roundness.YEAR), *(candidate.end for candidate in candidates)})
    number = {edge: k for k, edge in enumerate(starts)}
    leaving: dict[Edge, list[Candidate]] = {}
    for candidate in candidates:
        leaving.setdefault(candidate.end, []).append(candidate)
    units, fold_units = int(1 / unit + 1e-9), round(FOLD_SHARE / unit)
    widths = np.arange(ceil(LEAST_SHARE / unit - 1e-9), units + 1)
    shares: Floats = widths.astype(np.float64) * unit
    allowed, crowding = _allowed(anchors, starts, ends), _CrowdingCost.of(anchors)
    earlier = np.arange(units + 1)[None, :] - widths[:, None]  # the width used before a stretch of each width
    unfit = np.where(earlier >= 0, 0.0, np.inf)
    at_start = np.full((len(starts), units + 1), np.inf)
    at_start[0, 0] = 0.0
    arrivals: dict[tuple[int, int], tuple[Candidate, int]] = {}
    chosen = np.zeros((len(ends), units + 1, 2), dtype=np.intp)
    for e, end in enumerate(ends):
        open_ = np.flatnonzero(allowed[:, e])
        if not open_.size:
            continue
        cost = crowding.cost(np.array([starts[s].day for s in open_]), end.day, shares)
        total = (at_start[open_][:, np.maximum(earlier, 0)] + unfit + cost[:, :, None]).reshape(-1, units + 1)
        best = np.argmin(total, axis=0)
        least = total[best, np.arange(units + 1)]
        chosen[e] = np.stack([open_[best // len(widths)], widths[best % len(widths)]], axis=1)
        for candidate in leaving.get(end, ()):
            s, width = number[candidate.start], fold_units * candidate.is_fold
            after = np.full(units + 1, np.inf)
            after[width:] = least[: units + 1 - width] + _price(candidate, len(anchors.days))
            for used in np.flatnonzero(after < at_start[s]):
                at_start[s, used] = after[used]
                arrivals[s, int(used)] = candidate, e
    return _trace(starts, ends, chosen, arrivals, units=units, fold_units=fold_units)


def _price(candidate: Candidate, anchors: int) -> float:
    """The halvings that `candidate` must save on an axis with this number of distinct anchors."""
    halvings = BREAKPOINT_PRICE + sum(
        ROUNDNESS_PRICE[edge.roundness] for edge in (candidate.end, candidate.start)
    )
    return halvings * max(LEAST_PRICE, anchors / PRICED_ANCHORS)


def _trace(
    starts: list[Edge],
    ends: list[Edge],
    chosen: NDArray[np.intp],
    arrivals: dict[tuple[int, int], tuple[Candidate, int]],
    *,
    units: int,
    fold_units: int,
) -> tuple[list[Candidate], tuple[Stretch, ...]]:
    """Follow the choices of the cheapest axis from its end, then convert widths to shares from the left."""
    e, used = len(ends) - 1, units
    found: list[tuple[Edge, Edge, int]] = []
    path: list[Candidate] = []
    while True:
        s, width = (int(value) for value in chosen[e, used])
        found.insert(0, (starts[s], ends[e], width))
        used -= width
        if (s, used) not in arrivals:
            break
        candidate, e = arrivals[s, used]
        path.insert(0, candidate)
        used -= fold_units * candidate.is_fold
    per_unit = (1 - FOLD_SHARE * sum(one.is_fold for one in path)) / sum(width for *_, width in found)
    stretches: list[Stretch] = []
    left = 0.0
    for k, (start, end, width) in enumerate(found):
        last = k == len(path)
        right = 1.0 if last else left + width * per_unit
        stretches.append(Stretch(start.day, end.day, left, right))
        left = right if last else right + FOLD_SHARE * path[k].is_fold
    return path, tuple(stretches)


def _allowed(anchors: Anchors, starts: list[Edge], ends: list[Edge]) -> NDArray[np.bool_]:
    """Whether a stretch may run from each start (rows) to each end (columns)."""
    begin, stop = np.array([s.day for s in starts])[:, None], np.array([e.day for e in ends])[None, :]
    longest = np.minimum(
        np.array([LONGEST_DAYS[s.roundness] for s in starts])[:, None],
        [LONGEST_DAYS[e.roundness] for e in ends],
    )
    count = np.searchsorted(anchors.days, stop, "right") - np.searchsorted(anchors.days, begin)
    least = min(LEAST_ANCHORS, max(2, len(anchors.days) // 5))
    fixed_starts = [anchors.domain[0], *(given.start.day for given in anchors.given)]
    fixed_ends = [anchors.domain[1], *(given.end.day for given in anchors.given)]
    whole = np.isin(begin, fixed_starts) & np.isin(stop, fixed_ends)
    allowed: NDArray[np.bool_] = (begin < stop) & (stop - begin < longest) & ((count >= least) | whole)
    for given in anchors.given:
        allowed &= (begin >= given.start.day) | (stop <= given.end.day)
    return allowed


@dataclass(frozen=True, slots=True)
class _CrowdingCost:
    """A table from which the cost of any stretch at any scale is one subtraction.

    The cost of a gap is linear between half octaves of the scale, so interpolation between columns is exact.
    """

    days: Floats
    scales: Floats  # one a column, in half octaves: log2 of the days on SPACING
    costs: Floats  # one row an anchor: the cost of all gaps before it at each scale

    @classmethod
    def of(cls, anchors: Anchors) -> "_CrowdingCost":
        gaps = np.diff(anchors.days)
        octaves, group = np.unique(np.round(np.log2(gaps) * 2) / 2, return_inverse=True)
        near = np.pad(np.log2(gaps), BURST, mode="edge")
        local = np.convolve(near, np.ones(2 * BURST + 1) / (2 * BURST + 1), mode="valid")
        gain = np.clip((np.median(gaps) / 2**local) ** SHORT_GAINS, 1 / MOST_GAIN, MOST_GAIN)
        weights = np.zeros((len(anchors.days), len(octaves)))
        weights[np.arange(1, len(anchors.days)), group] = gain * np.sqrt(
            anchors.counts[1:] * anchors.counts[:-1]
        )
        scales = np.arange(octaves[0] - TAIL_DOUBLINGS, octaves[-1] + MOST_HALVINGS + 0.5, 0.5)
        short = scales - octaves[:, None]
        beyond = np.clip(short + TAIL_DOUBLINGS, 0, TAIL_DOUBLINGS)
        halvings = np.clip(short, 0, MOST_HALVINGS) + TAIL * beyond
        return cls(anchors.days, scales, np.cumsum(weights, axis=0) @ halvings)

    def cost(self, starts: Floats, end: Day, shares: Floats) -> Floats:
        """Weighted halvings of SPACING for stretches from each of `starts` (rows) with each share (columns).

        The gap after the last anchor counts too, so that no breakpoint hides a dense group by dividing it.
        """
        first = np.searchsorted(self.days, starts)
        last = min(int(np.searchsorted(self.days, end, "right")), len(self.days) - 1)
        costs = self.costs[last] - self.costs[np.minimum(first, last)]
        scale = np.log2(SPACING * (end - starts))[:, None] - np.log2(shares)
        column = np.clip((scale - self.scales[0]) * 2, 0, len(self.scales) - 1)
        left = np.minimum(column.astype(np.intp), len(self.scales) - 2)
        at_left, at_right = (np.take_along_axis(costs, left + side, axis=1) for side in (0, 1))
        interpolated: Floats = at_left + (column - left) * (at_right - at_left)
        return interpolated
