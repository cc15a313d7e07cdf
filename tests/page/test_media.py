"""Pictures in the card: fetched when a reader opens them, covered if graphic; no other file is sent."""

import http.client
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from bridge_dossier import png
from conftest import CARD, expect_picked, open_page
from playwright.sync_api import BrowserContext, Locator, Page, expect

pytestmark = pytest.mark.own_tab

Reader = Callable[..., BrowserContext]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def listened(reader: Reader, address: str) -> tuple[Page, list[str]]:
    """A page that has settled, and what pictures it asks for."""
    context = reader()
    requested: list[str] = []
    context.on("request", lambda r: requested.append(r.url) if "/pictures/" in r.url else None)
    page = open_page(context, address)
    page.wait_for_load_state("networkidle")
    return page, requested


def picture(page: Page, words: str) -> Locator:
    return page.locator(".fl-picture", has=page.get_by_text(words, exact=True))


def is_drawn(image: Locator) -> None:
    """Wait until a picture was fetched and could be read."""
    expect(image).to_be_visible()
    expect(image).to_have_js_property("naturalWidth", 64)


def test_a_picture_is_fetched_only_when_it_is_opened(reader: Reader, bridge: str) -> None:
    page, requested = listened(reader, bridge)
    assert requested == []
    gate = picture(page, "The gate")
    expect(gate.get_by_text("Picture: Ana Leka")).to_be_hidden()
    gate.locator("summary").press("Enter")
    is_drawn(page.get_by_role("img", name="The gate"))
    expect(gate.get_by_text("Picture: Ana Leka")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert len(requested) == 1 and requested[0].endswith("/pictures/gate.png")


def test_a_graphic_picture_takes_a_second_press_by_keyboard_too(reader: Reader, bridge: str) -> None:
    page, requested = listened(reader, bridge)
    fall = picture(page, "The fall")
    fall.locator("summary").first.press("Enter")
    expect(fall.get_by_text("Graphic content.", exact=True)).to_be_visible()
    expect(fall.get_by_text("No credit given")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert requested == []
    show = fall.locator("summary", has_text="Show the picture")
    page.keyboard.press("Tab")
    expect(show).to_be_focused()
    page.keyboard.press("Enter")
    is_drawn(page.get_by_role("img", name="The fall"))
    assert len(requested) == 1
    expect(fall.get_by_text("Cover the picture")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("img", name="The fall")).to_be_hidden()


def test_an_open_picture_stays_open_under_a_filter_and_the_next_event_s_is_shut(
    reader: Reader, bridge: str
) -> None:
    page, requested = listened(reader, bridge)
    picture(page, "The gate").locator("summary").click()
    is_drawn(page.get_by_role("img", name="The gate"))
    page.get_by_role("button", name="Law", exact=True).click()
    expect(page.locator(CARD)).to_contain_text("1 of 2")
    is_drawn(page.get_by_role("img", name="The gate"))
    page.get_by_role("link", name="Next").click()
    expect_picked(page, "shut")
    expect(page.locator(".fl-picture")).to_have_count(1)
    expect(page.get_by_role("img", name="The road")).to_be_hidden()
    page.wait_for_load_state("networkidle")
    assert [url.rpartition("/")[2] for url in requested] == ["gate.png"]


def test_a_missing_picture_is_named_and_breaks_nothing(reader: Reader, bridge: str) -> None:
    page, _ = listened(reader, bridge)
    expect(page.locator(CARD)).to_contain_text("The file pictures/gone.png is missing")
    expect(page.locator(CARD)).to_contain_text("Sources")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_card_with_its_pictures_open(reader: Reader, bridge: str, scheme: str) -> None:
    page = open_page(reader(color_scheme=scheme), bridge)
    for words in ("The gate", "The fall"):
        picture(page, words).locator("summary").first.click()
    page.locator("summary", has_text="Show the picture").click()
    is_drawn(page.get_by_role("img", name="The fall"))
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found.response["violations"]] == []


def answer(address: str, path: str) -> tuple[int, dict[str, str], bytes]:
    """What the server answers to `path`, sent just as it is."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc)
    try:
        connection.request("GET", path)
        got = connection.getresponse()
        return got.status, {name.lower(): value for name, value in got.getheaders()}, got.read()
    finally:
        connection.close()


def test_only_the_pictures_that_the_dossier_names_are_sent(reader: Reader, bridge: str) -> None:
    page, requested = listened(reader, bridge)
    picture(page, "The gate").locator("summary").click()
    is_drawn(page.get_by_role("img", name="The gate"))
    path = urlsplit(requested[0]).path
    status, headers, body = answer(bridge, path)
    assert (status, headers["content-type"], body) == (200, "image/png", png())
    assert headers["x-content-type-options"] == "nosniff"
    assert "immutable" in headers["cache-control"]
    stem = path.removesuffix("pictures/gate.png")
    others = (
        "pictures/secret.png", "pictures/fall.png", "pictures/GATE.png", "pictures/gate.png/",
        "pictures/gone.png", "pictures/gate.png%00", "pictures/../pictures/gate.png", "events.yaml",
        "../events.yaml", "%2e%2e/events.yaml", "pictures%2f..%2fevents.yaml", "/etc/hostname", "",
    )  # fmt: skip
    for other in (*(stem + name for name in others), path.replace("/pictures/", "/pictures/0", 1)):
        status, headers, body = answer(bridge, other)
        assert status >= 400, (other, status)
        assert body != png() and b"The bridge" not in body, other
