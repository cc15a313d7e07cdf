"""Actors' menu markup: every actor by side, each with "with" and "without"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from markupsafe import Markup

from dashboard.frame import actor_counts
from dashboard.markup.pieces import avatar, href, joined
from dashboard.model import Actor
from dashboard.query import Query
from dashboard.selection import Selection


def actors_menu(selection: Selection) -> Markup:
    """A heading a side, a row an actor, two switches a row; each is a link to the view it leads to."""
    dossier = selection.dossier
    counts = actor_counts(dossier)
    groups = [*dossier.sides.values(), None]
    sections = joined(
        _side(
            side.name if side else ("Others" if dossier.sides else "Actors"),
            sorted(
                (
                    a
                    for a in dossier.actors.values()
                    if _side_of(a, dossier.sides) == (side.id if side else None)
                ),
                key=lambda a: -counts.get(a.id, 0),
            ),
            selection,
            counts,
        )
        for side in groups
    )
    return Markup('<div class="fl-menu">{}</div>').format(sections)


def _side_of(actor: Actor, sides: Mapping[str, object]) -> str | None:
    return actor.side if actor.side in sides else None


def _side(name: str, actors: Iterable[Actor], selection: Selection, counts: Mapping[str, int]) -> Markup:
    rows = joined(_row(actor, selection, counts.get(actor.id, 0)) for actor in actors)
    return (
        Markup('<section><h3 dir="auto">{}</h3><ul>{}</ul></section>').format(name, rows)
        if rows
        else Markup("")
    )


def _row(actor: Actor, selection: Selection, count: int) -> Markup:
    query = selection.query
    chosen, left_out = actor.id in query.actors, actor.id in query.without
    taken = replace(query, actors=query.actors - {actor.id}, without=query.without - {actor.id})
    include = taken if chosen else replace(taken, actors=taken.actors | {actor.id})
    exclude = taken if left_out else replace(taken, without=taken.without | {actor.id})
    return Markup('<li>{}<span class="fl-name" dir="auto">{} <small>{}</small></span>{}{}</li>').format(
        avatar(actor),
        actor.name,
        count,
        _switch("with", actor, include, chosen, selection),
        _switch("without", actor, exclude, left_out, selection),
    )


def _switch(word: str, actor: Actor, query: Query, on: bool, selection: Selection) -> Markup:
    return Markup(
        '<a class="fl-switch" href="{}" role="button" aria-pressed="{}" aria-label="{} {}">{}</a>'
    ).format(href(query, selection.dossier), "true" if on else "false", word, actor.name, word)
