"""Actors' menu: the list of all actors, which the browser makes when the menu is opened."""

from functools import cache

from dashboard.dossier.model import Dossier
from dashboard.markup.actors import actor_list
from dashboard.markup.shown_query import link_base
from dashboard.query.query import Query
from dashboard.web.http import assets
from dashboard.web.streamlit import gestures, interface
from dashboard.web.streamlit.component_types import ActorsMenuData
from dashboard.web.streamlit.mount import Renderer, mount

KEY = "actors-menu"


@cache
def _component() -> Renderer:
    return mount("actors_menu")


def draw(query: Query, dossier: Dossier) -> None:
    """Draw the menu with the actors that `query` chose. Its links keep the picked event and the window."""

    made = actor_list(dossier)
    messages = query.messages(dossier)
    data: ActorsMenuData = {
        "base": link_base(query, dossier),
        "actorList": assets.publish(made.digest, made.content),
        "catalogue": interface.catalogue_address(messages),
        "failed": messages.gettext("The list of actors did not come. Close the menu and open it again."),
        **gestures.filter_answer(),
    }
    _component()(key=KEY, data=data, on_filter_change=gestures.filter_applied(KEY, dossier))
