"""Problems' markup: what is wrong with a file, said to whoever can mend it."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.markup.pieces import joined
from dashboard.model import Dossier
from dashboard.problems import Problem

SHOWN = 200  # a file with more wrong than this is mended from the top; `check` lists all


def _line(problem: Problem) -> Markup:
    place = f"{problem.name}:{problem.line}:{problem.column}"
    event = Markup(" in the event <b>{}</b>").format(problem.event) if problem.event else ""
    return Markup('<li class="fl-{}"><code>{}</code>{}: {}.{}</li>').format(
        problem.level, place, event, problem.what, f" {problem.mend}" if problem.mend else ""
    )


def _list(problems: Sequence[Problem]) -> Markup:
    more = len(problems) - SHOWN
    rest = (
        Markup("<p>{} more: <code>foldline check</code> lists them all.</p>").format(more) if more > 0 else ""
    )
    return Markup("<ul>{}</ul>{}").format(joined(_line(p) for p in problems[:SHOWN]), rest)


def _tally(problems: Sequence[Problem]) -> tuple[int, int]:
    errors = sum(problem.level == "error" for problem in problems)
    return errors, len(problems) - errors


def notice(dossier: Dossier) -> Markup:
    """One line where part of a file could not be drawn; it opens the list. Nothing for warnings alone."""
    errors, warnings = _tally(dossier.problems)
    if not errors:
        return Markup("")
    what = "1 problem keeps" if errors == 1 else f"{errors} problems keep"
    return Markup(
        '<details class="fl-problems" data-foldline="problems" '
        'data-errors="{}" data-warnings="{}">'
        "<summary>{} part of {} from being drawn</summary>{}</details>"
    ).format(errors, warnings, what, dossier.source_name, _list(dossier.problems))


def unreadable(dossier: Dossier) -> Markup:
    """The page for a file of which nothing can be drawn: where, what, and how to mend it."""
    errors, warnings = _tally(dossier.problems)
    if dossier.problems:
        body = _list(dossier.problems)
    else:
        body = Markup(
            "<p>It holds no event yet. Add one under <code>events:</code> with a date and a title.</p>"
        )
    return Markup(
        '<div class="fl-problems fl-unreadable" role="alert" data-foldline="problems" '
        'data-errors="{}" data-warnings="{}">'
        "<h2>{} needs a fix before it can be drawn</h2>{}<p>Mend the file, then reload this page.</p></div>"
    ).format(errors, warnings, dossier.source_name, body)
