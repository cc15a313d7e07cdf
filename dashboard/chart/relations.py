"""Relations: the links between events as columns for the canvas, and the words for each relation."""

from collections.abc import Mapping

from dashboard.chart.payload import Links
from dashboard.dossier.model import Dossier, Relation
from dashboard.messages.messages import msgid
from dashboard.query.event_frame import row_of

RELATIONS: Mapping[Relation, tuple[str, str]] = {  # as seen from the source, and from the target
    Relation.FOLLOWS: (msgid("follows"), msgid("followed by")),
    Relation.ENDS: (msgid("ends"), msgid("ended by")),
    Relation.REVERSES: (msgid("reverses"), msgid("reversed by")),
    Relation.RESPONDS_TO: (msgid("responds to"), msgid("answered by")),
    Relation.PART_OF: (msgid("part of"), msgid("includes")),
    Relation.REVEALS: (msgid("reveals"), msgid("revealed by")),
    Relation.ECHOES: (msgid("echoes"), msgid("echoed by")),
}


def links(dossier: Dossier) -> Links:
    """Return the links between events in columns, one item for each link, in the order of the file.

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
