"""Lanes on the page: the switch and the address, echoes, keys, screen readers, and the list on a phone."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import (
    CARD,
    CHART,
    chart,
    click_on,
    expect_count,
    expect_picked,
    open_page,
    resize,
    show_controls,
)
from playwright.sync_api import BrowserContext, Locator, Page, expect
from served import Served
from test_looks import WCAG

Reader = Callable[..., BrowserContext]
HERE = "() => document.activeElement?.dataset?.key ?? null"
STORY = """
title: A harbour
kinds: {talk: Talk, work: Work}
sides: {town: The town, crew: The crew}
actors:
  council: {name: The council, side: town}
  harbour-office: {name: The harbour office, side: town, part_of: council}
  crew: {name: The crew, side: crew}
  press: {name: The press}
events:
  - {id: opening, date: 2001-03-04, title: The harbour is opened, kind: work, actors: {acted: council}}
  - id: strike
    date: 2003-05-06
    title: The crew strikes
    kind: talk
    actors: {acted: crew, affected: council}
  - {id: deal, date: 2004-07-08, title: A deal is made, kind: talk, actors: {acted: [council, crew]}}
  - {id: permit, date: 2005-01-02, title: A permit is given, kind: work, actors: {acted: harbour-office}}
  - {id: report, date: 2006-02-03, title: A report is printed, kind: talk, actors: {spoke: press}}
  - {id: fire, date: 2006-09-09, title: A fire, kind: work, actors: {accused: crew, affected: council}}
