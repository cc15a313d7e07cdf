"""More filters: the menu of conditions without a control of their own filters in both hosts, at any width."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import COUNT
from playwright.sync_api import BrowserContext, Page, expect
from test_looks import WCAG

Reader = Callable[..., BrowserContext]
MENU = ".fl-more-filters"


def opened(reader: Reader, host: str, link: str = "", width: int = 1440) -> Page:
    page = reader(width, 900).new_page()
    page.goto(f"{host}{link}")
    page.get_by_role("button", name="More filters").click()
    expect(page.locator(MENU)).to_be_visible()
    return page


def counted(page: Page, choice: str) -> int:
    words = page.locator(f"{MENU} li", has_text=choice).locator("small").inner_text()
    return int(words.split()[0])


def test_a_choice_shows_as_many_events_as_it_counts_and_is_marked(reader: Reader, host: str) -> None:
    page = opened(reader, host)
    for choice, link in (("Rests on one origin", "sources=one"), ("Disputed", "disputed=1")):
        entry = page.locator(f"{MENU} a:has(small)", has_text=choice)
        number = counted(page, choice)
        entry.click()
        expect(page.locator(f"{COUNT} b")).to_have_text(str(number))
        expect(page).to_have_url(re.compile(f"{link}$"))
        expect(entry).to_have_attribute("aria-current", "true")
        page.locator(f"{MENU} a:not(:has(small))").filter(
            has_text="any number" if "sources" in link else "or not"
        ).click()
        expect(page).not_to_have_url(re.compile(link))


def test_the_menu_stays_open_for_several_choices_and_escape_closes_it(reader: Reader, host: str) -> None:
    page = opened(reader, host)
    number = counted(page, "Tirana")
    page.locator(f"{MENU} a:has(small)", has_text="Tirana").press("Enter")
    expect(page.locator(f"{COUNT} b")).to_have_text(str(number))
    disputed = page.locator(f"{MENU} a:has(small)", has_text="Disputed")
    disputed.click()
    expect(page).to_have_url(re.compile("place=tirana&disputed=1$"))
    expect(page.locator(MENU)).to_be_visible()
    expect(disputed).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(MENU)).to_be_hidden()
    expect(page.get_by_role("button", name="More filters")).to_be_focused()


def test_a_role_needs_an_actor_and_is_named_with_it(reader: Reader, host: str) -> None:
    page = opened(reader, host)
    expect(page.locator(MENU)).to_contain_text("Choose an actor first.")
    page.keyboard.press("Escape")
    page = page.context.pages[0]
    page.goto(f"{host}actor=rama")
    page.get_by_role("button", name="More filters").click()
    page.locator(MENU).get_by_role("button", name="Spoke").click()
    expect(page).to_have_url(re.compile("actor=rama&role=spoke$"))
    expect(page.locator(".fl-pill")).to_contain_text("Edi Rama: Spoke")


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_the_menu_fits_the_window_and_everyone_can_read_it(reader: Reader, address: str, width: int) -> None:
    page = opened(reader, f"{address}?", "actor=rama", width)
    box = page.locator(MENU).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    found = Axe().run(page, context=MENU, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("view", ["actors", "claims"])
def test_the_conditions_that_are_on_are_named_in_every_other_view_with_a_way_to_clear_them(
    reader: Reader, host: str, view: str
) -> None:
    page = reader(1440, 900).new_page()
    page.goto(f"{host}view={view}&actor=iran&kind=cyber&disputed=1")
    line = page.locator(".fl-filtered")
    expect(line).to_be_visible()
    expect(line).to_contain_text("Filter: Iran with its 14 parts · Cyber · Disputed")
    line.get_by_role("link", name="Clear the filter").click()
    expect(line).to_have_count(0)
    expect(page).to_have_url(re.compile(f"[?#]view={view}$"))
    page.go_back()
    expect(line).to_be_visible()
    page.keyboard.press("1")
    expect(page.locator(".fl-plot-area")).to_be_visible()
    expect(line).to_have_count(0)
