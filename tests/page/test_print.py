"""On paper every view is black on white and complete: checked in the pages of a PDF of the browser."""

import re
from collections.abc import Callable
from ctypes import c_double, c_uint

import pytest
from conftest import READY, SENT, SHIPPED
from playwright.sync_api import BrowserContext, Page, expect
from pypdfium2 import PdfDocument, PdfTextPage
from pypdfium2 import raw as pdfium

from dashboard import read
from dashboard.dossier.model import Dossier

Reader = Callable[..., BrowserContext]

SIZES = {"A4": (595, 842), "Letter": (612, 792)}  # in points
MARGIN = 42  # points: the 15 mm of the stylesheet
LIGHTNESS_MOST = 0.55  # of text: darker than a grey with a contrast of 4.5 to white
LINK = "actor=albania&from=2010&event=agreement-2014"
HIDDEN = ("Search events", "All 108 actors", "True scale\nIn order", "Zoom", "Next ›", "Show as a list")


def printed(page: Page, size: str) -> list[PdfTextPage]:
    return [sheet.get_textpage() for sheet in PdfDocument(page.pdf(format=size))]


def text_of(sheets: list[PdfTextPage]) -> str:
    return re.sub(r"\s+", " ", " ".join(sheet.get_text_range() for sheet in sheets))


def placed_letters(sheet: PdfTextPage) -> list[tuple[str, float, float]]:
    """Each letter of a page with its place in points."""
    letters = []
    x, y = c_double(), c_double()
    for at, letter in enumerate(sheet.get_text_range()):
        if letter.strip():
            pdfium.FPDFText_GetCharOrigin(sheet, at, x, y)
            letters.append((letter, x.value, y.value))
    return letters


def light_texts(sheet: PdfTextPage) -> list[str]:
    """Each text of a page that is not dark. The white rim of a text has a dark text on it."""
    light, dark = [], []
    colour = [c_uint() for _ in range(4)]
    for text in sheet.page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], textpage=sheet):
        pdfium.FPDFPageObj_GetFillColor(text, *colour)
        is_dark = max(part.value for part in colour[:3]) <= LIGHTNESS_MOST * 255
        (dark if is_dark else light).append((text.extract(), *text.get_bounds()))
    assert dark
    return [
        text
        for text, left, bottom, right, top in light
        if not any(
            west <= (left + right) / 2 <= east and south <= (bottom + top) / 2 <= north
            for _, west, south, east, north in dark
        )
    ]


@pytest.fixture
def opened(reader: Reader, host: str) -> Callable[..., Page]:
    """Opens a link in the app, and in an exported page."""

    def open_link(link: str, *size: int, **options: object) -> Page:
        page = reader(*size, **options).new_page()
        page.goto(f"{host}{link}")
        page.wait_for_selector('[data-view][data-state="ready"]')
        if host.startswith("http"):
            page.wait_for_selector(SENT)
        return page

    return open_link


@pytest.mark.parametrize("size", SIZES)
def test_a_page_has_the_title_the_address_the_date_the_chart_and_then_the_card(
    size: str, opened: Callable[..., Page], shipped: Dossier
) -> None:
    page = opened(LINK, 1440, 900, color_scheme="dark")
    pages = printed(page, size)
    text = text_of(pages)
    assert pages[0].page.get_size() == pytest.approx(SIZES[size], abs=1)
    places = [
        text.index(words)
        for words in (
            shipped.title,
            "Albania · From 1 January 2010",
            "Picked: An agreement on the MEK",
            *([LINK] if page.url.startswith("http") else []),  # a file has no address for others
            "As of March 2026",
            "Exact day",
            "Has the MEK kept to the terms of its stay?",
            "Same people, other events",
        )
    ]
    assert places == sorted(places)
    assert not [words for words in (*HIDDEN, "story.html") if words in text]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("link", ["", "layout=side", "event=raid-2023&scale=true", "view=actors"])
def test_all_text_is_dark_and_inside_the_margins(link: str, size: str, opened: Callable[..., Page]) -> None:
    page = opened(link, 390, 844, color_scheme="dark")
    width, height = SIZES[size]
    sheets = printed(page, size)
    outside = [
        (letter, x, y)
        for sheet in sheets
        for letter, x, y in placed_letters(sheet)
        if not (MARGIN - 2 <= x <= width - MARGIN and MARGIN - 2 <= y <= height - MARGIN + 2)
    ]
    assert not outside
    assert not [text for sheet in sheets for text in light_texts(sheet)]


