"""The category key: a mark for each kind, two rows until the reader wants all, Plotly's outlines."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import DRAWN_BY_PLOTLY, canvas_modules, examples, open_page, resize, serving
from hypothesis import given, settings
from hypothesis import strategies as st
from large_stories import many_kinds, written
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from test_looks import WCAG
from test_reader import CHART, expect_count

from dashboard.chart.palette import DISTINCT, GHOST, STYLES, kind_style
from dashboard.web.http.assets import PLOTLY

Reader = Callable[..., BrowserContext]
ROWS = 2

FITTING = """
  import { rowsOf, shownOf } from "./widgets/category_key.js";
  Object.assign(window, { rowsOf, shownOf });
"""


@pytest.fixture(scope="module")
def fitting(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, FITTING) as page:
        yield page


def rows_of(widths: list[int], room: int, gap: int) -> int:
    """How many rows boxes take: the same question, answered a box at a time."""
    rows: list[list[int]] = [[]]
    for width in widths:
        if rows[-1] and sum(rows[-1]) + gap * len(rows[-1]) + width > room:
            rows.append([])
        rows[-1].append(width)
    return len(rows)


@settings(max_examples=examples(80))
@given(
    st.lists(st.tuples(st.integers(20, 400), st.booleans()), max_size=40),
    st.integers(200, 900),
    st.integers(0, 8),
)
def test_two_rows_of_kinds_are_shown_and_every_chosen_kind(
    fitting: Page, kinds: list[tuple[int, bool]], room: int, gap: int
) -> None:
    boxes = [{"width": width, "mayHide": may} for width, may in kinds]
    shown = fitting.evaluate("([boxes, room, gap]) => shownOf(boxes, room, gap)", [boxes, room, gap])

    def rows(count: int) -> int:
        left = iter(range(count))
        return rows_of([w for w, may in kinds if not may or next(left, None) is not None], room, gap)

    free = sum(may for _, may in kinds)
    assert rows(shown) <= ROWS or shown == 0
    assert shown == free or rows(shown + 1) > ROWS


@pytest.fixture(scope="module")
def thirty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(written(many_kinds(30), tmp_path_factory.mktemp("kinds"), "thirty")) as url:
        yield url


def key(page: Page) -> Locator:
    return page.get_by_role("group", name="Kinds of event")


def all_kinds(page: Page) -> Locator:
    return page.get_by_role("button", name="All 30 kinds")


def rows_shown(page: Page) -> int:
    """The number of rows of the visible boxes in the key."""
    tops = key(page).evaluate(
        """key => [...key.children].filter((one) => one.offsetParent)
          .map((one) => one.getBoundingClientRect().top)"""
    )
    return len({round(top) for top in tops})


def test_thirty_kinds_take_two_rows_until_a_reader_asks_for_all(reader: Reader, thirty: str) -> None:
    page = open_page(reader(), thirty)
    for width, height in (1440, 900), (1024, 768), (390, 844):
        resize(page, width, height)
        expect(all_kinds(page)).to_have_attribute("aria-expanded", "false")
        assert rows_shown(page) == ROWS
        all_kinds(page).press("Enter")
        expect(all_kinds(page)).to_have_attribute("aria-expanded", "true")
        expect(all_kinds(page)).to_be_focused()
        expect(key(page).get_by_role("button", name="Category number 29")).to_be_visible()
        assert rows_shown(page) > ROWS
        all_kinds(page).press("Space")
        expect(all_kinds(page)).to_have_attribute("aria-expanded", "false")
        assert rows_shown(page) == ROWS
        wide = page.evaluate("() => document.scrollingElement.scrollWidth > innerWidth")
        assert not wide, "the page scrolls sideways"


def test_the_key_follows_the_width_of_the_window(reader: Reader, thirty: str) -> None:
    page = open_page(reader(), thirty)
    before = key(page).get_by_role("button").count()
    page.set_viewport_size({"width": 1200, "height": 900})
    page.wait_for_function(
        "before => [...document.querySelectorAll('.fl-kinds > :not([hidden])')].length !== before", arg=before
    )
    assert rows_shown(page) == ROWS


def test_a_chosen_kind_is_always_shown_and_keeps_the_focus_when_it_is_unselected(
    reader: Reader, thirty: str
) -> None:
    page = open_page(reader(), f"{thirty}?kind=k28")
    chosen = key(page).get_by_role("button", name="Category number 28")
    expect(chosen).to_be_visible()
    expect(chosen).to_have_attribute("aria-pressed", "true")
    assert rows_shown(page) == ROWS
    expect_count(page, 2)
    chosen.press("Space")
    expect_count(page, 60)
    expect(chosen).to_have_attribute("aria-pressed", "false")
    expect(chosen).to_be_focused()
    assert chosen.get_attribute("href") == "?kind=k28", "a link like any other"
    chosen.press("Enter")
    expect_count(page, 2)
    expect(page).to_have_url(re.compile("kind=k28"))  # Python adds the address to the history
    page.go_back()
    expect_count(page, 60)


def test_the_key_stays_open_while_kinds_are_chosen(reader: Reader, thirty: str) -> None:
    page = open_page(reader(), thirty)
    all_kinds(page).click()
    key(page).get_by_role("button", name="Category number 20").click()
    expect_count(page, 2)
    key(page).get_by_role("button", name="Category number 21").click()
    expect_count(page, 4)
    expect(all_kinds(page)).to_have_attribute("aria-expanded", "true")
    expect(key(page).get_by_role("button", name="Category number 29")).to_be_visible()


def test_with_thirty_kinds_the_chart_is_well_above_the_bottom_of_the_window(
    reader: Reader, thirty: str
) -> None:
    page = open_page(reader(), thirty)
    box = page.locator(CHART).bounding_box()
    axis = page.locator(".fl-plot-area .fl-axis").first.bounding_box()
    assert box and axis
    assert box["y"] < 300
    assert axis["y"] < 700


def test_each_kind_in_the_key_has_the_mark_that_card_and_chart_draw(reader: Reader, thirty: str) -> None:
    page = open_page(reader(), thirty)
    drawn = key(page).locator("a path").evaluate_all("paths => paths.map((path) => path.getAttribute('d'))")
    assert drawn == [kind_style(index).path for index in range(30)]
    card = page.locator(".fl-kind path").get_attribute("d")
    assert card == kind_style(29).path
    page.wait_for_selector(DRAWN_BY_PLOTLY)
    outlines = "paths => new Set(paths.map((path) => path.getAttribute('d'))).size"
    assert page.locator(".fl-plot .points path").evaluate_all(outlines) == len(
        {kind_style(index).symbol for index in range(30)}
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_key(reader: Reader, thirty: str, scheme: str) -> None:
    page = open_page(reader(color_scheme=scheme), f"{thirty}?kind=k3")
    all_kinds(page).click()
    found = Axe().run(page, context=".fl-kinds", options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert len(found.response["passes"]) > 3


@pytest.mark.parametrize(("kinds", "rows"), [(0, 0), (1, 1)])
def test_a_story_of_no_kind_or_of_one_has_no_button_for_all_of_them(
    reader: Reader, tmp_path: Path, kinds: int, rows: int
) -> None:
    with serving(written(many_kinds(kinds), tmp_path, "few")) as url:
        page = open_page(reader(), url)
        expect(key(page)).to_have_count(rows)
        expect(page.get_by_role("button", name="kinds")).to_have_count(0)


def test_long_names_of_kinds_wrap_and_nothing_leaves_the_window(reader: Reader, tmp_path: Path) -> None:
    name = "Unabbreviated" * 8 + " number {}"
    with serving(written(many_kinds(30, name), tmp_path, "long")) as url:
        page = open_page(reader(390, 844), url)
        rights = key(page).evaluate(
            """key => [...key.querySelectorAll('a, span, button')]
              .map((one) => one.getBoundingClientRect().right)"""
        )
        assert max(rights) <= 390 - 15
        shown = key(page).locator("> :visible")
        assert 2 <= shown.count() <= ROWS + 1


SYMBOLS = """async (styles) => {
  const place = document.createElement("div");
  document.body.append(place);
  await Plotly.newPlot(place, [{
    type: "scatter", mode: "markers", x: styles.map((_, i) => i), y: styles.map(() => 0),
    marker: { symbol: styles.map((one) => one.symbol), size: styles.map((one) => one.size) },
  }]);
  const measured = (d) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    place.querySelector("svg").append(path);
    const { x, y, width, height } = path.getBBox();
    return [x, y, width, height, path.getTotalLength()];
  };
  const theirs = [...place.querySelectorAll(".points path")].map((path) => measured(path.getAttribute("d")));
  return theirs.map((one, i) => [styles[i].symbol, one, measured(styles[i].path)]);
}"""

COVERS = """([styles, size]) => styles.map(({ path }) => {
  const context = new OffscreenCanvas(size, size).getContext("2d");
  context.translate(size / 2, size / 2);
  context.scale(size / 16, size / 16);
  context.fill(new Path2D(path));
  const { data } = context.getImageData(0, 0, size, size);
  return Array.from({ length: size * size }, (_, i) => (data[4 * i + 3] > 127 ? 1 : 0));
})"""


def drawn(count: int) -> list[dict[str, Any]]:
    return [{"symbol": s.symbol, "size": s.size, "path": s.path} for s in map(kind_style, range(count))]


def test_our_outlines_are_those_that_plotly_draws(fitting: Page) -> None:
    fitting.add_script_tag(content=(PLOTLY / "plotly.min.js").read_text("utf-8"))
    compared = fitting.evaluate(SYMBOLS, drawn(DISTINCT))
    assert len(compared) == DISTINCT
    for symbol, theirs, ours in compared:
        assert ours == pytest.approx(theirs, abs=0.25), symbol


ALIKE = 0.82  # of what two marks cover together they may share so much


def test_no_two_shapes_of_one_colour_cover_nearly_the_same(fitting: Page) -> None:
    greys = [one for index, one in enumerate(drawn(DISTINCT)) if kind_style(index).hue == GHOST]
    covers = dict(zip((one["symbol"] for one in greys), fitting.evaluate(COVERS, [greys, 64]), strict=True))
    assert len(covers) == DISTINCT - len(STYLES)
    shares = {pair: _shared(covers[pair[0]], covers[pair[1]]) for pair in combinations(covers, 2)}
    assert {pair: share for pair, share in shares.items() if share > ALIKE} == {}


def _shared(one: list[int], other: list[int]) -> float:
    """What two marks both cover as a share of what either covers."""
    both = sum(a and b for a, b in zip(one, other, strict=True))
    return both / sum(a or b for a, b in zip(one, other, strict=True))
