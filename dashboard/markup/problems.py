"""Problems' markup: what is wrong with a file, said to whoever can mend it."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from dashboard.markup.pieces import joined
from dashboard.model import Dossier
from dashboard.problems import Problem

SHOWN = 200  # a file with more wrong than this is mended from the top; `check` lists all

NO_EVENT = Markup("<p>It holds no event yet. Add one under <code>events:</code> with a date and a title.</p>")


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


def notice(now: Dossier, drawn: Dossier, saved: datetime | None) -> Markup:
    """What keeps the file `now` from being drawn as it is; `drawn`, saved at `saved`, is what is shown.

    One line that opens the list where part of it is missing; where none of it could be drawn and the
    last good version stands, what to mend first. Nothing for warnings alone.
    """
    return _in_part(now) if now is drawn else _outdated(now, saved)


def _in_part(dossier: Dossier) -> Markup:
    errors, warnings = _tally(dossier.problems)
    if not errors:
        return Markup("")
    what = "1 problem keeps" if errors == 1 else f"{errors} problems keep"
    return Markup(
        '<details class="fl-problems" data-foldline="problems" '
        'data-errors="{}" data-warnings="{}">'
        "<summary>{} part of {} from being drawn</summary>{}</details>"
    ).format(errors, warnings, what, dossier.source_name, _list(dossier.problems))


def _outdated(dossier: Dossier, saved: datetime | None) -> Markup:
    errors, warnings = _tally(dossier.problems)
    first = next((problem for problem in dossier.problems if problem.level == "error"), None)
    rest = [problem for problem in dossier.problems if problem is not first]
    return Markup(
        '<div class="fl-problems fl-outdated" role="status" data-foldline="problems" '
        'data-errors="{}" data-warnings="{}"><p><b>{} needs a fix before it can be drawn.</b> '
        "You see the last good version{}.</p>{}{}</div>"
    ).format(
        errors,
        warnings,
        dossier.source_name,
        _of(saved) if saved else "",
        _list([first]) if first else NO_EVENT,
        Markup("<details><summary>{} more</summary>{}</details>").format(len(rest), _list(rest))
        if rest
        else "",
    )


def _of(saved: datetime) -> Markup:
    words = f"{saved:%H:%M:%S} on {saved.day} {saved:%B %Y}"
    return Markup(', saved at <time datetime="{}">{}</time>').format(saved.isoformat("T", "seconds"), words)


def unreadable(dossier: Dossier, follows: bool) -> Markup:
    """The page for a file of which nothing can be drawn: where, what, and how to mend it.

    `follows` says whether the page sees by itself that the file was mended.
    """
    errors, warnings = _tally(dossier.problems)
    then = "save it, and this page follows" if follows else "then reload this page"
    return Markup(
        '<div class="fl-problems fl-unreadable" role="alert" data-foldline="problems" '
        'data-errors="{}" data-warnings="{}">'
        "<h2>{} needs a fix before it can be drawn</h2>{}<p>Mend the file, {}.</p></div>"
    ).format(
        errors,
        warnings,
        dossier.source_name,
        _list(dossier.problems) if dossier.problems else NO_EVENT,
        then,
    )
