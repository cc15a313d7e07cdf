"""Recent: what counts as added or changed after a day."""

import pytest
from conftest import examples
from dossier_strategies import dossiers
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import Query
from dashboard.analysis.recent import (
    RecentChange,
    corrections_after,
    count_begun_after,
    count_recorded,
    last_change,
    recent_change,
    recent_changes,
)
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import edtf_day
from dashboard.dossier.model import About, Correction, Dossier, Event


def event(**dates: str) -> Event:
    return Event(id="e", title="x", date=parse_date("2014"), **{k: parse_date(d) for k, d in dates.items()})


@pytest.mark.parametrize(
    ("dates", "since", "found"),
    [
        ({}, "2023-06-30", None),
        ({"added": "2023-06-30"}, "2023-06-30", None),
        ({"added": "2023-07-01"}, "2023-06-30", RecentChange.ADDED),
        ({"added": "2023-06"}, "2023-06-15", RecentChange.ADDED),
        ({"added": "2023-06"}, "2023-06", None),
        ({"added": "2023"}, "2023-06", RecentChange.ADDED),
        ({"added": "2023-12-31"}, "2023", None),
        ({"added": "2024-01-01"}, "2023", RecentChange.ADDED),
        ({"added": "2023-06-01", "changed": "2023-07-14"}, "2023-06-30", RecentChange.CHANGED),
        ({"added": "2023-07-01", "changed": "2023-07-14"}, "2023-06-30", RecentChange.ADDED),
        ({"changed": "2023-07-14"}, "2023-07-14", None),
        ({"changed": "XXXX-07-14"}, "2023-07-14", None),
        ({"added": "2023-06-01/2023-08-01"}, "2023-07-14", RecentChange.ADDED),
        ({"added": "2023-06-30T18:00"}, "2023-06-30", None),
    ],
)
def test_an_event_is_recent_if_its_last_day_is_after_the_last_day_of_since(
    dates: dict[str, str], since: str, found: RecentChange | None
) -> None:
    assert recent_change(event(**dates), Query(since=since).since_day) is found


def test_without_since_no_event_is_recent() -> None:
    assert recent_changes(Dossier(title="x", events=(event(added="2023"),)), None) == [None]


@settings(max_examples=examples(50))
@given(dossiers(), st.integers(-10_000, 30_000), st.integers(-10_000, 30_000))
def test_an_earlier_since_marks_at_least_what_a_later_one_marks(
    dossier: Dossier, one: int, other: int
) -> None:
    earlier, later = (Query(since=edtf_day(day)).since_day for day in sorted((one, other)))
    for long_away, away in zip(recent_changes(dossier, earlier), recent_changes(dossier, later), strict=True):
        assert away is None or long_away is not None


def test_the_last_change_is_that_of_an_event_or_of_a_correction() -> None:
    events = (event(added="2023-07-01", changed="2023-07-14"), event(added="2023-07"))
    assert str(last_change(Dossier(title="x", events=events))) == "2023-07"
    about = About(corrections=(Correction(date=parse_date("2024-01"), text="y"),))
    assert str(last_change(Dossier(title="x", events=events, about=about))) == "2024-01"
    assert last_change(Dossier(title="x", events=(event(),))) is None


def test_an_event_without_a_date_of_its_record_is_counted_as_unknown() -> None:
    events = (event(), event(added="XXXX-07-14"), event(added="2019"), event(changed="2020"))
    assert count_recorded(Dossier(title="x", events=events)) == 2


def test_corrections_count_by_the_day_on_which_they_were_made() -> None:
    made = tuple(Correction(date=parse_date(day), text="y") for day in ("2023-06-30", "2023-07", "2024"))
    dossier = Dossier(title="x", about=About(corrections=made))
    day = Query(since="2023-06-30").since_day
    assert day is not None and corrections_after(dossier, day) == made[1:]


@pytest.mark.parametrize(
    ("date", "since", "begins_after"),
    [
        ("2023-07-01", "2023-06-30", True),
        ("2023-06-30", "2023-06-30", False),
        ("2023-06-30T18:00", "2023-06-30", False),
        ("2023", "2023-06-30", False),
        ("2024", "2023", True),
        ("2014/..", "2023", False),
        ("2024/..", "2023", True),
        ("/2024", "2023", False),
        ("[2024..]", "2023", True),
        ("[..2024]", "2023", False),
        ("XXXX-07-14", "2023", False),
        ("-0043", "-0044", True),
    ],
)
def test_an_event_begins_after_a_day_only_if_each_day_that_it_can_begin_on_does(
    date: str, since: str, begins_after: bool
) -> None:
    dossier = Dossier(title="x", events=(Event(id="e", title="x", date=parse_date(date)),))
    day = Query(since=since).since_day
    assert day is not None and count_begun_after(dossier, day) == begins_after
