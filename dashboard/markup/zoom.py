"""Zoom menu markup: the whole story, what lies around the picked event, the eras, and views worth a name.

Each entry is a link. One that only frames another time also carries that time,
so that the chart can go there by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import dated, href
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.query import Query, opening, parse_link
from dashboard.query.selection import Selection
from dashboard.query.windows import Window, around, extent, in_edtf, of_era

FILTERS_NAMED = 3  # in the line below a look; it is narrow, and the look has a name of its own


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of the menu.

    `days` is the window that it frames, in days from 1970-01-01, start inclusive and end exclusive: "0/365",
    "" for the whole story, None where it changes more than the window.
    """

    href: str
    days: str | None
    is_current: bool
    name: str
    words: str


def zoom(selection: Selection) -> Markup:
    """Return a button and the menu that it opens; "" where no event has a place in time."""
    if extent(selection.dossier) is None:
        return Markup("")
    return render(
        "zoom.html",
        selection.messages,
        near=list(_near(selection)),
        eras=list(_eras(selection)),
        looks=list(_looks(selection)),
    )


def _near(selection: Selection) -> Iterator[Entry]:
    yield _frame(selection.messages.gettext("Whole story"), "", None, selection)
    event = selection.picked
    if event and (window := around(selection.dossier, event)):
        yield _frame(
            selection.messages.gettext("Around this event"), event.short or event.title, window, selection
        )


def _eras(selection: Selection) -> Iterator[Entry]:
    for era in selection.dossier.eras:
        if window := of_era(selection.dossier, era):
            yield _frame(era.name, dated(era.date, selection.dossier), window, selection)


def _looks(selection: Selection) -> Iterator[Entry]:
    """The dossier's own looks, each with the filter and the time that it sets."""
    dossier = selection.dossier
    for look in dossier.looks:
        asked = parse_link(look.link, dossier)
        if asked in (Query(), opening(dossier)):  # the menu begins with the whole story
            continue
        asked = replace(asked, language=asked.language or selection.query.language)
        yield Entry(
            href=href(asked, dossier),
            days=None,
            is_current=asked == selection.query,
            name=look.name,
            words=Markup(", ").join(_filter_words(asked, dossier, selection.messages)),
        )


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


def _frame(name: str, words: str, window: Window | None, selection: Selection) -> Entry:
    """Return a link to the same view with another window, None for the whole story."""
    query = replace(selection.query, window=in_edtf(window) if window else None)
    return Entry(
        href=href(query, selection.dossier),
        days=f"{window[0]:.15g}/{window[1]:.15g}" if window else "",
        is_current=query == selection.query,
        name=name,
        words=words,
    )
