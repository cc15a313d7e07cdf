"""Pages that earlier versions exported still work. A file in `old` is never changed or removed.

Each is the example `minimal` as that version exported it, compressed by gzip.
"""

import gzip
from pathlib import Path

import pytest
from conftest import CARD, CHART, COUNT, READY
from playwright.sync_api import Browser, expect
from test_firefox import seen_in_firefox

OLD = sorted(Path(__file__).with_name("old").glob("*.html.gz"))


def test_a_page_of_this_version_is_among_them() -> None:
    assert OLD


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.name)
def test_a_page_is_opened_picked_filtered_and_undone(chromium: Browser, path: Path, tmp_path: Path) -> None:
    page = chromium.new_context(offline=True).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    file = tmp_path / "old.html"
    file.write_bytes(gzip.decompress(path.read_bytes()))
    page.goto(file.as_uri())
    page.wait_for_selector(READY)
    expect(page.locator(COUNT)).to_have_text("6 of 6 events")
    shown = page.locator(CARD).get_attribute("data-event") or ""
    page.locator(f"{CARD} [rel=prev]").click()
    expect(page.locator(CARD)).not_to_have_attribute("data-event", shown)
    page.locator('input[type="search"]').first.fill("zzz")
    page.keyboard.press("Enter")
    expect(page.locator(CHART)).to_have_attribute("data-matched", "0")
    page.go_back()
    expect(page.locator(CHART)).to_have_attribute("data-matched", "6")
    page.go_back()
    expect(page.locator(CARD)).to_have_attribute("data-event", shown)
    assert errors == []
    page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("path", OLD, ids=lambda path: path.name)
def test_a_page_is_read_and_filtered_in_firefox(path: Path, tmp_path: Path) -> None:
    text = gzip.decompress(path.read_bytes()).decode()
    whole, none = seen_in_firefox(text, tmp_path, "", "#q=zzz")
    assert (whole["count"], whole["matched"]) == ("6 of 6 events", "6")
    assert whole["event"] == whole["picked"]
    assert (none["count"], none["matched"]) == ("0 of 6 events", "0")
