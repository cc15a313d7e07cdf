"""Equal steps: every day has a step, all steps are equal, and their labels have the dates of the dossier."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from conftest import canvas_modules, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

SCRIPT = """
  import { orderScale, orderTicks } from "./axis/equal_steps.js";
  const measure = (text) => text.length * 6.8;
  const bounds = { left: 0, right: 964 };
  window.scale = orderScale;
  // Magnified by `zoom` about the middle of the page.
  window.ticked = (steps, zoom) => {
    const { days, shares } = orderScale(steps.map((step) => step.day));
    const places = new Map(days.map((day, i) => [day, 480 + zoom * 940 * (shares[i] - 0.5)]));
    return { ...orderTicks(steps, (day) => places.get(day), bounds, measure), places: [...places] };
  };
  window.measured = (steps, x) => {
    let count = 0;
    orderTicks(steps, (day) => 10 + day * x, bounds, (text) => {
      count += 1;
      return measure(text);
    });
    return count;
  };
"""
RIGHT = 964  # the right edge of the page, in px
GAP_PX, MINOR_PX = 5.99, 7

many_days = st.lists(st.one_of(st.integers(-30, 30), st.floats(-3e10, 3e10)).map(float), max_size=60)
texts = st.sampled_from(
    ["1980", "Between 15 July and 5 October 2022", "20 June 2023", "around 19 June", "44 BCE"]
)


@pytest.fixture(scope="module")
def axis(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def ticked(page: Page, steps: list[tuple[float, str]], zoom: float) -> dict[str, Any]:
    arguments = [[{"day": day, "text": text} for day, text in steps], zoom]
    found: dict[str, Any] = page.evaluate("([s, z]) => ticked(s, z)", arguments)
    return found


@settings(max_examples=examples(100), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(many_days)
def test_every_day_has_one_step_and_all_steps_are_equal(axis: Page, days: list[float]) -> None:
    scale = axis.evaluate("(days) => scale(days)", days)
    assert scale["days"] == sorted(set(days))
    shares = scale["shares"]
    assert len(shares) == len(scale["days"])
    if shares:
        step = 1 / len(shares)
        assert shares[0] == pytest.approx(step / 2)
        assert shares[-1] == pytest.approx(1 - step / 2)
        assert all(b - a == pytest.approx(step) for a, b in pairwise(shares))


def test_a_single_day_is_in_the_middle(axis: Page) -> None:
    assert axis.evaluate("scale([7, 7, 7])") == {"days": [7], "shares": [0.5]}


@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(-60, 60).map(float), texts), max_size=80), st.floats(1, 30))
def test_labels_do_not_touch_and_have_the_date_of_the_first_event_of_their_day(
    axis: Page, steps: list[tuple[float, str]], zoom: float
) -> None:
    found = ticked(axis, steps, zoom)
    labels, major = found["labels"], found["major"]
    assert all(a["right"] + GAP_PX <= b["left"] for a, b in pairwise(labels))
    assert all(label["left"] >= -0.001 and label["right"] <= RIGHT + 0.001 for label in labels)

    seen = {x: day for day, x in found["places"] if 0 <= x <= RIGHT}
    expected = dict(reversed(steps))
    assert major == sorted(major)
    assert [label["text"] for label in labels] == [expected[seen[x]] for x in major]
    assert all(label["left"] <= x <= label["right"] for label, x in zip(labels, major, strict=True))
    if seen:
        assert major[-1] == max(seen), "the last step in sight always has its words"

    spaced = len(seen) < 2 or (max(seen) - min(seen)) / (len(seen) - 1) >= MINOR_PX
    assert found["minor"] == (sorted(seen) if spaced else [])


def test_a_label_is_left_out_only_if_it_has_no_room(axis: Page) -> None:
    found = ticked(axis, [(float(day), f"{day} May") for day in range(1, 31)], 1)
    assert [label["text"] for label in found["labels"]] == [
        "1 May", "3 May", "5 May", "7 May", "9 May", "11 May", "13 May", "15 May",
        "17 May", "19 May", "21 May", "23 May", "25 May", "27 May", "30 May",
    ]  # fmt: skip


def test_without_steps_there_are_no_ticks(axis: Page) -> None:
    found = ticked(axis, [], 1)
    assert (found["minor"], found["major"], found["labels"]) == ([], [], [])


@pytest.mark.parametrize("spacing_px", [0.094, 1, 10])
def test_ten_thousand_steps_measure_no_more_texts_than_the_page_has_pixels(
    axis: Page, spacing_px: float
) -> None:
    steps = [{"day": 7919 * i % 10_000, "text": f"{i % 28 + 1} September 2023"} for i in range(10_000)]
    assert axis.evaluate("([s, x]) => measured(s, x)", [steps, spacing_px]) <= RIGHT
