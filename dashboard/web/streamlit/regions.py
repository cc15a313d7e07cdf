"""Regions: the page's configuration in Streamlit and the containers of its parts."""

from contextlib import AbstractContextManager
from typing import NoReturn

import streamlit as st

from dashboard.dossier.model import Dossier
from dashboard.markup.head import title


def begin(dossier: Dossier) -> None:
    """Configure the page; this must be the first Streamlit call."""
    st.set_page_config(page_title=title(dossier), layout="wide", initial_sidebar_state="collapsed")


def end() -> NoReturn:
    """End the run: nothing more is drawn."""
    st.stop()


def columns(dossier: Dossier) -> AbstractContextManager[object]:
    """Return the container of the two columns; the stylesheet decides whether they are side by side.

    Those of a small story are always one below the other.
    """
    return st.container(key="stacked" if dossier.is_small else "columns")


def whole() -> AbstractContextManager[object]:
    """Return the container of a view that takes the whole width."""
    return st.container(key="whole")


def chart() -> AbstractContextManager[object]:
    """Return the container of the wide column."""
    return st.container(key="chart")


def detail(dossier: Dossier) -> AbstractContextManager[object]:
    """Return the container of the narrow column, which is a drawer on narrow screens.

    A small story has a list of its events there, below the chart.
    """
    return st.container(key="entries" if dossier.is_small else "detail")
