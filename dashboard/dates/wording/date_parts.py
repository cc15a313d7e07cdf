"""Date parts: the words of years, months, days and times, and of dates that have all their digits.

A year up to 999 has CE after it, a year below 1 has BCE (year 0 is 1 BCE). A year that is a million years or
more from our era is worded in millions of years.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.dates.edtf.masks import fillings
from dashboard.dates.value import Date
from dashboard.dates.wording.deep import deep_words, is_deep
from dashboard.dates.wording.locale import Locale
from dashboard.dates.wording.months import Months
from dashboard.dates.wording.numerals import grouped, numerals
from dashboard.dates.wording.wording import Unit, Wording

FIRST_SEASON, FIRST_FRACTION = 21, 33  # EDTF numbers in the place of a month
_GROUPED_YEAR = 10_000  # years from here on have their digits in groups of three
_CE_UNTIL = 1000  # a shorter year does not look like one


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How dates are worded: `short` for labels, and the `year` that is left out.

    Offsets from UTC are part of full dates, and of short ones if `offsets` is true.
    """

    locale: Locale
    short: bool = False
    year: int | None = None
    offsets: bool = False

    @property
    def wording(self) -> Wording:
        """The words of the locale."""
        return self.locale.wording

    @property
    def months(self) -> Months:
        """The months of the locale."""
        return self.locale.months


def plain(date: Date, style: DateStyle) -> str:
    """Return a date that has all its digits, without its qualification."""
    wording, year = style.wording, date.parts[0]
    if year == style.year and (within := _within_year(date, style, alone=True)):
        return within
    years = year_words(year, wording)
    within = _within_year(date, style, alone=False)
    separator = wording.of_year if is_fraction(date) else wording.in_year
    return separator.format(part=within, year=years) if within else years


def named(date: Date, shared: int, style: DateStyle) -> str:
    """Return a plain date without its `shared` first parts: 1 is the year, 2 the month too, 3 the day too."""
    if shared == 3:
        return numerals(date.clock, style.wording)
    if shared == 2 and not date.clock:
        return numerals(str(date.parts[2]), style.wording)
    return _within_year(date, style, alone=True)


def listed(words: Sequence[str], separator: str, wording: Wording) -> str:
    """Return words as a list, the last two joined by the template `separator`: "1965, 1966 or 1967"."""
    head, last = wording.comma.join(words[:-1]), words[-1]
    return separator.format(first=head, last=last) if head else last


def is_fraction(date: Date) -> bool:
    """Whether it is a quarter, third or half of a year."""
    month = date.parts[1] if len(date.parts) > 1 else 0
    return isinstance(month, int) and month >= FIRST_FRACTION


def _within_year(date: Date, style: DateStyle, *, alone: bool) -> str:
    """The parts below the year: "17:29 UTC, 20 June", "20 Jun", "June", "spring", or nothing.

    `alone` where no number of a year follows.
    """
    month, day = (*date.parts[1:], "", "")[:2]
    if isinstance(month, str):
        return ""
    if month >= FIRST_SEASON:
        return season(month, style.wording)
    if isinstance(day, str):
        return month_name(month, style, alone=alone)
    words = day_in_month(day, month, style, is_in_year=date.parts[0] == style.year, alone=alone)
    return style.wording.clocked.format(clock=_clock(date, style), date=words) if date.clock else words


def month_name(month: int, style: DateStyle, *, alone: bool) -> str:
    """The name of a month; `alone` where no number of a year follows."""
    return (style.months.alone if alone else style.months.before_year)[month - 1]


def day_in_month(day: int, month: int, style: DateStyle, *, is_in_year: bool, alone: bool) -> str:
    """A day and its month: "20 June", on a label "20 Jun" unless it `is_in_year`, the omitted year."""
    is_short = style.short and not is_in_year
    name = style.months.short[month - 1] if is_short else month_name(month, style, alone=alone)
    return style.wording.day_month.format(day=numerals(str(day), style.wording), month=name)


def season(number: int, wording: Wording) -> str:
    """A season, quarter, third or half by its EDTF number."""
    if number >= FIRST_FRACTION:
        return wording.fractions[number - FIRST_FRACTION]
    return wording.seasons[number - FIRST_SEASON]


def _clock(date: Date, style: DateStyle) -> str:
    clock = numerals(date.clock, style.wording)
    if not date.zone or (style.short and not style.offsets):
        return clock
    return style.wording.zoned.format(clock=clock, zone=date.zone.removeprefix("Z"))


def year_words(year: int | str, wording: Wording) -> str:
    """Return a year in words: "2014", "79 CE", "44 BCE", "66 million years ago"; nothing for XXXX.

    With X digits "the 2010s", or the first and the last that it can be and the digits
    that it ends in: "between 1905 and 1995, ending in 5".
    """
    return _number_words(year, wording) if isinstance(year, int) else _masked_words(year, wording)


def _number_words(year: int, wording: Wording) -> str:
    if is_deep(year):
        return numerals(deep_words(year, wording), wording)
    number = 1 - year if year < 1 else year
    digits = grouped(number, wording) if number >= _GROUPED_YEAR else numerals(str(number), wording)
    if year >= 1:
        return digits if year >= _CE_UNTIL else wording.ce.format(year=digits)
    return wording.bce.format(year=digits)


def _masked_words(year: str, wording: Wording) -> str:
    """A year with X digits; nothing for XXXX."""
    if year.endswith("XXXX"):
        return ""
    if is_decade(year):
        return wording.decade.format(year=numerals(f"{year[:3]}0", wording))
    first, last = next(fillings(year)), next(fillings(year, last_first=True))
    between = wording.between[Unit.YEAR].format(
        first=_number_words(first, wording), last=_number_words(last, wording)
    )
    known = len(year) - 1 - year.rindex("X")  # digits at the end
    if not known:
        return between
    digits = f"{1 - first if first < 1 else first:04}"[-known:]
    return wording.ending.format(year=between, digits=numerals(digits, wording))


def is_decade(year: str) -> bool:
    """Whether a year with X digits is one of ten that are named by their first three digits."""
    return year[:3].isdecimal() and year[0] != "0"
