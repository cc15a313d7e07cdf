"""A broken file as its author sees it: a page of its own, a card above the chart, a line that opens it."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import READY, SENT, serving
from playwright.sync_api import BrowserContext, Page, expect

Reader = Callable[..., BrowserContext]

SOON_MS = 10_000  # on a machine that has other things to do
PROBLEMS = '[data-foldline="problems"]'
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

GOOD = """title: A story
sources: {s: {title: A report}}
events:
  - {id: first, date: 1979, title: It begins, sources: [s]}
  - {id: second, date: 1990, title: It ends, sources: [s]}
"""
BROKEN = GOOD.replace("1979", "I979").replace("1990", "07/09/2022")
IN_PART = GOOD.replace("1979", "I979").replace("title: It ends", "title: It ends, kin: x") + (
    "  - {id: third, date: 2000, title: It goes on, sources: [s]}\n"
)
HOSTILE = """title: "<img src=x onerror=alert(1)>"
events:
  - id: "</pre><script>alert(2)</script>"
    title: "\u202egpj.exe \u200b"
    date: '<img src=x onerror=alert(3)>'
"""


class Author:
    """A file and where it is served; each begins with a server that knows no good version."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.address = ""

    def save(self, text: str) -> None:
        """Replace the file."""
        replacement = self.path.with_suffix(".new")
        replacement.write_text(text)
        replacement.replace(self.path)


@pytest.fixture
def author(tmp_path: Path) -> Iterator[Author]:
    """An author whose file is broken."""
    author = Author(tmp_path / "events.yaml")
    author.save(BROKEN)
    with serving(author.path) as author.address:
        yield author


def open_error_page(context: BrowserContext, address: str) -> Page:
    """A page that says what is wrong."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(PROBLEMS)
    return page


def finds_nothing(page: Page) -> None:
    """Hold the page to WCAG 2.2, A and AA."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [
        (v["id"], v["nodes"][0]["html"], v["nodes"][0]["failureSummary"])
        for v in found.response["violations"]
    ] == []


def fits(page: Page) -> None:
    """Hold the page to its width; only the lines of the file scroll, in their frame."""
    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth <= innerWidth")


def test_a_file_that_is_broken_at_the_start_is_reported_in_full_and_drawn_after_its_repair(
    reader: Reader, author: Author
) -> None:
    page = open_error_page(reader(), f"{author.address}?event=second")
    card = page.locator(PROBLEMS)
    expect(card.get_by_role("heading", level=2)).to_have_text(
        "events.yaml needs a fix before it can be drawn"
    )
    expect(card.get_by_role("alert")).to_contain_text("events.yaml:4:23 in the event first")
    expect(card).to_have_attribute("data-errors", "2")
    lines = card.get_by_role("region", name="events.yaml, lines 2 to 5; what is wrong is in line 4")
    expect(lines.locator("mark")).to_have_text("I979")
    expect(card).to_contain_text("How to fix it Did you mean 1979?")
    other = card.get_by_text("events.yaml:5:24")
    other.click()
    expect(card.locator("li mark")).to_be_visible()
    expect(card.locator("li mark")).to_have_text("07/09/2022")

    author.save(BROKEN.replace("I979", "1979x"))
    expect(lines.locator("mark")).to_have_text("1979x", timeout=SOON_MS)
    with page.expect_navigation():
        page.get_by_role("button", name="Check the file again").click()
    expect(lines.locator("mark")).to_have_text("1979x", timeout=SOON_MS)
    assert page.url.endswith("?event=second")

    author.save(GOOD)
    page.wait_for_selector(READY)
    expect(card).to_have_count(0)
    expect(page.locator('[data-foldline="card"]')).to_have_attribute("data-event", "second")


def test_the_last_good_version_stays_under_the_card_with_its_time_and_events(
    reader: Reader, author: Author
) -> None:
    author.save(GOOD)
    page = reader().new_page()
    page.goto(author.address)
    page.wait_for_selector(READY)
    saved = datetime.fromtimestamp(author.path.stat().st_mtime).isoformat("T", "seconds")
    author.save(BROKEN)
    card = page.locator(PROBLEMS)
    expect(card.get_by_role("status")).to_contain_text(
        "You see the last good version saved at", timeout=SOON_MS
    )
    expect(card.locator("time")).to_have_attribute("datetime", saved)
    expect(card.get_by_role("status")).to_contain_text("with 2 events")
    expect(card.locator("mark").first).to_have_text("I979")
    expect(page.locator(READY)).to_have_attribute("data-count", "2")
    finds_nothing(page)


