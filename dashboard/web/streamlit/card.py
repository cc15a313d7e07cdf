"""Card: the card of the picked event, which the browser replaces as soon as the reader picks another one."""

from functools import cache

from dashboard.dossier.model import Event
from dashboard.markup.neighbours import surroundings
from dashboard.markup.shown_query import Facts, packed, shown_query
from dashboard.query.selection import Selection
from dashboard.web.http import cards
from dashboard.web.streamlit import interface, pane
from dashboard.web.streamlit.component_types import CardData
from dashboard.web.streamlit.mount import Renderer, mount

KEY = "card"


@cache
def _component() -> Renderer:
    return mount("card")


def draw(event: Event, selection: Selection) -> None:
    """Draw the card of an event at the current place of the page."""
    dossier, query, words = selection.dossier, selection.query, selection.messages
    data: CardData = {
        "html": str(cards.card_of(event, dossier, words)),
        "markup": None,
        "shown": shown_query(query, dossier, Facts(around=surroundings(selection))),
        "catalogue": interface.catalogue_address(words),
        "story": pane.story_address(dossier),
        "filter": None,
        "picked": event.id,
        "matched": packed(selection.matched),
        "cards": cards.cards_address(words),
    }
    _component()(key=KEY, data=data, on_link_change=pane.following(KEY, dossier))
