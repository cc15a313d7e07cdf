"""Card: one event in full, as data: its neighbours in time, who acted, what was said, what it is tied to."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from math import isfinite

from dashboard.disputes import touched
from dashboard.model import Actor, Dossier, Event, Role
from dashboard.parts import Card, Tie
from dashboard.selection import Selection

SAME_PEOPLE = 4  # other events named at the foot of a card


def begins(event: Event) -> tuple[float, float]:
    """A key that sorts events by time: when they begin at the earliest, or end where no start is known."""
    date = event.date
    start = date.earliest if isfinite(date.earliest) else date.latest
    return start, date.latest


@lru_cache(maxsize=8)
def in_time(dossier: Dossier) -> tuple[Event, ...]:
    """The events of a dossier in time, equals in the order told."""
    return tuple(sorted(dossier.events, key=begins))


def card(selection: Selection) -> Card | None:
    """The card of the picked event; None where nothing is picked because nothing matches."""
    event = selection.picked
    if event is None:
        return None
    dossier = selection.dossier
    matched = {id(e) for e, shown in zip(dossier.events, selection.matched, strict=True) if shown}
    # The picked event may be faded: it keeps its place in time among those that are not.
    row = [e for e in in_time(dossier) if id(e) in matched or e is event]
    place = next(i for i, e in enumerate(row) if e is event)
    return Card(
        event=event,
        selection=selection,
        previous=row[place - 1] if place else None,
        following=row[place + 1] if place + 1 < len(row) else None,
        place=place + 1,
        total=len(row),
        roles=_roles(dossier, event),
        debates=tuple(touched(dossier, event)),
        said=tuple(claim for claim in event.claims if claim.on not in dossier.questions),
        ties=_ties(dossier, event),
        people=_same_people(row, event),
    )


def _roles(dossier: Dossier, event: Event) -> tuple[tuple[Role, tuple[Actor, ...]], ...]:
    order = {role: place for place, role in enumerate(Role)}
    involved = sorted(event.actors, key=lambda i: order[i.role])
    return tuple(
        (role, tuple(dossier.actors[i.actor] for i in group))
        for role, group in groupby(involved, lambda i: i.role)
    )


def _ties(dossier: Dossier, event: Event) -> tuple[Tie, ...]:
    outgoing = [
        Tie(link.relation, other, False) for link in event.links if (other := dossier.event(link.event))
    ]
    incoming = [
        Tie(link.relation, e, True) for e in dossier.events for link in e.links if link.event == event.id
    ]
    return (*outgoing, *incoming)


def _same_people(row: Sequence[Event], event: Event) -> tuple[Event, ...]:
    """Of the events shown, those that share most actors with this one, the weightier and nearer first."""
    here = {i.actor for i in event.actors}
    start = begins(event)[0]

    def nearness(other: Event) -> tuple[int, int, float]:
        return -len(here & {i.actor for i in other.actors}), -other.weight, abs(begins(other)[0] - start)

    others = [e for e in row if e is not event and here & {i.actor for i in e.actors}]
    return tuple(sorted(sorted(others, key=nearness)[:SAME_PEOPLE], key=begins))
