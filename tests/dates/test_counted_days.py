"""Weeks, days of a year and names of months: what is suggested for each is what `datetime` gives."""

from calendar import month_name
from datetime import date, timedelta

import pytest

from dashboard.dates.edtf.parse import DateError, parse_date

YEARS = range(1999, 2027)  # 28 years, after which weekdays and leap years repeat themselves
MONTHS = month_name[1:]


def suggestion(text: str) -> str | None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    return caught.value.suggestion


@pytest.mark.parametrize("year", YEARS)
def test_a_week_is_its_seven_days(year: int) -> None:
    for week in (0, 1, 2, 26, 52, 53, 54):
        try:
            monday = date.fromisocalendar(year, week, 1)
        except ValueError:
            assert suggestion(f"{year}-W{week:02}") is None
            continue
        assert suggestion(f"{year}-W{week:02}") == f"[{monday}..{monday + timedelta(6)}]"
        assert suggestion(f"{year}W{week:02}7") == str(monday + timedelta(6))
        assert suggestion(f"{year}-W{week:02}-1") == str(monday)


@pytest.mark.parametrize("year", YEARS)
def test_a_day_of_a_year_is_counted_from_1_january(year: int) -> None:
    days = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    for number in (1, 31, 32, 59, 60, 61, 365, 366, 367):
        expected = str(date(year, 1, 1) + timedelta(number - 1)) if number <= days else None
        assert suggestion(f"{year}-{number:03}") == expected, number
    assert suggestion(f"{year}-000") is None


@pytest.mark.parametrize(("number", "name"), [*enumerate(MONTHS, 1)])
def test_a_month_is_known_by_its_name_and_the_beginning_of_it(number: int, name: str) -> None:
    last = (date(2023 + number // 12, number % 12 + 1, 1) - timedelta(1)).day
    for written in (name, name.upper(), name[:3], f"{name[:3]}."):
        assert suggestion(f"{written} 2023") == f"2023-{number:02}"
        assert suggestion(f"{written} 5, 2023") == f"2023-{number:02}-05"
        assert suggestion(f"{last + 1} {written} 2023") == (
            None if last == 31 else f"2023-{number:02}-{last}"
        )
        assert suggestion(f"late {written} 2023") == f"[2023-{number:02}-21..2023-{number:02}-{last}]"
