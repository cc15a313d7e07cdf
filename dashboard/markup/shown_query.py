"""Shown query: what the browser needs to apply the query to markup that was made without it.

canvas/render/markup_query.js reads it.
"""

from collections.abc import Sequence
from math import floor
from typing import TypedDict

from dashboard.analysis.event_card import Neighbours
from dashboard.dates.wording.numerals import count_words
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier, Event
from dashboard.query.query import Query, opening, written_out

Pairs = Sequence[tuple[str, str]]


class LinkedEvent(TypedDict):
    """An event to which the card links, with its date in words."""

    id: str
    title: str
    date: str


class Surroundings(TypedDict):
    """The picked event among the events that match: its rank and its neighbours. Numbers are words."""

    previous: LinkedEvent | None
    following: LinkedEvent | None
    place: str | None  # None if the picked event does not match
    total: str
    people: Sequence[LinkedEvent]  # the events of the same people


class ShownQuery(TypedDict):
    """The query that the page shows, as pairs of a link's parameter and its value."""

    query: Pairs
    opens: Pairs  # the query that the address without parameters stands for
    since: int | None  # the first instant after the day of `since`, in days; None without such a day
    around: Surroundings | None


def shown_query(query: Query, dossier: Dossier, around: Neighbours | None = None) -> ShownQuery:
    """Return the query, and `around`, where the picked event is among the events that match."""
    day = query.since_day
    return {
        "query": written_out(query, dossier),
        "opens": written_out(opening(dossier), dossier),
        "since": floor(day) + 1 if day is not None else None,
        "around": _around(around, dossier) if around else None,
    }


def _around(around: Neighbours, dossier: Dossier) -> Surroundings:
    language = dossier.language

    def linked(event: Event) -> LinkedEvent:
        return {"id": event.id, "title": event.title, "date": in_words(event.date, language)}

    return {
        "previous": linked(around.previous) if around.previous else None,
        "following": linked(around.following) if around.following else None,
        "place": count_words(around.place, language) if around.place is not None else None,
        "total": count_words(around.total, language),
        "people": [linked(event) for event in around.people],
    }
