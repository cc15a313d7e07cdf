"""A filter shows at once, before Python answers, and Python's answer changes nothing that was right."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from conftest import CHART, COUNT, READY, SENT, examples, open_page
from held_server import STREAM, HeldServer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import BrowserContext, Page, expect

from dashboard import Query, select
from dashboard.dossier.model import Dossier

pytestmark = pytest.mark.own_tab  # whose cache does not have the index of the dossier

Reader = Callable[..., BrowserContext]
WATCH = """() => {
  const chart = document.querySelector('[data-foldline="chart"]');
  window.shown = [];
  new MutationObserver(() => {
    if (chart.dataset.matched !== window.shown.at(-1)) window.shown.push(chart.dataset.matched);
  }).observe(chart, { attributeFilter: ["data-matched"] });
}"""


def come_near(page: Page) -> None:
    """Move the pointer to a filter, and wait until the browser can find the events itself."""
    with page.expect_response("**/foldline/matches/*") as response:
        page.locator(".st-key-people").hover()
    response.value.finished()


def chip(page: Page, name: str) -> None:
    page.locator(".st-key-actors button").filter(has_text=name).click()


def kind(page: Page, name: str) -> None:
    page.locator(".fl-kinds a").filter(has_text=name).click()


def search(page: Page, words: str) -> None:
    page.get_by_role("searchbox").press_sequentially(words)


def expect_matched(page: Page, count: int) -> None:
    expect(page.locator(CHART)).to_have_attribute("data-matched", str(count))


def test_filters_show_while_the_server_does_not_answer(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    server = HeldServer()
    context = reader()
    context.route_web_socket(STREAM, server.connect)
    page = open_page(context, address)
    come_near(page)
    page.evaluate(WATCH)
    server.is_held = True
    query = Query()
    counts = []
    for act, field, value in (
        (lambda: chip(page, "Albania"), "actors", frozenset({"albania"})),
        (lambda: kind(page, "Diplomacy"), "kinds", frozenset({"diplomacy"})),
        (lambda: chip(page, "Albania"), "actors", frozenset()),
        (lambda: search(page, "camp"), "words", "camp"),
    ):
        act()
        query = replace(query, **{field: value})
        counts.append(select(shipped, query).count)
        expect_matched(page, counts[-1])
        expect(page.locator(f"{COUNT} b")).to_have_text(str(counts[-1]))
    expect(page.locator(".fl-kinds a").filter(has_text="Diplomacy")).to_have_attribute("aria-pressed", "true")
    assert urlsplit(page.url).query == "", "the server has not answered"
    shown = page.evaluate("() => window.shown")
    server.release()
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/?kind=diplomacy&q=camp")
    page.wait_for_selector(SENT)
    page.wait_for_selector(READY)
    assert page.evaluate("() => window.shown") == shown, "an answer has undone what the reader did"
    assert [int(count) for count in shown if int(count) in counts][-1] == counts[-1]


IN_ADDRESS = """([...chosen]) => {
  const address = new URLSearchParams(location.search);
  return ["actor", "kind"].every((name, i) => String(address.getAll(name).sort()) === String(chosen[i]));
}"""
ACTORS = {"mek": "MEK", "iran": "Iran", "albania": "Albania"}
KINDS = {"cyber": "Cyber", "diplomacy": "Diplomacy"}


@settings(max_examples=examples(4), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(clicks=st.lists(st.sampled_from([*ACTORS, *KINDS]), min_size=2, max_size=5))
def test_quick_clicks_end_with_what_python_finds(
    reader: Reader, address: str, shipped: Dossier, clicks: list[str]
) -> None:
    page = open_page(reader(), address)
    come_near(page)
    actors: set[str] = set()
    kinds: set[str] = set()
    for click in clicks:
        if click in ACTORS:
            chip(page, ACTORS[click])
            actors ^= {click}
        else:
            kind(page, KINDS[click])
            kinds ^= {click}
    expected = select(shipped, Query(actors=frozenset(actors), kinds=frozenset(kinds)))
    expect_matched(page, expected.count)
    page.wait_for_function(IN_ADDRESS, arg=[sorted(actors), sorted(kinds)])
    page.wait_for_selector(SENT)
    expect_matched(page, expected.count)
    expect(page.locator(f"{COUNT} b")).to_have_text(str(expected.count))
