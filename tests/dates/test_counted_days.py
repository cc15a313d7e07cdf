"""Weeks, days of a year and names of months: what is suggested for each is what `datetime` gives."""

from calendar import month_name, monthrange
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
    for written in (name, name.upper(), name[:3], f"{name[:3]}."):
        assert suggestion(f"{written} 2023") == f"2023-{number:02}"
        assert suggestion(f"{written} 5, 2023") == f"2023-{number:02}-05"


@pytest.mark.parametrize("number", range(1, 13))
@pytest.mark.parametrize("year", [2023, 2024])
def test_a_day_beyond_its_month_is_the_last_day_of_it_unless_no_month_has_such_a_day(
    year: int, number: int
) -> None:
    last, month, name = monthrange(year, number)[1], f"{year}-{number:02}", MONTHS[number - 1]
    for day in (0, 1, 9, 10, 27, 28, 29, 30, 31, 32, 33, 99):
        expected = f"{month}-{min(day, last):02}" if 1 <= day <= 31 else None
        assert suggestion(f"{day} {name} {year}") == expected, day
    for place, first, end in (("early", 1, 10), ("mid", 11, 20), ("late", 21, last)):
        assert suggestion(f"{place} {name} {year}") == f"[{month}-{first:02}..{month}-{end}]"
