"""The window around an event: whole units, room for its neighbours, and no more than that."""

from math import isfinite

import pytest

from dashboard import read
from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier
from dashboard.query.chronology import in_time
from dashboard.query.windows import LEAST_UNITS, NEIGHBOURS, around, extent, in_edtf, rows_touching
from dashboard.reading import read_text
from dashboard.resources import asset

DAY, MINUTE, SECOND = 1.0, 1 / 1440, 1 / 86_400


def story(*dates: str) -> Dossier:
    events = "".join(f"  - {{id: e{n}, date: '{date}', title: x}}\n" for n, date in enumerate(dates))
    return read_text(f"title: x\nevents:\n{events}", "story.yaml")


STORIES = {
    "apart": (story(*(f"{year}-03-05" for year in range(1990, 2010))), DAY),
    "one day": (story("2023-06-20"), DAY),
    "vague": (story("1990", "1991~", "1992-05", "201X", "2014/..", "/2008", "[2022..2023]"), DAY),
    "minutes": (story(*(f"2023-06-20T09:{m:02}" for m in range(3, 60, 5))), MINUTE),
    "seconds": (story(*(f"2023-06-20T09:02:{s:02}" for s in range(1, 60, 4))), SECOND),
    "apollo": (read(asset("examples/apollo.yaml")), None),
}


@pytest.mark.parametrize(("dossier", "unit"), STORIES.values(), ids=STORIES)
def test_a_window_around_an_event_holds_it_and_its_neighbours_and_is_as_short_as_that_allows(
    dossier: Dossier, unit: float | None
) -> None:
    order = list(in_time(dossier))
    for rank, event in enumerate(order):
        window = around(dossier, event)
        near = order[max(0, rank - NEIGHBOURS) : rank + NEIGHBOURS + 1]
        marks = [other.date.position for other in near if isfinite(other.date.position)]
        known = [day for day in (event.date.earliest, event.date.until) if isfinite(day)]
        if not isfinite(event.date.position):
            assert window is None
            continue
        assert window is not None
        start, end = window
        tolerance = 1e-7
        assert start <= min(*marks, *known) + tolerance and max(*marks, *known) <= end + tolerance
        if unit is None:
            continue
        length = (end - start) / unit
        assert round(length) == pytest.approx(length, abs=1e-4) and length > LEAST_UNITS - 1e-4
        assert start / unit == pytest.approx(round(start / unit), abs=1e-3)
        needed_start, needed_end = min(*marks, *known), max(*(mark + unit for mark in marks), *known)
        before, after = (needed_start - start) / unit, (end - needed_end) / unit
        if length > LEAST_UNITS + 0.5:
            assert -1e-3 <= before < 1 and -1 - 1e-3 < after < 1
        else:  # what is missing is added on both sides, an odd unit before
            assert -1.001 <= before - after <= 2.001


def test_a_link_writes_the_last_day_of_a_window_and_times_as_they_are() -> None:
    day = parse_date("2023-06-20").earliest
    assert in_edtf((day, day + 3)) == ("2023-06-20", "2023-06-22")
    assert in_edtf((day, day + 0.5)) == ("2023-06-20T00:00", "2023-06-20T12:00")
    assert in_edtf((day + 0.25, day + 1)) == ("2023-06-20T06:00", "2023-06-21T00:00")


def test_the_extent_of_a_story_is_in_whole_days() -> None:
    day = parse_date("2023-06-20").earliest
    assert extent(story("2023-06-20T09:00", "2023-06-21T10:00")) == (day, day + 2)
    assert extent(story("2023-06-20")) == (day, day + 1)
    assert extent(story("XXXX")) is None


def test_an_event_is_in_a_window_from_its_first_instant_to_its_last() -> None:
    dossier = story("2023-06-20", "2023-06", "2023-06-20T00:00", "2014/..", "XXXX-12")
    day = parse_date("2023-06-20").earliest

    def found(start: float | None, end: float | None) -> list[int]:
        return [n for n, touches in enumerate(rows_touching(dossier, start, end)) if touches]

    assert found(None, None) == [0, 1, 2, 3]
    assert found(day, day + 1) == [0, 1, 2, 3]
    assert found(day + 1, day + 2) == [1, 3]
    assert found(day - 1, day) == [1, 3]
    assert found(day + 30, None) == [3]
    assert found(None, parse_date("2014").earliest) == []
