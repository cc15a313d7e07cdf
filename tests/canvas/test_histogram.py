"""The laws of the histogram in the strip: it counts every dated event, and every event is visible in it."""

import math
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import canvas_modules, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

SCRIPT = """
  import { histogramBars, countBetween, histogram } from "./layout/histogram.js";
  const columns = (rows) => ({
    positions: Float64Array.from(rows, ([day]) => day ?? NaN),
    kinds: Uint8Array.from(rows, ([, kind]) => kind),
    matched: Uint8Array.from(rows, ([, , matched]) => matched),
  });
  window.histogram = (rows, start, end, width, height) => {
    const hist = histogram(columns(rows), start, end, width);
    return {
      bins: hist.bins,
      tallest: hist.tallest,
      stacks: hist.stacks.map((counts) => [...counts]),
      drawn: histogramBars(hist, height),
      pointed: Array.from({ length: hist.bins }, (_, bin) => countBetween(hist, bin * hist.binPx + 0.5)),
    };
  };
  window.timed = (count) => {
    const rows = Array.from({ length: count }, (_, i) => [(i * 7919) % count, i % 7, i % 3 ? 1 : 0]);
    const events = columns(rows);
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      histogramBars(histogram(events, 0, count, 1400), 28);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
"""

BIN_PX = 5
ROUNDING_PX = 1e-6
Row = tuple[float | None, int, int]


@pytest.fixture(scope="module")
def strip(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def counted(page: Page, rows: list[Row], span: tuple[float, float], width: int, height: int = 28) -> Any:
    return page.evaluate(
        "([rows, start, end, width, height]) => histogram(rows, start, end, width, height)",
        [rows, *span, width, height],
    )


days = st.one_of(
    st.none(), st.integers(-2_000, 3_000).map(float), st.sampled_from([0.0, 500.0, 500.5, 1_000.0])
)
stories = st.lists(st.tuples(days, st.integers(0, 8), st.integers(0, 1)), max_size=120)
spans = st.sampled_from([(0.0, 1_000.0), (-700.0, 30.5), (500.0, 500.0)])
widths = st.integers(1, 400)

laws = settings(max_examples=examples(100), suppress_health_check=[HealthCheck.function_scoped_fixture])


def bin_of(day: float, span: tuple[float, float], width: int) -> int:
    start, end = span
    share = (day - start) / (end - start) if end > start else 0
    return min(math.ceil(width / BIN_PX) - 1, math.floor(share * width / BIN_PX))


@laws
@given(stories, spans, widths)
def test_counts_add_up_to_the_dated_events_inside(
    strip: Page, rows: list[Row], span: tuple[float, float], width: int
) -> None:
    found = counted(strip, rows, span, width)
    faded = max((kind + 1 for _, kind, _ in rows), default=0)
    expected = Counter(
        (kind if matched else faded, bin_of(day, span, width))
        for day, kind, matched in rows
        if day is not None and span[0] <= day <= span[1]
    )
    assert len(found["stacks"]) == faded + 1
    assert {
        (stack, at): count
        for stack, counts in enumerate(found["stacks"])
        for at, count in enumerate(counts)
        if count
    } == expected


@laws
@given(stories, spans, widths, st.integers(9, 60))
def test_every_part_is_visible_and_no_stack_is_higher_than_the_strip(
    strip: Page, rows: list[Row], span: tuple[float, float], width: int, height: int
) -> None:
    found = counted(strip, rows, span, width, height)
    feet: dict[float, float] = {}
    for at in [len(found["stacks"]) - 1, *range(len(found["stacks"]) - 1)]:  # the faded lowest
        parts = found["drawn"][at]
        assert [left / BIN_PX for left, *_ in parts] == [b for b, n in enumerate(found["stacks"][at]) if n]
        for left, top, wide, high in parts:
            assert high >= 1
            assert top >= 0
            assert 0 < wide <= BIN_PX
            assert left + wide <= width
            assert top + high == pytest.approx(feet.get(left, height), abs=ROUNDING_PX)
            feet[left] = top
    if feet:
        tallest = found["tallest"]["count"]
        tops = {p["count"]: feet[b * BIN_PX] for b, p in enumerate(found["pointed"]) if p["count"]}
        assert tops[tallest] == pytest.approx(0, abs=ROUNDING_PX)


@laws
@given(stories, spans, widths)
def test_pointing_describes_each_bin_and_the_bins_cover_the_whole_span(
    strip: Page, rows: list[Row], span: tuple[float, float], width: int
) -> None:
    found = counted(strip, rows, span, width)
    pointed = found["pointed"]
    assert [p["count"] for p in pointed] == [sum(column) for column in zip(*found["stacks"], strict=True)]
    assert [p["start"] for p in pointed] == [span[0], *(p["end"] for p in pointed[:-1])]
    assert pointed[-1]["end"] == span[1]
    assert found["tallest"] == max(pointed, key=lambda p: p["count"])


def test_heights_are_in_proportion_where_a_pixel_allows_it(strip: Page) -> None:
    rows: list[Row] = [*[(1.0, 0, 1)] * 20, *[(1.0, 0, 0)] * 20, *[(50.0, 0, 1)] * 10, (99.0, 0, 1)]
    found = counted(strip, rows, (0, 100), 100, 20)
    assert found["drawn"] == [[[0, 0, 5, 10], [50, 15, 5, 5], [95, 19, 5, 1]], [[0, 10, 5, 10]]]


def test_larger_parts_give_space_to_lone_events(strip: Page) -> None:
    rows: list[Row] = [*[(1.0, 0, 1)] * 1_000, *((1.0, kind, 1) for kind in range(1, 9))]
    found = counted(strip, rows, (0, 100), 100, 28)
    assert [part[0][3] for part in found["drawn"][:9]] == pytest.approx([20] + [1] * 8)


def test_ten_thousand_events_are_counted_at_once(strip: Page) -> None:
    assert strip.evaluate("timed(10_000)") < 20  # ms; a tenth of it on an idle machine
