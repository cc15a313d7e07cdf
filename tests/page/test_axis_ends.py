"""The drawn axis: at every scale its first and last mark have a margin, and the strip has its ticks."""

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, Literal

import pytest
from conftest import canvas_modules, examples, open_page, resize
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, Page
from served import Served

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import edtf_day, edtf_time
from dashboard.dossier.model import Dossier, Event

SCRIPT = """
  import { histogram } from "./layout/histogram.js";
  import { layOut } from "./layout/layout.js";
  import { orderOf } from "./axis/equal_steps.js";
  import { prepared } from "./axis/scale.js";
  import { inColumns } from "./story/story.js";
  import { stripGround } from "./layout/strip.js";
  import { viewOf, WHOLE } from "./axis/viewport.js";
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * size / 13;
  const plot = { left: 10, right: 986 };
  const knownEnds = (bar) => [...(bar.opening === "known" ? [bar.left] : []), ...(bar.closing === "known" ? [bar.right] : [])];
  window.drawn = (json) => {
    const story = inColumns(JSON.parse(json));
    const scales = { folded: prepared("folded", story.scales.folded), true: prepared("true", story.scales.true), order: orderOf(story) };
    story.scales = scales;
    const matched = new Uint8Array(story.size).fill(1);
    const layout = (scale) => layOut(story, { matched, picked: null, days: null }, scale, WHOLE, 1000, measure);
    const ends = (scale) => {
      const { marks, bars } = layout(scale);
      const xs = [...marks.map((mark) => mark.x), ...bars.flatMap(knownEnds)];
      return [Math.min(...xs), Math.max(...xs)].map((x) => (x - plot.left) / (plot.right - plot.left));
    };
    const { days } = scales.true;
    const { position, kind } = story.events;
    const counts = histogram({ positions: position, kinds: kind, matched }, days[0], days.at(-1), 976);
    const least = viewOf(scales.true, [position[1], position[1]], story.finest);
    return {
      folded: ends(scales.folded),
      true: ends(scales.true),
      order: ends(scales.order),
      counted: counts.totals.reduce((sum, count) => sum + count, 0),
      strip: stripGround(story, plot, 1000, counts, measure).ticks.labels,
      axis: layout(scales.true).ticks.labels,
      least: least.high - least.low,
    };
  };
"""  # noqa: E501 - a script
CLOSEST, FARTHEST = 0.0099, 0.1201  # of the axis
GAP_PX = 5.99
MINUTE, YEAR = 1 / 1440, 365.2425


