"""Canvas: mounts the timeline's drawing and hears what the reader picks in it."""

from base64 import b64encode
from functools import cache
from typing import Any

import numpy as np
import streamlit as st

from dashboard.model import Dossier
from dashboard.parts import Chart
from dashboard.ui import address, served
from dashboard.ui.mount import mount

# JavaScript's largest whole number: no gesture is newer than an answer that bears it.
LATEST = 2**53 - 1


@cache
def _component() -> Any:
    return mount("foldline_canvas", "canvas.js")


def resume() -> None:
    """Answer a canvas that is older than this session, and whose gestures nobody here has counted."""
    st.session_state["gesture"] = LATEST


def draw(chart: Chart, dossier: Dossier) -> None:
    """Draw `chart`. The story goes by its address; a run sends only what was asked of it.

    The answer carries the number of the gesture it answers, so that one that
    comes late never undoes a newer one.
    """

    def picked() -> None:
        gesture = st.session_state[chart.key].get("gesture")
        if gesture:
            address.change(dossier, event=str(gesture["event"]))
            st.session_state["gesture"] = int(gesture["sequence"])

    _component()(
        key=chart.key,
        data={
            "story": served.publish(chart.story),
            "plotly": served.address(served.PLOTLY, "plotly.min.js"),
            "view": chart.key,
            "summary": chart.summary,
            "matched": b64encode(np.packbits(chart.matched).tobytes()).decode(),
            "picked": chart.picked,
            "scale": chart.scale,
            "sequence": st.session_state.get("gesture", 0),
        },
        on_gesture_change=picked,
    )
