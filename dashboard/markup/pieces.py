"""Pieces: the bits of markup that cards, menus and notices are put together from.

`Markup.format` escapes whatever is not markup itself, so a text from a dossier
can only get in as text. Elements carry dir="auto" where a dossier's own words
stand, so that names and titles in any script read in their own direction.
"""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from markupsafe import Markup, escape

from dashboard.chart.palette import Style
from dashboard.dates.value import Dated
from dashboard.dates.wording.locale import locale
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Actor, Dossier
from dashboard.messages.messages import Messages
from dashboard.query.query import Query, write_query


def dated(date: Dated, dossier: Dossier) -> Markup:
    """A date in the dossier's language, marked as such."""
    return in_dossier_language(in_words(date, dossier.language), dossier)


def in_dossier_language(words: str, dossier: Dossier) -> Markup:
    """Words for dates, marked with the dossier's language: the words around them may be in another."""
    wording = locale(dossier.language).wording
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(wording.language, wording.direction, words)


def joined(pieces: Iterable[Markup]) -> Markup:
    """Pieces of markup one after the other."""
    return Markup("").join(pieces)


def listed(pieces: Sequence[Markup], messages: Messages) -> Markup:
    """Return pieces of markup as a sentence lists them: "a, b and c"."""
    keys = [f"\ue000{place}\ue001" for place in range(len(pieces))]  # private letters, which no list adds
    sentence = str(escape(messages.list(keys)))
    for key, piece in zip(keys, pieces, strict=True):
        sentence = sentence.replace(key, piece)
    return Markup(sentence)  # noqa: S704 - put together from markup and the words of a locale


def events(count: int, messages: Messages) -> str:
    """ "no events", "1 event", "12,000 events"."""
    if count == 0:
        return messages.gettext("no events")
    return messages.ngettext("%(count)s event", "%(count)s events", count)


def href(query: Query, dossier: Dossier) -> str:
    """The address of a view, relative to the page."""
    return "?" + urlencode(write_query(query, dossier))


def external_link(url: str, content: str | Markup) -> Markup:
    """A link to a page outside, which opens in a tab of its own and learns nothing about the reader."""
    return Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(url, content)


def initials(name: str) -> str:
    """One or two letters that stand for a name on its avatar."""
    words = [word for word in name.replace("(", " ").split() if word[0].isalnum()]
    capital = [word for word in words if word[0].isupper()] or words
    return "".join(word[0] for word in capital[:2]).upper() or "?"


def glyph(shape: Style) -> Markup:
    """The mark of a kind: decoration, for its name stands beside it."""
    return Markup(
        '<svg class="fl-glyph" style="color:{}" viewBox="-8 -8 16 16" aria-hidden="true">'
        '<path d="{}" fill="currentColor"/></svg>'
    ).format(shape.hue.css(), shape.path)


def avatar(actor: Actor) -> Markup:
    """The monogram of an actor, decoration beside its name; nothing where nobody says what the actor is."""
    if actor.is_ is None:
        return Markup("")
    return Markup('<span class="fl-avatar fl-{}" aria-hidden="true">{}</span>').format(
        actor.is_, initials(actor.label)
    )
