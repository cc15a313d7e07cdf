"""Scale: the map from days to shares of the axis and back, as plain data.

It is monotone and piecewise linear. A share is 0 at the left end of the axis and 1 at the right end, so a
scale does not depend on a width and the browser can draw it at any. Days are float64 days since 1970-01-01.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Day = float
Share = float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A linear part of the axis: days `start` to `end` on the shares `left` to `right`, all inclusive."""

    start: Day
    end: Day
    left: Share
    right: Share

    @property
    def days_per_axis(self) -> float:
        """The days that the whole axis would cover at the scale of this stretch."""
        return (self.end - self.start) / (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Breakpoint:
    """Where two stretches meet.

    In a fold the days between `start` and `end`, both exclusive, are left out; it is drawn between the shares
    `left` and `right`. At a scale change `start` equals `end` and `left` equals `right`.
    """

    kind: Literal["fold", "scale change"]
    start: Day
    end: Day
    left: Share
    right: Share


@dataclass(frozen=True, slots=True)
class FoldedScale:
    """Stretches in order of time, from share 0 to share 1; a function from a day to its share of the axis.

    Raise ValueError for stretches that overlap, are empty, or do not reach an end of the axis.
    """

    stretches: tuple[Stretch, ...]

    def __post_init__(self) -> None:
        """Refuse stretches that have no inverse."""
        if not self.stretches or self.stretches[0].left != 0 or self.stretches[-1].right != 1:
            raise ValueError("a scale covers the axis from 0 to 1")
        if any(s.start >= s.end or s.left >= s.right for s in self.stretches):
            raise ValueError("a stretch holds some time on some part of the axis")
        for before, after in pairwise(self.stretches):
            if before.end > after.start or before.right > after.left:
                raise ValueError("stretches are in order and do not overlap")
            if (before.end == after.start) != (before.right == after.left):
                raise ValueError("a fold takes space on the axis and a scale change takes none")

    @property
    def domain(self) -> tuple[Day, Day]:
        """The first and the last day on the axis, both inclusive."""
        return self.stretches[0].start, self.stretches[-1].end

    @property
    def breakpoints(self) -> tuple[Breakpoint, ...]:
        """The breakpoints between the stretches, in order."""
        return tuple(
            Breakpoint("scale change" if a.end == b.start else "fold", a.end, b.start, a.right, b.left)
            for a, b in pairwise(self.stretches)
        )

    def shares(self, days: Sequence[Day] | NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the share of the axis, 0 to 1, of each day in the same order; NaN stays NaN.

        Linear inside a stretch and across a fold. A day outside `domain` gives the share of the nearer end.
        """
        return np.interp(np.asarray(days, dtype=np.float64), *self._knots())

    def __call__(self, day: Day) -> Share:
        """Return the share of the axis of one day, as `shares` does."""
        return float(self.shares([day])[0])

    def invert(self, share: Share) -> Day:
        """Return the day at `share`, exact to a billionth of its stretch; outside 0..1 the nearer end."""
        days, shares = self._knots()
        return float(np.interp(share, shares, days))

    def _knots(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The days and the shares at which the slope may change, ascending; a scale change appears once."""
        knots = dict.fromkeys(knot for s in self.stretches for knot in ((s.start, s.left), (s.end, s.right)))
        days, shares = zip(*knots, strict=True)
        return np.array(days, dtype=np.float64), np.array(shares, dtype=np.float64)


def true_scale(start: Day, end: Day) -> FoldedScale:
    """Return a scale of one stretch from `start` to the later `end`, both inclusive."""
    return FoldedScale((Stretch(start, end, 0.0, 1.0),))
