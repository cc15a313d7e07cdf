"""The Zoom menu, the search and the guide in a real browser, with pointer and keyboard."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import open_page
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_looks import WCAG
from test_reader import CARD, CHART, chart, expect_count, expect_picked

Reader = Callable[..., BrowserContext]

HEAR_WINDOWS = """() => {
  window.heard = [];
  document.addEventListener('foldline:window', ({ detail }) => window.heard.push(detail));
}"""


def zoom_menu(page: Page) -> Locator:
    return page.get_by_role("group", name="Zoom")


def search_box(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Search events, people, claims")


def history(page: Page) -> int:
    """How many entries the tab's history has."""
    length: int = page.evaluate("() => history.length")
    return length


def test_the_zoom_menu_moves_the_chart_and_returns_the_focus(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.evaluate(HEAR_WINDOWS)
    button = page.get_by_role("button", name="Zoom")
    button.press("Enter")
    expect(zoom_menu(page)).to_be_visible()
    expect(zoom_menu(page).get_by_role("link", name="Whole story")).to_have_attribute("aria-current", "true")
    zoom_menu(page).get_by_role("link", name=re.compile("^Around this event")).press("Enter")
    expect(zoom_menu(page)).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    zoom_menu(page).get_by_role("link", name="Whole story").click()
    near, whole = page.evaluate("() => window.heard")
    assert near["from"] < 19528 < near["to"], "20 June 2023 lies within"
    assert whole == {"from": None, "to": None}


def test_the_zoom_menu_says_that_it_is_open_and_esc_closes_it(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    talk = page.context.new_cdp_session(page)

    def expanded() -> list[bool]:
        nodes = talk.send("Accessibility.getFullAXTree")["nodes"]
        buttons = [n for n in nodes if n["role"]["value"] == "button" and n["name"]["value"] == "Zoom"]
        return [p["value"]["value"] for n in buttons for p in n["properties"] if p["name"] == "expanded"]

    assert expanded() == [False]
    page.get_by_role("button", name="Zoom").press("Enter")
    assert expanded() == [True]
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(zoom_menu(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Zoom")).to_be_focused()


def test_an_entry_opened_in_a_new_tab_is_a_link_like_any(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?actor=iran")
    page.get_by_role("button", name="Zoom").click()
    link = zoom_menu(page).get_by_role("link", name=re.compile("^Sheltered by Albania"))
    assert link.get_attribute("href") == "?actor=iran&from=2013-03-01&to=2022-06-30"


def test_on_a_phone_there_is_the_zoom_menu_and_no_time_switch(reader: Reader, address: str) -> None:
    page = open_page(reader(390, 844), address)
    expect(page.get_by_role("button", name="Zoom", exact=True)).to_be_visible()
    expect(page.get_by_role("radio", name="True scale")).to_be_hidden()


def test_the_page_follows_while_a_reader_types_and_history_waits(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    before = history(page)
    box = search_box(page)
    box.press_sequentially("ceasefire", delay=40)
    expect(page.locator(CHART)).not_to_have_attribute("data-matched", chart(page, "count"))
    expect(page.locator(CARD)).not_to_have_attribute("data-event", "raid-2023")
    expect_count(page, int(chart(page, "matched")))
    expect(box).to_be_focused()
    expect(box).to_have_value("ceasefire")
    assert (page.url, history(page)) == (address, before)


def test_a_committed_search_is_one_history_entry_and_the_box_follows(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    whole, before = int(chart(page, "count")), history(page)
    box = search_box(page)
    box.press_sequentially("cuci")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=cuci"))
    box.press_sequentially(" police")
    page.locator("h1").click()  # leaving the box commits as well
    expect(page).to_have_url(re.compile(r"\?q=cuci\+police"))
    assert history(page) == before + 2
    page.go_back()
    expect(box).to_have_value("cuci")
    page.go_back()
    expect(box).to_have_value("")
    expect_count(page, whole)
    expect_picked(page, "raid-2023")


def test_nothing_typed_meanwhile_is_lost_and_the_caret_stays(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    box = search_box(page)
    box.fill("police tirana")
    box.press("Enter")
    page.keyboard.press("Home")
    page.keyboard.type("albania ", delay=70)  # slower than a rerun here and there, quicker than most
    expect(page).to_have_url(re.compile(r"\?q=police\+tirana"))
    expect(page.locator(CHART)).not_to_have_attribute("data-matched", chart(page, "count"))
    expect(box).to_have_value("albania police tirana")
    assert box.evaluate("box => box.selectionStart") == len("albania ")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=albania\+police\+tirana"))


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_the_search_is_cleared_with_a_key_or_a_button(reader: Reader, address: str, way: str) -> None:
    page = open_page(reader(), f"{address}?q=cuci")
    before = history(page)
    box = search_box(page)
    expect(box).to_have_value("cuci")
    if way == "button":
        page.get_by_role("button", name="Clear the search").click()
    else:
        box.press("Escape")
    expect(page).to_have_url(re.compile(r"\?view=timeline$"))
    expect_count(page, int(chart(page, "count")))
    expect(box).to_have_value("")
    expect(box).to_be_focused()
    assert history(page) == before + 1
    expect(page.get_by_role("button", name="Clear the search")).to_be_hidden()


def guide(page: Page) -> Locator:
    return page.get_by_role("dialog", name="How to read the timeline")


def test_the_guide_opens_by_its_button_and_closes_in_three_ways(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    button = page.get_by_role("button", name=re.compile("^Help"))
    for close in (
        lambda: page.keyboard.press("Escape"),
        lambda: guide(page).get_by_role("button", name="Close").click(),
        lambda: page.mouse.click(5, 5),
    ):
        button.click()
        expect(guide(page)).to_be_visible()
        expect(guide(page).get_by_text("Counted mark")).to_be_visible()
        close()
        expect(guide(page)).to_be_hidden()
        expect(button).to_be_focused()


def test_two_keys_work_from_anywhere_but_a_text(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.get_by_role("link", name="Next").focus()
    page.keyboard.press("?")
    expect(guide(page)).to_be_visible()
    page.keyboard.press("/")
    expect(guide(page).get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(search_box(page)).to_be_focused()
    page.keyboard.type("/?")
    expect(search_box(page)).to_have_value("/?")
    expect(guide(page)).to_be_hidden()


def test_escape_closes_what_is_over_the_drawer_first(reader: Reader, address: str) -> None:
    page = open_page(reader(1024, 768), address)
    page.locator(".fl-open-card").click()
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("?")
    page.keyboard.press("Escape")
    expect(guide(page)).to_be_hidden()
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()


def test_on_a_phone_the_guide_needs_no_sideways_scroll(reader: Reader, address: str) -> None:
    page = open_page(reader(390, 844), address)
    page.get_by_role("button", name=re.compile("^Help")).click()
    assert guide(page).evaluate(
        "d => d.scrollWidth <= d.clientWidth && d.getBoundingClientRect().right <= 390"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("opener", ["Zoom", "Help"])
def test_axe_finds_nothing_in_an_open_menu_or_guide(
    reader: Reader, address: str, scheme: str, opener: str
) -> None:
    page = open_page(reader(color_scheme=scheme), f"{address}?q=cuci")
    page.get_by_role("button", name=re.compile(f"^{opener}")).click()
    expect(zoom_menu(page) if opener == "Zoom" else guide(page)).to_be_visible()
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [
        (v["id"], [node["html"][:160] for node in v["nodes"]][:3]) for v in found.response["violations"]
    ] == []
    assert len(found.response["passes"]) > 10


def test_pointer_targets_are_large_enough(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?q=cuci")
    page.get_by_role("button", name="Zoom").click()
    small = """nodes => nodes.map((node) => [node.innerText, node.getBoundingClientRect()])
      .filter(([, box]) => box.width < 24 || box.height < 24).map(([words]) => words)"""
    pressed = page.locator(".fl-zoom a, .fl-control, .fl-search button").locator("visible=true")
    assert pressed.count() >= 9
    assert pressed.evaluate_all(small) == []
