"""Share markup: the dialog to link, cite, save and print what the page shows, and its lines on paper."""

from functools import lru_cache

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.chosen import names
from dashboard.markup.citation import citation, dates, file_name
from dashboard.markup.count import found
from dashboard.markup.pieces import slot
from dashboard.markup.rendering import render
from dashboard.markup.shown_query import Facts, ShownView, packed
from dashboard.markup.sources import brief_name
from dashboard.messages.messages import Messages
from dashboard.query.chronology import CACHED_DOSSIERS
from dashboard.query.selection import Selection
from dashboard.view import View

ID = "fl-share"


@lru_cache(maxsize=CACHED_DOSSIERS)
def share(dossier: Dossier, messages: Messages) -> Markup:
    """Return the dialog and the lines, which the browser fills with what the page shows and its address."""
    return render(
        "share.html",
        messages,
        id=ID,
        name=file_name(dossier),
        title=dossier.title,
        citation=citation(dossier, None, messages),
        dates=dates(dossier, messages),
        sources=_sources(dossier, messages),
        selected_events=slot("selected"),
    )


def share_facts(selection: Selection, view: View, downloads: str) -> Facts:
    """Return what the browser needs to fill it; `downloads` is the address of the pieces of files."""
    shown = ShownView(
        title=selection.messages.gettext(view.title),
        days=selection.query.window_days(selection.dossier.clock),
        rows=packed(selection.in_window),
        downloads=downloads,
    )
    if view.shows_independent(selection.query):
        return Facts(view=shown)
    return Facts(view=shown, found=found(selection), names=names(selection.query, selection.dossier))


def _sources(dossier: Dossier, messages: Messages) -> str:
    """The source from which the dossier starts and how many there are, in words; "" if it has none."""
    count = len(dossier.sources)
    start = dossier.sources.get(dossier.about.source or "")
    named = [messages.gettext("Starts from: %(source)s", source=brief_name(start))] if start else []
    all_sources = messages.ngettext("%(count)s source", "%(count)s sources", count)
    return " · ".join([*named, *([all_sources] if count else [])])
