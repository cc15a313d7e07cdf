"""Solar Hijri: a date on the calendar of Iran, as far as that calendar can express it.

A month, a season or a year overlaps two months or years of this calendar, so it becomes their range. An
interval becomes the range from the first unit that its start overlaps to the last that its end overlaps.
Apart from that a date is worded like a Gregorian one.
"""

from dataclasses import replace
from functools import cache, lru_cache
from math import floor, isfinite
from types import ModuleType

from dashboard.dates.gregorian import day_number
from dashboard.dates.in_other_calendars import Calendar
from dashboard.dates.value import Choice, Date, Dated, Day, End, Interval, Precision
from dashboard.dates.wording.date_parts import DateStyle
from dashboard.dates.wording.date_phrases import phrase, qualified, unit
from dashboard.dates.wording.locale import Locale, locale
from dashboard.dates.wording.months import Months

_FIRST = day_number(622, 3, 22)  # 1 Farvardin 1
_LAST = day_number(9998, 12, 31)  # the conversion ends with its year 9377, which began in March
_PRECISIONS = {  # the same precision in both calendars; a season becomes months, longer ones years
    Precision.SEASON: Precision.MONTH,
    Precision.MONTH: Precision.MONTH,
    Precision.DAY: Precision.DAY,
    Precision.TIME: Precision.DAY,
}
_PARTS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


def in_solar_hijri(date: Dated, language: str) -> str:
    """The date in short, within a sentence: "30 Khordad 1402", "Khordad–Tir 1402", "1401–02".

    Nothing where it lies outside the calendar (before March 622) or the conversion (after 9998),
    where it has no year, and for a list of dates longer than a day.
    """
    style = DateStyle(_locale(language), short=True)
    if isinstance(date, Date) and not date.members:
        converted = _touched(date)
        return qualified(phrase(converted, style), date, unit(converted), style) if converted else ""
    converted = _between(date) if isinstance(date, Interval) else _listed(date)
    return phrase(converted, style) if converted else ""


@cache
def _jalali() -> ModuleType:
    from persiantools import jdatetime  # noqa: PLC0415 - for dossiers that show this calendar

    return jdatetime


@lru_cache(maxsize=8)  # bounded, because the language is untrusted text
def _locale(language: str) -> Locale:
    """Return the locale of the language with the months of this calendar and without a name for its era."""
    own = locale(language)
    written = _jalali().MONTH_NAMES_FA if own.wording.language == "fa" else _jalali().MONTH_NAMES_EN
    names = tuple(name for name in written if name)  # the names begin at index 1
    return Locale(replace(own.wording, ce="{year}"), Months(names, names, names))


def _touched(date: Date) -> Dated | None:
    """The unit of this calendar that contains `date`, or the range that it overlaps, without "?" and "~"."""
    first = _unit(date, date.earliest, qualified=False)
    if date.earliest == date.latest:
        return first
    last = _unit(date, date.latest, qualified=False)
    if first is None or last is None:
        return None
    return first if first.parts == last.parts else Interval(date.text, first, last, End.KNOWN, End.KNOWN)


def _between(interval: Interval) -> Interval | None:
    start = _unit(interval.start, interval.start.earliest) if interval.start else None
    end = _unit(interval.end, interval.end.latest) if interval.end else None
    lost = (interval.start and not start) or (interval.end and not end)
    return None if lost else replace(interval, start=start, end=end)


def _listed(date: Date) -> Date | None:
    """A set with its members on this calendar; None if a date in it is longer than a day, hence a range."""
    members = [_between(m) if isinstance(m, Interval) else _day(m) for m in date.members]
    found = tuple(m for m in members if m is not None)
    return replace(date, members=found) if len(found) == len(members) else None


def _day(date: Date) -> Date | None:
    return _unit(date, date.earliest) if date.earliest == date.latest else None


def _unit(date: Date, at: Day, *, qualified: bool = True) -> Date | None:
    """The day, month or year of this calendar at the day `at`, as fine as `date` is, with its "?" and "~"."""
    if date.choice is not Choice.ONE or not isfinite(at) or not _FIRST <= at < _LAST + 1:
        return None
    if date.clock:
        # The day as written; on the clock of the story it may be another.
        at = day_number(*map(int, date.parts))
    jalali = _jalali().JalaliDate.fromordinal(floor(at) - _FIRST + 1)
    precision = _PRECISIONS.get(date.precision, Precision.YEAR)
    parts = (jalali.year, jalali.month, jalali.day)[: _PARTS[precision]]
    uncertain, approximate = qualified and date.uncertain, qualified and date.approximate
    return Date(date.text, at, at, precision, uncertain, approximate, parts=parts)


CALENDAR = Calendar(
    words=in_solar_hijri,
    names={"en": "{date} (Solar Hijri)", "sq": "{date} (hixhri diellor)", "fa": "{date} (هجری خورشیدی)"},
)
