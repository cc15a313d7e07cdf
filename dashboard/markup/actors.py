"""Actors' menu: the data from which the browser makes its list.

A large dossier has thousands of names, of which a reader sees a dozen. So the names are sent to the browser
once, as a file of their own. Each run of the page sends only the query, from which the browser makes the
links.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypedDict

from dashboard.dossier.model import Actor, Dossier
from dashboard.markup.pieces import initials
from dashboard.messages.messages import Messages
from dashboard.query.chronology import CACHED_DOSSIERS
from dashboard.query.event_frame import actor_counts, by_role_count
from dashboard.query.search_text import ALIKE


def menu_name(actors: int, excluded: int, messages: Messages) -> str:
    """Return the name of the actors' menu: "All 1,200 actors, 2 excluded", "1 actor"."""
    name = messages.ngettext("%(count)s actor", "All %(count)s actors", actors)
    if not excluded:
        return name
    return messages.ngettext(
        "%(actors)s, %(count)s excluded", "%(actors)s, %(count)s excluded", excluded, actors=name
    )


class ActorColumns(TypedDict):
    """All actors as columns of equal length, in the order of the file."""

    id: Sequence[str]
    name: Sequence[str]
    otherNames: Sequence[Sequence[str]]
    count: Sequence[int]  # the number of events
    type: Sequence[Literal["person", "group", "state"] | None]
    initials: Sequence[str]


class ActorSide(TypedDict):
    """The actors of one side, as indices in the columns, the most frequent first."""

    name: str | None  # None for the last side, which contains the actors without a side
    actors: Sequence[int]


class ActorList(TypedDict):
    """All actors of a dossier, the same for every query."""

    alike: Mapping[str, str]  # characters, and those that the search treats as equal
    sides: Sequence[ActorSide]
    actors: ActorColumns


@dataclass(frozen=True, slots=True)
class EncodedActorList:
    """An `ActorList` as JSON text, and the digest that names it in its address."""

    digest: str
    content: bytes


@lru_cache(maxsize=CACHED_DOSSIERS)
def actor_list(dossier: Dossier) -> EncodedActorList:
    """Return the data of the menu, which is the same for every query."""
    text = json.dumps(actors_listed(dossier), ensure_ascii=False, separators=(",", ":")).encode()
    return EncodedActorList(hashlib.sha256(text).hexdigest()[:16], text)


def actors_listed(dossier: Dossier) -> ActorList:
    """Return all actors of `dossier`."""
    counts = actor_counts(dossier)
    actors = list(dossier.actors.values())
    return {
        "alike": {chr(letter): plain or "" for letter, plain in ALIKE.items()},
        "sides": _sides(dossier),
        "actors": {
            "id": [actor.id for actor in actors],
            "name": [actor.name for actor in actors],
            "otherNames": [list(filter(None, (actor.short, *actor.aliases))) for actor in actors],
            "count": [counts[actor.id] for actor in actors],
            "type": [actor.is_ for actor in actors],
            "initials": [initials(actor.label) for actor in actors],
        },
    }


CHIPS = 12  # the most frequent actors; the rest are in the menu


def frequent_actors(dossier: Dossier) -> list[str]:
    """Return the actors that always have a chip, the most frequent first."""
    counts = actor_counts(dossier)
    return [actor for actor in by_role_count(dossier)[:CHIPS] if counts[actor]]


def _sides(dossier: Dossier) -> list[ActorSide]:
    members: dict[str | None, list[int]] = {side: [] for side in (*dossier.sides, None)}
    numbers = {actor: number for number, actor in enumerate(dossier.actors)}
    for actor in by_role_count(dossier):
        members[_side_of(dossier.actors[actor], dossier)].append(numbers[actor])
    names = {side.id: side.name for side in dossier.sides.values()}
    return [
        {"name": names[side] if side else None, "actors": those} for side, those in members.items() if those
    ]


def _side_of(actor: Actor, dossier: Dossier) -> str | None:
    return actor.side if actor.side in dossier.sides else None
