"""The window on the real page: wheel, drag, strip, keys, the address and the way back."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import CHART, COUNT, chart, click_on, open_page
from playwright.sync_api import BrowserContext, Page, expect

from dashboard.dossier.model import Dossier

Reader = Callable[..., BrowserContext]
ROOT = "document.querySelector('[data-foldline=chart]')"
PLOT_AREA = ".fl-plot-area"
TESTS = Path(__file__).parents[1]


def locate(page: Page, event: str) -> dict[str, float] | None:
    """The position of an event's mark in client pixels."""
    place: dict[str, float] | None = page.evaluate(f"id => {ROOT}.foldline.locate(id)", event)
    return place


def wheel(page: Page, notches: int, held: str | None = "Control") -> None:
    """Turn the wheel where the pointer is: negative goes closer in."""
    if held:
        page.keyboard.down(held)
    for _ in range(abs(notches)):
        page.mouse.wheel(0, 120 if notches > 0 else -120)
    if held:
        page.keyboard.up(held)


def drag(page: Page, start: tuple[float, float], across: float) -> None:
    """Press, move the pointer this many px to the right, and release."""
    x, y = start
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + across, y, steps=5)
    page.mouse.up()


def settled(page: Page, window: str) -> str:
    """Wait until the chart shows another window than `window`, drawn; gives it."""
    page.wait_for_function(
        f"was => {ROOT}.dataset.window !== was && {ROOT}.dataset.state === 'ready'", arg=window
    )
    return chart(page, "window")


def test_ctrl_and_wheel_zoom_around_the_day_under_the_pointer(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    page = open_page(reader(), address)
    whole = chart(page, "window")
    before = locate(page, "raid-2023")
    assert before is not None
    page.mouse.move(before["x"], before["y"] + 100)
    wheel(page, -4)
    closer = settled(page, whole)
    expect(page).to_have_url(re.compile(r"\?from=2\d{3}-\d\d-\d\d&to=202\d-\d\d-\d\d"))
    after = locate(page, "raid-2023")
    assert after is not None and after["x"] == pytest.approx(before["x"], abs=1)
    assert int(chart(page, "count")) < len(shipped.events)
    first, last = closer.split("/")
    expect(page).to_have_url(re.compile(f"from={first}&to={last}"))


def test_a_plain_wheel_scrolls_the_page_until_the_chart_was_clicked(reader: Reader, address: str) -> None:
    page = open_page(reader(height=500), address)
    whole = chart(page, "window")
    box = page.locator(PLOT_AREA).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 400, box["y"] + 60)
    page.mouse.wheel(0, 100)
    page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollTop > 50")
    expect(page.get_by_text("hold Ctrl or Cmd while you scroll")).to_be_visible()
    assert chart(page, "window") == whole
    page.mouse.click(box["x"] + 400, box["y"] + 2)
    top = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollTop")
    wheel(page, -2, held=None)
    settled(page, whole)
    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollTop") == top


def test_a_sideways_wheel_and_a_drag_move_the_window(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?from=2010&to=2015")
    start, picked = chart(page, "window"), chart(page, "picked")
    assert start == "2010-01-01/2015-12-31"
    box = page.locator(PLOT_AREA).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 500, box["y"] + 60)
    page.mouse.wheel(-200, 0)
    earlier = settled(page, start)
    assert earlier < start
    drag(page, (box["x"] + 500, box["y"] + 60), -200)
    assert settled(page, earlier) > earlier
    assert chart(page, "picked") == picked, "a drag is no click"


