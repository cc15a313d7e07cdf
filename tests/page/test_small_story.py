"""Small story: its controls are behind one button, and the list below its chart has the card in it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CARD, READY, click_on, expect_count, expect_picked, open_page, show_controls
from exported import one_file
from playwright.sync_api import BrowserContext, expect
from served import Served
from test_looks import WCAG

from dashboard.reading import read_text

Reader = Callable[..., BrowserContext]

STORY = """
title: A tower
kinds: {works: Works, law: Law}
sources: {s: {title: The tower through the years, publisher: A chronicle, url: "https://example.org/tower"}}
actors: {eiffel: {name: Gustave Eiffel, is: person}, city: {name: The city, is: state}}
events:
  - {id: built, date: 1887-01/1889-03, title: The tower is built, kind: works, actors: [eiffel], sources: [s]}
  - {id: opens, date: 1889-05-06, title: The tower opens, kind: works, sources: [s], summary: Many come.}
  - {id: permit, date: 1909, title: The permit ends, kind: law, actors: [eiffel, city]}
  - {id: fire, date: 1956-01-03, title: Fire damages the top}
"""
EXTRA = "  - {{id: more{n}, date: 19{n}, title: Another event}}\n"
OTHER = "Not in the filter"


def test_the_controls_are_shown_by_a_button(reader: Reader, served: Served) -> None:
    page = open_page(reader(), served.show(STORY))
    search = page.get_by_role("searchbox")
    more = page.get_by_role("button", name="More filters")
    expect(search).to_be_hidden()
    expect(more).to_be_hidden()
    show_controls(page)
    expect(search).to_be_visible()
    expect(more).to_be_visible()
    expect(page.get_by_role("button", name="Search, filter and scale")).to_have_attribute(
        "aria-expanded", "true"
    )
    show_controls(page)
    expect(search).to_be_hidden()
    page.locator("body").press("/")
    expect(search).to_be_focused()


@pytest.mark.parametrize("link", ["actor=eiffel", "scale=true", "q=fire", "from=1900"])
def test_the_controls_are_shown_if_the_address_uses_one(reader: Reader, served: Served, link: str) -> None:
    page = open_page(reader(), f"{served.show(STORY)}?{link}")
    expect(page.get_by_role("searchbox")).to_be_visible()


def test_the_picked_entry_of_the_list_is_the_card(reader: Reader, served: Served) -> None:
    page = open_page(reader(), f"{served.show(STORY)}?event=fire")
    expect(page.locator(f'[data-entry="fire"] {CARD}')).to_have_attribute("data-event", "fire")
    page.get_by_role("link", name="The tower opens").click()
    expect(page).to_have_url(re.compile("event=opens"))
    expect(page.locator(f'[data-entry="opens"] {CARD}')).to_contain_text("Many come.")
    expect(page.locator(CARD)).to_have_count(1)
    click_on(page, "permit")
    expect_picked(page, "permit")
    expect(page.locator(f'[data-entry="permit"] {CARD}')).to_be_visible()


def test_the_list_says_which_events_the_filter_leaves_out(reader: Reader, served: Served) -> None:
    page = open_page(reader(), f"{served.show(STORY)}?actor=city")
    expect_count(page, 1)
    expect(page.locator('[data-entry="fire"]')).to_contain_text(OTHER)
    expect(page.locator('[data-entry="permit"]')).not_to_contain_text(OTHER)
    expect(page.locator("[data-entry]")).to_have_count(4)


def test_a_narrow_page_shows_the_list_once(reader: Reader, served: Served) -> None:
    page = open_page(reader(390, 844), served.show(STORY))
    expect(page.get_by_text("The tower is built").locator("visible=true")).to_have_count(1)
    page.get_by_role("link", name="The permit ends").click()
    expect(page.locator(f'[data-entry="permit"] {CARD}')).to_be_visible()
    expect(page.locator("html")).not_to_have_attribute("data-fl-drawer", "open")


def test_a_narrow_page_shows_lanes_and_the_picked_entry(reader: Reader, served: Served) -> None:
    page = open_page(reader(390, 844), f"{served.show(STORY)}?layout=kind&event=fire")
    expect(page.locator('[data-entry="fire"]')).to_be_visible()
    expect(page.get_by_text("The tower is built").locator("visible=true")).to_have_count(1)
    expect(page.locator('[data-entry="built"]')).to_be_hidden()


def test_a_story_of_more_events_or_actors_has_its_controls_and_its_card_as_ever(
    reader: Reader, served: Served
) -> None:
    many = STORY + "".join(EXTRA.format(n=n) for n in range(20, 29))
    page = open_page(reader(), served.show(many))
    expect(page.get_by_role("searchbox")).to_be_visible()
    expect(page.locator(CARD)).to_be_visible()
    expect(page.locator("[data-entry]")).to_have_count(0)


def test_an_exported_page_has_the_same_list(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "small.html"
    path.write_text(one_file(read_text(STORY, "story.yaml"), []), "utf-8")
    page = reader(offline=True).new_page()
    page.goto(f"{path.as_uri()}#event=opens&actor=city")
    page.wait_for_selector(READY)
    expect(page.get_by_role("searchbox")).to_be_visible()
    expect(page.locator(f'[data-entry="opens"] {CARD}')).to_contain_text("Many come.")
    expect(page.locator('[data-entry="fire"]')).to_contain_text(OTHER)
    page.get_by_role("link", name="Fire damages the top").click()
    expect(page.locator(f'[data-entry="fire"] {CARD}')).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 320])
def test_axe_finds_nothing_on_the_page_of_a_small_story(
    reader: Reader, served: Served, scheme: str, width: int
) -> None:
    page = open_page(reader(width, 900, color_scheme=scheme), f"{served.show(STORY)}?actor=city&event=opens")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
