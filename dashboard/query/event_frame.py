"""Event frame: the events as one pandas DataFrame with typed columns, one row an event.

The rows in which each actor takes part are computed here too, because filters use them on every change. All
are cached for the most recent dossiers and must not be modified.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Actor, Dossier, Event, Place, Role
from dashboard.query.chronology import CACHED_DOSSIERS, chronology
from dashboard.query.origins import cited
from dashboard.query.search_text import search_text

PLACES_MOST = 8  # of a place and those around it that a search knows: from a building to a country is five

Rows = npt.NDArray[np.bool_]
"""One boolean an event, in the order of the file."""


@lru_cache(maxsize=CACHED_DOSSIERS)
def events_frame(dossier: Dossier) -> pd.DataFrame:
    """Return a frame with one row an event in the order of the file, indexed from 0.

    `id`, `date` (the author's text), `title`, `place`: text. `earliest`, `latest`, `position`: days since
    1970-01-01, infinite if open or unknown; `position` is NaN if no year is given. `until`: the first instant
    after the date. `order`: the chronological rank, from 0. `bar`: whether it is drawn as a bar. `kind`: a
    category in the dossier's order, missing if there is none. `weight`: 1 to 3. `actors`: the ids involved.
    """
    events = dossier.events
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
        }
    ).astype({"id": "str", "date": "str", "title": "str"})


@lru_cache(maxsize=CACHED_DOSSIERS)
def searched_texts(dossier: Dossier) -> tuple[str, ...]:
    """Return for each event the text that a search looks through, normalized by `search_text`.

    They are not a column of the frame, because only a search needs them: they have all dates in words.
    """
    names = {actor.id: names_text(actor) for actor in dossier.actors.values()}
    return tuple(_searched(event, dossier, names) for event in dossier.events)


@lru_cache(maxsize=CACHED_DOSSIERS)
def row_of(dossier: Dossier) -> dict[str, int]:
    """Return the row of each event, by its id."""
    return {event.id: row for row, event in enumerate(dossier.events)}


@lru_cache(maxsize=CACHED_DOSSIERS)
def own_rows(dossier: Dossier) -> dict[str, npt.NDArray[np.intp]]:
    """Return for each actor the rows of the events in which it has a role itself, ascending."""
    return _numbers(dossier, lambda event: event.involved)


@lru_cache(maxsize=CACHED_DOSSIERS)
def _spoken_rows(dossier: Dossier) -> dict[str, npt.NDArray[np.intp]]:
    """For each actor the rows of the events with a claim of its own, ascending."""
    return _numbers(dossier, lambda event: event.speakers)


def _numbers(
    dossier: Dossier, actors_of: Callable[[Event], Iterable[str]]
) -> dict[str, npt.NDArray[np.intp]]:
    numbers: dict[str, list[int]] = {actor: [] for actor in dossier.actors}
    for row, event in enumerate(dossier.events):
        for actor in actors_of(event):
            numbers[actor].append(row)
    return {actor: np.array(rows, dtype=np.intp) for actor, rows in numbers.items()}


@lru_cache(maxsize=CACHED_DOSSIERS)
def rows_with_role(dossier: Dossier) -> dict[str, Rows]:
    """Return for each actor the events in which it or one of its parts has a role; read-only."""
    return {actor: _marked(dossier, actor, own_rows(dossier)) for actor in dossier.actors}


@lru_cache(maxsize=CACHED_DOSSIERS)
def rows_by_actor(dossier: Dossier) -> dict[str, Rows]:
    """Return for each actor the events in which it or one of its parts takes part; read-only.

    An actor takes part if it has a role in the event or makes one of its claims.
    """
    by_role = rows_with_role(dossier)
    spoken = _spoken_rows(dossier)
    return {actor: _marked(dossier, actor, spoken, by_role[actor]) for actor in dossier.actors}


@lru_cache(maxsize=256)
def rows_in_roles(dossier: Dossier, actor: str, roles: frozenset[str]) -> Rows:
    """Return the events in which an actor or one of its parts has one of `roles`; read-only.

    The speaker of a claim has the role `spoke`.
    """
    members = dossier.members_of(actor)
    rows = np.array([_has_role(event, members, roles) for event in dossier.events], dtype=np.bool_)
    rows.flags.writeable = False
    return rows


def _has_role(event: Event, members: frozenset[str], roles: frozenset[str]) -> bool:
    if any(one.role in roles and one.actor in members for one in event.actors):
        return True
    return Role.SPOKE in roles and not members.isdisjoint(event.speakers)


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
    """Return the events at any of `places` or inside one, or that move from or to one; read-only."""
    there = frozenset().union(*(dossier.places_in(place) for place in places))
    rows = np.array([not there.isdisjoint(event.places) for event in dossier.events], dtype=np.bool_)
    rows.flags.writeable = False
    return rows


@lru_cache(maxsize=32)
def rows_citing(dossier: Dossier, sources: frozenset[str]) -> Rows:
    """Return the events that cite one of `sources`, in a claim or a figure too; read-only."""
    found = [any(one.source in sources for one in cited(event)) for event in dossier.events]
    rows = np.array(found, dtype=np.bool_)
    rows.flags.writeable = False
    return rows


@lru_cache(maxsize=CACHED_DOSSIERS)
def source_counts(dossier: Dossier) -> dict[str, int]:
    """Return in how many events each source is cited, in a claim or a figure too, in the file's order."""
    found = Counter(name for event in dossier.events for name in {one.source for one in cited(event)})
    return {source: found[source] for source in dossier.sources}


@lru_cache(maxsize=CACHED_DOSSIERS)
def place_counts(dossier: Dossier) -> dict[str, int]:
    """Return how many events are at each place or inside it, or move from or to it, in the file's order."""
    direct: dict[str, set[int]] = {}
    for row, event in enumerate(dossier.events):
        for place in event.places:
            direct.setdefault(place, set()).add(row)
    return {
        place: len(set().union(*(direct.get(inner, ()) for inner in dossier.places_in(place))))
        for place in dossier.places
    }


@lru_cache(maxsize=CACHED_DOSSIERS)
def actor_counts(dossier: Dossier) -> dict[str, int]:
    """Return the number of events in which each actor or one of its parts takes part, in the file's order."""
    return {actor: int(rows.sum()) for actor, rows in rows_by_actor(dossier).items()}


@lru_cache(maxsize=CACHED_DOSSIERS)
def by_role_count(dossier: Dossier) -> tuple[str, ...]:
    """Return the actors sorted by the number of events in which they have a role, most first, then as in the
    file.

    Events in which an actor is only quoted do not count, so that nobody comes first by commenting.
    """
    counts = {actor: int(rows.sum()) for actor, rows in rows_with_role(dossier).items()}
    return tuple(sorted(dossier.actors, key=lambda actor: -counts[actor]))


def kind_counts(dossier: Dossier) -> dict[str, int]:
    """How many events are of each kind, in the dossier's order."""
    counts = events_frame(dossier)["kind"].value_counts(sort=False)
    return {str(kind): int(count) for kind, count in counts.items()}


def own_text(event: Event, language: str) -> str:
    """Return the date in words, the title, the summary and the claims, one a line, as they are searched."""
    date = in_words(event.date, language)
    return _lines(date, event.title, event.short, event.summary, *(claim.says for claim in event.claims))


def names_text(named: Actor | Place) -> str:
    """Return all names of an actor or a place, one a line, as they are searched."""
    short = (named.short,) if isinstance(named, Actor) else ()
    return _lines(named.name, *short, *named.aliases)


def place_text(dossier: Dossier, place: str) -> str:
    """Return all names of a place and of those that contain it, one a line, as they are searched."""
    lines: list[str] = []
    at: str | None = place
    while at in dossier.places and len(lines) < PLACES_MOST:
        lines.append(names_text(dossier.places[at]))
        at = dossier.places[at].in_
    return "\n".join(lines)


def _lines(*lines: str | None) -> str:
    return search_text("\n".join(line for line in lines if line))


def _searched(event: Event, dossier: Dossier, names: Mapping[str, str]) -> str:
    """The event's own text, and all names of actors, speakers and place."""
    place = [place_text(dossier, event.place)] if event.place else []
    actors = [names[actor] for actor in dict.fromkeys([*event.involved, *event.speakers])]
    return "\n".join([own_text(event, dossier.language), *actors, *place])
