"""Arcs: each connects the picked event with a linked one, at every scale and in every window."""

import re
from collections.abc import Callable, Iterator
from typing import Any

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

# Where each arc begins and ends on the page, and the box of what it leads to.
DRAWN = """() => {
  const chart = document.querySelector('[data-foldline=chart]');
  const stage = chart.querySelector('.fl-plot-area').getBoundingClientRect();
  return [...chart.querySelectorAll('path[data-arc]')].map((path) => {
    const at = (px) => { const p = path.getPointAtLength(px); return [p.x + stage.left, p.y + stage.top]; };
    const key = path.dataset.arc;
    const node = chart.querySelector(`[data-key="${key}"]`) ?? chart.querySelector(`[data-beyond="${key}"]`);
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const faded = path.classList.contains('fl-faded');
    return { key, faded, from: at(0), to: at(path.getTotalLength()), box: { left, right, top, bottom } };
  });
}"""
LOCATE = """id => {
  const place = document.querySelector('[data-foldline=chart]').foldline.locate(id);
  return [place.x, place.y];
}"""


@pytest.fixture(scope="module")
def linked_story() -> Iterator[str]:
    """Where a small story with many links is served."""
    with serving_text(DOSSIER + MANY) as url:
        yield url


def drawn(page: Page) -> dict[str, dict[str, Any]]:
    """The arcs on the page by what they lead to."""
    arcs: list[dict[str, Any]] = page.evaluate(DRAWN)
    assert len({arc["key"] for arc in arcs}) == len(arcs)
    return {arc["key"]: arc for arc in arcs}


def words(page: Page) -> Locator:
    return page.locator(".fl-arc-words")


@pytest.mark.parametrize("scale", ["", "&scale=true", "&scale=order"])
@pytest.mark.parametrize("width", [1440, 1024])
def test_an_arc_leads_from_the_middle_of_the_mark_to_each_linked_mark(
    reader: Reader, linked_story: str, scale: str, width: int
) -> None:
    page = open_page(reader(width, 900), f"{linked_story}?event=pact{scale}")
    arcs = drawn(page)
    for key, arc in arcs.items():
        assert arc["from"] == pytest.approx(page.evaluate(LOCATE, "pact"), abs=1), key
        if key == "war":  # its nearest part
            assert arc["box"]["left"] - 1 <= arc["to"][0] <= arc["box"]["right"] + 1
            assert arc["box"]["top"] - 1 <= arc["to"][1] <= arc["box"]["bottom"] + 1
        else:
            event = "crowd-35" if key.startswith("cluster ") else key
            assert arc["to"] == pytest.approx(page.evaluate(LOCATE, event), abs=1), key
    [counted] = arcs.keys() - {"war", "first", "second", "last"}
    assert counted.startswith("cluster "), "an arc ends at the cluster that contains the event"


def test_an_arc_s_words_describe_the_relation_from_the_side_of_the_picked_event(
    reader: Reader, linked_story: str
) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact")
    assert sorted(words(page).all_inner_texts()) == ["ends", "follows", "follows", "reveals"]
    expect(page.locator(".fl-arc-dot")).to_have_count(1)
    for key, relation in {"first": "follows", "war": "ends", "last": "answered by, followed by"}.items():
        button = page.locator(f'[data-key="{key}"]')
        expect(button).to_have_accessible_name(re.compile(f"Linked to the picked event: {relation}$"))
    linked = page.locator(CARD).locator("section", has_text="Linked events")
    expect(linked.locator("li")).to_have_count(7)
    expect(linked.get_by_role("link", name="The oath")).to_be_visible()


def test_words_without_space_are_shown_by_pointer_and_keys(reader: Reader, linked_story: str) -> None:
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


