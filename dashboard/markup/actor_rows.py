"""Actor rows: what the templates of the actors view show of all actors, the same for every query."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.dossier.model import Actor, Dossier, Role
from dashboard.markup.links import change
from dashboard.markup.roles import role_names
from dashboard.messages.messages import Messages
from dashboard.query.event_frame import own_rows


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in the table; `roles` says in words in how many events it has which role."""

    change: str
    name: str
    events: str
    roles: str


@dataclass(frozen=True, slots=True)
class SideRows:
    """The actors of one side in the order of the file; `name` is None for those without a side."""

    name: str | None
    rows: tuple[ActorRow, ...]


def frame_values(dossier: Dossier, messages: Messages) -> Mapping[str, object]:
    """Return the values of what is above the rows and the network."""
    roles = {one.role for event in dossier.events for one in event.actors}
    return {
        "has_actors": bool(dossier.actors),
        "has_roles": bool(roles - {Role.MENTIONED}),
        "rows_change": change(of="", tab=""),
        "network_change": change(tab="network"),
    }


def table_values(dossier: Dossier, messages: Messages) -> Mapping[str, object]:
    """Return the values of the table of all actors, the text form of the drawing."""
    count = len(dossier.actors)
    return {
        "all_actors": messages.ngettext("%(count)s actor as a table", "%(count)s actors as a table", count),
        "sides": tuple(_sides(dossier, messages)),
        "has_sides": bool(dossier.sides),
    }


def _sides(dossier: Dossier, messages: Messages) -> Iterator[SideRows]:
    roles: dict[str, Counter[Role]] = {actor: Counter() for actor in dossier.actors}
    for event in dossier.events:
        for taken in {(one.actor, one.role) for one in event.actors}:
            roles[taken[0]][taken[1]] += 1
    members: dict[str | None, list[Actor]] = {side: [] for side in (*dossier.sides, None)}
    for actor in dossier.actors.values():
        members[actor.side if actor.side in dossier.sides else None].append(actor)
    for side, actors in members.items():
        if actors:
            rows = tuple(_row(actor, roles[actor.id], dossier, messages) for actor in actors)
            yield SideRows(dossier.sides[side].name if side else None, rows)


def _row(actor: Actor, roles: Counter[Role], dossier: Dossier, messages: Messages) -> ActorRow:
    names = role_names(messages)
    counted = [
        messages.gettext("%(role)s %(number)s", role=names[role], number=messages.number(roles[role]))
        for role in Role
        if roles[role]
    ]
    return ActorRow(
        change(view="actors", of=actor.id, tab=""),
        actor.name,
        messages.number(len(own_rows(dossier)[actor.id])),
        ", ".join(counted),
    )
