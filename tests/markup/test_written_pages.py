"""The page has the words and links in pages.json, which `python tests/markup/written_pages.py` writes."""

import json

from markup.written_pages import STORED, pages

COMMAND = "python tests/markup/written_pages.py"


def test_every_page_has_the_stored_words_and_links() -> None:
    stored = json.loads(STORED.read_text("utf-8"))
    assert len(stored) > 100
    written = dict(pages())
    assert written.keys() == stored.keys()
    for name, lines in written.items():
        assert lines == stored[name], f"{name}; where this is meant, run {COMMAND}"
