"""Scale: the map between days and places on the axis, as plain data.

Monotone and linear by parts. A place is a share of the axis, 0 at its left end
and 1 at its right, so that a scale knows no width and the browser can draw it
at any. Days are float64 days since 1970-01-01.
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
    """A linear part of the axis: the days `start` to `end` on the shares `left` to `right`, ends included."""

    start: Day
    end: Day
    left: Share
    right: Share

    @property
    def days_per_axis(self) -> float:
        """Days that the whole axis would hold at this stretch's scale."""
        return (self.end - self.start) / (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Joint:
    """Where two stretches meet.

    In a `fold` the days between `start` and `end`, both exclusive, are left
    out and squeezed between the shares `left` and `right`. In a `step` only the
    scale changes: `start` equals `end` and `left` equals `right`.
    """

    kind: Literal["fold", "step"]
    start: Day
    end: Day
    left: Share
    right: Share


@dataclass(frozen=True, slots=True)
class FoldedScale:
    """Stretches in order of time, the first from share 0 and the last to share 1.

    Raises ValueError for stretches that overlap, are empty, or leave the axis
    uncovered at an end.
    """

    stretches: tuple[Stretch, ...]

    def __post_init__(self) -> None:
        """Refuse what could not be inverted."""
        if not self.stretches or self.stretches[0].left != 0 or self.stretches[-1].right != 1:
            raise ValueError("a scale covers the axis from 0 to 1")
        if any(s.start >= s.end or s.left >= s.right for s in self.stretches):
            raise ValueError("a stretch holds some time on some part of the axis")
        for before, after in pairwise(self.stretches):
            if before.end > after.start or before.right > after.left:
                raise ValueError("stretches are in order and do not overlap")
            if (before.end == after.start) != (before.right == after.left):
                raise ValueError("a fold takes room on the axis and a step takes none")

    @property
    def domain(self) -> tuple[Day, Day]:
        """First and last day on the axis, both inclusive."""
        return self.stretches[0].start, self.stretches[-1].end

    @property
    def joints(self) -> tuple[Joint, ...]:
        """What lies between the stretches, in order: one fewer than they are."""
        return tuple(
            Joint("step" if a.end == b.start else "fold", a.end, b.start, a.right, b.left)
            for a, b in pairwise(self.stretches)
        )

    def positions(self, days: Sequence[Day] | NDArray[np.float64]) -> NDArray[np.float64]:
        """Shares of the axis, 0 to 1, one a day in the same order; NaN stays NaN.

        Linear inside a stretch and across a fold. A day outside the domain
        lands on the nearer end: whoever must tell it apart looks at `domain`.
        """
        return np.interp(np.asarray(days, dtype=np.float64), *self._knots())

    def position(self, day: Day) -> Share:
        """Share of the axis of one day, as `positions`."""
        return float(self.positions([day])[0])

    def day(self, share: Share) -> Day:
        """The day at a share of the axis, exact to a billionth of its stretch; beyond 0..1 the nearer end."""
        days, shares = self._knots()
        return float(np.interp(share, shares, days))

    def _knots(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The days and the shares where the slope may change, ascending, a step's date once."""
        knots = dict.fromkeys(knot for s in self.stretches for knot in ((s.start, s.left), (s.end, s.right)))
        days, shares = zip(*knots, strict=True)
        return np.array(days, dtype=np.float64), np.array(shares, dtype=np.float64)


def true_scale(start: Day, end: Day) -> FoldedScale:
    """One stretch from `start` to `end`, both inclusive: equal time takes equal room. `start` is earlier."""
    return FoldedScale((Stretch(start, end, 0.0, 1.0),))
