"""Kinds markup: the category key, in which each kind is a switch with its mark and its name."""

from dataclasses import replace

from markupsafe import Markup

from dashboard.chart.palette import Style, style
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier, Kind
from dashboard.markup.pieces import glyph, href, joined
from dashboard.query.query import Query


def kinds_key(dossier: Dossier, query: Query) -> Markup:
    """A switch for each kind, in the order of the file; nothing where there are no kinds.

    The links leave out pick and window, as those of the actors' menu do. The browser shows the button only
    where the key is longer than it should be, and hides then what was not chosen.
    """
    if not dossier.kinds:
        return Markup("")
    asked = replace(query, event=None, window=None)
    switches = joined(
        _switch(kind, style(index), asked, dossier) for index, kind in enumerate(dossier.kinds.values())
    )
    return Markup(
        '<div class="fl-kinds" role="group" aria-label="Kinds of event">{}<button type="button" '
        'class="fl-all-kinds" aria-expanded="false" hidden>All {} kinds</button></div>'
    ).format(switches, count_words(len(dossier.kinds), dossier.language))


def _switch(kind: Kind, shape: Style, query: Query, dossier: Dossier) -> Markup:
    on = kind.id in query.kinds
    other = replace(query, kinds=query.kinds ^ {kind.id})
    return Markup('<a href="{}" role="button" aria-pressed="{}">{}<span dir="auto">{}</span></a>').format(
        href(other, dossier), "true" if on else "false", glyph(shape), kind.name
    )
