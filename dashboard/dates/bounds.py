"""Bounds: the first and the last day that a date can mean, as text.

A day is "2023-06-20", in any era: "-0043-03-15" is in 44 BCE. Beyond the year 9999, for which EDTF has no
days, it is the year alone: "Y-65000000". A time has its clock and its offset from UTC as the author wrote
them: "2023-06-20T17:29+02:00".
"""

from collections.abc import Callable
from math import floor, isfinite

from dashboard.dates.gregorian import edtf_day
from dashboard.dates.value import Dated, Day, Precision


def earliest_text(date: Dated) -> str | None:
    """The first day or time that `date` can mean; None where its beginning or its year is open or unknown."""
    return _text(date, lambda d: d.earliest)


def latest_text(date: Dated) -> str | None:
    """The last day, inclusive, or time that `date` can mean; None where its end or its year is not known."""
    return _text(date, lambda d: d.latest)


def _text(date: Dated, bound: Callable[[Dated], Day]) -> str | None:
    day = bound(date)
    if not isfinite(day):
        return None
    times = [d for d in date.written if d.precision is Precision.TIME and bound(d) == day]
    return edtf_day(floor(day)) + (f"T{times[0].clock}{times[0].zone}" if times else "")
