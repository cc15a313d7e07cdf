"""Excerpts' markup: some lines of a file, with a mark under what is wrong in them."""

from collections.abc import Iterator

from markupsafe import Markup

from dashboard.markup.pieces import joined
from dashboard.markup.unseen import visible
from dashboard.problems import Excerpt, Problem

_CAPTIONS = {"syntax": "here", "not-utf-8": "not UTF-8"}  # where the code's own words say little


def excerpt_markup(problem: Problem) -> Markup:
    """The lines around a problem, which scroll sideways in their frame; nothing where none are known.

    What is wrong is marked as an element, and the stylesheet draws carets below that. So they
    stand right under wide and combined letters, too, and under those that are written from right to left.
    """
    if problem.excerpt is None:
        return Markup("")
    first, last = problem.excerpt.first, problem.excerpt.first + len(problem.excerpt.lines) - 1
    lines = f"line {first}" if first == last else f"lines {first} to {last}"
    return Markup(
        '<div class="fl-excerpt" role="region" tabindex="0" dir="ltr" '
        'aria-label="{}, {}; what is wrong is in line {}"><pre>{}</pre></div>'
    ).format(problem.name, lines, problem.line, joined(_rows(problem, problem.excerpt)))


def _rows(problem: Problem, excerpt: Excerpt) -> Iterator[Markup]:
    for number, line in enumerate(excerpt.lines, excerpt.first):
        is_meant = number == problem.line
        text = _marked(line, problem, excerpt) if is_meant else visible(line)
        yield Markup(
            '<span class="fl-line{}"><span class="fl-number">{}</span><code class="fl-text">{}</code></span>'
        ).format(" fl-meant" if is_meant else "", number, text)


def _marked(line: str, problem: Problem, excerpt: Excerpt) -> Markup:
    """The line with what is meant marked, and a word or two for it: what programs call the problem."""
    start = excerpt.column - 1
    end = start + excerpt.length
    return Markup('{}<mark>{}</mark><span class="fl-caption" aria-hidden="true">{}</span>{}').format(
        visible(line[:start]),
        visible(line[start:end]) or " ",
        _CAPTIONS.get(problem.code) or problem.code.replace("-", " "),
        visible(line[end:]),
    )
