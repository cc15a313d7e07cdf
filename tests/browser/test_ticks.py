"""Ticks: no label on another, none finer than the dates, the first in a stretch whole."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from conftest import canvas_modules
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dashboard.dates.civil import day_number
from dashboard.drawing.folding import domain, fold
from dashboard.drawing.story import WORDS

SCRIPT = """
  import { shareOf } from "./scale.js";
  import { ticks } from "./ticks.js";
  const measure = (text, bold) => text.length * (bold ? 7.4 : 6.8);
  const x = (stretches) => (day) => 10 + 940 * shareOf({ stretches }, day);
  const bounds = { left: 0, right: 964 };
  window.ticked = (stretches, words, finest) =>
    ticks({ stretches }, x(stretches), [], bounds, words, measure, finest);
"""


@pytest.fixture(scope="module")
def axis(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def ticked(page: Page, days: list[float], finest: str) -> dict[str, Any]:
    scale = fold(days, domain(days)).scale
    stretches = [{"start": s.start, "end": s.end, "left": s.left, "right": s.right} for s in scale.stretches]
    found: dict[str, Any] = page.evaluate("([s, w, f]) => ticked(s, w, f)", [stretches, WORDS, finest])
    return found


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.integers(-40_000, 20_000).map(float), min_size=1, max_size=20),
    st.sampled_from(["year", "day"]),
)
def test_labels_never_touch_and_stay_on_the_page(axis: Page, days: list[float], finest: str) -> None:
    labels = sorted(ticked(axis, days, finest)["labels"], key=lambda label: label["left"])
    assert labels, "every axis says where it is"
    assert all(before["right"] + 5.9 <= after["left"] for before, after in pairwise(labels))
    assert all(label["left"] >= -0.1 and label["right"] <= 964.1 for label in labels)


def test_a_story_told_in_years_is_ticked_in_years(axis: Page) -> None:
    days = [day_number(year, 7, 2) for year in (2012, 2013, 2014, 2015)]
    labels = [label["text"] for label in ticked(axis, [float(day) for day in days], "year")["labels"]]
    assert len(labels) >= 3
    assert all(label.isdigit() for label in labels)


def test_the_first_label_among_days_says_month_and_year(axis: Page) -> None:
    days = [float(day_number(2023, 6, day)) for day in (18, 19, 20, 22, 28)]
    labels = sorted(ticked(axis, days, "day")["labels"], key=lambda label: label["left"])
    assert labels[0]["text"].endswith("June 2023")
    assert len(labels) > 3
