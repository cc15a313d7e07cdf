"""Empty markup: what is shown instead of the card if no event is picked."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from markupsafe import Markup

from dashboard.markup.links import WITHOUT_FILTER, window_change
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.selection import Selection, why_none

CONDITION_PARAMETERS: Mapping[str, str] = {
    "actors": "actor",
    "roles": "role",
    "kinds": "kind",
    "places": "place",
    "sources": "source",
    "words": "q",
    "support": "sources",
}
"""The parameters of the conditions of a query, where the name is another one."""


class Why(TypedDict):
    """Why no event matches: how many events meet each condition alone, null where the query has none.

    `actors` has a number for each chosen actor, `together` the events of all of them. `ways` are the
    parameters without which events match, each with the number of those.
    """

    actors: Sequence[tuple[str, int]]
    together: int | None
    roles: int | None
    without: int | None
    kinds: int | None
    places: int | None
    sources: int | None
    words: int | None
    disputed: int | None
    support: int | None
    ways: Sequence[tuple[str, int]]


def nothing_picked(messages: Messages) -> Markup:
    """Return the message for when events match and none of them is picked."""
    return render("nothing_picked.html", messages)


def not_loaded(messages: Messages) -> Markup:
    """Return the message for when a part of the page did not come from the server."""
    return render("not_loaded.html", messages)


def none_in_window(messages: Messages) -> Markup:
    """Return the message for when events match, but none of them is in the window."""
    return render("none_in_window.html", messages, whole=window_change(None))


def nothing_matches(messages: Messages) -> Markup:
    """Return the message for when no event matches; the browser adds why, and the ways out."""
    return render("nothing_matches.html", messages, without_filter=WITHOUT_FILTER)


def why(selection: Selection) -> Why:
    """Return why no event matches."""
    reasons = why_none(selection)
    return Why(
        actors=list(reasons.actors.items()),
        together=reasons.together,
        roles=reasons.roles,
        without=reasons.left,
        kinds=reasons.kinds,
        places=reasons.places,
        sources=reasons.sources,
        words=reasons.words,
        disputed=reasons.disputed,
        support=reasons.support,
        ways=[(CONDITION_PARAMETERS.get(way.field, way.field), way.count) for way in reasons.ways_out],
    )
