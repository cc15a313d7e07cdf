"""Excerpts: some lines of a file with a problem, as the template shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.markup.unseen import visible
from dashboard.problems import Excerpt, Problem

_CAPTIONS = {"syntax": "here", "not-utf-8": "not UTF-8"}  # where the code's own words say little


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a file. Of the line with the problem, `marked` is what is wrong, and `caption` says what."""

    number: int
    is_meant: bool
    before: Markup
    marked: Markup | str
    caption: str
    after: Markup


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines around a problem, and what they are called for a screen reader."""

    label: str
    rows: tuple[Row, ...]


def excerpt_lines(problem: Problem) -> Lines | None:
    """Return the lines around a problem; None where none are known.

    What is wrong is an element, and the stylesheet draws carets below it. So they are right under wide and
    combined letters, too, and under those that are written from right to left.
    """
    if problem.excerpt is None:
        return None
    first, last = problem.excerpt.first, problem.excerpt.first + len(problem.excerpt.lines) - 1
    lines = f"line {first}" if first == last else f"lines {first} to {last}"
    return Lines(
        f"{problem.name}, {lines}; what is wrong is in line {problem.line}",
        tuple(_rows(problem, problem.excerpt)),
    )


def _rows(problem: Problem, excerpt: Excerpt) -> Iterator[Row]:
    for number, line in enumerate(excerpt.lines, excerpt.first):
        if number == problem.line:
            yield _marked(number, line, problem, excerpt)
        else:
            yield Row(number, False, visible(line), "", "", Markup(""))


def _marked(number: int, line: str, problem: Problem, excerpt: Excerpt) -> Row:
    """Return the line with the problem; its caption is what programs call the problem, in a word or two."""
    start = excerpt.column - 1
    end = start + excerpt.length
    return Row(
        number,
        True,
        visible(line[:start]),
        visible(line[start:end]) or " ",
        _CAPTIONS.get(problem.code) or problem.code.replace("-", " "),
        visible(line[end:]),
    )
