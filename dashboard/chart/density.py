"""Density: how many events are near each point of the true scale, for the strip."""

from collections.abc import Sequence

import numpy as np

SAMPLES = 240  # about one every four pixels of a wide strip
SPREAD = 400 / 21550  # of the whole length: 400 days of the 59 years for which the curve was tuned


def density(positions: Sequence[float], start: float, end: float) -> list[float]:
    """Return `SAMPLES` heights, 0 to 1, at equal steps from the day `start` to the day `end`.

    They are the square root of a sum of Gaussians around the positions, so that a single event is visible
    next to many. All are 0 if there are no positions.
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
