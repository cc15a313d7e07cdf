"""Drawing of parts: which of ours draws which part."""

from dashboard.analysis.card import Card
from dashboard.dossier.model import Dossier
from dashboard.markup.about import about_markup
from dashboard.markup.card import card_markup
from dashboard.view import Chart, Part, Prose
from dashboard.web import opened
from dashboard.web.http import pictures
from dashboard.web.streamlit import address, canvas, pane


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
