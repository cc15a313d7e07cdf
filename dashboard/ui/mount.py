"""Mounts: our own elements in Streamlit's page, each a few lines that load their module from our server."""

from collections.abc import Callable

import streamlit as st

from dashboard.ui import served

LOADER = """
export default function (component) {
  import(new URL("%s", document.baseURI).href).then((module) => module.default(component));
}
"""


def mount(name: str, module: str) -> Callable[..., object]:
    """A component whose JavaScript is the file `module` of the canvas folder.

    Not isolated: the page's one stylesheet holds for it, and tests and screen readers see into it.
    """
    loader = LOADER % served.address(served.CANVAS, module)
    return st.components.v2.component(name, js=loader, isolate_styles=False)
