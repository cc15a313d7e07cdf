"""Reversed: an end that is over before the start, whatever the clock of the story is."""

import pytest

from dashboard.dates.clocks import is_reversed, on_clock
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import Date, precedes

CLOCKS = [f"{sign}{hour:02}:{minute:02}" for sign in "+-" for hour in range(24) for minute in (0, 59)]
CASES = [
    # start, end, whether it is reversed
    ("2014", "2013", True),
    ("2014", "2014", False),
    ("2014-06-20", "2014-06", False),
    ("2014-06-20T10:00", "2014-06-20T09:59", True),
    ("2014-06-20T10:00", "2014-06-20T10:00", False),
    ("2014-06-20T10:00Z", "2014-06-20T11:59+02:00", True),
    ("2014-06-20T10:00Z", "2014-06-20T12:00+02:00", False),
    ("2014-06-20T10:00+02:00", "2014-06-20T09:10Z", False),
    ("2014-06-22T10:01Z", "2014-06-20T10:00", True),  # more than two days: no clock is so far ahead
    ("2014-06-22T10:00Z", "2014-06-20T10:00", False),
    ("2014-06-22T10:01", "2014-06-20T10:00Z", True),
    ("2014-06-22T10:00", "2014-06-20T10:00Z", False),
    ("2014-06-23T00:01Z", "2014-06-20", True),
    ("2014-06-23T00:00Z", "2014-06-20", False),
    ("2014-06-24", "2014-06-20T10:00Z", True),
]


@pytest.mark.parametrize(("start", "end", "reversed_"), CASES)
def test_a_period_is_reversed_if_no_clock_puts_it_right(start: str, end: str, reversed_: bool) -> None:
    first, last = parse_date(start), parse_date(end)
    assert isinstance(first, Date) and isinstance(last, Date)
    assert is_reversed(first, last) == reversed_
    if reversed_:
        assert all(precedes(on_clock(last, clock), on_clock(first, clock)) for clock in CLOCKS)