def test_a_double_click_goes_to_the_stretch(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    whole = chart(page, "window")
    box = page.locator(PLOT_AREA).bounding_box()
    assert box is not None
    page.mouse.dblclick(box["x"] + box["width"] - 40, box["y"] + 30)
    stretches = json.loads((TESTS / "axis" / "axes.json").read_text("utf-8"))["shipped"]["stretches"]
    assert settled(page, whole) == f"{stretches[-1].split(' to ')[0]}/2026-12-31"


def test_keys_zoom_and_escape_returns(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    whole = chart(page, "window")
    page.locator(PLOT_AREA).focus()
    page.keyboard.press("+")
    closer = settled(page, whole)
    page.keyboard.press("Shift+ArrowLeft")
    moved = settled(page, closer)
    assert moved < closer
    page.keyboard.press("End")
    latest = settled(page, moved)
    assert latest.endswith(whole.split("/")[1])
    page.keyboard.press("Home")
    assert settled(page, latest).split("/")[0] <= whole.split("/")[0]  # the folded axis has ends of its own
    page.keyboard.press("-")
    page.keyboard.press("Escape")
    page.wait_for_function(f"was => {ROOT}.dataset.window === was", arg=whole)
    expect(page).to_have_url(address)


def test_the_strip_has_two_sliders(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    whole = chart(page, "window")
    start = page.get_by_role("slider", name="Start of the time shown")
    end = page.get_by_role("slider", name="End of the time shown")
    expect(start).to_have_attribute("aria-valuetext", "1 January 1965")
    start.focus()
    start.press("PageUp")
    later = settled(page, whole)
    assert later > whole
    expect(start).to_be_focused()
    expect(start).not_to_have_attribute("aria-valuetext", "1 January 1965")
    grip = end.bounding_box()
    assert grip is not None
    drag(page, (grip["x"] + 5, grip["y"] + 12), -205)
    narrower = settled(page, later)
    assert narrower.split("/")[1] < whole.split("/")[1]
    expect(page).to_have_url(re.compile(r"\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d"))


def test_a_window_is_drawn_on_the_free_strip(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    whole = chart(page, "window")
    strip = page.locator(".fl-brush").bounding_box()
    assert strip is not None
    drag(page, (strip["x"] + 300, strip["y"] + 62), 200)
    first, last = settled(page, whole).split("/")
    assert "1975" < first < last < "2010"


def test_a_link_with_a_window_shows_the_same_picture_to_another_reader(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?from=2022-07&to=2022-10-31&scale=true")
    facts = [chart(page, name) for name in ("window", "count", "matched", "picked")]
    assert facts[0] == "2022-07-01/2022-10-31"
    other = open_page(reader(), page.url)
    assert [chart(other, name) for name in ("window", "count", "matched", "picked")] == facts
    labels = f"() => {ROOT}.foldline.labels()"
    assert other.evaluate(labels) == page.evaluate(labels)


def test_back_takes_the_reader_to_the_window_before(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    whole = chart(page, "window")
    page.locator(PLOT_AREA).focus()
    page.keyboard.press("+")
    first = settled(page, whole)
    expect(page).to_have_url(re.compile("from="))
    address_of_first = page.url
    page.keyboard.press("+")
    settled(page, first)
    expect(page).not_to_have_url(address_of_first)
    page.go_back()
    expect(page).to_have_url(address_of_first)
    page.wait_for_function(f"was => {ROOT}.dataset.window === was", arg=first)
    page.go_back()
    expect(page).to_have_url(address)
    page.wait_for_function(f"was => {ROOT}.dataset.window === was", arg=whole)


def test_an_answer_that_comes_late_undoes_no_newer_gesture(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    whole = chart(page, "window")
    page.locator(PLOT_AREA).focus()
    # The filter's answer is on its way while the reader zooms.
    page.get_by_role("button", name="Cyber", exact=True).dispatch_event("click")
    page.keyboard.press("+")
    closer = settled(page, whole)
    expect(page).to_have_url(re.compile(r"\?kind=cyber&from="))
    expect(page.locator(COUNT)).to_contain_text(f"in sight of {chart(page, 'matched')} that match")
    assert chart(page, "window") == closer
    click_on(page, "cyberattack-2022")
    expect(page.locator(CHART)).to_have_attribute("data-picked", "cyberattack-2022")
    expect(page).to_have_url(re.compile("event=cyberattack-2022"))
    assert chart(page, "window") == closer


@pytest.mark.parametrize("query", ["from=1800&to=1850", "from=9999", "to=-5000", "from=2023-07&to=1965"])
def test_a_window_outside_the_story_is_the_whole_story(
    reader: Reader, address: str, query: str, shipped: Dossier
) -> None:
    page = open_page(reader(), f"{address}?{query}")
    assert chart(page, "count") == str(len(shipped.events))


def test_in_order_every_step_is_as_long(reader: Reader, address: str, shipped: Dossier) -> None:
    page = open_page(reader(), f"{address}?scale=order")
    assert chart(page, "count") == str(len(shipped.events))
    expect(page.get_by_text("Equal steps, not equal time")).to_be_visible()
    assert page.locator(".fl-connector").count() > 20
