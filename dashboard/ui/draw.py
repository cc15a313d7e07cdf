"""Drawing of parts: which of ours draws which part."""

from dashboard.markup.about import about_markup
from dashboard.markup.card import card_markup
from dashboard.model import Dossier
from dashboard.parts import Card, Chart, Part, Prose
from dashboard.ui import address, canvas, opened, pane, pictures


def draw(part: Part, dossier: Dossier) -> None:
    """Draw one part of a view where the page stands."""
    match part:
        case Chart():
            canvas.draw(part, dossier)
        case Card():
            found = pictures.addresses(part.event.media, opened.folders())
            pane.draw("card", card_markup(part, found), dossier)
        case Prose():
            pane.draw("about", about_markup(part, address.page()), dossier)
