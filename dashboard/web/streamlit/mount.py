"""Mount: our own elements in Streamlit's page; a few inline lines load the canvas's script."""

from collections.abc import Callable

import streamlit as st

from dashboard.web.http import assets

LOADER = """
export default function (component) {
  import(new URL("%s", document.baseURI).href).then((module) => module.%s(component));
}
"""


def mount(name: str, entry: str) -> Callable[..., object]:
    """Return a component whose JavaScript is the export `entry` of the canvas's script.

    Its styles are not isolated, so that the page's stylesheet applies to it.
    """
    address, _ = assets.script()
    return st.components.v2.component(name, js=LOADER % (address, entry), isolate_styles=False)
