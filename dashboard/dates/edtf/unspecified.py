"""Unspecified: the words of dates with X digits, which state everything that is known and nothing more.

A month or a day that only one number fits is known, even if it is written with an X: 2019-X2-31 is 31
December. Several possible numbers are listed, or worded by the first and the last.
"""

from collections.abc import Sequence

from dashboard.dates.edtf.masks import months_and_days
from dashboard.dates.value import Date
from dashboard.dates.wording.date_parts import (
    FIRST_SEASON,
    DateStyle,
    day_in_month,
    is_decade,
    is_fraction,
    listed,
    month_name,
    season,
    year_words,
)
from dashboard.dates.wording.numerals import numerals
from dashboard.dates.wording.wording import Unit, Wording

_LISTED_MOST = 3  # of consecutive numbers; more are worded by the first and the last
_NOT_KNOWN = ("XX", "XXXX", "-XXXX")


def partly_known(date: Date, style: DateStyle) -> str:
    """A date with X digits, without its qualifiers: what is known, then what is not."""
    wording, year = style.wording, date.parts[0]
    within, day = _within_year(date, style)
    if year == style.year and within:
        return f"{within}{wording.comma}{day}" if day else within
    words = year_words(year, wording)
    known = (
        _year_template(date, wording).format(part=within, year=words) if within and words else within or words
    )
    missing, _ = unknown_units(date, wording)
    return wording.comma.join(part for part in (known, day, missing) if part)


def unknown_units(date: Date, wording: Wording) -> tuple[str, str]:
    """Which parts of a date are not known, "month and day not known", and which not fully; empty for none."""
    missing, in_part = [], []
    for unit, part, fitting in zip(wording.units, date.parts, _fitting(date), strict=False):
        if part in _NOT_KNOWN:
            missing.append(unit)
        elif isinstance(part, str) and fitting != 1:
            in_part.append(unit)
    return (
        _of_units(missing, wording.not_known, wording.several_not_known, wording),
        _of_units(in_part, wording.not_fully_known, wording.several_not_fully_known, wording),
    )


def is_span(year: int | str) -> bool:
    """Whether X digits end a year, so that it is a decade, a century or a millennium."""
    known = str(year).rstrip("X")
    return known not in ("", "-", str(year)) and "X" not in known


def _of_units(units: Sequence[str], one: str, several: str, wording: Wording) -> str:
    template = one if len(units) == 1 else several
    return template.format(parts=listed(units, wording.both, wording)) if units else ""


def _fitting(date: Date) -> tuple[int, ...]:
    """How many numbers fit the year, the month and the day; 0 for the year, for which nobody needs it."""
    months, days = ([], []) if _is_season(date) else months_and_days(date.parts)
    return 0, len(months), len(days)


def _is_season(date: Date) -> bool:
    month = date.parts[1] if len(date.parts) > 1 else ""
    return isinstance(month, int) and month >= FIRST_SEASON


def _within_year(date: Date, style: DateStyle) -> tuple[str, str]:
    """The words for the known parts below the year: those before the year, and those of a day after it."""
    year, month, day = (*date.parts, "", "")[:3]
    if month == "" or (month == "XX" and day in ("", "XX")):
        return "", ""
    if isinstance(month, int) and month >= FIRST_SEASON:
        return season(month, style.wording), ""
    alone = not isinstance(year, int) or year == style.year
    months, days = months_and_days(date.parts)
    if month == "XX":
        return "", _days_apart(days, style.wording)
    if day in ("", "XX"):
        return _months(months, style, alone=alone), ""
    if len(months) == 1 or (len(days) == 1 and not _is_long_row(months)):
        return _days(months, days, style, is_in_year=year == style.year, alone=alone), ""
    return _months(months, style, alone=alone), _days_apart(days, style.wording)


def _months(months: Sequence[int], style: DateStyle, *, alone: bool) -> str:
    """ "June", "February or December", "between January and September"."""
    names = [month_name(month, style, alone=alone or month != months[-1]) for month in months]
    return _one_of(months, names, Unit.MONTH, style.wording)


def _days(
    months: Sequence[int], days: Sequence[int], style: DateStyle, *, is_in_year: bool, alone: bool
) -> str:
    """Several days of one month, "between 10 and 19 June", or one day of several, "5 June or 5 July"."""
    whole = [
        day_in_month(days[-1], month, style, is_in_year=is_in_year, alone=alone or month != months[-1])
        for month in months
    ]
    numbers = [numerals(str(day), style.wording) for day in days[:-1]]
    return _one_of(days if numbers else months, [*numbers, *whole], Unit.DAY, style.wording)


def _days_apart(days: Sequence[int], wording: Wording) -> str:
    """ "day 5", "day 1, 11, 21 or 31", without the month."""
    numbers = [numerals(str(day), wording) for day in days]
    return wording.numbered.format(unit=wording.units[2], number=_one_of(days, numbers, Unit.YEAR, wording))


def _one_of(numbers: Sequence[int], words: Sequence[str], of: Unit, wording: Wording) -> str:
    """The `words` for the ascending `numbers`: a list, or of many consecutive ones the first and the last."""
    if _is_long_row(numbers):
        return wording.between[of].format(first=words[0], last=words[-1])
    return listed(words, wording.either, wording)


def _is_long_row(numbers: Sequence[int]) -> bool:
    return len(numbers) > _LISTED_MOST and numbers[-1] - numbers[0] == len(numbers) - 1


def _year_template(date: Date, wording: Wording) -> str:
    """How a year follows the parts within it."""
    year = date.parts[0]
    if isinstance(year, int):
        return wording.of_year if is_fraction(date) else wording.in_year
    if is_decade(year):
        return wording.of_decade if is_fraction(date) else wording.in_decade
    is_one = _is_season(date) or max(_fitting(date)) == 1
    return wording.in_span if is_one else f"{{part}}{wording.comma}{{year}}"
