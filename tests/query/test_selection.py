"""Selection: which events match, which one is picked, and why there may be none."""

from dataclasses import replace

import numpy as np
import pytest
from conftest import examples
from dossier_strategies import dossiers, queries
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.model import Dossier, Event
from dashboard.query.debates import is_disputed
from dashboard.query.event_frame import row_of, searched_texts
from dashboard.query.origins import name_key
from dashboard.query.query import Query
from dashboard.query.search_text import search_text
from dashboard.query.selection import Selection, select, why_none
from dashboard.reading import read_text

STORY = """title: A story
kinds: {policing: Policing, law: Law}
actors:
  state: {name: The state}
  police: {name: Police, part_of: state}
  mek: {name: MEK}
  cuci: {name: Bledi Çuçi}
events:
  - {id: deal, date: 2014, title: A deal, kind: law, weight: 3, actors: [state, mek]}
  - {id: raid, date: 2023-06-20, title: A raid, kind: policing, weight: 3, actors: [police, mek]}
  - {id: talk, date: 2023-06-21, title: A talk, actors: {spoke: cuci}}
  - {id: host, date: 2016/.., title: A camp is hosted, weight: 3, actors: [mek]}
  - {id: feast, date: XXXX-09-11, title: A feast, weight: 3}
"""


@pytest.fixture(scope="module")
def story() -> Dossier:
    """Five events: a deal, a raid, a talk, a bar that stays open, one without a year."""
    return read_text(STORY, "story.yaml")


def ids(selection: Selection) -> list[str]:
    """The ids of the events that match."""
    return list(selection.frame["id"])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), ["deal", "raid", "talk", "host", "feast"]),
        (Query(actors={"mek", "cuci"}), ["deal", "raid", "talk", "host"]),
        (Query(actors={"mek", "state"}, match="all"), ["deal", "raid"]),
        (Query(actors={"state"}), ["deal", "raid"]),
        (Query(actors={"police"}), ["raid"]),
        (Query(without={"state"}), ["talk", "host", "feast"]),
        (Query(actors={"mek"}, without={"police"}), ["deal", "host"]),
        (Query(kinds={"law"}), ["deal"]),
        (Query(kinds={"law", "policing"}), ["deal", "raid"]),
        (Query(words="CUCI talk"), ["talk"]),
        (Query(words="ai"), ["raid"]),
        (Query(words="deal raid"), []),
        (Query(actors={"nobody"}), []),
        (Query(actors={"nobody", "cuci"}), ["talk"]),
        (Query(actors={"nobody", "cuci"}, match="all"), []),
        (Query(window=("1900", "1901")), ["deal", "raid", "talk", "host", "feast"]),
    ],
)
def test_a_query_finds_exactly_these_events(story: Dossier, query: Query, found: list[str]):
    selection = select(story, query)
    assert ids(selection) == found
    assert selection.count == len(found)


@pytest.mark.parametrize(
    ("query", "picked"),
    [
        (Query(event="talk", kinds={"law"}), "talk"),
        (Query(), "raid"),
        (Query(kinds={"law"}), "deal"),
        (Query(actors={"mek", "cuci"}), "raid"),
        (Query(actors={"mek", "state"}, without={"police"}), "host"),
        (Query(words="feast"), "feast"),
        (Query(words="nothing like it"), None),
        (Query(window=("2013", "2015")), "deal"),
        (Query(window=("2023-06-21", "")), "host"),
        (Query(window=("2023-06-21", ""), kinds={"law"}), None),
        (Query(window=("2013", "2015"), event="raid"), "raid"),
        (Query(window=("1900", "1901")), None),
    ],
)
def test_the_matching_event_of_the_greatest_weight_in_the_window_is_picked(
    story: Dossier, query: Query, picked: str | None
):
    event = select(story, query).picked
    assert (event.id if event else None) == picked


@pytest.mark.parametrize(
    ("query", "picked"),
    [
        (Query(), "talk"),
        (Query(window=("2023", "2023")), "talk"),
        (Query(window=("2013", "2015")), "deal"),
        (Query(kinds={"law"}), "deal"),
        (Query(event="deal"), "deal"),
    ],
)
def test_the_event_with_which_the_dossier_opens_is_picked_where_it_matches_in_the_window(
    query: Query, picked: str
):
    dossier = read_text(STORY + "opens: event=talk\n", "story.yaml")
    event = select(dossier, query).picked
    assert event is not None and event.id == picked


def matches(dossier: Dossier, query: Query, event: Event, text: str) -> bool:
    """Whether `event` matches, computed one condition after another."""

    def has_role(actor: str) -> bool:
        return bool(dossier.members_of(actor) & set(event.involved))

    def takes_part(actor: str) -> bool:
        speaks = {claim.by for claim in event.claims}
        if not query.roles:
            return has_role(actor) or bool(dossier.members_of(actor) & speaks)
        chosen = {one.actor for one in event.actors if one.role.value in query.roles}
        chosen |= speaks if "spoke" in query.roles else set()
        return bool(dossier.members_of(actor) & chosen)

    parts = [*event.claims, *event.figures]
    cited = {one.source for one in [*event.sources, *(one for part in parts for one in part.sources)]}
    sources = [dossier.sources[source] for source in cited]
    origins = {name_key(s.origin or s.publisher or "") or s.id for s in sources}

    enough = all if query.match == "all" else any
    return (
        (not query.actors or enough(takes_part(actor) for actor in query.actors))
        and not any(has_role(actor) for actor in query.without)
        and (not query.kinds or event.kind in query.kinds)
        and (not query.places or any(inside(dossier, event.place, place) for place in query.places))
        and (not query.disputed or is_disputed(dossier, event))
        and (not query.sources or bool(query.sources & cited))
        and (query.support is None or len(origins) == ["none", "one"].index(query.support))
        and all(word in text for word in search_text(query.words).split())
    )


