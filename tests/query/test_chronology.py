"""Chronology: there is one order, and everything that lists events in time follows it."""

import json
from collections.abc import Iterator
from math import floor, inf, isfinite

import pytest
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from ordered_dossiers import DATES, HEAD, ordered_dossiers

from dashboard.analysis.event_card import neighbours
from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import Dated, Interval
from dashboard.dossier.model import Dossier, Event
from dashboard.query.chronology import Chronology, begin_of, chronology, empty_before, in_order, in_time
from dashboard.query.event_frame import events_frame
from dashboard.query.query import Query
from dashboard.query.selection import select
from dashboard.reading import read_text


def ids_in_order(*events: str) -> list[str]:
    """The ids of events, written in one line each, in their order."""
    lines = (f"  - {{{event}, title: T, sources: s}}\n" for event in events)
    return [event.id for event in in_time(read_text(HEAD + "".join(lines), "c.yaml"))]


def day(text: str) -> float:
    return parse_date(text).earliest


@pytest.mark.parametrize(
    ("date", "begin"),
    [
        ("2014-06-20", "2014-06-20"),
        ("2014", "2014-01-01"),
        ("/2008", "2008-01-01"),
        ("../2008-05", "2008-05-01"),
        ("[..2014]", "2014-01-01"),
        ("[2014..]", "2014-01-01"),
        ("{1990,2014}", "1990-01-01"),
        ("2014/..", "2014-01-01"),
    ],
)
def test_an_event_begins_on_the_first_day_that_is_known_of_it(date: str, begin: str) -> None:
    assert begin_of(parse_date(date)) == day(begin)


def test_an_event_without_a_year_has_no_beginning() -> None:
    assert begin_of(parse_date("XXXX-09-11")) == inf


@pytest.mark.parametrize(
    ("events", "order"),
    [
        (["id: since, date: 2014/..", "id: year, date: 2014", "id: day, date: 2014-01-01"], "day year since"),
        (["id: b, date: 2009-03-01", "id: until, date: /2008", "id: a, date: 2007-12-31"], "a until b"),
        (["id: b, date: 2015-02", "id: early, date: '[..2014]'", "id: a, date: 2013"], "a early b"),
        (["id: b, date: 2014", "id: a, date: 2014"], "b a"),
        (["id: b, date: 2014, after: a", "id: a, date: 2014"], "a b"),
        (["id: b, date: 2014/2016, after: a", "id: c, date: 2014-05", "id: a, date: 2014-06-15"], "c a b"),
        (["id: b, date: 2014/2016, after: a", "id: a, date: 2015-06-15"], "b a"),  # the dates hold
        (["id: b, date: 2014-06-15, before: a", "id: a, date: 2014-06-15"], "b a"),
        (["id: b, date: 2014-06-15, after: a", "id: a, date: 2014-06-15T17:00"], "a b"),
        (["id: b, date: 2010, after: a", "id: a, date: 2014"], "b a"),  # read with a warning: the dates hold
        (["id: x, date: XXXX-05, after: w", "id: y, date: 2014", "id: w, date: XXXX-06"], "y w x"),
    ],
)
def test_events_are_listed_in_this_order(events: list[str], order: str) -> None:
    assert ids_in_order(*events) == order.split()


def test_an_order_that_runs_in_a_loop_is_passed_over() -> None:
    events = [Event(id=i, date=parse_date("2014"), title="T", after=(j,)) for i, j in ("ab", "ba")]
    assert list(in_order(events).order) == [0, 1]


def over_by(date: Dated, begin: float) -> float:
    """The first day on which something can come after `date`."""
    return max(begin, date.end.earliest) if isinstance(date, Interval) and date.end else begin


def pairs(dossier: Dossier) -> Iterator[tuple[Event, Event]]:
    """Each pair of events of which the first comes earlier, as the dossier states."""
    for event in dossier.events:
        yield from ((other, event) for name in event.after if (other := dossier.event(name)))
        yield from ((event, other) for name in event.before if (other := dossier.event(name)))


def day_of(dossier: Dossier, order: Chronology, event: Event) -> float:
    return float(order.begins[dossier.events.index(event)])


