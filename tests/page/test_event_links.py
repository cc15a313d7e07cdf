"""Links: the events linked to the picked one are outlined and named, at every scale and in every window."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CARD, CHART, chart, expect_picked, open_page, serving_text
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_looks import WCAG

Reader = Callable[..., BrowserContext]

DOSSIER = """
title: Ties
kinds: {talk: Talks, fight: Fights}
actors: {one: {name: One}, two: {name: Two}}
events:
  - {id: war, date: 1999/2010-04, title: The war, kind: fight, actors: [two]}
  - {id: first, date: 2001-02-03, title: The first meeting, kind: talk, actors: [one],
     links: {responds_to: war}}
  - {id: second, date: 2003-05, title: The answer, kind: talk, actors: [two], links: {responds_to: first}}
  - {id: pact, date: 2005-01-01, title: The pact, weight: 3, actors: [one],
     links: {follows: [first, second], reveals: crowd-35, ends: war, echoes: oath}}
  - {id: last, date: 2019-05-01, title: The last meeting, kind: talk, actors: [one],
     links: {responds_to: pact, follows: pact}}
  - {id: alone, date: 2012-05-01, title: Nobody heard, actors: [one]}
  - {id: oath, date: XXXX-09-11, title: The oath, kind: talk, actors: [one]}
