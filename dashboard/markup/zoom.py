"""Zoom menu markup: the whole story, the time around the picked event, the eras, and the looks of the
dossier.

Each entry is a link. An entry that only changes the window also contains that window, so that the
chart can go there without Python.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.links import window_change
from dashboard.markup.pieces import dated
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.query import Query, opening, parse_link, written_out
from dashboard.query.windows import Window, around, extent, in_edtf, of_era

FILTERS_NAMED = 3  # in the narrow line below the name of a look


@dataclass(frozen=True, slots=True)
class ZoomEntry:
    """A link of the menu.

    An entry that only changes the window has a `change`, and as `days` the window in days from 1970-01-01,
    start inclusive and end exclusive: "0/365", "" for the whole story. Any other entry has a whole `query`,
    or the browser fills it if it is a slot.
    """

    name: str
    words: str
    query: str | None = None
    change: str = ""
    days: str = ""
    is_slot: bool = False


@lru_cache(maxsize=64)
def zoom(dossier: Dossier, event: Event | None, messages: Messages) -> Markup:
    """Return a button and the menu that it opens; "" where no event has a place in time.

    `event` is the picked event; one entry shows the time around it.
    """
    return _menu(dossier, list(_near(dossier, event, messages)), messages)


def zoom_of_any_event(dossier: Dossier, messages: Messages) -> Markup:
    """Return the same, with an entry that the browser fills for the event that it shows as picked."""
    whole = _frame(messages.gettext("Whole story"), "", None)
    around_event = ZoomEntry(messages.gettext("Around this event"), "", is_slot=True)
    return _menu(dossier, [whole, around_event], messages)


def _menu(dossier: Dossier, near: list[ZoomEntry], messages: Messages) -> Markup:
    if extent(dossier) is None:
        return Markup("")
    return render(
        "zoom.html",
        messages,
        near=near,
        eras=list(_eras(dossier)),
        looks=list(_looks(dossier, messages)),
    )


def _near(dossier: Dossier, event: Event | None, messages: Messages) -> Iterator[ZoomEntry]:
    yield _frame(messages.gettext("Whole story"), "", None)
    if event and (window := around(dossier, event)):
        yield _frame(messages.gettext("Around this event"), event.short or event.title, window)


def _eras(dossier: Dossier) -> Iterator[ZoomEntry]:
    for era in dossier.eras:
        if window := of_era(dossier, era):
            yield _frame(era.name, dated(era.date, dossier), window)


def _looks(dossier: Dossier, messages: Messages) -> Iterator[ZoomEntry]:
    """The dossier's own looks, each with its filter and its window."""
    for look in dossier.looks:
        target = parse_link(look.link, dossier)
        if target not in (Query(), opening(dossier)):  # the menu begins with the whole story
            words = Markup(", ").join(_filter_words(target, dossier, messages))
            yield ZoomEntry(look.name, words, query=urlencode(written_out(target, dossier)))


def _filter_words(query: Query, dossier: Dossier, messages: Messages) -> Iterator[str | Markup]:
    """At most `FILTERS_NAMED` names by which `query` filters, and its window."""
    names = [dossier.actors[actor].label for actor in dossier.actors if actor in query.actors]
    names += [
        messages.gettext("without %(actor)s", actor=dossier.actors[actor].label)
        for actor in dossier.actors
        if actor in query.without
    ]
    names += [kind.name for kind in dossier.kinds.values() if kind.id in query.kinds]
    names += [place.name for place in dossier.places.values() if place.id in query.places]
    names += [f"\u201c{query.words}\u201d"] if query.words else []
    names += [messages.gettext("disputed")] if query.disputed else []
    yield from names[:FILTERS_NAMED]
    if len(names) > FILTERS_NAMED:
        yield messages.ngettext("%(count)s more", "%(count)s more", len(names) - FILTERS_NAMED)
    if query.window:
        first, last = query.window
        yield dated(parse_date(first if first == last else f"{first or '..'}/{last or '..'}"), dossier)


def _frame(name: str, words: str, window: Window | None) -> ZoomEntry:
    """Return a link to the same view with another window, None for the whole story."""
    return ZoomEntry(
        name,
        words,
        change=window_change(in_edtf(window) if window else None),
        days=days_text(window) if window else "",
    )


def days_text(window: Window) -> str:
    """Return a window as an entry contains it."""
    return f"{window[0]:.15g}/{window[1]:.15g}"
