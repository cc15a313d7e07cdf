"""Pieces: the small elements of cards, menus and notices.

`Markup.format` escapes every value that is not `Markup`, so a text from a dossier stays text. Elements with
a dossier's own words have dir="auto", so that names and titles in any script keep their own direction.
"""

from collections.abc import Iterable
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.chart.palette import Style
from dashboard.dates.value import Dated
from dashboard.dates.wording.locale import locale
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Actor, Dossier
from dashboard.messages.messages import Messages
from dashboard.query.query import Query, write_query


def dated(date: Dated, dossier: Dossier) -> Markup:
    """Return a date in the dossier's language, marked with that language."""
    return in_dossier_language(in_words(date, dossier.language), dossier)


def in_dossier_language(words: str, dossier: Dossier) -> Markup:
    """Return words for dates, marked with the dossier's language: the text around them may be in another."""
    wording = locale(dossier.language).wording
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(wording.language, wording.direction, words)


def date_slot(name: str, dossier: Dossier) -> Markup:
    """Return the element for the date `name` that the browser fills with words in the dossier's language."""
    return in_dossier_language(slot(name), dossier)


def slot(name: str) -> Markup:
    """Return the element for the text `name` that the browser fills."""
    return Markup('<span data-value="{}"></span>').format(name)


def joined(pieces: Iterable[Markup]) -> Markup:
    """Return pieces of markup one after the other."""
    return Markup("").join(pieces)


def events(count: int, messages: Messages) -> str:
    """Return a number of events in words: "no events", "1 event", "12,000 events"."""
    if count == 0:
        return messages.gettext("no events")
    return messages.ngettext("%(count)s event", "%(count)s events", count)


def href(query: Query, dossier: Dossier) -> str:
    """Return the address of `query`, relative to the page."""
    return "?" + urlencode(write_query(query, dossier))


def external_link(url: str, content: str | Markup) -> Markup:
    """Return a link to another site. It opens in a new tab and sends no referrer."""
    return Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(url, content)


def initials(name: str) -> str:
    """Return one or two letters for a name on its avatar."""
    words = [word for word in name.replace("(", " ").split() if word[0].isalnum()]
    capital = [word for word in words if word[0].isupper()] or words
    return "".join(word[0] for word in capital[:2]).upper() or "?"


def glyph(shape: Style) -> Markup:
    """Return the mark of a kind. It is hidden from screen readers, because the kind's name follows it."""
    return Markup(
        '<svg class="fl-glyph" style="color:{}" viewBox="-8 -8 16 16" aria-hidden="true">'
        '<path d="{}" fill="currentColor"/></svg>'
    ).format(shape.hue.css(), shape.path)


def avatar(actor: Actor) -> Markup:
    """Return the monogram of an actor, hidden from screen readers; "" for an actor without `is`."""
    if actor.is_ is None:
        return Markup("")
    return Markup('<span class="fl-avatar fl-{}" aria-hidden="true">{}</span>').format(
        actor.is_, initials(actor.label)
    )


def shown_count(count: int, most: int) -> int:
    """Return how many of `count` entries a list shows: `most`, or all if only one more would be hidden, as
    "1 more" takes as much room.
    """
    return count if count == most + 1 else most