"""
MANY = "".join(f"  - {{id: crowd-{n}, date: 2008-03-01, title: One of many}}\n" for n in range(40))

# The box of each outline on the page, by the event or the cluster that it belongs to.
FRAMES = """() => Object.fromEntries(
  [...document.querySelectorAll('[data-foldline=chart] [data-frame]')].map((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return [node.dataset.frame, { left, right, top, bottom }];
  }))"""
LOCATE = """id => {
  const place = document.querySelector('[data-foldline=chart]').foldline.locate(id);
  return [place.x, place.y];
}"""


@pytest.fixture(scope="module")
def linked_story() -> Iterator[str]:
    """Where a small story with many links is served."""
    with serving_text(DOSSIER + MANY) as url:
        yield url


Box = dict[str, float]


def frames(page: Page) -> dict[str, Box]:
    found: dict[str, Box] = page.evaluate(FRAMES)
    return found


def relation(page: Page, event: str) -> Locator:
    return page.locator(f'.fl-words [data-label="{event}"] .fl-relation')


def is_next_to(point: list[float], box: Box) -> bool:
    """Whether a mark at `point` is in an outline, or at its left or right."""
    x, y = point
    return box["left"] - 10 <= x <= box["right"] + 10 and box["top"] <= y <= box["bottom"]


@pytest.mark.parametrize("scale", ["", "&scale=true", "&scale=order"])
@pytest.mark.parametrize("width", [1440, 1024, 768])
def test_each_linked_event_is_outlined_where_it_is(
    reader: Reader, linked_story: str, scale: str, width: int
) -> None:
    page = open_page(reader(width, 900), f"{linked_story}?event=pact{scale}")
    found = frames(page)
    assert found.keys() == {"war", "first", "second", "last", "crowd-35", "pact"}
    for key in found.keys() - {"war"}:
        assert is_next_to(page.evaluate(LOCATE, key), found[key]), key
    bar = page.locator('.fl-words [data-label="war"]').bounding_box()
    assert bar and found["war"]["left"] <= bar["x"] and bar["x"] + bar["width"] <= found["war"]["right"] + 1


def test_the_words_of_a_link_describe_it_from_the_side_of_the_picked_event(
    reader: Reader, linked_story: str
) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact")
    wanted = {"first": "follows", "second": "follows", "war": "ends", "last": "answered by, followed by"}
    for key, words in wanted.items():
        assert " ".join(relation(page, key).all_inner_texts()) == words
        button = page.locator(f'[data-key="{key}"]')
        expect(button).to_have_accessible_name(re.compile(f"Linked to the picked event: {words}$"))
    expect(page.get_by_text("Linked to the picked event (5)")).to_be_visible()
    linked = page.locator(CARD).locator("section", has_text="Linked events")
    expect(linked.locator("li")).to_have_count(7)
    expect(linked.get_by_role("link", name="The oath")).to_be_visible()


def test_a_link_is_described_when_the_event_is_pointed_at_or_focused(
    reader: Reader, linked_story: str
) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact")
    relation_words = page.get_by_role("tooltip").get_by_text(
        "Linked to the picked event: answered by, followed by"
    )
    expect(relation_words).to_be_hidden()
    x, y = page.evaluate(LOCATE, "last")
    page.mouse.move(x, y)
    expect(relation_words).to_be_visible()
    page.mouse.move(x, y + 300)
    expect(relation_words).to_be_hidden()
    page.locator(".fl-plot-area").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("End")
    expect(page.locator('[data-key="last"]')).to_be_focused()
    expect(relation_words).to_be_visible()
    page.keyboard.press("Tab")
    expect(relation_words).to_be_hidden()


def test_the_links_of_a_picked_bar_are_outlined(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(), f"{linked_story}?event=war")
    found = frames(page)
    assert found.keys() == {"war", "first", "pact"}
    bar = page.locator('[data-key="war"]').bounding_box()
    assert bar and found["war"]["left"] <= bar["x"] and bar["x"] + bar["width"] <= found["war"]["right"]
    assert relation(page, "pact").all_inner_texts() == ["ended by"]


@pytest.mark.parametrize("event", ["alone", "oath"])
def test_without_links_on_the_axis_only_the_picked_event_is_outlined(
    reader: Reader, linked_story: str, event: str
) -> None:
    page = open_page(reader(), f"{linked_story}?event={event}")
    wanted = {"alone": {"alone"}, "oath": {"pact"}}[event]
    assert frames(page).keys() == wanted
    expect(page.get_by_text(re.compile("^Linked to the picked event"))).to_have_count(int(event == "oath"))


def test_a_pick_outlines_its_own_links_and_no_others(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact")
    page.locator('[data-key="second"]').press("Enter")
    expect_picked(page, "second")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    expect(page.locator("[data-frame]")).to_have_count(3)
    assert frames(page).keys() == {"first", "pact", "second"}
    assert relation(page, "pact").all_inner_texts() == ["followed by"]
    expect(relation(page, "last")).to_have_count(0)


def test_a_linked_event_that_does_not_match_the_filter_is_outlined_too(
    reader: Reader, linked_story: str
) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact&actor=one")
    assert frames(page).keys() == {"war", "first", "second", "last", "crowd-35", "pact"}
    assert relation(page, "second").all_inner_texts() == ["follows"]


def test_outside_the_window_the_words_are_a_button_that_goes_there(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact&from=2004&to=2006")
    assert frames(page).keys() == {"war", "pact"}
    later = page.get_by_role("button", name="answered by, followed by: 1 May 2019, The last meeting")
    later.press("Enter")
    expect_picked(page, "last")
    expect(page).to_have_url(re.compile("event=last"))
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    box = page.locator('[data-key="last"]').bounding_box()
    plot_area = page.locator(".fl-plot-area").bounding_box()
    assert box and plot_area
    assert plot_area["x"] < box["x"] < plot_area["x"] + plot_area["width"]


def test_several_outside_the_window_are_counted_and_shown_with_the_picked_event(
    reader: Reader, linked_story: str
) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact&from=2004&to=2006")
    page.get_by_role("button", name="follows: 2 events").click()
    expect(page.locator("[data-frame=first]")).to_have_count(1)
    assert frames(page).keys() >= {"first", "second"}
    assert chart(page, "picked") == "pact"
    assert chart(page, "window").split("/")[0] < "2001-02-03"


def test_outlines_follow_a_gesture(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact&scale=true")
    before = frames(page)["pact"]
    plot_area = page.locator(".fl-plot-area").bounding_box()
    assert plot_area
    page.mouse.move(plot_area["x"] + plot_area["width"] / 4, plot_area["y"] + 60)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -60)
    page.wait_for_function(f"x => Math.abs(({FRAMES})().pact.left - x) > 5", arg=before["left"])
    page.keyboard.up("Control")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    assert is_next_to(page.evaluate(LOCATE, "pact"), frames(page)["pact"])


def test_the_list_says_links_in_words(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(390, 844), f"{linked_story}?event=pact")
    row = page.locator('[data-label="pact"]')
    relation_words = [line.strip() for line in row.locator(".fl-link-words").all_inner_texts()]
    assert [line.lower() for line in relation_words] == [
        "follows: the first meeting",
        "follows: the answer",
        "reveals: one of many",
        "ends: the war",
        "echoes: the oath",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", ["", "&from=2004&to=2006"])
def test_axe_finds_nothing_where_there_are_links(
    reader: Reader, linked_story: str, scheme: str, window: str
) -> None:
    page = open_page(reader(color_scheme=scheme), f"{linked_story}?event=pact{window}")
    assert frames(page)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found.response["violations"]] == []


def test_a_linked_event_that_does_not_match_is_grey(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact&actor=one")
    for event, is_grey in (("first", False), ("second", True), ("pact", False)):
        label = page.locator(f'.fl-words .fl-label[data-label="{event}"]')
        expect(label).to_have_count(1)
        classes = (label.get_attribute("class") or "").split()
        frame = page.locator(f'[data-frame="{event}"]').get_attribute("class") or ""
        assert ("fl-faded" in classes) == ("fl-faded" in frame.split()) == is_grey, event
