"""Missing: what a link names that the story does not have.

Only what a story has or has not: events, actors, kinds, places, views, times. A choice that the page does not
know, and the parameters and views that wait for a later version, are left out without a word.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dashboard.dates.value import Day
from dashboard.dossier.model import Dossier
from dashboard.query.query import VIEWS, Query, day_of, edge, parse_query, values_of

KNOWN_VIEWS = (*VIEWS, "actors", "claims", "sources", "map", "story", "data")  # some are still to come

Noun = Literal["view", "event", "actor", "kind", "place", "date", "time", "reversed"]
Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Missing:
    """Names of one kind that a link holds and the story does not, as written and each once.

    Of the noun "date" they are texts that are no day, month or year. Of "time", none of which is in the
    story, and of "reversed", which ends before it begins, they are the window's first and last date, "" for
    an open side.
    """

    noun: Noun
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a link asks for as far as the story has it, and what it does not have."""

    query: Query
    missing: tuple[Missing, ...]


def asked(params: Params, dossier: Dossier, span: tuple[Day, Day] | None) -> Asked:
    """What `parse_query` reads, without a window that lies outside `span`, and all that is missing.

    `span` is the first and the last instant of the axis, both inclusive; None where nothing is placed on it.
    """
    query = parse_query(params, dossier)
    missing = missing_in(params, dossier)
    if query.window is None or span is None or _touches(query, span, dossier.clock):
        return Asked(query, missing)
    return Asked(replace(query, window=None), (*missing, Missing("time", query.window)))


def missing_in(params: Params, dossier: Dossier) -> tuple[Missing, ...]:
    """What a link with these parameters names and `dossier` does not have, wherever its time lies."""
    return tuple(_missing(params, dossier))


def _missing(params: Params, dossier: Dossier) -> Iterator[Missing]:
    known: tuple[tuple[Noun, tuple[str, ...], Collection[str]], ...] = (
        ("view", ("view",), KNOWN_VIEWS),
        ("event", ("event",), dossier.events_by_id),
        ("actor", ("actor", "without"), dossier.actors),
        ("kind", ("kind",), dossier.kinds),
        ("place", ("place",), dossier.places),
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
