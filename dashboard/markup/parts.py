"""Parts' markup: a part of a view that is text, in the element that names the view."""

from markupsafe import Markup

from dashboard.markup.about import about_markup
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.view import Html, Prose


def part_markup(part: Prose | Html, slug: str, address: str | None, messages: Messages) -> Markup:
    """Return `part` of the view `slug`; `address` is the page's address to cite, None if it is unknown.

    Its root says that it is complete, as the chart's root does.
    """
    content = (
        about_markup(part, address, messages)
        if isinstance(part, Prose)
        else render(part.template, messages, **part.values)
    )
    return Markup('<div data-view="{}" data-state="ready">{}</div>').format(slug, content)
