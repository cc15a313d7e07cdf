"""Lanes: the layouts of the timeline that have one lane for each side, kind or actor, and their ids.

The rows of the actors view are arranged by the same parameters of a link.
"""

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


def opens_sides(view: str, layout: Layout | None) -> bool:
    """Return whether the sides can be opened: where the actors have rows, or lanes."""
    return view == "actors" or layout == "actor"


def openable_ids(dossier: Dossier, view: str, layout: Layout | None) -> tuple[str, ...]:
    """Return the ids of the sides whose other actors can be shown, in the order of the file."""
    return (*dossier.sides, REST) if opens_sides(view, layout) else ()


def unusual_sorts(view: str, layout: Layout | None) -> tuple[Sort, ...]:
    """Return the orders that a link names: those of rows of actors, or of lanes in another order than usual.

    Usually lanes are in the order of the file, those of actors by number, and rows so that curves are short.
    """
    if view == "actors":
        return SORTS
    usual = "count" if layout == "actor" else "file"
    return tuple(sort for sort in SORTS if layout and sort != usual)


def _entries(dossier: Dossier, layout: Layout) -> Collection[str]:
    return {"side": dossier.sides.keys(), "kind": dossier.kinds.keys(), "actor": dossier.actors.keys()}[
        layout
    ]
