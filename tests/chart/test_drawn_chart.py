"""What the browser receives is what `python tests/chart/drawn_chart.py` wrote, and so are the symbols."""

from chart.drawn_chart import FOLDER, PAYLOAD, SYMBOLS, payload, symbols

from dashboard import read


def test_the_story_of_every_mark_is_read_without_an_error() -> None:
    assert [str(p) for p in read(FOLDER / "every_mark.yaml").problems if p.level == "error"] == []


def test_the_browser_receives_the_stored_payload() -> None:
    assert payload() == PAYLOAD.read_text("utf-8")


def test_the_symbols_of_all_kinds_are_the_stored_outlines() -> None:
    assert symbols() == SYMBOLS.read_text("utf-8")
