"""Folding bench: how long the search takes, and how many neighbouring days it separates.

Generated stories over sixty years, most events in the last three, and the
shipped one. Run it as a script; it prints figures and asserts nothing:

    python tests/bench/bench_folding.py
"""

from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from dashboard import read
from dashboard.axis.axis import axis as drawn_axis
from dashboard.axis.ends import domain
from dashboard.axis.fold import fold
from dashboard.axis.marks import anchors
from dashboard.axis.scale import FoldedScale, true_scale
from dashboard.dates.gregorian import day_number

SHIPPED = Path(__file__).parents[2] / "events.yaml"
AXIS_PX = 945  # the chart at a window of 1440
SEEDS = range(5)
FIRST, END = day_number(1963, 1, 1), day_number(2023, 7, 1)
RECENT = END - 3 * 365
EARLY = 0.3  # of the events


def generated(count: int, seed: int) -> list[float]:
    """Whole days in ascending order, some of them equal."""
    chance = Random(seed)  # noqa: S311 - figures to be repeated, not secrets
    early = [chance.randrange(FIRST, RECENT) for _ in range(round(count * EARLY))]
    late = [chance.randrange(RECENT, END) for _ in range(count - len(early))]
    return sorted(map(float, early + late))


def apart(scale: FoldedScale, days: NDArray[np.float64], px: float) -> int:
    """The number of pairs of neighbouring days that are at least `px` apart."""
    return int((np.diff(scale.shares(days)) * AXIS_PX >= px).sum())


def row(name: str, story: list[float], scale: FoldedScale, elapsed_ms: float) -> None:
    """One line: time, pairs separated on the folded and on the true axis, shares of the stretches."""
    days = np.unique(story)
    true = true_scale(*scale.domain)
    pairs = "  ".join(f"{px} px {apart(scale, days, px):4}/{apart(true, days, px):4}" for px in (1, 4))
    shares = " ".join(f"{100 * (s.right - s.left):.0f}%" for s in scale.stretches)
    folds = sum(each.kind == "fold" for each in scale.breakpoints)
    print(f"{name:>16} {elapsed_ms:6.0f} ms  {pairs}  of {len(days) - 1:4}  {folds} folds  {shares}")


def main() -> None:
    """Print the table; pairs separated are given as folded/true."""
    for count in (25, 60, 100, 200, 500, 2_000, 10_000):
        for seed in SEEDS:
            story = generated(count, seed)
            times: list[float] = []
            for _ in SEEDS:
                began = perf_counter()
                found = fold(story, domain(story))
                times.append((perf_counter() - began) * 1000)
            row(f"{count} seed {seed}", story, found.scale, median(times))
    dossier = read(SHIPPED)
    began = perf_counter()
    scale = drawn_axis(dossier).folding.scale
    row("shipped", anchors(dossier), scale, (perf_counter() - began) * 1000)


if __name__ == "__main__":
    main()
