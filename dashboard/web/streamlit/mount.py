"""Mount: our own elements in Streamlit's page; a few inline lines load the canvas's script."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.web.http import assets
from dashboard.web.streamlit.component_types import LinkTriggers

# The data are in a list, because Streamlit asks of each value of a dict whether it is a table, and needs
# 0.3 ms to see that another dict is none, which was a quarter of the time of a run.
LOADER = """
export default function (component) {
  const mounted = { ...component, data: component.data[0] };
  import(new URL("%s", document.baseURI).href).then((module) => module.%s(mounted%s));
}
"""

Renderer = Callable[..., None]


def mount(entry: str, drawing: str | None = None) -> Renderer:
    """Return what draws the component whose JavaScript is the export `entry` of the canvas's script.

    It takes a `key`, the `data` and a callback for each trigger, as Streamlit does. The JavaScript is called
    with the export `drawing` too, if there is one. Its styles are not isolated, so that the page's stylesheet
    applies to it.
    """
    address, _ = assets.script()
    with_drawing = f", module.{drawing}" if drawing else ""
    component = st.components.v2.component(
        f"foldline_{drawing or entry}", js=LOADER % (address, entry, with_drawing), isolate_styles=False
    )

    def draw(*, key: str, data: object, **callbacks: Any) -> None:
        component(key=key, data=[data], **callbacks)

    return draw


def followed_link(key: str) -> str | None:
    """Return the link that a reader followed in the component `key`; for its callback."""
    triggers: LinkTriggers = st.session_state[key]
    return triggers.get("link")
