"""Missing: what a link names and the dossier does not contain.

This concerns events, actors, kinds, places, sources, questions, claims, views and times. Unknown values of a
choice, and parameters and views that are reserved for a later version, are ignored without a message.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dashboard.dates.value import Day
from dashboard.dossier.model import Dossier
from dashboard.query.claim_ids import claims_by_id
from dashboard.query.edges import day_of, edge
from dashboard.query.parameters import VIEWS
from dashboard.query.query import Query, parse_query, values_of

KNOWN_VIEWS = (*VIEWS, "actors", "claims", "sources", "map", "story", "data")  # some are reserved

Noun = Literal[
    "view",
    "event",
    "actor",
    "kind",
    "place",
    "source",
    "question",
    "claim",
    "date",
    "time",
    "reversed",
]
Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Missing:
    """Names of one kind that a link contains and the dossier does not, as written and each once.

    For the noun "date" they are texts that are no day, month or year. For "time" (a window outside the story)
    and "reversed" (a window that ends before it begins) they are the window's first and last date, "" for an
    open side.
    """

    noun: Noun
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinkReading:
    """The part of a link that applies to the dossier, as a query, and what is missing."""

    query: Query
    missing: tuple[Missing, ...]


def read_link(params: Params, dossier: Dossier, span: tuple[Day, Day] | None) -> LinkReading:
    """Return what `parse_query` reads, without a window outside `span`, and everything that is missing.

    `span` is the first and the last instant of the axis, both inclusive; None if nothing is placed on it.
    """
    query = parse_query(params, dossier)
    missing = missing_in(params, dossier)
    if query.window is None or span is None or _touches(query, span, dossier.clock):
        return LinkReading(query, missing)
    return LinkReading(replace(query, window=None), (*missing, Missing("time", query.window)))


def missing_in(params: Params, dossier: Dossier) -> tuple[Missing, ...]:
    """Return what a link with these parameters names and `dossier` does not contain, whatever its window."""
    return tuple(_missing(params, dossier))


def _missing(params: Params, dossier: Dossier) -> Iterator[Missing]:
    known: tuple[tuple[Noun, tuple[str, ...], Collection[str]], ...] = (
        ("view", ("view",), KNOWN_VIEWS),
        ("event", ("event",), dossier.events_by_id),
        ("actor", ("actor", "without", "of"), dossier.actors),
        ("kind", ("kind",), dossier.kinds),
        ("place", ("place",), dossier.places),
        ("source", ("source",), dossier.sources),
        ("question", ("question",), dossier.questions),
        ("claim", ("claim",), claims_by_id(dossier) if params.get("claim") else ()),
    )
    for noun, parameters, there in known:
        values = (value for name in parameters for value in values_of(params, name))
        if names := tuple(dict.fromkeys(value for value in values if value.strip() and value not in there)):
            yield Missing(noun, names)
    start, end, since = (next(iter(values_of(params, name)), "") for name in ("from", "to", "since"))
    unread = [text for text in (start, end) if text.strip() and edge(text) is None]
    unread += [since] if since.strip() and day_of(since) is None else []
    if unread:
        yield Missing("date", tuple(dict.fromkeys(unread)))
    if edge(start) and edge(end) and Query(window=(start, end)).window is None:
        yield Missing("reversed", (start, end))


def _touches(query: Query, span: tuple[Day, Day], clock: str | None) -> bool:
    """Whether any instant of the window lies on the axis."""
    start, end = query.window_days(clock)
    return (start is None or start <= span[1]) and (end is None or end > span[0])