@settings(max_examples=examples(150))
@given(ordered_dossiers())
def test_the_order_holds_each_event_once_and_never_goes_back(dossier: Dossier) -> None:
    order = chronology(dossier)
    assert sorted(order.order) == list(range(len(dossier.events)))
    assert list(order.order[order.places]) == list(range(len(dossier.events)))
    row = [float(day) for day in order.begins[order.order]]
    assert row == sorted(row)


@settings(max_examples=examples(150))
@given(ordered_dossiers())
def test_an_event_begins_on_a_day_that_its_date_can_mean(dossier: Dossier) -> None:
    for event, begin in zip(dossier.events, chronology(dossier).begins.tolist(), strict=True):
        assert isfinite(begin) == event.date.placed
        if isfinite(begin):
            assert event.date.earliest <= begin
            assert floor(begin) <= event.date.latest


@settings(max_examples=examples(150))
@given(ordered_dossiers())
def test_an_event_with_after_comes_after_the_other_unless_the_dates_contradict(dossier: Dossier) -> None:
    order = chronology(dossier)
    row = [event.id for event in in_time(dossier)]
    for sooner, later in pairs(dossier):
        start = later.date.ends[0] if isinstance(later.date, Interval) else later.date
        over = over_by(sooner.date, day_of(dossier, order, sooner))
        contradicted = isfinite(over) and floor(over) > start.latest
        if not contradicted and sooner.date.placed == later.date.placed:
            assert row.index(sooner.id) < row.index(later.id)


@settings(max_examples=examples(100))
@given(ordered_dossiers())
def test_chart_card_and_frame_follow_one_order(dossier: Dossier) -> None:
    row = list(in_time(dossier))
    places = {event.id: place for place, event in enumerate(row)}
    assert dict(zip(events_frame(dossier)["id"], events_frame(dossier)["order"], strict=True)) == places
    drawn = json.loads(encoded_payload(dossier).content)["events"]
    assert dict(zip(drawn.get("id", ()), drawn.get("order", ()), strict=True)) == places
    for place, event in enumerate(row):
        shown = neighbours(select(dossier, Query(event=event.id)))
        assert shown is not None
        assert (shown.place, shown.total) == (place + 1, len(row))
        assert shown.previous == (row[place - 1] if place else None)
        assert shown.following == (row[place + 1] if place + 1 < len(row) else None)


@settings(max_examples=examples(100))
@given(ordered_dossiers())
def test_the_last_dated_event_is_picked_among_events_of_equal_weight(dossier: Dossier) -> None:
    shown = select(dossier, Query()).picked
    row = sorted(in_time(dossier), key=lambda event: event.date.placed)
    assert shown == (row[-1] if row else None)


@settings(max_examples=examples(150))
@given(ordered_dossiers())
def test_in_empty_time_no_event_begins_and_none_is_known_to_end(dossier: Dossier) -> None:
    begins = chronology(dossier).begins
    for number, start, end in empty_before(dossier):
        assert begins[number] == end
        for event, begin in zip(dossier.events, begins, strict=True):
            assert not start < begin < end
            assert not start < event.date.until <= end or begin >= end


def test_time_is_empty_from_the_end_of_all_that_came_before() -> None:
    lines = ("id: a, date: 1990/2000", "id: b, date: 1995", "id: c, date: 2011", "id: d, date: 2011/..")
    text = HEAD + "".join(f"  - {{{line}, title: T, sources: s}}\n" for line in (*lines, "id: e, date: 2030"))
    assert json.loads(encoded_payload(read_text(text, "c.yaml")).content)["emptyYears"] == {"2": 10, "4": 18}


@given(st.lists(st.sampled_from(DATES), max_size=12), st.randoms())
def test_only_events_alike_in_time_change_places_with_the_order_of_the_file(dates, random) -> None:
    events = [Event(id=f"e{n}", date=parse_date(text), title="T") for n, text in enumerate(dates)]
    mixed = list(events)
    random.shuffle(mixed)
    one, other = ([row[n].date.text for n in in_order(row).order] for row in (events, mixed))
    keys = [[(begin_of(parse_date(text)), parse_date(text).until) for text in row] for row in (one, other)]
    assert keys[0] == keys[1]
