"""Who acted on whom, in the app and in an exported page: filter, pick, window, keyboard and width."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CARD
from exported import one_file
from playwright.sync_api import BrowserContext, Locator, Page, expect
from served import Served

from dashboard.reading import read_text

Reader = Callable[..., BrowserContext]
Shown = Callable[..., Page]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ROWS = '.fl-acts[data-state="ready"]'
CURSOR = ".fl-acts-cursor"

STORY = """title: The bridge
kinds: {law: Law, sea: Sea}
sides: {town: Town, port: Port}
actors:
  mayor: {name: Mayor, side: town}
  clerk: {name: Clerk, side: town, part_of: mayor}
  pilot: {name: "<b>Pilot</b>", side: port}
  guest: {name: Guest}
  nobody: {name: Nobody}
events:
  - {id: vote, date: 2014-05, title: A vote, kind: law, actors: {acted: mayor, affected: pilot}}
  - id: ban
    date: 2015/2018
    title: A ban
    kind: law
    status: {of: pilot, by: mayor}
    actors: {affected: pilot}
  - id: crash
    date: 2016-02-03
    title: A crash
    kind: sea
    actors: {accused: pilot, affected: [clerk, mayor]}
  - {id: talk, date: 2019, title: A talk, kind: sea, actors: {spoke: [guest, pilot]}}
