"""Shown query: what the browser needs to apply the query to markup that was made without it.

canvas/render/markup_query.js reads it.
"""

from math import floor
from typing import Any

from dashboard.analysis.event_card import Neighbours
from dashboard.dates.wording.numerals import count_words
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier, Event
from dashboard.query.query import Query, opening, written_out


def shown_query(query: Query, dossier: Dossier, around: Neighbours | None = None) -> dict[str, Any]:
    """Return the query, and `around`, where the picked event is among the events that match.

    `query` and `opens` are pairs of a link's parameter and its value: of the query, and of the query that the
    plain address stands for. `since` is the first instant after the day of `since`, in days from
    1970-01-01; None if no events are marked as recent.
    """
    day = query.since_day
    return {
        "query": written_out(query, dossier),
        "opens": written_out(opening(dossier), dossier),
        "since": floor(day) + 1 if day is not None else None,
        "around": _around(around, dossier) if around else None,
    }


def _around(around: Neighbours, dossier: Dossier) -> dict[str, Any]:
    language = dossier.language

    def named(event: Event | None) -> dict[str, str] | None:
        if event is None:
            return None
        return {"id": event.id, "title": event.title, "date": in_words(event.date, language)}

    return {
        "previous": named(around.previous),
        "following": named(around.following),
        "place": count_words(around.place, language) if around.place is not None else None,
        "total": count_words(around.total, language),
        "people": [named(event) for event in around.people],
    }
