"""Density: how many events stand near each point of the true scale, for the strip."""

from collections.abc import Sequence

import numpy as np

SAMPLES = 240  # about one every four pixels of a wide strip
SPREAD = 400 / 21550  # of the whole length: 400 days of the 59 years for which the curve was tuned


def density(positions: Sequence[float], start: float, end: float) -> list[float]:
    """`SAMPLES` heights 0..1 from `start` to `end`, evenly spaced.

    A Gaussian around each position, then the square root, so that a lone event
    is still seen beside a crowd. All zero where there are no positions.
    """
    grid = np.linspace(start, end, SAMPLES)
    width = max((end - start) * SPREAD, 1e-9)
    days, counts = np.unique(
        np.round(np.asarray(positions, dtype=float) / width * 8) * width / 8, return_counts=True
    )
    heights = np.zeros(SAMPLES)
    for day, count in zip(days, counts, strict=True):
        heights += count * np.exp(-(((grid - day) / width) ** 2) / 2)
    top = heights.max(initial=0)
    return [round(float(h), 3) for h in np.sqrt(heights / top)] if top > 0 else [0.0] * SAMPLES
