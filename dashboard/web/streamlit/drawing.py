"""Drawing: a part that one of the folders of the canvas draws, whose links change the address."""

from functools import cache

from dashboard.bundle.canvas import drawing_entry
from dashboard.dossier.model import Dossier
from dashboard.view import Drawing
from dashboard.web.streamlit import url_state
from dashboard.web.streamlit.component_types import DrawingData
from dashboard.web.streamlit.mount import Renderer, followed_link, mount


@cache
def _component(folder: str) -> Renderer:
    return mount(drawing_entry(folder))


def draw(part: Drawing, dossier: Dossier) -> None:
    """Draw `part`. The folder receives its data and summary, and sends the link that a reader follows."""
    key = f"drawing-{part.folder}"

    def follow() -> None:
        if link := followed_link(key):
            url_state.follow(str(link), dossier)

    data: DrawingData = {"drawing": dict(part.data), "summary": part.summary}
    _component(part.folder)(key=key, data=data, on_link_change=follow)
