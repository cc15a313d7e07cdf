"""The page of an actor: each of its numbers is a link to exactly these events, and its words are text."""

import re
from html import unescape

import pytest
from hostile_dossier import HOSTILE, HOSTILE_DOSSIER
from linked import ENGLISH

from dashboard import select
from dashboard.dossier.model import Dossier
from dashboard.markup.actor_page import actor_values
from dashboard.markup.rendering import render
from dashboard.query.query import parse_link
from dashboard.query.question_matches import matching_questions
from dashboard.reading import read_text


def page(dossier: Dossier, actor: str) -> str:
    return str(render("actor.html", ENGLISH, **actor_values(dossier, dossier.actors[actor], ENGLISH)))


def numbers(markup: str) -> list[tuple[str, int, str]]:
    """The link of each number, "" without one, the number and what it counts."""
    pattern = (
        r'<li>(?:<a data-query="([^"]*)">|<a [^>]*data-place[^>]*>|<span>)<b>([\d,]+)</b> <span>(.*?)</span>'
    )
    return [
        (unescape(link), int(number.replace(",", "")), words)
        for link, number, words in re.findall(pattern, markup)
    ]


def test_every_number_of_every_actor_of_the_shipped_story_is_that_of_the_events_that_its_link_shows(
    shipped: Dossier,
) -> None:
    linked = 0
    for actor in shipped.actors:
        found = numbers(page(shipped, actor))
        assert [words for _, _, words in found[1:7]] == [
            *("acted", "affected", "accused, not settled", "spoke or is quoted", "hosted", "mentioned")
        ]
        for link, number, words in found:
            selection = select(shipped, parse_link(link, shipped))
            if "view=claims" in link:
                matches = matching_questions(selection)
                counted = matches.matched if "unanswered=1" in link else matches.spoken
                assert len(counted) == number, (actor, words)
            elif link:
                assert selection.count == number, (actor, words)
                linked += 1
            else:
                assert number == 0 or words.startswith("statement"), (actor, words)
    assert linked > 200


def test_every_statement_that_is_counted_is_on_the_page(shipped: Dossier) -> None:
    for actor in shipped.actors:
        markup = page(shipped, actor)
        counted = next(number for _, number, words in numbers(markup) if words.startswith("statement"))
        own = set(re.findall(r'data-claim="(.*?)"', markup))
        spoken = [
            claim
            for event in shipped.events
            for claim in event.claims
            if claim.by in shipped.members_of(actor)
        ]
        assert counted == len(spoken)
        assert len(own) >= len(spoken)


@pytest.mark.parametrize("actor", ["a", "b"])
def test_hostile_words_are_text(actor: str) -> None:
    markup = page(read_text(HOSTILE_DOSSIER, "hostile.yaml"), actor)
    assert "<script" not in markup and "<img" not in markup and 'onerror="' not in markup
    assert markup.count("&lt;script&gt;alert(1)") > 5
    assert HOSTILE not in markup


def test_an_answer_or_the_words_that_none_was_found_are_next_to_every_statement(shipped: Dossier) -> None:
    for actor in shipped.actors:
        for pair in re.findall(r'<section class="fl-pair">(.*?)</section>', page(shipped, actor)):
            own, others = pair.split("</header>")[1].split('<div><h5 class="fl-side-head">')[1:]
            for side in (own, others):
                assert 'class="fl-claim"' in side or 'class="fl-note' in side, (actor, side)


def test_an_actor_without_a_side_an_event_or_a_statement_has_words_instead() -> None:
    story = "title: One\nactors:\n  a: {name: Ana, aliases: [Anna]}\nevents:\n  - {date: 2014, title: Rain}\n"
    markup = page(read_text(story, "one.yaml"), "a")
    assert "Also written Anna." in markup
    assert "Side:" not in markup
    assert "No event of the file has this actor" in markup
    assert "data-appearances" not in markup and "What is said" not in markup


def test_an_actor_of_events_that_says_nothing_has_words_for_it() -> None:
    story = "title: One\nactors: {a: Ana}\nevents:\n  - {date: 2014, title: Rain, actors: [a]}\n"
    markup = page(read_text(story, "one.yaml"), "a")
    assert "Nothing of what <bdi>Ana</bdi> says is in the file." in markup
    assert "None of these events has a source." in markup
    assert ">Rain</a>" in markup
    assert "data-appearances" not in markup, "one event is no timeline"