def test_a_bar_is_led_from_at_its_nearest_part(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(), f"{linked_story}?event=war")
    bar = page.locator('[data-key="war"]').bounding_box()
    assert bar is not None
    arcs = drawn(page)
    assert arcs.keys() == {"first", "pact"}
    for key, arc in arcs.items():
        assert arc["to"] == pytest.approx(page.evaluate(LOCATE, key), abs=1)
        assert bar["x"] - 1 <= arc["from"][0] <= bar["x"] + bar["width"] + 1
        assert bar["y"] - 1 <= arc["from"][1] <= bar["y"] + bar["height"] + 1


@pytest.mark.parametrize("event", ["alone", "oath"])
def test_an_event_without_links_on_the_axis_has_no_arcs(
    reader: Reader, linked_story: str, event: str
) -> None:
    page = open_page(reader(), f"{linked_story}?event={event}")
    assert drawn(page) == {}
    expect(words(page)).to_have_count(0)
    expect(page.get_by_text("Link from the picked event")).to_have_count(0)


def test_a_pick_draws_its_own_arcs_and_removes_the_others(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact")
    page.locator('[data-key="second"]').press("Enter")
    expect_picked(page, "second")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    expect(page.locator("path[data-arc=pact]")).to_have_count(1)
    arcs = drawn(page)
    assert arcs.keys() == {"first", "pact"}
    assert all(arc["from"] == pytest.approx(page.evaluate(LOCATE, "second"), abs=1) for arc in arcs.values())


def test_an_arc_to_an_event_that_does_not_match_is_thinner(reader: Reader, linked_story: str) -> None:
    arcs = drawn(open_page(reader(), f"{linked_story}?event=pact&actor=one"))
    assert {key for key, arc in arcs.items() if not arc["faded"]} == {"first", "last"}


def test_beyond_the_edge_the_word_is_a_button_that_goes_there(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact&from=2004&to=2006")
    for arc in (arc for key, arc in drawn(page).items() if key != "war"):
        x, y = arc["to"]
        edges = (arc["box"]["left"], arc["box"]["right"])
        assert min(abs(x - edge) for edge in edges) <= 1 and arc["box"]["top"] < y < arc["box"]["bottom"]
    later = page.get_by_role("button", name="answered by, followed by: 1 May 2019, The last meeting")
    later.press("Enter")
    expect_picked(page, "last")
    expect(page).to_have_url(re.compile("event=last"))
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    box = page.locator('[data-key="last"]').bounding_box()
    plot_area = page.locator(".fl-plot-area").bounding_box()
    assert box and plot_area
    assert plot_area["x"] < box["x"] < plot_area["x"] + plot_area["width"]


def test_several_beyond_the_edge_are_counted_and_shown_with_the_picked_event(
    reader: Reader, linked_story: str
) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact&from=2004&to=2006")
    page.get_by_role("button", name="follows: 2 events").click()
    expect(page.locator("path[data-arc=first]")).to_have_count(1)
    assert drawn(page).keys() >= {"first", "second"}
    assert chart(page, "picked") == "pact"
    assert chart(page, "window").split("/")[0] < "2001-02-03"


def test_arcs_follow_a_gesture(reader: Reader, linked_story: str) -> None:
    page = open_page(reader(), f"{linked_story}?event=pact&scale=true")
    before = drawn(page)["first"]
    plot_area = page.locator(".fl-plot-area").bounding_box()
    assert plot_area
    page.mouse.move(plot_area["x"] + plot_area["width"] / 4, plot_area["y"] + 60)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -60)
    moved = f"x => Math.abs(({DRAWN})().find((arc) => arc.key === 'first').from[0] - x) > 5"
    page.wait_for_function(moved, arg=before["from"][0])
    page.keyboard.up("Control")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    for key in ("first", "last"):
        arc = drawn(page).get(key)
        if arc:
            assert arc["from"] == pytest.approx(page.evaluate(LOCATE, "pact"), abs=1)


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
def test_axe_finds_nothing_where_there_are_arcs(
    reader: Reader, linked_story: str, scheme: str, window: str
) -> None:
    page = open_page(reader(color_scheme=scheme), f"{linked_story}?event=pact{window}")
    assert drawn(page)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found.response["violations"]] == []
