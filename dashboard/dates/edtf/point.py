"""Point: one date or time in a text, not a list of them."""

import re

from dashboard.dates.edtf.date_error import DateError, JulianDayError, date_error
from dashboard.dates.edtf.estimates import estimated
from dashboard.dates.edtf.grammar import DATE, qualification
from dashboard.dates.edtf.masks import masked
from dashboard.dates.edtf.seasons import SEASONS, season_bounds
from dashboard.dates.gregorian import DAY_SECONDS, day_number, days_in_month, edtf_day, julian_day
from dashboard.dates.value import Date, Precision
from dashboard.problems.message import Message

_LEAP_SECOND = 60  # as clocks of UTC show it
_NO_SUCH_TIME = {
    "hour": Message("there is no hour %(number)s: times of day run from 00:00:00 to 23:59:59"),
    "minute": Message("there is no minute %(number)s: times of day run from 00:00:00 to 23:59:59"),
    "second": Message("there is no second %(number)s: times of day run from 00:00:00 to 23:59:59"),
}


def point(text: str, at: int) -> Date:
    """The date that `text` means; `at` is its place in the author's text.

    Raise DateError with a position in the author's text.
    """
    match = DATE.match(text)
    if match is None or match.end() != len(text):
        raise date_error(text, match.end() if match else 0, at)
    if match["year"] == "-0000":
        raise DateError(Message("there is no year -0000: year 0000 is 1 BCE"), at + match.start("year"))
    if match["clock"]:
        return _time(text, match, at)
    if match["long"] or match["significant"]:
        return estimated(text, match, at)
    return masked(text, match, at) if "X" in text else _calendar(text, match, at)


def _calendar(text: str, match: re.Match[str], at: int) -> Date:
    """A year, a season, a month or a day with all its digits."""
    year, month, day = int(match["year"]), match["month"], match["day"]
    number = int(month or 0)
    parts: tuple[int, ...] = (year, number)
    if month is None:
        first, last = day_number(year, 1, 1), day_number(year, 12, 31)
        precision, parts = Precision.YEAR, (year,)
    elif day is not None:
        first = last = _day(match, at)
        precision, parts = Precision.DAY, (year, number, int(day))
    elif number in SEASONS:
        first, last = season_bounds(year, number)
        precision = Precision.SEASON
    elif 1 <= number <= 12:
        first = day_number(year, number, 1)
        last = first + days_in_month(year, number) - 1
        precision = Precision.MONTH
    else:
        raise DateError(_no_month(month, day), at + match.start("month"))
    uncertain, approximate, qualifications = qualification(match)
    return Date(
        text,
        float(first),
        float(last),
        precision,
        uncertain,
        approximate,
        parts=parts,
        qualifications=qualifications,
    )


def _day(match: re.Match[str], at: int) -> int:
    """The number of the day that is written, which must exist."""
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not 1 <= month <= 12:
        raise DateError(_no_month(match["month"], match["day"]), at + match.start("month"))
    length = days_in_month(year, month)
    if (month, day) == (2, 29) and year % 4 == 0 and length < day:
        raise JulianDayError(
            at + match.start("day"),
            f"{match['year']}-{match['month']}-{match['day']}",
            edtf_day(julian_day(year, month, day)),
        )
    if not 1 <= day <= length:
        reason = Message(
            "there is no day %(day)s: %(month)s has %(length)s days",
            day=match["day"],
            month=f"{match['year']}-{match['month']}",
            length=length,
        )
        raise DateError(reason, at + match.start("day"))
    return day_number(year, month, day)


def _no_month(month: str, day: str | None) -> Message:
    if day:
        return Message("there is no month %(month)s: months run from 01 to 12", month=month)
    return Message(
        "there is no month %(month)s: months run from 01 to 12, seasons from 21 to 41", month=month
    )


def _time(text: str, match: re.Match[str], at: int) -> Date:
    """A time of day on an exact day (EDTF level 0); the seconds may be left out."""
    clock, zone = match["clock"], match["zone"] or ""
    if any(mark in text for mark in "?~%XSY"):
        raise DateError(Message("a time of day needs an exact date before it"), at + match.start("clock") - 1)
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    if (hour, minute, second) == (24, 0, 0):
        raise DateError(Message("the end of a day is 00:00 of the next day"), at + match.start("hour"))
    if second == _LEAP_SECOND:
        reason = Message("seconds run from 00 to 59, and no leap second can be written")
        raise DateError(reason, at + match.start("second"))
    for unit, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59)):
        if value > most:
            raise DateError(_NO_SUCH_TIME[unit].filled(number=value), at + match.start(unit))
    if zone[1:3] > "23" or zone[4:] > "59":
        raise DateError(Message("an offset is hours and minutes, as in +02:00"), at + match.start("zone"))
    # One division, so that equal instants are equal numbers on whatever clock they were written.
    instant = (_day(match, at) * DAY_SECONDS + hour * 3600 + minute * 60 + second) / DAY_SECONDS
    parts = (int(match["year"]), int(match["month"]), int(match["day"]))
    return Date(text, instant, instant, Precision.TIME, parts=parts, clock=clock, zone=zone)
