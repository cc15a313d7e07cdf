"""Narrow windows: a list with a button for the chart, scrolled to the event that a link names."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CARD, CHART, READY, SHIPPED, chart, click_on, expect_picked, open_page, serving
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_looks import WCAG
from text_runs import clashes, runs

Reader = Callable[..., BrowserContext]
PLOT_AREA = ".fl-plot-area"
EVENT = "cyberattack-2022"
IS_VISIBLE = """(row) => {
  const box = row.getBoundingClientRect();
  const points = [box.top + 3, box.bottom - 3].map((y) => document.elementFromPoint(box.left + 30, y));
  return box.top >= 0 && box.bottom <= innerHeight && points.every((node) => row.contains(node));
}"""


def as_chart(page: Page) -> None:
    page.get_by_role("button", name="Show as a chart").click()
    page.wait_for_selector(READY)
    expect(page.locator(PLOT_AREA)).to_be_visible()


def row_of(page: Page, event: str) -> Locator:
    return page.locator(f'{CHART} li [data-label="{event}"]')


def expect_visible(row: Locator) -> None:
    """Wait until nothing covers the row: no heading, no card, no edge of the window."""
    row.page.wait_for_function(IS_VISIBLE, arg=row.element_handle())


@pytest.mark.parametrize("width", [480, 600, 700])
def test_a_narrow_window_begins_as_a_list_and_offers_the_chart(
    reader: Reader, address: str, width: int
) -> None:
    page = open_page(reader(width, 800), address)
    expect(page.locator(PLOT_AREA)).to_be_hidden()
    expect(page.get_by_role("radio", name="True scale")).to_be_hidden()
    as_chart(page)
    assert page.locator(f"{PLOT_AREA} [data-label]").count() >= 12
    expect(page.get_by_role("radio", name="True scale")).to_be_visible()
    expect(page.get_by_role("button", name="Zoom", exact=True)).to_be_visible()
    expect(page.get_by_role("slider")).to_have_count(2)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    words = runs(page)
    assert clashes(words) == []
    page.locator(PLOT_AREA).focus()
    page.keyboard.press("l")
    expect(page.locator(PLOT_AREA)).to_be_hidden()


@pytest.mark.parametrize("width", [390, 479])
def test_a_phone_has_the_list_only(reader: Reader, address: str, width: int) -> None:
    page = open_page(reader(width, 800), address)
    expect(page.get_by_role("button", name="Show as a chart")).to_be_hidden()
    row_of(page, "founding").focus()
    page.keyboard.press("l")
    expect(page.locator(PLOT_AREA)).to_be_hidden()
    page.set_viewport_size({"width": 1024, "height": 800})
    expect(page.locator(PLOT_AREA)).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (600, 800), (640, 450), (700, 900)])
def test_a_linked_event_is_open_and_visible_in_the_list(
    reader: Reader, address: str, width: int, height: int
) -> None:
    page = open_page(reader(width, height), f"{address}?event={EVENT}")
    row = row_of(page, EVENT)
    expect(row).to_have_attribute("aria-current", "true")
    expect(page.locator(CARD)).to_be_visible()
    expect(page.locator(CARD)).to_have_attribute("data-event", EVENT)
    expect_visible(row)
    page.get_by_role("link", name="Next").click()
    expect(page).not_to_have_url(re.compile(EVENT))
    page.wait_for_selector(READY)
    expect_visible(row_of(page, chart(page, "picked")))
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (600, 800), (1440, 900)])
def test_a_picked_event_stays_visible_in_the_list(
    reader: Reader, address: str, width: int, height: int
) -> None:
    page = open_page(reader(width, height), address)
    if width > 700:
        page.get_by_role("button", name="Show as a list").click()
    row = row_of(page, "move-to-iraq")
    row.evaluate("(row) => row.scrollIntoView({ block: 'end' })")
    row.click(position={"x": 40, "y": 12})
    expect_picked(page, "move-to-iraq")
    expect(page.locator(CARD)).to_be_visible()
    expect_visible(row)


def test_a_plain_link_keeps_the_card_shut_and_begins_at_the_top(reader: Reader, address: str) -> None:
    page = open_page(reader(600, 800), address)
    expect(page.locator(CARD)).to_be_hidden()
    expect(page.locator("h1")).to_be_in_viewport()


def test_the_chosen_filters_survive_every_change_of_width(reader: Reader, address: str) -> None:
    page = open_page(reader(600, 800), f"{address}?from=2022&to=2023")
    window = chart(page, "window")
    as_chart(page)
    click_on(page, EVENT)
    expect_picked(page, EVENT)
    page.keyboard.press("Escape")
    for width, drawn in ((470, False), (600, True), (1440, True), (390, False), (844, True)):
        page.set_viewport_size({"width": width, "height": 800})
        (
            expect(page.locator(PLOT_AREA)).to_be_visible
            if drawn
            else expect(page.locator(PLOT_AREA)).to_be_hidden
        )()
        page.wait_for_selector(READY)
        assert (chart(page, "window"), chart(page, "picked")) == (window, EVENT)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_narrow_chart_meets_wcag(reader: Reader, address: str, scheme: str) -> None:
    page = open_page(reader(600, 800, color_scheme=scheme), address)
    as_chart(page)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [violation["id"] for violation in found.response["violations"]] == []


def test_the_first_link_to_a_new_server_opens_its_card_on_a_phone(reader: Reader) -> None:
    """The list is drawn before the place of the card is there."""
    with serving(SHIPPED) as url:
        page = reader(390, 844).new_page()
        page.goto(f"{url}?event=raid-2023")
        expect(page.locator("html")).to_have_attribute("data-fl-drawer", "open")
        expect(page.locator(CARD)).to_be_visible()
