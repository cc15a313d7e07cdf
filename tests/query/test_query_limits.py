"""Limits of a query, the counts of each of its conditions, and the columns that it is answered from."""

from math import isnan, nextafter

import pytest
from conftest import examples
from dossier_strategies import dossiers, queries
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Event, Kind
from dashboard.query.chronology import chronology
from dashboard.query.edges import edge
from dashboard.query.event_frame import events_frame, kind_counts, row_of, rows_at
from dashboard.query.query import Query, parse_link
from dashboard.query.search_text import ALIKE, search_text
from dashboard.query.selection import Selection, select, why_none
from dashboard.query.windows import rows_touching

LAW = Dossier(title="T", kinds={"law": Kind(id="law", name="Law")})


def test_of_the_words_of_a_search_two_hundred_characters_are_used() -> None:
    for length in (1, 199, 200):
        assert Query(words="w" * length).words == "w" * length
    assert Query(words="w" * 201).words == "w" * 200
    assert Query(words="w " * 100).words == "w " * 99 + "w"
    assert Query(words="w" * 199 + " v").words == "w" * 199
    assert Query(words=" " * 399 + "w").words == "w"
    assert Query(words=" " * 400 + "w").words == ""


def test_of_a_link_a_thousand_parameters_are_read_and_none_of_more() -> None:
    assert parse_link("&".join(["kind=law"] * 1000), LAW).kinds == {"law"}
    assert parse_link("&".join(["kind=law"] * 1001), LAW).kinds == frozenset()


@pytest.mark.parametrize(
    "time",
    ["2023-06-20T17:29", "0001-01-01T00:00:01", "-9999-03-04T23:59", "9999-12-31T23:59", "1970-01-01T00:01"],
)
def test_a_window_up_to_a_time_includes_that_time_and_nothing_a_second_later(time: str) -> None:
    event = Event(id="e", date=parse_date(time), title="T")
    dossier = Dossier(title="T", events=(event,))
    start, end = Query(window=("", time)).window_days(None)
    assert start is None and end is not None
    assert event.date.latest < nextafter(event.date.latest, end) <= end < event.date.latest + 0.5 / 86_400
    assert list(rows_touching(dossier, start, end)) == [True]
    assert list(rows_touching(dossier, None, event.date.latest)) == [False]


@pytest.mark.parametrize(
    ("text", "is_edge"),
    [
        *((text, True) for text in ("2014", "2014-06", "2014-21", "2014-06-20", "2014-06-20T17:29", "-0043")),
        *((text, True) for text in ("Y-65000000", "2014-06-20T17:29:30+02:00")),
        *(
            (text, False)
            for text in ("", "x", "201X", "2014?", "2014~", "2014/2015", "[2014,2015]", "2014/..")
        ),
        *(
            (text, False)
            for text in ("2014/..", "XXXX", "20XX", "{2014,2015}", "1950S2", "2014" + " " * 40, "0" * 41)
        ),
    ],
)
def test_an_end_of_a_window_is_a_plain_date(text: str, is_edge: bool) -> None:
    assert (edge(text) is not None) == is_edge


def counted(dossier: Dossier, **condition: object) -> int:
    return select(dossier, Query(**condition)).count  # type: ignore[arg-type]


