"""Allocation: no other breakpoints and widths cost less, by the cost that the constants describe."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product
from math import ceil, inf, log2
from random import Random
from statistics import median

import numpy as np
import pytest

from dashboard.axis import allocation as a
from dashboard.axis.allocation import Anchors, allocate
from dashboard.axis.breakpoints import Candidate, Edge, Roundness

# The cost that the search is to have, stated here once more so that a change of one of its parts shows.
SPACING, MOST_HALVINGS = 1 / 120, 8
SHORT_GAINS, MOST_GAIN, BURST = 0.4, 6.0, 2
TAIL, TAIL_DOUBLINGS = 0.2, 5
BREAKPOINT_PRICE, LEAST_PRICE, PRICED_ANCHORS = 6.0, 0.2, 40
ROUNDNESS_PRICE = {Roundness.YEAR: 0.0, Roundness.MONTH: 0.5, Roundness.DAY: 3.0, Roundness.TIME: 3.0}
LEAST_ANCHORS = 5

UNIT = 0.03
DOMAIN = (0.0, 1000.0)
CASES = ((1, 12), (2, 20), (3, 26), (4, 40), (5, 16), (6, 60), (7, 30), (8, 50), (9, 14))  # seed, anchors

Part = tuple[Edge, Edge, int]
"""The first and the last day of a stretch, and its width in units."""


def story(seed: int, count: int) -> Anchors:
    """Anchors on whole days, most of them close together, some with several on one day."""
    chance = Random(seed)  # noqa: S311 - generated days, not secrets
    middle = chance.uniform(200, 800)
    drawn = [
        float(round(chance.uniform(*DOMAIN) if chance.random() < 0.4 else chance.gauss(middle, 25)))
        for _ in range(count)
    ]
    days, counts = np.unique([day for day in drawn if DOMAIN[0] <= day <= DOMAIN[1]], return_counts=True)
    return Anchors(days, counts, DOMAIN)


def folds_and_scale_changes(anchors: Anchors, seed: int) -> list[Candidate]:
    """Three candidates between anchors, whose edges have every roundness except that of times of day."""
    chance = Random(seed)  # noqa: S311
    gaps = chance.sample([*pairwise(anchors.days.tolist())], 3)
    found = []
    for low, high in sorted(gaps):
        end = Edge(low + (high - low) * 0.3, Roundness(chance.randrange(2)))
        start = Edge(low + (high - low) * 0.7, Roundness(chance.randrange(2)))
        found.append(Candidate(end, start) if chance.random() < 0.6 else Candidate(end, end))
    return found


def widths(total: int, parts: int, least: int) -> Iterator[tuple[int, ...]]:
    """All ways to divide `total` units among `parts` stretches of at least `least` units."""
    if parts == 1:
        yield from [(total,)] if total >= least else []
        return
    for first in range(least, total - least * (parts - 1) + 1):
        yield from ((first, *rest) for rest in widths(total - first, parts - 1, least))


def weights(anchors: Anchors) -> list[float]:
    """How much the gap before each anchor but the first counts: more in a burst and between full days."""
    lengths = [after - before for before, after in pairwise(anchors.days.tolist())]
    padded = [lengths[0]] * BURST + lengths + [lengths[-1]] * BURST
    found = []
    for i in range(len(lengths)):
        around = padded[i : i + 2 * BURST + 1]
        typical = 2 ** (sum(map(log2, around)) / len(around))
        gain = (median(lengths) / typical) ** SHORT_GAINS
        full = (int(anchors.counts[i]) * int(anchors.counts[i + 1])) ** 0.5
        found.append(min(max(gain, 1 / MOST_GAIN), MOST_GAIN) * full)
    return found


def crowding(anchors: Anchors, weight: Sequence[float], start: float, end: float, share: float) -> float:
    """Halvings of SPACING over all gaps in a stretch, and the gap after its last anchor."""
    days = anchors.days.tolist()
    inside = [i for i, day in enumerate(days) if start <= day <= end]
    after = min(sum(day <= end for day in days), len(days) - 1)
    cost = 0.0
    for i in range((inside[0] if inside else after), after):
        needed = SPACING * (end - start) / share
        halvings = log2(needed) - round(log2(days[i + 1] - days[i]) * 2) / 2
        tail = min(max(halvings + TAIL_DOUBLINGS, 0), TAIL_DOUBLINGS)
        cost += weight[i] * (min(max(halvings, 0), MOST_HALVINGS) + TAIL * tail)
    return cost


def price(candidate: Candidate, count: int) -> float:
    """The halvings that a breakpoint must save on an axis of `count` distinct days."""
    halvings = BREAKPOINT_PRICE + ROUNDNESS_PRICE[candidate.end.roundness]
    return (halvings + ROUNDNESS_PRICE[candidate.start.roundness]) * max(LEAST_PRICE, count / PRICED_ANCHORS)


def may_stand(anchors: Anchors, start: float, end: float) -> bool:
    inside = sum(start <= day <= end for day in anchors.days.tolist())
    least = min(LEAST_ANCHORS, max(2, len(anchors.days) // 5))
    return inside >= least or (start, end) == DOMAIN


def cheapest(anchors: Anchors, candidates: Sequence[Candidate]) -> tuple[float, list[Candidate], list[int]]:
    """The cost, the breakpoints and the widths of the cheapest axis, found by trying all of them."""
    weight = weights(anchors)
    units, least = round(1 / UNIT - 0.5), ceil(a.LEAST_SHARE / UNIT)
    best: tuple[float, list[Candidate], list[int]] = (inf, [], [])
    for size in range(len(candidates) + 1):
        for chosen in combinations(candidates, size):
            starts = [DOMAIN[0], *(c.start.day for c in chosen)]
            ends = [*(c.end.day for c in chosen), DOMAIN[1]]
            if not all(may_stand(anchors, s, e) for s, e in zip(starts, ends, strict=True)):
                continue
            costs = [
                {w: crowding(anchors, weight, s, e, w * UNIT) for w in range(least, units + 1)}
                for s, e in zip(starts, ends, strict=True)
            ]
            prices = sum(price(c, len(anchors.days)) for c in chosen)
            free = units - sum(c.is_fold for c in chosen)
            for split in widths(free, size + 1, least):
                cost = sum(costs[i][w] for i, w in enumerate(split)) + prices
                if cost < best[0] - 1e-9:
                    best = cost, list(chosen), list(split)
    return best


@pytest.mark.parametrize(("seed", "count"), CASES)
def test_no_other_axis_costs_less(seed: int, count: int) -> None:
    anchors = story(seed, count)
    candidates = folds_and_scale_changes(anchors, seed)
    _, chosen, split = cheapest(anchors, candidates)
    chosen_breakpoints, stretches = allocate(anchors, candidates, UNIT)
    assert chosen_breakpoints == chosen
    free = 1 - a.FOLD_SHARE * sum(c.is_fold for c in chosen)
    assert [s.right - s.left for s in stretches] == pytest.approx([w * free / sum(split) for w in split])


def test_a_breakpoint_costs_more_with_more_days_and_at_less_round_dates() -> None:
    for end, start in product(Roundness, Roundness):
        candidate = Candidate(Edge(0.0, end), Edge(1.0, start))
        for count in (2, 7, 8, 9, 40, 41, 300):
            assert a._price(candidate, count) == pytest.approx(price(candidate, count))


SPARSE = Anchors(np.array([20.0, 330.0, 640.0, 960.0]), np.array([1, 3, 1, 2]), DOMAIN)
PAIR = Anchors(np.array([499.0, 501.0]), np.array([1, 1]), DOMAIN)


@pytest.mark.parametrize("anchors", [SPARSE, PAIR, *(story(seed, count) for seed, count in CASES[:4])])
def test_the_table_has_the_cost_of_any_stretch_at_any_share(anchors: Anchors) -> None:
    table, weight = a._CrowdingCost.of(anchors), weights(anchors)
    starts, shares = np.array([0.0, 150.0, 333.0, 500.0]), np.array([1e-6, 0.01, 0.09, 0.4, 1.0, 50.0])
    for end in (510.0, 700.0, 999.0):
        expected = [[crowding(anchors, weight, start, end, share) for share in shares] for start in starts]
        assert table.cost(starts, end, shares) == pytest.approx(np.array(expected), abs=1e-9)
