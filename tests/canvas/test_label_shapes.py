"""The laws of wrapping: the lines of a label, inside Chromium."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from conftest import canvas_modules, examples
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

BOLD_PX, REGULAR_PX = 7.4, 6.8  # advance of a letter
LIMITS_PX = [168, 134, 104, 84]
SCRIPT = f"""
  import {{ shapesOf }} from "./layout/labels/shapes.js";
  const measure = (text, bold) => text.length * (bold ? {BOLD_PX} : {REGULAR_PX});
  window.wrapped = (label, room) => shapesOf(label, room, measure);
"""


@pytest.fixture(scope="module")
def wrapper(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


laws = settings(max_examples=examples(60))
long_words = st.lists(
    st.sampled_from(
        ["a", "raid", "Ashraf-3", "counterintelligence", "مجاهدین", "of", "W" * 60, "警" * 70, "é👩‍👧" * 9]
    ),
    min_size=1,
    max_size=9,
)
relations = st.sampled_from(["", "follows", "answered by, followed by"])
dates = st.sampled_from(["", "1979", "20 June", "Between 15 July and 5 October 2022"])
ROOM = 900  # px, wider than any line


def units(text: str) -> int:
    """The length of a text as JavaScript counts it."""
    return len(text.encode("utf-16-le")) // 2


def texts(shape: dict[str, Any]) -> list[str]:
    return [
        " ".join(line[part] for part in ("relation", "date", "title") if line[part])
        for line in shape["lines"]
    ]


@laws
@given(relations, dates, long_words)
def test_a_label_is_wrapped_without_losing_a_word_unless_four_wide_lines_are_too_few(
    wrapper: Page, relation: str, date: str, title: list[str]
) -> None:
    label = {"relation": relation, "date": date, "title": " ".join(title)}
    for shape in wrapper.evaluate("([label, room]) => wrapped(label, room)", [label, ROOM]):
        lines = texts(shape)
        assert 1 <= len(lines) <= 4
        assert shape["height"] == 16 * len(lines)
        whole = "".join([relation, date, *title]).replace(
            " ", ""
        )  # a word may be broken at the end of a line
        shown = "".join(lines).replace(" ", "")
        assert shown == whole or (
            shown.endswith("…") and shape["shape"] == 0 and whole.startswith(shown[:-1])
        )


@laws
@given(dates, long_words)
def test_a_shape_is_within_its_limit_except_for_a_long_word_and_each_is_narrower_than_the_one_before(
    wrapper: Page, date: str, title: list[str]
) -> None:
    label = {"date": date, "title": " ".join(title)}
    shapes = wrapper.evaluate("([label, room]) => wrapped(label, room)", [label, ROOM])
    widths = [units(word) * BOLD_PX for word in [*date.split(), *title]]
    widest = LIMITS_PX[0]
    longest = max(min(width, widest) for width in widths)
    for shape in shapes:
        assert shape["width"] <= max(LIMITS_PX[shape["shape"]], longest + 1)
    assert all(wide["width"] > narrow["width"] for wide, narrow in pairwise(shapes))


@laws
@given(dates, long_words, st.integers(60, 168))
def test_no_line_is_wider_than_its_space_and_no_letter_is_separated_from_its_marks(
    wrapper: Page, date: str, title: list[str], room: int
) -> None:
    shapes = wrapper.evaluate(
        "([label, room]) => wrapped(label, room)", [{"date": date, "title": " ".join(title)}, room]
    )
    assert all(shape["width"] <= room for shape in shapes)
    starts = [line["title"][:1] for shape in shapes for line in shape["lines"]]
    assert not {"\u200d", "\u0301"} & set(starts)
