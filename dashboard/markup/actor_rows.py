"""Actor rows: what the template above the rows and the network of the actors view shows."""

from collections.abc import Mapping

from dashboard.dossier.model import Dossier, Role
from dashboard.markup.links import change


def frame_values(dossier: Dossier) -> Mapping[str, object]:
    """Return the values of what is above the rows and the network."""
    roles = {one.role for event in dossier.events for one in event.actors}
    return {
        "has_actors": bool(dossier.actors),
        "has_roles": bool(roles - {Role.MENTIONED}),
        "rows_change": change(of="", tab=""),
        "network_change": change(tab="network"),
    }
