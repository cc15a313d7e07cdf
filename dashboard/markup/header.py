"""Header markup: the links to the views, to the sources and to the help, then title and standfirst."""

from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup import guide
from dashboard.markup.pieces import dated, href
from dashboard.markup.rendering import render
from dashboard.markup.sources import source_link
from dashboard.query.query import Query
from dashboard.view import View


def header(dossier: Dossier, views: Mapping[str, View], query: Query) -> Markup:
    """Return the header. It names the only source, or the one that the dossier starts from and how many."""
    messages = query.messages(dossier)
    count = len(dossier.sources)
    start = dossier.sources.get(dossier.about.source or "")
    has_others = count > (start is not None)
    return render(
        "header.html",
        messages,
        tabs=[
            {
                "href": href(replace(query, view=view.slug), dossier),
                "is_current": view.slug == query.view,
                "title": messages.gettext(view.title),
            }
            for view in views.values()
        ],
        start=source_link(start) if start else None,
        is_only_source=count == 1,
        start_date=dated(start.date, dossier) if start and start.date else None,
        all_sources=messages.ngettext("%(count)s source", "%(count)s sources", count) if has_others else None,
        all_href=href(Query(view="about", language=query.language), dossier),
        guide_id=guide.ID,
        language=dossier.language,
        title=dossier.title,
        standfirst=dossier.standfirst or "",
    )
