"""Kinds markup: the category key, in which each kind is a switch with its mark and its name."""

from dataclasses import replace

from markupsafe import Markup

from dashboard.chart.palette import style
from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import glyph, href
from dashboard.markup.rendering import render
from dashboard.query.query import Query


def kinds_key(dossier: Dossier, query: Query) -> Markup:
    """Return a switch for each kind, in the order of the file; "" where there are no kinds.

    The links leave out pick and window, as those of the actors' menu do. The browser shows the button only
    where the key is longer than it should be, and then hides what was not chosen.
    """
    if not dossier.kinds:
        return Markup("")
    asked = replace(query, event=None, window=None)
    return render(
        "kinds.html",
        query.messages(dossier),
        kinds=[
            {
                "href": href(replace(asked, kinds=asked.kinds ^ {kind.id}), dossier),
                "is_chosen": kind.id in asked.kinds,
                "glyph": glyph(style(index)),
                "name": kind.name,
            }
            for index, kind in enumerate(dossier.kinds.values())
        ],
        count=len(dossier.kinds),
    )
