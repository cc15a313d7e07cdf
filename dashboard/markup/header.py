"""Header markup: the links to the views, to the sources and to the help, then title and standfirst."""

from collections.abc import Mapping

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup import guide, share
from dashboard.markup.links import change
from dashboard.markup.pieces import dated
from dashboard.markup.rendering import render
from dashboard.markup.sources import source_link
from dashboard.messages.messages import Messages
from dashboard.query.query import Query
from dashboard.view import View


def header(dossier: Dossier, views: Mapping[str, View], messages: Messages) -> Markup:
    """Return the header. It names the only source, or the one that the dossier starts from and how many."""
    count = len(dossier.sources)
    start = dossier.sources.get(dossier.about.source or "")
    has_others = count > (start is not None)
    return render(
        "header.html",
        messages,
        tabs=[
            {"change": change(view=_parameter(view.slug)), "title": messages.gettext(view.title)}
            for view in views.values()
        ],
        start=source_link(start) if start else None,
        is_only_source=count == 1,
        start_date=dated(start.date, dossier) if start and start.date else None,
        all_sources=messages.ngettext("%(count)s source", "%(count)s sources", count) if has_others else None,
        about=change(view="about"),
        guide_id=guide.ID,
        share_id=share.ID,
        language=dossier.language,
        title=dossier.title,
        standfirst=dossier.standfirst or "",
    )


def _parameter(slug: str) -> str:
    """The value of `view` in a link: "" for the view that a link without it shows."""
    return "" if slug == Query.view else slug
