"""Report: the problems of a file as the templates show them.

They quote a file of an unknown author, so all of it is escaped.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.excerpts import Lines, excerpt_lines
from dashboard.markup.unseen import sentence, visible
from dashboard.messages.messages import Messages
from dashboard.problems.advice import QUOTED_LENGTH
from dashboard.problems.problem import Problem

LISTED = 200  # a longer list is not read through; `foldline check` lists all


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A problem. `position` is ":3:12", "" for the whole file; `event` and `mend` are "" where not known."""

    file: Markup
    position: str
    event: Markup
    what: Markup
    mend: Markup
    excerpt: Lines | None


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """The first error, the others and the warnings, at most `LISTED` of each.

    `others_more` and `warnings_more` are the numbers of those left out, in words; None if none are.
    """

    first: ReportEntry | None
    others: tuple[ReportEntry, ...]
    others_more: str | None
    warnings: tuple[ReportEntry, ...]
    warnings_more: str | None
    error_total: int
    warning_total: int


def report(dossier: Dossier, messages: Messages) -> ProblemReport:
    """Return the problems of `dossier`."""
    errors, warnings = errors_and_warnings(dossier)
    others = errors[1:]
    return ProblemReport(
        first=_entry(errors[0], messages) if errors else None,
        others=tuple(_entry(problem, messages) for problem in others[:LISTED]),
        others_more=_beyond(others, messages),
        warnings=tuple(_entry(problem, messages) for problem in warnings[:LISTED]),
        warnings_more=_beyond(warnings, messages),
        error_total=len(errors),
        warning_total=len(warnings),
    )


def errors_and_warnings(dossier: Dossier) -> tuple[list[Problem], list[Problem]]:
    """Return the errors, and the warnings."""
    errors = [problem for problem in dossier.problems if problem.level == "error"]
    return errors, [problem for problem in dossier.problems if problem.level == "warning"]


def _beyond(problems: Sequence[Problem], messages: Messages) -> str | None:
    beyond = len(problems) - LISTED
    return messages.number(beyond) if beyond > 0 else None


def _entry(problem: Problem, messages: Messages) -> ReportEntry:
    is_whole = problem.excerpt is None and (problem.line, problem.column) == (1, 1)
    return ReportEntry(
        file=visible(problem.name),
        position="" if is_whole else f":{problem.line}:{problem.column}",
        event=visible((problem.event or "")[:QUOTED_LENGTH]),
        what=messages.made(lambda own: sentence(own.text_of(problem.what))),
        mend=messages.made(lambda own: sentence(own.text_of(problem.mend or ""))),
        excerpt=excerpt_lines(problem, messages),
    )
