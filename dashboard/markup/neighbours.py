"""Neighbours of the card's event among the events that match, as the browser gets them."""

from collections.abc import Sequence
from typing import TypedDict

from dashboard.analysis.event_card import neighbours
from dashboard.dossier.model import Event
from dashboard.query.event_frame import row_of
from dashboard.query.selection import Selection


class Surroundings(TypedDict):
    """The picked event among the events that match; an event is its index in the file.

    `place` is its rank, from 1, among the `total` events that match; null if it does not match. `people` are
    other events of the same actors.
    """

    previous: int | None
    following: int | None
    place: int | None
    total: int
    people: Sequence[int]


def surroundings(selection: Selection) -> Surroundings | None:
    """Return the neighbours of the picked event of `selection`; None if no event is picked."""
    found = neighbours(selection)
    if found is None:
        return None
    rows = row_of(selection.dossier)

    def row(event: Event | None) -> int | None:
        return rows[event.id] if event else None

    return Surroundings(
        previous=row(found.previous),
        following=row(found.following),
        place=found.place,
        total=found.total,
        people=[rows[event.id] for event in found.people],
    )
