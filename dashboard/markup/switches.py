"""Switches: the controls with which a reader chooses one of the few values of a parameter of a link."""

from collections.abc import Mapping
from typing import Literal, TypedDict

from dashboard.dossier.model import Dossier
from dashboard.messages.messages import Messages
from dashboard.query.lanes import layouts


class Switch(TypedDict):
    """A parameter of a link, and the words of its values; "" is the value that a link leaves out."""

    parameter: Literal["scale", "layout", "match"]
    label: str
    choices: Mapping[str, str]


def scale_switch(messages: Messages) -> Switch:
    """Return the switch of the time scale."""
    choices = {
        "": messages.gettext("Folded"),
        "true": messages.gettext("True scale"),
        "order": messages.gettext("In order"),
    }
    return Switch(parameter="scale", label=messages.gettext("Time"), choices=choices)


def layout_switch(dossier: Dossier, messages: Messages) -> Switch | None:
    """Return the switch of the layout; None if `dossier` has nothing to divide its events by."""
    found = layouts(dossier)
    if not found:
        return None
    words = {
        "side": messages.gettext("By side"),
        "kind": messages.gettext("By kind"),
        "actor": messages.gettext("By actor"),
    }
    choices = {"": messages.gettext("One line")} | {str(layout): words[layout] for layout in found}
    return Switch(parameter="layout", label=messages.gettext("Layout"), choices=choices)


def match_switch(messages: Messages) -> Switch:
    """Return the switch whether any or all of the chosen actors must take part."""
    label = messages.pgettext("how several actors match", "Match")
    choices = {"": messages.gettext("Any of these"), "all": messages.gettext("All of these")}
    return Switch(parameter="match", label=label, choices=choices)


def switches(dossier: Dossier, messages: Messages) -> list[Switch]:
    """Return all switches of `dossier`."""
    layout = layout_switch(dossier, messages)
    return [scale_switch(messages), *([layout] if layout else []), match_switch(messages)]
