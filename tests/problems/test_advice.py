"""Advice: the author's text is shown on one line, cut at its bounds, and the most similar name is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.problems.advice import nearest, quoted, shown


@given(st.text(max_size=200))
def test_a_quoted_text_is_one_printable_line_with_its_first_sixty_characters(text: str) -> None:
    assert quoted(text).isprintable()
    assert quoted(text) == (repr(text) if len(text) <= 60 else repr(f"{text[:59]}…"))


@pytest.mark.parametrize("length", [0, 1, 59, 60, 61, 62, 1000])
def test_a_text_of_more_than_sixty_characters_is_cut(length: int) -> None:
    assert len(quoted("x" * length)) == min(length, 60) + 2


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "'a'"),
        (None, "nothing"),
        (12, "nothing"),
        ([], "a list (empty)"),
        ((), "a list (empty)"),
        ({}, "keys and values (empty)"),
        (["a"], "a list ('a')"),
        (("a", ["b"], "c"), "a list ('a', …, 'c')"),
        (["a", "b", "c", "d"], "a list ('a', 'b', 'c', …)"),
        ({"a": 1, "b": 2, "c": 3}, "keys and values ('a', 'b', 'c')"),
        ({"a": 1, "b": 2, "c": 3, "d": 4}, "keys and values ('a', 'b', 'c', …)"),
    ],
)
def test_three_values_or_keys_of_a_value_are_shown(value: object, text: str) -> None:
    assert shown(value) == text


LONG = "n" * 100


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        ("acters", ["title", "actors", "after"], "actors"),
        ("ACTORS", ["actors", "after"], "actors"),
        ("actors", ["Actors", "after"], "Actors"),
        ("xyz", ["actors", "after"], None),
        ("actors", [], None),
        (LONG, [LONG], LONG),
        (f"{LONG}n", [LONG], None),
        (LONG, [f"{LONG}n"], None),
    ],
)
def test_the_most_similar_name_of_at_most_a_hundred_characters_is_suggested(
    text: str, known: list[str], found: str | None
) -> None:
    assert nearest(text, known) == (f"Did you mean {quoted(found)}?" if found else None)


@pytest.mark.parametrize("others", [998, 999, 1000, 1001])
@pytest.mark.parametrize("wanted", ["beta", "xbeta", "betax", "xbetax", "bXta", "bbb"])
def test_of_more_than_a_thousand_names_those_that_begin_or_end_alike_are_compared(
    wanted: str, others: int
) -> None:
    known = [*(str(number) for number in range(others)), "beta"]
    is_compared = len(known) <= 1000 or wanted.startswith("be") or wanted.endswith("ta")
    expected = "Did you mean 'beta'?" if is_compared and wanted != "bbb" else None
    assert nearest(wanted, known) == expected


@pytest.mark.parametrize(("others", "is_found"), [(999, True), (1000, False)])
def test_of_the_names_that_begin_alike_the_first_thousand_are_compared(others: int, is_found: bool) -> None:
    known = [*(f"be{number}" for number in range(others)), "betaxyz", "other"]
    assert (nearest("betaxyz", known) == "Did you mean 'betaxyz'?") is is_found
