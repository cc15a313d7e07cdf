"""Windows: the window around an event, and the extent of an era."""

from math import isfinite

import pytest
from conftest import examples
from dossier_strategies import dossiers
from hypothesis import given, settings

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import day_number
from dashboard.dates.value import Precision
from dashboard.dossier.model import Dossier, Event
from dashboard.query.chronology import in_time
from dashboard.query.query import Query
from dashboard.query.windows import LEAST_UNITS, NEIGHBOURS, around, extent, in_edtf

DAYS = [parse_date(f"2023-{month:02}-01") for month in range(1, 13)]
MOST_EXACT = day_number(9999, 1, 1)
YEAR = Dossier(title="A year", events=tuple(Event(id=f"e{d}", date=d, title="x") for d in DAYS))


@settings(max_examples=examples(50))
@given(dossiers())
def test_around_an_event_lies_the_whole_of_it(dossier: Dossier) -> None:
    for event in dossier.events:
        window = around(dossier, event)
        assert (window is not None) == isfinite(event.date.position)
        if window is None:
            continue
        start, end = window
        timed = any(d.precision is Precision.TIME for e in dossier.events for d in e.date.written)
        assert timed or end - start >= LEAST_UNITS
        assert all(start <= day <= end for day in (event.date.earliest, event.date.until) if isfinite(day))


@settings(max_examples=examples(50))
@given(dossiers())
def test_around_an_event_lie_its_neighbours_in_the_order_of_time(dossier: Dossier) -> None:
    row = list(in_time(dossier))
    for place, event in enumerate(row):
        if (window := around(dossier, event)) is None:
            continue
        near = row[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]
        marks = [p for other in near if isfinite(p := other.date.position)]
        assert all(window[0] <= mark < window[1] for mark in marks)


@settings(max_examples=examples(50))
@given(dossiers())
def test_a_window_is_what_its_link_is_read_as_to_the_second(dossier: Dossier) -> None:
    for event in dossier.events:
        if window := around(dossier, event):
            days = Query(window=in_edtf(window)).window_days(None)
            if all(abs(day) < MOST_EXACT for day in window):  # beyond, a link has years only
                assert days == pytest.approx(window, abs=1e-9)


@pytest.mark.parametrize(
    ("index", "window"),
    [
        (5, ("2023-02-01", "2023-10-01")),
        (0, ("2023-01-01", "2023-05-01")),
        (11, ("2023-08-01", "2023-12-01")),
    ],
)
def test_four_neighbours_on_each_side_and_no_more(index: int, window: tuple[str, str]) -> None:
    found = around(YEAR, YEAR.events[index])
    assert found is not None
    assert in_edtf(found) == window


ALONE = {
    "2023-01-01": ("2022-12-25", "2023-01-07"),
    "2023-01-01T17:29": ("2023-01-01T17:22", "2023-01-01T17:36"),
    "2023-01-01T00:00:03": ("2022-12-31T23:59:56", "2023-01-01T00:00:10"),
    "2023-06": ("2023-06-01", "2023-06-30"),
}


@pytest.mark.parametrize(("date", "window"), ALONE.items(), ids=ALONE)
def test_an_event_alone_has_fourteen_of_its_units_around_it(date: str, window: tuple[str, str]) -> None:
    alone = Dossier(title="One", events=(Event(id="e", date=parse_date(date), title="x"),))
    found = around(alone, alone.events[0])
    assert found is not None
    assert in_edtf(found) == window


def test_among_minutes_a_quarter_of_an_hour_is_enough() -> None:
    times = [parse_date(f"2020-05-04T{hour:02}:{minute:02}") for hour in range(9, 19) for minute in (0, 30)]
    hours = Dossier(
        title="x", events=tuple(Event(id=f"e{n}", date=d, title="x") for n, d in enumerate(times))
    )
    found = around(hours, hours.events[10])
    assert found is not None
    assert in_edtf(found) == ("2020-05-04T12:00", "2020-05-04T16:01")


def test_a_story_without_a_day_has_no_extent() -> None:
    assert extent(Dossier(title="Empty")) is None
    assert extent(YEAR) == (DAYS[0].earliest, DAYS[-1].until)
