"""Drawing of parts: which of ours draws which part."""

from dashboard.markup.card import card_markup
from dashboard.model import Dossier
from dashboard.parts import Card, Chart, Part
from dashboard.ui import canvas, pane


def draw(part: Part, dossier: Dossier) -> None:
    """Draw one part of a view where the page stands."""
    match part:
        case Chart():
            canvas.draw(part, dossier)
        case Card():
            pane.draw("card", card_markup(part), dossier)
