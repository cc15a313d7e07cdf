"""The page has the words and links of the stored pages, which written_pages.py writes."""

import json
from collections.abc import Iterable
from pathlib import Path

from markup.written_pages import FILLED, STORED, filled_pages, pages
from playwright.sync_api import Browser
from shown_markup import shown_markup

COMMAND = "PYTHONPATH=tests python tests/markup/written_pages.py"


def check(path: Path, made: Iterable[tuple[str, list[str]]]) -> None:
    stored = json.loads(path.read_text("utf-8"))
    assert len(stored) > 100
    written = dict(made)
    assert written.keys() == stored.keys()
    for name, lines in written.items():
        assert lines == stored[name], f"{name}; where this is meant, run {COMMAND}"


def test_every_page_has_the_stored_words_and_links() -> None:
    check(STORED, pages())


def test_the_browser_fills_every_page_with_the_stored_words_and_links(chromium: Browser) -> None:
    with shown_markup(chromium) as shown:
        check(FILLED, filled_pages(shown))
