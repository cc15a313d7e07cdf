"""Layouts: the names of the layouts of the timeline, for their switch."""

from dashboard.dossier.model import Dossier
from dashboard.messages.messages import Messages
from dashboard.query.lanes import layouts

ONE_LINE = "line"
"""The choice of the switch that a link leaves out."""


def layout_words(dossier: Dossier, messages: Messages) -> dict[str, str]:
    """Return the names of the layouts that `dossier` has, that of one line first."""
    words = {
        "side": messages.gettext("By side"),
        "kind": messages.gettext("By kind"),
        "actor": messages.gettext("By actor"),
    }
    return {ONE_LINE: messages.gettext("One line"), **{layout: words[layout] for layout in layouts(dossier)}}
