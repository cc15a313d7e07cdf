"""Chips: the most frequent actors, and every one that the query includes, as buttons."""

from functools import cache

from dashboard.markup.actors import frequent_actors
from dashboard.markup.shown_query import link_base
from dashboard.query.event_frame import actor_counts
from dashboard.query.selection import Selection
from dashboard.web.streamlit import gestures
from dashboard.web.streamlit.component_types import Chip, ChipsData
from dashboard.web.streamlit.mount import Renderer, mount

KEY = "actors"


@cache
def _component() -> Renderer:
    return mount("chips")


def draw(selection: Selection) -> None:
    """Draw the chips; one that is pressed is included."""
    dossier, query, messages = selection.dossier, selection.query, selection.messages
    counts = actor_counts(dossier)
    frequent = frequent_actors(dossier)
    shown = [*frequent, *(a for a in dossier.actors if a in query.actors and a not in frequent)]
    actors = [dossier.actors[actor] for actor in shown]
    data: ChipsData = {
        "label": messages.gettext("Actors"),
        "chips": [
            Chip(id=one.id, words=f"{one.label} {messages.number(counts[one.id])}", type=one.is_)
            for one in actors
        ],
        "base": link_base(query, dossier),
        **gestures.filter_answer(),
    }
    _component()(key=KEY, data=data, on_filter_change=gestures.filter_applied(KEY, dossier))
