"""Long words: a text of any length breaks inside its box, and the page never scrolls sideways."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import open_page, resize, serving_texts
from large_stories import LONG_WORDS, long_words
from playwright.sync_api import BrowserContext, Page, expect
from playwright.sync_api import TimeoutError as TimedOut
from served import Served

Reader = Callable[..., BrowserContext]
WINDOWS = [(390, 844), (1024, 768), (1440, 900)]
OPEN_DETAILS = "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"

CUT_TEXTS = (Path(__file__).parent / "cut_texts.js").read_text("utf-8")


@pytest.fixture(scope="module")
def served_broken() -> Iterator[Served]:
    """A server for dossiers of which no event can be drawn."""
    with serving_texts(json.dumps({"title": "A", "events": [{"date": "never"}]})) as served:
        yield served


def check(page: Page) -> None:
    """Wait until no text is cut, because Streamlit moves its columns after the window has changed."""
    with suppress(TimedOut):
        page.wait_for_function(f"() => ({CUT_TEXTS.strip().rstrip(';')})().length === 0")
    assert page.evaluate(CUT_TEXTS) == []


@pytest.mark.parametrize("word", LONG_WORDS)
def test_no_text_of_one_long_word_is_cut_or_leaves_its_box(reader: Reader, served: Served, word: str) -> None:
    page = open_page(reader(), f"{served.show(json.dumps(long_words(word)))}?event=e5&since=2020")
    for width, height in WINDOWS:
        resize(page, width, height)
        check_all_parts(page, width)


def check_all_parts(page: Page, width: int) -> None:
    """Check the page in a window of `width` px, with each of its menus open and as a list."""
    page.evaluate(OPEN_DETAILS)
    check(page)
    if width < 1181:
        page.locator(".fl-open-card").click()
        check(page)
        page.keyboard.press("Escape")
    page.get_by_role("button", name="All 9 actors").click()
    expect(page.locator(".fl-actors-menu .fl-actor").first).to_be_visible()
    check(page)
    page.keyboard.press("Escape")
    if width > 700:
        page.get_by_role("button", name="Zoom").click()
        check(page)
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Show as a list").click()
        check(page)
        page.get_by_role("button", name="Show as a chart").click()
    page.get_by_role("button", name="Help").click()
    check(page)
    page.keyboard.press("Escape")


@pytest.mark.parametrize("word", LONG_WORDS)
def test_no_text_of_the_page_about_a_story_is_cut(reader: Reader, served: Served, word: str) -> None:
    page = reader().new_page()
    page.goto(f"{served.show(json.dumps(long_words(word)))}?view=about")
    expect(page.locator(".fl-about")).to_be_visible()
    page.evaluate(OPEN_DETAILS)
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        check(page)


@pytest.mark.parametrize("word", LONG_WORDS)
def test_no_text_of_a_notice_about_errors_is_cut(
    reader: Reader, served: Served, served_broken: Served, word: str
) -> None:
    story = {"title": "A", "kinds": {"k": "K"}, "actors": {"a": {"name": "A"}}}
    event = {"date": "2014", "title": "B", "actors": ["a"], "kind": "k"}
    in_part = served.show(json.dumps(story | {"events": [event, event | {"kind": word}, event | {word: 1}]}))
    in_whole = served_broken.show(json.dumps(story | {"events": [{"date": word}]}))
    page = reader().new_page()
    for url in (in_part, in_whole):
        page.goto(url)
        expect(page.locator(".fl-problems").first).to_be_visible()
        page.evaluate(OPEN_DETAILS)
        for width, height in WINDOWS:
            page.set_viewport_size({"width": width, "height": height})
            check(page)


@pytest.mark.parametrize("word", LONG_WORDS)
def test_the_words_at_the_pointer_break_inside_their_box(reader: Reader, served: Served, word: str) -> None:
    page = open_page(reader(), served.show(json.dumps(long_words(word))))
    place = page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.locate('e2')")
    page.mouse.move(place["x"], place["y"])
    expect(page.locator(".fl-tip-title")).to_be_visible()
    check(page)
