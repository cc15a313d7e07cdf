"""Mount: our own elements in Streamlit's page; a few inline lines load the canvas's script."""

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from dashboard.web.http import assets

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
