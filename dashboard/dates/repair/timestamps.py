"""Timestamps: dates as programs write them, with zeros for unknown parts, and times that EDTF lacks."""

import re
from collections.abc import Iterator

from dashboard.dates.gregorian import day_number, days_in_month, edtf_day
from dashboard.dates.repair.offers import Offers, exact, spelling

_YEAR_DIGITS = 4
_ZONE = r"(?P<zone>Z|[+-][\d:]+)?"
_MIDNIGHT = r"(?P<midnight>[T ]00:00(?::00(?:[.,]0+)?)?Z?)?"


def _zero_parts(match: re.Match[str]) -> Iterator[Offers]:
    """Offer what a year, a month and a day can mean in which unknown parts are written as zeros.

    A day with a plus and the time 00:00 may be a day alone. Programs differ in how they count the years
    before 1 CE: 44 BCE may be written as -0044 or, as in EDTF, as -0043. Both are offered.
    """
    written = match["month"], match["day"]
    number, parts = int(match["digits"]), [part or "00" for part in written]
    if not number and parts == ["00", "00"]:
        yield ("XXXX",)
        return
    is_whole = "00" not in written
    if is_whole and not (match["sign"] == "+" and match["midnight"]):
        return
    is_before = match["sign"] == "-"
    years = [_year(-number if is_before else number)]
    if is_before and 0 < number < 10**_YEAR_DIGITS:
        years.append(_year(1 - number))
    known = "".join(f"-{'XX' if part == '00' else part}" for part in parts)
    known = known.removesuffix("-XX").removesuffix("-XX")
    ends = ("", "T00:00:00Z") if is_whole else ("",)
    yield tuple(f"{year}{known}{end}" for year in years for end in ends)


def _year(year: int) -> str:
    if abs(year) >= 10**_YEAR_DIGITS:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):0{_YEAR_DIGITS}}"


def _zeros_before_year(match: re.Match[str]) -> Iterator[Offers]:
    """Zeros for a day, or for a month too, before the year."""
    yield (match["year"] if match["month"] == "00" else f"{match['year']}-{match['month']}",)


def _end_of_day(match: re.Match[str]) -> Iterator[Offers]:
    """24:00 is midnight at the end of a day, and so the beginning of the next (ISO 8601-1)."""
    if next_day := _next_day(match["day"]):
        yield (f"{next_day}T00:00{match['zone'] or ''}",)


def _next_day(text: str) -> str | None:
    """The day after the one that is written; None for no day."""
    sign = -1 if text.startswith("-") else 1
    year, month, day = map(int, text.removeprefix("-").split("-"))
    exists = 1 <= month <= 12 and 1 <= day <= days_in_month(sign * year, month)
    return edtf_day(day_number(sign * year, month, day) + 1) if exists else None


def _leap_second(match: re.Match[str]) -> Iterator[Offers]:
    """The second before a leap second, and the beginning of the minute after it."""
    minutes = int(match["hour"]) * 60 + int(match["minute"]) + 1
    day = match["day"] if minutes < 24 * 60 else _next_day(match["day"])
    zone = match["zone"] or ""
    last = f"{match['day']}T{match['hour']}:{match['minute']}:59{zone}"
    yield (last, f"{day}T{minutes // 60 % 24:02}:{minutes % 60:02}:00{zone}")


_DAY = r"(?P<day>-?\d{4}-\d\d-\d\d)"

TIMESTAMPS = (
    spelling(
        rf"(?P<sign>[+-]?)(?P<digits>\d{{4,14}})[-/.](?P<month>\d\d)(?:[-/.](?P<day>\d\d))?{_MIDNIGHT}",
        _zero_parts,
    ),
    spelling(r"00[-/.](?P<month>\d\d)[-/.](?P<year>\d{4})", _zeros_before_year),
    exact(rf"{_DAY}T24:00(?::00)?{_ZONE}", _end_of_day),
    spelling(rf"{_DAY}T(?P<hour>\d\d):(?P<minute>\d\d):60{_ZONE}", _leap_second),
    spelling(
        r"(?P<clock>.+T\d\d:\d\d:\d\d)[.,]\d+(?P<zone>.*)", lambda m: iter([(f"{m['clock']}{m['zone']}",)])
    ),
    spelling(
        r"(?P<time>.+T[\d:]+[+-]\d\d)(?P<minutes>\d\d)", lambda m: iter([(f"{m['time']}:{m['minutes']}",)])
    ),
)
"""In the order in which they are tried."""
