"""The opened dossier: read once a change of its file, and shared by all who look at it."""

from pathlib import Path

import streamlit as st

from dashboard.model import Dossier
from dashboard.problems import Problem
from dashboard.reading import read
from dashboard.shipped import default_dossier


@st.cache_resource(max_entries=8, show_spinner=False)
def _remembered(path: Path, modified_ns: int, size: int) -> Dossier:
    return read(path)


def dossier() -> Dossier:
    """The dossier that this server shows, as its file is now; an empty one that says why there is none."""
    path = default_dossier()
    try:
        state = path.stat()
        return _remembered(path, state.st_mtime_ns, state.st_size)
    except OSError as unread:
        what = f"the file could not be opened: {unread.strerror}"
        problem = Problem(path.name, 1, 1, "error", what, "Put it in its place")
        return Dossier(title=path.name, source_name=path.name, problems=(problem,))
