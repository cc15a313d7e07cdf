"""An exported page shows what the app shows, from disk, without a request."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlencode

import pytest
from conftest import (
    CARD,
    COUNT,
    READY,
    click_on,
    examples,
    expect_count,
    expect_picked,
    open_page,
)
from dossier_strategies import DAYS
from exported import one_file
from hostile_dossier import HOSTILE_DOSSIER
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from playwright.sync_api import BrowserContext, Page, expect
from playwright.sync_api import TimeoutError as PageTimeoutError

from dashboard import Query
from dashboard.dossier.model import Dossier
from dashboard.export.document import Description, contents, standalone_document
from dashboard.query.query import write_query
from dashboard.reading import read_text
from dashboard.views import VIEWS

Reader = Callable[..., BrowserContext]

VIOLATIONS = """
  window.violations = [];
  document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""


@pytest.fixture
def opened(reader: Reader) -> Iterator[Callable[..., Page]]:
    """Opens an exported page without a network; afterwards nothing was requested and nothing has failed."""
    pages: list[Page] = []
    wrong: list[str] = []

    def open_file(path: Path, fragment: str = "", **options: object) -> Page:
        page = reader(offline=True, **options).new_page()
        page.add_init_script(VIOLATIONS)
        page.on("request", lambda request: wrong.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.goto(f"{path.as_uri()}{fragment}")
        page.wait_for_selector('[data-view][data-state="ready"]')
        pages.append(page)
        return page

    yield open_file
    for page in pages:
        assert page.evaluate("violations") == []
    assert [one for one in wrong if not one.startswith(("file:", "data:"))] == []


def test_the_story_is_read_picked_filtered_searched_and_zoomed(
    opened: Callable[..., Page], exported: Path, shipped: Dossier
) -> None:
    page = opened(exported)
    expect(page.locator(COUNT)).to_have_text(f"{len(shipped.events)} of {len(shipped.events)} events")
    click_on(page, "agreement-2014")
    expect_picked(page, "agreement-2014")
    assert page.url.endswith("#event=agreement-2014")
    page.get_by_role("button", name="Albania", exact=False).first.click()
    expect(page.locator(COUNT)).not_to_contain_text(f"{len(shipped.events)} of")
    assert "actor=albania" in page.url
    page.get_by_role("searchbox").fill("raid")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=raid"))
    page.get_by_role("button", name="Zoom").click()
    page.get_by_role("link", name="Around this event").click()
    expect(page).to_have_url(re.compile("from="))
    for _ in range(3):
        page.go_back()
    expect_picked(page, "agreement-2014")
    expect_count(page, len(shipped.events))
    page.get_by_role("link", name="About").click()
    expect(page.locator('[data-view="about"]')).to_contain_text("How it was made")
    page.go_back()
    expect_picked(page, "agreement-2014")


def test_the_menu_of_actors_includes_and_excludes(
    opened: Callable[..., Page], exported: Path, shipped: Dossier
) -> None:
    page = opened(exported)
    page.get_by_role("button", name=f"All {len(shipped.actors)} actors").click()
    page.get_by_role("searchbox", name="Search").last.fill("spak")
    page.get_by_role("button", name="Exclude").first.click()
    expect(page).to_have_url(re.compile("#without="))
    expect(page.get_by_role("button", name="1 excluded")).to_be_visible()


def test_the_page_works_in_a_sandboxed_frame_in_which_history_and_storage_throw(
    reader: Reader, exported: Path
) -> None:
    page = reader(offline=True).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_content('<iframe sandbox="allow-scripts" style="width: 1400px; height: 880px"></iframe>')
    page.evaluate("(text) => (document.querySelector('iframe').srcdoc = text)", exported.read_text("utf-8"))
    frame = page.frame_locator("iframe")
    expect(frame.locator(READY)).to_be_attached()
    before = frame.locator(CARD).get_attribute("data-event")
    frame.get_by_role("link", name="Next").click()
    expect(frame.locator(CARD)).not_to_have_attribute("data-event", before or "")
    frame.get_by_role("radio", name="True scale").click()
    expect(frame.get_by_role("radio", name="True scale")).to_be_checked()
    assert errors == []


@pytest.mark.parametrize("slug", VIEWS)
def test_every_view_is_the_same_in_both_hosts(
    slug: str, opened: Callable[..., Page], reader: Reader, address: str, exported: Path
) -> None:
    app = reader().new_page()
    app.goto(f"{address}?view={slug}")
    root = f'[data-view="{slug}"][data-state="ready"]'
    page = opened(exported, f"#view={slug}")
    expect(app.locator(root)).to_have_count(page.locator(root).count())  # one for each part
    citing = f". {address.rstrip('/')}"  # which the file does not know
    shown, expected = (
        [text.replace(citing, "") for text in one.locator(root).all_inner_texts()] for one in (page, app)
    )
    assert shown == expected != []


def test_the_hostile_corpus_is_shown_as_text_and_nothing_of_it_runs(
    opened: Callable[..., Page], tmp_path: Path
) -> None:
    dossier = read_text(HOSTILE_DOSSIER, "hostile.yaml")
    path = tmp_path / "hostile.html"
    path.write_text(one_file(dossier, []), "utf-8")
    page = opened(path, "#event=first&since=2020")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    expect(page.locator(CARD)).to_contain_text("<script>alert(1)</script>")
    expect(page.locator("h1")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#root script, #root img[src=x], #root [onerror]").count() == 0
    page.get_by_role("link", name="About").click()
    expect(page.locator('[data-view="about"]')).to_contain_text("<script>alert(1)</script>")
    page.goto(
        f"{path.as_uri()}#q=%3Cscript%3Ealert(1)%3C/script%3E&event=%3Cimg%20src=x%20onerror=alert(1)%3E"
    )
    expect(page.locator('[data-foldline="missing"]')).to_contain_text("<img src=x")


def test_the_file_is_small_and_allows_only_what_it_contains(exported: Path) -> None:
    text = exported.read_text("utf-8")
    assert len(text.encode()) <= 1_900_000
    assert len(gzip.compress(text.encode(), 9)) <= 600_000
    policy = unescape(re.findall('Content-Security-Policy" content="(.*?)"', text)[0])
    assert "default-src 'none'" in policy
    assert not re.search("'unsafe-inline'|'unsafe-eval'|https?:|'self'|[*]", policy)
    linked = json.loads(re.findall('<script type="application/ld\\+json">(.*?)</script>', text)[0])
    assert (linked["@context"], linked["@type"]) == ("https://schema.org", "CreativeWork")
    assert {event["@type"] for event in linked["about"]} == {"Event"}
    assert text.count("</script>") == 7


SEEN = """() => {
  const text = (selector) => document.querySelector(selector)?.innerText.replaceAll(/\\s+/g, " ");
  const chart = document.querySelector('[data-foldline="chart"][data-state="ready"]');
  if (!chart) return null;
  const { count, matched, window, picked } = chart.dataset;
  const links = [...document.querySelectorAll(".fl-card a, .fl-nothing a, .fl-missing a")];
  const { lang, dir } = document.documentElement;
  return JSON.stringify({
    lang, dir, count, matched, window, picked,
    labels: [...chart.foldline.labels()].sort(),
    list: text(".fl-list-area"),
    counted: text('[data-foldline="count"]'),
    card: text('[data-foldline="card"], .fl-nothing, .fl-unpicked'),
    links: links.map((link) => link.getAttribute("href")?.replace(/^[?#]/, "")),
  });
}"""
"""What a reader sees of the chart, the list, the count and the card, in which language, and where the card's
links lead."""

FOLLOW = """(link) => {
  const followed = Object.assign(document.createElement("a"), { href: link });
  document.querySelector(".fl-pane").append(followed);
  followed.click();
  followed.remove();
}"""


LAY_OUT_ALL = """() => {
  const all = new CSSStyleSheet();
  all.replaceSync("li { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(all);
}"""
"""Rows that are far from the visible part are not laid out, and then have no `innerText`."""


@st.composite
def addresses(draw: st.DrawFn, dossier: Dossier) -> str:
    """The parameters of a query that finds something more often than not."""
    some = lambda ids, most: draw(st.frozensets(st.sampled_from(list(ids)), max_size=most))  # noqa: E731
    ends = sorted(draw(st.lists(DAYS.filter(lambda day: day > "1960"), min_size=2, max_size=2)))
    query = Query(
        actors=some(dossier.actors, 2),
        match=draw(st.sampled_from(["any", "all"])),
        without=some(dossier.actors, 1),
        kinds=some(dossier.kinds, 2),
        places=some(dossier.places, 1),
        disputed=draw(st.booleans()),
        words=draw(st.sampled_from(["", "", "iran", "Camp", "ç", "zzz"])),
        window=draw(st.sampled_from([None, None, (ends[0], ends[1]), (ends[0], "")])),
        scale=draw(st.sampled_from(["folded", "true", "order"])),
        event=draw(st.sampled_from([None, *dossier.events_by_id])),
        since=draw(st.sampled_from([None, None, "2023-06"])),
        language=draw(st.sampled_from([None, None, "fa", "sq"])),
    )
    return urlencode(write_query(query, dossier))


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_each_address_shows_what_the_app_shows(  # noqa: PLR0917 - fixtures
    width: int, height: int, reader: Reader, address: str, exported: Path, shipped: Dossier
) -> None:
    app = open_page(reader(width, height), address)
    page = reader(width, height, offline=True).new_page()
    page.goto(exported.as_uri())
    for one in (app, page):
        one.evaluate(LAY_OUT_ALL)
    compared = 0
    picked: list[str] | None = None

    @settings(
        max_examples=examples(100),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],  # a smaller example would take minutes to find
    )
    @given(addresses(shipped))
    def compare(link: str) -> None:
        nonlocal compared, picked
        event = parse_qs(link).get("event")
        assume(event is None or event != picked)  # an event stays picked only while the filter contains it
        picked = event
        app.evaluate(FOLLOW, f"?{link}")
        page.evaluate(FOLLOW, f"#{link}")
        page.wait_for_function("(link) => location.hash.slice(1) === link", arg=link)
        page.wait_for_selector(READY)
        expected = page.evaluate(SEEN)
        app.wait_for_function("(link) => location.search.slice(1) === link", arg=link)
        with suppress(PageTimeoutError):
            app.wait_for_function(f"(expected) => ({SEEN})() === expected", arg=expected)
        assert json.loads(app.evaluate(SEEN)) == json.loads(expected), link
        compared += 1

    compare()
    assert compared >= examples(100)


def test_a_question_of_an_exported_page_opens_and_back_closes_it(
    opened: Callable[..., Page], exported: Path
) -> None:
    page = opened(exported, "#view=claims&actor=iran")
    first = page.locator(".fl-question h3").inner_text()
    link = page.locator("li[data-question]:visible .fl-ask").nth(2)
    asked = link.inner_text()
    link.click()
    expect(page.locator(".fl-question h3")).to_have_text(asked)
    expect(page).to_have_url(re.compile("#view=claims&actor=iran&question="))
    page.go_back()
    expect(page.locator(".fl-question h3")).to_have_text(first)


ROOT_LANGUAGE = "[document.documentElement.lang, document.documentElement.dir]"
IN_PERSIAN = "تصویر نمودار"  # "Picture of the chart"
WITH_LOOKS = """title: A story
looks: [{name: In Persian, link: lang=fa}, {name: In Albanian, link: lang=sq&q=two}]
events:
  - {id: one, date: 2014, title: One}
  - {id: two, date: 2015, title: Two}
""" + "".join(f"  - {{date: 2016-{month:02}, title: Month}}\n" for month in range(1, 13))


def test_the_address_chooses_the_language_of_an_open_page(
    opened: Callable[..., Page], exported: Path
) -> None:
    page = opened(exported, "#lang=fa&view=claims")
    assert page.evaluate(ROOT_LANGUAGE) == ["fa", "rtl"]
    expect(page.locator(".fl-share-panel, #fl-share")).to_contain_text(IN_PERSIAN)
    page.get_by_role("link", name="Timeline").click()
    page.wait_for_selector(READY)
    assert page.url.endswith("#lang=fa")
    expect(page.locator(COUNT)).to_contain_text(re.compile("[۰-۹]"))
    page.evaluate("location.hash = 'actor=rama'")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(COUNT)).not_to_contain_text(re.compile("[۰-۹]"))
    page.wait_for_selector(READY)
    assert page.evaluate(ROOT_LANGUAGE) == ["en", "ltr"]
    expect(page.locator(".fl-page")).to_have_count(1)
    page.go_back()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    page.get_by_role("button", name="Rama", exact=False).first.click()
    expect(page).to_have_url(re.compile("#actor=rama&lang=fa$"))


