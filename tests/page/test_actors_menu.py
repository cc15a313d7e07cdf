"""The actors' menu in a browser: thousands of names of which few are drawn, a search, sides that open."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import canvas_modules, examples, open_page, serving
from dossier_strategies import dossiers, queries
from hypothesis import given, settings
from hypothesis import strategies as st
from large_stories import actor_name, many_actors, written
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from test_looks import WCAG
from test_reader import CHART

from dashboard.dossier.model import Dossier
from dashboard.markup.shown_query import link_base
from dashboard.query.query import Query, write_query
from dashboard.query.search_text import ALIKE, search_text

Reader = Callable[..., BrowserContext]
ACTORS = 3600
NODES_MOST = 1500  # elements in the open menu, however many actors there are

SCRIPT = """
  import { searchText } from "./story/search_text.js";
  import { linkTo } from "./widgets/actor_list.js";
  Object.assign(window, { searchText, linkTo });
"""


@pytest.fixture(scope="module")
def modules(chromium: Browser) -> Iterator[Page]:
    alike = {chr(letter): plain or "" for letter, plain in ALIKE.items()}
    with canvas_modules(chromium, SCRIPT) as page:
        page.evaluate("(alike) => { window.alike = alike; }", alike)
        yield page


LETTERS = st.characters(exclude_categories=["Cs", "Cn", "Co"]).filter(
    lambda letter: (
        unicodedata.name(letter, "").split(" ")[0]
        in (
            "LATIN",
            "GREEK",
            "CYRILLIC",
            "ARABIC",
            "HEBREW",
            "DEVANAGARI",
            "COMBINING",
            "CJK",
            "DIGIT",
            "FULLWIDTH",
        )
    )
)
NAMES = st.text(LETTERS | st.sampled_from("ßẞıİŁøÆœ‌كيى٣ΣςŉǰÇ éü'-"), max_size=12)


@settings(max_examples=examples(200))
@given(NAMES)
def test_the_menu_compares_words_as_the_search_of_events_does(modules: Page, name: str) -> None:
    assert modules.evaluate("(name) => searchText(name, alike)", name) == search_text(name)


@settings(max_examples=examples(60))
@given(dossiers().flatmap(lambda dossier: st.tuples(st.just(dossier), queries(dossier), st.data())))
def test_a_link_in_the_menu_leads_where_python_would_lead(
    modules: Page, asking: tuple[Dossier, Query, st.DataObject]
) -> None:
    dossier, query, data = asking
    ids = list(dossier.actors)
    numbers = st.sets(st.sampled_from(range(len(ids))))
    chosen = data.draw(numbers)
    left_out = data.draw(numbers) - chosen
    link = modules.evaluate(
        "([ids, chosen, without, base]) => linkTo(ids, new Set(chosen), new Set(without), base)",
        [ids, [*chosen], [*left_out], link_base(query, dossier)],
    )
    wanted = replace(
        query,
        actors={ids[n] for n in chosen},
        without={ids[n] for n in left_out},
        event=None,
        window=None,
    )
    assert link == "?" + urlencode(write_query(wanted, dossier))
    assert not {"event", "from", "to"} & {name for name, _ in parse_qsl(link[1:])}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(written(many_actors(ACTORS, 1900), tmp_path_factory.mktemp("cast"), "large")) as url:
        yield url


def menu(page: Page) -> Locator:
    return page.locator(".fl-actors-menu")


def search(page: Page) -> Locator:
    return page.get_by_role("searchbox", name=re.compile(r"^Search [\d,]+ actors"))


def open_menu(page: Page) -> None:
    page.get_by_role("button", name=re.compile(r"^All [\d,]+ actors")).click()
    expect(search(page)).to_be_visible()
    expect(menu(page).locator(".fl-menu > *").first).to_be_visible()


def nodes(page: Page) -> int:
    count: int = menu(page).evaluate("menu => menu.querySelectorAll('*').length")
    return count


def rows(page: Page) -> Locator:
    return menu(page).get_by_role("listitem")


def test_a_large_cast_opens_with_its_sides_shut_and_their_numbers(reader: Reader, large: str) -> None:
    page = open_page(reader(), large)
    open_menu(page)
    expect(menu(page).locator("summary")).to_have_text(
        ["North 600", "South 600", "East 600", "West 600", "The islands 600", "Others 600"]
    )
    expect(rows(page)).to_have_count(0)
    assert nodes(page) < NODES_MOST


def test_a_long_side_has_rows_only_near_the_visible_part_and_its_end_can_be_reached(
    reader: Reader, large: str
) -> None:
    page = open_page(reader(), large)
    open_menu(page)
    menu(page).locator("summary").first.click()
    expect(rows(page).first).to_have_attribute("aria-posinset", "1")
    expect(rows(page).first).to_have_attribute("aria-setsize", "600")
    assert nodes(page) < NODES_MOST
    for place in ("25%", "75%", "100%"):
        menu(page).locator(".fl-menu").evaluate(
            "(node, part) => { node.scrollTop = node.scrollHeight * parseFloat(part) / 100; }", place
        )
        near = menu(page).locator(".fl-side[open] .fl-actor")
        expect(near.first).to_be_attached()
        assert nodes(page) < NODES_MOST
    menu(page).get_by_text("South 600").scroll_into_view_if_needed()
    expect(menu(page).locator("[aria-posinset='600']")).to_be_visible()


def test_actors_that_are_called_as_typed_come_first_then_those_whose_names_begin_so(
    reader: Reader, address: str
) -> None:
    page = open_page(reader(), address)
    open_menu(page)
    search(page).press_sequentially("Iran")
    found = menu(page).locator(".fl-side[open] .fl-actor")
    expect(found.first).to_contain_text(re.compile(r"^I?Iran \d+"))
    expect(found.filter(has_text="MEK")).not_to_have_count(0)


def test_tab_goes_through_the_rows_beyond_those_that_were_there_at_first(reader: Reader, large: str) -> None:
    page = open_page(reader(), large)
    open_menu(page)
    expect(search(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(rows(page).first).to_be_visible()
    for place in range(1, 61):
        for _ in range(3):  # its name and its two switches
            page.keyboard.press("Tab")
        focused = menu(page).locator(f"[aria-posinset='{place}']").get_by_role("button", name="Exclude")
        expect(focused).to_be_focused()


def test_a_search_finds_names_and_aliases_without_accents_and_says_how_many(
    reader: Reader, large: str
) -> None:
    page = open_page(reader(), large)
    open_menu(page)
    search(page).fill("CUCI strasse")
    expect(menu(page).get_by_role("status")).to_have_text(re.compile(r"^\d+ of 3,600 actors$"))
    expect(rows(page).first).to_contain_text("Çuçi Straße")
    assert menu(page).locator("details:not([open])").count() == 0
    search(page).fill("alias-3599")
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text(actor_name(3599))
    search(page).fill("nobody at all")
    expect(menu(page).get_by_role("status")).to_have_text("No actor is called “nobody at all”.")
    expect(rows(page)).to_have_count(0)
    search(page).fill("")
    expect(menu(page).locator("summary")).to_have_count(6)
    search(page).press("Escape")
    expect(menu(page)).to_be_hidden()


def test_a_switch_filters_and_keeps_the_menu_the_words_and_the_focus(reader: Reader, large: str) -> None:
    page = open_page(reader(), large)
    open_menu(page)
    search(page).fill("alias-3599")
    first = menu(page).get_by_role("button", name=f"Include {actor_name(3599)}", exact=True)
    first.press("Space")
    expect(first).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile(r"\?actor=a3599$"))
    expect(first).to_be_focused()
    expect(search(page)).to_have_value("alias-3599")
    out = menu(page).get_by_role("button", name=f"Exclude {actor_name(3599)}", exact=True)
    assert out.get_attribute("href") == "?without=a3599"
    out.click()
    expect(page).to_have_url(re.compile(r"\?without=a3599$"))
    expect(first).to_have_attribute("aria-pressed", "false")
    page.go_back()
    expect(first).to_have_attribute("aria-pressed", "true")


def test_the_side_of_a_chosen_actor_is_open(reader: Reader, large: str) -> None:
    page = open_page(reader(), f"{large}?actor=a2")
    open_menu(page)
    expect(menu(page).locator("details[open] summary")).to_have_text(["South 600"])
    expect(menu(page).get_by_role("button", name=f"Include {actor_name(2)}", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_a_small_cast_is_shown_whole(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    open_menu(page)
    expect(rows(page).first).to_be_visible()
    assert menu(page).locator("details:not([open])").count() == 0
    total = int(re.findall(r"\d+", search(page).get_attribute("aria-label") or "")[0])
    expect(rows(page)).to_have_count(total)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_menu(reader: Reader, large: str, scheme: str) -> None:
    page = open_page(reader(color_scheme=scheme), f"{large}?actor=a1")
    open_menu(page)
    expect(rows(page).first).to_be_visible()
    found = Axe().run(page, context=".fl-actors-menu", options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [
        (v["id"], [node["html"][:160] for node in v["nodes"]][:3]) for v in found.response["violations"]
    ] == []
    assert len(found.response["passes"]) > 8


def test_on_a_phone_the_menu_lies_within_the_window(reader: Reader, tmp_path: Path) -> None:
    story = many_actors(60, 30)
    story["actors"]["a1"]["name"] = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten"
    with serving(written(story, tmp_path, "phone")) as url:
        page = open_page(reader(390, 844), url)
        open_menu(page)
        search(page).fill("donau")
        expect(rows(page)).to_have_count(1)
        rights = menu(page).evaluate(
            "menu => [...menu.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)"
        )
        assert max(rights) <= 390
        assert page.locator(CHART).count() == 1
