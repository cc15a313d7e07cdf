"""Folding: the search for the scale that gives a story's days the room they need.

Exact by dynamic programming over the dates where the axis may change and the
room each stretch takes. The cost of an axis is how crowded its neighbouring
days stand, plus a price for every joint, so that an even story stays even.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.dates.civil import day_number
from dashboard.drawing.scale import Day, FoldedScale, Stretch, true_scale

UNIT = 0.015  # share of the axis; the search gives out room in such steps
UNITS = 66  # what fits into the axis; the last hundredth is shared out at the end
FOLD_UNITS = 2  # a fold must be wide enough for its zigzag and its words
FOLD_SHARE = FOLD_UNITS * UNIT
LEAST_UNITS = 6  # 9 %: no stretch so narrow that it cannot carry two ticks
ROOM = 1 / 40  # share between neighbouring days from which no mark touches another
JOINT_PRICE = 1.2  # crowded pairs that a joint must relieve to be worth a reader's thought
DAY_PRICE = 0.4  # more for an end that is neither an era's edge, a year nor a month
SHORT_DAYS = 92.0  # a stretch shorter than three months may begin or end on any day
CLEAR = 2.0  # a step to a scale less than this many times as large is not seen
GAPS = 15  # of the longest and as many of the most uneven gaps are looked at
YEAR_DAYS = 365.2425  # mean length on the Gregorian calendar


@dataclass(frozen=True, slots=True)
class CutBack:
    """A fold the author asked for that is not drawn as written: which one, counted from 0, and why."""

    index: int
    reason: Literal["shortened", "no effect"]


@dataclass(frozen=True, slots=True)
class Folding:
    """The scale that was found and what became of the folds that were asked for."""

    scale: FoldedScale
    cut_back: tuple[CutBack, ...] = ()


@dataclass(frozen=True, slots=True)
class _Joint:
    """A place where the axis may change; `*_fine` where only a day's date was to be had."""

    end: Day
    start: Day
    end_fine: bool = False
    start_fine: bool = False

    @property
    def is_fold(self) -> bool:
        return self.start > self.end

    @property
    def price(self) -> float:
        return JOINT_PRICE + DAY_PRICE * (self.end_fine or self.start_fine)


def year_of(day: Day) -> int:
    """The year, astronomical, in which a day lies."""
    year = int(np.floor(day / YEAR_DAYS)) + 1970
    while day_number(year, 1, 1) > day:
        year -= 1
    while day_number(year + 1, 1, 1) <= day:
        year += 1
    return year


