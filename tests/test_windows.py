"""Windows: what lies around an event, and how far an era reaches."""

from math import ceil, floor, isfinite

import pytest
from dossier_strategies import dossiers
from hypothesis import given, settings

from dashboard.chronology import in_time
from dashboard.dates.parse import parse_date
from dashboard.model import Dossier, Event
from dashboard.windows import LEAST_DAYS, NEIGHBOURS, around, extent, in_edtf

DAYS = [parse_date(f"2023-{month:02}-01") for month in range(1, 13)]
YEAR = Dossier(title="A year", events=tuple(Event(id=f"e{d}", date=d, title="x") for d in DAYS))


@settings(max_examples=50, deadline=None)
@given(dossiers())
def test_around_an_event_lies_the_whole_of_it_for_a_fortnight_at_least(dossier: Dossier) -> None:
    for event in dossier.events:
        window = around(dossier, event)
        assert (window is not None) == isfinite(event.date.position)
        if window is None:
            continue
        first, last = window
        assert last - first + 1 >= LEAST_DAYS
        assert all(
            first <= floor(day) <= last for day in (event.date.earliest, event.date.latest) if isfinite(day)
        )


@settings(max_examples=50, deadline=None)
@given(dossiers())
def test_around_an_event_lie_its_neighbours_in_the_order_of_time(dossier: Dossier) -> None:
    row = list(in_time(dossier))
    for place, event in enumerate(row):
        if (window := around(dossier, event)) is None:
            continue
        near = row[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]
        marks = [p for other in near if isfinite(p := other.date.position)]
        assert all(window[0] <= mark < window[1] + 1 for mark in marks)


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


def test_an_event_alone_has_a_fortnight_around_it() -> None:
    alone = Dossier(title="One", events=YEAR.events[:1])
    found = around(alone, alone.events[0])
    assert found is not None
    first, last = found
    day = DAYS[0].earliest
    assert (day - first, last - day) == (ceil((LEAST_DAYS - 1) / 2), (LEAST_DAYS - 1) // 2)


def test_a_story_without_a_day_has_no_extent() -> None:
    assert extent(Dossier(title="Empty")) is None
    assert extent(YEAR) == (DAYS[0].earliest, DAYS[-1].earliest)
