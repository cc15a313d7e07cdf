"""Report: the errors of a file as a card, the first in full with its lines, the others in a list.

Its words are those of a stranger's file, so nothing in them is taken for more than text.
"""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.dates.wording.numerals import count_words
from dashboard.markup.excerpts import excerpt_markup
from dashboard.markup.pieces import counted, joined
from dashboard.markup.unseen import sentence, visible
from dashboard.problems import QUOTED_LENGTH, Problem

LISTED = 200  # a file with more wrong than this is mended from the top; `check` lists all


def card(errors: Sequence[Problem], language: str, begin: str = "", role: str = "group") -> Markup:
    """`begin`, the first of the errors in full, and a list of the others; `role` is that of the words.

    Numbers are written as `language` writes them, that of the dossier.
    """
    if not errors:
        return Markup("{}").format(begin)
    first = errors[0]
    mend = sentence(first.mend) if first.mend else None
    return Markup(
        '<div class="fl-problem"><div role="{}">{}<p class="fl-place">{}</p><p>{}.</p></div>{}{}</div>{}'
    ).format(
        role,
        begin,
        _place(first),
        sentence(first.what),
        excerpt_markup(first),
        Markup('<p class="fl-mend"><b>How to fix it</b> {}</p>').format(mend) if mend else "",
        _others(errors[1:], language),
    )


def _others(problems: Sequence[Problem], language: str) -> Markup:
    if not problems:
        return Markup("")
    return Markup("<h3>{}</h3>{}").format(
        counted(len(problems), "more problem", language), _list(problems, language)
    )


def warned(warnings: Sequence[Problem], language: str) -> Markup:
    """A quiet line that opens the warnings; nothing where there are none."""
    if not warnings:
        return Markup("")
    return Markup(
        '<details class="fl-warned"><summary>{}: what a careful editor would fix</summary>{}</details>'
    ).format(counted(len(warnings), "warning", language), _list(warnings, language))


def _list(problems: Sequence[Problem], language: str) -> Markup:
    beyond = len(problems) - LISTED
    return Markup("<ul>{}</ul>{}").format(
        joined(Markup("<li>{}</li>").format(_entry(problem)) for problem in problems[:LISTED]),
        Markup("<p>{} more: <code>foldline check</code> lists them all.</p>").format(
            count_words(beyond, language)
        )
        if beyond > 0
        else "",
    )


def _entry(problem: Problem) -> Markup:
    """A problem in a line, which opens its lines of the file where they are known."""
    said = Markup("{}: {}. {}").format(_place(problem), sentence(problem.what), sentence(problem.mend or ""))
    if problem.excerpt is None:
        return said
    return Markup("<details><summary>{}</summary>{}</details>").format(said, excerpt_markup(problem))


def _place(problem: Problem) -> Markup:
    """Where it is; at the start of a file that cannot be shown, its name alone."""
    is_whole = problem.excerpt is None and (problem.line, problem.column) == (1, 1)
    event = visible((problem.event or "")[:QUOTED_LENGTH])
    return Markup('<code class="fl-at" dir="ltr">{}{}</code>{}').format(
        visible(problem.name),
        "" if is_whole else f":{problem.line}:{problem.column}",
        Markup(" in the event <b><bdi>{}</bdi></b>").format(event) if event else "",
    )
