"""Count markup: how many events match, and how many of those the window shows."""

from typing import TypedDict

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import events
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.selection import Selection


class MatchCounts(TypedDict):
    """The numbers of events: of those that match, of those of them in the window, and of all."""

    matched: int
    inWindow: int | None  # null if the query has no window
    total: int


def count(dossier: Dossier, messages: Messages) -> Markup:
    """Return the line that the browser fills, a live region: a screen reader reads out each change."""
    total = len(dossier.events)
    return render("count.html", messages, total=messages.number(total), all_events=events(total, messages))


def found(selection: Selection) -> MatchCounts:
    """Return the numbers of `selection`."""
    return MatchCounts(
        matched=selection.count,
        inWindow=selection.count_in_window if selection.has_window else None,
        total=len(selection.dossier.events),
    )
