"""Undated panel: events of unknown year are counted, listed, picked and filtered like any others."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CARD, CHART, chart, expect_count, expect_picked, open_page, serving_text
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_looks import WCAG

Reader = Callable[..., BrowserContext]

DOSSIER = """
title: Gaps
actors: {one: {name: One}, two: {name: Two}, a: {name: A}, b: {name: B}, c: {name: C},
  d: {name: D}, e: {name: E}, f: {name: F}, g: {name: G}}
events:
  - {id: first, date: 2001-02-03, title: The first meeting, actors: [one]}
  - {id: oath, date: XXXX-09-11, title: The oath, actors: [one]}
  - {id: last, date: 2010-05-01, title: The last meeting, actors: [one]}
  - {id: letter, date: XXXX, title: A letter is lost, actors: [two]}
"""
LOCATE = "id => document.querySelector('[data-foldline=chart]').foldline.locate(id)"


@pytest.fixture(scope="module")
def gaps() -> Iterator[str]:
    """Where a story with two events of unknown year is served."""
    with serving_text(DOSSIER) as url:
        yield url


def button(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile("of unknown year"))


def undated_panel(page: Page) -> Locator:
    return page.get_by_role("dialog", name=re.compile("of unknown year"))


def test_events_without_a_year_are_counted_and_listed_outside_the_axis(reader: Reader, gaps: str) -> None:
    page = open_page(reader(), gaps)
    assert chart(page, "count") == "2", "dated events only"
    assert chart(page, "matched") == "4"
    expect(button(page)).to_have_text("2 events of unknown year")
    expect(undated_panel(page)).to_be_hidden()
    button(page).click()
    rows = undated_panel(page).get_by_role("button")
    expect(rows).to_have_text(["11 September, year not known The oath", "year not known A letter is lost"])
    page.keyboard.press("Escape")
    expect(undated_panel(page)).to_be_hidden()
    assert [page.evaluate(LOCATE, name) for name in ("oath", "letter")] == [None, None]


def test_a_story_whose_events_all_have_a_year_has_no_undated_panel(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    expect(page.locator(".fl-undated")).to_be_hidden()
    expect(button(page)).to_have_count(0)


def test_keys_open_the_undated_panel_and_pick_from_it(reader: Reader, gaps: str) -> None:
    page = open_page(reader(), gaps)
    button(page).press("Enter")
    page.keyboard.press("Tab")
    expect(undated_panel(page).get_by_role("button", name="The oath")).to_be_focused()
    page.keyboard.press("Enter")
    expect_picked(page, "oath")
    expect(page).to_have_url(f"{gaps}?event=oath")
    expect(undated_panel(page)).to_be_hidden()
    expect(button(page)).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Picked: 11 September, year not known")).to_have_count(
        1
    )


def test_the_undated_panel_shows_the_picked_event(reader: Reader, gaps: str) -> None:
    page = open_page(reader(), f"{gaps}?event=letter")
    picked = page.get_by_role("button", name="A letter is lost")
    expect(picked).to_be_visible()
    expect(picked).to_have_attribute("aria-current", "true")
    button(page).click()
    expect(undated_panel(page).locator('[aria-current="true"]')).to_have_text(
        "year not known A letter is lost"
    )
    page.keyboard.press("Escape")
    page.locator('[data-key="first"]').press("Enter")
    expect_picked(page, "first")
    expect(picked).to_be_hidden()


def test_a_filter_counts_and_fades_in_the_undated_panel(reader: Reader, gaps: str) -> None:
    page = open_page(reader(), f"{gaps}?actor=one")
    expect_count(page, 3)
    expect(button(page)).to_have_text("2 events of unknown year, 1 of them in the filter")
    button(page).click()
    expect(undated_panel(page).locator(".fl-faded")).to_have_text(["year not known A letter is lost"])


def test_next_reaches_what_has_no_year_after_all_that_has_one(reader: Reader, gaps: str) -> None:
    page = open_page(reader(), f"{gaps}?event=last")
    for name in ("oath", "letter"):
        page.locator(CARD).get_by_role("link", name="Next").click()
        expect_picked(page, name)
    page.locator(CARD).get_by_role("link", name="Previous").click()
    expect_picked(page, "oath")


def test_the_window_has_no_part_in_it(reader: Reader, gaps: str) -> None:
    page = open_page(reader(), f"{gaps}?from=2001&to=2002")
    assert chart(page, "count") == "1"
    expect(button(page)).to_have_text("2 events of unknown year")


@pytest.mark.parametrize("width", [1440, 390])
def test_the_list_ends_with_what_has_no_year(reader: Reader, gaps: str, width: int) -> None:
    page = open_page(reader(width, 844), gaps)
    if width > 700:
        page.get_by_role("button", name="Show as a list").click()
    items = page.locator(f"{CHART} .fl-list-view").locator("h2, button b")
    expect(items).to_have_text(
        [
            "2001",
            "The first meeting",
            "2010",
            "The last meeting",
            "Year not known",
            "The oath",
            "A letter is lost",
        ]
    )
    expect(button(page)).to_have_count(0)
    assert chart(page, "count") == "2"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_undated_panel_open(reader: Reader, gaps: str, scheme: str) -> None:
    page = open_page(reader(color_scheme=scheme), f"{gaps}?actor=one&event=letter")
    button(page).click()
    expect(undated_panel(page)).to_be_visible()
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found.response["violations"]] == []
