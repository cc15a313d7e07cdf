"""Room: how the axis is shared out among stretches, and which joints are worth their place.

Exact by dynamic programming over joints and steps of room. An axis costs how
closely its anchors stand, in halvings of the room they would like, and a price
for each joint, so that an even story keeps an even axis.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from dashboard.axis.breakpoints import SHORT_DAYS, SHORTER_DAYS, Edge, Grain, Place
from dashboard.axis.scale import Day, Stretch

FOLD_SHARE = 0.03  # of the axis: room for the zigzag and the words of the time left out
LEAST_SHARE = 0.085  # of the axis: a narrower stretch holds no two labelled ticks
ROOM = 1 / 120  # of the axis: neighbours this far apart, a mark's width on a page, ask for no more
MOST_HALVINGS = 8  # of that room: what stands closer still is one spot on any screen
SHORT_GAINS = 0.4  # power by which a short gap counts more: a burst of events is told by the day
MOST_GAIN = 6.0  # times the middle gap's weight, or as small a part of it
JOINT_PRICE = 6.0  # halvings that a joint must save
PRICED_ANCHORS = 40  # with more anchors the price grows as they do: more is saved by the same relief
GRAIN_PRICE = (0.0, 0.5, 3.0, 3.0)  # halvings, for an end of a stretch at a year, a month, a day, a time
BURST = 2  # neighbours on either side that tell whether a gap lies in a burst
TAIL, TAIL_DOUBLINGS = 0.2, 5  # of a halving: what each doubling beyond the wish is still worth, and how many
LEAST_PRICE = 0.2  # of a joint, so that a story of a few days is not cut up for nothing
LONGEST_DAYS = (np.inf, np.inf, SHORT_DAYS, SHORTER_DAYS)  # of a stretch with such an end
LEAST_ANCHORS = 5  # distinct days in a stretch; in a story of under 25, a fifth of them, and never under 2

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Story:
    """What an axis is shared out for.

    `days` are the distinct anchors, ascending and at least one; `many` says how
    many fall on each. `given` are the folds that every axis must have, in order.
    """

    days: Floats
    many: NDArray[np.intp]
    domain: tuple[Day, Day]
    given: tuple[Place, ...] = ()


def share_out(story: Story, places: Sequence[Place], unit: float) -> tuple[list[Place], tuple[Stretch, ...]]:
    """The best of `places`, in order, and the stretches between them, their room in steps of `unit`.

    `places` include the story's given ones. Every stretch has LEAST_SHARE or
    more, and what rounding to `unit` leaves over is spread evenly.
    """
    starts = sorted({Edge(story.domain[0], Grain.YEAR), *(place.start for place in places)})
    ends = sorted({Edge(story.domain[1], Grain.YEAR), *(place.end for place in places)})
    number = {edge: k for k, edge in enumerate(starts)}
    leaving: dict[Edge, list[Place]] = {}
    for place in places:
        leaving.setdefault(place.end, []).append(place)
    units, fold_units = int(1 / unit + 1e-9), round(FOLD_SHARE / unit)
    widths = np.arange(ceil(LEAST_SHARE / unit - 1e-9), units + 1)
    shares: Floats = widths.astype(np.float64) * unit
    allowed, crowding = _allowed(story, starts, ends), _Crowding.of(story)
    earlier = np.arange(units + 1)[None, :] - widths[:, None]  # room used up before a stretch of each width
    spent = np.where(earlier >= 0, 0.0, np.inf)
    price = max(LEAST_PRICE, len(story.days) / PRICED_ANCHORS)
    at_start = np.full((len(starts), units + 1), np.inf)
    at_start[0, 0] = 0.0
    came: dict[tuple[int, int], tuple[Place, int]] = {}
    chosen = np.zeros((len(ends), units + 1, 2), dtype=np.intp)
    for e, end in enumerate(ends):
        open_ = np.flatnonzero(allowed[:, e])
        if not open_.size:
            continue
        cost = crowding.cost(np.array([starts[s].day for s in open_]), end.day, shares)
        total = (at_start[open_][:, np.maximum(earlier, 0)] + spent + cost[:, :, None]).reshape(-1, units + 1)
        best = np.argmin(total, axis=0)
        least = total[best, np.arange(units + 1)]
        chosen[e] = np.stack([open_[best // len(widths)], widths[best % len(widths)]], axis=1)
        for place in leaving.get(end, ()):
            s, taken = number[place.start], fold_units * place.is_fold
            priced = JOINT_PRICE + GRAIN_PRICE[place.end.grain] + GRAIN_PRICE[place.start.grain]
            after = np.full(units + 1, np.inf)
            after[taken:] = least[: units + 1 - taken] + priced * price
            for used in np.flatnonzero(after < at_start[s]):
                at_start[s, used] = after[used]
                came[s, int(used)] = place, e
    return _trace(starts, ends, chosen, came, units=units, fold_units=fold_units)


def _trace(
    starts: list[Edge],
    ends: list[Edge],
    chosen: NDArray[np.intp],
    came: dict[tuple[int, int], tuple[Place, int]],
    *,
    units: int,
    fold_units: int,
) -> tuple[list[Place], tuple[Stretch, ...]]:
    """Back along the choices that made the cheapest axis, then from left to right into shares."""
    e, used = len(ends) - 1, units
    found: list[tuple[Edge, Edge, int]] = []
    kept: list[Place] = []
    while True:
        s, width = (int(value) for value in chosen[e, used])
        found.insert(0, (starts[s], ends[e], width))
        used -= width
        if (s, used) not in came:
            break
        place, e = came[s, used]
        kept.insert(0, place)
        used -= fold_units * place.is_fold
    per_unit = (1 - FOLD_SHARE * sum(place.is_fold for place in kept)) / sum(width for *_, width in found)
    stretches: list[Stretch] = []
    left = 0.0
    for k, (start, end, width) in enumerate(found):
        last = k == len(kept)
        right = 1.0 if last else left + width * per_unit
        stretches.append(Stretch(start.day, end.day, left, right))
        left = right if last else right + FOLD_SHARE * kept[k].is_fold
    return kept, tuple(stretches)


def _allowed(story: Story, starts: list[Edge], ends: list[Edge]) -> NDArray[np.bool_]:
    """Whether a stretch may run from each start (rows) to each end (columns)."""
    begin, stop = np.array([s.day for s in starts])[:, None], np.array([e.day for e in ends])[None, :]
    longest = np.minimum(
        np.array([LONGEST_DAYS[s.grain] for s in starts])[:, None], [LONGEST_DAYS[e.grain] for e in ends]
    )
    anchors = np.searchsorted(story.days, stop, "right") - np.searchsorted(story.days, begin)
    least = min(LEAST_ANCHORS, max(2, len(story.days) // 5))
    fixed_starts = [story.domain[0], *(place.start.day for place in story.given)]
    fixed_ends = [story.domain[1], *(place.end.day for place in story.given)]
    whole = np.isin(begin, fixed_starts) & np.isin(stop, fixed_ends)
    allowed: NDArray[np.bool_] = (begin < stop) & (stop - begin < longest) & ((anchors >= least) | whole)
    for place in story.given:
        allowed &= (begin >= place.start.day) | (stop <= place.end.day)
    return allowed


@dataclass(frozen=True, slots=True)
class _Crowding:
    """The cost of any stretch at any scale, as a table from which it is one subtraction.

    A gap's cost is linear between half octaves of the scale, so that reading
    between the table's columns is exact.
    """

    days: Floats
    scales: Floats  # half octaves: log2 of the days on ROOM, a column each
    costs: Floats  # a row an anchor: what the gaps before it cost at each scale

    @classmethod
    def of(cls, story: Story) -> "_Crowding":
        gaps = np.diff(story.days)
        if not gaps.size:
            return cls(story.days, np.arange(2.0), np.zeros((1, 2)))
        octaves, group = np.unique(np.round(np.log2(gaps) * 2) / 2, return_inverse=True)
        near = np.pad(np.log2(gaps), BURST, mode="edge")
        local = np.convolve(near, np.ones(2 * BURST + 1) / (2 * BURST + 1), mode="valid")
        gain = np.clip((np.median(gaps) / 2**local) ** SHORT_GAINS, 1 / MOST_GAIN, MOST_GAIN)
        weights = np.zeros((len(story.days), len(octaves)))
        weights[np.arange(1, len(story.days)), group] = gain * np.sqrt(story.many[1:] * story.many[:-1])
        scales = np.arange(octaves[0] - TAIL_DOUBLINGS, octaves[-1] + MOST_HALVINGS + 0.5, 0.5)
        short = scales - octaves[:, None]
        beyond = np.clip(short + TAIL_DOUBLINGS, 0, TAIL_DOUBLINGS)
        halvings = np.clip(short, 0, MOST_HALVINGS) + TAIL * beyond
        return cls(story.days, scales, np.cumsum(weights, axis=0) @ halvings)

    def cost(self, starts: Floats, end: Day, shares: Floats) -> Floats:
        """Halvings of ROOM, weighted, in stretches from each of `starts` (rows) at each share (columns).

        The gap after the last anchor counts too: a joint must not cut through a crowd to hide it.
        """
        first = np.searchsorted(self.days, starts)
        last = min(int(np.searchsorted(self.days, end, "right")), len(self.days) - 1)
        costs = self.costs[last] - self.costs[np.minimum(first, last)]
        scale = np.log2(ROOM * (end - starts))[:, None] - np.log2(shares)
        column = np.clip((scale - self.scales[0]) * 2, 0, len(self.scales) - 1)
        left = np.minimum(column.astype(np.intp), len(self.scales) - 2)
        at_left, at_right = (np.take_along_axis(costs, left + side, axis=1) for side in (0, 1))
        read: Floats = at_left + (column - left) * (at_right - at_left)
        return read
