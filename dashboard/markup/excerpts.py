"""Excerpts: some lines of a file with a problem, as the template shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.markup.unseen import visible
from dashboard.messages.messages import Messages
from dashboard.problems.problem import Excerpt, Problem


@dataclass(frozen=True, slots=True)
class ExcerptRow:
    """A line of a file. In the line with the problem, `marked` is the wrong text and `caption` names the
    problem.
    """

    number: int
    has_problem: bool
    before: Markup
    marked: Markup | str
    caption: str
    after: Markup


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines around a problem, and their accessible name."""

    label: str
    rows: tuple[ExcerptRow, ...]


def excerpt_lines(problem: Problem, messages: Messages) -> Lines | None:
    """Return the lines around a problem; None if they are not known.

    The wrong text is an element, and the stylesheet draws carets below it. So they have the right width for
    wide and combined letters and for text from right to left.
    """
    if problem.excerpt is None:
        return None
    first, last = problem.excerpt.first, problem.excerpt.first + len(problem.excerpt.lines) - 1
    values = {"file": problem.name, "first": first, "last": last, "wrong": problem.line}
    label = (
        messages.gettext("%(file)s, line %(first)s; what is wrong is in line %(wrong)s", **values)
        if first == last
        else messages.gettext(
            "%(file)s, lines %(first)s to %(last)s; what is wrong is in line %(wrong)s", **values
        )
    )
    return Lines(label, tuple(_rows(problem, problem.excerpt, messages)))


def _rows(problem: Problem, excerpt: Excerpt, messages: Messages) -> Iterator[ExcerptRow]:
    for number, line in enumerate(excerpt.lines, excerpt.first):
        if number == problem.line:
            yield _marked(number, line, problem, excerpt, messages)
        else:
            yield ExcerptRow(number, False, visible(line), "", "", Markup(""))


def _marked(number: int, line: str, problem: Problem, excerpt: Excerpt, messages: Messages) -> ExcerptRow:
    """Return the line with the problem; its caption is the code of the problem, as words."""
    start = excerpt.column - 1
    end = start + excerpt.length
    return ExcerptRow(
        number,
        True,
        visible(line[:start]),
        visible(line[start:end]) or " ",
        _caption(problem.code, messages),
        visible(line[end:]),
    )


def _caption(code: str, messages: Messages) -> str:
    """The code of a problem in words, or a clearer text."""
    if code == "syntax":
        return messages.gettext("here")
    return messages.gettext("not UTF-8") if code == "not-utf-8" else code.replace("-", " ")
