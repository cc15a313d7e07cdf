"""Head markup: the title and the description of a dossier, for tabs, search engines and previews of links.

All of it is short and escaped, and marked with the dossier's language, because the page around it is in
English.
"""

from unicodedata import category

from markupsafe import Markup

from dashboard.dossier.model import Dossier, Look
from dashboard.markup.pieces import events
from dashboard.markup.rendering import render
from dashboard.messages.messages import messages
from dashboard.query.windows import span_in_words

TITLE_LENGTH = 120  # characters: a tab shows some 30 of them, a preview some 90
DESCRIPTION_LENGTH = 300  # characters: no preview shows more
LANGUAGE_LENGTH = 35  # characters of a language tag, as RFC 5646 (4.4.1) recommends to allow for


def title(dossier: Dossier) -> str:
    """Return the name of the tab, at most `TITLE_LENGTH` characters in one line."""
    return _shortened(dossier.title, TITLE_LENGTH)


def description(dossier: Dossier) -> str:
    """Return the standfirst, or without one the number of events and their span; "" without dated events.

    At most `DESCRIPTION_LENGTH` characters in one line.
    """
    if dossier.standfirst:
        return _shortened(dossier.standfirst, DESCRIPTION_LENGTH)
    return size_in_words(dossier)


def size_in_words(dossier: Dossier) -> str:
    """Return the number of events and their span; "" without dated events."""
    own = messages(dossier.language)
    span = span_in_words(dossier, own)
    if not span:
        return ""
    return own.gettext(
        "Timeline of %(events)s, %(span)s.", events=events(len(dossier.events), own), span=span
    )


def head(dossier: Dossier, title: str | None = None, description: str | None = None) -> Markup:
    """Return the title, the description and their Open Graph properties (https://ogp.me).

    They are those of `dossier` unless others are given.
    """
    given = {"title": title, "description": description}
    own = _values(dossier) | {name: text for name, text in given.items() if text is not None}
    return render("head.html", messages(dossier.language), **own)


def preview_tags(picture: str, size: tuple[int, int]) -> Markup:
    """Return the properties of a preview picture (https://ogp.me), and the form of card that shows it large.

    `picture` is its absolute address, and `size` its width and height in px.
    """
    width, height = size
    return Markup(
        '<meta property="og:image" content="{0}"><meta property="og:image:width" content="{1}">'
        '<meta property="og:image:height" content="{2}">'
        '<meta name="twitter:card" content="summary_large_image">'
    ).format(picture, width, height)


def title_of_look(look: Look, dossier: Dossier) -> str:
    """Return the name of the tab of a page that shows a look."""
    return _shortened(f"{look.name} \u00b7 {dossier.title}", TITLE_LENGTH)


def without_script(dossier: Dossier) -> Markup:
    """Return the text for browsers without JavaScript."""
    return render("without_script.html", messages(dossier.language), **_values(dossier))


def _values(dossier: Dossier) -> dict[str, str]:
    return {
        "title": title(dossier),
        "description": description(dossier),
        "language": dossier.language[:LANGUAGE_LENGTH],
    }


def _shortened(text: str, length: int) -> str:
    """A text in one line, without control characters; cut at a space where it is longer than `length`."""
    line = " ".join("".join(" " if category(c) == "Cc" else c for c in text).split())
    if len(line) <= length:
        return line
    start = line[:length]
    return f"{start.rpartition(' ')[0] or start[: length - 1]}…"
