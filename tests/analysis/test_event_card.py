"""The card of an event: its neighbours in time, and the other events of the same people."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from dashboard import Query, select
from dashboard.analysis.event_card import SAME_PEOPLE, Neighbours, neighbours
from dashboard.dossier.model import Dossier, Event
from dashboard.query.chronology import in_time
from dashboard.reading import read_text

HEAD = "title: T\nactors: {a: {name: A}, b: {name: B}, c: {name: C}, d: {name: D}}\nevents:\n"
EVENTS = [  # date, weight, actors
    ("1990", 1, "a"),
    ("1991", 3, "a, b"),
    ("1992", 2, "c"),
    ("1993", 2, "a, b"),
    ("1994", 1, "a, b, c"),
    ("1995", 2, "a, b, c"),
    ("1996", 3, "b"),
    ("1997", 3, "b, c"),
    ("1998", 2, "a, c"),
    ("1999", 2, "b"),
    ("2000", 1, "d"),
    ("2001", 3, "a, b, c"),
]


@pytest.fixture(scope="module")
def shared_days() -> Dossier:
    lines = (
        f"  - {{id: e{n}, date: {date}, title: Event {n}, weight: {weight}, actors: [{actors}]}}\n"
        for n, (date, weight, actors) in enumerate(EVENTS)
    )
    return read_text(HEAD + "".join(lines), "crowded.yaml")


def cards(dossier: Dossier, **conditions: object) -> dict[str, Neighbours]:
    """The neighbours of every event under one filter."""
    found = {e.id: neighbours(select(dossier, Query(event=e.id, **conditions))) for e in dossier.events}  # type: ignore[arg-type]
    return {event: made for event, made in found.items() if made is not None}


FILTERS = ({}, {"actors": frozenset("a")}, {"actors": frozenset("b")}, {"actors": frozenset("d")})


@pytest.mark.parametrize("conditions", FILTERS, ids=str)
def test_previous_and_next_go_through_the_matching_events_in_order(
    shared_days: Dossier, conditions: dict[str, object]
) -> None:
    matching = select(shared_days, Query(**conditions)).matched  # type: ignore[arg-type]
    row = [event for event, matches in zip(shared_days.events, matching, strict=True) if matches]
    made = cards(shared_days, **conditions)
    assert made[row[0].id].previous is None and made[row[-1].id].following is None
    for before, after in pairwise(row):
        assert made[before.id].following == after and made[after.id].previous == before
    assert [made[event.id].place for event in row] == list(range(1, len(row) + 1))
    for event in shared_days.events:
        assert made[event.id].total == len(row)
        if event not in row:  # it is between its neighbours in time and has no rank
            assert made[event.id].place is None
            earlier = [r for r in row if r.date.earliest < event.date.earliest]
            later = [r for r in row if r.date.earliest > event.date.earliest]
            assert made[event.id].previous == (earlier[-1] if earlier else None)
            assert made[event.id].following == (later[0] if later else None)


def closest(dossier: Dossier, shown: Callable[[Event], bool], event: Event) -> list[Event]:
    """The events that share most actors, then those of most weight, then the nearest in time."""
    order = list(in_time(dossier))

    def shared(other: Event) -> int:
        return len(actors(event) & actors(other))

    others = [other for other in dossier.events if shown(other) and other != event and shared(other)]
    ranked = sorted(
        others,
        key=lambda o: (-shared(o), -o.weight, abs(order.index(o) - order.index(event))),
    )
    return sorted(ranked[:SAME_PEOPLE], key=order.index)


def actors(event: Event) -> set[str]:
    return {involved.actor for involved in event.actors}


def test_other_events_of_the_same_people_are_the_closest_ones_in_chronological_order(
    shared_days: Dossier,
) -> None:
    assert SAME_PEOPLE == 4
    for event, made in cards(shared_days).items():
        assert list(made.people) == closest(shared_days, lambda _: True, shared_days.event(event)), event  # type: ignore[arg-type]


def test_other_events_of_the_same_people_match_the_filter(shared_days: Dossier) -> None:
    for event, made in cards(shared_days, actors=frozenset("c")).items():
        expected = closest(shared_days, lambda other: "c" in actors(other), shared_days.event(event))  # type: ignore[arg-type]
        assert list(made.people) == expected, event