def inside(dossier: Dossier, place: str | None, outer: str) -> bool:
    """Whether `place` is `outer` or inside it, found by going from a place to its parent."""
    seen: list[str] = []
    while place and place not in seen:
        seen.append(place)
        place = dossier.places[place].in_
    return outer in seen


@settings(max_examples=examples(40))
@given(st.data())
def test_an_event_matches_when_it_meets_every_condition(data: st.DataObject):
    dossier = data.draw(dossiers())
    query = data.draw(queries(dossier))
    selection = select(dossier, query)
    texts = zip(dossier.events, searched_texts(dossier), strict=True)
    assert list(selection.matched) == [matches(dossier, query, event, text) for event, text in texts]
    assert selection.picked is not None or (not selection.count_in_window and query.event is None)
    assert selection.count_in_window <= selection.count
    if selection.picked and not query.event:
        assert selection.in_window[row_of(dossier)[selection.picked.id]]


@settings(max_examples=examples(40))
@given(st.data())
def test_any_actor_finds_at_least_what_all_find_and_leaving_out_only_takes_away(data: st.DataObject):
    dossier = data.draw(dossiers())
    query = data.draw(queries(dossier))
    of_any = select(dossier, replace(query, match="any")).matched
    of_all = select(dossier, replace(query, match="all")).matched
    with_all = select(dossier, replace(query, without=frozenset())).matched
    assert np.all(of_any >= of_all)
    assert np.all(with_all >= select(dossier, query).matched)


def test_words_are_found_in_the_shipped_story_whatever_the_accents_and_the_case(shipped: Dossier):
    found = ids(select(shipped, Query(words="Çuçi")))
    assert found
    assert found == ids(select(shipped, Query(words="cuci"))) == ids(select(shipped, Query(words="CUCI")))


@pytest.mark.parametrize("words", ["مجاهدين خلق", "مجاهدین خلق", "مجاهدين‌خلق"])
def test_persian_words_are_found_with_the_letters_of_either_keyboard(words: str):
    text = "title: T\nevents: [{date: 2014, title: سازمان مجاهدین خلق و مجاهدین‌خلق}]"
    assert select(read_text(text, "t.yaml"), Query(words=words)).count == 1


def test_the_matching_rows_are_read_only(story: Dossier):
    with pytest.raises(ValueError, match="read-only"):
        select(story, Query()).matched[0] = False


def test_why_none_says_what_each_condition_finds_alone(story: Dossier):
    query = Query(actors={"mek", "cuci"}, match="all", kinds={"law"}, words="deal", without={"police"})
    why = why_none(select(story, query))
    assert (why.actors, why.together) == ({"mek": 3, "cuci": 1}, 0)
    assert (why.left, why.kinds, why.words) == (4, 1, 1)
    assert [(way.field, way.count) for way in why.ways_out] == [("match", 1), ("actors", 1)]


def test_why_none_says_nothing_of_conditions_that_were_not_made(story: Dossier):
    why = why_none(select(story, Query(words="nothing like it")))
    assert (why.actors, why.together, why.left, why.kinds, why.words) == ({}, None, None, None, 0)
    assert [(way.query, way.count) for way in why.ways_out] == [(Query(), 5)]


@settings(max_examples=examples(20))
@given(st.data())
def test_each_suggested_link_drops_one_condition_and_leads_to_events(data: st.DataObject):
    dossier = data.draw(dossiers())
    query = data.draw(queries(dossier))
    for way in why_none(select(dossier, query)).ways_out:
        assert way.count == np.count_nonzero(select(dossier, way.query).matched) > 0
        restored = replace(way.query, **{way.field: getattr(query, way.field)})
        # A link without chosen actors cannot have their roles.
        assert (replace(restored, roles=query.roles) if way.field == "actors" else restored) == query


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2013", {"year", "month", "bar"}),
        ("June 2013", {"month"}),
        ("20 June 2023", {"day"}),
        ("20", {"day"}),
        ("201", set()),
        ("2023", {"day"}),
    ],
)
def test_a_date_finds_the_events_of_that_time(words: str, found: set[str]) -> None:
    lines = ["year, date: 2013", "month, date: 2013-06", "day, date: 2023-06-20", "bar, date: 2011/2013"]
    text = "title: T\nevents:\n" + "".join(f"  - {{id: {line}, title: An event}}\n" for line in lines)
    assert set(ids(select(read_text(text, "t.yaml"), Query(words=words)))) == found
