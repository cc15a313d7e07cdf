"""Story drawing: a part that a folder of the canvas draws from the story and what the query selects of it."""

from functools import cache

from dashboard.bundle.canvas import drawing_entry
from dashboard.chart.encoded_payload import encoded_payload
from dashboard.markup.shown_query import link_base, packed
from dashboard.query.selection import Selection
from dashboard.view import StoryDrawing
from dashboard.web.http import assets
from dashboard.web.http.dossier_json import MATCHES
from dashboard.web.streamlit import gestures, interface, url_state
from dashboard.web.streamlit.component_types import StoryDrawingData
from dashboard.web.streamlit.mount import Renderer, followed_link, mount


@cache
def _component(folder: str) -> Renderer:
    return mount("story_drawing", drawing_entry(folder))


def draw(part: StoryDrawing, selection: Selection) -> None:
    """Draw `part`. The browser fetches the story and the index; each run sends the events that match."""
    dossier, query, messages = selection.dossier, selection.query, selection.messages
    payload, key = encoded_payload(dossier), f"drawing-{part.folder}"

    def follow() -> None:
        if link := followed_link(key):
            url_state.follow(str(link), dossier)

    data: StoryDrawingData = {
        "story": assets.publish(payload.digest, payload.content),
        "catalogue": interface.catalogue_address(messages),
        "matchIndex": MATCHES.address(),
        "matched": packed(selection.matched),
        "picked": selection.picked.id if selection.picked else None,
        "base": link_base(query, dossier),
        "failed": messages.gettext("This could not be loaded. Reload the page to try again."),
        "filter": gestures.filter_answer(),
    }
    _component(part.folder)(
        key=key,
        data=data,
        on_link_change=follow,
        on_filter_change=gestures.filter_applied(key, dossier),
    )
