"""Kinds markup: the category key, in which each kind is a switch with its mark and its name."""

from functools import lru_cache

from markupsafe import Markup

from dashboard.chart.palette import kind_style
from dashboard.dossier.model import Dossier
from dashboard.markup.links import change
from dashboard.markup.pieces import glyph
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages


@lru_cache(maxsize=16)
def kinds_key(dossier: Dossier, messages: Messages) -> Markup:
    """Return a switch for each kind, in the order of the file; "" where there are no kinds.

    The links leave out pick and window, as those of the actors' menu do. The browser shows the button only
    where the key is longer than it should be, and then hides what was not chosen.
    """
    if not dossier.kinds:
        return Markup("")
    return render(
        "kinds.html",
        messages,
        kinds=[
            {"toggle": change(kind=kind.id), "glyph": glyph(kind_style(index)), "name": kind.name}
            for index, kind in enumerate(dossier.kinds.values())
        ],
        without_pick=change(**{"event": "", "from": "", "to": ""}),
        count=len(dossier.kinds),
    )
