"""The page with the keyboard alone, and as a screen reader announces it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from conftest import CARD, CHART, COUNT, chart, click_on, expect_picked, open_page
from playwright.sync_api import BrowserContext, Page, expect

from dashboard.dossier.model import Dossier

Reader = Callable[..., BrowserContext]
PLOT_AREA = ".fl-plot-area"
HERE = "() => document.activeElement?.dataset?.key ?? null"


def tree(page: Page) -> list[dict[str, Any]]:
    """The browser's accessibility tree: role, name, description and properties of all that is not ignored."""
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    return [
        {
            "role": node["role"]["value"],
            "name": node.get("name", {}).get("value", ""),
            "description": node.get("description", {}).get("value", ""),
            **{p["name"]: p["value"].get("value") for p in node.get("properties", [])},
        }
        for node in nodes
        if not node["ignored"]
    ]


def focus_first_event(page: Page) -> None:
    page.locator(PLOT_AREA).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Home")


def test_the_chart_has_a_name_a_sentence_and_every_event_as_a_button(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    page = open_page(reader(), address)
    nodes = tree(page)
    timeline = next(node for node in nodes if node["role"] == "application")
    assert timeline["name"] == "Timeline of Albania and Iran's exiled Mujahedin"
    pattern = rf"Timeline of .*: {len(shipped.events)} events, the first .*, the last "
    assert re.match(pattern, timeline["description"])
    sliders = [node["name"] for node in nodes if node["role"] == "slider"]
    assert sliders == ["Start of the time shown", "End of the time shown"]
    buttons = [node["name"] for node in nodes if node["role"] == "button"]
    raid = [name for name in buttons if "Police raid Ashraf-3" in name]
    assert raid == ["20 June 2023, Police raid Ashraf-3, the MEK's compound, Disputed, Exact day"]
    assert sum(event.title in name for name in buttons for event in shipped.events) >= 65
    assert [node for node in nodes if node["role"] == "status"]


def test_arrow_keys_reach_every_event_and_clusters_list_theirs(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    page = open_page(reader(), address)
    focus_first_event(page)
    reached: set[str] = set()
    for _ in range(len(shipped.events) + 1):
        key = page.evaluate(HERE)
        if key.startswith("cluster "):
            page.keyboard.press("Enter")
            rows = page.get_by_role("dialog", name=re.compile("event")).locator("li b").all_inner_texts()
            assert rows
            reached.update(event.id for event in shipped.events if event.title in rows)
            page.keyboard.press("Escape")
            assert page.evaluate(HERE) == key, "the focus is back on the count"
        else:
            reached.add(key)
        page.keyboard.press("ArrowRight")
        if page.evaluate(HERE) == key:
            break
    assert reached == {event.id for event in shipped.events}


def test_what_the_filter_excludes_is_named_so(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?actor=rama&event=raid-2023")
    area = page.locator(PLOT_AREA)
    expect(area.get_by_role("button", name=re.compile("Police raid.*, Outside the filter"))).to_have_count(1)
    outside = area.get_by_role("button", name=re.compile("Outside the filter"))
    inside = area.locator("button:is(.fl-target, .fl-cluster)").count() - outside.count()
    assert outside.count() > 0
    assert 0 < inside <= int(page.locator(COUNT).inner_text().split()[0])


ARROWS = ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown")


@pytest.mark.parametrize("arrow", ARROWS)
def test_the_first_arrow_key_enters_the_chart(reader: Reader, address: str, arrow: str) -> None:
    page = open_page(reader(), f"{address}?from=2012&to=2022&event=cyberattack-2022")
    window = chart(page, "window")
    page.locator(PLOT_AREA).focus()
    page.keyboard.press(arrow)
    assert page.evaluate(HERE) == "cyberattack-2022"
    assert chart(page, "window") == window, "the window is moved with Shift"


def test_a_click_on_the_background_lets_the_arrow_keys_in(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    box = page.locator(PLOT_AREA).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 4, box["y"] + 60)
    page.keyboard.press("ArrowRight")
    assert page.evaluate(HERE) == "raid-2023"


def test_a_click_on_a_label_lets_the_arrow_keys_in(reader: Reader, address: str) -> None:
    page = open_page(reader(1024, 768), address)
    page.locator('[data-label="cyberattack-2022"]').click(force=True, position={"x": 60, "y": 8})
    expect_picked(page, "cyberattack-2022")
    page.locator(f"{CARD} [data-close]").click()
    expect(page.locator(PLOT_AREA)).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(HERE) == "cyberattack-2022"


@pytest.mark.parametrize("enters", [False, True])
def test_home_and_end_go_to_the_first_and_the_last_event(reader: Reader, address: str, enters: bool) -> None:
    page = open_page(reader(), address)
    page.locator(PLOT_AREA).focus()
    if enters:
        page.keyboard.press("ArrowRight")
    keys = "() => [...document.querySelectorAll('.fl-targets [data-key]')].map((node) => node.dataset.key)"
    first, *_, last = page.evaluate(keys)
    page.keyboard.press("End")
    assert page.evaluate(HERE) == last
    page.keyboard.press("Home")
    assert page.evaluate(HERE) == first


@pytest.mark.parametrize(("arrow", "event"), [("ArrowLeft", "founding"), ("ArrowRight", "founders-executed")])
def test_from_a_window_without_events_arrows_lead_to_the_nearest(
    reader: Reader, address: str, arrow: str, event: str
) -> None:
    page = open_page(reader(), f"{address}?scale=true&from=1967&to=1969")
    assert chart(page, "count") == "0"
    page.locator(PLOT_AREA).focus()
    page.keyboard.press(arrow)
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    assert page.evaluate(HERE) == event


STATES = {
    "the frame": "document.querySelector('.fl-plot-area')",
    "an event": "document.querySelector('.fl-targets [data-key=\"raid-2023\"]')",
    "the strip": "document.querySelector('.fl-handle')",
    "the switch": "document.querySelector('.fl-as-list')",
}


@pytest.mark.parametrize("state", STATES)
def test_keys_do_the_same_wherever_the_focus_is_in_the_chart(
    reader: Reader, address: str, state: str
) -> None:
    page = open_page(reader(), f"{address}?from=2022&to=2024")
    window = chart(page, "window")
    focus = f"() => {STATES[state]}.focus()"
    page.evaluate(focus)
    page.keyboard.press("?")
    expect(page.locator("#fl-guide")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#fl-guide")).to_be_hidden()
    assert chart(page, "window") == window, "Esc first closes what is over the page"
    page.evaluate(focus)
    page.keyboard.press("Escape")
    expect(page.locator(CHART)).not_to_have_attribute("data-window", window)
    page.evaluate(focus)
    page.keyboard.press("l")
    expect(page.locator(PLOT_AREA)).to_be_hidden()
    page.keyboard.press("L")
    expect(page.locator(PLOT_AREA)).to_be_focused()


def test_escape_returns_from_the_card_at_once(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?from=2022&to=2024")
    window = chart(page, "window")
    click_on(page, "cyberattack-2022")
    expect_picked(page, "cyberattack-2022")
    page.locator(f"{CARD} h2").click()
    page.keyboard.press("Escape")
    expect(page.locator(CHART)).not_to_have_attribute("data-window", window)


@pytest.mark.parametrize("width", [1024, 600])
def test_escape_closes_the_drawer_first_and_then_the_window(reader: Reader, address: str, width: int) -> None:
    page = open_page(reader(width, 768), f"{address}?from=2022&to=2024")
    window = chart(page, "window")
    if width <= 700:
        page.get_by_role("button", name="Show as a chart").click()
    click_on(page, "cyberattack-2022")
    expect_picked(page, "cyberattack-2022")
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    assert chart(page, "window") == window
    page.keyboard.press("Escape")
    expect(page.locator(CHART)).not_to_have_attribute("data-window", window)


def test_up_and_down_go_between_rows(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.locator(PLOT_AREA).focus()
    page.keyboard.press("ArrowDown")
    height = "() => document.activeElement.getBoundingClientRect().top"
    page.keyboard.press("ArrowDown")
    low = page.evaluate(height)
    page.keyboard.press("ArrowUp")
    assert page.evaluate(height) < low


def test_enter_opens_an_event_announces_it_and_keeps_the_focus(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    focus_first_event(page)
    page.keyboard.press("ArrowRight")
    key = page.evaluate(HERE)
    page.keyboard.press("Enter")
    expect_picked(page, key)
    expect(page).to_have_url(re.compile(f"event={key}"))
    expect(page.get_by_role("status").filter(has_text="Picked: ")).to_have_count(1)
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    assert page.evaluate(HERE) == key
    current = page.locator(f'{PLOT_AREA} [aria-current="true"]')
    expect(current).to_have_attribute("data-key", key)


def test_the_focus_survives_a_filter_and_a_zoom(reader: Reader, address: str, shipped: Dossier) -> None:
    page = open_page(reader(), f"{address}?event=founding")  # has no other event near it to be counted with
    page.locator(PLOT_AREA).focus()
    page.keyboard.press("Enter")
    key = page.evaluate(HERE)
    page.get_by_role("button", name="Cyber", exact=True).dispatch_event("click")
    expect(page).to_have_url(re.compile("kind=cyber"))
    expect(page.locator(CHART)).not_to_have_attribute("data-matched", str(len(shipped.events)))
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    assert page.evaluate(HERE) == key
    window = chart(page, "window")
    page.keyboard.press("+")
    expect(page.locator(CHART)).not_to_have_attribute("data-window", window)
    expect(page).to_have_url(re.compile("from="))
    assert page.evaluate(HERE) == key
    pattern = re.compile(r": \d+ events?, \d+ of them in the filter$")
    expect(page.get_by_role("status").filter(has_text=pattern)).to_have_count(1)


def test_at_the_window_s_edge_the_window_follows(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?from=2022-07&to=2022-10-31")
    page.locator(PLOT_AREA).focus()
    page.keyboard.press("Enter")
    last = page.evaluate(HERE)
    window = chart(page, "window")
    for _ in range(60):
        page.keyboard.press("ArrowRight")
        if chart(page, "window") != window:
            break
    assert chart(page, "window") > window
    assert page.evaluate(HERE) not in (None, last)


def test_l_shows_the_story_as_a_list_and_back(reader: Reader, address: str, shipped: Dossier) -> None:
    page = open_page(reader(), address)
    page.locator(PLOT_AREA).focus()
    page.keyboard.press("l")
    rows = page.locator(f"{CHART} li button[data-label]")
    expect(rows).to_have_count(len(shipped.events))
    expect(rows.and_(page.locator(":focus"))).to_have_count(1)
    expect(page.get_by_role("button", name="Show as a chart")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Enter")
    page.keyboard.press("l")
    expect(page.locator(PLOT_AREA)).to_be_focused()
    expect(page.locator(PLOT_AREA)).to_be_visible()


@pytest.mark.parametrize("query", ["", "?from=2022-07&to=2022-10-31"])
def test_targets_are_at_least_24_px_large(reader: Reader, address: str, query: str) -> None:
    page = open_page(reader(), f"{address}{query}")
    small = page.evaluate("""() => [...document.querySelectorAll('.fl-chart :is(button, [role=slider])')]
      .filter((node) => node.checkVisibility())
      .map((node) => [node.className, node.getBoundingClientRect()])
      .filter(([, box]) => box.width < 23.9 || box.height < 23.9)
      .map(([name, box]) => `${name} ${box.width} x ${box.height}`)""")
    assert small == []


def test_a_drawer_takes_the_focus_of_the_keyboard_and_returns_it(reader: Reader, host: str) -> None:
    page = reader(1024, 768).new_page()
    page.goto(host)
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    focus_first_event(page)
    for _ in range(2):  # another event, whose card is fetched, and the same one, whose card is there
        key = page.evaluate(HERE)
        page.keyboard.press("Enter")
        heading = page.locator(f'{CARD}[data-event="{key}"] h2')
        expect(heading).to_be_visible()
        expect(heading).to_be_focused()
        page.wait_for_selector(f'{CHART}[data-state="ready"]')
        expect(heading).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(CARD)).to_be_hidden()
        assert page.evaluate(HERE) == key
