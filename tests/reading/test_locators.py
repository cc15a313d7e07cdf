"""Locators: a place is reported if and only if its last number is after the end of the source."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from dashboard.reading import read_text

LENGTHS = st.integers(1, 30)
NUMBERS = st.lists(st.integers(0, 40), min_size=1, max_size=3)


def is_beyond(locator: str, **lengths: int) -> bool:
    """Return whether a place in a source of those lengths is reported."""
    source = {"title": "S", **lengths}
    event = {"date": "2014", "title": "T", "sources": [{"source": "s", "locator": locator}]}
    text = json.dumps({"title": "T", "sources": {"s": source}, "events": [event]})
    codes = {problem.code for problem in read_text(text, "t.yaml").problems}
    assert codes <= {"beyond-the-end", "blank-optional"}
    return "beyond-the-end" in codes


@given(NUMBERS, st.sampled_from(["-", "–", ", ", ","]), LENGTHS, LENGTHS)
def test_the_greatest_number_of_a_place_is_compared(
    numbers: list[int], sign: str, last: int, other: int
) -> None:
    place = sign.join(map(str, numbers))
    for written in (f"¶{place}", f"¶ {place}", f"¶¶{place}"):
        assert is_beyond(written, paragraphs=last, pages=other) == (max(numbers) > last)
        assert not is_beyond(written, pages=other)
    for written in (f"p. {place}", f"p.{place}", f"pp. {place}"):
        assert is_beyond(written, pages=last, paragraphs=other) == (max(numbers) > last)
        assert not is_beyond(written, paragraphs=other)


@given(st.text(st.sampled_from("¶p. -–,0123456789Xf"), max_size=30))
def test_every_other_place_is_left_to_the_author(locator: str) -> None:
    if is_beyond(locator, paragraphs=7, pages=7):
        assert locator.strip()[0] in "¶p" and max(map(int, re.findall(r"\d+", locator))) > 7
