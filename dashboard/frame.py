"""Frame: the events as one pandas frame, typed columns, one row an event.

Beside it, what makes filters quick: the rows in which each actor takes part. Both are
remembered for the dossiers last asked for, and neither may be changed.
"""

from functools import lru_cache
from math import isfinite

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.model import Dossier, Event
from dashboard.search import search_text

REMEMBERED = 8  # dossiers; as many as the page keeps

Rows = npt.NDArray[np.bool_]
"""One truth value an event, in the order of the file."""


def begins(event: Event) -> tuple[float, float]:
    """A key that sorts events by time: when they begin at the earliest, or end where no start is known.

    Infinite, and so last, where no year is given.
    """
    date = event.date
    return date.earliest if isfinite(date.earliest) else date.latest, date.latest


@lru_cache(maxsize=REMEMBERED)
def events_frame(dossier: Dossier) -> pd.DataFrame:
    """One row an event in the order of the file, numbered from 0.

    `id`, `date` (the author's text), `title`, `place`: text. `earliest`, `latest`,
    `position`: days since 1970-01-01, infinite where open or unknown, `position` NaN
    where no year is given. `bar`: whether it lasts. `kind`: a category in the dossier's
    order, missing where there is none. `weight`: 1 to 3. `actors`: the ids involved.
    `text`: what a search looks through, as `search_text` folds it.
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
            "position": np.array([e.date.position for e in events], dtype=np.float64),
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
    """For each actor the numbers of the events that involve just it, ascending."""
    own: dict[str, list[int]] = {actor: [] for actor in dossier.actors}
    for row, event in enumerate(dossier.events):
        for actor in event.involved:
            own[actor].append(row)
    return {actor: np.array(rows, dtype=np.intp) for actor, rows in own.items()}


@lru_cache(maxsize=REMEMBERED)
def rows_by_actor(dossier: Dossier) -> dict[str, Rows]:
    """For each actor the events that involve it or one of its parts; read-only."""
    return {actor: _marked(dossier, actor) for actor in dossier.actors}


def _marked(dossier: Dossier, actor: str) -> Rows:
    own = own_rows(dossier)
    rows = np.zeros(len(dossier.events), dtype=np.bool_)
    for member in dossier.members_of(actor):
        if member in own:
            rows[own[member]] = True
    rows.flags.writeable = False
    return rows


@lru_cache(maxsize=REMEMBERED)
def actor_counts(dossier: Dossier) -> dict[str, int]:
    """How many events involve each actor or one of its parts, in the dossier's order."""
    return {actor: int(rows.sum()) for actor, rows in rows_by_actor(dossier).items()}


def kind_counts(dossier: Dossier) -> dict[str, int]:
    """How many events are of each kind, in the dossier's order."""
    counts = events_frame(dossier)["kind"].value_counts(sort=False)
    return {str(kind): int(count) for kind, count in counts.items()}


def _names(dossier: Dossier) -> dict[str, str]:
    """All that an actor is called, by its id."""
    return {a.id: "\n".join(filter(None, (a.name, a.short, *a.aliases))) for a in dossier.actors.values()}


def _searched(event: Event, dossier: Dossier, names: dict[str, str]) -> str:
    """Title, summary, claims, and what actors, speakers and place are called; a line each."""
    speakers = [claim.by for claim in event.claims if claim.by]
    place = dossier.places[event.place] if event.place else None
    lines = [event.title, event.short, event.summary, *(claim.says for claim in event.claims)]
    lines += [names[actor] for actor in dict.fromkeys([*event.involved, *speakers])]
    lines += [place.name, *place.aliases] if place else []
    return search_text("\n".join(line for line in lines if line))
