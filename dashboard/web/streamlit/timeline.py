"""Canvas: mounts the timeline's drawing and hears what the reader picks and where they zoom."""

from base64 import b64encode
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import streamlit as st

from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import href
from dashboard.query.event_frame import Rows
from dashboard.view import Chart
from dashboard.web.http import assets
from dashboard.web.streamlit import interface, url_state
from dashboard.web.streamlit.mount import mount


@cache
def _component() -> Any:
    return mount("foldline_canvas", "canvas")


def _packed(rows: Rows) -> str:
    """A bit an event, the most significant first, in base64."""
    return b64encode(np.packbits(rows).tobytes()).decode()


def draw(chart: Chart, dossier: Dossier) -> None:
    """Draw `chart`. The story goes by its address; a run sends only what was asked of it.

    The answer carries the number of the gesture it answers, so that one that
    comes late never undoes a newer one. Numbers count within one session: a server that
    came back begins anew, and the canvas with it.
    """

    def heard() -> None:
        gesture = st.session_state[chart.key].get("gesture")
        if not gesture:
            return
        if link := gesture.get("link"):
            url_state.follow(str(link), dossier, staying=True)
        said: dict[str, Any] = {}
        if gesture.get("event"):
            said["event"] = str(gesture["event"])
        if window := gesture.get("window"):
            said["window"] = (str(window[0]), str(window[1])) if any(window) else None
        st.session_state["gesture"] = int(gesture["sequence"])
        if said:
            url_state.change(dossier, **said)

    asked = url_state.read(dossier)
    messages = asked.messages(dossier)
    disputed = replace(asked, disputed=not asked.disputed, event=None, window=None)
    _component()(
        key=chart.key,
        data={
            "story": assets.publish(chart.story.digest, chart.story.content),
            "catalogue": interface.catalogue(messages),
            "failed": messages.gettext("The timeline could not be loaded. Reload the page to try again."),
            "plotly": assets.address(assets.PLOTLY, "plotly.min.js"),
            "view": chart.key,
            "name": chart.name,
            "summary": chart.summary,
            "bars": chart.story.bars,
            "undated": chart.story.undated,
            "matched": _packed(chart.matched),
            "fresh": _packed(chart.fresh) if chart.fresh is not None else None,
            "freshWords": chart.fresh_words,
            "picked": chart.picked,
            "disputed": asked.disputed,
            "disputedLink": href(disputed, dossier),
            "scale": chart.scale,
            "window": chart.window,
            "sequence": st.session_state.get("gesture", 0),
            "session": url_state.session(),
        },
        on_gesture_change=heard,
    )
