"""Foldline: a YAML file of dated events, read, checked and drawn as a folded timeline.

`from dashboard import read, select, Dossier, Query` is all that a notebook needs. Names are imported on first
use, so that the commands do not load pandas; `editor_schema` is one of them for `foldline schema`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.dossier.editor_schema import editor_schema
    from dashboard.dossier.model import Dossier
    from dashboard.query.query import Query
    from dashboard.query.selection import select
    from dashboard.reading import read

__all__ = ["Dossier", "Query", "editor_schema", "read", "select"]

_HOMES = {
    "Dossier": "dashboard.dossier.model",
    "Query": "dashboard.query.query",
    "editor_schema": "dashboard.dossier.editor_schema",
    "read": "dashboard.reading",
    "select": "dashboard.query.selection",
}


def __getattr__(name: str) -> Any:
    """Return the public name `name` from its module. Raise AttributeError for any other."""
    if name not in _HOMES:
        raise AttributeError(f"module 'dashboard' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
