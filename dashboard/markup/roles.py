"""Roles in words."""

from collections.abc import Mapping

from dashboard.dossier.model import Role
from dashboard.messages.messages import Messages


def role_names(messages: Messages) -> Mapping[Role, str]:
    """Return the names of the roles."""
    return {
        Role.ACTED: messages.gettext("Acted"),
        Role.AFFECTED: messages.gettext("Affected"),
        Role.SPOKE: messages.gettext("Spoke"),
        Role.HOSTED: messages.gettext("Hosted"),
        Role.MENTIONED: messages.gettext("Mentioned"),
        Role.ACCUSED: messages.gettext("Accused"),
    }
