"""A picked event's card shows at once, before Python answers, and Python's answer changes nothing in it."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from conftest import CARD, SENT, click_on, expect_picked, open_page
from held_server import STREAM, HeldServer
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.own_tab  # whose connection is held back, and whose cache has no cards

Reader = Callable[..., BrowserContext]
CARDS = "**/foldline/cards/**"
WATCH = """() => {
  const card = () => document.querySelector('[data-foldline="card"]')?.dataset.event;
  window.shown = [];
  new MutationObserver(() => card() === window.shown.at(-1) || window.shown.push(card()))
    .observe(document.querySelector(".st-key-detail"), { subtree: true, childList: true, attributes: true });
}"""


def held_page(reader: Reader, url: str) -> tuple[Page, HeldServer]:
    """A page whose server can be held back."""
    server = HeldServer()
    context = reader()
    context.route_web_socket(STREAM, server.connect)
    page = open_page(context, url)
    page.wait_for_selector(SENT)
    return page, server


def card_of(page: Page) -> str:
    return str(page.locator(CARD).evaluate("card => card.outerHTML"))


def test_cards_show_while_the_server_does_not_answer(reader: Reader, address: str) -> None:
    url = f"{address}?actor=albania&from=2022"
    page, server = held_page(reader, url)
    page.evaluate(WATCH)
    server.is_held = True
    events = page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.labels()")[:3]
    for event in events:
        click_on(page, event)
        expect_picked(page, event)
    assert "event" not in urlsplit(page.url).query, "the server has answered"
    at_once = card_of(page)
    server.release()
    page.wait_for_url(f"**/?*event={events[-1]}*")
    page.wait_for_selector(SENT)
    assert card_of(page) == at_once, "Python's answer differs"
    assert page.evaluate("() => window.shown") == events, "an answer has undone a pick"
    opened = open_page(reader(), page.url)
    assert card_of(opened) == at_once, "the link shows another card"


def test_steps_show_while_the_server_does_not_answer(reader: Reader, address: str) -> None:
    page, server = held_page(reader, f"{address}?event=revolution")
    server.is_held = True
    following = page.locator(CARD).get_by_role("link", name="Next")
    seen = [page.locator(CARD).get_attribute("data-event")]
    for _ in range(3):
        following.click()
        expect(page.locator(CARD)).not_to_have_attribute("data-event", seen[-1] or "")
        seen.append(page.locator(CARD).get_attribute("data-event"))
    assert len(set(seen)) == 4
    server.release()
    page.wait_for_url(f"**/?*event={seen[-1]}*")


def test_a_card_that_cannot_be_fetched_comes_with_the_answer(reader: Reader, address: str) -> None:
    context = reader()
    context.route(CARDS, lambda route: route.abort())
    page = open_page(context, address)
    click_on(page, "revolution")
    expect_picked(page, "revolution")


def test_a_card_is_only_served_for_the_version_that_is_shown(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    with page.expect_response(CARDS) as response:
        click_on(page, "revolution")
    found = response.value
    assert found.ok and found.json().lstrip().startswith("<")
    version, event = found.url.split("/")[-2:]
    for wrong in (f"0{version[1:]}x/{event}", f"{version}/no-such-event", f"{version}.sq/{event}"):
        assert page.request.get(f"{address}foldline/cards/{wrong}").status == 404
