"""Selection: the events that match a query, and why there may be none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, reduce
from itertools import compress
from typing import Any

import numpy as np
import pandas as pd

from dashboard.dates.value import Day
from dashboard.dossier.model import Dossier, Event
from dashboard.messages.messages import Messages
from dashboard.query.chronology import CACHED_DOSSIERS, chronology, in_time
from dashboard.query.debates import is_disputed
from dashboard.query.event_frame import (
    Rows,
    events_frame,
    row_of,
    rows_at,
    rows_by_actor,
    rows_citing,
    rows_in_roles,
    rows_with_role,
    searched_texts,
)
from dashboard.query.origins import origin_counts
from dashboard.query.query import Query, opening
from dashboard.query.search_text import search_text, word_finder
from dashboard.query.table import claims_table, events_table
from dashboard.query.windows import rows_touching

CONDITIONS = (
    "match",
    "actors",
    "roles",
    "without",
    "kinds",
    "places",
    "sources",
    "words",
    "disputed",
    "support",
)
"""The fields of a query that decide which events match."""


@dataclass(frozen=True, eq=False)
class Selection:
    """A dossier, a query, and for each event, in the order of the file, whether it matches.

    `picks` says whether an event is picked if the query names none. `words` are those of the interface, by
    default in the language of the query.
    """

    dossier: Dossier
    query: Query
    matched: Rows
    picks: bool = True
    words: Messages | None = None

    @cached_property
    def messages(self) -> Messages:
        """The words of the interface."""
        return self.words or self.query.messages(self.dossier)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows of `events_frame` that match, with the index of the whole frame."""
        return events_frame(self.dossier)[self.matched]

    def table(self) -> pd.DataFrame:
        """Return the matching events as a frame for people, one row an event, in chronological order.

        Index `id`. `date`: as written, missing if only the order among events is given. `earliest`,
        `latest`: the first and last day that it can mean, both inclusive, as ISO text ("2023-06-20"; 44 BCE
        is "-0043-03-15"), for a time with its clock ("2023-06-20T17:29"), beyond the year 9999 the year
        alone ("Y-65000000"); missing if open or unknown. `title`, `summary`, `kind`, `place`, of a move
        `from` and `to`: in words. `weight`: 1 to 3. `acted` to `accused`: who has that role.
        `status_of`, `status_by`: whose status it is, and by whose decision. `disputed`: bool.
        `sources`: what the event itself cites, each with the place in it and its address. `added`,
        `changed`: as written. `dashboard.query.table` says how several texts in a cell are joined, and how a
        text is prevented from being a formula in a spreadsheet.
        """
        return events_table(self.dossier, self._events())

    def claims_table(self) -> pd.DataFrame:
        """Return the claims of the matching events as a frame for people, one row a claim.

        In the chronological order of the events, then of the file. Index `event`: the event's id.
        `event_title`; `by`: the speaker's name, missing if nobody is named; `says`; `stance`: a word of
        `Stance`; `question` and `position`: in words; `date`: as written; `sources`: as in `table`.
        """
        return claims_table(self.dossier, self._events())

    def _events(self) -> Iterator[Event]:
        """The events that match, in chronological order."""
        return compress(in_time(self.dossier), self.matched[chronology(self.dossier).order])

    @property
    def count(self) -> int:
        """The number of events that match."""
        return int(np.count_nonzero(self.matched))

    @cached_property
    def has_window(self) -> bool:
        """Whether the query has a window that shows a part of the story."""
        return self._window != (None, None)

    @property
    def _window(self) -> tuple[Day | None, Day | None]:
        return self.query.window_days(self.dossier.clock)

    @cached_property
    def in_window(self) -> Rows:
        """The events that match and overlap the window; without a window all that match."""
        return self.matched & rows_touching(self.dossier, *self._window) if self.has_window else self.matched

    @property
    def count_in_window(self) -> int:
        """The number of events that match and overlap the window."""
        return int(np.count_nonzero(self.in_window))

    def shows(self, event_id: str) -> bool:
        """Whether the event with that id, which must exist, matches."""
        return bool(self.matched[row_of(self.dossier)[event_id]])

    @cached_property
    def picked(self) -> Event | None:
        """The event that the query names, even if it does not match; otherwise one that matches in the
        window.

        That is the event with which the dossier opens, or the one of the greatest weight, of equal ones the
        latest; events without a year come last. None if nothing matches in the window or `picks` is false.
        """
        named = self.dossier.event(self.query.event)
        if named is not None or not self.picks:
            return named
        first = opening(self.dossier).event
        if first is not None and self.in_window[row_of(self.dossier)[first]]:
            return self.dossier.event(first)
        return self._weightiest()

    def _weightiest(self) -> Event | None:
        rows = np.flatnonzero(self.in_window)
        if not rows.size:
            return None
        frame = events_frame(self.dossier).iloc[rows]
        order, is_placed = frame["order"].to_numpy(), frame["position"].notna().to_numpy()
        best = np.lexsort((order, is_placed, frame["weight"].to_numpy()))[-1]
        return self.dossier.events[int(rows[best])]


