"""Count markup: how many events match, and how many of those the window shows."""

from markupsafe import Markup

from dashboard.dates.wording.numerals import count_words
from dashboard.markup.pieces import events
from dashboard.markup.rendering import render
from dashboard.query.selection import Selection


def count(selection: Selection) -> Markup:
    """Return the line with the numbers. It is a live region, so a screen reader reads out each change."""
    language, total = selection.dossier.language, len(selection.dossier.events)
    return render(
        "count.html",
        has_window=selection.has_window,
        matches_all=selection.count == total,
        matches_one=selection.count == 1,
        matched=count_words(selection.count, language),
        shown=count_words(selection.count_in_window, language),
        total=count_words(total, language),
        all_events=events(total, language),
    )