"""


@pytest.fixture(params=["app", "file"])
def shown(request: pytest.FixtureRequest, reader: Reader, tmp_path: Path) -> Iterator[Shown]:
    """Shows the actors of a dossier in one of the two hosts."""

    def show(dossier: str, link: str = "", width: int = 1440, **options: object) -> Page:
        if request.param == "app":
            served: Served = request.getfixturevalue("served")
            address = f"{served.show(dossier)}?"
        else:
            path = tmp_path / "story.html"
            path.write_text(one_file(read_text(dossier, "story.yaml"), []), "utf-8")
            address = f"{path.as_uri()}#"
        page = reader(width, 900, **options).new_page()
        page.goto(f"{address}view=actors{link}")
        expect(page.locator(ROWS)).to_have_count(1)
        return page

    yield show


def row(page: Page, name: str) -> Locator:
    return page.locator(".fl-acts-gutter a").filter(has_text=name)


def test_rows_are_by_side_and_have_the_number_of_events_in_the_filter(shown: Shown) -> None:
    page = shown(STORY)
    names = page.locator(".fl-acts-name > span:first-child").all_inner_texts()
    assert sorted(names) == ["<b>Pilot</b>", "Clerk", "Guest", "Mayor"]
    assert page.locator(".fl-acts-head").all_inner_texts() == ["Town", "Port", "No side given"]
    expect(page.locator(".fl-acts-count")).to_have_text("4 of 5 actors have a row, 1 is in no event")
    expect(row(page, "Pilot").locator("small")).to_have_text("4")
    page.locator(".fl-kinds a").filter(has_text="Law").click()
    expect(row(page, "Pilot").locator("small")).to_have_text("2")
    expect(page.locator(ROWS)).to_have_attribute("data-matched", "2")
    expect(page).to_have_url(re.compile("kind=law"))


def test_a_status_names_who_decided_it_and_marks_have_a_key(shown: Shown) -> None:
    page = shown(STORY)
    expect(page.locator(".fl-acts-status")).to_have_text("A ban, decided by Mayor")
    expect(page.locator(".fl-acts-key li")).to_have_count(8)


def test_the_keyboard_goes_from_mark_to_mark_and_opens_an_event(shown: Shown) -> None:
    page = shown(STORY, "&event=vote")
    cursor = page.locator(CURSOR)
    expect(cursor).to_have_attribute("aria-label", "Mayor, Acted: May 2014, A vote")
    cursor.focus()
    page.keyboard.press("End")
    expect(cursor).to_have_attribute("aria-label", "Mayor, Affected: 3 February 2016, A crash")
    expect(page.locator(".fl-acts [aria-live]")).to_have_text("Mayor, Affected: 3 February 2016, A crash")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(cursor).to_have_attribute("aria-label", "<b>Pilot</b>, Accused: 3 February 2016, A crash")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator(CARD)).to_have_attribute("data-event", "talk")
    expect(page).to_have_url(re.compile("event=talk"))
    expect(page.locator(ROWS)).to_have_attribute("data-picked", "talk")
    page.go_back()
    expect(page.locator(CARD)).to_have_attribute("data-event", "vote")
    expect(page.locator(ROWS)).to_have_attribute("data-picked", "vote")


def test_the_pointer_picks_the_mark_below_it(shown: Shown) -> None:
    page = shown(STORY, "&event=crash")
    box = page.locator(CURSOR).bounding_box()
    assert box
    page.locator(".fl-card a").filter(has_text="Next").click()
    expect(page.locator(ROWS)).to_have_attribute("data-picked", "talk")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(ROWS)).to_have_attribute("data-picked", "crash")
    expect(page.locator(CARD)).to_have_attribute("data-event", "crash")


def test_a_window_shows_only_what_touches_it_and_the_zoom_menu_changes_it(shown: Shown) -> None:
    page = shown(STORY, "&from=2016&to=2016")
    expect(page.locator("#fl-acts-summary")).to_contain_text("2 events in columns")
    page.get_by_role("button", name="Zoom").click()
    page.get_by_role("link", name="Whole story").click()
    expect(page.locator("#fl-acts-summary")).to_contain_text("4 events in columns")
    assert "from=" not in page.url


def test_the_order_of_rows_is_in_the_address(shown: Shown) -> None:
    page = shown(STORY, "&sort=last")
    select = page.locator(".fl-acts-tools select")
    expect(select).to_have_value("last")
    select.select_option("file")
    expect(page).to_have_url(re.compile("sort=file"))
    page.locator(".fl-tabs a").filter(has_text="Claims").click()
    expect(page).not_to_have_url(re.compile("sort="))


def many(actors: int) -> str:
    names = "".join(f"  a{n}: {{name: Actor {n}, side: {'ab'[n % 2]}}}\n" for n in range(actors))
    roles = [f"{{acted: a{n % actors}, affected: a{n * 7 % actors}}}" for n in range(actors)]
    events = "".join(f"  - {{date: {1950 + n}, title: E{n}, actors: {one}}}\n" for n, one in enumerate(roles))
    return f"title: Many\nsides: {{a: Side A, b: Side B}}\nactors:\n{names}events:\n{events}"


def test_the_others_of_a_side_share_a_line_that_opens_in_place(shown: Shown) -> None:
    page = shown(many(90))
    more = page.locator('.fl-acts-more[data-side="a"]')
    expect(more).to_have_attribute("aria-expanded", "false")
    before = page.locator(".fl-acts-name").count()
    more.click()
    expect(more).to_have_text(re.compile("Fewer"))
    expect(page).to_have_url(re.compile("open=a"))
    assert page.locator(".fl-acts-name").count() > before
    page.go_back()
    expect(more).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".fl-acts-name")).to_have_count(before)


def test_the_keyboard_reaches_the_card_over_the_page_and_escape_leads_back(reader: Reader, host: str) -> None:
    page = reader(1024, 768).new_page()
    page.goto(f"{host}view=actors&event=raid-2023")
    cursor = page.locator(CURSOR)
    expect(cursor).to_have_attribute("aria-label", re.compile("20 June 2023"))
    cursor.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    card = page.locator('[data-foldline="card"]')
    expect(card.locator("h2")).to_be_focused()
    expect(card).not_to_have_attribute("data-event", "raid-2023")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(cursor).to_be_focused()


def test_an_actor_leads_to_its_page_and_the_table_says_the_same_in_words(shown: Shown) -> None:
    page = shown(STORY)
    page.locator(CURSOR).focus()
    page.keyboard.press("l")
    table = page.locator(".fl-actor-table table")
    expect(table.locator("tr").filter(has_text="Mayor")).to_have_text("Mayor23Acted 1, Affected 1")
    table.get_by_role("link", name="Clerk").click()
    expect(page).to_have_url(re.compile("of=clerk"))
    expect(page.locator(".fl-acts").filter(visible=True)).to_have_count(0)


def test_a_filter_without_events_leaves_grey_marks_and_says_so(shown: Shown) -> None:
    page = shown(STORY, "&q=unheard")
    expect(page.locator(".fl-acts > .fl-empty")).to_have_text(
        "No event matches the filter, so all marks are grey."
    )
    expect(row(page, "Mayor").locator("small")).to_have_text("0")


def test_a_narrow_window_has_the_list_instead_of_the_drawing(shown: Shown) -> None:
    page = shown(STORY, width=390)
    expect(page.locator(".fl-acts-chart")).to_be_hidden()
    expect(page.locator(".fl-actor-table table")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(page.locator(".fl-acts-chart")).to_be_visible()


@pytest.mark.parametrize(
    ("dossier", "words"),
    [
        ("title: A\nevents: [{date: 2014, title: B}]\n", "The file names no actors."),
        ("title: A\nevents: [{date: 2014, title: B, actors: [C]}]\n", "does not say who acted"),
    ],
)
def test_a_file_without_actors_or_roles_is_explained(shown: Shown, dossier: str, words: str) -> None:
    page = shown(dossier)
    expect(page.locator(".fl-actors-head")).to_contain_text(words)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_it_is_accessible(shown: Shown, scheme: str, width: int) -> None:
    page = shown(STORY, width=width, color_scheme=scheme)
    found = Axe().run(page, options={"runOnly": WCAG})
    assert [one["id"] for one in found.response["violations"]] == []


def test_from_right_to_left_the_names_are_at_the_right_and_time_goes_on_to_the_right(shown: Shown) -> None:
    page = shown(STORY)
    page.evaluate("document.documentElement.dir = 'rtl'")
    gutter, plot = (page.locator(name).bounding_box() for name in (".fl-acts-gutter", ".fl-acts-plot svg"))
    assert gutter and plot
    assert gutter["x"] >= plot["x"] + plot["width"] - 1
