"""In a page of another origin the chart is shown alone, as high as its content, and the host page scrolls."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from conftest import READY, open_page
from playwright.sync_api import BrowserContext, FrameLocator, Page, expect

Reader = Callable[..., BrowserContext]
WIDTHS = (320, 480, 700, 1024, 1440)


class Quiet(SimpleHTTPRequestHandler):
    """Sends files without a line about each."""

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@pytest.fixture(scope="module")
def served_folder(exported: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, int]]:
    """A folder with an exported page, and the port at which it is served under several names."""
    folder = tmp_path_factory.mktemp("embedded")
    shutil.copy(exported, folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield folder, server.server_address[1]
    server.shutdown()


@pytest.fixture(params=["app", "file"])
def page_address(request: pytest.FixtureRequest, address: str, served_folder: tuple[Path, int]) -> str:
    """The address of the app, or of an exported page on a web server."""
    own = address if request.param == "app" else f"http://localhost:{served_folder[1]}/story.html"
    return own.replace("127.0.0.1", "localhost")


@pytest.fixture
def embedded(
    reader: Reader, page_address: str, served_folder: tuple[Path, int]
) -> Callable[..., tuple[Page, FrameLocator]]:
    """Opens a page of another origin with the frame that the dialog gives for some of its choices."""
    folder, port = served_folder

    def embed(link: str, choices: tuple[str, ...] = (), width: int = 1024) -> tuple[Page, FrameLocator]:
        start = "#" if page_address.endswith(".html") else "?"
        page = reader(width, 900).new_page()
        page.goto(f"{page_address}{start}{link}")
        page.wait_for_selector('[data-view][data-state="ready"]')
        page.get_by_role("button", name="Share", exact=True).click()
        for choice in choices:
            page.get_by_role("checkbox", name=choice).check()
        markup = page.locator("#fl-share-frame").inner_text()
        folder.joinpath("host.html").write_text(
            f"<!doctype html><title>Host</title><body style='margin:0'><h1>Host</h1>{markup}"
            "<p style='height: 3000px'>The rest</p>"
        )
        page.goto(f"http://127.0.0.1:{port}/host.html")
        frame = page.frame_locator("iframe")
        frame.locator('[data-view][data-state="ready"]').first.wait_for(state="attached")
        return page, frame

    return embed


def frame_height(page: Page) -> float:
    box = page.locator("iframe").bounding_box()
    assert box
    return box["height"]


FITS = """() => {
  const content = document.querySelector('#root :is([data-testid="stMainBlockContainer"], .fl-page)');
  return Math.abs(innerHeight - content.getBoundingClientRect().height) < 2
    && document.documentElement.scrollWidth <= innerWidth
    && document.documentElement.scrollHeight <= innerHeight;
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_the_frame_has_the_chart_alone_and_is_as_high_as_its_content(
    width: int, embedded: Callable[..., tuple[Page, FrameLocator]]
) -> None:
    page, frame = embedded("actor=iran", (), width)
    inner = page.frames[1]
    inner.wait_for_function(FITS)
    for hidden in (".fl-head", ".fl-nav", ".st-key-people", ".st-key-tools"):
        expect(frame.locator(hidden).first).to_be_hidden()
    shows_chart = width >= 480
    expect(frame.locator(".fl-plot-area")).to_be_visible(visible=shows_chart)
    expect(frame.locator(".fl-list-area li").first).to_be_visible(visible=not shows_chart)
    link = frame.get_by_role("link", name="Open the whole page")
    expect(link).to_be_visible()
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value).to_have_url(re.compile("actor=iran"))
    assert "embed" not in opened.value.url
    expect(opened.value.locator(".fl-head")).to_be_visible()


def test_the_frame_shows_the_parts_that_are_chosen(
    embedded: Callable[..., tuple[Page, FrameLocator]],
) -> None:
    _, frame = embedded("kind=cyber", ("Title", "Filters"))
    expect(frame.locator(".fl-head h1")).to_be_visible()
    expect(frame.locator(".fl-nav")).to_be_hidden()
    expect(frame.get_by_role("searchbox", name="Search events")).to_be_visible()
    frame.get_by_role("searchbox", name="Search events").fill("albania")
    frame.get_by_role("searchbox", name="Search events").press("Enter")
    expect(frame.locator('[data-foldline="count"]')).not_to_contain_text("114 of")
    expect(frame.locator(".fl-nav")).to_be_hidden()


def test_the_wheel_scrolls_the_host_page_even_after_the_chart_was_clicked(
    embedded: Callable[..., tuple[Page, FrameLocator]],
) -> None:
    page, frame = embedded("", (), 1440)
    page.frames[1].wait_for_function(FITS)
    window = frame.locator(READY).get_attribute("data-window")
    frame.locator(".fl-plot-area").click(position={"x": 300, "y": 12})
    page.mouse.wheel(0, 400)
    page.wait_for_function("scrollY > 300")
    expect(frame.locator(READY)).to_have_attribute("data-window", window or "")


def test_a_link_to_another_view_opens_the_whole_page(
    embedded: Callable[..., tuple[Page, FrameLocator]],
) -> None:
    page, frame = embedded("event=raid-2023", (), 1440)
    question = frame.locator('.fl-card a[href*="view=claims"]').first
    with page.context.expect_page() as opened:
        question.click()
    expect(opened.value).to_have_url(re.compile("view=claims"))
    expect(opened.value.get_by_role("navigation", name="Views")).to_be_visible()
    expect(frame.locator(".fl-plot-area")).to_be_visible()


def test_without_the_script_the_frame_keeps_its_height(
    embedded: Callable[..., tuple[Page, FrameLocator]], reader: Reader, page_address: str
) -> None:
    own = open_page(reader(), page_address) if not page_address.endswith(".html") else reader().new_page()
    if page_address.endswith(".html"):
        own.goto(page_address)
    own.get_by_role("button", name="Share", exact=True).click()
    own.get_by_role("checkbox", name="As high as its content").uncheck()
    own.get_by_role("spinbutton").fill("640")
    markup = own.locator("#fl-share-frame")
    expect(markup).to_contain_text('height="640"')
    expect(markup).not_to_contain_text("<script>")
    own.get_by_role("spinbutton").fill("7")
    expect(markup).to_contain_text('height="720"')
