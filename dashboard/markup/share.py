"""Share markup: what the page shows, where it is and how current it is, on paper."""

from functools import lru_cache

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.citation import dates
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.chronology import CACHED_DOSSIERS


@lru_cache(maxsize=CACHED_DOSSIERS)
def share(dossier: Dossier, messages: Messages) -> Markup:
    """Return the lines that the browser fills with what the page shows and its address."""
    return render("share.html", messages, dates=dates(dossier, messages))
