"""Event card: one event in full, as data: its roles, claims and links, and its neighbours in time."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import numpy as np

from dashboard.dossier.model import Actor, Claim, Dossier, Event, Relation, Role
from dashboard.query.chronology import CACHED_DOSSIERS, chronology
from dashboard.query.debates import Debate, debates_of
from dashboard.query.event_frame import Rows, events_frame, own_rows, row_of
from dashboard.query.selection import Selection

SAME_PEOPLE = 4  # other events of the same actors that a card lists


@dataclass(frozen=True, slots=True)
class EventLink:
    """A link between the card's event and `event`; `incoming` if `event` is the one that names the other."""

    relation: Relation
    event: Event
    incoming: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One event of a dossier, whatever the query is.

    `quoted` are the speakers of its claims who have no role in it; `claims` are those on no question.
    """

    event: Event
    dossier: Dossier
    roles: tuple[tuple[Role, tuple[Actor, ...]], ...]
    quoted: tuple[Actor, ...]
    debates: tuple[Debate, ...]
    claims: tuple[Claim, ...]
    links: tuple[EventLink, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The picked event among the events that match.

    `place` is its rank, from 1, among the `total` events that match; None if it does not match. `people` are
    other events of the same actors.
    """

    previous: Event | None
    following: Event | None
    place: int | None
    total: int
    people: tuple[Event, ...]


@lru_cache(maxsize=CACHED_DOSSIERS)
def _incoming(dossier: Dossier) -> dict[str, list[EventLink]]:
    """For each event the links of other events to it, in the order of the file."""
    links: dict[str, list[EventLink]] = {}
    for event in dossier.events:
        for link in event.links:
            links.setdefault(link.event, []).append(EventLink(link.relation, event, True))
    return links


def card(dossier: Dossier, event: Event) -> Card:
    """Return the card of `event`, one of the events of `dossier`."""
    return Card(
        event=event,
        dossier=dossier,
        roles=_roles(dossier, event),
        quoted=tuple(dossier.actors[a] for a in event.speakers if a not in event.involved),
        debates=tuple(debates_of(dossier, event)),
        claims=tuple(claim for claim in event.claims if claim.on not in dossier.questions),
        links=_event_links(dossier, event),
    )


def neighbours(selection: Selection) -> Neighbours | None:
    """Return where the picked event is among the events that match; None if no event is picked."""
    event = selection.picked
    if event is None:
        return None
    dossier = selection.dossier
    own = row_of(dossier)[event.id]
    ordered = chronology(dossier)
    # A picked event that does not match has neighbours too: it is inserted among those that match.
    shown = selection.matched.copy()
    shown[own] = True
    row = ordered.order[shown[ordered.order]]
    place = int(np.count_nonzero(shown[ordered.order[: ordered.places[own]]]))
    return Neighbours(
        previous=dossier.events[row[place - 1]] if place else None,
        following=dossier.events[row[place + 1]] if place + 1 < len(row) else None,
        place=place + 1 if selection.matched[own] else None,
        total=selection.count,
        people=_same_people(dossier, shown, own),
    )


def _roles(dossier: Dossier, event: Event) -> tuple[tuple[Role, tuple[Actor, ...]], ...]:
    order = {role: place for place, role in enumerate(Role)}
    involved = sorted(event.actors, key=lambda i: order[i.role])
    return tuple(
        (role, tuple(dossier.actors[i.actor] for i in group))
        for role, group in groupby(involved, lambda i: i.role)
    )


def _event_links(dossier: Dossier, event: Event) -> tuple[EventLink, ...]:
    outgoing = [
        EventLink(link.relation, other, False) for link in event.links if (other := dossier.event(link.event))
    ]
    return (*outgoing, *_incoming(dossier).get(event.id, ()))


def _same_people(dossier: Dossier, shown: Rows, own: int) -> tuple[Event, ...]:
    """The shown events that share most actors with event `own`; then weight and nearness in time count."""
    rows = own_rows(dossier)
    shared = np.zeros(len(dossier.events), dtype=np.int16)
    for actor in {i.actor for i in dossier.events[own].actors}:
        shared[rows[actor]] += 1
    shared[~shown] = 0
    shared[own] = 0
    others = np.flatnonzero(shared)
    places = chronology(dossier).places
    weight = events_frame(dossier)["weight"].to_numpy()[others]
    distance = np.abs(places[others] - places[own])
    nearest = others[np.lexsort((distance, -weight.astype(np.int16), -shared[others]))[:SAME_PEOPLE]]
    return tuple(dossier.events[i] for i in sorted(nearest, key=lambda i: places[i]))
