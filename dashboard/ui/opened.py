"""The opened dossier: read once a change of its file, and shared by all who look at it."""

from pathlib import Path

import streamlit as st

from dashboard.model import Dossier
from dashboard.reading import read
from dashboard.shipped import default_dossier


@st.cache_resource(max_entries=8, show_spinner=False)
def _remembered(path: Path, modified_ns: int, size: int) -> Dossier:
    return read(path)


def dossier() -> Dossier:
    """The dossier that this server shows, as its file is now. Raises OSError where it cannot be opened."""
    path = default_dossier()
    state = path.stat()
    return _remembered(path, state.st_mtime_ns, state.st_size)
