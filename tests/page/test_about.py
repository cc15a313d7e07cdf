"""The page about the dossier: it opens from a tab, Back leaves it, and everyone can read it."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CHART, READY, chart, expect_count, expect_picked, open_page, show_controls
from playwright.sync_api import BrowserContext, Page, expect

Reader = Callable[..., BrowserContext]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ABOUT = ".fl-about"


def about(reader: Reader, address: str, width: int = 1440, height: int = 900, **options: object) -> Page:
    page = reader(width, height, **options).new_page()
    page.goto(f"{address}?view=about")
    expect(page.locator(ABOUT)).to_be_visible()
    return page


def current(page: Page) -> list[str]:
    return page.locator(".fl-nav a[aria-current=page]").all_inner_texts()


def test_the_tab_leads_to_the_page_and_back_returns_to_the_same_view(reader: Reader, bridge: str) -> None:
    page = open_page(reader(), f"{bridge}?kind=law")
    expect_count(page, 2)
    page.get_by_role("link", name="About", exact=True).click()
    expect(page.locator(f"[data-view=about][data-state=ready] {ABOUT}")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?view=about&kind=law"))
    assert current(page) == ["About"]
    expect(page.locator(CHART)).to_have_count(0)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.go_back()
    page.wait_for_selector(READY)
    expect(page).to_have_url(f"{bridge}?kind=law")
    expect_count(page, 2)
    assert current(page) == ["Timeline"]


def test_after_leaving_and_returning_there_is_one_chart_that_reports_each_zoom_once(
    reader: Reader, bridge: str
) -> None:
    page = open_page(reader(), bridge)
    for tab, sign in (("About", ABOUT), ("Timeline", READY)):
        page.get_by_role("link", name=tab, exact=True).click()
        page.wait_for_selector(sign)
    page.locator(CHART).evaluate(
        """() => document.dispatchEvent(
            new CustomEvent('foldline:window', { detail: { from: 18000, to: 19000 } })
        )"""
    )
    expect(page).to_have_url(re.compile("from="))
    zoomed = page.url
    page.go_back()
    expect(page).not_to_have_url(zoomed)
    expect(page.locator(CHART)).to_have_attribute("data-state", "ready")
    page.go_back()
    expect(page.locator(ABOUT)).to_be_visible()


def test_the_about_page_says_how_the_dossier_was_made_what_it_contains_and_how_to_cite_it(
    reader: Reader, bridge: str
) -> None:
    page = about(reader, bridge)
    headings = page.locator("main, body").first.get_by_role("heading").all()
    levels = [int(h.evaluate("node => node.tagName[1]")) for h in headings if h.is_visible()]
    assert levels == [1] + [2] * (len(levels) - 1) and len(levels) >= 6
    for words in (
        "One article was followed to its sources.",
        "3 sources of 2 origins",
        "The day was put right.",
        "14 July 2023",
    ):
        expect(page.locator(ABOUT)).to_contain_text(words)
    expect(page.locator(".fl-citation")).to_have_text(
        f"The bridge at Vau. As of July 2023. Last changed 14 July 2023. {bridge.rstrip('/')}"
    )
    table = page.get_by_role("table", name="Sources by origin")
    expect(table.get_by_role("row", name=re.compile("Reuters|reuters"))).to_contain_text("Evening Post")
    expect(page.get_by_role("link", name="The bridge that was not").first).to_have_attribute(
        "rel", "noopener noreferrer"
    )


def test_it_is_shown_as_soon_as_it_is_drawn(reader: Reader, bridge: str) -> None:
    page = about(reader, bridge)
    expect(page.locator("html")).to_have_attribute("data-fl-shown", "")  # not after ten seconds, by itself


def test_an_event_that_it_names_opens_on_the_timeline(reader: Reader, bridge: str) -> None:
    page = about(reader, bridge)
    page.get_by_role("link", name="Talk of an opening").click()
    page.wait_for_selector(READY)
    expect_picked(page, "talk")
    expect(page).to_have_url(f"{bridge}?event=talk")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(reader: Reader, address: str, scheme: str) -> None:
    page = about(reader, address, color_scheme=scheme)
    page.locator(f"{ABOUT} summary").click()
    expect(page.get_by_role("table", name="Sources by origin")).to_be_visible()
    for width, height in (1440, 900), (390, 844):
        page.set_viewport_size({"width": width, "height": height})
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
        assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found.response["violations"]] == []
        assert len(found.response["passes"]) > 10
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_a_plain_link_shows_what_the_dossier_opens_with_and_the_menu_offers_its_looks(
    reader: Reader, bridge: str
) -> None:
    page = open_page(reader(), bridge)
    expect_picked(page, "visit")
    show_controls(page)
    page.get_by_role("button", name="Zoom").click()
    menu = page.get_by_role("group", name="Zoom")
    expect(menu.get_by_role("link", name="Nothing")).to_have_count(0)
    menu.get_by_role("link", name="The inquiry").click()
    expect(page).to_have_url(f"{bridge}?kind=law&from=2021&to=2023-12")
    expect_count(page, 2)
    page.wait_for_selector(READY)
    assert chart(page, "window").startswith("2021-01-01/")
    page.get_by_role("button", name="Zoom").click()
    expect(menu.get_by_role("link", name="The inquiry")).to_have_attribute("aria-current", "true")
    menu.get_by_role("link", name="Whole story").click()
    expect(page).to_have_url(re.compile(r"\?kind=law"))
