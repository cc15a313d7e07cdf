"""Frame: the events as one pandas frame, typed columns, one row an event.

Beside it, what makes filters quick: the rows in which each actor takes part. Both are
remembered for the dossiers last asked for, and neither may be changed.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.dossier.model import Dossier, Event
from dashboard.query.chronology import REMEMBERED, chronology
from dashboard.query.search_text import search_text

Rows = npt.NDArray[np.bool_]
"""One truth value an event, in the order of the file."""


@lru_cache(maxsize=REMEMBERED)
def events_frame(dossier: Dossier) -> pd.DataFrame:
    """One row an event in the order of the file, numbered from 0.

    `id`, `date` (the author's text), `title`, `place`: text. `earliest`, `latest`,
    `position`: days since 1970-01-01, infinite where open or unknown, `position` NaN
    where no year is given. `until`: the first instant after the date. `order`: its place in time, from 0.
    `bar`: whether it lasts.
    `kind`: a category in the dossier's order, missing where there is none. `weight`: 1 to 3.
    `actors`: the ids involved. `text`: what a search looks through, as `search_text` folds it.
    """
    events = dossier.events
    names = _names(dossier)
    return pd.DataFrame(
        {
            "id": [e.id for e in events],
            "date": [e.date.text for e in events],
            "title": [e.title for e in events],
            "earliest": np.array([e.date.earliest for e in events], dtype=np.float64),
            "latest": np.array([e.date.latest for e in events], dtype=np.float64),
            "until": np.array([e.date.until for e in events], dtype=np.float64),
            "position": np.array([e.date.position for e in events], dtype=np.float64),
            "order": chronology(dossier).places,
            "bar": np.array([e.is_bar for e in events], dtype=np.bool_),
            "kind": pd.Categorical([e.kind for e in events], categories=list(dossier.kinds)),
            "weight": np.array([e.weight for e in events], dtype=np.int8),
            "place": pd.Series([e.place for e in events], dtype="str"),
            "actors": pd.Series([e.involved for e in events], dtype=object),
            "text": pd.Series([_searched(e, dossier, names) for e in events], dtype=object),
        }
    ).astype({"id": "str", "date": "str", "title": "str"})


@lru_cache(maxsize=REMEMBERED)
def row_of(dossier: Dossier) -> dict[str, int]:
    """The number of each event's row, by its id."""
    return {event.id: row for row, event in enumerate(dossier.events)}


@lru_cache(maxsize=REMEMBERED)
def own_rows(dossier: Dossier) -> dict[str, npt.NDArray[np.intp]]:
    """For each actor the numbers of the events in which it has a role itself, ascending."""
    return _numbers(dossier, lambda event: event.involved)


@lru_cache(maxsize=REMEMBERED)
def _spoken_rows(dossier: Dossier) -> dict[str, npt.NDArray[np.intp]]:
    """For each actor the numbers of the events with a claim of its own, ascending."""
    return _numbers(dossier, lambda event: event.speakers)


def _numbers(
    dossier: Dossier, actors_of: Callable[[Event], Iterable[str]]
) -> dict[str, npt.NDArray[np.intp]]:
    numbers: dict[str, list[int]] = {actor: [] for actor in dossier.actors}
    for row, event in enumerate(dossier.events):
        for actor in actors_of(event):
            numbers[actor].append(row)
    return {actor: np.array(rows, dtype=np.intp) for actor, rows in numbers.items()}


@lru_cache(maxsize=REMEMBERED)
def rows_with_role(dossier: Dossier) -> dict[str, Rows]:
    """For each actor the events in which it or one of its parts has a role; read-only."""
    return {actor: _marked(dossier, actor, own_rows(dossier)) for actor in dossier.actors}


@lru_cache(maxsize=REMEMBERED)
def rows_by_actor(dossier: Dossier) -> dict[str, Rows]:
    """For each actor the events in which it or one of its parts takes part; read-only.

    An actor takes part if it has a role in the event or is the speaker of one of its claims.
    """
    by_role = rows_with_role(dossier)
    spoken = _spoken_rows(dossier)
    return {actor: _marked(dossier, actor, spoken, by_role[actor]) for actor in dossier.actors}


def _marked(
    dossier: Dossier, actor: str, own: dict[str, npt.NDArray[np.intp]], also: Rows | None = None
) -> Rows:
    rows = np.zeros(len(dossier.events), dtype=np.bool_) if also is None else also.copy()
    for member in dossier.members_of(actor):
        if member in own:
            rows[own[member]] = True
    rows.flags.writeable = False
    return rows


@lru_cache(maxsize=32)
def rows_at(dossier: Dossier, places: frozenset[str]) -> Rows:
    """The events at any of `places`, at a place inside one, or that move from or to one; read-only."""
    there = frozenset().union(*(dossier.places_in(place) for place in places))
    rows = np.array([not there.isdisjoint(event.places) for event in dossier.events], dtype=np.bool_)
    rows.flags.writeable = False
    return rows


@lru_cache(maxsize=REMEMBERED)
def actor_counts(dossier: Dossier) -> dict[str, int]:
    """In how many events each actor or one of its parts takes part, in the dossier's order; read-only."""
    return {actor: int(rows.sum()) for actor, rows in rows_by_actor(dossier).items()}


@lru_cache(maxsize=REMEMBERED)
def by_role_count(dossier: Dossier) -> tuple[str, ...]:
    """The actors by in how many events they have a role, most first, equals as in the file.

    Events in which an actor is only quoted do not count, so that nobody leads a list by commenting.
    """
    counts = {actor: int(rows.sum()) for actor, rows in rows_with_role(dossier).items()}
    return tuple(sorted(dossier.actors, key=lambda actor: -counts[actor]))


def kind_counts(dossier: Dossier) -> dict[str, int]:
    """How many events are of each kind, in the dossier's order."""
    counts = events_frame(dossier)["kind"].value_counts(sort=False)
    return {str(kind): int(count) for kind, count in counts.items()}


def _names(dossier: Dossier) -> dict[str, str]:
    """All that an actor is called, by its id."""
    return {a.id: "\n".join(filter(None, (a.name, a.short, *a.aliases))) for a in dossier.actors.values()}


def _searched(event: Event, dossier: Dossier, names: dict[str, str]) -> str:
    """Title, summary, claims, and what actors, speakers and place are called; a line each."""
    place = dossier.places[event.place] if event.place else None
    lines = [event.title, event.short, event.summary, *(claim.says for claim in event.claims)]
    lines += [names[actor] for actor in dict.fromkeys([*event.involved, *event.speakers])]
    lines += [place.name, *place.aliases] if place else []
    return search_text("\n".join(line for line in lines if line))
