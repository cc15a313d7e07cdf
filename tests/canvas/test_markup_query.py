"""The browser applies a query to markup: its links lead where Python would, and its words are right."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import urlencode

import pytest
from conftest import canvas_modules, examples
from dossier_strategies import dossiers, queries
from hypothesis import given, settings
from hypothesis import strategies as st
from linked import ENGLISH, changed, linked, with_badge
from playwright.sync_api import Browser, Page
from shown_markup import ShownMarkup, shown_markup

from dashboard import Query, select
from dashboard.analysis.event_card import card, neighbours
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier
from dashboard.markup.card import card_markup
from dashboard.markup.chosen import chosen, names
from dashboard.markup.count import count, found
from dashboard.markup.empty import nothing_matches, why
from dashboard.markup.header import header
from dashboard.markup.kinds import kinds_key
from dashboard.markup.neighbours import surroundings
from dashboard.markup.pieces import events, href
from dashboard.markup.shown_query import Facts, shown_query
from dashboard.markup.zoom import zoom
from dashboard.query.parameters import PARAMETERS, ROLES
from dashboard.query.selection import why_none
from dashboard.reading import read_text
from dashboard.views import VIEWS

EMPTY = Dossier(title="x")

SCRIPT = """
  import { applyQuery } from "./render/markup_query.js";
  import { addressOf, changed } from "./query/address.js";
  import { messagesOf } from "./messages/messages.js";
  window.links = ([markup, shown]) => {
    const copy = document.createElement("template");
    copy.innerHTML = markup;
    applyQuery(copy.content, shown, { messages: messagesOf() });
    return [...copy.content.querySelectorAll("a")].map((link) => [
      link.getAttribute("href"),
      link.getAttribute("aria-current"),
      link.getAttribute("aria-pressed"),
    ]);
  };
  window.address = ([query, change, opens]) => addressOf(changed(query, change), { opens });
"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


@pytest.fixture(scope="module")
def shown(chromium: Browser) -> Iterator[ShownMarkup]:
    with shown_markup(chromium) as applied:
        yield applied


CASES = dossiers().flatmap(lambda dossier: st.tuples(st.just(dossier), queries(dossier)))


@settings(max_examples=100, deadline=None)
@given(CASES, st.data())
def test_a_changed_query_has_the_address_that_python_gives_it(
    page: Page, case: tuple[Dossier, Query], data: st.DataObject
) -> None:
    dossier, query = case
    fields = data.draw(
        st.sampled_from(
            [
                {"event": data.draw(st.sampled_from(["", *dossier.events_by_id]))},
                {"actor": "mek", "match": ""},
                {"from": "2001-01-01", "to": ""},
                {"from": "", "to": ""},
                {"view": "about"},
                {"view": "actors"},
                {"view": "claims"},
                {"view": "", "event": ""},
                {"since": ""},
                {"kind": next(iter(dossier.kinds))},
                {"disputed": "1"},
            ]
        )
    )
    wanted = changed(query, urlencode(fields), dossier)
    lists = {name: [value] if value else [] for name, value in fields.items()}
    sent = shown_query(query, dossier, Facts())
    made = page.evaluate("(values) => address(values)", [sent["query"], lists, sent["opens"]])
    assert made == href(wanted, dossier)


@settings(max_examples=40, deadline=None)
@given(CASES)
def test_links_of_the_header_and_the_zoom_menu_are_as_python_makes_them(
    page: Page, case: tuple[Dossier, Query]
) -> None:
    dossier, query = case
    event = select(dossier, query).picked
    for markup in (header(dossier, VIEWS, ENGLISH), zoom(dossier, event, ENGLISH)):
        made = page.evaluate("(values) => links(values)", [str(markup), shown_query(query, dossier, Facts())])
        assert [tuple(link[:2]) for link in made] == links_in(linked(markup, query, dossier))


def links_in(markup: str) -> list[tuple[str | None, str | None]]:
    """The address and the `aria-current` of each link."""
    tags = re.findall(r"<a\s[^>]*>", markup)
    return [(attribute(tag, "href"), attribute(tag, "aria-current")) for tag in tags]


