"""Guide markup: what the marks mean, each with the mark itself, and which keys there are."""

from functools import cache

from markupsafe import Markup

from dashboard.chart.palette import GHOST, kind_style
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages

ID = "fl-guide"


@cache
def guide(messages: Messages) -> Markup:
    """Return the dialog that "?" opens. It is the same for every dossier."""
    point, bar = kind_style(0), kind_style(2)
    return render(
        "guide.html",
        messages,
        id=ID,
        mark_path=point.path,
        mark_colour=point.hue.css(),
        ghost_colour=GHOST.css(),
        bar_colour=bar.hue.css(),
    )
