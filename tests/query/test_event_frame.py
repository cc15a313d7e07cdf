"""Event frame: its types, its rows, and the counts that are cached with it."""

from itertools import combinations, product

import numpy as np
from conftest import examples
from dossier_strategies import dossiers
from hypothesis import given, settings

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Actor, Claim, Dossier, Event, Involvement, Role
from dashboard.query.event_frame import (
    actor_counts,
    by_role_count,
    events_frame,
    kind_counts,
    place_counts,
    rows_by_actor,
    rows_in_roles,
    rows_with_role,
    searched_texts,
)
from dashboard.query.query import Query
from dashboard.query.selection import select
from dashboard.reading import read_text

STORY = """title: A story
kinds: {policing: Policing, law: Law}
actors:
  state: {name: The state}
  police: {name: Police, part_of: state, aliases: [the force]}
  mek: {name: MEK}
places: {camp: {name: Durrës camp, aliases: [Ashraf]}}
events:
  - {id: raid, date: 2023-06-20, title: A raid, short: Raid, kind: policing, weight: 3,
     actors: {acted: police}, place: camp, summary: Hundreds enter., claims: [{by: mek, says: It was wrong.}]}
  - {id: list, date: 1997-10/.., title: A listing, status: {of: mek, by: state}}
  - {id: feast, date: XXXX-09-11, title: A feast}
"""


def test_each_event_is_a_row_of_typed_columns():
    frame = events_frame(read_text(STORY, "story.yaml"))
    numbers = {
        column: str(frame[column].dtype) for column in ("earliest", "latest", "position", "bar", "weight")
    }
    floats = dict.fromkeys(("earliest", "latest", "position"), "float64")
    assert numbers == {**floats, "bar": "bool", "weight": "int8"}
    assert list(frame["id"]) == ["raid", "list", "feast"]
    assert list(frame["kind"].cat.categories) == ["policing", "law"]
    assert list(frame["bar"]) == [False, True, False]
    assert list(frame["latest"])[1:] == [np.inf, np.inf]
    assert np.isnan(frame["position"][2])


def test_a_search_looks_through_all_that_a_reader_would_name():
    text = searched_texts(read_text(STORY, "story.yaml"))[0]
    for word in ("a raid", "hundreds enter", "it was wrong", "the force", "mek", "durres camp", "ashraf"):
        assert word in text


def test_a_search_for_a_place_finds_what_happened_inside_it_and_ends_in_a_circle_of_places() -> None:
    places = "camp: {name: Camp, in: town}, town: {name: Town, in: land, aliases: [Burg]}, land: {name: Land}"
    circle = "camp: {name: Camp, in: town}, town: {name: Town, in: camp, aliases: [Burg]}"
    for listed, found in ((places, ("camp", "town", "burg", "land")), (circle, ("camp", "town", "burg"))):
        text = f"title: T\nplaces: {{{listed}}}\nevents:\n  - {{date: 2001, title: A meeting, place: camp}}\n"
        [searched] = searched_texts(read_text(text, "story.yaml"))
        assert all(word in searched for word in found)
        assert len(searched) < 500


def test_an_actor_counts_with_its_parts_in_its_statuses_and_where_it_is_quoted():
    dossier = read_text(STORY, "story.yaml")
    assert actor_counts(dossier) == {"state": 2, "police": 1, "mek": 2}
    assert kind_counts(dossier) == {"policing": 1, "law": 0}


def test_a_frame_is_made_once_for_a_dossier():
    dossier = read_text(STORY, "story.yaml")
    assert events_frame(dossier) is events_frame(dossier)
    assert events_frame(dossier) is not events_frame(read_text(STORY, "story.yaml"))


def test_an_empty_dossier_has_an_empty_frame_with_the_same_columns():
    empty, full = (events_frame(read_text(text, "x.yaml")) for text in ("title: Empty", STORY))
    assert list(empty.dtypes.drop("kind")) == list(full.dtypes.drop("kind"))
    assert empty.empty


@settings(max_examples=examples(40))
@given(dossiers())
def test_an_actor_takes_part_where_it_or_a_part_of_it_has_a_role_or_makes_a_claim(dossier: Dossier):
    for actor, rows in rows_by_actor(dossier).items():
        members = dossier.members_of(actor)
        with_role = [bool(members & set(event.involved)) for event in dossier.events]
        assert list(rows_with_role(dossier)[actor]) == with_role
        quoted = [any(claim.by in members for claim in event.claims) for event in dossier.events]
        assert list(rows) == [a or b for a, b in zip(with_role, quoted, strict=True)]
        assert actor_counts(dossier)[actor] == rows.sum()


def test_actors_who_are_only_quoted_are_counted_and_listed_after_those_with_a_role():
    quoted = "".join(
        f"  - {{date: {year}, title: E{year}, actors: [b], claims: [{{by: c, says: No.}}]}}\n"
        for year in (2001, 2002, 2003)
    )
    dossier = read_text(f"title: x\nactors: {{c: C, a: A, b: B}}\nevents:\n{quoted}", "x.yaml")
    assert actor_counts(dossier) == {"c": 3, "a": 0, "b": 3}
    assert by_role_count(dossier) == ("b", "c", "a")


def test_an_actor_is_in_an_event_in_the_roles_that_it_or_a_part_of_it_has_and_as_a_speaker() -> None:
    parts = [*product(Role, "abc")]
    stated = [((part,), ()) for part in parts] + [(pair, ()) for pair in combinations(parts, 2)]
    stated += [((), (actor,)) for actor in "abc"]
    events = [
        Event(
            id=f"e{n}",
            date=parse_date("2014"),
            title="T",
            actors=tuple(Involvement(role=role, actor=actor) for role, actor in involved),
            claims=tuple(Claim(by=actor, says="S") for actor in speakers),
        )
        for n, (involved, speakers) in enumerate(stated)
    ]
    wholes = {"a": "a", "b": "ab", "c": "c"}  # b is a part of a
    actors = {name: Actor(id=name, name=name, part_of="a" if name == "b" else None) for name in wholes}
    dossier = Dossier(title="T", actors=actors, events=tuple(events))
    for actor, size in product(wholes, (1, 2)):
        members = {name for name, whole in wholes.items() if actor in whole}
        for roles in combinations(Role, size):
            expected = [
                any(role in roles and who in members for role, who in involved)
                or (Role.SPOKE in roles and bool(members & {*speakers}))
                for involved, speakers in stated
            ]
            assert rows_in_roles(dossier, actor, frozenset(roles)).tolist() == expected


def test_a_place_counts_the_events_that_its_filter_finds(shipped: Dossier) -> None:
    for place, count in place_counts(shipped).items():
        assert count == select(shipped, Query(places={place})).count
