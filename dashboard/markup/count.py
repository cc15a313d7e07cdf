"""Count markup: how many events match, and how many of those the window shows."""

from markupsafe import Markup

from dashboard.markup.pieces import events
from dashboard.markup.rendering import render
from dashboard.query.selection import Selection


def count(selection: Selection) -> Markup:
    """Return the line with the numbers. It is a live region, so a screen reader reads out each change."""
    messages, total = selection.messages, len(selection.dossier.events)
    return render(
        "count.html",
        messages,
        has_window=selection.has_window,
        matches_all=selection.count == total,
        matched=messages.number(selection.count),
        matched_count=selection.count,
        shown=messages.number(selection.count_in_window),
        total=messages.number(total),
        all_events=events(total, messages),
    )
