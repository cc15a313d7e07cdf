"""Bars show the same states as points: disputed, recent, picked and linked."""

from collections.abc import Callable, Iterator

import pytest
from conftest import CHART, open_page, serving_text
from playwright.sync_api import BrowserContext, expect

Reader = Callable[..., BrowserContext]
STORY = """title: A siege
sources: {s: {title: A source}}
actors: {baker: {name: A baker}, clerk: {name: A clerk}}
questions:
  why: {ask: Why did it end?, positions: {food: For want of food, fear: For fear}}
events:
  - {id: start, date: 1990-03-01, title: Tanks arrive, sources: [s]}
  - id: siege
    date: 1990-03/1992
    title: The siege of the town
    sources: [s]
    added: 2024-02-01
    links: {follows: start}
    claims:
      - {on: why, holds: food, by: baker, says: There was nothing to eat., sources: [s]}
      - {on: why, holds: fear, by: clerk, says: They were afraid., sources: [s]}
  - {id: end, date: 1992-11-30, title: A truce, sources: [s], links: {follows: siege}}
  - {id: later, date: 1999, title: A street is named, sources: [s]}
"""


@pytest.fixture(scope="module")
def siege() -> Iterator[str]:
    """Where a small dossier with one bar is served."""
    with serving_text(STORY) as url:
        yield url


def test_the_tooltip_of_a_bar_says_that_it_is_disputed_new_and_linked(reader: Reader, siege: str) -> None:
    page = open_page(reader(), f"{siege}?event=end&since=2024-01-01")
    words = page.locator(f'{CHART} .fl-bar-words[data-label="siege"]')
    expect(words).to_contain_text("The siege of the town \u2260")
    expect(page.locator(f"{CHART} .fl-keys")).to_contain_text("Disputed")
    expect(page.locator(f"{CHART} .fl-ground .fl-recent-dot")).to_have_count(1)
    expect(words.locator(".fl-relation")).to_have_text("follows")
    place = page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.locate('siege')")
    page.mouse.move(place["x"], place["y"])
    tip = page.get_by_role("tooltip")
    expect(tip).to_contain_text("\u2260 Disputed")
    expect(tip).to_contain_text("Added or changed after 1 January 2024")


def test_a_picked_bar_is_outlined_and_current(reader: Reader, siege: str) -> None:
    page = open_page(reader(), f"{siege}?event=siege")
    expect(page.locator(f"{CHART} .fl-outline:not(.fl-linked)")).to_have_count(1)
    expect(page.locator(f'{CHART} [data-key="siege"]')).to_have_attribute("aria-current", "true")


def test_the_sign_of_a_bar_stays_where_its_words_are_cut(reader: Reader) -> None:
    long_title = "Siege " + "of the town " * 20
    with serving_text(STORY.replace("The siege of the town", long_title)) as url:
        page = open_page(reader(), url)
        words = page.locator(f'{CHART} .fl-bar-words[data-label="siege"]')
        sign, box = words.locator(".fl-sign").bounding_box(), words.bounding_box()
        assert sign is not None and box is not None
        assert sign["x"] + sign["width"] <= box["x"] + box["width"] + 1
