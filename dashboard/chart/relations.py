"""Relations: the links between events as columns for the canvas, and the words for each relation."""

from collections.abc import Mapping

from dashboard.chart.payload import Links
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


def links(dossier: Dossier) -> Links:
    """Return the links between events in columns, one place a link, in the order of the file.

    `source` and `target` are the rows of two different events. A link that leads nowhere is left out.
    """
    rows = row_of(dossier)
    found = [
        (source, rows[link.event], link.relation)
        for source, event in enumerate(dossier.events)
        for link in event.links
        if rows.get(link.event, source) != source
    ]
    return Links(
        source=[source for source, _, _ in found],
        target=[target for _, target, _ in found],
        relation=[relation for _, _, relation in found],
    )
