"""Actors' menu markup: every actor by side, each with "with" and "without"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from markupsafe import Markup

from dashboard.frame import actor_counts
from dashboard.markup.pieces import avatar, counted, href, joined
from dashboard.model import Actor, Dossier
from dashboard.query import Query


def menu_name(actors: int, left_out: int) -> str:
    """What the menu of so many actors is called: "All 1,200 actors, 2 left out", "1 actor"."""
    name = f"All {counted(actors, 'actor')}" if actors > 1 else counted(actors, "actor")
    return f"{name}, {left_out:,} left out" if left_out else name


def actors_menu(dossier: Dossier, query: Query) -> Markup:
    """A heading a side, a row an actor, two switches a row; each is a link to the view it leads to.

    The links leave out pick and window: so the menu is the same for all of them, and made once.
    """
    return _menu(dossier, replace(query, event=None, window=None))


@lru_cache(maxsize=32)
def _menu(dossier: Dossier, query: Query) -> Markup:
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
            dossier,
            query,
            counts,
        )
        for side in groups
    )
    return Markup('<div class="fl-menu">{}</div>').format(sections)


def _side_of(actor: Actor, sides: Mapping[str, object]) -> str | None:
    return actor.side if actor.side in sides else None


def _side(
    name: str, actors: Iterable[Actor], dossier: Dossier, query: Query, counts: Mapping[str, int]
) -> Markup:
    rows = joined(_row(actor, dossier, query, counts.get(actor.id, 0)) for actor in actors)
    return (
        Markup('<section><h3 dir="auto">{}</h3><ul>{}</ul></section>').format(name, rows)
        if rows
        else Markup("")
    )


def _row(actor: Actor, dossier: Dossier, query: Query, count: int) -> Markup:
    chosen, left_out = actor.id in query.actors, actor.id in query.without
    taken = replace(query, actors=query.actors - {actor.id}, without=query.without - {actor.id})
    include = taken if chosen else replace(taken, actors=taken.actors | {actor.id})
    exclude = taken if left_out else replace(taken, without=taken.without | {actor.id})
    return Markup('<li>{}<span class="fl-name" dir="auto">{} <small>{}</small></span>{}{}</li>').format(
        avatar(actor),
        actor.name,
        count,
        _switch("with", actor, include, chosen, dossier),
        _switch("without", actor, exclude, left_out, dossier),
    )


def _switch(word: str, actor: Actor, query: Query, on: bool, dossier: Dossier) -> Markup:
    return Markup(
        '<a class="fl-switch" href="{}" role="button" aria-pressed="{}" aria-label="{} {}">{}</a>'
    ).format(href(query, dossier), "true" if on else "false", word, actor.name, word)
