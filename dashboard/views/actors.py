"""Actors: who acted on whom, who appears with whom, and a page for each actor."""

from collections.abc import Iterable
from functools import lru_cache

from dashboard.dossier.model import Dossier
from dashboard.markup.actor_page import actor_values
from dashboard.markup.actor_rows import frame_values
from dashboard.messages.messages import Messages, msgid
from dashboard.query.selection import Selection
from dashboard.view import FixedHtml, StoryDrawing, View

PAGES_CACHED = 256  # of actors, of some 10 kB each


def build(selection: Selection) -> Iterable[FixedHtml | StoryDrawing]:
    """Return the page of an actor, or the parts of the tab, the same for every query."""
    dossier, query, messages = selection.dossier, selection.query, selection.messages
    if query.of in dossier.actors and VIEW.shows_page(query):
        return (_page(dossier, str(query.of), messages),)
    if query.tab == "network":
        return (_frame(dossier), StoryDrawing("network"))
    return (_frame(dossier), StoryDrawing("actors"))


@lru_cache(maxsize=16)
def _frame(dossier: Dossier) -> FixedHtml:
    return FixedHtml("actors.html", frame_values(dossier))


@lru_cache(maxsize=PAGES_CACHED)
def _page(dossier: Dossier, actor: str, messages: Messages) -> FixedHtml:
    return FixedHtml("actor.html", actor_values(dossier, dossier.actors[actor], messages), facts=("story",))


VIEW = View("actors", msgid("Actors"), 1, build, has_scales=False, tabs=("network",), has_pages=True)
