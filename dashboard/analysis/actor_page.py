"""Actor page: what a dossier has about one actor, its parts in events, what it says and what it does not.

Every number counts an actor with its parts, as a filter does, so that a link to the filter shows as many
events. What an actor says is next to what others say on the same question, and nothing depends on who it is.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from dashboard.analysis.origins import origin_names
from dashboard.analysis.questions import Entry, questions
from dashboard.dossier.model import Actor, Dossier, Event, Role
from dashboard.query.chronology import CACHED_DOSSIERS, chronology
from dashboard.query.claim_ids import Statement
from dashboard.query.debates import lettered
from dashboard.query.event_frame import own_rows, rows_by_actor
from dashboard.query.origins import cited, origin_counts, origins_of
from dashboard.query.silences import Silent, is_unanswered

Quoted = tuple[str | None, Statement]
"""The letter of a position, None for none, and a statement."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, with what an actor says on it and what others say.

    `others` has one statement for each position that others hold, first of the positions that the actor does
    not hold, then, where there are any, one that holds none; `more` is the number of the other statements, of
    which a single one is in `others`, too.
    `missing` says why the actor is not quoted, None if it is or if no answer is expected from it; `silent`
    are the others of whom no statement is quoted.
    """

    entry: Entry
    own: tuple[Quoted, ...]
    others: tuple[Quoted, ...]
    more: int
    missing: Silent | None
    silent: tuple[Silent, ...]


@dataclass(frozen=True, slots=True)
class OriginCount:
    """An independent origin, and on how many events of an actor it reports."""

    name: str
    events: int


@dataclass(frozen=True, slots=True)
class ActorPage:
    """What a dossier has about an actor.

    `parts` belong to it at any depth, and it belongs to `wholes`, the nearest first. `events` are those in
    which it takes part, in time; `alone` is the number of those in which it has a role without its parts.
    `roles` counts events, `accused` are those in which it is accused. `answered` are the questions on which
    it is quoted, `unanswered` those on which an answer is missing. `loose` are its statements on no question,
    `loose_others` those of others in its events, both in time. `statuses` are events that apply to it or were
    decided by it. `origins` with the most events come first; `sources` is the number of the cited texts,
    `one_origin` that of the events that rest on one origin.
    """

    actor: Actor
    parts: tuple[str, ...]
    wholes: tuple[str, ...]
    events: tuple[Event, ...]
    alone: int
    roles: Mapping[Role, int]
    accused: tuple[Event, ...]
    statements: int
    answered: tuple[Pair, ...]
    unanswered: tuple[Pair, ...]
    loose: tuple[Statement, ...]
    loose_others: tuple[Statement, ...]
    statuses: tuple[Event, ...]
    origins: tuple[OriginCount, ...]
    sources: int
    one_origin: int


def actor_page(dossier: Dossier, actor: Actor) -> ActorPage:
    """Return what `dossier` has about `actor`, one of its actors."""
    members = dossier.members_of(actor.id)
    rows = np.flatnonzero(rows_by_actor(dossier)[actor.id])
    ordered = rows[np.argsort(chronology(dossier).places[rows])]
    events = tuple(dossier.events[row] for row in ordered)
    pairs = [_pair(entry, members) for entry in _entries_of(dossier, members)]
    loose = _loose(dossier, members, events)
    counts = Counter(key for event in events for key in origins_of(dossier, cited(event)))
    names = origin_names(dossier)
    return ActorPage(
        actor=actor,
        parts=tuple(one for one in dossier.actors if one in members and one != actor.id),
        wholes=tuple(_wholes(dossier, actor)),
        events=events,
        alone=len(own_rows(dossier)[actor.id]),
        roles=_roles(events, members),
        accused=tuple(event for event in events if Role.ACCUSED in _roles_in(event, members)),
        statements=sum(claim.by in members for event in events for claim in event.claims),
        answered=tuple(pair for pair in pairs if pair.own),
        unanswered=tuple(
            pair for pair in pairs if is_unanswered(dossier, pair.entry.debate.question, members)
        ),
        loose=tuple(one for one in loose if one.claim.by in members),
        loose_others=tuple(one for one in loose if one.claim.by not in members),
        statuses=tuple(e for e in events if e.status and not members.isdisjoint((e.status.of, e.status.by))),
        origins=tuple(OriginCount(names.get(key, key), count) for key, count in counts.most_common()),
        sources=len({one.source for event in events for one in cited(event)}),
        one_origin=int(np.count_nonzero(origin_counts(dossier)[rows] == 1)),
    )


def _wholes(dossier: Dossier, actor: Actor) -> Iterator[str]:
    """What an actor belongs to, the nearest first; each comes once, and the actor itself does not."""
    seen = {actor.id}
    whole = dossier.actors.get(actor.part_of or "")
    while whole is not None and whole.id not in seen:
        seen.add(whole.id)
        yield whole.id
        whole = dossier.actors.get(whole.part_of or "")


def _roles(events: Sequence[Event], members: frozenset[str]) -> Mapping[Role, int]:
    """In how many events some actors have each role; the speaker of a claim has the role of a speaker."""
    counts = Counter(role for event in events for role in _roles_in(event, members))
    return {role: counts[role] for role in Role}


def _roles_in(event: Event, members: frozenset[str]) -> frozenset[Role]:
    spoke = () if members.isdisjoint(event.speakers) else (Role.SPOKE,)
    return frozenset((*(one.role for one in event.actors if one.actor in members), *spoke))


@lru_cache(maxsize=CACHED_DOSSIERS)
def _entries_by_actor(dossier: Dossier) -> Mapping[str, Sequence[int]]:
    """The questions on which each actor is quoted or an answer of it is missing, as indices, ascending."""
    found: dict[str, list[int]] = {}
    for number, entry in enumerate(questions(dossier).entries):
        speakers = (statement.claim.by for _, statement in lettered(entry.debate))
        missing = (silent.actor for silent in entry.silent)
        for actor in dict.fromkeys((*speakers, *missing)):
            if actor is not None:
                found.setdefault(actor, []).append(number)
    return found


def _entries_of(dossier: Dossier, members: frozenset[str]) -> Iterator[Entry]:
    by_actor, entries = _entries_by_actor(dossier), questions(dossier).entries
    numbers = {number for member in members for number in by_actor.get(member, ())}
    return (entries[number] for number in sorted(numbers))


def _pair(entry: Entry, members: frozenset[str]) -> Pair:
    quoted = list(lettered(entry.debate))
    own = tuple(one for one in quoted if one[1].claim.by in members)
    others = [one for one in quoted if one[1].claim.by not in members]
    first: dict[str | None, Quoted] = {}
    for one in others:
        first.setdefault(one[0], one)
    shown = sorted(first.values(), key=lambda one: _rank(one[0], own))
    rest = [one for one in others if first[one[0]] is not one]
    if len(rest) == 1:  # "1 more" would take as much room
        shown, rest = sorted((*shown, *rest), key=lambda one: _rank(one[0], own)), []
    silent = [one for one in entry.silent if one.actor not in members]
    missing = next((one for one in entry.silent if one.actor in members), None)
    return Pair(entry, own, tuple(shown), len(rest), None if own else missing, tuple(silent))


def _rank(letter: str | None, own: Sequence[Quoted]) -> int:
    """Positions that the actor does not hold come first, what holds no position comes last."""
    if letter is None:
        return 2
    return 1 if letter in {one for one, _ in own} else 0


@lru_cache(maxsize=CACHED_DOSSIERS)
def _loose_by_event(dossier: Dossier) -> Mapping[str, Sequence[tuple[int, Statement]]]:
    """The statements on no question by the id of their event, each with its place in time among all."""
    found: dict[str, list[tuple[int, Statement]]] = {}
    for place, statement in enumerate(questions(dossier).loose):
        found.setdefault(statement.event.id, []).append((place, statement))
    return found


def _loose(dossier: Dossier, members: frozenset[str], events: Sequence[Event]) -> Sequence[Statement]:
    """The statements on no question in `events` that some actors make or that are about them, in time."""
    by_event = _loose_by_event(dossier)
    found = [
        one
        for event in events
        for one in by_event.get(event.id, ())
        if one[1].claim.by in members or not members.isdisjoint(event.involved)
    ]
    return [statement for _, statement in sorted(found, key=lambda one: one[0])]
