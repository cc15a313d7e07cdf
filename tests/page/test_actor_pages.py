"""The pages of actors and the network: reached from names, read by everyone, and at work without a server."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CARD, COUNT, expect_count, open_page
from exported import one_file
from hostile_dossier import HOSTILE_DOSSIER
from playwright.sync_api import BrowserContext, Page, expect
from served import Served

from dashboard.dossier.model import Dossier
from dashboard.query.event_frame import own_rows, rows_by_actor
from dashboard.reading import read_text

Reader = Callable[..., BrowserContext]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGE = ".fl-actor-page"
NETWORK = ".fl-network"
NAMES = ".fl-ring-names a"
LINES = """(nodes) => nodes.map((node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [node.textContent, new Set(Array.from(range.getClientRects(), ({ top }) => top)).size];
})"""
ROWS = ".fl-network-table tbody tr:not(.fl-shared-events)"

FEW = """title: The bridge
language: {language}
actors: {{a: "Ana <i>x</i>", b: Ben, c: Cem, d: Dua}}
events:
  - {{id: one, date: 2020-05-01, title: One, actors: [a, b], kind: k}}
  - {{id: two, date: 2020-05-02, title: Two, actors: [c, d]}}
kinds: {{k: Kind}}
"""


def opened(reader: Reader, address: str, link: str, width: int = 1440, **options: object) -> Page:
    page = reader(width, 900, **options).new_page()
    page.goto(f"{address}?view=actors&{link}")
    expect(page.locator(f"{PAGE}, {NETWORK}")).to_be_visible()
    return page


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("link", "part"), [("of=rama", PAGE), ("tab=network&of=albania", NETWORK)])
def test_everyone_can_read_it(  # noqa: PLR0917 - fixtures
    reader: Reader, address: str, link: str, part: str, theme: str, width: int
) -> None:
    page = opened(reader, address, link, width, color_scheme=theme)
    expect(page.locator("[data-together] li, .fl-network-table td").first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    found = Axe().run(page, context=part, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_no_name_on_the_card_breaks_inside_a_word(reader: Reader, address: str, width: int) -> None:
    page = open_page(reader(width, 900), f"{address}?event=raid-2023")
    names = page.locator(f"{CARD} .fl-who .fl-filter[title]:not(small *)")
    expect(names.filter(has_text="Albanian State Police")).to_be_attached()
    lines = names.evaluate_all(LINES)
    assert not [name for name, count in lines if count > len(name.split())]


def test_a_name_on_the_card_leads_to_a_page_whose_numbers_lead_to_exactly_these_events(
    reader: Reader, address: str
) -> None:
    page = open_page(reader(), f"{address}?event=raid-2023")
    page.locator(f"{CARD} .fl-who").get_by_role("link", name="State police", exact=False).first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(PAGE)).to_have_attribute("data-actor", "state-police")
    expect(page).to_have_url(re.compile("view=actors.*of=state-police"))
    expect(page.locator(COUNT)).to_have_count(0)  # no filter changes the page
    number = page.locator(".fl-numbers a", has_text="acted")
    count = int(number.locator("b").inner_text())
    number.click()
    expect_count(page, count)
    expect(page).to_have_url(re.compile(r"\?actor=state-police&role=acted$"))
    page.go_back()
    expect(page.locator(PAGE)).to_be_visible()
    page.go_back()
    expect(page.locator(CARD)).to_have_attribute("data-event", "raid-2023")


def test_the_tab_of_a_view_leads_back_from_what_is_open_in_it(reader: Reader, host: str) -> None:
    page = reader(1440, 900).new_page()
    page.goto(f"{host}view=actors&kind=cyber&of=rama")
    expect(page.locator(PAGE)).to_be_visible()
    tab = page.locator(".fl-tabs a", has_text="Actors")
    expect(tab).to_have_attribute("aria-current", "page")
    tab.click()
    expect(page.locator(".fl-actors-head")).to_be_visible()
    expect(page.locator(PAGE)).to_be_hidden()
    expect(page).to_have_url(re.compile(r"[?#]view=actors&kind=cyber$"))
    expect(tab).to_have_attribute("aria-current", "page")
    page.goto(f"{host}view=claims&question=death")
    expect(page.locator(".fl-question h3")).to_be_visible()
    page.keyboard.press("3")
    expect(page).to_have_url(re.compile(r"[?#]view=claims$"))


def test_two_numbers_of_an_actor_say_what_they_count(reader: Reader, host: str) -> None:
    page = reader(390, 844).new_page()
    page.goto(f"{host}view=actors")
    heads = page.locator(".fl-actor-table thead th")
    expect(heads).to_have_text(
        ["Actor", "Events with a role of its own", "With its parts, statuses and quotes", "Roles of its own"]
    )
    row = page.locator(".fl-actor-table tbody tr", has=page.get_by_role("link", name="MEK", exact=True))
    own, everything = (int(row.locator("td").nth(place).inner_text()) for place in (0, 1))
    expect(page.locator(".fl-chips button", has_text="MEK").first).to_have_text(f"MEK {everything}")
    row.get_by_role("link").click()
    expect(page.locator(".fl-numbers a").first).to_have_text(f"{everything} events")
    expect(page.locator(".fl-actor-parts .fl-note").first).to_have_text(
        f"{own} events as itself, {everything} with its parts and what they say"
    )


def test_the_page_of_an_accused_actor_and_the_card_say_who_accuses(reader: Reader, host: str) -> None:
    page = reader(1440, 900).new_page()
    page.goto(f"{host}view=actors&of=homeland-justice")
    count = int(page.locator(".fl-numbers a", has_text="accused").locator("b").inner_text())
    rows = page.locator(".fl-statuses", has_text="Accused, not settled").locator("li")
    expect(rows).to_have_count(count)
    expect(rows.filter(has_text="Accusation by: Edi Rama")).to_have_count(1)
    expect(rows.filter(has_text="The file quotes nobody who accuses.").first).to_be_visible()
    rows.filter(has_text="Accusation by: Edi Rama").get_by_role("link").first.click()
    expect(page.locator(f"{CARD} .fl-who")).to_contain_text("Accusation by: Edi Rama")


def test_an_actor_in_one_event_has_that_event_in_words_and_no_timeline(
    reader: Reader, host: str, shipped: Dossier
) -> None:
    name, event = next(
        (actor, shipped.events[rows[0]])
        for actor, rows in own_rows(shipped).items()
        if len(rows) == 1 and int(rows_by_actor(shipped)[actor].sum()) == 1
    )
    page = reader(1440, 900).new_page()
    page.goto(f"{host}view=actors&of={name}")
    section = page.locator(".fl-when-section")
    expect(section.get_by_role("link")).to_have_text(event.title)
    expect(section.locator(".fl-summary")).to_have_text(event.summary or "")
    expect(section.locator(".fl-appearances")).to_have_count(0)


def test_on_a_phone_the_card_does_not_cover_what_a_reader_has_filtered(reader: Reader, host: str) -> None:
    page = reader(390, 844).new_page()
    page.goto(host)
    row = page.locator('.fl-list-view [data-label="raid-2023"]')
    row.click()
    expect(page.locator(CARD)).to_have_attribute("data-event", "raid-2023")
    expect(page.locator("html")).to_have_attribute("data-fl-drawer", "open")
    page.locator(f"{CARD} .fl-what .fl-disputed").click()
    expect(page).to_have_url(re.compile("disputed=1"))
    expect(page.locator("html")).not_to_have_attribute("data-fl-drawer", "open")
    row.click()
    expect(page.locator("html")).to_have_attribute("data-fl-drawer", "open")
    page.locator(".fl-tabs a", has_text="Actors").dispatch_event("click")
    expect(page.locator(".fl-actor-table")).to_be_visible()
    expect(page.locator("html")).not_to_have_attribute("data-fl-drawer", "open")


def test_the_number_of_statements_leads_to_them(reader: Reader, host: str) -> None:
    page = reader(1440, 700).new_page()
    page.goto(f"{host}view=actors&of=rama")
    page.locator(".fl-numbers a", has_text="statements").click()
    heading = page.locator("#fl-statements")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(page).to_have_url(re.compile("view=actors&of=rama$"))


def test_a_statement_names_its_event_and_no_words_hide_a_single_one(reader: Reader, host: str) -> None:
    page = reader(1440, 900).new_page()
    page.goto(f"{host}view=actors&of=rama")
    own = page.locator(".fl-statements .fl-quoted", has_text="Four groups did it on Iran's orders")
    expect(own.locator(".fl-by")).to_contain_text("On Cyberattack hits Albania's government")
    hidden = page.get_by_text(re.compile(r"^1 more"))
    expect(hidden).to_have_count(0)
    own.get_by_role("link", name="Cyberattack hits").click()
    expect(page.locator(CARD)).to_have_attribute("data-event", "cyberattack-2022")


@pytest.mark.parametrize("link", ["view=actors", "view=actors&tab=network&of=mek"])
def test_no_name_in_a_table_of_actors_breaks_inside_a_word_on_a_phone(
    reader: Reader, address: str, link: str
) -> None:
    page = reader(390, 844).new_page()
    page.goto(f"{address}?{link}")
    names = page.locator("tbody th[scope=row] a")
    expect(names.first).to_be_visible()
    broken = names.evaluate_all("""all => all.flatMap((name) => {
      const words = [...name.textContent.matchAll(/[^ -]+/g)];
      return words.filter((word) => {
        const range = document.createRange();
        range.setStart(name.firstChild, word.index);
        range.setEnd(name.firstChild, word.index + word[0].length);
        return range.getClientRects().length > 1;
      }).map(String);
    })""")
    assert broken == []


@pytest.mark.parametrize("width", [1440, 1181, 1010, 390])
def test_no_word_of_the_numbers_is_broken(reader: Reader, address: str, width: int) -> None:
    page = opened(reader, address, "of=rama", width)
    page.evaluate("() => document.fonts.ready")
    words = page.locator(".fl-numbers li span:not(:has(b))").evaluate_all(LINES)
    assert words
    assert [word for word, lines in words if lines > 1 and " " not in word.strip()] == []


def test_the_number_on_the_card_filters_as_the_name_did(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?event=raid-2023")
    number = page.locator(f"{CARD} .fl-who small a").first
    count = int(number.inner_text().removesuffix(" events with its parts"))
    number.click()
    expect_count(page, count)
    expect(page.locator(CARD)).to_have_attribute("data-event", "raid-2023")


def test_the_events_of_an_actor_are_on_its_own_axis_and_in_a_list(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    page = opened(reader, address, "of=rama")
    label = page.locator(".fl-appearances .fl-label").first
    expect(label).to_be_visible()
    page.locator(PAGE).get_by_text("events as a list").click()
    links = page.locator("[data-appearances] li a")
    numbers = page.locator(".fl-numbers a").first.locator("b")
    assert links.count() == int(numbers.inner_text())
    event = shipped.event(label.get_attribute("data-label"))
    assert event
    label.click()
    expect(page.locator(CARD)).to_have_attribute("data-event", event.id)


def test_the_network_follows_its_slider_its_choice_and_the_filter(reader: Reader, address: str) -> None:
    page = opened(reader, address, "tab=network&of=albania")
    expect(page.locator(NAMES).first).to_be_visible()
    shown, all_rows = page.locator(NAMES).count(), page.locator(ROWS).count()
    count = page.locator(f"{NETWORK} [role=status]")
    expect(count).to_have_text(f"{shown} of {all_rows} actors that appear with Albania")
    slider = page.get_by_role("slider", name="Least number of shared events")
    slider.press("ArrowLeft")
    expect(page.locator(".fl-network-words")).to_contain_text("Shown: at least 1 shared event.")
    assert page.locator(NAMES).count() == min(28, all_rows)
    expect(slider).to_have_attribute("aria-valuetext", re.compile("1 event or more"))
    expect(slider).to_be_focused()
    page.locator(f"{NETWORK} select").select_option("mek")
    expect(page).to_have_url(re.compile("of=mek&tab=network"))
    expect(page.locator(".fl-ring-middle")).to_contain_text("MEK")
    before = page.locator(ROWS).count()
    page.locator(".st-key-kinds").get_by_role("button", name="Cyber").click()
    expect(page).to_have_url(re.compile("kind=cyber"))
    expect(page.locator(ROWS)).not_to_have_count(before)


def test_every_name_of_the_ring_is_reached_by_keys_and_l_leads_to_the_table(
    reader: Reader, address: str
) -> None:
    page = opened(reader, address, "tab=network&of=albania")
    names = page.locator(NAMES)
    expect(names.first).to_be_visible()
    assert page.locator(f"{NAMES}[tabindex='0']").count() == 1, "one tab stop"
    names.first.focus()
    for place in range(1, names.count()):
        page.keyboard.press("ArrowRight")
        expect(names.nth(place)).to_be_focused()
    page.keyboard.press("l")
    expect(page.locator(".fl-network-table h3")).to_be_focused()
    page.keyboard.press("l")
    expect(names.last).to_be_focused()
    chosen = names.last.locator("b").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator(".fl-ring-middle b")).to_have_text(chosen)
    page.locator(f"{ROWS} a").first.click()
    expect(page.locator(PAGE)).to_be_visible()


def test_the_number_of_a_row_lists_these_events(reader: Reader, address: str) -> None:
    page = opened(reader, address, "tab=network&of=albania")
    number = page.locator(f"{ROWS} button").first
    count = int(number.inner_text())
    expect(number).to_have_accessible_name(f"appear together in {count} events")
    number.focus()
    page.keyboard.press("Enter")
    expect(number).to_be_focused()
    expect(number).to_have_attribute("aria-expanded", "true")
    links = page.locator(".fl-shared-events a")
    expect(links).to_have_count(count)
    title = links.last.inner_text()
    links.last.click()
    expect(page.locator(f"{CARD} h2")).to_have_text(title)


def test_a_network_that_cannot_be_drawn_says_why(reader: Reader, served: Served) -> None:
    for language in ("en", "fa"):
        address = served.show(FEW.format(language=language))
        page = opened(reader, address, "tab=network&of=a", 320)
        expect(page.locator(NETWORK)).to_contain_text("Ana <i>x</i>")
        expect(page.locator(ROWS)).to_have_count(1)
        expect(page.locator(NAMES)).to_have_count(0)
        if language == "en":
            expect(page.locator(NETWORK)).to_contain_text("Fewer than three others appear with Ana <i>x</i>")
            expect(page.locator("th")).not_to_contain_text(["Side"])
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    page = opened(reader, address, "tab=network&of=c&kind=k")
    expect(page.locator(ROWS)).to_have_count(0)


def test_the_pages_of_a_hostile_file_are_text_and_work_without_a_server(
    reader: Reader, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(one_file(read_text(HOSTILE_DOSSIER, "hostile.yaml"), []), "utf-8")
    page = reader(offline=True).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(f"{path.as_uri()}#view=actors&of=a")
    expect(page.locator(f"{PAGE} h2")).to_contain_text("<script>alert(1)</script>")
    expect(page.locator("[data-together] li")).to_contain_text("<img src=x")
    page.locator("[data-together] li a").click()
    expect(page.locator(PAGE)).to_have_attribute("data-actor", "b")
    page.goto(f"{path.as_uri()}#view=actors&tab=network&of=a")
    expect(page.locator(ROWS)).to_contain_text("<script>alert(1)")
    assert page.locator("#root script, #root img[src=x], #root [onerror]").count() == 0
    assert errors == []