def test_a_file_broken_in_part_is_drawn_and_one_line_opens_the_card_by_keyboard(
    reader: Reader, author: Author
) -> None:
    author.save(IN_PART)
    page = open_error_page(reader(), author.address)
    page.wait_for_selector(READY)
    line = page.get_by_text("2 events could not be drawn")
    region = page.get_by_role("region", name="events.yaml")
    expect(region).to_have_count(0)
    line.focus()
    page.keyboard.press("Enter")
    expect(region).to_have_count(1)
    page.keyboard.press("Tab")
    expect(region).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(region).to_have_count(2)
    expect(page.locator("mark").nth(1)).to_have_text("kin")
    expect(page.locator(READY)).to_have_attribute("data-count", "1")


def test_hostile_words_make_no_element_and_turn_no_line_around(reader: Reader, author: Author) -> None:
    author.save(HOSTILE)
    context = reader()
    page = context.new_page()
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("dialog", lambda dialog: messages.append(dialog.message))
    page.goto(author.address)
    card = page.locator(PROBLEMS)
    expect(card.locator("mark").first).to_have_text('"</pre><script>alert(2)</script>"', timeout=SOON_MS)
    expect(card.get_by_role("region").first).to_contain_text('title: "[U+202E]gpj.exe [U+200B]"')
    expect(page.get_by_role("heading", level=1)).to_have_text("<img src=x onerror=alert(1)>")
    assert card.locator("img, script").count() == 0
    assert [line for line in messages if "alert" in line or "onerror" in line or "Refused" in line] == []


# The positions of the carets and of the characters that they point to, in px.
CARETS = """() => {
  const mark = document.querySelector('.fl-marked mark');
  const letters = document.createRange();
  letters.selectNodeContents(mark);
  const box = (thing) => { const { left, right } = thing.getBoundingClientRect(); return [left, right]; };
  const style = getComputedStyle(mark);
  const { backgroundImage, paddingLeft, paddingRight } = style;
  return [box(mark), box(letters), backgroundImage.includes('gradient'), paddingLeft, paddingRight];
}"""


DATES_IN_WORDS = ("昭和二十一年", "سال ۱۳۵۷", "👩\u200d👧 1979", "e\u0301té 1979")


def test_the_carets_are_under_the_letters_of_any_script(reader: Reader, author: Author) -> None:
    page = reader().new_page()
    for date in DATES_IN_WORDS:
        author.save(f"title: x\nevents:\n  - {{title: 日本国憲法 انقلاب, date: {date}, summary: z}}\n")
        page.goto(author.address)
        expect(page.locator(".fl-marked mark")).to_have_text(date, timeout=SOON_MS)
        around, letters, has_carets, left, right = page.evaluate(CARETS)
        assert has_carets
        assert (left, right) == ("0px", "0px")
        assert around == pytest.approx(letters, abs=0.5)
        assert around[1] - around[0] > 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_and_the_line_are_for_everyone_in_both_themes_at_every_width(
    reader: Reader, author: Author, scheme: str
) -> None:
    long = "word " * 40
    author.save(BROKEN.replace("It begins", long))
    page = open_error_page(reader(color_scheme=scheme), author.address)
    expect(page.get_by_role("region")).to_have_count(1)
    suits_every_window(page)
    author.save(IN_PART.replace("It begins", long))
    page.wait_for_selector(READY, timeout=SOON_MS)
    page.wait_for_selector(SENT)
    page.get_by_text("2 events could not be drawn").click(timeout=SOON_MS)
    page.get_by_text("events.yaml:5:").click()
    suits_every_window(page)


def suits_every_window(page: Page) -> None:
    for width, height in (1440, 900), (1024, 768), (390, 844):
        page.set_viewport_size({"width": width, "height": height})
        finds_nothing(page)
        fits(page)
