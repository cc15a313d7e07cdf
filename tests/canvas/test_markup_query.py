"""The browser applies a query to markup: links lead where Python would lead, and neighbours are shown."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import urlencode

import pytest
from conftest import canvas_modules
from dossier_strategies import dossiers, queries
from hypothesis import given, settings
from hypothesis import strategies as st
from linked import ENGLISH, changed, linked, with_badge
from playwright.sync_api import Browser, Page

from dashboard import Query, select
from dashboard.analysis.event_card import card, neighbours
from dashboard.dossier.model import Dossier
from dashboard.markup.card import card_markup
from dashboard.markup.header import header
from dashboard.markup.kinds import kinds_key
from dashboard.markup.pieces import href
from dashboard.markup.shown_query import shown_query
from dashboard.markup.zoom import zoom
from dashboard.query.query import PARAMETERS
from dashboard.views import VIEWS

EMPTY = Dossier(title="x")

SCRIPT = """
  import { applyQuery } from "./render/markup_query.js";
  import { addressOf, changed } from "./query/address.js";
  window.applied = ([markup, shown]) => {
    const copy = document.createElement("template");
    copy.innerHTML = markup;
    applyQuery(copy.content, shown);
    return copy.innerHTML;
  };
  window.links = ([markup, shown]) => {
    const copy = document.createElement("template");
    copy.innerHTML = markup;
    applyQuery(copy.content, shown);
    return [...copy.content.querySelectorAll("a")].map((link) => [
      link.getAttribute("href"),
      link.getAttribute("aria-current"),
      link.getAttribute("aria-pressed"),
    ]);
  };
  window.address = ([query, change, opens]) => addressOf(changed(query, change), opens);
"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


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
                {"view": "", "event": ""},
                {"since": ""},
                {"kind": next(iter(dossier.kinds))},
                {"disputed": "1"},
            ]
        )
    )
    wanted = changed(query, urlencode(fields), dossier)
    lists = {name: [value] if value else [] for name, value in fields.items()}
    shown = shown_query(query, dossier)
    made = page.evaluate("(values) => address(values)", [shown["query"], lists, shown["opens"]])
    assert made == href(wanted, dossier)


@settings(max_examples=40, deadline=None)
@given(CASES)
def test_links_of_the_header_and_the_zoom_menu_are_as_python_makes_them(
    page: Page, case: tuple[Dossier, Query]
) -> None:
    dossier, query = case
    event = select(dossier, query).picked
    for markup in (header(dossier, VIEWS, ENGLISH), zoom(dossier, event, ENGLISH)):
        made = page.evaluate("(values) => links(values)", [str(markup), shown_query(query, dossier)])
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
        "(values) => links(values)", [str(kinds_key(dossier, ENGLISH)), shown_query(query, dossier)]
    )
    rest = replace(query, event=None, window=None)
    assert made == [
        [href(replace(rest, kinds=query.kinds ^ {kind}), dossier), None, str(kind in query.kinds).lower()]
        for kind in dossier.kinds
    ]


@settings(max_examples=60, deadline=None)
@given(CASES)
def test_the_card_has_its_links_its_badge_and_its_neighbours(page: Page, case: tuple[Dossier, Query]) -> None:
    dossier, query = case
    selection = select(dossier, query)
    around, event = neighbours(selection), selection.picked
    if around is None or event is None:
        return
    markup = card_markup(card(dossier, event), ENGLISH)
    made = page.evaluate("(values) => applied(values)", [str(markup), shown_query(query, dossier, around)])
    nav, _, rest = made.partition("</nav>")
    body, _, end = rest.partition('<section data-people="">')
    expected = with_badge(linked(markup, query, dossier), query).partition("</nav>")[2]
    assert links_in(body) == links_in(expected.partition("<section data-people>")[0])
    assert re.findall("fl-recent-badge.>(.*?)<", body) == re.findall("fl-recent-badge.>(.*?)<", expected)
    assert "<template" not in made
    before_and_after = (around.previous, around.following)
    assert links_in(nav) == [
        (href(replace(query, event=e.id), dossier) if e else None, None) for e in before_and_after
    ]
    place = f"{around.place} of {around.total}" if around.place else "Outside the filter"
    assert f">{place}</span>" in nav
    assert [link for link, _ in links_in(end)] == [
        href(replace(query, event=e.id), dossier) for e in around.people
    ]


def test_every_letter_is_encoded_as_python_encodes_it(page: Page) -> None:
    words = "a b+c&d=e%~!*'()_.-/?#[]@:;,\u00e9\u0646\U0001f600\"<>\\^`{|}"
    shown = shown_query(Query(words=words), EMPTY)
    assert page.evaluate("(values) => address(values)", [shown["query"], {}, []]) == href(
        Query(words=words), EMPTY
    )


def test_the_parameters_are_those_of_a_link_in_their_order(page: Page) -> None:
    change = {name: ["x"] for name in reversed(PARAMETERS) if name != "without"}
    made: str = page.evaluate("(values) => address(values)", [[], change, []])
    assert [pair.split("=")[0] for pair in made[1:].split("&")] == [p for p in PARAMETERS if p != "without"]
