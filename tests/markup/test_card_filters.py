"""Filters that the card offers: actors, kinds, places and disputes are links to exactly their events."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from linked import ENGLISH, shown_card
from playwright.sync_api import Browser
from shown_markup import ShownMarkup, shown_markup

from dashboard import Query, select
from dashboard.dossier.model import Dossier
from dashboard.markup.chosen import chosen, names, parts, parts_counted
from dashboard.markup.shown_query import Facts
from dashboard.query.event_frame import actor_counts
from dashboard.query.query import parse_link
from dashboard.reading import read_text

STORY = """title: A story
kinds: {police: Policing}
actors: {mek: {name: MEK}, council: {name: Council, part_of: mek}, ana: {name: Ana}}
places: {land: {name: Land}, town: {name: Town, in: land}, camp: {name: Camp}}
questions: {why: {ask: Why?, positions: {yes: Yes, no: No}}}
events:
  - {id: raid, date: 2023, title: A raid, kind: police, place: town, actors: [council],
     claims: [{by: ana, says: Yes., on: why, holds: yes}, {by: mek, says: No., on: why, holds: no}]}
  - {id: move, date: 2014, title: A move, route: {from: camp, to: town}, actors: [mek]}
  - {id: vote, date: 2013, title: A vote, place: land}
"""


@pytest.fixture(scope="module")
def shown(chromium: Browser) -> Iterator[ShownMarkup]:
    with shown_markup(chromium) as applied:
        yield applied


@pytest.fixture(scope="module")
def story() -> Dossier:
    dossier = read_text(STORY, "story.yaml")
    assert [str(problem) for problem in dossier.problems if problem.level == "error"] == []
    return dossier


def filters(dossier: Dossier, query: Query) -> dict[str, str]:
    """The links on the card that filter: their words, and the query part of their address."""
    found = re.findall(r'<a class="fl-filter[^"]*" href="([^"]*)"[^>]*>(.*?)</a>', shown_card(dossier, query))
    return {re.sub("<.*?>", "", words): unescape(link) for link, words in found}


def events(dossier: Dossier, link: str) -> list[str]:
    return list(select(dossier, parse_link(link, dossier)).frame["id"])


def test_each_link_filters_by_what_it_names_and_keeps_the_picked_event(story: Dossier) -> None:
    links = filters(story, Query(event="raid", scale="true"))
    assert {words: events(story, link) for words, link in links.items()} == {
        "Policing": ["raid"],
        "\u2260 Disputed": ["raid"],
        "1 event": ["raid"],  # of Council and of Ana
        "2 events with its parts": ["raid", "move"],  # of MEK
        **{key: ["raid", "move", "vote"] for key in ("Council", "Ana", "MEK")},  # pages, which filter nothing
        "Town": ["raid", "move"],
        "Why?": ["raid", "move", "vote"],  # opens the question, and filters nothing
    }
    assert all("event=raid" in link and "scale=true" in link for link in links.values())
    assert events(story, filters(story, Query(event="move"))["Camp"]) == ["move"]
    assert events(story, filters(story, Query(event="vote"))["Land"]) == ["raid", "move", "vote"]


def test_the_links_of_actors_in_the_shipped_story_find_as_many_events_as_their_chips_say(
    shipped: Dossier,
) -> None:
    counts = actor_counts(shipped)
    for event in shipped.events[::7]:
        shown = shown_card(shipped, Query(event=event.id))
        links = map(unescape, re.findall(r'class="fl-filter" href="(\?actor=[^"]*)"', shown))
        queries = [parse_link(link, shipped) for link in links]
        assert {a for q in queries for a in q.actors} >= {*event.speakers, *(i.actor for i in event.actors)}
        for query in queries:
            [actor] = query.actors
            assert select(shipped, query).count == counts[actor]


def test_each_filter_without_a_control_has_a_pill_that_removes_only_it(
    shown: ShownMarkup, story: Dossier
) -> None:
    def pills(query: Query) -> str:
        return shown(chosen(ENGLISH), query, story, Facts(names=names(query, story)))

    query = Query(actors={"mek"}, places={"town", "camp"}, disputed=True)
    found = re.findall(r'aria-label="(.*?), remove this filter" href="([^"]*)"', pills(query))
    assert {name: unescape(link) for name, link in found} == {
        "Town": "?actor=mek&place=camp&disputed=1",
        "Camp": "?actor=mek&place=town&disputed=1",
        "Disputed": "?actor=mek&place=town&place=camp",
    }
    assert "<a" not in pills(Query(actors={"mek"}))


def test_the_parts_of_chosen_actors_are_named_and_no_others(shown: ShownMarkup, story: Dossier) -> None:
    def covered(query: Query) -> str:
        facts = Facts(names=names(query, story), parts=parts(query, story))
        return shown(parts_counted(ENGLISH), query, story, facts)

    assert "Including MEK covers its parts: Council." in covered(Query(actors={"mek"}))
    assert "Excluding MEK covers its parts: Council." in covered(Query(without={"mek"}))
    assert covered(Query(actors={"ana"})) == ""
