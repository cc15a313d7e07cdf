"""Mount: our own elements in Streamlit's page; a few inline lines load the canvas's script."""

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from dashboard.web.http import assets
from dashboard.web.streamlit.component_types import LinkTriggers

LOADER = """
export default function (component) {
  import(new URL("%s", document.baseURI).href).then((module) => module.%s(component));
}
"""


def mount(entry: str) -> ComponentRenderer:
    """Return the component whose JavaScript is the export `entry` of the canvas's script.

    Its styles are not isolated, so that the page's stylesheet applies to it.
    """
    address, _ = assets.script()
    return st.components.v2.component(f"foldline_{entry}", js=LOADER % (address, entry), isolate_styles=False)


def followed_link(key: str) -> str | None:
    """Return the link that a reader followed in the component `key`; for its callback."""
    triggers: LinkTriggers = st.session_state[key]
    return triggers.get("link")
