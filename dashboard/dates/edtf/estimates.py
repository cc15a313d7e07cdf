"""Estimates: years of more than four digits, and years of few significant ones.

EDTF level 1 ("Y-65000000") and level 2 ("Y-17E7", "1950S2"). Digits that are not
significant widen the bounds: 1950S2 is about 1950, from 1900 to 1999.
"""

import re

from dashboard.dates.edtf.date_error import DateError
from dashboard.dates.edtf.grammar import qualification
from dashboard.dates.gregorian import day_number
from dashboard.dates.value import Date, Precision
from dashboard.problems.message import Message

LARGEST_YEAR = 10**12  # its 3.7e14 days are exact in a float64 (up to 9e15)
_LONGEST_YEAR = 13  # digits of it, so that no power is computed before it is known to be small
_UNITS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


def estimated(text: str, match: re.Match[str], at: int) -> Date:
    """The date of a year with Y or S, from its match of the grammar; `at` is its place."""
    if match["month"]:
        raise DateError(Message("a year with Y or S has no month"), at + match.start("month") - 1)
    year = _year(match, at)
    size = len(str(abs(year)).rjust(4, "0"))
    significant = match["significant"] or str(size)
    if len(significant) > 2 or not 1 <= int(significant) <= size:
        raise DateError(
            Message("of %(digits)s digits, 1 to %(digits)s can be significant", digits=size),
            at + match.start("significant"),
        )
    loose = 10 ** (size - int(significant))
    least = abs(year) // loose * loose
    first, last = (least, least + loose - 1) if year >= 0 else (-least - loose + 1, -least)
    uncertain, approximate, qualifications = qualification(match)
    return Date(
        text,
        float(day_number(first, 1, 1)),
        float(day_number(last, 12, 31)),
        _UNITS[min(size - int(significant), len(_UNITS) - 1)],
        uncertain,
        approximate or loose > 1,
        parts=(year,),
        qualifications=qualifications,
    )


def _year(match: re.Match[str], at: int) -> int:
    if match["long"] is None:
        if "X" in match["year"]:
            raise DateError(
                Message("a year has X digits or significant ones, not both"), at + match.start("year")
            )
        return int(match["year"])
    digits, exponent = match["long"], match["exponent"] or "0"
    place = at + match.start("long")
    too_long = len(digits.lstrip("-")) > _LONGEST_YEAR or len(exponent) > 2
    year = 0 if too_long else int(digits + "0" * int(exponent))
    if too_long or abs(year) > LARGEST_YEAR:
        raise DateError(
            Message(
                "a year has at most %(digits)s digits, up to %(year)s",
                digits=_LONGEST_YEAR,
                year=LARGEST_YEAR,
            ),
            place,
        )
    if abs(year) <= 9999:
        raise DateError(Message("Y is for years of more than four digits"), place - 1)
    return year