def test_every_label_of_the_chart_is_whole_and_every_bar_has_the_mark_of_its_kind(
    opened: Callable[..., Page],
) -> None:
    page = opened("")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    chart = page.locator(".fl-plot-area")
    area = chart.bounding_box()
    labels = page.locator(".fl-words > [data-label]")
    assert area
    assert area["width"] == pytest.approx(680, abs=1)  # 180 mm
    boxes = [label.bounding_box() for label in labels.all()]
    assert len(boxes) > 20
    right = area["x"] + area["width"]
    assert all(box and area["x"] <= box["x"] and box["x"] + box["width"] <= right for box in boxes)
    bars = page.locator(".fl-bar-words").count()
    marks = page.locator(".fl-mark-on-bar")
    assert bars > 10
    assert marks.count() == bars
    assert len({mark.get_attribute("d") for mark in marks.all()}) > 3
    assert marks.first.is_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.wait_for_selector(READY)
    assert not marks.first.is_visible()
    assert page.locator(".fl-plot-area").bounding_box() != area


@pytest.mark.parametrize("layout", ["side", "actor"])
@pytest.mark.parametrize("size", SIZES)
def test_lanes_begin_on_the_first_page_and_each_is_whole_on_one_page_with_an_axis(
    size: str, layout: str, opened: Callable[..., Page]
) -> None:
    page = opened(f"layout={layout}&event=agreement-2014", 1440, 900)
    pages = printed(page, size)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    rows = page.locator(".fl-paper-lanes tbody tr")
    lanes = [
        [re.sub(r"\s+", "", text) for text in row.locator(".fl-lane-name, .fl-words b").all_text_contents()]
        for row in rows.all()
    ]
    sheets = [re.sub(r"\s+", "", sheet.get_text_range()) for sheet in pages]
    with_lanes = [
        next((n for n, sheet in enumerate(sheets) if all(text in sheet for text in lane)), None)
        for lane in lanes
    ]
    assert len(lanes) > 5
    assert None not in with_lanes
    assert set(with_lanes) == {0, 1}
    assert all("Cyberattackandraid" in sheet for sheet in sheets[:2])  # an era above the axis
    marks = rows.first.locator(".fl-marks path")
    assert marks.count() > 5
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".fl-paper-lanes")).to_have_count(0)
    expect(page.locator(".fl-lanes .fl-words").first).to_be_visible()


@pytest.mark.parametrize("link", ["", "layout=side"])
def test_no_words_that_have_room_are_cut_on_paper(link: str, opened: Callable[..., Page]) -> None:
    page = opened(link, 1440, 900)
    cut = [word for word in text_of(printed(page, "A4")).split() if len(word) > 1 and word.endswith("…")]
    assert not cut


def test_the_claims_and_the_page_about_the_story_are_printed_whole(opened: Callable[..., Page]) -> None:
    page = opened("")
    shipped = read(SHIPPED)
    page.get_by_role("link", name="Claims", exact=True).click()
    page.wait_for_selector('[data-view="claims"][data-state="ready"]')
    text = text_of(printed(page, "A4"))
    assert not [question.ask for question in shipped.questions.values() if question.ask not in text]
    page.get_by_role("link", name="About", exact=True).click()
    page.wait_for_selector('[data-view="about"][data-state="ready"]')
    text = text_of(printed(page, "Letter"))
    assert ("view=about" in text) == page.url.startswith("http")
    assert "How to cite it" in text


@pytest.mark.parametrize("link", ["event=raid-2023", "view=actors&event=raid-2023"])
def test_no_page_ends_with_a_heading(link: str, opened: Callable[..., Page]) -> None:
    page = opened(link, 1440, 900)
    above = page.locator(":is(h2, h3, h4, .fl-when, .fl-other-calendars, .fl-disputed):visible")
    headings = {re.sub(r"\s+", "", text) for text in above.all_text_contents()}
    assert len(headings) > 10
    for size in SIZES:
        ends = [sheet.get_text_range().rstrip().split("\n")[-1] for sheet in printed(page, size)]
        assert not headings & {re.sub(r"\s+", "", end) for end in ends}


def test_an_open_question_begins_below_the_heads_of_its_columns(opened: Callable[..., Page]) -> None:
    page = opened("view=claims&question=origins", 1440, 900)
    title = page.locator(".fl-question h3:visible").first.inner_text()
    first, *_ = printed(page, "A4")
    assert text_of([first]).count(title) == 2  # in its row and above what is said


def test_a_list_is_printed_to_its_end(opened: Callable[..., Page]) -> None:
    page = opened("event=agreement-2014", 1440, 900)
    page.get_by_role("button", name="Show as a list").click()
    text = text_of(printed(page, "A4")).replace(" ", "")  # a PDF may have spaces between fonts
    titles = [event.title for event in read(SHIPPED).events]
    assert not [title for title in titles if title.replace(" ", "") not in text]
