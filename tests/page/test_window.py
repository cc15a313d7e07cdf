"""The window: chart, list, counter and card show the same events for one address, at every width."""

import re
from collections.abc import Callable, Iterator

import pytest
from conftest import (
    CARD,
    CHART,
    COUNT,
    READY,
    SHIPPED,
    canvas_modules,
    examples,
    open_page,
    show_controls,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ordered_dossiers import ordered_dossiers
from playwright.sync_api import Browser, BrowserContext, Page, expect
from served import Served

from dashboard import Dossier, read, select
from dashboard.chart.encoded_payload import encoded_payload
from dashboard.query.event_frame import events_frame
from dashboard.query.query import Query, parse_link
from dashboard.query.windows import rows_touching
from dashboard.reading import read_text

Reader = Callable[..., BrowserContext]
TOGETHER = "actor=albania&actor=iran&match=all&from=2022&to=2022"
SCRIPT = """
  import { touches } from "./axis/visible.js";
  import { windowDays } from "./axis/spans.js";
  import { inColumns } from "./story/story.js";
  window.touched = (json, days) => {
    const { events, size } = inColumns(JSON.parse(json));
    return [...Array(size).keys()].map((i) => touches(events, i, days));
  };
  window.windowDays = windowDays;
"""


@pytest.fixture(scope="module")
def modules(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


DAYS = st.one_of(
    st.none(), st.sampled_from((14244.0, 14245.0, 16071.0)), st.integers(10_000, 22_000).map(float)
)


@settings(max_examples=examples(100), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ordered_dossiers(), DAYS, DAYS)
def test_page_and_server_agree_on_the_events_of_a_window(
    modules: Page, dossier: Dossier, start: float | None, end: float | None
) -> None:
    if not dossier.events:
        return
    content = encoded_payload(dossier).content.decode()
    found = modules.evaluate("([json, days]) => touched(json, days)", [content, [start, end]])
    assert found == rows_touching(dossier, start, end).tolist()
    whole = modules.evaluate("(json) => touched(json, null)", content)
    assert whole == events_frame(dossier)["position"].notna().tolist()


@pytest.mark.parametrize(
    "link", ["2022-03-01/2022-03-01", "2020-05-04T09:02/2020-05-04T09:14", "-0043-03-15/"]
)
def test_page_and_server_read_the_same_days_from_a_link(modules: Page, link: str) -> None:
    start, end = link.split("/")
    days = modules.evaluate("(window) => windowDays(window)", [start, end])
    assert days == list(Query(window=(start, end)).window_days(None))


def test_a_time_at_which_a_window_ends_lies_within_it() -> None:
    text = (
        "title: T\nevents:\n  - {date: 2020-05-04T09:14, title: A}\n  - {date: 2020-05-04T09:15, title: B}\n"
    )
    dossier = read_text(text, "t.yaml")
    selection = select(dossier, parse_link("from=2020-05-04T09:02&to=2020-05-04T09:14", dossier))
    assert selection.in_window.tolist() == [True, False]


def rows(page: Page) -> set[str]:
    """The events that the list shows, those behind a folded run included."""
    for _ in range(page.locator(".fl-others").count()):
        page.locator(".fl-others").first.click()
    return set(
        page.locator(f"{CHART} .fl-list-view [data-label]").evaluate_all(
            "(all) => all.map((e) => e.dataset.label)"
        )
    )


@pytest.mark.parametrize("width", [1440, 600, 390])
def test_list_counter_and_card_follow_the_window(reader: Reader, address: str, width: int) -> None:
    dossier = read(SHIPPED)
    selection = select(dossier, parse_link(TOGETHER, dossier))
    start, end = selection.query.window_days(dossier.clock)
    touching = {
        e.id for e, is_in in zip(dossier.events, rows_touching(dossier, start, end), strict=True) if is_in
    }
    page = open_page(reader(width, 900), f"{address}?{TOGETHER}")
    total = len(dossier.events)
    expect(page.locator(COUNT)).to_have_text(
        f"{selection.count_in_window} in sight of {selection.count} that match, of {total}"
    )
    assert page.locator(CHART).get_attribute("data-count") == str(len(touching))
    if width > 700:
        page.get_by_role("button", name="Show as a list").click()
    assert rows(page) == touching
    assert selection.picked is not None
    expect(page.locator(CARD)).to_have_attribute("data-event", selection.picked.id)
    bar = page.locator(".fl-in-window")
    expect(bar).to_contain_text(f"{len(touching)} events, {selection.count_in_window} of them in the filter")


def test_a_phone_has_the_zoom_menu_and_a_button_for_the_whole_story(reader: Reader, address: str) -> None:
    page = open_page(reader(390, 844), address)
    everything = rows(page)
    page.get_by_role("button", name="Zoom", exact=True).click()
    page.locator(".fl-zoom h3:text-is('Eras') + ul a").first.click()
    expect(page.locator(COUNT)).to_contain_text("in sight of")
    in_era = rows(page)
    assert in_era < everything
    assert page.locator(CHART).get_attribute("data-count") == str(len(in_era))
    expect(page).to_have_url(re.compile(r"[?&]to="))
    page.get_by_role("button", name="Whole story", exact=True).click()
    expect(page.locator(COUNT)).not_to_contain_text("in sight")
    page.wait_for_function(
        "(n) => document.querySelectorAll('.fl-list-view [data-label]').length === n", arg=len(everything)
    )


def test_a_sentence_says_that_nothing_matches_in_the_window_and_links_to_all(
    reader: Reader, address: str
) -> None:
    page = open_page(reader(1440, 900), f"{address}?actor=albania&from=1970&to=1971")
    expect(page.locator(CARD)).to_have_count(0)
    nothing = page.locator(".fl-nothing")
    expect(nothing).to_contain_text("that match are at other times.")
    expect(page.locator(COUNT)).to_contain_text(re.compile("^0 in sight of"))
    assert page.locator(CHART).get_attribute("data-picked") == ""
    nothing.get_by_role("link", name="Show the whole story").click()
    expect(page.locator(CARD)).to_have_count(1)
    expect(page.locator(COUNT)).not_to_contain_text("in sight")


def test_the_card_is_of_the_window_without_an_event_in_the_address(reader: Reader, address: str) -> None:
    dossier = read(SHIPPED)
    for query in ("from=2014&to=2018", "since=2023-07-01&from=2014&to=2018", "q=camp&from=2014&to=2018"):
        selection = select(dossier, parse_link(query, dossier))
        picked = selection.picked
        assert picked is not None
        page = open_page(reader(1440, 900), f"{address}?{query}")
        expect(page.locator(CARD)).to_have_attribute("data-event", picked.id)
        expect(page.locator(CHART)).to_have_attribute("data-picked", picked.id)
        assert picked.date.earliest < 17897 and picked.date.until > 16071, "from 2014 to 2018"


CLOCKS = """title: A night
events:
  - {date: 2019-07-02, title: A warning}
  - {id: call, date: 2024-04-12T01:10, title: A call, weight: 3}
  - {date: 2024-04-12T03:00, title: The dam is opened}
  - {date: 2024-04-12T05:30, title: The town is cut off}
  - {date: 2024-06-03, title: A report}
  - {date: 2024-09-24, title: An inquiry}
  - {date: 2025-09-24, title: A second inquiry}
"""


def test_the_zoom_menu_and_its_links_show_the_same(reader: Reader, served: Served) -> None:
    url = served.show(CLOCKS)
    page = open_page(reader(), f"{url}?event=call")
    show_controls(page)
    page.get_by_role("button", name="Zoom", exact=True).click()
    page.locator(".fl-zoom").get_by_role("link", name=re.compile("Around this event")).click()
    expect(page).to_have_url(re.compile("from="))
    places = """() => [...document.querySelectorAll('.fl-target')].map(
      (one) => Math.round(one.getBoundingClientRect().x))"""
    page.wait_for_selector(READY)
    shown = page.evaluate(places)
    assert shown == sorted(shown)
    other = open_page(reader(), page.url)
    assert other.evaluate(places) == shown


def test_an_event_picked_outside_the_filter_stays_picked_while_the_reader_zooms(
    reader: Reader, address: str
) -> None:
    page = open_page(reader(), f"{address}?kind=law&event=raid-2023")
    expect(page.locator(CARD)).to_contain_text("Outside the filter")
    page.locator(f"{CHART} .fl-plot-area").focus()
    page.keyboard.press("+")
    expect(page).to_have_url(re.compile("from="))
    expect(page).to_have_url(re.compile("event=raid-2023"))
    page.locator(".fl-kinds a").filter(has_text="Cyber").click()
    expect(page).to_have_url(re.compile("kind=cyber"))
    expect(page.locator(CARD)).to_have_attribute("data-event", "raid-2023")
