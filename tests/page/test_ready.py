"""A page that is ready at once: everything is drawn and reacts before Plotly's script is evaluated."""

import re
from collections.abc import Callable

import pytest
from conftest import CHART, DRAWN_BY_PLOTLY, READY, chart, click_on, expect_picked, open_page
from playwright.sync_api import BrowserContext, expect

pytestmark = pytest.mark.own_tab

Reader = Callable[..., BrowserContext]
REVISION = "() => document.querySelector('[data-foldline=chart]').foldline.revision()"
MARKS = ".fl-marks .fl-solid, .fl-marks .fl-hollow"


def test_a_page_is_ready_and_reacts_before_plotly_is_evaluated(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    assert page.evaluate("() => typeof window.Plotly") == "undefined"
    assert page.locator(MARKS).count() > 0
    assert page.locator(f"{CHART} .fl-tick-words").count() > 0
    labels = page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.labels()")
    event = next(one for one in labels if one != chart(page, "picked"))
    click_on(page, event)
    expect_picked(page, event)
    whole = chart(page, "window")
    page.keyboard.press("+")
    expect(page.locator(CHART)).not_to_have_attribute("data-window", whole)
    expect(page).to_have_url(re.compile("from="))


def test_plotly_draws_the_marks_once_the_reader_rests_and_they_stay_in_their_places(
    reader: Reader, address: str
) -> None:
    page = open_page(reader(), address)
    plot_area = page.locator(".fl-plot-area")
    before = page.evaluate(REVISION)
    marks, height = page.locator(MARKS).count(), plot_area.bounding_box()
    page.wait_for_selector(DRAWN_BY_PLOTLY)
    assert page.locator(".fl-plot .points path").count() == marks
    assert plot_area.bounding_box() == height
    assert page.evaluate(REVISION) == before
    assert page.locator(READY).count() == 1


def test_the_svg_stays_where_plotly_cannot_be_loaded(reader: Reader, address: str) -> None:
    context = reader()
    context.route("**/plotly.min.js", lambda route: route.abort())
    page = context.new_page()
    with page.expect_event("requestfailed", lambda request: request.resource_type == "script"):
        page.goto(address)
    page.wait_for_selector(READY)
    assert page.locator(".fl-plot-area.fl-marks-in-svg").count() == 1
    assert page.locator(MARKS).first.is_visible()


def test_a_chart_that_is_left_is_not_drawn_again(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.evaluate("() => { window.left = document.querySelector('[data-foldline=chart]'); }")
    before = page.evaluate("() => window.left.foldline.revision()")
    page.locator(".fl-tabs").get_by_text("Claims", exact=True).click()
    page.wait_for_selector('[data-view="claims"]')
    page.wait_for_function("() => !window.left.isConnected")
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    assert page.evaluate("() => window.left.foldline.revision()") == before
