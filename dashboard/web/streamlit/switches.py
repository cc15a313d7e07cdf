"""Switches: each a row of buttons of which one is chosen, for a parameter of a link."""

from functools import cache

from dashboard.dossier.model import Dossier
from dashboard.markup.shown_query import link_base
from dashboard.markup.switches import Switch
from dashboard.query.query import Query
from dashboard.web.streamlit import gestures
from dashboard.web.streamlit.component_types import SwitchData
from dashboard.web.streamlit.mount import Renderer, mount


@cache
def _component() -> Renderer:
    return mount("switches")


def draw(switch: Switch, query: Query, dossier: Dossier) -> None:
    """Draw `switch` with the value that `query` has."""
    key = switch["parameter"]
    data: SwitchData = {"switch": switch, "base": link_base(query, dossier), **gestures.filter_answer()}
    _component()(key=key, data=data, on_filter_change=gestures.filter_applied(key, dossier))
