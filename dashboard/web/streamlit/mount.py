"""Mounts: our own elements in Streamlit's page, each a few lines that load their module from our server."""

from collections.abc import Callable

import streamlit as st

from dashboard.web.http import assets

LOADER = """
export default function (component) {
  import(new URL("%s", document.baseURI).href).then((module) => module.%s(component));
}
"""


def mount(name: str, entry: str) -> Callable[..., object]:
    """A component whose JavaScript is what the canvas's script exports as `entry`.

    Not isolated: the page's one stylesheet holds for it, and tests and screen readers see into it.
    """
    address, _ = assets.script()
    return st.components.v2.component(name, js=LOADER % (address, entry), isolate_styles=False)
