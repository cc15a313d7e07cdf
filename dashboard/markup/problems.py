"""Problems' markup: what keeps a file from being drawn, shown to its author with the lines to fix.

On a page of its own where nothing can be drawn, above the chart where the last good version is shown,
and in one line above the chart where part of it is missing. The readers of a hosted page cannot fix
the file: they see one neutral sentence in the same place, and nothing of the file.
"""

from datetime import datetime

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import events
from dashboard.markup.rendering import render
from dashboard.markup.report import parted, report
from dashboard.markup.unseen import visible
from dashboard.messages.messages import Messages
from dashboard.problems.problem import Problem

_BEGINNINGS = {"no-dossier", "no-events"}  # who is told these may never have seen a file that can be drawn
_EXAMPLE = "title: My story\nevents:\n  - date: 2014\n    title: A deal is signed"


def notice(now: Dossier, drawn: Dossier, saved: datetime | None, follows: bool, messages: Messages) -> Markup:
    """What keeps the file `now` from being drawn as it is; `drawn`, saved at `saved`, is what is shown.

    To the author, where the page `follows` the file: one line that opens the problems where part of it
    is missing, all of them where the last good version is shown, and the warnings. To any other reader:
    a sentence where something is missing or outdated, otherwise nothing.
    """
    problems = report(now, messages)
    if not follows:
        if not problems.first and now is drawn:
            return Markup("")
        return render(
            "revised.html", messages, report=problems, is_older=now is not drawn, saved=_saved(saved)
        )
    if now is not drawn:
        return render(
            "outdated.html",
            messages,
            report=problems,
            saved=_saved(saved),
            events=events(len(drawn.events), messages),
            **_to_fix(now),
        )
    return render("notice.html", messages, report=problems, **_missing(now, messages))


def unreadable(dossier: Dossier, follows: bool, messages: Messages) -> Markup:
    """The page for a file of which nothing can be drawn: to its author where, what, and how to fix it.

    The author is whoever has a page that `follows` the file; other readers see that there is no story now.
    """
    problems = report(dossier, messages)
    if not follows:
        return render("unavailable.html", messages, report=problems)
    codes = {problem.code for problem in parted(dossier)[0]}
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
    errors, _ = parted(dossier)
    names = list(dict.fromkeys(problem.name for problem in errors)) or [dossier.source_name]
    return {
        "file_count": len(names),
        "file": visible(names[0]),
    }


def _missing(dossier: Dossier, messages: Messages) -> dict[str, object]:
    """How much of the file is not drawn: events by their number, the rest by that of its problems."""
    errors, _ = parted(dossier)
    refused = {problem.event for problem in errors if problem.event} - dossier.events_by_id.keys()
    doubled = sum(map(_is_second, errors))
    others = sum(problem.event not in refused and not _is_second(problem) for problem in errors)
    left_out = len(refused) + doubled
    return {
        "left_out": events(left_out, messages) if left_out else None,
        "others": others > 0,
        "other_count": others,
        "file": visible(dossier.source_name),
    }


def _is_second(problem: Problem) -> bool:
    """Whether it is told of an event that is left out for its id, while another with that id is drawn."""
    return problem.code == "double-id" and problem.event is not None


def _saved(saved: datetime | None) -> dict[str, str] | None:
    if saved is None:
        return None
    words = f"{saved:%H:%M:%S} on {saved.day} {saved:%B %Y}"
    return {"iso": saved.isoformat("T", "seconds"), "words": words}
