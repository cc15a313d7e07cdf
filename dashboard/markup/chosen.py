"""Chosen markup: the conditions of a query that no control shows, and the actors that are parts of chosen
ones.
"""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from dashboard.markup.pieces import href
from dashboard.markup.rendering import render
from dashboard.query.selection import Selection


def chosen(selection: Selection) -> Markup:
    """Return the conditions that no control of the page shows, each as a button that removes it."""
    return render("chosen.html", selection.messages, pills=list(_pills(selection)))


def _pills(selection: Selection) -> Iterator[dict[str, str]]:
    dossier, query = selection.dossier, selection.query
    for place in dossier.places:
        if place in query.places:
            without = replace(query, places=query.places - {place})
            yield {"name": dossier.places[place].name, "href": href(without, dossier)}
    if query.disputed:
        yield {
            "name": selection.messages.gettext("Disputed"),
            "href": href(replace(query, disputed=False), dossier),
        }


def parts_counted(selection: Selection) -> Markup:
    """Return which other actors a chosen actor covers as its parts; "" if there are none."""
    lines = list(_covering(selection))
    return render("parts.html", selection.messages, lines=lines) if lines else Markup("")


def _covering(selection: Selection) -> Iterator[str]:
    dossier, query, messages = selection.dossier, selection.query, selection.messages
    for actor in dossier.actors:
        if actor in query.actors or actor in query.without:
            parts = dossier.members_of(actor) - {actor}
            names = [dossier.actors[part].label for part in dossier.actors if part in parts]
            if names:
                values = {"actor": dossier.actors[actor].label, "parts": ", ".join(names)}
                if actor in query.without:
                    yield messages.gettext("Excluding %(actor)s covers its parts: %(parts)s.", **values)
                else:
                    yield messages.gettext("Including %(actor)s covers its parts: %(parts)s.", **values)
