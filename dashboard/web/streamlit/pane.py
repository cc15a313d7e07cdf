"""Pane: a piece of our own markup in the page, whose links change the view without a reload."""

from functools import cache

from markupsafe import Markup
from streamlit.components.v2.types import ComponentRenderer

from dashboard.analysis.event_card import Neighbours
from dashboard.dossier.model import Dossier
from dashboard.markup.shown_query import shown_query
from dashboard.query.query import Query
from dashboard.web.streamlit import url_state
from dashboard.web.streamlit.component_types import PaneData
from dashboard.web.streamlit.mount import followed_link, mount


@cache
def _component() -> ComponentRenderer:
    return mount("pane")


def draw(
    key: str,
    content: Markup,
    dossier: Dossier,
    query: Query,
    *,
    around: Neighbours | None = None,
    staying: bool = False,
) -> None:
    """Draw `content` at the current place of the page; unchanged elements keep their nodes and the focus.

    With `staying` its links keep the picked event and the window.
    """

    def followed() -> None:
        if link := followed_link(key):
            url_state.follow(str(link), dossier, staying=staying)

    data: PaneData = {"html": str(content), "shown": shown_query(query, dossier, around)}
    _component()(key=key, data=data, on_link_change=followed)
