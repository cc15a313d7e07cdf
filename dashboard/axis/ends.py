"""Ends: where an axis begins and ends, with a small margin beyond the first and the last mark.

Each end is a round date if one lies within the limits of the margin; of several, the nearest to the mark.
"""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.axis.breakpoints import YEAR_DAYS, round_dates
from dashboard.axis.scale import Day, Share, Stretch

LEAST_MARGIN = 0.0102  # of the axis: a mark closer than 1 % to the end looks as if it were on the end
MOST_MARGIN = 0.05  # of the axis: wide enough to contain a round date, narrow enough not to look empty
CLOSEST, FARTHEST = 0.01, 0.12  # of the axis: an end of the true scale within these limits is not moved
LEAST_OF_BOTH = LEAST_MARGIN / (1 - MOST_MARGIN)  # used while the other end is not chosen yet
NEAR = (0.01, 0.25)  # of the time from an outer mark to a near one: where an end is, for the search
EMPTIEST = 0.2  # of the outermost stretch of a folded axis: at most this much of it is margin


def domain(days: Sequence[Day], as_of: Day | None = None, single: float = YEAR_DAYS) -> tuple[Day, Day]:
    """Return the first and the last instant of the true scale, both inclusive.

    `days` are the positions of the marks and the known ends of the bars, in any order. The margins beyond the
    first and the last of several distinct days are 1 % to 12 % of the axis. The axis includes `as_of`; if
    `as_of` is later than the last day by at least a margin, the axis ends with it. A single day is centred in
    `single` days. Raise ValueError if there is no day.
    """
    held = [*days] if as_of is None else [*days, as_of]
    if not held:
        raise ValueError("an axis needs a day to show")
    first, last = min(held), max(held)
    if first == last:
        return first - single / 2, first + single / 2
    end = _last(max(days, default=last), as_of, first, 1, (LEAST_OF_BOTH, MOST_MARGIN))
    return _beyond(first, end, 1, (LEAST_MARGIN, MOST_MARGIN)), end


def near_ends(days: Sequence[Day], domain: tuple[Day, Day], as_of: Day | None = None) -> tuple[Day, Day]:
    """Return ends for the search of a folded axis, as close to the outer marks as those are to each other.

    A margin in proportion to the whole axis would be longer than a cluster of weeks at the end of decades. An
    end of `domain` that is closer is used instead, and so is the end of `domain` if it is `as_of`.
    """
    held = sorted({*days})
    if len(held) < 2:
        return domain
    near = max(1, min(3, len(held) // 4), len(held) // 6)
    left, right = held[near] - held[0], held[-1] - held[-1 - near]
    start = _round_end(held[0], *(held[0] - left * part for part in NEAR))
    end = _round_end(held[-1], *(held[-1] + right * part for part in NEAR))
    return max(domain[0], start), domain[1] if domain[1] == as_of else min(domain[1], end)


def with_margins(
    stretches: Sequence[Stretch], days: Sequence[Day], domain: tuple[Day, Day], as_of: Day | None = None
) -> tuple[Stretch, ...]:
    """Return two or more `stretches` with the outer ends moved so that the first and last day have margins.

    Shares do not change. An end of the true scale's `domain` is used wherever it leaves a margin of 1 % to
    12 %, and is `as_of` or at least 1 % from it, because then both scales begin or end on the same date.
    """
    first = min(days) if as_of is None else min(*days, as_of)
    (left, start), (right, end) = (
        (s.right - s.left, day) for s, day in zip((stretches[0], stretches[-1]), domain, strict=True)
    )
    inner = stretches[0].end
    if not CLOSEST <= _margin(first, start, inner, left) <= FARTHEST:
        start = _beyond(first, inner, left, (LEAST_MARGIN, min(MOST_MARGIN, EMPTIEST * left)))
    inner = stretches[-1].start
    is_as_of_close = as_of is not None and as_of != end and _margin(as_of, end, inner, right) < CLOSEST
    if is_as_of_close or not CLOSEST <= _margin(max(days), end, inner, right) <= FARTHEST:
        end = _last(max(days), as_of, inner, right, (LEAST_MARGIN, min(MOST_MARGIN, EMPTIEST * right)))
    return replace(stretches[0], start=start), *stretches[1:-1], replace(stretches[-1], end=end)


def _margin(mark: Day, end: Day, inner: Day, width: Share) -> Share:
    """The share of the axis between `mark` and the `end` of its stretch; it is `width` wide, from `inner`."""
    return width * (mark - end) / (inner - end)


def _last(mark: Day, as_of: Day | None, inner: Day, width: Share, margins: tuple[Share, Share]) -> Day:
    """The last day of an axis: `as_of` if it is later than the last `mark` by at least the margin."""
    last = mark if as_of is None else max(mark, as_of)
    return last if _margin(mark, last, inner, width) >= margins[0] else _beyond(last, inner, width, margins)


def _beyond(mark: Day, inner: Day, width: Share, margins: tuple[Share, Share]) -> Day:
    """The roundest date beyond `mark`, on the far side from `inner`, whose margin is between `margins`."""
    return _round_end(mark, *(mark - (inner - mark) * margin / (width - margin) for margin in margins))


def _round_end(mark: Day, near: Day, far: Day) -> Day:
    """The roundest date between two days, of several the nearest to `mark`; their middle if there is none."""
    rounded = round_dates(min(near, far), max(near, far))
    return min((edge.day for edge in rounded), key=lambda day: abs(day - mark), default=(near + far) / 2)
