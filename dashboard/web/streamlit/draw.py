"""Drawing of parts: which of ours draws which part."""

from dashboard.analysis.event_card import Card
from dashboard.dossier.model import Dossier
from dashboard.markup.about import about_markup
from dashboard.markup.card import card_markup
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.view import Chart, Drawing, Html, Part, Prose
from dashboard.web import dossier_file
from dashboard.web.http import pictures
from dashboard.web.streamlit import drawing, pane, timeline, url_state


def draw(part: Part, dossier: Dossier, messages: Messages) -> None:
    """Draw one part of a view where the page stands."""
    match part:
        case Chart():
            timeline.draw(part, dossier)
        case Card():
            found = pictures.addresses(part.event.media, dossier_file.folders())
            pane.draw("card", card_markup(part, found), dossier)
        case Prose():
            pane.draw("about", about_markup(part, url_state.page()), dossier)
        case Html():
            pane.draw(part.template, render(part.template, messages, **part.values), dossier)
        case Drawing():
            drawing.draw(part, dossier)
