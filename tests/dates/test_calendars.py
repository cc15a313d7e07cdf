"""Calendars, day by day: against `datetime` over one cycle of 400 years, and against persiantools."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from persiantools.jdatetime import MONTH_NAMES_EN, MONTH_NAMES_FA, JalaliDate

from dashboard.dates.calendars.solar_hijri import in_solar_hijri
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import (
    civil_day,
    day_number,
    days_in_month,
    edtf_day,
    edtf_time,
    is_leap,
    julian_day,
    whole_years,
)

CYCLE_DAYS, CYCLE_YEARS = 146_097, 400  # after which the Gregorian calendar repeats itself
EPOCH = date(1970, 1, 1).toordinal()
FIRST = date(1700, 1, 1).toordinal()
CYCLE = [date.fromordinal(ordinal) for ordinal in range(FIRST, FIRST + CYCLE_DAYS)]


def test_every_day_of_a_cycle_has_the_number_and_the_date_that_datetime_gives_it() -> None:
    for number, day in enumerate(CYCLE, FIRST - EPOCH):
        parts = (day.year, day.month, day.day)
        assert civil_day(number) == parts
        assert day_number(*parts) == number


@pytest.mark.parametrize("cycles", [-1_000_000, -10, -5, -1, 1, 20, 1_000_000])
def test_the_calendar_repeats_itself_every_400_years_in_both_directions(cycles: int) -> None:
    for day in CYCLE[::29]:
        parts = (day.year + cycles * CYCLE_YEARS, day.month, day.day)
        number = day.toordinal() - EPOCH + cycles * CYCLE_DAYS
        assert (day_number(*parts), civil_day(number)) == (number, parts)


def test_every_month_of_a_cycle_is_as_long_as_in_datetime() -> None:
    firsts = [day for day in CYCLE if day.day == 1] + [CYCLE[-1] + timedelta(1)]
    for first, following in pairwise(firsts):
        length = (following - first).days
        assert days_in_month(first.year, first.month) == length
        assert days_in_month(first.year - 4 * CYCLE_YEARS - 400, first.month) == length
        if first.month == 2:
            assert is_leap(first.year) == (length == 29)


def test_whole_years_pass_on_the_anniversary_and_not_a_day_before() -> None:
    start = day_number(1896, 2, 29)
    for end in range(start, start + 9 * 366):
        year, month, day = civil_day(end)
        assert whole_years(start, end) == year - 1896 - ((month, day) < (2, 29))
    assert whole_years(day_number(-43, 3, 15), day_number(14, 8, 19)) == 57


def test_the_julian_calendar_runs_on_day_by_day_and_was_ten_days_behind_in_1582() -> None:
    assert julian_day(1582, 10, 5) == day_number(1582, 10, 15)
    number = julian_day(1400, 1, 1)
    for year in range(1400, 1600):
        for before in (4, 400, 1500, 40_000):
            assert julian_day(year - before, 12, 31) == julian_day(year, 12, 31) - before * 1461 // 4
        for month in range(1, 13):
            for day in range(1, 29 + (month == 2 and year % 4 == 0)):
                assert julian_day(year, month, day) == number + day - 1
            number += 29 if month == 2 and year % 4 == 0 else days_in_month(2001, month)
    assert julian_day(1600, 1, 1) == number


def test_a_day_is_written_as_edtf_reads_it() -> None:
    for day in CYCLE[::31]:
        number = day.toordinal() - EPOCH
        assert edtf_day(number) == str(day)
        assert parse_date(edtf_day(number - 10 * CYCLE_DAYS)).earliest == number - 10 * CYCLE_DAYS
    assert edtf_day(day_number(0, 1, 1) - 1) == "-0001-12-31"
    assert edtf_day(day_number(9999, 12, 31)) == "9999-12-31"
    assert edtf_day(day_number(9999, 12, 31) + 1) == "Y10000"
    assert edtf_day(day_number(-9999, 1, 1)) == "-9999-01-01"
    assert edtf_day(day_number(-9999, 1, 1) - 1) == "Y-10000"


def test_every_second_of_a_day_is_written_without_what_is_zero() -> None:
    for second in (*range(0, 86_400, 60), *range(0, 86_400, 7), 1, 59, 86_399):
        clock = f"{second // 3600:02}:{second % 3600 // 60:02}" + (
            f":{second % 60:02}" if second % 60 else ""
        )
        assert edtf_time(19_528 + second / 86_400) == f"2023-06-20T{clock}"
    assert edtf_time(19_528 - 0.4 / 86_400) == "2023-06-20T00:00"
    assert edtf_time(day_number(10_000, 1, 1) + 0.5) == "Y10000"


@pytest.mark.parametrize(("language", "months"), [("en", MONTH_NAMES_EN), ("fa", MONTH_NAMES_FA)])
def test_the_ends_of_the_months_of_33_years_are_written_as_persiantools_dates_them(
    language: str, months: list[str]
) -> None:
    day = JalaliDate(1375, 1, 1)
    while day.year < 1375 + 33:
        if day.day in (1, 29, 30, 31):
            words = in_solar_hijri(parse_date(str(day.to_gregorian())), language)
            words = words.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789"))
            assert words == f"{day.day} {months[day.month]} {day.year}"
        day += timedelta(1)


def test_the_solar_hijri_calendar_begins_in_622_and_its_conversion_ends_in_9998() -> None:
    assert in_solar_hijri(parse_date("0622-03-22"), "en") == "1 Farvardin 1"
    assert in_solar_hijri(parse_date("0622-03-21"), "en") == ""
    assert in_solar_hijri(parse_date("9998-12-31"), "en").endswith("Dey 9377")
    assert in_solar_hijri(parse_date("9999-01-01"), "en") == ""