@dataclass(frozen=True)
class WayOut:
    """A query without one of its conditions: the field dropped, the query, and the number of its events."""

    field: str
    query: Query
    count: int


@dataclass(frozen=True)
class WhyNone:
    """Why no event matches, in numbers; each count is of one condition alone.

    `actors`: events of each chosen actor; `together`: of all of them at once; `roles`: of any of them in the
    chosen roles; `kinds`: of the chosen kinds; `places`: at the chosen places; `sources`: that cite the
    chosen sources; `left`: those without the excluded actors; `words`: those found; `disputed`: those with a
    disputed question; `support`: those on that number of origins. A condition that the query does not have
    is None. `ways_out`: for each condition without which events match, the query without it, in the order of
    the query's fields.
    """

    actors: dict[str, int]
    together: int | None
    roles: int | None
    left: int | None
    kinds: int | None
    places: int | None
    sources: int | None
    words: int | None
    disputed: int | None
    support: int | None
    ways_out: tuple[WayOut, ...]


def select(dossier: Dossier, query: Query, *, picks: bool = True) -> Selection:
    """Return the events that meet every condition of `query`; `picks` is that of the selection.

    An actor matches with its parts, wherever it has a role or is quoted, or in the chosen roles only; an
    excluded actor removes the events in which it has a role. Of several actors any or all (`match`) are
    needed, of several kinds any, of several words all, each as a part of a word, numbers as a whole.
    """
    matched = np.ones(len(dossier.events), dtype=np.bool_)
    for rows in _conditions(dossier, query):
        matched &= rows
    matched.flags.writeable = False
    return Selection(dossier, query, matched, picks)


def why_none(selection: Selection) -> WhyNone:
    """Return what each condition of a query finds alone, and which ones to drop."""
    dossier, query = selection.dossier, selection.query

    def count(alone: Query) -> int:
        return select(dossier, alone).count

    ways = (_without_condition(dossier, query, name) for name in CONDITIONS)
    return WhyNone(
        actors={a: count(Query(actors={a})) for a in dossier.actors if a in query.actors},
        together=count(Query(actors=query.actors, match="all")) if query.actors else None,
        roles=count(Query(actors=query.actors, roles=query.roles)) if query.roles else None,
        left=count(Query(without=query.without)) if query.without else None,
        kinds=count(Query(kinds=query.kinds)) if query.kinds else None,
        places=count(Query(places=query.places)) if query.places else None,
        sources=count(Query(sources=query.sources)) if query.sources else None,
        words=count(Query(words=query.words)) if query.words else None,
        disputed=count(Query(disputed=True)) if query.disputed else None,
        support=count(Query(support=query.support)) if query.support else None,
        ways_out=tuple(way for way in ways if way.query != query and way.count),
    )


def _without_condition(dossier: Dossier, query: Query, field: str) -> WayOut:
    default: dict[str, Any] = {field: getattr(Query, field)}
    freed = replace(query, **default)
    return WayOut(field, freed, select(dossier, freed).count)


def _chosen(dossier: Dossier, query: Query) -> list[Rows]:
    """For each chosen actor the events in which it takes part; none for an unknown actor."""
    if query.roles:
        roles = frozenset(query.roles)
        return [rows_in_roles(dossier, actor, roles) for actor in query.actors]
    by_actor = rows_by_actor(dossier)
    nothing = np.zeros(len(dossier.events), dtype=np.bool_)
    return [by_actor.get(actor, nothing) for actor in query.actors]


def _conditions(dossier: Dossier, query: Query) -> Iterator[Rows]:
    """For each condition of `query` the rows that meet it."""
    frame = events_frame(dossier)
    if query.actors:
        enough = np.logical_and if query.match == "all" else np.logical_or
        yield reduce(enough, _chosen(dossier, query))
    with_role = rows_with_role(dossier)
    for actor in query.without:
        if actor in with_role:
            yield ~with_role[actor]
    if query.kinds:
        yield frame["kind"].isin(query.kinds).to_numpy()
    if query.places:
        yield rows_at(dossier, frozenset(query.places))
    if query.sources:
        yield rows_citing(dossier, frozenset(query.sources))
    if query.support:
        yield origin_counts(dossier) == ("none", "one").index(query.support)
    if query.disputed:
        yield _disputed_rows(dossier)
    for word in search_text(query.words).split():
        texts = searched_texts(dossier)
        yield np.fromiter(map(word_finder(word), texts), dtype=np.bool_, count=len(texts))


@lru_cache(maxsize=CACHED_DOSSIERS)
def _disputed_rows(dossier: Dossier) -> Rows:
    """The events with a disputed question; read-only."""
    rows = np.array([is_disputed(dossier, event) for event in dossier.events], dtype=np.bool_)
    rows.flags.writeable = False
    return rows