@settings(max_examples=examples(100))
@given(st.data())
def test_why_none_counts_what_each_condition_finds_alone_and_is_silent_about_others(
    data: st.DataObject,
) -> None:
    dossier = data.draw(dossiers())
    query = data.draw(queries(dossier))
    why = why_none(select(dossier, query))
    assert why.actors == {
        actor: counted(dossier, actors={actor}) for actor in dossier.actors if actor in query.actors
    }
    expected = {
        "together": query.actors and counted(dossier, actors=query.actors, match="all"),
        "left": query.without and counted(dossier, without=query.without),
        "kinds": query.kinds and counted(dossier, kinds=query.kinds),
        "places": query.places and counted(dossier, places=query.places),
        "words": query.words and counted(dossier, words=query.words),
        "disputed": query.disputed and counted(dossier, disputed=True),
        "roles": query.roles and counted(dossier, actors=query.actors, roles=query.roles),
        "sources": query.sources and counted(dossier, sources=query.sources),
        "support": query.support and counted(dossier, support=query.support),
    }
    asked = (query.actors, query.without, query.kinds, query.places, query.words, query.disputed)
    asked += (query.roles, query.sources, query.support)
    for (name, count), has_condition in zip(expected.items(), asked, strict=True):
        assert getattr(why, name) == (count if has_condition else None), name
    fields = (
        "match",
        "actors",
        "roles",
        "without",
        "kinds",
        "places",
        "sources",
        "words",
        "disputed",
        "support",
    )
    assert [way.field for way in why.ways_out] == [
        name
        for name in fields
        if getattr(query, name) != getattr(Query(), name)
        for freed in [Query(**{n: getattr(query, n) for n in fields if n != name})]
        if select(dossier, freed).count
    ]


@settings(max_examples=examples(100))
@given(st.data())
def test_without_a_named_event_the_weightiest_placed_latest_one_in_the_window_is_picked(
    data: st.DataObject,
) -> None:
    dossier = data.draw(dossiers()).model_copy(update={"opens": ""})
    query = data.draw(queries(dossier))
    selection = Selection(dossier, query, select(dossier, query).matched, picks=data.draw(st.booleans()))
    ranks = chronology(dossier).places
    shown = [event for n, event in enumerate(dossier.events) if selection.in_window[n]]
    best = max(shown, key=lambda e: (e.weight, e.date.placed, ranks[row_of(dossier)[e.id]]), default=None)
    named = dossier.event(query.event)
    assert selection.picked is (named or (best if selection.picks else None))
    assert selection.has_window == (query.window is not None)


@settings(max_examples=examples(100))
@given(dossiers())
def test_a_row_of_the_frame_has_the_values_of_its_event(dossier: Dossier) -> None:
    frame = events_frame(dossier)
    ranks = chronology(dossier).places
    for n, event in enumerate(dossier.events):
        row = frame.iloc[n]
        assert row_of(dossier)[event.id] == n
        assert (row["id"], row["date"], row["title"]) == (event.id, event.date.text, event.title)
        assert (row["earliest"], row["latest"], row["until"]) == (
            event.date.earliest,
            event.date.latest,
            event.date.until,
        )
        assert row["position"] == event.date.position or isnan(row["position"]) > event.date.placed
        assert (row["order"], row["bar"], row["weight"]) == (ranks[n], event.is_bar, event.weight)
        assert row["actors"] == event.involved
    kinds = [event.kind for event in dossier.events]
    assert kind_counts(dossier) == {kind: kinds.count(kind) for kind in dossier.kinds}
    for place in dossier.places:
        inside = dossier.places_in(place)
        found = [not inside.isdisjoint(event.places) for event in dossier.events]
        assert list(rows_at(dossier, frozenset((place,)))) == found


def test_letters_that_readers_take_for_the_same_are_searched_as_one() -> None:
    for code, plain in ALIKE.items():
        if chr(code).isascii():
            continue  # a control character, which no query holds
        for letter in (chr(code), chr(code).upper(), f"ä{chr(code)}b"):
            expected = letter.replace(chr(code), plain or "").replace(chr(code).upper(), plain or "")
            assert search_text(letter) == search_text(expected)
        assert search_text(plain or "") == (plain or "")


def test_values_with_arrays_are_compared_by_identity_so_that_they_can_be_keys() -> None:
    for value, other in (
        (chronology(LAW), chronology(Dossier(title="T"))),
        (select(LAW, Query()), select(LAW, Query())),
    ):
        assert {value: 1, other: 2}[value] == 1
        assert value != other


def test_events_are_recent_from_the_last_day_of_since_on() -> None:
    for since in ("2014", "2014-02", "2014-02-28", "2014-21", "-0043"):
        assert Query(since=since).since_day == parse_date(since).latest
    assert [Query(since=since).since_day for since in (None, "", "soon", "2014/2015")] == [None] * 4
