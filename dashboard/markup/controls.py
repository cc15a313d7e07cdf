"""Controls markup: the button that shows the controls of a small story."""

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages


def controls_button(dossier: Dossier, messages: Messages) -> Markup:
    """Return the button; "" for a story whose controls are always shown."""
    return render("controls.html", messages) if dossier.is_small else Markup("")