"""


def lanes(page: Page) -> list[str]:
    """The names of the groups of a chart with lanes, as a screen reader says them."""
    names = page.locator(".fl-targets > [role=group]").evaluate_all("all => all.map((one) => one.ariaLabel)")
    return list(names)


def header(page: Page, lane: str) -> Locator:
    return page.locator(f'[data-key="lane {lane}"]')


def opened(context: BrowserContext, url: str) -> Page:
    """Open `url`, in either host, and wait until the chart is ready."""
    page = context.new_page()
    page.goto(url)
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    return page


def address_of(page: Page) -> str:
    return page.url.partition("?")[2]


def test_each_event_is_counted_once_and_shared_with_the_lanes_of_its_other_actors(
    reader: Reader, served: Served
) -> None:
    page = open_page(reader(), served.show(STORY))
    show_controls(page)
    page.locator(".st-key-layout").get_by_text("By side").click()
    expect(page.locator(".fl-lane-head")).to_have_count(3)
    assert lanes(page) == [
        "The town, 4 events, 1 shared",
        "The crew, 1 event, 2 shared",
        "None given, 1 event",
    ]
    page.wait_for_url("**/?layout=side")
    assert chart(page, "count") == "6"
    expect(page.get_by_text("A shared event is in full, and counted")).to_be_visible()
    page.go_back()
    expect(page.locator(".fl-lane-head")).to_have_count(0)


def test_a_lane_closes_and_opens_at_once_and_its_events_can_still_be_picked(
    reader: Reader, served: Served
) -> None:
    page = open_page(reader(), f"{served.show(STORY)}?layout=side&event=report")
    header(page, "town").click()
    expect(header(page, "town")).to_have_attribute("aria-expanded", "false")
    page.wait_for_url(re.compile("closed=town"))
    click_on(page, "permit")
    expect_picked(page, "permit")
    expect(page.locator('[data-label="permit"]')).to_be_visible()
    page.get_by_role("button", name="Close all").click()
    page.wait_for_url(re.compile("closed=town&closed=crew"))
    page.get_by_role("button", name="Open all").click()
    expect(header(page, "town")).to_have_attribute("aria-expanded", "true")


def test_lanes_are_sorted_and_parts_stand_below_their_whole(reader: Reader, served: Served) -> None:
    page = open_page(reader(), f"{served.show(STORY)}?layout=actor")
    assert [name.split(",")[0] for name in lanes(page)] == [
        "The council",
        "The harbour office",
        "The crew",
        "The press",
    ]
    page.goto(f"{page.url.partition('?')[0]}?layout=kind")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    assert [name.split(",")[0] for name in lanes(page)] == ["Talk", "Work"]
    page.get_by_label("Lanes:").select_option("first")
    page.wait_for_url(re.compile("sort=first"))
    assert [name.split(",")[0] for name in lanes(page)] == ["Work", "Talk"]


def test_an_echo_picks_its_event(reader: Reader, served: Served) -> None:
    page = open_page(reader(), f"{served.show(STORY)}?layout=side&event=opening")
    place = page.evaluate("id => document.querySelector('[data-foldline=chart]').foldline.locate(id)", "deal")
    echo = page.locator(".fl-lane").nth(1).locator(".fl-echo").first.bounding_box()
    assert echo
    page.mouse.move(place["x"], echo["y"] + echo["height"] / 2)
    expect(page.locator(".fl-plot-area .fl-tip")).to_contain_text("In full under The town")
    page.mouse.click(place["x"], echo["y"] + echo["height"] / 2)
    expect_picked(page, "deal")


def test_a_lane_without_matching_events_stays_as_a_line(reader: Reader, served: Served) -> None:
    page = open_page(reader(), f"{served.show(STORY)}?layout=side&actor=press")
    expect_count(page, 1)
    assert lanes(page) == ["The town, 0 of 4 events", "The crew, 0 of 1 event", "None given, 1 event"]
    heights = [box["height"] for one in page.locator(".fl-lane-head").all() if (box := one.bounding_box())]
    assert heights[0] < 0.7 * heights[2]


def test_keys_lead_from_lane_to_lane_and_along_a_lane(reader: Reader, served: Served) -> None:
    page = open_page(reader(), f"{served.show(STORY)}?layout=side&event=opening")
    page.locator(".fl-plot-area").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(HERE) == "opening"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(HERE) == "deal"
    page.keyboard.press("ArrowDown")
    assert page.evaluate(HERE) == "strike"
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(HERE) == "lane crew"
    page.keyboard.press("ArrowUp")
    assert page.evaluate(HERE) == "lane town"
    page.keyboard.press("Space")
    expect(header(page, "town")).to_have_attribute("aria-expanded", "false")
    assert page.evaluate(HERE) == "lane town"


def test_the_tab_stop_of_a_lane_is_followed_by_the_link_to_the_page_of_its_actor(
    reader: Reader, served: Served
) -> None:
    page = open_page(reader(), f"{served.show(STORY)}?layout=actor&event=permit")
    pages = page.locator(".fl-plot-area a")
    names = ["Page of The council", "Page of The harbour office", "Page of The crew", "Page of The press"]
    assert pages.evaluate_all("all => all.map((one) => one.ariaLabel)") == names
    page.locator(".fl-plot-area").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(HERE) == "permit"
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=names[1])).to_be_focused()
    assert pages.evaluate_all("all => all.map((one) => one.tabIndex)") == [-1, 0, -1, -1]
    page.keyboard.press("Enter")
    expect(page.locator(".fl-actor-page")).to_have_attribute("data-actor", "harbour-office")
    page.goto(f"{page.url.partition('?')[0]}?layout=side")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    expect(pages).to_have_count(0)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_link_to_a_page_is_at_the_end_of_a_name_and_does_not_close_the_lane(
    reader: Reader, host: str, direction: str
) -> None:
    page = opened(reader(1100, 900), f"{host}layout=actor")
    page.evaluate("(one) => { document.documentElement.dir = one; }", direction)
    resize(page, 1000, 900)
    head, link = header(page, "mek"), page.get_by_role("link", name="Page of MEK")
    outer, inner, words = (one.bounding_box() for one in (head, link, head.locator(".fl-lane-name")))
    assert outer and inner and words
    assert inner["width"] >= 24 <= inner["height"]
    end = outer["x"] + outer["width"]
    gap = inner["x"] - outer["x"] if direction == "rtl" else end - inner["x"] - inner["width"]
    assert gap == pytest.approx(0, abs=2), "at the end of the name"
    link.click()
    expect(page.locator(".fl-actor-page")).to_have_attribute("data-actor", "mek")
    page.go_back()
    expect(head).to_have_attribute("aria-expanded", "true")


def test_the_actors_of_a_list_are_links_outside_its_rows(reader: Reader, host: str) -> None:
    page = opened(reader(390, 844, has_touch=True), f"{host}layout=actor")
    expect(page.get_by_role("link", name="Page of MEK")).to_be_visible()
    assert page.locator(".fl-list-area button a").count() == 0
    entry = page.locator(".fl-entry", has=page.locator('[data-label="founding"]'))
    row = entry.locator("button")
    row.click()
    expect_picked(page, "founding")
    page.keyboard.press("Escape")
    link = entry.get_by_role("link", name="MEK", exact=True)
    expect(link).to_have_attribute("href", re.compile("event=founding.*of=mek"))
    link.click()
    expect(page.locator(".fl-actor-page")).to_have_attribute("data-actor", "mek")
    page.go_back()
    expect(row).to_be_visible()
    found = Axe().run(page, context=".fl-list-area", options={"runOnly": {"type": "tag", "values": WCAG}})
    assert found.response["violations"] == []


def test_on_a_phone_the_list_is_grouped_by_lane(reader: Reader, served: Served) -> None:
    page = open_page(reader(390, 844, has_touch=True), f"{served.show(STORY)}?layout=side")
    titles = page.locator(".fl-lane-title")
    expect(titles).to_have_count(3)
    expect(titles.nth(1)).to_contain_text("The crew")
    expect(page.locator(".fl-lane-also").nth(1)).to_contain_text("Also 2 shared events")
    titles.nth(0).click()
    expect(page.locator('[data-label="opening"]')).to_have_count(0)
    page.wait_for_url(re.compile("closed=town"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lanes_violate_no_rule_of_accessibility(reader: Reader, served: Served, scheme: str) -> None:
    page = open_page(reader(color_scheme=scheme), f"{served.show(STORY)}?layout=actor&event=deal")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert found.response["violations"] == []


def test_bars_that_fade_have_gradients_of_their_own_in_each_lane(reader: Reader, served: Served) -> None:
    story = (
        STORY
        + """
  - {id: lease, date: 2001/.., title: A lease, kind: work, actors: {acted: council}}
  - {id: talks, date: 2003/.., title: Talks go on, kind: talk, actors: {acted: crew}}