def attribute(tag: str, name: str) -> str | None:
    found = re.search(f' {name}="(.*?)"', tag)
    return unescape(found[1]) if found else None


@settings(max_examples=40, deadline=None)
@given(CASES)
def test_a_kind_is_a_switch_that_adds_or_removes_just_it(page: Page, case: tuple[Dossier, Query]) -> None:
    dossier, query = case
    made = page.evaluate(
        "(values) => links(values)", [str(kinds_key(dossier, ENGLISH)), shown_query(query, dossier, Facts())]
    )
    rest = replace(query, event=None, window=None)
    assert made == [
        [href(replace(rest, kinds=query.kinds ^ {kind}), dossier), None, str(kind in query.kinds).lower()]
        for kind in dossier.kinds
    ]


@settings(max_examples=examples(60))
@given(CASES)
def test_the_card_has_its_links_its_badge_and_its_neighbours(
    shown: ShownMarkup, case: tuple[Dossier, Query]
) -> None:
    dossier, query = case
    selection = select(dossier, query)
    near, event = neighbours(selection), selection.picked
    if near is None or event is None:
        return
    markup = card_markup(card(dossier, event), ENGLISH)
    made = shown(markup, query, dossier, Facts(around=surroundings(selection)))
    nav, _, rest = made.partition("</nav>")
    body, _, end = rest.partition("<h3>Same people, other events</h3>")
    expected = with_badge(linked(markup, query, dossier), query).partition("</nav>")[2]
    assert links_in(body) == links_in(expected.partition('<section data-case="people">')[0])
    assert re.findall("fl-recent-badge.>(.*?)<", body) == re.findall("fl-recent-badge.>(.*?)<", expected)
    assert "<template" not in made
    tags = re.findall(r"<a\s[^>]*>", nav)
    assert [(attribute(tag, "href"), attribute(tag, "title")) for tag in tags] == [
        (href(replace(query, event=e.id), dossier), e.title) if e else (None, None)
        for e in (near.previous, near.following)
    ]
    place = f"{near.place} of {near.total}" if near.place else "Outside the filter"
    assert f">{place}<" in nav
    assert rows_in(end) == [
        (href(replace(query, event=e.id), dossier), e.title, in_words(e.date, dossier.language))
        for e in near.people
    ]


def rows_in(markup: str) -> list[tuple[str | None, str, str]]:
    """The address, the text and the date of each event in a list."""
    rows = re.findall(r"<li>(<a\s[^>]*>)(.*?)</a> <small>(.*?)</small></li>", markup)
    return [(attribute(tag, "href"), words_in(text), words_in(date)) for tag, text, date in rows]


def words_in(markup: str) -> str:
    """The text of markup."""
    return unescape(re.sub("<.*?>", "", markup))


@settings(max_examples=examples(60))
@given(CASES)
def test_the_count_has_the_numbers_of_the_selection(shown: ShownMarkup, case: tuple[Dossier, Query]) -> None:
    dossier, query = case
    selection = select(dossier, query)
    line = shown(count(dossier, ENGLISH), query, dossier, Facts(found=found(selection)))
    total, number, in_window = len(dossier.events), selection.count, selection.count_in_window
    if not selection.has_window:
        words = f"{number} of {events(total, ENGLISH)}"
    elif number == total:
        words = f"{in_window} in sight of {events(total, ENGLISH)}"
    else:
        verb = "matches" if number == 1 else "match"
        words = f"{in_window} in sight of {number} that {verb}, of {total}"
    assert words_in(line) == words
    assert re.findall("<b>(.*?)</b>", line) == [str(in_window)]


