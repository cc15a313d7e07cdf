"""The share dialog links, cites and saves what the page shows, in the app and in an exported page."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from itertools import compress
from pathlib import Path
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import COUNT, READY, open_page
from PIL import Image
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_looks import WCAG

from dashboard import select
from dashboard.dossier.model import Dossier
from dashboard.query.query import parse_link
from dashboard.reading import read_text

SVG = "{http://www.w3.org/2000/svg}"
DC = "{http://purl.org/dc/elements/1.1/}"
Reader = Callable[..., BrowserContext]

LINKS = (
    "actor=iran&from=2010&event=agreement-2014",
    "view=claims&kind=cyber",
    "q=camp&scale=true",
    "view=about&actor=albania",
)
FILES = {
    "CSV": ("2026-03.csv", lambda text: [row["id"] for row in rows(text)]),
    "YAML": ("2026-03.yaml", lambda text: list(read_text(text, "part.yaml").events_by_id)),
    "JSON": ("2026-03.json", lambda text: [event["id"] for event in json.loads(text)["events"]]),
}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Share")


def saved(page: Page, button: str) -> tuple[str, str]:
    """The name and the text of the file that a button of the dialog saves."""
    with page.expect_download() as download:
        dialog(page).get_by_role("button", name=button, exact=True).click()
    expect(dialog(page).get_by_role("status")).to_have_text(f"Saved as {download.value.suggested_filename}.")
    return download.value.suggested_filename, Path(download.value.path()).read_text("utf-8")


@pytest.fixture
def opened(reader: Reader, host: str) -> Callable[..., Page]:
    """Opens a link in the app, and in an exported page."""

    def open_link(link: str, *size: int, **options: object) -> Page:
        page = reader(*size, **options).new_page()
        page.goto(f"{host}{link}")
        page.wait_for_selector('[data-view][data-state="ready"]')
        return page

    return open_link


@pytest.mark.parametrize("link", LINKS)
def test_the_dialog_links_to_what_the_page_shows_and_saves_as_many_events_as_it_says(
    link: str, opened: Callable[..., Page]
) -> None:
    page = opened(link)
    page.get_by_role("button", name="Share", exact=True).click()
    expect(dialog(page).locator("#fl-share-link")).to_have_text(page.url)
    heading = dialog(page).get_by_role("heading", name="Data of").inner_text()
    announced = int(re.findall(r"\d+", heading)[0])
    assert announced > 1
    if "about" not in link:
        expect(page.locator(f"{COUNT} b").first).to_have_text(str(announced))
        expect(dialog(page).locator(".fl-holding")).to_contain_text(f"{announced} of 114 events")
    ids = set()
    for button, (end, ids_of) in FILES.items():
        name, text = saved(page, button)
        assert name == f"albania-and-iran-s-exiled-mujahedin-{end}"
        assert len(ids_of(text)) == announced
        ids.add(frozenset(ids_of(text)))
    assert len(ids) == 1
    _, claims = saved(page, "CSV of claims")
    assert {claim["event"] for claim in rows(claims)} <= next(iter(ids))
    _, schema = saved(page, "Schema")
    assert json.loads(schema)["title"] == "Foldline dossier"


def test_the_dialog_follows_the_filter_and_says_where_nothing_is_selected(
    opened: Callable[..., Page],
) -> None:
    page = opened("")
    page.locator(".fl-kinds a").first.click()
    expect(page.locator(COUNT)).not_to_contain_text("114 of")
    count = page.locator(f"{COUNT} b").first.inner_text()
    page.get_by_role("button", name="Share", exact=True).click()
    expect(dialog(page).get_by_role("heading", name="Data of")).to_have_text(f"Data of {count} events")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    page.get_by_role("searchbox", name="Search events").fill("nothing has these words")
    page.keyboard.press("Enter")
    expect(page.locator(COUNT)).to_contain_text("0 of")
    page.get_by_role("button", name="Share", exact=True).click()
    expect(dialog(page)).to_contain_text("No event is selected")
    expect(dialog(page).get_by_role("button", name="CSV", exact=True)).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844), (320, 640)])
def test_the_dialog_works_by_keyboard_fits_and_returns_the_focus(
    width: int, height: int, opened: Callable[..., Page]
) -> None:
    page = opened("", width, height)
    button = page.get_by_role("button", name="Share", exact=True)
    button.press("Enter")
    expect(dialog(page)).to_be_visible()
    box = dialog(page).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert dialog(page).evaluate("(node) => node.scrollWidth <= node.clientWidth")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_dialog(scheme: str, opened: Callable[..., Page]) -> None:
    page = opened("", 390, 844, color_scheme=scheme)
    page.get_by_role("button", name="Share", exact=True).click()
    expect(dialog(page)).to_be_visible()
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert found.response["violations"] == []


@pytest.mark.own_tab
def test_a_text_is_copied_or_else_selected(reader: Reader, address: str) -> None:
    context = reader()
    page = open_page(context, f"{address}?actor=iran")
    page.get_by_role("button", name="Share", exact=True).click()
    copy = dialog(page).get_by_role("button", name="Copy")
    copy.first.click()
    status = dialog(page).get_by_role("status")
    expect(status).to_have_text("The text is selected: copy it with Ctrl or Cmd and C.")
    assert page.evaluate("getSelection().toString()") == page.url
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    copy.nth(1).click()
    expect(status).to_have_text("Copied.")
    cited = page.evaluate("navigator.clipboard.readText()")
    assert cited == (
        "Albania and Iran's exiled Mujahedin. As of March 2026. Last changed 26 November 2026. " + page.url
    )


def test_a_change_of_the_page_leaves_the_dialog_open(opened: Callable[..., Page]) -> None:
    page = opened("kind=cyber")
    page.get_by_role("button", name="Share", exact=True).click()
    before = dialog(page).locator("#fl-share-link").inner_text()
    page.evaluate("document.querySelector('.fl-kinds a').click()")
    expect(dialog(page).locator("#fl-share-link")).not_to_have_text(before)
    page.wait_for_selector(READY)
    expect(dialog(page)).to_be_visible()


NO_CHART = "This view shows no chart here: print it, or save it as PDF."
CHART_WORDS = {"": "Police raid", "view=actors": "State police", "view=actors&tab=network": "events"}


def pictured(page: Page, button: str) -> bytes:
    """The picture that a button of the dialog saves."""
    with page.expect_download() as download:
        dialog(page).get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("link", CHART_WORDS)
def test_a_picture_has_the_chart_its_words_its_fonts_and_what_it_is(
    link: str, opened: Callable[..., Page]
) -> None:
    page = opened(link)
    page.get_by_role("button", name="Share", exact=True).click()
    expect(dialog(page).get_by_text(NO_CHART)).to_be_hidden()
    root = ElementTree.fromstring(pictured(page, "SVG"))  # noqa: S314 - what the page under test wrote
    texts = [text for node in root.iter(f"{SVG}text") for text in node.itertext()]
    assert "Albania and Iran's exiled Mujahedin" in texts
    assert any("As of March 2026" in text for text in texts)
    assert any(CHART_WORDS[link] in text for text in texts)
    [source] = root.iter(f"{DC}source")
    cited = "Albania and Iran's exiled Mujahedin. As of March 2026. Last changed 26 November 2026"
    is_file = page.url.startswith("file:")  # a folder of this computer concerns nobody else
    assert source.text == (cited if is_file else f"{cited}. {page.url.rstrip('?#')}")
    [style] = root.iter(f"{SVG}style")
    assert (style.text or "").count("data:font/woff2;base64,") >= 2
    [events] = root.iter(f"{SVG}desc")
    assert "20 June 2023 Police raid Ashraf-3" in (events.text or "")
    assert len((events.text or "").splitlines()) == 114
    assert not {node.tag for node in root.iter()} & {f"{SVG}script", f"{SVG}a", f"{SVG}foreignObject"}
    png = Image.open(io.BytesIO(pictured(page, "PNG")))
    png.load()
    assert png.width == 2 * int(root.attrib["width"])
    assert png.height == 2 * int(root.attrib["height"])
    assert png.info["Source"] == source.text
    assert png.info["Title"] == "Albania and Iran's exiled Mujahedin"
    assert png.info["Description"] == events.text


def test_a_picture_names_the_events_that_the_window_shows(
    opened: Callable[..., Page], shipped: Dossier
) -> None:
    link = "from=2014&to=2014"
    page = opened(link)
    page.get_by_role("button", name="Share", exact=True).click()
    root = ElementTree.fromstring(pictured(page, "SVG"))  # noqa: S314 - what the page under test wrote
    [events] = root.iter(f"{SVG}desc")
    in_window = select(shipped, parse_link(link, shipped)).in_window
    titles = [event.title for event in compress(shipped.events, in_window)]
    assert 0 < len(titles) < 114
    lines = (events.text or "").splitlines()
    assert [line[-len(title) :] for line, title in zip(lines, titles, strict=True)] == titles


@pytest.mark.parametrize("link", ["kind=cyber", "kind=cyber&layout=side", "kind=cyber&view=actors"])
def test_a_picture_of_a_filtered_chart_names_no_event_that_the_filter_hides(
    link: str, opened: Callable[..., Page], shipped: Dossier
) -> None:
    page = opened(link)
    page.get_by_role("button", name="Share", exact=True).click()
    picture = pictured(page, "SVG").decode()
    hidden = [event for event in shipped.events if event.kind != "cyber"]
    assert not [event.id for event in hidden if f'"{event.id}"' in picture]
    assert not [event.title for event in hidden if event.title in picture]


def test_a_picture_of_a_filtered_chart_has_the_grey_marks_and_numbers_without_their_words(
    opened: Callable[..., Page],
) -> None:
    page = opened("kind=cyber")
    numbers = page.locator(".fl-cluster.fl-faded").all_inner_texts()
    words = page.locator(":is(.fl-label, .fl-bar-words).fl-faded b").all_inner_texts()
    assert numbers
    assert words
    page.get_by_role("button", name="Share", exact=True).click()
    root = ElementTree.fromstring(pictured(page, "SVG"))  # noqa: S314 - what the page under test wrote
    texts = [text for node in root.iter(f"{SVG}text") for text in node.itertext()]
    assert not Counter(numbers) - Counter(texts)
    assert not {*words} & {*texts}


@pytest.mark.parametrize(
    ("link", "width"), [("view=claims", 1440), ("view=about", 1440), ("", 390), ("view=actors", 390)]
)
def test_where_no_chart_is_shown_the_dialog_says_what_to_do_instead_of_a_picture(
    link: str, width: int, opened: Callable[..., Page]
) -> None:
    page = opened(link, width, 844)
    page.get_by_role("button", name="Share", exact=True).click()
    expect(dialog(page).get_by_text(NO_CHART)).to_be_visible()
    expect(dialog(page).get_by_role("button", name="PNG", exact=True)).to_have_count(0)
    expect(dialog(page).get_by_role("button", name="SVG", exact=True)).to_have_count(0)
