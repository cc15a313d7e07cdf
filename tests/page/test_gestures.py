"""Gestures that end elsewhere or overlap: no gesture sticks, is lost, or acts on what is below a popup."""

import re
from collections.abc import Callable

import pytest
from conftest import CHART, chart, expect_picked, open_page
from playwright.sync_api import BrowserContext, Page, expect

from dashboard.dossier.model import Dossier

Reader = Callable[..., BrowserContext]
ROOT = "document.querySelector('[data-foldline=chart]')"


def settled_at(page: Page, window: str) -> None:
    page.wait_for_function(
        f"window => {ROOT}.dataset.window === window && {ROOT}.dataset.state === 'ready'", arg=window
    )


def test_a_press_that_ends_elsewhere_does_not_stick(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?from=2012&to=2022")
    window = chart(page, "window")
    box = page.locator(".fl-plot-area").bounding_box()
    assert box is not None
    x, foot = box["x"] + 400, box["y"] + box["height"]
    page.mouse.move(x, foot - 3)
    page.mouse.down()
    page.mouse.move(x, foot + 8)
    page.mouse.up()
    page.mouse.move(x, foot - 60)
    page.mouse.move(x + 200, foot - 60, steps=4)
    page.mouse.wheel(0, 0)
    settled_at(page, window)


def test_a_pick_and_a_window_sent_together_both_apply(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.locator(".fl-plot-area").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Home")
    key = page.evaluate("() => document.activeElement.dataset.key")
    page.keyboard.press("Enter")
    page.keyboard.press("+")
    expect_picked(page, key)
    expect(page).to_have_url(re.compile(rf"to=[-\d]+&event={key}$"))


def test_the_link_to_an_off_screen_pick_picks_nothing_else(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?from=2023-05-01&to=2023-09-30&event=disarmament-2003")
    window = chart(page, "window")
    page.get_by_role("button", name=re.compile("^‹ 10 May 2003")).click()
    expect(page.locator(CHART)).not_to_have_attribute("data-window", window)
    expect(page).to_have_url(re.compile("event=disarmament-2003"))
    expect_picked(page, "disarmament-2003")
    assert page.evaluate(f"() => {ROOT}.foldline.locate('disarmament-2003')") is not None


def test_the_last_event_is_visible_in_the_order_scale(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?scale=order&from=2014-01-01")
    assert page.evaluate(f"() => {ROOT}.foldline.locate('tehran-praise')") is not None


def test_escape_returns_from_the_zoom_menu_too(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    whole = chart(page, "window")
    page.get_by_role("button", name="Zoom").click()
    page.get_by_role("link", name=re.compile("Sheltered by Albania")).click()
    expect(page.locator(CHART)).not_to_have_attribute("data-window", whole)
    page.keyboard.press("Escape")
    settled_at(page, whole)


def test_the_zoom_menu_works_with_the_list(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.get_by_role("button", name="Show as a list").click()
    page.get_by_role("button", name="Zoom").click()
    page.get_by_role("link", name=re.compile("Sheltered by Albania")).click()
    expect(page).to_have_url(re.compile(r"from=2013-03-01&to=2022-06-30"))
    expect(page.locator(CHART)).to_have_attribute("data-window", "2013-03-01/2022-06-30")


@pytest.mark.own_tab
def test_without_fonts_there_is_a_timeline(reader: Reader, address: str, shipped: Dossier) -> None:
    context = reader()
    context.route("**/*.woff2", lambda route: route.abort())
    page = open_page(context, address)
    assert chart(page, "count") == str(len(shipped.events))


def test_a_phone_shows_at_the_top_that_nothing_matches(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    page = open_page(reader(390, 844), f"{address}?q=zzzz")
    message = page.get_by_text("No event matches all of these filters").bounding_box()
    assert message is not None and message["y"] < 600
    page.get_by_role("button", name=f"{len(shipped.events)} events outside the filter").click()
    expect(page.locator(f"{CHART} [data-label]")).to_have_count(len(shipped.events))


def test_two_fingers_pinch_the_window(reader: Reader, address: str, shipped: Dossier) -> None:
    context = reader(1024, 768, has_touch=True)
    page = open_page(context, address)
    whole = chart(page, "window")
    box = page.locator(".fl-plot-area").bounding_box()
    assert box is not None
    client, y = page.context.new_cdp_session(page), box["y"] + 100

    def fingers(kind: str, *places: float) -> None:
        points = [{"x": x, "y": y, "id": finger} for finger, x in enumerate(places)]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    fingers("touchStart", 480, 540)
    for apart in range(10, 130, 20):
        fingers("touchMove", 480 - apart, 540 + apart)
    fingers("touchEnd")
    expect(page.locator(CHART)).not_to_have_attribute("data-window", whole)
    expect(page).to_have_url(re.compile(r"from=\d{4}-\d\d-\d\d"))
    assert 0 < int(chart(page, "count")) < len(shipped.events)


def test_the_list_under_a_filter_says_every_year_it_shows(reader: Reader, address: str) -> None:
    page = open_page(reader(390, 844), f"{address}?q=raid")
    rows = page.locator(f"{CHART} [data-label]")
    assert rows.count() == int(chart(page, "matched")) > 1
    headings = page.locator(f"{CHART} h2").all_inner_texts()
    dates = page.locator(f"{CHART} [data-label] .fl-date").all_inner_texts()
    assert set(headings) == {re.findall(r"\d{4}", date)[-1] for date in dates}
