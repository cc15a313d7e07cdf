"""Lanes: the layouts of the timeline that have one lane for each side, kind or actor, and their ids."""

from collections.abc import Collection
from typing import Literal

from dashboard.dossier.model import Dossier

Layout = Literal["side", "kind", "actor"]
Sort = Literal["file", "first", "last", "count"]
LAYOUTS: tuple[Layout, ...] = ("side", "kind", "actor")
SORTS: tuple[Sort, ...] = ("file", "first", "last", "count")

REST = "~"
"""The id of the lane of events without a side, a kind or an actor: no id of a dossier has this character."""


def layouts(dossier: Dossier) -> tuple[Layout, ...]:
    """Return the layouts that divide the events of `dossier`."""
    return tuple(layout for layout in LAYOUTS if _entries(dossier, layout))


def lane_ids(dossier: Dossier, layout: Layout | None) -> tuple[str, ...]:
    """Return the ids of the lanes of `layout` in the order of the file, `REST` last; none without layout."""
    return (*_entries(dossier, layout), REST) if layout else ()


def openable_ids(dossier: Dossier, layout: Layout | None) -> tuple[str, ...]:
    """Return the ids of the sides whose other actors `layout` can show, in the order of the file."""
    return (*dossier.sides, REST) if layout == "actor" else ()


def usual_sort(layout: Layout | None) -> Sort:
    """Return the order of the lanes where a link does not say: that of the file, of actors by number."""
    return "count" if layout == "actor" else "file"


def _entries(dossier: Dossier, layout: Layout) -> Collection[str]:
    return {"side": dossier.sides.keys(), "kind": dossier.kinds.keys(), "actor": dossier.actors.keys()}[
        layout
    ]
