"""Ten thousand events on the real page: each is counted, listed and can be opened."""

import re
from collections.abc import Callable, Iterator

import pytest
from conftest import CHART, chart, open_page, serving_text
from playwright.sync_api import BrowserContext, Locator, Page, expect

Reader = Callable[..., BrowserContext]
DRAWN = """() => {
  const keys = [...document.querySelectorAll('.fl-targets [data-key]')];
  const counts = keys.filter((key) => key.matches('.fl-cluster'));
  const told = counts.map((key) => Number(key.textContent.split(' ').at(-1).replaceAll(',', '')));
  return keys.length - counts.length + told.reduce((sum, count) => sum + count, 0);
}"""


@pytest.fixture(scope="module")
def many_events() -> Iterator[str]:
    """Where a story of ten thousand events is served, most of them in three years."""
    days = [f"20{21 + n % 3}-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(9000)]
    years = [f"{1963 + n % 60}" for n in range(600)]
    bars = [f"{1970 + n % 50}/{1972 + n % 50}" for n in range(400)]
    events = [
        f"  - {{id: e{n}, date: {date}, title: Event number {n}, kind: k{n % 3}, weight: {1 + n % 3}}}"
        for n, date in enumerate(days + years + bars)
    ]
    head = "title: Many events\nkinds: {k0: One, k1: Two, k2: Three}\nevents:\n"
    with serving_text(head + "\n".join(events)) as url:
        yield url


def settled(page: Page, window: str) -> None:
    expect(page.locator(CHART)).not_to_have_attribute("data-window", window)
    page.wait_for_selector(f'{CHART}[data-state="ready"]')


def test_at_every_zoom_the_counts_add_up(reader: Reader, many_events: str) -> None:
    page = open_page(reader(), many_events)
    assert page.evaluate(DRAWN) == int(chart(page, "count")) == 10_000
    assert page.locator(".fl-targets > *").count() < 500, "a crowd is not drawn one by one"
    page.locator(".fl-plot-area").focus()
    for _ in range(6):
        window = chart(page, "window")
        page.keyboard.press("+")
        settled(page, window)
        assert page.evaluate(DRAWN) == int(chart(page, "count")) > 0


def test_a_counted_mark_lists_its_events_and_zooms_there(reader: Reader, many_events: str) -> None:
    page = open_page(reader(), many_events)
    mark = page.locator(".fl-cluster").nth(5)
    count = mark.inner_text()
    mark.click()
    popover = page.get_by_role("dialog", name=f"{count} events")
    expect(popover).to_be_visible()
    expect(popover.locator("li button").first).to_be_focused()
    expect(popover.get_by_text(re.compile("^And .* more"))).to_have_count(1)
    whole = chart(page, "window")
    popover.get_by_role("button", name="Zoom to these").click()
    settled(page, whole)
    assert int(chart(page, "count")) < 10_000
    expect(page).to_have_url(re.compile("from="))


def test_an_event_of_a_cluster_is_picked_from_its_list(reader: Reader, many_events: str) -> None:
    page = open_page(reader(), many_events)
    page.locator(".fl-cluster").nth(3).click()
    row = page.get_by_role("dialog").locator("li button").nth(1)
    title = row.locator("b").inner_text()
    row.click()
    expect(page.locator("h2", has_text=title)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_filter_counts_the_matched_among_the_rest(reader: Reader, many_events: str) -> None:
    page = open_page(reader(), many_events)
    page.get_by_role("button", name="One", exact=True).click()
    expect(page.locator(CHART)).not_to_have_attribute("data-matched", "10000")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    expect(page.locator(".fl-cluster").filter(has_text=re.compile(r"\d of \d")).first).to_be_visible()
    assert page.evaluate(DRAWN) == 10_000


def test_no_file_of_the_page_is_requested_twice(reader: Reader, many_events: str) -> None:
    page = reader().new_page()
    requested: list[tuple[str, str]] = []
    page.on("request", lambda request: requested.append((request.url, request.resource_type)))
    page.goto(many_events)
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    page.get_by_role("button", name="One", exact=True).click()
    expect(page.locator(CHART)).not_to_have_attribute("data-matched", "10000")
    page.wait_for_selector(f'{CHART}[data-state="ready"]')
    own = [one for one in requested if "/foldline/" in one[0] and not one[0].endswith("/foldline/version")]
    assert any("/stories/" in url for url, _ in own)
    assert len(set(own)) == len(own)


def test_a_closer_look_is_offered_only_where_it_draws_events_apart(reader: Reader) -> None:
    many = [f"  - {{date: 2001-05-04, title: Told on one day {n}}}\n" for n in range(300)]
    apart = [f"  - {{date: 2010-06-{1 + n % 28:02}, title: Told in one month {n}}}\n" for n in range(90)]
    bars = [f"  - {{date: 1980/1990, title: Office {n}}}\n" for n in range(20)]
    with serving_text(f"title: Days\nevents:\n{''.join(many + apart + bars)}") as url:
        page = open_page(reader(), f"{url}?scale=true")
        zoom = page.get_by_role("button", name="Zoom to these")

        def listed(count: str) -> Locator:
            page.locator(".fl-cluster", has_text=re.compile(f"^{count}$")).first.click()
            return page.locator(".fl-popover")

        expect(listed(r"2\d\d").get_by_text("more in the list")).to_be_visible()
        expect(zoom).to_have_count(0)
        page.keyboard.press("Escape")
        expect(listed(r"1\d").locator("li").first).to_contain_text("Office")
        expect(zoom).to_have_count(0)
        page.keyboard.press("Escape")
        whole = chart(page, "window")
        listed(r"[6-9]\d")
        zoom.click()
        settled(page, whole)
        assert page.locator(".fl-targets > *").count() > 10
