"""Stage: Streamlit's page made ready for ours, and the places in it."""

from contextlib import AbstractContextManager

import streamlit as st

from dashboard.dossier.model import Dossier
from dashboard.markup.head import title


def begin(dossier: Dossier) -> None:
    """Name the page; must come before anything is drawn."""
    st.set_page_config(page_title=title(dossier), layout="wide", initial_sidebar_state="collapsed")


def end() -> None:
    """Draw nothing more."""
    st.stop()


def columns() -> AbstractContextManager[object]:
    """What holds the two columns; the stylesheet says when they stand side by side."""
    return st.container(key="stage")


def chart() -> AbstractContextManager[object]:
    """The wide column."""
    return st.container(key="chart")


def detail() -> AbstractContextManager[object]:
    """The narrow column, which is a drawer where there is no room for it."""
    return st.container(key="detail")