"""
    )
    page = open_page(reader(), f"{served.show(story)}?layout=side")
    ids = page.locator(".fl-lanes linearGradient").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) >= 2
    assert len(set(ids)) == len(ids)


def test_the_axis_stays_in_the_window_while_the_page_scrolls(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?layout=side")
    page.locator(".fl-lane-head").last.scroll_into_view_if_needed()
    expect(page.locator(".fl-axis-head .fl-tick-words").first).to_be_in_viewport()
    page.locator(".st-key-layout").get_by_text("One line").click()
    expect(page.locator(".fl-lane-head")).to_have_count(0)
    expect(page.locator(".fl-axis-head")).to_be_hidden()
    expect(page.locator(".fl-plot-area .fl-tick-words").first).to_be_visible()


@pytest.mark.parametrize(("width", "has_column"), [(1181, False), (1440, False), (1679, False), (1680, True)])
def test_lanes_take_the_width_of_the_card_where_the_page_is_not_wide(
    reader: Reader, address: str, width: int, has_column: bool
) -> None:
    page = open_page(reader(width, 900), f"{address}?event=raid-2023")
    expect(page.locator(CARD)).to_be_visible()
    page.locator(".st-key-layout").get_by_text("By side").click()
    expect(page.locator(".fl-lane-head")).not_to_have_count(0)
    expect(page.locator(CARD)).to_be_visible(visible=has_column)
    line = page.locator(".fl-open-card")
    expect(line).to_be_visible(visible=not has_column)
    taken = page.locator(CHART).evaluate(
        "one => one.clientWidth / one.closest('.st-key-columns').clientWidth"
    )
    assert (taken == 1) == (not has_column)
    page.locator(".st-key-layout").get_by_text("One line").click()
    expect(page.locator(CARD)).to_be_visible()
    expect(line).to_be_hidden()


def test_the_line_above_lanes_names_the_picked_event_and_opens_its_card(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?layout=side&event=raid-2023")
    line = page.locator(".fl-open-card")
    assert line.inner_text().split("\n") == [
        "20 June 2023",
        "Raid on Ashraf-3",
        "Albania, shared with MEK and Iran",
        "Open card",
    ]
    bar = page.locator(".fl-lane-bar").bounding_box()
    assert bar and bar["height"] < 60, "one line at the right of the menu"
    line.press("Enter")
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()
    expect(line).to_be_focused()


MANY = STORY + "".join(
    f"  - {{id: e{n}, date: {1800 + n % 200}-0{n % 9 + 1}-1{n % 9}, title: Event {n}, kind: work, "
    f"actors: {{acted: council, affected: crew}}}}\n"
    for n in range(1200)
)


def test_from_right_to_left_the_names_of_lanes_are_on_the_right(reader: Reader, served: Served) -> None:
    page = open_page(reader(1100, 900), f"{served.show(STORY)}?layout=side")
    page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    resize(page, 1000, 900)
    area = page.locator(".fl-plot-area").bounding_box()
    head = page.locator(".fl-lane-head").first
    box, words = head.bounding_box(), head.locator(".fl-lane-name").bounding_box()
    assert area and box and words
    assert box["x"] + box["width"] == pytest.approx(area["x"] + area["width"], abs=1)
    assert words["x"] + words["width"] > box["x"] + box["width"] - 30, "the name begins at the right"


@pytest.mark.parametrize("width", [768, 1440])
def test_the_numbers_of_a_lane_are_not_cut(reader: Reader, served: Served, width: int) -> None:
    page = open_page(reader(width, 900), f"{served.show(MANY)}?layout=side")
    for count in page.locator(".fl-lane-head .fl-lane-count").all():
        assert count.evaluate("one => one.scrollWidth <= one.clientWidth"), count.inner_text()


def test_the_triangles_of_lanes_are_seen_in_forced_colours(reader: Reader, served: Served) -> None:
    page = open_page(reader(forced_colors="active"), f"{served.show(STORY)}?layout=side")
    fill, background = page.locator(".fl-lane-sign path").first.evaluate(
        "one => [getComputedStyle(one).fill, getComputedStyle(one.closest('button')).backgroundColor]"
    )
    assert fill != background
