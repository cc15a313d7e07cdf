"""Problems' markup: why a file cannot be drawn, shown to its author with the lines to fix.

It is a page of its own if nothing can be drawn, a notice above the chart if the last good version is shown,
and one line above the chart if part of the file is missing. The readers of a hosted page cannot fix the
file: in the same place they see one neutral sentence, without any text of the file.
"""

from datetime import datetime

from markupsafe import Markup

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.locale import wording_of
from dashboard.dates.wording.numerals import numerals
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import events
from dashboard.markup.rendering import render
from dashboard.markup.report import errors_and_warnings, report
from dashboard.markup.unseen import visible
from dashboard.messages.messages import Messages
from dashboard.problems.problem import Problem

_BEGINNINGS = {"no-dossier", "no-events"}  # of a file whose author may never have had one that can be drawn
_EXAMPLE = "title: My story\nevents:\n  - date: 2014\n    title: A deal is signed"


def notice(now: Dossier, drawn: Dossier, saved: datetime | None, follows: bool, messages: Messages) -> Markup:
    """Return why the file `now` is not drawn as it is; `drawn`, saved at `saved`, is the version that is
    shown.

    The author, whose page `follows` the file, sees one line that opens the problems if part of the file is
    missing, or all problems if the last good version is shown, and the warnings. Any other reader sees a
    sentence if something is missing or outdated, otherwise nothing.
    """
    problems = report(now, messages)
    if not follows:
        if not problems.first and now is drawn:
            return Markup("")
        return render(
            "revised.html",
            messages,
            report=problems,
            is_older=now is not drawn,
            saved=_saved(saved, messages),
        )
    if now is not drawn:
        return render(
            "outdated.html",
            messages,
            report=problems,
            saved=_saved(saved, messages),
            events=events(len(drawn.events), messages),
            **_to_fix(now),
        )
    return render("notice.html", messages, report=problems, **_missing(now, messages))


def unreadable(dossier: Dossier, follows: bool, messages: Messages) -> Markup:
    """Return the page for a file of which nothing can be drawn. Its author sees each problem and how to fix
    it.

    The author is the reader whose page `follows` the file; other readers see that there is no story now.
    """
    problems = report(dossier, messages)
    if not follows:
        return render("unavailable.html", messages, report=problems)
    codes = {problem.code for problem in errors_and_warnings(dossier)[0]}
    return render(
        "unreadable.html",
        messages,
        report=problems,
        with_example=codes <= _BEGINNINGS,
        example=_EXAMPLE,
        **_to_fix(dossier),
    )


def _to_fix(dossier: Dossier) -> dict[str, object]:
    """The name of the one file with errors, or how many such files there are."""
    errors, _ = errors_and_warnings(dossier)
    names = list(dict.fromkeys(problem.name for problem in errors)) or [dossier.source_name]
    return {
        "file_count": len(names),
        "file": visible(names[0]),
    }


def _missing(dossier: Dossier, messages: Messages) -> dict[str, object]:
    """How much of the file is not drawn: the number of events, and the number of the other problems."""
    errors, _ = errors_and_warnings(dossier)
    left_out_ids = {problem.event for problem in errors if problem.event} - dossier.events_by_id.keys()
    doubled = sum(map(_is_second, errors))
    others = sum(problem.event not in left_out_ids and not _is_second(problem) for problem in errors)
    left_out = len(left_out_ids) + doubled
    return {
        "left_out": events(left_out, messages) if left_out else None,
        "others": others > 0,
        "other_count": others,
        "file": visible(dossier.source_name),
    }


def _is_second(problem: Problem) -> bool:
    """Whether the problem is about an event left out because another event with the same id is drawn."""
    return problem.code == "double-id" and problem.event is not None


def _saved(saved: datetime | None, messages: Messages) -> dict[str, str] | None:
    if saved is None:
        return None
    language = messages.text_language
    words = messages.gettext(
        "%(time)s on %(day)s",
        time=numerals(f"{saved:%H:%M:%S}", wording_of(language)),
        day=in_words(parse_date(f"{saved:%Y-%m-%d}"), language),
    )
    return {"iso": saved.isoformat("T", "seconds"), "words": words}
