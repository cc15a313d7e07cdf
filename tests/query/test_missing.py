"""Missing: what a link names and the story does not have, and which parts of the link still apply."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

import pytest
from conftest import examples
from dossier_strategies import dossiers, queries
from hypothesis import given, settings
from hypothesis import strategies as st
from linked import ENGLISH
from playwright.sync_api import Browser
from shown_markup import ShownMarkup, shown_markup

from dashboard.axis.axis import axis
from dashboard.dossier.model import Dossier
from dashboard.markup.missing import missing_line, missing_names
from dashboard.markup.shown_query import Facts
from dashboard.query.missing import Missing, read_link
from dashboard.query.parameters import PARAMETERS
from dashboard.query.query import Query, write_query
from dashboard.query.selection import select
from dashboard.reading import read_text

STORY = """title: A story
kinds: {law: Law}
actors: {mek: {name: MEK}}
events:
  - {id: vote, date: 2019, title: A vote, kind: law}
  - {id: raid, date: 2023-06-20, title: A raid, actors: [mek]}
"""
SPAN = (17897.0, 19599.0)  # 2019 to 30 August 2023


@pytest.fixture(scope="module")
def shown(chromium: Browser) -> Iterator[ShownMarkup]:
    with shown_markup(chromium) as applied:
        yield applied


def facts(missing: Sequence[Missing], dossier: Dossier) -> Facts:
    return Facts(missing=missing_names(missing, dossier))


@pytest.fixture(scope="module")
def story() -> Dossier:
    return read_text(STORY, "story.yaml")


@pytest.mark.parametrize(
    ("params", "query", "missing"),
    [
        ({"event": ["gone"]}, Query(), [Missing("event", ("gone",))]),
        ({"event": ["gone", "vote"]}, Query(event="vote"), [Missing("event", ("gone",))]),
        ({"actor": ["nobody", "mek"]}, Query(actors={"mek"}), [Missing("actor", ("nobody",))]),
        ({"without": ["x"], "actor": ["x", "y"]}, Query(), [Missing("actor", ("x", "y"))]),
        ({"kind": ["war", "law", "war"]}, Query(kinds={"law"}), [Missing("kind", ("war",))]),
        ({"view": ["nowhere"]}, Query(), [Missing("view", ("nowhere",))]),
        ({"place": ["x"]}, Query(), [Missing("place", ("x",))]),
        ({"since": ["lately"]}, Query(), [Missing("date", ("lately",))]),
        ({"since": ["2023-06-30T12:00"]}, Query(), [Missing("date", ("2023-06-30T12:00",))]),
        (
            {"from": ["yesterday"], "to": ["2023"]},
            Query(window=("", "2023")),
            [Missing("date", ("yesterday",))],
        ),
        ({"from": ["2023"], "to": ["2019"]}, Query(), [Missing("reversed", ("2023", "2019"))]),
        ({"from": ["1800"], "to": ["1850"]}, Query(), [Missing("time", ("1800", "1850"))]),
        ({"to": ["2018-12-31"]}, Query(), [Missing("time", ("", "2018-12-31"))]),
        ({"from": ["2023-08-31"]}, Query(), [Missing("time", ("2023-08-31", ""))]),
        ({"from": ["1800"], "to": ["2019-01-01"]}, Query(window=("1800", "2019-01-01")), []),
        ({"from": ["2023-08-30"]}, Query(window=("2023-08-30", "")), []),
        ({"event": ["", " "], "kind": [""], "from": [""], "since": [""]}, Query(), []),
        ({"view": ["map"], "versus": ["x"], "step": ["x"]}, Query(), []),
        ({"source": ["x"]}, Query(), [Missing("source", ("x",))]),
        ({"question": ["x"]}, Query(), [Missing("question", ("x",))]),
        ({"claim": ["x"]}, Query(), [Missing("claim", ("x",))]),
        ({"of": ["x"]}, Query(), [Missing("actor", ("x",))]),
        (
            {"scale": ["sideways"], "match": ["none"], "utm_source": ["x"], "q": ["gone"]},
            Query(words="gone"),
            [],
        ),
        ({}, Query(), []),
    ],
)
def test_missing_names_are_listed_and_the_rest_of_the_link_applies(
    story: Dossier, params: dict[str, Sequence[str]], query: Query, missing: list[Missing]
) -> None:
    found = read_link(params, story, SPAN)
    assert found.query == query
    assert list(found.missing) == missing


@settings(max_examples=examples(50))
@given(st.data())
def test_nothing_is_missing_from_a_link_that_the_page_wrote(data: st.DataObject) -> None:
    dossier = data.draw(dossiers())
    query = data.draw(queries(dossier))
    params: dict[str, list[str]] = {}
    for name, value in write_query(query, dossier):
        params.setdefault(name, []).append(value)
    assert read_link(params, dossier, None).missing == ()


@settings(max_examples=examples(50))
@given(
    dossiers(),
    st.dictionaries(
        st.sampled_from(PARAMETERS),
        st.lists(st.text() | st.sampled_from(["mek", "2014", "e0", "<b>", "\u202e"]), max_size=3),
    ),
)
def test_no_card_is_shown_that_a_stale_link_did_not_ask_for(
    shown: ShownMarkup, dossier: Dossier, params: dict[str, list[str]]
) -> None:
    found = read_link(params, dossier, axis(dossier).domain if dossier.events else None)
    picked = select(dossier, found.query, picks=not found.missing).picked
    if found.missing and picked:
        assert picked.id in params["event"]
    line = shown(missing_line(dossier, ENGLISH), found.query, dossier, facts(found.missing, dossier))
    assert bool(line) == bool(found.missing)
    assert "<b>" not in line and "\u202e" not in line


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (
            [Missing("event", ("gone",)), Missing("time", ("1800", "1850"))],
            "The link names the event “gone” and the time from 1800 to 1850, which this story does not have.",
        ),
        (
            [Missing("actor", tuple("abcde"))],
            "The link names the actors “a”, “b”, “c” and 2 more, which this story does not have.",
        ),
        ([Missing("date", ("lately", "soon"))], "In the link “lately” and “soon” are not dates."),
        ([Missing("reversed", ("2023", "2019"))], "The link’s time from 2023 to 2019 ends before it begins."),
        (
            [Missing("time", ("", "1850"))],
            "The link names the time up to 1850, which this story does not have.",
        ),
        (
            [Missing("kind", ("x" * 30_000,))],
            f"The link names the kind “{'x' * 40}…”, which this story does not have.",
        ),
    ],
)
def test_one_line_names_what_is_missing(
    shown: ShownMarkup, story: Dossier, missing: list[Missing], words: str
) -> None:
    line = shown(missing_line(story, ENGLISH), Query(), story, facts(missing, story))
    assert unescape(re.sub("<.*?>", "", line)).strip() == words
