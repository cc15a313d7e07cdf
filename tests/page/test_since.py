"""What was added or changed since a day: counted, listed, and marked until the reader dismisses it."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CARD, CHART, READY, chart, expect_count, expect_picked, open_page
from playwright.sync_api import BrowserContext, expect
from served import Served
from test_looks import WCAG

Reader = Callable[..., BrowserContext]
NAME = "Added or changed after 30 June 2023"
DOTS = f"{CHART} .fl-ground .fl-recent-dot"


def test_recent_changes_are_counted_marked_and_described(reader: Reader, bridge: str) -> None:
    page = open_page(reader(), f"{bridge}?event=visit&since=2023-06-30")
    expect(page.get_by_text("3 events added or changed after 30 June 2023")).to_be_visible()
    expect(page.locator(DOTS)).to_have_count(3)
    expect(page.locator(f"{CHART} .fl-keys li", has_text=NAME)).to_be_visible()
    expect(page.locator(CARD).get_by_text("New", exact=True)).to_be_visible()
    expect(page.locator(CARD)).to_contain_text("Added 1 July 2023. Changed 14 July 2023")
    names = page.locator(f"{CHART} [data-key]").evaluate_all("all => all.map((one) => one.ariaLabel)")
    assert sorted(name.split(",")[1].strip() for name in names if NAME in name) == [
        "Inspectors visit", "The piers are built", "The road is shut",
    ]  # fmt: skip
    place = page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.locate('visit')")
    page.mouse.move(place["x"], place["y"])
    expect(page.get_by_role("tooltip")).to_contain_text(NAME)


def test_a_link_in_the_line_picks_an_event_and_a_filter_keeps_since(reader: Reader, bridge: str) -> None:
    page = open_page(reader(), f"{bridge}?since=2023-06-30")
    page.get_by_text("3 events added or changed").click()
    page.locator(".fl-recent").get_by_role("link", name="The road is shut").click()
    expect_picked(page, "shut")
    expect(page.locator(CARD).get_by_text("Changed", exact=True)).to_be_visible()
    expect(page.locator(".fl-recent").get_by_role("link", name="The road is shut")).to_be_visible()
    page.get_by_role("button", name="Law", exact=True).click()
    expect(page).to_have_url(f"{bridge}?kind=law&event=shut&since=2023-06-30")
    expect_count(page, 2)
    expect(page.locator(DOTS)).to_have_count(3)


def test_one_press_stops_marking_and_back_undoes_it(reader: Reader, bridge: str) -> None:
    page = open_page(reader(), f"{bridge}?kind=works&since=2023-06-30")
    expect(page.locator(DOTS)).to_have_count(3)
    page.get_by_role("link", name="Remove the marks").click()
    expect(page).to_have_url(f"{bridge}?kind=works")
    expect(page.locator(".fl-recent-dot").locator("visible=true")).to_have_count(0)
    expect(page.locator(".fl-recent")).to_have_count(0)
    page.go_back()
    expect(page.locator(DOTS)).to_have_count(3)


def test_dots_move_with_their_marks(reader: Reader, bridge: str) -> None:
    page = open_page(reader(), f"{bridge}?from=2022&since=2023-06-30")
    for event in ("visit", "shut"):
        place = page.evaluate(
            "id => document.querySelector('[data-foldline=chart]').foldline.locate(id)", event
        )
        boxes = page.locator(DOTS).evaluate_all(
            """all => all.map((dot) => dot.getBoundingClientRect())
                .map(({ x, y, width, height }) => [x + width / 2, y + height / 2])"""
        )
        assert any(abs(x - place["x"]) < 14 and abs(y - place["y"]) < 14 for x, y in boxes), event


def test_one_press_shows_the_window_since_the_day(reader: Reader, bridge: str) -> None:
    page = open_page(reader(), f"{bridge}?kind=law&since=2023-06-30")
    page.get_by_role("link", name="1 event begins").click()
    expect(page).to_have_url(f"{bridge}?kind=law&from=2023-07-01&since=2023-06-30")
    expect(page.locator(CHART)).to_have_attribute("data-count", "1")
    expect(page.locator(CHART)).to_have_attribute("data-window", re.compile("^2023-07-01/"))


def test_the_page_says_that_nothing_is_new(reader: Reader, bridge: str) -> None:
    page = open_page(reader(), f"{bridge}?since=2024")
    expect(page.locator(".fl-recent")).to_contain_text("No event is recorded as added or changed after 2024.")
    expect(page.locator(".fl-recent")).to_contain_text(
        "The file does not say when 2 events were added or changed."
    )
    expect(page.locator(DOTS)).to_have_count(0)
    expect(page.locator(f"{CHART} .fl-keys li", has_text="Added or changed")).to_have_count(0)
    page.get_by_role("link", name="Remove the marks").click()
    page.wait_for_selector(READY)
    assert chart(page, "count") == "5"


def test_a_since_that_is_no_day_is_left_out(reader: Reader, bridge: str) -> None:
    page = open_page(reader(), f"{bridge}?since=<script>")
    expect(page.locator(".fl-recent")).to_have_count(0)
    expect(page.locator(DOTS)).to_have_count(0)


def test_a_counted_mark_that_holds_something_new_wears_the_dot_and_its_list_names_it(
    reader: Reader,
    served: Served,
) -> None:
    rows = "".join(f"  - {{date: 2014-05-01, title: Event {n}, added: {2000 + n}}}\n" for n in range(60))
    old = "  - {date: 1990, title: Long ago, added: 2000}\n"
    url = served.show(f"title: Many events\nevents:\n{rows}{old}")
    page = open_page(reader(), f"{url}?since=2057")
    cluster = page.locator(f"{CHART} .fl-cluster")
    expect(cluster).to_have_count(1)
    assert page.locator(DOTS).count() >= 1
    cluster.press("Enter")
    named = page.get_by_role("dialog").locator("li", has_text="New or changed")
    shown = [text.strip() for text in named.locator("b").all_inner_texts()]
    assert shown and set(shown) <= {"Event 58", "Event 59"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_the_list_says_it_in_words(reader: Reader, bridge: str, scheme: str) -> None:
    page = open_page(reader(390, 844, color_scheme=scheme), f"{bridge}?since=2023-06-30")
    badges = page.locator(f"{CHART} [data-label]", has_text="New or changed")
    expect(badges).to_have_count(3)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found.response["violations"]] == []


def test_the_guide_explains_since(reader: Reader, bridge: str) -> None:
    page = open_page(reader(), bridge)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name=re.compile("How to read"))).to_contain_text("?since=2023-06-30")
