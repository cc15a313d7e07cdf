"""The layout of the real page: nothing overlaps, nothing is cut, and everyone can read it."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import open_page, resize
from playwright.sync_api import BrowserContext, Page
from text_runs import overlaps, runs

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier

Reader = Callable[..., BrowserContext]

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SIZES = [(1440, 900), (1280, 800), (1024, 768)]


@pytest.mark.parametrize("query", ["", "?actor=iran&scale=true", "?event=article5-weighed"])
def test_no_text_overlaps_another_and_none_is_cut(reader: Reader, address: str, query: str) -> None:
    page = open_page(reader(), f"{address}{query}")
    for width, height in SIZES:
        resize(page, width, height)
        words = runs(page)
        clashes = [
            (a["text"], b["text"])
            for i, a in enumerate(words)
            for b in words[i + 1 :]
            if a["drawer"] == b["drawer"] and not (a["scrolls"] and a["drawer"]) and overlaps(a, b)
        ]
        assert clashes == [], f"at {width} px"
        assert [(run["text"], run["cut"]) for run in words if run["cut"]] == [], f"at {width} px"
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "least"), [(1440, 18), (1024, 12)])
def test_enough_events_are_labelled(
    reader: Reader, address: str, shipped: Dossier, width: int, least: int
) -> None:
    page = open_page(reader(width, 900), address)
    labels = set(page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.labels()"))
    points = {event.id for event in shipped.events if not event.is_bar}
    assert len(labels & points) >= least
    assert "raid-2023" in labels
    if width == 1440:
        weeks = parse_date("2023-06-15").earliest, parse_date("2023-07-31").latest
        heavy = {
            event.id
            for event in shipped.events
            if event.weight == 3 and not event.is_bar and weeks[0] <= event.date.earliest <= weeks[1]
        }
        assert heavy and heavy <= labels


SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
    .observe({ type: 'layout-shift', buffered: true });
"""
SHIFT_MOST = 0.02


@pytest.mark.own_tab
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768), (390, 844)])
def test_nothing_jumps_when_the_chart_arrives(reader: Reader, address: str, width: int, height: int) -> None:
    context = reader(width, height)
    context.add_init_script(SHIFTS)
    page = open_page(context, address)
    assert sum(page.evaluate("() => window.shifts")) < SHIFT_MOST
    # The measurement works: it reports a page that does jump.
    page.evaluate("() => document.querySelector('h1').style.marginTop = '300px'")
    page.wait_for_function(f"() => window.shifts.reduce((sum, shift) => sum + shift, 0) > {SHIFT_MOST}")


def test_the_keyboard_focus_is_visible_everywhere(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    ringed = """() => {
      const ring = (node) => {
        const style = getComputedStyle(node);
        return style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3;
      };
      const here = document.activeElement;
      const words = here.innerText || here.placeholder || '';
      return [`${here.tagName} ${words.slice(0, 30)}`, ring(here) || ring(here.parentElement)];
    }"""
    page.locator("h1").click()
    stops = []
    for _ in range(33):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(ringed))
    names = " ".join(name for name, _ in stops)
    assert all(
        word in names for word in ("MEK", "actors", "Search", "Folded", "Politics", "Previous", "Next")
    )
    assert [name for name, seen in stops if not seen] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_against_wcag_2_2_a_and_aa(reader: Reader, address: str, scheme: str) -> None:
    page = open_page(reader(color_scheme=scheme), address)
    for width, height in (1440, 900), (390, 844):
        resize(page, width, height)
        check_accessibility(page)


def check_accessibility(page: Page) -> None:
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    listed = [
        (v["id"], [node["html"][:160] for node in v["nodes"]][:3], v["nodes"][0]["failureSummary"])
        for v in found.response["violations"]
    ]
    assert listed == []
    assert len(found.response["passes"]) > 10
