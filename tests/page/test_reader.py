"""What a reader does on the real page, in a real browser."""

import re
from collections.abc import Callable

import pytest
from conftest import CARD, CHART, COUNT, chart, click_on, expect_count, expect_picked, open_page
from playwright.sync_api import BrowserContext, ConsoleMessage, Request, expect

from dashboard import Dossier, Query, select
from dashboard.query.event_frame import row_of

Reader = Callable[..., BrowserContext]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_opens_without_errors_and_requests_nothing_from_other_hosts(
    reader: Reader, address: str, scheme: str
) -> None:
    context = reader(color_scheme=scheme)
    page = context.new_page()
    wrong: list[str] = []
    urls: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(message.text)

    def requested(request: Request) -> None:
        urls.append(request.url)

    page.on("console", on_console)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", requested)
    page.goto(address)
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    assert wrong == []
    assert len(urls) > 1
    own = (address, address.replace("http", "ws", 1), "data:", f"blob:{address}")
    assert [url for url in urls if not url.startswith(own)] == []


def test_a_plain_link_shows_the_whole_story_with_the_raid_picked(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    expect_picked(page, "raid-2023")
    assert int(chart(page, "count")) >= 60
    assert chart(page, "matched") == chart(page, "count")
    assert page.url == address
    expect(page).to_have_title("Albania and Iran's exiled Mujahedin")


def remaining_pick(shipped: Dossier, query: Query) -> str:
    """The part of an address for the first picked event, which stays picked if it matches `query`."""
    matches = select(shipped, query).matched[row_of(shipped)["raid-2023"]]
    return "&event=raid-2023" if matches else ""


def test_an_actor_s_chip_filters_and_back_undoes_it(reader: Reader, address: str, shipped: Dossier) -> None:
    page = open_page(reader(), address)
    whole = int(chart(page, "count"))
    page.get_by_role("button", name="Iran", exact=False).filter(has_text="Iran").first.click()
    rest = remaining_pick(shipped, Query(actors=frozenset({"iran"})))
    expect(page).to_have_url(f"{address}?actor=iran{rest}")
    expect(page.locator(f"{COUNT} b")).not_to_have_text(str(whole))
    iran = int(page.locator(f"{COUNT} b").inner_text())
    assert 0 < iran < whole
    expect_count(page, iran)
    assert int(chart(page, "count")) == whole, "what does not match fades and stays"
    page.go_back()
    expect(page).to_have_url(address)
    expect_count(page, whole)
    expect_picked(page, "raid-2023")


def test_a_link_shows_the_same_picture_in_another_browser(reader: Reader, address: str) -> None:
    page = open_page(
        reader(), f"{address}?actor=iran&actor=rama&match=all&kind=diplomacy&scale=true&q=relations"
    )
    first = page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.labels()")
    facts = {name: chart(page, name) for name in ("count", "matched", "window", "picked")}
    other = open_page(reader(), page.url)
    assert other.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.labels()") == first
    assert {name: chart(other, name) for name in facts} == facts
    assert 0 < int(facts["matched"]) < int(facts["count"])
    expect(other.get_by_role("searchbox")).to_have_value("relations")
    expect(other.get_by_role("radio", name="True scale")).to_be_checked()
    expect(other.get_by_role("radio", name="All of these")).to_be_checked()


def test_a_click_picks_without_moving_anything(reader: Reader, address: str) -> None:
    page = open_page(reader(height=700), address)
    page.locator('[data-testid="stMain"]').evaluate("main => main.scrollTo(0, 120)")
    node = page.locator(CHART).evaluate_handle("root => { root.mine = true; return root; }")
    before = page.locator(CHART).bounding_box()
    click_on(page, "cyberattack-2022")
    expect_picked(page, "cyberattack-2022")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    after = page.locator(CHART).bounding_box()
    assert before is not None and after is not None
    assert (before["x"], before["y"], before["width"]) == (after["x"], after["y"], after["width"])
    assert page.locator(CHART).evaluate("(root, node) => root === node && root.mine", node), "the same node"
    expect(page).to_have_url(f"{address}?event=cyberattack-2022")


def test_next_and_previous_walk_through_time_and_back_undoes_each(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.get_by_role("link", name="Next").click()
    expect(page.locator(CARD)).not_to_have_attribute("data-event", "raid-2023")
    second = chart(page, "picked")
    expect(page).to_have_url(re.compile(f"event={second}"))
    page.get_by_role("link", name="Next").click()
    expect(page.locator(CHART)).not_to_have_attribute("data-picked", second)
    third = chart(page, "picked")
    expect_picked(page, third)
    expect(page).to_have_url(re.compile(f"event={third}"))
    page.go_back()
    expect_picked(page, second)
    page.go_back()
    expect_picked(page, "raid-2023")


def test_a_bar_is_picked_like_any_event(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    click_on(page, "us-list")
    expect_picked(page, "us-list")


def test_pointing_at_a_mark_shows_date_certainty_title_and_actors(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    place = page.evaluate(
        "() => document.querySelector('[data-foldline=chart]').foldline.locate('raid-2023')"
    )
    page.mouse.move(place["x"], place["y"])
    tip = page.get_by_role("tooltip")
    expect(tip).to_contain_text("20 June 2023")
    expect(tip).to_contain_text("Exact day")
    expect(tip).to_contain_text("Police raid Ashraf-3")
    expect(tip).to_contain_text("MEK")


def test_the_menu_includes_one_actor_and_excludes_another(
    reader: Reader, address: str, shipped: Dossier
) -> None:
    page = open_page(reader(), address)
    page.get_by_role("button", name=re.compile(r"^All \d+ actors")).click()
    page.get_by_role("button", name="Exclude Iran", exact=True).click()
    rest = remaining_pick(shipped, Query(without=frozenset({"iran"})))
    expect(page).to_have_url(f"{address}?without=iran{rest}")
    expect(page.get_by_role("button", name="Exclude Iran", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    page.get_by_role("button", name="Include Iran", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?actor=iran"))


def test_the_parts_of_an_actor_open_over_the_page_and_move_nothing(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?without=iran")
    chart_top = page.locator(CHART).bounding_box()
    parts = page.get_by_text("Excluding Iran covers its parts")
    expect(parts).to_be_hidden()
    page.get_by_text("parts included").press("Enter")
    expect(parts).to_be_visible()
    assert page.locator(CHART).bounding_box() == chart_top


def test_a_place_on_the_card_filters_and_its_pill_takes_the_filter_back(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?event=raid-2023")
    everything = int(chart(page, "matched"))
    page.locator(CARD).get_by_role("link", name="Ashraf-3", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?place=ashraf-3"))
    expect_picked(page, "raid-2023")
    pill = page.get_by_role("button", name="Ashraf-3, remove this filter")
    expect(pill).to_be_visible()
    assert int(chart(page, "matched")) < everything
    pill.press("Enter")
    expect(pill).to_have_count(0)
    expect_count(page, everything)


def test_the_search_ignores_accents(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    box = page.get_by_role("searchbox", name="Search events, people, claims")
    box.fill("cuci")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=cuci"))
    expect(page.locator(CHART)).not_to_have_attribute("data-matched", chart(page, "count"))
    expect_count(page, int(chart(page, "matched")))
    assert int(chart(page, "matched")) > 0


def test_the_page_says_why_nothing_matches_and_offers_links_that_match(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?actor=iraq&actor=homeland-justice&match=all")
    expect_count(page, 0)
    expect(page.get_by_text("but never together")).to_be_visible()
    page.get_by_role("link", name="Clear the filter").click()
    expect_count(page, int(chart(page, "count")))


def test_the_category_key_is_a_row_of_switches(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.get_by_role("button", name="Cyber", exact=True).click()
    expect(page).to_have_url(f"{address}?kind=cyber")
    expect(page.locator(CHART)).not_to_have_attribute("data-matched", chart(page, "count"))
    assert int(chart(page, "matched")) > 0


@pytest.mark.parametrize(
    "query",
    [
        "actor=nobody&kind=<script>alert(1)</script>&event=../../etc&scale=sideways&view=%00&match=most",
        "from=2023-07&to=1965&actor=mek&actor=mek&without=mek",
        "q=%ED%A0%80%00%E2%80%AE&actor=%F0%9F%92%A5",
        "q=" + "a" * 30_000,
        "event=" + "&event=".join(["raid-2023"] * 300),
    ],
)
def test_a_hostile_link_gives_a_normal_page(reader: Reader, address: str, query: str) -> None:
    context = reader()
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{address}?{query}")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    assert int(chart(page, "count")) >= 60
    expect(page.locator('[data-testid="stException"]')).to_have_count(0)
    assert wrong == []


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_a_stale_link_says_what_is_gone_until_the_next_action(
    reader: Reader, address: str, width: int, height: int
) -> None:
    context = reader(width, height)
    stale = f"{address}?actor=iran&actor=nobody&from=1800&to=1850&event=gone"
    page = open_page(context, stale)
    line = page.locator('[data-foldline="missing"]')
    expect(line).to_have_text(
        "The link names the event “gone”, the actor “nobody” and the time from 1800 to 1850, "
        "which this story does not have."
    )
    expect(page.get_by_role("status").and_(line)).to_be_in_viewport()
    expect(page.locator(CARD)).to_have_count(0)
    assert chart(page, "picked") == ""
    assert page.url == stale, "one press of Back leads away"
    page.get_by_role("button", name="Politics", exact=True).click()
    expect(page).to_have_url(f"{address}?actor=iran&kind=politics")
    expect(line).to_have_count(0)


def test_the_window_of_a_link_survives_the_next_action(reader: Reader, address: str) -> None:
    page = open_page(reader(), f"{address}?from=2022-07&to=2022-10-31")
    page.get_by_role("button", name="Cyber", exact=True).click()
    expect(page).to_have_url(f"{address}?kind=cyber&from=2022-07&to=2022-10-31")


def test_the_letters_r_and_c_are_the_reader_s(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    page.get_by_role("link", name="Next").focus()
    before = page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.revision()")
    page.keyboard.press("c")
    page.keyboard.press("r")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("link", name="Next").press("Enter")
    expect(page.locator(CHART)).not_to_have_attribute("data-picked", "raid-2023")
    drawn = "before => document.querySelector('[data-foldline=chart]').foldline.revision() > before"
    page.wait_for_function(drawn, arg=before)


def test_the_card_is_a_drawer_that_stays_shut_until_a_reader_picks(reader: Reader, address: str) -> None:
    page = open_page(reader(1024, 768), address)
    expect(page.locator(CARD)).to_be_hidden()
    click_on(page, "cyberattack-2022")
    expect_picked(page, "cyberattack-2022")
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()


def test_on_a_phone_the_story_is_a_list(reader: Reader, address: str) -> None:
    page = open_page(reader(390, 844), address)
    rows = page.locator(f"{CHART} [data-label]")
    expect(rows).to_have_count(int(chart(page, "count")))
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    rows.first.click()
    expect_picked(page, "founding")
    expect(page.locator(CARD)).to_be_visible()
