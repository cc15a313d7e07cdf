"""Excerpts show the lines of a problem and mark its characters, also in long lines and unusual texts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import read
from dashboard.problems.problem import Excerpt, Problem
from dashboard.reading import read_text
from dashboard.reading.excerpts import EXCERPTS_MOST, WIDTH


def first_error(text: str) -> tuple[Problem, Excerpt]:
    problem = next(p for p in read_text(text, "e.yaml").problems if p.level == "error")
    assert problem.excerpt is not None
    return problem, problem.excerpt


def marked(problem: Problem, excerpt: Excerpt) -> str:
    """Return the characters that the excerpt marks."""
    line = excerpt.lines[problem.line - excerpt.first]
    return line[excerpt.column - 1 : excerpt.column - 1 + excerpt.length]


@pytest.mark.parametrize(
    ("date", "wanted"),
    [
        ("I979", "I979"),
        ("'I979'", "'I979'"),
        ("c. 1979   # about", "c. 1979"),
        ("سال ۱۳۵۷", "سال ۱۳۵۷"),
        ("昭和二十一年", "昭和二十一年"),
        ('"\\x41 b"', '"\\x41 b"'),
        ("19\x0779", "\x07"),
    ],
)
def test_the_excerpt_marks_exactly_the_problem(date: str, wanted: str) -> None:
    problem, excerpt = first_error(f"title: E\nevents:\n  - title: T\n    date: {date}\n    weight: 2\n")
    assert marked(problem, excerpt) == wanted
    assert excerpt.lines[0] == "events:"
    assert excerpt.first == 2


@pytest.mark.parametrize("length", [1, 2, WIDTH - 1, WIDTH, WIDTH + 1, 2 * WIDTH])
def test_a_text_is_marked_up_to_the_end_of_what_is_shown_of_it(length: int) -> None:
    problem, excerpt = first_error("x" * length)
    assert (excerpt.column, marked(problem, excerpt)) == (1, excerpt.lines[0])
    assert excerpt.length == len(excerpt.lines[0]) == min(length, WIDTH)


def test_the_report_of_an_indent_with_a_tab_points_to_the_tab() -> None:
    problem, excerpt = first_error("title: E\nevents:\n  - title: T\n\t\tdate: 1979\n")
    assert marked(problem, excerpt) == "\t\t"


def test_a_long_line_is_cut_at_both_ends_around_the_problem_and_its_neighbours_at_their_end() -> None:
    words = "word " * 60
    problem, excerpt = first_error(
        f"title: {words}\nevents:\n  - {{title: {words}, date: I979, summary: {words}}}\n"
    )
    line = excerpt.lines[-1]
    assert marked(problem, excerpt) == "I979"
    assert (line[0], line[-1], len(line)) == ("…", "…", WIDTH)
    assert excerpt.lines[0].startswith("title: word") and excerpt.lines[0].endswith("…")
    assert excerpt.lines[1] == "events:"


def test_a_file_in_another_encoding_is_shown_with_the_first_byte_that_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("title: Rame\nactors: Edi Ramë is there\n".encode("latin-1"))
    [problem] = read(path).problems
    assert problem.excerpt is not None
    assert problem.excerpt.lines == ("title: Rame", "actors: Edi Ram\ufffd is there")
    assert marked(problem, problem.excerpt) == "\ufffd"


def test_a_line_ends_where_yaml_ends_it_and_at_no_other_control_character(tmp_path: Path) -> None:
    path = tmp_path / "pages.yaml"
    path.write_bytes("title: R\fame\r\nactors: Edi Ramë is there\r\n".encode("latin-1"))
    [problem] = read(path).problems
    assert problem.excerpt is not None
    assert problem.excerpt.lines == ("title: R\fame", "actors: Edi Ram\ufffd is there")
    assert marked(problem, problem.excerpt) == "\ufffd"


def test_only_the_first_errors_have_excerpts() -> None:
    text = "title: M\nevents:\n" + "".join(f"  - {{id: e{n}, date: never, title: T}}\n" for n in range(50))
    with_lines = [problem.excerpt is not None for problem in read_text(text, "m.yaml").problems]
    assert with_lines == [True] * EXCERPTS_MOST + [False] * (50 - EXCERPTS_MOST)


@given(st.text(max_size=300), st.text(max_size=300))
def test_an_excerpt_lies_within_its_lines_and_its_width(before: str, after: str) -> None:
    for problem in read_text(f"title: T\nevents:\n - {before}{{date: never}}{after}", "e.yaml").problems:
        if (excerpt := problem.excerpt) is None:
            continue
        line = excerpt.lines[problem.line - excerpt.first]
        assert all(len(one) <= WIDTH for one in excerpt.lines)
        assert 1 <= excerpt.column <= len(line) + 1
        assert excerpt.length >= 1
        assert excerpt.column - 1 + excerpt.length <= max(len(line), excerpt.column)
