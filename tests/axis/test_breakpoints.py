"""Dates for breakpoints: the roundest that the time allows, at any distance from today."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.axis.breakpoints import Roundness, round_dates, year_of
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import day_number


def day(text: str) -> float:
    sign, text = (-1, text[1:]) if text.startswith("-") else (1, text)
    year, month, date = (int(part) for part in text.split("-"))
    return float(day_number(sign * year, month, date))


@pytest.mark.parametrize(
    ("low", "high", "roundness", "expected"),
    [
        ("2001-09-12", "2004-06-01", Roundness.YEAR, ["2002-01-01", "2003-01-01", "2004-01-01"]),
        ("1981-03-01", "2003-05-01", Roundness.YEAR, ["1990-01-01", "2000-01-01"]),
        ("-480-03-01", "-190-05-01", Roundness.YEAR, ["-399-01-01", "-299-01-01", "-199-01-01"]),
        ("-95-03-01", "-62-05-01", Roundness.YEAR, ["-89-01-01", "-79-01-01", "-69-01-01"]),
        ("-69000000-03-01", "-67500000-05-01", Roundness.YEAR, ["-68000000-01-01"]),
        ("2022-09-10", "2022-12-20", Roundness.MONTH, ["2022-10-01", "2022-11-01", "2022-12-01"]),
        ("2022-11-20", "2022-12-20", Roundness.MONTH, ["2022-12-01"]),
        ("2023-06-17", "2023-06-19", Roundness.DAY, ["2023-06-17", "2023-06-18", "2023-06-19"]),
    ],
)
def test_the_roundest_dates_are_chosen(
    low: str, high: str, roundness: Roundness, expected: list[str]
) -> None:
    assert round_dates(day(low), day(high)) == [(day(date), roundness) for date in expected]


def test_an_era_s_edge_comes_before_any_round_date() -> None:
    edge = day("2013-03-17")
    assert round_dates(day("2012-05-01"), day("2014-05-01"), [day("2020-01-01"), edge]) == [
        (edge, Roundness.YEAR)
    ]


@pytest.mark.parametrize(
    ("low", "high", "times"),
    [
        ("01:10", "22:00", ["12:00"]),
        ("01:10", "11:50", ["06:00"]),
        ("09:10", "10:50", ["10:00"]),
        ("09:02", "09:14", ["09:10"]),
        ("09:02:10", "09:05:50", ["09:05"]),
        ("09:02:10", "09:02:50", ["09:02:30"]),
        ("09:02:31", "09:02:34", ["09:02:31", "09:02:32", "09:02:33", "09:02:34"]),
    ],
)
def test_within_a_day_the_roundest_times_are_chosen(low: str, high: str, times: list[str]) -> None:
    instants = [parse_date(f"2020-05-04T{time}").earliest for time in (low, high, *times)]
    found = round_dates(*instants[:2])
    assert [edge.day for edge in found] == pytest.approx(instants[2:], abs=1e-9)
    assert {edge.roundness for edge in found} == {Roundness.TIME}


STEPS = {  # the first time of day that is round to this many seconds and to no more
    **{"12:00": 43_200, "06:00": 21_600, "03:00": 10_800, "01:00": 3600, "00:30": 1800, "00:15": 900},
    **{"00:10": 600, "00:05": 300, "00:01": 60, "00:00:30": 30, "00:00:15": 15, "00:00:10": 10},
    **{"00:00:05": 5, "00:00:01": 1},
}


@pytest.mark.parametrize(("time", "step"), STEPS.items())
@pytest.mark.parametrize("date", ["2020-05-04", "1969-12-31", "-0043-03-15"])
def test_a_time_is_the_roundest_one_within_its_step(date: str, time: str, step: int) -> None:
    instant = parse_date(f"{date}T{time}").earliest
    for part in (0.1, 0.4):
        (edge,) = round_dates(instant - part * step / 86_400, instant + part * step / 86_400)
        assert edge.day == pytest.approx(instant, abs=1e-9)


def test_there_is_no_round_date_within_a_second() -> None:
    assert round_dates(19_000 + 0.2 / 86_400, 19_000 + 0.9 / 86_400) == []
    assert round_dates(5.0, 4.0) == []


@given(st.floats(-4e14, 4e14), st.floats(-8, 15).map(lambda power: 10**power))
def test_round_dates_lie_within_and_are_few_however_long_the_time(low: float, length: float) -> None:
    found = [edge.day for edge in round_dates(low, low + length)]
    assert len(found) <= 100
    assert found == sorted(set(found))
    assert all(low - 1e-9 <= day <= low + length + 1e-9 for day in found)


@given(st.integers(-70_000_000, 9_999), st.integers(1, 12))
def test_the_year_of_a_day_is_the_year_from_which_the_day_was_computed(year: int, month: int) -> None:
    assert year_of(day_number(year, month, 1)) == year
    assert year_of(day_number(year, month, 28) + 0.999) == year