def round_dates(low: Day, high: Day, era_edges: Sequence[Day] = ()) -> tuple[list[Day], bool]:
    """The roundest dates in `low`..`high`, both inclusive, ascending, and whether they are mere days.

    Eras' edges, else years (of the largest power of ten), else firsts of a month, else days.
    """
    edges = sorted(edge for edge in era_edges if low <= edge <= high)
    if edges:
        return edges, False
    first, last = year_of(low), year_of(high)
    grain = 10 ** max(0, len(str(last - first)) - 1)
    for step in (grain, 1):
        years = range(-(-first // step) * step, last + 1, step)
        days = [float(day_number(y, 1, 1)) for y in years]
        found = [d for d in days if low <= d <= high]
        if found:
            return found, False
    months = [float(day_number(y, m, 1)) for y in (first, last) for m in range(1, 13)]
    found = sorted({d for d in months if low <= d <= high})
    if found:
        return found, False
    return [float(d) for d in range(int(np.ceil(low)), int(np.floor(high)) + 1)], True


def fold(
    anchors: Sequence[Day],
    domain: tuple[Day, Day],
    era_edges: Sequence[Day] = (),
    folds: Sequence[tuple[Day, Day]] = (),
) -> Folding:
    """The folded axis of a story."""
    days = np.unique(np.asarray([a for a in anchors if domain[0] < a < domain[1]], dtype=np.float64))
    if len(days) < 3:
        return Folding(true_scale(*domain))
    joints = list(_joints(days, era_edges))
    while True:
        stretches = _search(days, domain, joints)
        dull = {
            (a.end, b.start)
            for a, b in pairwise(stretches)
            if a.end == b.start and 1 / CLEAR < a.days_per_axis / b.days_per_axis < CLEAR
        }
        if not dull:
            return Folding(FoldedScale(stretches))
        joints = [j for j in joints if (j.end, j.start) not in dull]


def _joints(days: NDArray[np.float64], era_edges: Sequence[Day]) -> Iterator[_Joint]:
    gaps = np.diff(days)
    n = len(days)
    reach = max(2, n // 20)
    index = np.arange(n - 1)
    before = (days[index] - days[np.maximum(0, index - reach)]) / np.maximum(1, np.minimum(reach, index))
    after_at = np.minimum(n - 1, index + 1 + reach)
    after = (days[after_at] - days[index + 1]) / np.maximum(1, after_at - index - 1)
    low = np.log(np.maximum(1, before))
    high = np.log(np.maximum(1, after))
    uneven = np.abs(low - high)
    can_fold = np.any(np.diff(sorted({year_of(d) for d in days})) > 1)
    chosen = set(np.argsort(-gaps, kind="stable")[:GAPS].tolist())
    chosen |= set(np.argsort(-uneven, kind="stable")[:GAPS].tolist())
    seen: set[_Joint] = set()
    for i in sorted(chosen):
        a, b = float(days[i]), float(days[i + 1])
        for joint in _joints_in(a, b, era_edges, bool(can_fold)):
            if joint not in seen:
                seen.add(joint)
                yield joint


def _joints_in(a: Day, b: Day, era_edges: Sequence[Day], can_fold: bool) -> Iterator[_Joint]:
    gap = b - a
    pad = gap / 50
    ends: list[tuple[Day, bool]] = []
    starts: list[tuple[Day, bool]] = []
    found, fine = round_dates(a + pad, a + gap * 0.3, era_edges)
    if found:
        ends.append((found[0], fine))
    if not fine and np.floor(a) + 2 < b:
        ends.append((float(np.floor(a) + 2), True))
    found, fine = round_dates(b - gap * 0.3, b - pad, era_edges)
    if found:
        starts.append((found[-1], fine))
    if not fine and np.ceil(b) - 2 > a:
        starts.append((float(np.ceil(b) - 2), True))
    if can_fold:
        for end, ef in ends:
            for start, sf in starts:
                if end < start:
                    yield _Joint(end, start, ef, sf)
    for at, fine in ends + starts:
        if fine:
            yield _Joint(at, at, True, False)
            yield _Joint(at, at, False, True)
        else:
            yield _Joint(at, at)


def _crowding(days: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Sizes of gaps, to a third of an octave, and how many of each lie before each day."""
    octave = np.round(np.log2(np.diff(days)) * 3)
    sizes, which = np.unique(octave, return_inverse=True)
    counts = np.zeros((len(days), len(sizes)))
    counts[np.arange(1, len(days)), which] = 1
    return 2 ** (sizes / 3), np.cumsum(counts, axis=0)


def _search(
    days: NDArray[np.float64], domain: tuple[Day, Day], joints: Sequence[_Joint]
) -> tuple[Stretch, ...]:
    starts = sorted({(domain[0], False), *((j.start, j.start_fine) for j in joints)})
    ends = sorted({(domain[1], False), *((j.end, j.end_fine) for j in joints)})
    sizes, counts = _crowding(days)
    room = min(ROOM, 2 / len(days))
    scale_price = max(1.0, len(days) / 40)
    widths = np.arange(LEAST_UNITS, UNITS + 1)
    start_at = np.array([s for s, _ in starts])
    start_fine = np.array([f for _, f in starts])
    first = np.searchsorted(days, start_at)
    best_start = np.full((len(starts), UNITS + 1), np.inf)
    best_start[0, 0] = 0
    from_joint: dict[tuple[int, int], tuple[int, _Joint]] = {}
    best_end = np.full((len(ends), UNITS + 1), np.inf)
    from_start = np.zeros((len(ends), UNITS + 1, 2), dtype=int)
    number = {s: k for k, s in enumerate(starts)}
    at_end: dict[tuple[Day, bool], list[_Joint]] = {}
    for j in joints:
        at_end.setdefault((j.end, j.end_fine), []).append(j)
    used = np.arange(UNITS + 1)[None, :] - widths[:, None]
    for e, (end, end_fine) in enumerate(ends):
        length = end - start_at
        ok = (length > 0) & ((~start_fine & (not end_fine)) | (length < SHORT_DAYS))
        last = np.searchsorted(days, end) - 1
        ok &= first <= last
        ks = np.flatnonzero(ok)
        if not len(ks):
            continue
        have = counts[last] - counts[first[ks]]
        day_share = UNIT * widths[None, :] / length[ks][:, None]
        crowd = np.maximum(0, 1 - day_share[:, :, None] * sizes / room)
        cost = np.einsum("swb,sb->sw", crowd, have)
        total = np.where(used >= 0, best_start[ks][:, np.maximum(used, 0)], np.inf) + cost[:, :, None]
        flat = total.reshape(-1, UNITS + 1)
        pick = np.argmin(flat, axis=0)
        best_end[e] = flat[pick, np.arange(UNITS + 1)]
        from_start[e, :, 0] = ks[pick // len(widths)]
        from_start[e, :, 1] = widths[pick % len(widths)]
        for j in at_end.get((end, end_fine), ()):
            s = number[(j.start, j.start_fine)]
            take = FOLD_UNITS if j.is_fold else 0
            new = np.full(UNITS + 1, np.inf)
            new[take:] = best_end[e][: UNITS + 1 - take] + j.price * scale_price
            for u in np.flatnonzero(new < best_start[s]):
                best_start[s, u] = new[u]
                from_joint[(s, int(u))] = (e, j)
    stretches: list[Stretch] = []
    e, u = len(ends) - 1, UNITS
    found: list[tuple[Day, Day, int]] = []
    while True:
        s, w = (int(v) for v in from_start[e, u])
        found.append((starts[s][0], ends[e][0], w))
        u -= w
        if (s, u) not in from_joint:
            break
        e, j = from_joint[(s, u)]
        u -= FOLD_UNITS if j.is_fold else 0
    found.reverse()
    folds = sum(a[1] < b[0] for a, b in pairwise(found))
    unit = (1 - folds * FOLD_SHARE) / sum(w for *_, w in found)
    left = 0.0
    for k, (start, end, w) in enumerate(found):
        right = 1.0 if k == len(found) - 1 else left + w * unit
        stretches.append(Stretch(start, end, left, right))
        if k + 1 < len(found):
            left = right + (FOLD_SHARE if found[k + 1][0] > end else 0)
    return tuple(stretches)


def domain(days: Sequence[Day], as_of: Day | None = None) -> tuple[Day, Day]:
    """First and last day of an axis that holds every day of `days` and `as_of`, padded to round dates.

    An end is padded by at most a quarter of the time that the anchors near it
    take, and at least by what keeps its mark off the edge. A single day gets
    the calendar year around it. Raises ValueError if there is no day at all.
    """
    held = sorted({*days} if as_of is None else {*days, as_of})
    if not held:
        raise ValueError("an axis needs a day to show")
    if len(held) == 1:
        year = year_of(held[0])
        return float(day_number(year, 1, 1)), float(day_number(year + 1, 1, 1))
    near = min(max(3, len(held) // 6), len(held) - 1)
    left, right = held[near] - held[0], held[-1] - held[-1 - near]
    before, _ = round_dates(held[0] - left / 4, held[0] - left / 100)
    after, _ = round_dates(held[-1] + right / 100, held[-1] + right / 4)
    start = before[-1] if before else float(np.floor(held[0]))
    end = after[0] if after else float(np.floor(held[-1]) + 1)
    return start, end
