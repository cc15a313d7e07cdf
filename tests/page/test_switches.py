"""A switch changes the chart before Python answers, and no answer undoes what the reader does next."""

import re
from collections.abc import Callable

import pytest
from conftest import CHART, SENT, click_on, expect_picked, open_page
from held_server import STREAM, HeldServer
from playwright.sync_api import BrowserContext, Locator, Page, expect

Reader = Callable[..., BrowserContext]
HEADS = ".fl-lane-head"


@pytest.fixture
def held(reader: Reader, address: str) -> tuple[Page, HeldServer]:
    """A page of the shipped story, and its server."""
    server = HeldServer()
    context = reader()
    context.route_web_socket(STREAM, server.connect)
    return open_page(context, address), server


def choice(page: Page, name: str) -> Locator:
    return page.get_by_role("radio", name=name, exact=True)


@pytest.mark.own_tab
def test_a_switch_changes_the_chart_while_the_server_does_not_answer(held: tuple[Page, HeldServer]) -> None:
    page, server = held
    server.is_held = True
    choice(page, "By side").click()
    expect(page.locator(HEADS)).not_to_have_count(0)
    expect(choice(page, "By side")).to_be_checked()
    expect(choice(page, "One line")).not_to_be_checked()
    choice(page, "True scale").click()
    expect(page.locator(".fl-tick-words").first).not_to_have_text("1980")
    server.release()
    page.wait_for_url(re.compile("scale=true&layout=side"))
    page.go_back()
    page.wait_for_url(re.compile(r"\?layout=side"))
    expect(choice(page, "Folded")).to_be_checked()
    page.go_back()
    expect(page.locator(HEADS)).to_have_count(0)
    expect(choice(page, "One line")).to_be_checked()
    page.go_forward()
    expect(choice(page, "By side")).to_be_checked()
    expect(page.locator(HEADS)).not_to_have_count(0)


@pytest.mark.own_tab
def test_what_the_reader_does_after_a_switch_stays(held: tuple[Page, HeldServer]) -> None:
    page, server = held
    server.is_held = True
    choice(page, "By side").click()
    lane = page.locator('[data-key="lane mek"]')
    lane.click()
    expect(lane).to_have_attribute("aria-expanded", "false")
    click_on(page, "cyberattack-2022")
    expect(page.locator(CHART)).to_have_attribute("data-picked", "cyberattack-2022")
    server.release()
    page.wait_for_url(re.compile("layout=side&closed=mek&event=cyberattack-2022"))
    page.wait_for_selector(SENT)
    expect_picked(page, "cyberattack-2022")
    expect(lane).to_have_attribute("aria-expanded", "false")


@pytest.mark.own_tab
def test_a_switch_keeps_what_the_reader_did_before_it(held: tuple[Page, HeldServer]) -> None:
    page, server = held
    server.is_held = True
    click_on(page, "cyberattack-2022")
    choice(page, "By kind").click()
    expect(page.locator(HEADS)).not_to_have_count(0)
    expect(page.locator(CHART)).to_have_attribute("data-picked", "cyberattack-2022")
    server.release()
    page.wait_for_url(re.compile("layout=kind&event=cyberattack-2022"))
    page.wait_for_selector(SENT)
    expect_picked(page, "cyberattack-2022")


def test_arrow_keys_choose_from_a_switch_and_the_focus_stays_on_it(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    choice(page, "Folded").focus()
    page.keyboard.press("Tab")
    expect(choice(page, "One line")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile(r"\?layout=side"))
    page.wait_for_selector(SENT)
    expect(choice(page, "By side")).to_be_focused()
    expect(choice(page, "By side")).to_be_checked()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(choice(page, "By side")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(choice(page, "By actor")).to_be_focused()
    expect(choice(page, "By actor")).to_be_checked()
    page.wait_for_url(re.compile(r"\?layout=actor"))
