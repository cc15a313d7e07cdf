"""Zoom menu markup: the whole story, what lies around the picked event, the eras, and views worth a name.

Each entry is a link. One that only frames another time also carries that time,
so that the chart can go there by itself.
"""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import dated, href, joined
from dashboard.query.query import Query, opening, parse_link
from dashboard.query.selection import Selection
from dashboard.query.windows import Window, around, extent, in_edtf, of_era

FILTERS_NAMED = 3  # in the line below a look; it is narrow, and the look has a name of its own

_LENS = Markup(
    '<svg class="fl-lens" viewBox="0 0 16 16" aria-hidden="true">'
    '<circle cx="6.5" cy="6.5" r="4.5"/><path d="M10 10l4.5 4.5M4.5 6.5h4M6.5 4.5v4"/></svg>'
)


def zoom(selection: Selection) -> Markup:
    """A button and the menu it opens; nothing where no event has a place in time."""
    if extent(selection.dossier) is None:
        return Markup("")
    return Markup(
        '<button type="button" class="fl-control" popovertarget="fl-zoom">{}Zoom</button>'
        '<div class="fl-zoom" id="fl-zoom" popover role="group" aria-label="Zoom">{}{}{}</div>'
    ).format(
        _LENS,
        _entries("", _near(selection)),
        _entries("Eras", _eras(selection)),
        _entries("Highlights", _looks(selection)),
    )


def _entries(heading: str, entries: Iterator[Markup]) -> Markup:
    rows = joined(Markup("<li>{}</li>").format(entry) for entry in entries)
    title = Markup("<h3>{}</h3>").format(heading) if heading else Markup("")
    return Markup("{}<ul>{}</ul>").format(title, rows) if rows else Markup("")


def _near(selection: Selection) -> Iterator[Markup]:
    yield _frame("Whole story", "", None, selection)
    event = selection.picked
    if event and (window := around(selection.dossier, event)):
        yield _frame("Around this event", event.short or event.title, window, selection)


def _eras(selection: Selection) -> Iterator[Markup]:
    for era in selection.dossier.eras:
        if window := of_era(selection.dossier, era):
            yield _frame(era.name, dated(era.date, selection.dossier), window, selection)


def _looks(selection: Selection) -> Iterator[Markup]:
    """The dossier's own looks, each with the filter and the time that it sets."""
    dossier = selection.dossier
    for look in dossier.looks:
        asked = parse_link(look.link, dossier)
        if asked in (Query(), opening(dossier)):  # the menu begins with the whole story
            continue
        yield Markup('<a href="{}"{}><b dir="auto">{}</b><small dir="auto">{}</small></a>').format(
            href(asked, dossier),
            Markup(' aria-current="true"') if asked == selection.query else "",
            look.name,
            Markup(", ").join(_filter_words(asked, dossier)),
        )


def _filter_words(query: Query, dossier: Dossier) -> Iterator[str | Markup]:
    """The names that `query` filters by, at most `FILTERS_NAMED`, and the time that it shows."""
    names = [dossier.actors[actor].label for actor in dossier.actors if actor in query.actors]
    names += [f"without {dossier.actors[actor].label}" for actor in dossier.actors if actor in query.without]
    names += [kind.name for kind in dossier.kinds.values() if kind.id in query.kinds]
    names += [place.name for place in dossier.places.values() if place.id in query.places]
    names += [f"\u201c{query.words}\u201d"] if query.words else []
    names += ["disputed"] if query.disputed else []
    yield from names[:FILTERS_NAMED]
    if len(names) > FILTERS_NAMED:
        yield f"{len(names) - FILTERS_NAMED} more"
    if query.window:
        first, last = query.window
        yield dated(parse_date(first if first == last else f"{first or '..'}/{last or '..'}"), dossier)


def _frame(name: str, words: str, window: Window | None, selection: Selection) -> Markup:
    """A link to the same view with another window, None for the whole story.

    `data-window` holds it in days from 1970-01-01, start inclusive and end exclusive.
    """
    query = replace(selection.query, window=in_edtf(window) if window else None)
    return Markup(
        '<a href="{}" data-window="{}"{}><b dir="auto">{}</b><small dir="auto">{}</small></a>'
    ).format(
        href(query, selection.dossier),
        f"{window[0]:.15g}/{window[1]:.15g}" if window else "",
        Markup(' aria-current="true"') if query == selection.query else "",
        name,
        words,
    )
