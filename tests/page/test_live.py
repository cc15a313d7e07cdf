"""A page while its file is saved, broken, replaced or deleted, and while its server stops and starts."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from conftest import READY, SHIPPED, free_port, open_page, serving
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from dashboard.web.streamlit import live

Reader = Callable[..., BrowserContext]

FOLLOWS_WITHIN_MS = 2000  # of a save: the promise, held to once
SOON_MS = 10_000  # on a machine that has other things to do
ONE = """title: One
actors: {a: {name: Ada}}
events:
  - {id: first, date: 1980, title: z, actors: [a]}
  - {id: second, date: 1990, title: y, actors: [a]}
"""
TWO = ONE.replace("One", "Two")
BROKEN = "title: Broken\nevents: [\n"

CHART = '[data-foldline="chart"]'
PROBLEMS = '[data-foldline="problems"]'
LOST = ".fl-disconnected"
SEEN = "count", "matched", "picked", "window", "view"

# Counts whatever would be a flicker: a notice, an error page or another chart, however briefly it is shown.
COUNT_FLICKERS = """() => {
  window.flickers = 0;
  const bad = '[data-foldline=problems], .stException, [data-foldline=chart]';
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (node.nodeType === 1 && (node.matches(bad) || node.querySelector(bad))) window.flickers += 1;
    }
  }).observe(document.body, { subtree: true, childList: true });
}"""


def facts(page: Page) -> dict[str, str | None]:
    """What the chart says that it shows."""
    return {name: page.locator(CHART).get_attribute(f"data-{name}") for name in SEEN}


def revision(page: Page) -> int:
    return int(page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.revision()"))


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A file and where it is served."""
    path = tmp_path_factory.mktemp("author") / "events.yaml"
    path.write_text(ONE)
    with serving(path) as address:
        yield path, address


@pytest.fixture
def page(reader: Reader, followed: tuple[Path, str]) -> Page:
    """A reader's page of the good file, with a pick and a window."""
    path, address = followed
    path.write_text(ONE)
    page = reader().new_page()
    page.goto(f"{address}?from=1970&to=1999&event=first")
    expect(page).to_have_title("One", timeout=SOON_MS)
    page.wait_for_selector(READY)
    expect(page.locator(PROBLEMS)).to_have_count(0)
    return page


def is_requested_again(page: Page) -> None:
    """Wait until the server has looked at the file once more."""
    with page.expect_response(lambda response: response.url.endswith(live.ADDRESS)):
        pass


def test_a_save_is_seen_within_two_seconds_and_costs_the_reader_nothing(
    page: Page, followed: tuple[Path, str]
) -> None:
    path, _ = followed
    box = page.get_by_role("searchbox")
    box.press_sequentially("ad")
    address, steps, before = page.url, page.evaluate("() => history.length"), facts(page)
    page.evaluate(COUNT_FLICKERS)
    path.write_text(TWO)
    expect(page).to_have_title("Two", timeout=FOLLOWS_WITHIN_MS)
    expect(page.get_by_role("heading", level=1)).to_have_text("Two")
    expect(page.locator(CHART)).to_have_attribute("aria-label", re.compile("Two"))
    page.wait_for_selector(READY)
    assert (page.url, page.evaluate("() => history.length")) == (address, steps)
    assert facts(page) == before
    expect(box).to_be_focused()
    expect(box).to_have_value("ad")
    assert page.evaluate("() => window.flickers") == 0


def test_a_broken_save_leaves_the_chart_unchanged_and_shows_a_notice_until_the_file_is_repaired(
    page: Page, followed: tuple[Path, str]
) -> None:
    path, _ = followed
    drawn = revision(page)
    path.write_text(BROKEN)
    notice = page.locator(PROBLEMS)
    expect(notice).to_contain_text("events.yaml:3:1", timeout=SOON_MS)
    expect(notice).to_contain_text("You see the last good version saved at")
    path.write_text("\n" + BROKEN)
    expect(notice).to_contain_text("events.yaml:4:1", timeout=SOON_MS)
    expect(page).to_have_title("One")
    assert revision(page) == drawn
    path.write_text(ONE)
    expect(notice).to_have_count(0, timeout=SOON_MS)


