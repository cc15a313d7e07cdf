"""People: the actors' menu, of which the browser makes a list when it is opened."""

from functools import cache
from typing import Any

import streamlit as st

from dashboard.dossier.model import Dossier
from dashboard.markup.actors import actor_list, menu_state
from dashboard.query.query import Query
from dashboard.web.http import assets
from dashboard.web.streamlit import interface, url_state
from dashboard.web.streamlit.mount import mount

KEY = "actors-menu"


@cache
def _component() -> Any:
    return mount("foldline_people", "people")


def draw(query: Query, dossier: Dossier) -> None:
    """Draw the list with what `query` chose; a link in it leaves the pick and the window as they are."""

    def followed() -> None:
        if link := st.session_state[KEY].get("link"):
            url_state.follow(str(link), dossier, staying=True)

    made = actor_list(dossier)
    messages = query.messages(dossier)
    data = {
        "actorList": assets.publish(made.digest, made.content),
        "catalogue": interface.catalogue_address(messages),
        "lost": messages.gettext("The list of actors did not come. Close the menu and open it again."),
        **menu_state(dossier, query),
    }
    _component()(key=KEY, data=data, on_link_change=followed)
