"""Ends: where an axis begins and ends, so that the first and the last mark stand a little way in.

Each end is a round date where there is one. It lies as close to its mark as the least margin
allows: what is beyond the marks is empty.
"""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.axis.breakpoints import YEAR_DAYS, round_dates
from dashboard.axis.scale import Day, Share, Stretch

LEAST_MARGIN = 0.0102  # of the axis: a mark nearer to its end than 1 % seems to lie on it
MOST_MARGIN = 0.05  # enough to find a round date in, and not so much that something seems to be missing
CLOSEST, FARTHEST = 0.01, 0.12  # of the axis: an end of the true scale that is no worse is kept
LEAST_OF_BOTH = LEAST_MARGIN / (1 - MOST_MARGIN)  # while the other end is still to be chosen
EMPTIEST = 0.2  # of a stretch at the end of an axis in parts: more of it would be margin only


def domain(days: Sequence[Day], as_of: Day | None = None, single: float = YEAR_DAYS) -> tuple[Day, Day]:
    """First and last instant of the true scale of a story, both inclusive.

    `days` are the places of its marks and the known ends of its bars, in any order.
    Between first and last of several distinct days and the ends lie 1 % to 12 % of the axis. It holds
    `as_of`, too, and where that comes last by a margin the axis ends with it. A single day stands in the
    middle of `single` days. Raises ValueError without any day.
    """
    held = [*days] if as_of is None else [*days, as_of]
    if not held:
        raise ValueError("an axis needs a day to show")
    first, last = min(held), max(held)
    if first == last:
        return first - single / 2, first + single / 2
    end = _last(max(days, default=last), as_of, first, 1, (LEAST_OF_BOTH, MOST_MARGIN))
    return _beyond(first, end, 1, (LEAST_MARGIN, MOST_MARGIN)), end


def nearby(days: Sequence[Day], domain: tuple[Day, Day], as_of: Day | None = None) -> tuple[Day, Day]:
    """Ends for the search of a folded axis, as near to its marks as those stand to each other.

    A margin in proportion to the whole would be longer than a crowd of weeks at the end of decades. An end
    of `domain` that lies nearer is taken, and so is its last day where that is `as_of`.
    """
    held = sorted({*days})
    if len(held) < 2:
        return domain
    near = max(1, min(3, len(held) // 4), len(held) // 6)
    left, right = held[near] - held[0], held[-1] - held[-1 - near]
    before = round_dates(held[0] - left / 4, held[0] - left / 100)
    after = round_dates(held[-1] + right / 100, held[-1] + right / 4)
    start = before[-1].day if before else held[0] - left / 8
    end = after[0].day if after else held[-1] + right / 8
    return max(domain[0], start), domain[1] if domain[1] == as_of else min(domain[1], end)


def with_margins(
    stretches: Sequence[Stretch], days: Sequence[Day], domain: tuple[Day, Day], as_of: Day | None = None
) -> tuple[Stretch, ...]:
    """Two stretches and more, whose outer ends are moved so that the first and last of `days` have margins.

    Shares stay as they are. An end of the true scale's `domain` is kept wherever it leaves a margin of 1 %
    to 12 %, for then both scales begin or end on one date.
    """
    first = min(days) if as_of is None else min(*days, as_of)
    (left, start), (right, end) = (
        (s.right - s.left, day) for s, day in zip((stretches[0], stretches[-1]), domain, strict=True)
    )
    inner = stretches[0].end
    if not CLOSEST <= _margin(first, start, inner, left) <= FARTHEST:
        start = _beyond(first, inner, left, (LEAST_MARGIN, min(MOST_MARGIN, EMPTIEST * left)))
    inner = stretches[-1].start
    if not CLOSEST <= _margin(max(days), end, inner, right) <= FARTHEST:
        end = _last(max(days), as_of, inner, right, (LEAST_MARGIN, min(MOST_MARGIN, EMPTIEST * right)))
    return replace(stretches[0], start=start), *stretches[1:-1], replace(stretches[-1], end=end)


def _margin(mark: Day, end: Day, inner: Day, width: Share) -> Share:
    """The share of the axis from `mark` to the `end` of its stretch, which takes `width` from `inner` on."""
    return width * (mark - end) / (inner - end)


def _last(mark: Day, as_of: Day | None, inner: Day, width: Share, margins: tuple[Share, Share]) -> Day:
    """The last day of an axis: `as_of` where it comes after the last `mark` by a margin."""
    if as_of is not None and as_of > mark:
        if _margin(mark, as_of, inner, width) >= margins[0]:
            return as_of
        mark = as_of
    return _beyond(mark, inner, width, margins)


def _beyond(mark: Day, inner: Day, width: Share, margins: tuple[Share, Share]) -> Day:
    """The roundest date beyond `mark`, seen from `inner`, that leaves a margin between the two `margins`."""
    low, high = sorted(mark - (inner - mark) * margin / (width - margin) for margin in margins)
    found = [edge.day for edge in round_dates(low, high)] or [(low + high) / 2]
    return min(found, key=lambda day: abs(day - mark))
