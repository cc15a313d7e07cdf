"""Zoom menu markup: the whole story, what lies around the picked event, the eras, and views worth a name.

Each entry is a link. One that only frames another time also carries that time,
so that the chart can go there by itself.
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

FILTERS_NAMED = 3  # in the line below a look; it is narrow, and the look has a name of its own


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of the menu.

    One that only frames another time has a `change`, and as `days` the window in days from 1970-01-01, start
    inclusive and end exclusive: "0/365", "" for the whole story. Any other one has a whole `query`.
    """

    name: str
    words: str
    query: str | None = None
    change: str = ""
    days: str = ""


@lru_cache(maxsize=64)
def zoom(dossier: Dossier, event: Event | None, messages: Messages) -> Markup:
    """Return a button and the menu that it opens; "" where no event has a place in time.

    `event` is the picked event; one entry frames the time around it.
    """
    if extent(dossier) is None:
        return Markup("")
    return render(
        "zoom.html",
        messages,
        near=list(_near(dossier, event, messages)),
        eras=list(_eras(dossier)),
        looks=list(_looks(dossier, messages)),
    )


def _near(dossier: Dossier, event: Event | None, messages: Messages) -> Iterator[Entry]:
    yield _frame(messages.gettext("Whole story"), "", None)
    if event and (window := around(dossier, event)):
        yield _frame(messages.gettext("Around this event"), event.short or event.title, window)


def _eras(dossier: Dossier) -> Iterator[Entry]:
    for era in dossier.eras:
        if window := of_era(dossier, era):
            yield _frame(era.name, dated(era.date, dossier), window)


def _looks(dossier: Dossier, messages: Messages) -> Iterator[Entry]:
    """The dossier's own looks, each with the filter and the time that it sets."""
    for look in dossier.looks:
        asked = parse_link(look.link, dossier)
        if asked not in (Query(), opening(dossier)):  # the menu begins with the whole story
            words = Markup(", ").join(_filter_words(asked, dossier, messages))
            yield Entry(look.name, words, query=urlencode(written_out(asked, dossier)))


def _filter_words(query: Query, dossier: Dossier, messages: Messages) -> Iterator[str | Markup]:
    """The names that `query` filters by, at most `FILTERS_NAMED`, and the time that it shows."""
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


def _frame(name: str, words: str, window: Window | None) -> Entry:
    """Return a link to the same view with another window, None for the whole story."""
    return Entry(
        name,
        words,
        change=window_change(in_edtf(window) if window else None),
        days=f"{window[0]:.15g}/{window[1]:.15g}" if window else "",
    )
