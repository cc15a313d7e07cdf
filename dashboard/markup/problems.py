"""Problems' markup: what keeps a file from being drawn, shown to its author with the lines to fix.

On a page of its own where nothing can be drawn, above the chart where the last good version is shown,
and in one line above the chart where part of it is missing. The readers of a hosted page cannot fix
the file: they see one neutral sentence in the same place, and nothing of the file.
"""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier
from dashboard.markup.frame import events
from dashboard.markup.pieces import counted
from dashboard.markup.report import card, warned
from dashboard.markup.unseen import visible
from dashboard.problems import Problem

_BEGINNINGS = {"no-dossier", "no-events"}  # who is told these may never have seen a file that can be drawn
_EXAMPLE = Markup(
    "<h3>A file that can be drawn</h3>"
    '<div class="fl-excerpt"><pre><code class="fl-text">'
    "title: My story\nevents:\n  - date: 2014\n    title: A deal is signed"
    "</code></pre></div>"
)


def notice(now: Dossier, drawn: Dossier, saved: datetime | None, follows: bool) -> Markup:
    """What keeps the file `now` from being drawn as it is; `drawn`, saved at `saved`, is what is shown.

    To the author, where the page `follows` the file: one line that opens the problems where part of it
    is missing, all of them where the last good version is shown, and the warnings. To any other reader:
    a sentence where something is missing or outdated, otherwise nothing.
    """
    errors, warnings = _parted(now)
    if not follows:
        return _sentence(now, drawn, saved) if errors or now is not drawn else Markup("")
    if now is not drawn:
        return _outdated(now, drawn, saved)
    if not errors:
        return warned(warnings, drawn.language)
    return Markup('<details class="fl-problems"{}><summary>{}</summary>{}{}</details>').format(
        _tally(now), _missing(now, errors), card(errors, drawn.language), warned(warnings, drawn.language)
    )


def _sentence(now: Dossier, drawn: Dossier, saved: datetime | None) -> Markup:
    """For a reader who cannot fix the file: that the story is not complete, or not the newest version."""
    words = (
        Markup("This story is being revised.")
        if now is drawn
        else Markup("This story is being revised. You see the version{}.").format(
            _of(saved) if saved else " before the revision"
        )
    )
    return Markup('<p class="fl-note"{}>{}</p>').format(_tally(now), words)


def _outdated(now: Dossier, drawn: Dossier, saved: datetime | None) -> Markup:
    errors, warnings = _parted(now)
    begin = Markup(
        "<h2>{}</h2><p>You see the last good version{}, with {}. This page draws the file again when you"
        " save it.</p>"
    ).format(
        _needs_a_fix(now, errors), _of(saved) if saved else "", events(len(drawn.events), drawn.language)
    )
    return Markup('<div class="fl-problems fl-outdated"{}>{}{}</div>').format(
        _tally(now), card(errors, drawn.language, begin, "status"), warned(warnings, drawn.language)
    )


def unreadable(dossier: Dossier, follows: bool) -> Markup:
    """The page for a file of which nothing can be drawn: to its author where, what, and how to fix it.

    The author is whoever has a page that `follows` the file; other readers see that there is no story now.
    """
    if not follows:
        return Markup(
            '<div class="fl-problems fl-unreadable"{}><h2>This story cannot be shown at the moment</h2>'
            "<p>Please try again later.</p></div>{}"
        ).format(_tally(dossier), _again("Try again"))
    errors, warnings = _parted(dossier)
    begin = Markup("<h2>{}</h2>").format(_needs_a_fix(dossier, errors))
    return Markup('<div class="fl-problems fl-unreadable"{}>{}{}{}</div>{}').format(
        _tally(dossier),
        card(errors, dossier.language, begin, "alert"),
        _EXAMPLE if {problem.code for problem in errors} <= _BEGINNINGS else "",
        warned(warnings, dossier.language),
        _again("Check the file again", "Or just save the file: this page draws it when it can be read."),
    )


def _again(label: str, otherwise: str = "") -> Markup:
    return Markup(
        '<p class="fl-ways"><button type="button" class="fl-button" data-again>{}</button>{}</p>'
    ).format(label, otherwise)


def _parted(dossier: Dossier) -> tuple[list[Problem], list[Problem]]:
    """The errors, and the warnings."""
    errors = [problem for problem in dossier.problems if problem.level == "error"]
    return errors, [problem for problem in dossier.problems if problem.level == "warning"]


def _tally(dossier: Dossier) -> Markup:
    errors, warnings = map(len, _parted(dossier))
    return Markup(' data-foldline="problems" data-errors="{}" data-warnings="{}"').format(errors, warnings)


def _needs_a_fix(dossier: Dossier, errors: Sequence[Problem]) -> Markup:
    names = list(dict.fromkeys(problem.name for problem in errors)) or [dossier.source_name]
    if len(names) > 1:
        return Markup("{} files need a fix before they can be drawn").format(
            count_words(len(names), dossier.language)
        )
    return Markup("<bdi>{}</bdi> needs a fix before it can be drawn").format(visible(names[0]))


def _missing(dossier: Dossier, errors: Sequence[Problem]) -> Markup:
    """How much of the file is not drawn: events by their number, the rest by that of its problems."""
    refused = {problem.event for problem in errors if problem.event} - dossier.events_by_id.keys()
    doubled = sum(map(_is_second, errors))
    others = sum(problem.event not in refused and not _is_second(problem) for problem in errors)
    left_out = len(refused) + doubled
    parts = Markup("{} {} part of <bdi>{}</bdi> from being drawn").format(
        counted(others, "more problem" if left_out else "problem", dossier.language),
        "keeps" if others == 1 else "keep",
        visible(dossier.source_name),
    )
    if not left_out:
        return parts
    return Markup("{} could not be drawn{}").format(
        events(left_out, dossier.language), Markup(", and {}").format(parts) if others else ""
    )


def _is_second(problem: Problem) -> bool:
    """Whether it is told of an event that is left out for its id, while another with that id is drawn."""
    return problem.code == "double-id" and problem.event is not None


def _of(saved: datetime) -> Markup:
    words = f"{saved:%H:%M:%S} on {saved.day} {saved:%B %Y}"
    return Markup(' saved at <time datetime="{}">{}</time>').format(saved.isoformat("T", "seconds"), words)