def test_a_file_opens_in_the_language_of_the_command(opened: Callable[..., Page], tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    dossier = read_text(WITH_LOOKS, "story.yaml")
    path.write_text(
        standalone_document(dossier, contents(dossier, [], language="fa"), Description(language="fa")),
        "utf-8",
    )
    assert '<html lang="fa" dir="rtl"' in path.read_text("utf-8")
    page = opened(path)
    assert page.evaluate(ROOT_LANGUAGE) == ["fa", "rtl"]
    page.goto(f"{path.as_uri()}#lang=fa&q=two")
    expect(page.locator(COUNT)).to_contain_text("۱")
    page = opened(path, "#lang=en")
    assert page.evaluate(ROOT_LANGUAGE) == ["en", "ltr"]
    expect(page.locator(COUNT)).to_contain_text("14")


def test_a_link_changes_the_language_in_a_frame_without_a_history(reader: Reader, tmp_path: Path) -> None:
    page = reader(offline=True).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_content('<iframe sandbox="allow-scripts" style="width: 1400px; height: 880px"></iframe>')
    file = one_file(read_text(WITH_LOOKS, "story.yaml"), [])
    page.evaluate("(text) => (document.querySelector('iframe').srcdoc = text)", file)
    frame = page.frame_locator("iframe")
    expect(frame.locator(COUNT)).to_contain_text("14")
    for name, language, number in (("In Persian", "fa", "۱۴"), ("In Albanian", "sq", "1 of")):
        frame.locator("[popovertarget=fl-zoom]").click()
        frame.get_by_role("link", name=name).click()
        expect(frame.locator("html")).to_have_attribute("lang", language)
        expect(frame.locator(COUNT)).to_contain_text(number)
    assert errors == []


def test_the_menu_of_actors_shows_what_is_chosen_and_closes_when_it_leads_to_a_page(
    opened: Callable[..., Page], exported: Path
) -> None:
    page = opened(exported, "#actor=iran")
    style = "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
    page.get_by_role("button", name=re.compile("^All .* actors")).click()
    include = page.get_by_role("button", name="Include Iran", exact=True)
    assert include.evaluate(style) == page.locator('.fl-chips [aria-pressed="true"]').evaluate(style)
    page.locator(".fl-all-actors").get_by_role("link", name="Iran", exact=True).click()
    expect(page.locator("[data-actor=iran]")).to_be_visible()
    page.go_back()
    expect(page.locator(".fl-all-actors")).to_be_hidden()
