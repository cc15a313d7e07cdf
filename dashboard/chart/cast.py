"""Cast: who takes part in each event, from which the browser makes the lanes of each layout.

The lane in which an event is drawn in full is that of its first actor here: one that acted, else one that
spoke, hosted, was affected or is mentioned. An accused actor never comes before another, so that no lane
passes a verdict.
"""

from collections.abc import Iterator, Mapping

from dashboard.chart.payload import Cast, CastActors, Entries, Row
from dashboard.dossier.model import Dossier, Event, Role

PRECEDENCE = (Role.ACTED, Role.SPOKE, Role.HOSTED, Role.AFFECTED, Role.MENTIONED, Role.ACCUSED)


def cast(dossier: Dossier) -> Cast:
    """Return the sides, kinds and actors of `dossier`, and for each event its actors in their precedence."""
    sides = {side: index for index, side in enumerate(dossier.sides)}
    actors = {actor: index for index, actor in enumerate(dossier.actors)}
    wholes = [_whole(dossier, actor) for actor in dossier.actors]
    return Cast(
        sides=Entries(id=list(sides), name=[side.name for side in dossier.sides.values()]),
        kinds=Entries(id=list(dossier.kinds), name=[kind.name for kind in dossier.kinds.values()]),
        actors=CastActors(
            id=list(actors),
            name=[actor.label for actor in dossier.actors.values()],
            side=[sides.get(actor.side or "") for actor in dossier.actors.values()],
            type=[actor.is_ for actor in dossier.actors.values()],
            whole=[None if whole is None else actors[whole] for whole in wholes],
        ),
        involved=[
            [actors[actor] for actor in involved_in(event) if actor in actors] for event in dossier.events
        ],
    )


def statuses(dossier: Dossier) -> Mapping[Row, tuple[int, int | None]]:
    """Return of which actor an event is a standing state and who decided it, as indices, by row."""
    actors = {actor: index for index, actor in enumerate(dossier.actors)}
    return {
        row: (actors[event.status.of], actors.get(event.status.by or ""))
        for row, event in enumerate(dossier.events)
        if event.status and event.status.of in actors
    }


def involved_in(event: Event) -> list[str]:
    """Return the ids of the actors that have a role in `event`, each once, in their precedence."""
    roles = sorted(event.actors, key=lambda one: PRECEDENCE.index(one.role))
    return list(dict.fromkeys(one.actor for one in roles))


def _whole(dossier: Dossier, actor: str) -> str | None:
    """The actor to which `actor` belongs; None if it belongs to none, or to one of its own parts."""
    whole = dossier.actors[actor].part_of
    return whole if whole in dossier.actors and actor not in _wholes(dossier, whole) else None


def _wholes(dossier: Dossier, actor: str) -> Iterator[str]:
    """`actor` and all that it belongs to; what belongs to itself comes once."""
    seen: set[str] = set()
    at: str | None = actor
    while at in dossier.actors and at not in seen:
        seen.add(at)
        yield at
        at = dossier.actors[at].part_of