def test_a_file_that_is_replaced_half_written_or_missing_for_a_moment_never_flickers(
    page: Page, followed: tuple[Path, str]
) -> None:
    path, _ = followed
    page.evaluate(COUNT_FLICKERS)
    replacement = path.with_suffix(".new")
    replacement.write_text(TWO)
    replacement.replace(path)
    expect(page).to_have_title("Two", timeout=SOON_MS)
    path.unlink()
    is_requested_again(page)
    path.write_text(ONE)
    expect(page).to_have_title("One", timeout=SOON_MS)
    with path.open("w") as file:
        for part in (BROKEN, "  {id: ", "only, date: 1985, title: 'x"):
            file.write(part)
            file.flush()
            os.utime(path, (2**32, 2**32))  # a clock that is ahead makes a save no older
        file.seek(0)
        file.truncate()
        file.write(TWO)
    expect(page).to_have_title("Two", timeout=SOON_MS)
    assert page.evaluate("() => window.flickers") == 0


def test_a_deleted_file_is_reported_and_drawn_again_when_it_returns(
    page: Page, followed: tuple[Path, str]
) -> None:
    path, _ = followed
    path.unlink()
    notice = page.locator(PROBLEMS)
    expect(notice).to_contain_text("The file could not be opened", timeout=SOON_MS)
    expect(page).to_have_title("One")
    expect(page.locator(CHART)).to_be_visible()
    path.write_text(ONE)
    expect(notice).to_have_count(0, timeout=SOON_MS)


def test_a_page_reloads_when_a_newer_version_of_its_modules_arrives(page: Page) -> None:
    address, before = page.url, facts(page)
    with page.expect_navigation():
        page.evaluate("() => void import(`${document.documentElement.dataset.flVersion}?newer`)")
    page.wait_for_selector(READY)
    assert (page.url, facts(page)) == (address, before)


@pytest.mark.own_tab
def test_a_lost_server_is_reported_and_the_same_view_returns_by_itself(reader: Reader) -> None:
    context, port = reader(1440, 1200), free_port()  # the whole chart lies in the window
    with ExitStack() as server:
        address = server.enter_context(serving(SHIPPED, port))
        page = open_page(context, f"{address}?actor=iran&kind=diplomacy&from=2022&to=2023")
        gestures(page)
        failed = context.new_page()
        failed.route("**/stories/*", lambda route: route.abort())
        failed.goto(address)
        failed.locator(f'{CHART}[data-state="failed"]').wait_for()
        failed.unroute("**/stories/*")
        loading = context.new_page()
        loading.route("**/stories/*", lambda _: None)  # never answered
        loading.goto(address)
        loading.get_by_role("heading", level=1).wait_for(state="attached")
        before, link = facts(page), page.url
        box = page.get_by_role("searchbox")
        box.press_sequentially("iran")
        with page.expect_console_message(is_streamlit_s_alarm):  # when its dialog would open
            server.close()
    notice = page.locator(LOST)
    expect(notice).to_contain_text("The server does not answer")
    expect(notice).to_have_role("status")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert facts(page) == before
    expect(loading.locator(LOST)).to_contain_text("The server does not answer")
    expect(loading.get_by_role("heading", level=1)).to_be_visible()
    assert loading.evaluate("() => getComputedStyle(document.body, '::before').content") == "none"
    with serving(SHIPPED, port):
        expect(notice).to_be_empty(timeout=SOON_MS)
        expect(box).to_be_focused()
        expect(box).to_have_value("iran")
        assert (page.url, facts(page)) == (link, before)
        failed.wait_for_selector(READY, timeout=SOON_MS)
        box.clear()
        page.get_by_role("link", name="Next").click()
        card, picked = page.locator('[data-foldline="card"]'), before["picked"] or ""
        expect(card).not_to_have_attribute("data-event", picked, timeout=SOON_MS)
        picked = card.get_attribute("data-event") or ""
        expect(page.locator(CHART)).to_have_attribute("data-picked", picked, timeout=SOON_MS)
        assert facts(open_page(reader(), link)) == before, (
            "a link opens the view on a server that was just started"
        )


def gestures(page: Page) -> None:
    """Pick two events in the chart, so that its count of gestures is ahead of any new session's."""
    for event in page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.labels()")[:2]:
        page.wait_for_selector(READY)  # a pick may move the marks of other events
        place = page.evaluate(
            "id => document.querySelector('[data-foldline=chart]').foldline.locate(id)", event
        )
        page.mouse.click(place["x"], place["y"])
        expect(page.locator('[data-foldline="card"]')).to_have_attribute("data-event", event, timeout=SOON_MS)


def is_streamlit_s_alarm(message: ConsoleMessage) -> bool:
    return "server is not responding" in message.text