@settings(max_examples=examples(60))
@given(CASES)
def test_a_pill_for_each_condition_without_a_control_removes_just_it(
    shown: ShownMarkup, case: tuple[Dossier, Query]
) -> None:
    dossier, query = case
    made = shown(chosen(ENGLISH), query, dossier, Facts(names=names(query, dossier)))
    roles = {role: replace(query, roles=query.roles - {role}) for role in ROLES if role in query.roles}
    places = {p: replace(query, places=query.places - {p}) for p in dossier.places if p in query.places}
    sources = {s: replace(query, sources=query.sources - {s}) for s in dossier.sources if s in query.sources}
    chosen_names = ENGLISH.list([a.label for a in dossier.actors.values() if a.id in query.actors])
    freed = [(f"{chosen_names}: {role.capitalize()}", without) for role, without in roles.items()]
    freed += [(dossier.places[place].name, without) for place, without in places.items()]
    freed += [(dossier.sources[source].title, without) for source, without in sources.items()]
    freed += [("Disputed", replace(query, disputed=False))] if query.disputed else []
    words = {"one": "Rests on one origin", "none": "Rests on no source"}
    freed += [(words[query.support], replace(query, support=None))] if query.support else []
    expected = [(href(without, dossier), f"{name}\u2715") for name, without in freed]
    pills = re.findall(r"(<a\s[^>]*>)(.*?)</a>", made)
    assert [(attribute(tag, "href"), words_in(inner)) for tag, inner in pills] == expected


@settings(max_examples=examples(60))
@given(CASES)
def test_the_ways_out_lead_to_the_events_that_they_count(
    shown: ShownMarkup, case: tuple[Dossier, Query]
) -> None:
    dossier, query = case
    selection = select(dossier, query)
    facts = Facts(names=names(query, dossier), why=why(selection))
    links = re.findall(r"(<a\s[^>]*>)(.*?)</a>", shown(nothing_matches(ENGLISH), query, dossier, facts))
    stays = (
        "view",
        "scale",
        "layout",
        "closed",
        "opened",
        "sort",
        "window",
        "question",
        "claim",
        "of",
        "tab",
        "event",
    )
    plain = Query(**{name: getattr(query, name) for name in (*stays, "since", "language")})
    ways = why_none(selection).ways_out
    assert [attribute(tag, "href") for tag, _ in links] == [
        href(wanted, dossier) for wanted in (*(way.query for way in ways), plain)
    ]
    counted = [re.findall(r"\((.*?)\)$", words_in(inner)) for _, inner in links]
    assert counted == [*([events(way.count, ENGLISH)] for way in ways), []]


STORY = """title: T
kinds: {k: Law}
actors: {a: {name: Ana}, b: {name: Ben}, c: {name: Cem}}
places: {p: {name: Pier}, q: {name: Quay}}
events:
  - {date: 2014, title: One, actors: [a], kind: k}
  - {date: 2015, title: Two, actors: [b]}
  - {date: 2016, title: Three, actors: [b]}
"""


def test_each_condition_says_how_many_events_it_finds_alone(shown: ShownMarkup) -> None:
    dossier = read_text(STORY, "story.yaml")
    query = Query(
        actors={"a", "b"},
        match="all",
        without={"c"},
        kinds={"k"},
        places={"p", "q"},
        words="x",
        disputed=True,
    )
    facts = Facts(names=names(query, dossier), why=why(select(dossier, query)))
    made = shown(nothing_matches(ENGLISH), query, dossier, facts)
    assert [words_in(reason) for reason in re.findall("<p>(.*?)</p>", made)] == [
        "Ana appears in 1 event and Ben appears in 2 events, but never together.",
        "Without the excluded actors there are 3 events.",
        "Law: 1 event.",
        "Pier and Quay: no events.",
        "Disputed: no events.",
        "The words \u201cx\u201d are found in no events.",
    ]


def test_every_letter_is_encoded_as_python_encodes_it(page: Page) -> None:
    words = "a b+c&d=e%~!*'()_.-/?#[]@:;,\u00e9\u0646\U0001f600\"<>\\^`{|}"
    sent = shown_query(Query(words=words), EMPTY, Facts())
    assert page.evaluate("(values) => address(values)", [sent["query"], {}, []]) == href(
        Query(words=words), EMPTY
    )


def test_the_parameters_are_those_of_a_link_in_their_order(page: Page) -> None:
    change = {name: ["x"] for name in reversed(PARAMETERS) if name != "without"}
    change |= {"layout": ["actor"], "view": ["claims"]}
    made: str = page.evaluate("(values) => address(values)", [[], change, []])
    assert [pair.split("=")[0] for pair in made[1:].split("&")] == [p for p in PARAMETERS if p != "without"]
