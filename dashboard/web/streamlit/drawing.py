"""Drawing: a part that one of the folders of the canvas draws, whose links change the address."""

from functools import cache
from typing import Any

import streamlit as st

from dashboard.dossier.model import Dossier
from dashboard.view import Drawing
from dashboard.web.http import assets
from dashboard.web.streamlit import url_state
from dashboard.web.streamlit.mount import mount


@cache
def _component(folder: str) -> Any:
    return mount(f"foldline_{folder}", assets.drawing_entry(folder))


def draw(part: Drawing, dossier: Dossier) -> None:
    """Draw `part`. The folder receives its data and summary, and sends the link that a reader follows."""
    key = f"drawing-{part.folder}"

    def follow() -> None:
        if link := st.session_state[key].get("link"):
            url_state.follow(str(link), dossier)

    data = {"drawing": dict(part.data), "summary": part.summary}
    _component(part.folder)(key=key, data=data, on_link_change=follow)
