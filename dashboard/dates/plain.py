"""Plain dates in words: the parts that are known, then those that are not.

A year up to 999 says CE, one below 1 says BCE (year 0 is 1 BCE). A million years from our era
and more a year is said in millions of years.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dashboard.dates.deep import deep_words, is_deep
from dashboard.dates.tongues.months import Months
from dashboard.dates.tongues.tongue import Tongue
from dashboard.dates.tongues.wording import LATIN, Grain, Wording
from dashboard.dates.value import Date

FIRST_SEASON, FIRST_FRACTION = 21, 33  # EDTF numbers in the place of a month
_GROUPED_YEAR = 10_000  # years from here on have their digits in groups of three
_CE_UNTIL = 1000  # a shorter year does not look like one


@dataclass(frozen=True, slots=True)
class Style:
    """How dates are said: `short` for labels, and the `year` that goes without saying."""

    tongue: Tongue
    short: bool = False
    year: int | None = None

    @property
    def wording(self) -> Wording:
        """The words of its tongue."""
        return self.tongue.wording

    @property
    def months(self) -> Months:
        """The months of its tongue."""
        return self.tongue.months


def plain(date: Date, style: Style) -> str:
    """A date without its qualifiers: what is known, then what is not."""
    wording, year = style.wording, date.parts[0]
    if year == style.year and (within := _within_year(date, style, alone=True)):
        return within
    said = year_words(year, wording)
    within = _within_year(date, style, alone=not isinstance(year, int))
    known = _joint(date, wording).format(part=within, year=said) if within and said else within or said
    if not date.unspecified:
        return known
    missing = missing_parts(date, wording)
    return f"{known}{wording.comma}{missing}" if known and missing else known or missing


def named(date: Date, shared: int, style: Style) -> str:
    """A plain date without its first parts: the year, the month too, the day too."""
    if shared == 3:
        return _numerals(date.clock, style.wording)
    if shared == 2 and not date.clock:
        return _numerals(str(date.parts[2]), style.wording)
    return _within_year(date, style, alone=True)


def missing_parts(date: Date, wording: Wording) -> str:
    """The parts that X digits hide, "month and day not known", or nothing; of the year only XXXX."""
    missing = [
        unit
        for unit, part in zip(wording.units, date.parts, strict=False)
        if isinstance(part, str) and (unit != wording.units[0] or part.endswith("XXXX"))
    ]
    if not missing:
        return ""
    template = wording.not_known if len(missing) == 1 else wording.several_not_known
    return template.format(parts=listed(missing, wording.both, wording))


def listed(words: Sequence[str], joint: str, wording: Wording) -> str:
    """Words as a sentence lists them, `joint` between the last two: "1965, 1966 or 1967"."""
    head, last = wording.comma.join(words[:-1]), words[-1]
    return joint.format(first=head, last=last) if head else last


def _joint(date: Date, wording: Wording) -> str:
    """How a year follows the parts within it."""
    year, month = date.parts[:2]
    is_fraction = isinstance(month, int) and month >= FIRST_FRACTION
    if isinstance(year, int):
        return wording.of_year if is_fraction else wording.in_year
    if not _is_decade(year):
        return wording.in_span
    return wording.of_decade if is_fraction else wording.in_decade


def _within_year(date: Date, style: Style, *, alone: bool) -> str:
    """The parts below the year: "17:29 UTC, 20 June", "20 Jun", "June", "spring", or nothing.

    `alone` where no number of a year follows.
    """
    month, day = (*date.parts[1:], "", "")[:2]
    if isinstance(month, str):
        return ""
    if month >= FIRST_SEASON:
        return _season(month, style.wording)
    names = style.months.alone if alone else style.months.before_year
    if isinstance(day, str):
        return names[month - 1]
    wording = style.wording
    if style.short and date.parts[0] != style.year:
        names = style.months.short
    words = wording.day_month.format(day=_numerals(str(day), wording), month=names[month - 1])
    return wording.clocked.format(clock=_clock(date, style), date=words) if date.clock else words


def _season(number: int, wording: Wording) -> str:
    if number >= FIRST_FRACTION:
        return wording.fractions[number - FIRST_FRACTION]
    return wording.seasons[number - FIRST_SEASON]


def _clock(date: Date, style: Style) -> str:
    clock = _numerals(date.clock, style.wording)
    if not date.zone or style.short:
        return clock
    return style.wording.zoned.format(clock=clock, zone=date.zone.removeprefix("Z"))


def year_words(year: int | str, wording: Wording) -> str:
    """A year as it is said: "2014", "79 CE", "44 BCE", "66 million years ago", "the 2010s"; "" for XXXX."""
    if isinstance(year, int) and is_deep(year):
        return _numerals(deep_words(year, wording), wording)
    if isinstance(year, int):
        number = 1 - year if year < 1 else year
        digits = f"{number:,}".replace(",", wording.thousands) if number >= _GROUPED_YEAR else str(number)
        digits = _numerals(digits, wording)
        if year >= 1:
            return digits if year >= _CE_UNTIL else wording.ce.format(year=digits)
        return wording.bce.format(year=digits)
    if year.endswith("XXXX"):
        return ""
    if _is_decade(year):
        return wording.decade.format(year=_numerals(f"{year[:3]}0", wording))
    first, last = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    between = wording.between[Grain.YEAR]
    return between.format(first=year_words(first, wording), last=year_words(last, wording))


def _is_decade(year: str) -> bool:
    return year[:3].isdecimal() and year[0] != "0"


def _numerals(digits: str, wording: Wording) -> str:
    return digits if wording.digits == LATIN else digits.translate(_table(wording.digits))


@cache
def _table(digits: str) -> dict[int, int]:
    return str.maketrans(LATIN, digits)
