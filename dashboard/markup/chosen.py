"""Chosen markup: the conditions of a query that no control shows, and the actors that count with others."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from dashboard.markup.pieces import href
from dashboard.markup.rendering import render
from dashboard.query.selection import Selection


def chosen(selection: Selection) -> Markup:
    """Return the conditions that no control of the page shows, each as a button that removes it."""
    return render("chosen.html", pills=list(_pills(selection)))


def _pills(selection: Selection) -> Iterator[dict[str, str]]:
    dossier, query = selection.dossier, selection.query
    for place in dossier.places:
        if place in query.places:
            without = replace(query, places=query.places - {place})
            yield {"name": dossier.places[place].name, "href": href(without, dossier)}
    if query.disputed:
        yield {"name": "Disputed", "href": href(replace(query, disputed=False), dossier)}


def parts_counted(selection: Selection) -> Markup:
    """Return which other actors count with the chosen ones, as their parts; "" where there are none."""
    lines = list(_covering(selection))
    return render("parts.html", lines=lines) if lines else Markup("")


def _covering(selection: Selection) -> Iterator[str]:
    dossier, query = selection.dossier, selection.query
    for actor in dossier.actors:
        if actor in query.actors or actor in query.without:
            parts = dossier.members_of(actor) - {actor}
            names = [dossier.actors[part].label for part in dossier.actors if part in parts]
            if names:
                verb = "Excluding" if actor in query.without else "Including"
                yield f"{verb} {dossier.actors[actor].label} covers its parts: {', '.join(names)}."
