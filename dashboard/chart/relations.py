"""Links: what ties one event to another, as columns for the canvas, and the words for it."""

from collections.abc import Mapping, Sequence

from dashboard.dossier.model import Dossier, Relation
from dashboard.query.event_frame import row_of

RELATIONS: Mapping[Relation, tuple[str, str]] = {  # what an event does to the other, and what is done to it
    Relation.FOLLOWS: ("follows", "followed by"),
    Relation.ENDS: ("ends", "ended by"),
    Relation.REVERSES: ("reverses", "reversed by"),
    Relation.RESPONDS_TO: ("responds to", "answered by"),
    Relation.PART_OF: ("part of", "includes"),
    Relation.REVEALS: ("reveals", "revealed by"),
    Relation.ECHOES: ("echoes", "echoed by"),
}


def links(dossier: Dossier) -> dict[str, list[int]]:
    """The links between events in columns, one place a link, in the order told.

    `source` and `target` are the numbers of two different events, `relation` is one of `RELATIONS`.
    A link that leads nowhere is left out.
    """
    rows = row_of(dossier)
    order = {relation: place for place, relation in enumerate(RELATIONS)}
    found = [
        (source, rows[link.event], order[link.relation])
        for source, event in enumerate(dossier.events)
        for link in event.links
        if rows.get(link.event, source) != source
    ]
    return {name: [link[at] for link in found] for at, name in enumerate(("source", "target", "relation"))}


def relation_words() -> Sequence[tuple[str, str]]:
    """The words of each relation, as `links` numbers them: said by the source, and by the target."""
    return list(RELATIONS.values())
