"""Selection: the events that answer a query, and why there may be none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from typing import Any

import numpy as np
import pandas as pd

from dashboard.frame import Rows, events_frame, row_of, rows_by_actor
from dashboard.model import Dossier, Event
from dashboard.query import Query
from dashboard.search import search_text


@dataclass(frozen=True, eq=False)
class Selection:
    """A dossier, what was asked of it, and for each event, in the order of the file, whether it answers.

    `picks` says whether an event is picked where none is asked for.
    """

    dossier: Dossier
    query: Query
    matched: Rows
    picks: bool = True

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows of `events_frame` that match, numbered as in the dossier."""
        return events_frame(self.dossier)[self.matched]

    @property
    def count(self) -> int:
        """How many events match."""
        return int(np.count_nonzero(self.matched))

    def shows(self, event_id: str) -> bool:
        """Whether the event with that id, which must exist, matches."""
        return bool(self.matched[row_of(self.dossier)[event_id]])

    @cached_property
    def picked(self) -> Event | None:
        """The event asked for, even where it does not match; else the most telling of those that do.

        That is the one with most of the chosen actors, then the heaviest, then the
        latest (by where its mark stands), then the last in the file. None where nothing
        matches, and where nothing is picked that was not asked for.
        """
        return self.dossier.event(self.query.event) or (self._most_telling() if self.picks else None)

    def _most_telling(self) -> Event | None:
        rows = np.flatnonzero(self.matched)
        if not rows.size:
            return None
        frame = events_frame(self.dossier)
        chosen = _chosen(self.dossier, self.query)
        shared = sum((c[rows].astype(np.int32) for c in chosen), np.zeros(rows.size, dtype=np.int32))
        places = np.nan_to_num(frame["position"].to_numpy()[rows], nan=-np.inf, neginf=-np.inf)
        best = np.lexsort((rows, places, frame["weight"].to_numpy()[rows], shared))[-1]
        return self.dossier.events[int(rows[best])]


@dataclass(frozen=True)
class WayOut:
    """One condition let go: the field of the query, what is asked then, and how many events answer."""

    field: str
    query: Query
    count: int


@dataclass(frozen=True)
class WhyNone:
    """Why no event answers, in numbers; every count is of one condition alone.

    `actors`: events of each chosen actor; `together`: of all of them at once; `kinds`:
    of the chosen kinds; `left`: those without the actors left out; `words`: those found.
    A condition that was not made is None. `ways_out`: each condition that gives events
    when it alone is let go, in the order of the query's fields.
    """

    actors: dict[str, int]
    together: int | None
    left: int | None
    kinds: int | None
    words: int | None
    ways_out: tuple[WayOut, ...]


def select(dossier: Dossier, query: Query, *, picks: bool = True) -> Selection:
    """The events that meet every condition of `query`; `picks` is the selection's.

    An actor counts with its parts. Of several actors any is enough, or all are needed
    (`match`); of several kinds any; of several words all, each as a part of a word.
    """
    matched = np.ones(len(dossier.events), dtype=np.bool_)
    for rows in _conditions(dossier, query):
        matched &= rows
    matched.flags.writeable = False
    return Selection(dossier, query, matched, picks)


def why_none(selection: Selection) -> WhyNone:
    """What each condition of a query finds alone, and which one to let go."""
    dossier, query = selection.dossier, selection.query

    def count(alone: Query) -> int:
        return select(dossier, alone).count

    ways = (_let_go(dossier, query, name) for name in ("match", "actors", "without", "kinds", "words"))
    return WhyNone(
        actors={a: count(Query(actors={a})) for a in dossier.actors if a in query.actors},
        together=count(Query(actors=query.actors, match="all")) if query.actors else None,
        left=count(Query(without=query.without)) if query.without else None,
        kinds=count(Query(kinds=query.kinds)) if query.kinds else None,
        words=count(Query(words=query.words)) if query.words else None,
        ways_out=tuple(way for way in ways if way.query != query and way.count),
    )


def _let_go(dossier: Dossier, query: Query, field: str) -> WayOut:
    default: dict[str, Any] = {field: getattr(Query, field)}
    freed = replace(query, **default)
    return WayOut(field, freed, select(dossier, freed).count)


def _chosen(dossier: Dossier, query: Query) -> list[Rows]:
    """For each actor asked for the events that involve it; of an unknown actor none."""
    by_actor = rows_by_actor(dossier)
    nothing = np.zeros(len(dossier.events), dtype=np.bool_)
    return [by_actor.get(actor, nothing) for actor in query.actors]


def _conditions(dossier: Dossier, query: Query) -> Iterator[Rows]:
    """For each condition that `query` makes the rows that meet it."""
    frame = events_frame(dossier)
    if query.actors:
        enough = np.logical_and if query.match == "all" else np.logical_or
        yield reduce(enough, _chosen(dossier, query))
    by_actor = rows_by_actor(dossier)
    for actor in query.without:
        if actor in by_actor:
            yield ~by_actor[actor]
    if query.kinds:
        yield frame["kind"].isin(query.kinds).to_numpy()
    for word in search_text(query.words).split():
        yield np.fromiter((word in text for text in frame["text"]), dtype=np.bool_, count=len(frame))
