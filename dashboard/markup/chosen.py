"""Chosen markup: the conditions of a query that no control shows, and the actors that are parts of chosen
ones.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.links import WITHOUT_FILTER
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.query import Query


class ChosenNames(TypedDict):
    """The names of what a query includes or excludes, by id, in the order of the file."""

    actors: Mapping[str, str]
    kinds: Mapping[str, str]
    places: Mapping[str, str]
    sources: Mapping[str, str]


class Parts(TypedDict):
    """The names of the actors that are parts of `actor`, an actor that a query includes or excludes."""

    actor: str
    names: Sequence[str]


def chosen(messages: Messages) -> Markup:
    """Return the button of a condition that no control of the page shows; the browser makes one for each."""
    return render("chosen.html", messages)


def filtered_line(messages: Messages) -> Markup:
    """Return the line that names the conditions of a query; the browser fills it."""
    return render("filtered.html", messages, without_filter=WITHOUT_FILTER)


def parts_counted(messages: Messages) -> Markup:
    """Return the disclosure in which the browser says which actors count as parts of chosen ones."""
    return render("parts.html", messages)


def names(query: Query, dossier: Dossier) -> ChosenNames:
    """Return the names of what `query` includes or excludes."""
    actors = query.actors | query.without
    return ChosenNames(
        actors={a.id: a.label for a in dossier.actors.values() if a.id in actors} if actors else {},
        kinds={kind.id: kind.name for kind in dossier.kinds.values() if kind.id in query.kinds},
        places={place.id: place.name for place in dossier.places.values() if place.id in query.places},
        sources={s.id: s.title for s in dossier.sources.values() if s.id in query.sources}
        if query.sources
        else {},
    )


def parts(query: Query, dossier: Dossier) -> list[Parts]:
    """Return the parts of each included or excluded actor that has some."""
    return list(_parts(query, dossier))


def _parts(query: Query, dossier: Dossier) -> Iterator[Parts]:
    for actor in names(query, dossier)["actors"]:
        covered = dossier.members_of(actor) - {actor}
        labels = [dossier.actors[part].label for part in dossier.actors if part in covered]
        if labels:
            yield Parts(actor=actor, names=labels)
