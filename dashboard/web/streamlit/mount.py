"""Mount: our own elements in Streamlit's page; a few inline lines load the canvas's script."""

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from dashboard.web.http import assets
from dashboard.web.streamlit.component_types import LinkTriggers

LOADER = """
export default function (component) {
  import(new URL("%s", document.baseURI).href).then((module) => module.%s(component%s));
}
"""


def mount(entry: str, drawing: str | None = None) -> ComponentRenderer:
    """Return the component whose JavaScript is the export `entry` of the canvas's script.

    It is called with the export `drawing` too, if there is one. Its styles are not isolated, so that the
    page's stylesheet applies to it.
    """
    address, _ = assets.script()
    with_drawing = f", module.{drawing}" if drawing else ""
    return st.components.v2.component(
        f"foldline_{drawing or entry}", js=LOADER % (address, entry, with_drawing), isolate_styles=False
    )


def followed_link(key: str) -> str | None:
    """Return the link that a reader followed in the component `key`; for its callback."""
    triggers: LinkTriggers = st.session_state[key]
    return triggers.get("link")