@pytest.fixture(scope="module")
def canvas(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def drawn(page: Page, texts: list[str]) -> Any:
    dates = [parse_date(text) for text in texts]
    events = tuple(Event(id=f"e{n}", date=date, title="A title") for n, date in enumerate(dates))
    content = encoded_payload(Dossier(title="A story", events=events)).content.decode()
    return page.evaluate("(json) => drawn(json)", json.dumps(json.loads(content)))


def as_year(number: int) -> str:
    return f"Y{number}" if abs(number) > 9999 else f"{'-' * (number < 0)}{abs(number):04}"


numbers = st.lists(st.integers(0, 60), min_size=2, max_size=12, unique=True).map(sorted)
STORIES = {  # from a count of units to the text of a date
    "seconds": lambda n: edtf_time(18_386.375 + n / 86_400),
    "minutes": lambda n: edtf_time(18_386.375 + n / 1440),
    "hours": lambda n: edtf_time(18_386 + n / 24),
    "days": lambda n: edtf_day(18_386 + n),
    "years": lambda n: as_year(1960 + n),
    "decades before our era": lambda n: as_year(n * 10 - 300),
    "millennia": lambda n: as_year(n * 1000 - 59_000),
    "millions of years": lambda n: as_year((n - 60) * 10**6 - 2026),
    "billions of years": lambda n: as_year((n - 60) * 25 * 10**7 - 2026),
}


@pytest.mark.parametrize("write", STORIES.values(), ids=STORIES)
def test_at_every_scale_marks_have_a_margin_and_the_strip_follows(
    canvas: Page, write: Callable[[int], str]
) -> None:
    @settings(max_examples=examples(15), suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(numbers, st.booleans())
    def check(counts: list[int], lasts: bool) -> None:
        texts = [write(count) for count in counts]
        if lasts:  # the first event lasts until the second begins
            texts[0] = f"{texts[0]}/{texts[1]}"
        found = drawn(canvas, texts)
        for kind in ("folded", "true"):
            first, last = found[kind]
            assert CLOSEST <= first <= FARTHEST and CLOSEST <= 1 - last <= FARTHEST, (kind, found[kind])
        assert 0 < found["order"][0] <= found["order"][1] < 1
        assert found["counted"] == len(texts), "each event is in a column"
        strip, axis = ([label["text"] for label in found[name]] for name in ("strip", "axis"))
        assert strip == axis, "one scale, one rounding, one wording"
        assert all(a["right"] + GAP_PX <= b["left"] for a, b in pairwise(found["strip"]))
        assert found["strip"]

    check()


ALONE = {
    "2020-05-04T09:02:30": "09:02:30", "2020-05-04T09:02": "09:02", "2020-05-04": "4", "2020-05": "May",
    "2020": "2020", "2020-05-04/..": "4", "Y-66000000": "66 million years ago",
}  # fmt: skip


@pytest.mark.parametrize(("date", "tick"), ALONE.items(), ids=ALONE)
def test_a_single_date_is_in_the_middle_of_its_ticks(canvas: Page, date: str, tick: str) -> None:
    found = drawn(canvas, [date])
    for kind in ("folded", "true", "order"):
        assert 0.49 <= sum(found[kind]) / 2 <= 0.51
    texts = [label["text"] for label in found["axis"]]
    assert any(text.startswith(tick) or text.endswith(tick) for text in texts), texts


def test_the_smallest_window_is_as_fine_as_the_dates_and_as_a_fraction_can_be(canvas: Page) -> None:
    minutes = drawn(canvas, ["2020-05-04T09:02", "2020-05-04T09:05", "2020-05-04T09:14"])
    assert minutes["least"] == pytest.approx(2 / 13)
    seconds = drawn(canvas, ["2020-05-04T09:02:30", "2020-05-04T09:05:00"])
    assert seconds["least"] < 0.05
    assert drawn(canvas, ["2020-05-04T09:02", "Y-13800000000"])["least"] == pytest.approx(1e-12, rel=1e-3)


HEADS = {"from left to right": "", "from right to left": "language: fa\n"}
TIMES = {
    "minutes": [f"2020-05-04T09:{minute:02}" for minute in range(2, 41, 4)],
    "one day": ["2020-05-04"],
    "a cluster": [edtf_day(18_000 + n * 7 % 3000) for n in range(400)],
    "billions of years": ["Y-138E8S3", "Y-4540000000", "Y-66000000", "-0043", "2020"],
}

WINDOWS: list[tuple[int, Literal["light", "dark"]]] = [(1920, "light"), (1440, "dark"), (800, "light")]


COVERED = """
  () => {
    const own = document.querySelector(".fl-strip-name").getBoundingClientRect();
    const isUnder = (node) => {
      const box = node.getBoundingClientRect();
      return box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom;
    };
    const names = ["path", "polygon", "rect", "line", "polyline", ".fl-tick-words",
                   ".fl-length", ".fl-handle"]
      .map((name) => `.fl-strip ${name}`);
    const others = document.querySelectorAll([...names, ".fl-window-bar > *"]);
    const met = [...others].filter(isUnder).map((node) => node.outerHTML);
    return { count: others.length, met, height: own.height };
  }
"""


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("dates", TIMES.values(), ids=TIMES)
def test_the_strip_s_name_covers_nothing_at_any_width(
    reader: Callable[..., BrowserContext], served: Served, dates: list[str], head: str
) -> None:
    events = "".join(f"  - {{date: {d}, title: A title}}\n" for d in dates)
    url = served.show(f"title: x\n{head}events:\n{events}")
    page = open_page(reader(), url)
    assert page.locator(".fl-strip-name").text_content() == "True scale"
    for width, scheme in WINDOWS:
        page.emulate_media(color_scheme=scheme)
        resize(page, width, 900)
        covered = page.evaluate(COVERED)
        assert covered["count"] > 5
        assert covered["height"] > 10
        assert covered["met"] == []
