"""Masks: dates with X digits, which mean every day that fills them in.

ISO 8601-2, 4.6 (EDTF levels 1 and 2): an X may stand for any digit, anywhere in a
year, month or day.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from math import inf

from dashboard.dates.edtf.date_error import DateError
from dashboard.dates.edtf.grammar import qualification
from dashboard.dates.edtf.seasons import SEASONS, season_bounds
from dashboard.dates.gregorian import day_number, days_in_month, is_leap
from dashboard.dates.value import Date, Precision
from dashboard.problems.message import Message

_DIGITS = "0123456789"
_LEAP_YEAR = 2000  # has every day that any year has
_COMMON_YEAR = 2001
_NONE_FITS = {
    "day": Message("no day of the calendar fits %(digits)s"),
    "month": Message("no month of the calendar fits %(digits)s"),
}
_UNIT_BY_FIRST_X = (Precision.MILLENNIUM, Precision.MILLENNIUM, Precision.CENTURY, Precision.DECADE)


def masked(text: str, match: re.Match[str], at: int) -> Date:
    """The date of a match of the grammar with X digits; `at` is its place, for errors.

    Bounds are the first and the last day that fit. A year of X only has no place in
    time; its bounds are infinite.
    """
    year, month, day = match["year"], match["month"] or "", match["day"] or ""
    placed = year.removeprefix("-") != "XXXX"
    bounds = _bounds(year if placed else str(_LEAP_YEAR), month, day)
    if bounds is None:
        part = "day" if day else "month"
        raise DateError(_NONE_FITS[part].filled(digits=match[part]), at + match.start(part))
    uncertain, approximate, qualifications = qualification(match)
    return Date(
        text,
        float(bounds[0]) if placed else -inf,
        float(bounds[1]) if placed else inf,
        _precision(year.removeprefix("-"), month, day),
        uncertain,
        approximate,
        unspecified=True,
        placed=placed,
        parts=tuple(p if "X" in p else int(p) for p in (year, month, day) if p),
        qualifications=qualifications,
    )


def _bounds(year: str, month: str, day: str) -> tuple[int, int] | None:
    if not day and month.isdigit() and int(month) in SEASONS:
        first, _ = season_bounds(next(fillings(year)), int(month))
        _, last = season_bounds(next(fillings(year, last_first=True)), int(month))
        return first, last
    masks = year, month or "XX", day or "XX"
    for first_day in _days(*masks):
        return first_day, next(_days(*masks, last_first=True))
    return None


def _days(year: str, month: str, day: str, last_first: bool = False) -> Iterator[int]:
    """The days that fit, ascending or descending."""
    months = _within(month, range(1, 13), last_first)
    days = _within(day, range(1, 32), last_first)
    if not any(d <= days_in_month(_LEAP_YEAR, m) for m in months for d in days):
        return  # no year has such a day, so none need be tried
    for y in fillings(year, last_first):
        for m in months:
            yield from (day_number(y, m, d) for d in days if d <= days_in_month(y, m))


def months_and_days(parts: tuple[int | str, ...]) -> tuple[list[int], list[int]]:
    """The months and the days of the month that a date with X digits can mean, each ascending.

    `parts` are those of the date, with a month that is not a season. Each month has at least one of the days,
    and each day occurs in at least one of the months. A date without a day has no days here.
    """
    year, month, day = (*parts, "XX", "XX")[:3]
    months = _within(_mask(month), range(1, 13), last_first=False)
    days = _within(_mask(day), range(1, 32), last_first=False)
    is_in_leap_year = is_leap(year) if isinstance(year, int) else any(map(is_leap, fillings(year)))
    lengths = {m: days_in_month(_LEAP_YEAR if is_in_leap_year else _COMMON_YEAR, m) for m in months}
    fitting = {m: [d for d in days if d <= length] for m, length in lengths.items()}
    has_day = len(parts) == 3
    return [m for m in months if fitting[m]], sorted(
        {d for m in fitting.values() for d in m}
    ) if has_day else []


def _mask(part: int | str) -> str:
    return part if isinstance(part, str) else f"{part:02}"


def fillings(mask: str, last_first: bool = False) -> Iterator[int]:
    """The numbers that a mask ("201X", "-01XX", "1X") can mean, ascending or descending."""
    is_negative = mask.startswith("-")
    digits = _DIGITS if last_first is is_negative else _DIGITS[::-1]
    for filled in product(*(digits if c == "X" else c for c in mask.removeprefix("-"))):
        number = int("".join(filled))
        if number or not is_negative:  # there is no year -0000
            yield -number if is_negative else number


def _within(mask: str, numbers: range, last_first: bool) -> Sequence[int]:
    """Those of `numbers` that the mask can mean; without any digit, all of them."""
    if mask == "XX":
        return numbers[::-1] if last_first else numbers
    return [n for n in fillings(mask, last_first) if n in numbers]


def _precision(year: str, month: str, day: str) -> Precision:
    if year == "XXXX":
        return Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    if "X" in year:
        return _UNIT_BY_FIRST_X[year.index("X")]
    if not month or "X" in month:
        return Precision.YEAR
    return Precision.MONTH if not day or "X" in day else Precision.DAY
