"""Dossier: the story as values, from kinds and actors to events and claims.

Frozen pydantic models, the one truth about what a dossier holds; no input or output.
Keys are those of the file format, but for `is_` and `in_`, which are Python's words.
Where the format allows a short form (one value for a list, a text for a citation, a
mapping of roles), the field takes it too.
"""

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from dashboard.dates.value import Interval
from dashboard.problems import Problem
from dashboard.shorthand import (
    INVOLVEMENTS,
    LINKS,
    LISTED,
    PAIRS,
    ActorId,
    Dated,
    Id,
    Latitude,
    Longitude,
    Period,
    Texts,
)
from dashboard.testimony import Citation, Citations, Claim, Figure, Position, Question, Source, Stance, Value

__all__ = [
    "About",
    "Actor",
    "Citation",
    "Claim",
    "Correction",
    "Dossier",
    "Era",
    "Event",
    "Figure",
    "Involvement",
    "Kind",
    "Link",
    "Look",
    "Media",
    "Place",
    "Position",
    "Question",
    "Relation",
    "Role",
    "Route",
    "Side",
    "Source",
    "Stance",
    "Status",
    "Step",
]


class Role(StrEnum):
    """What an actor has to do with an event. A plain list of actors means mentioned."""

    ACTED = "acted"
    AFFECTED = "affected"
    SPOKE = "spoke"
    HOSTED = "hosted"
    MENTIONED = "mentioned"
    ACCUSED = "accused"


class Relation(StrEnum):
    """What an event is to another that it names."""

    FOLLOWS = "follows"
    ENDS = "ends"
    REVERSES = "reverses"
    RESPONDS_TO = "responds_to"
    PART_OF = "part_of"
    REVEALS = "reveals"
    ECHOES = "echoes"


class Kind(Value):
    """A category of events, in the order that gives it its colour and shape."""

    id: Id
    name: str


class Side(Value):
    """A group of actors, in drawing order."""

    id: Id
    name: str


class Era(Value):
    """A named period of the story."""

    date: Period
    name: str
    short: str | None = None


class Actor(Value):
    """A person, a group or a state that takes part."""

    id: Id
    name: str
    short: str | None = None
    is_: Literal["person", "group", "state"] | None = Field(default=None, alias="is")
    side: str | None = None
    aliases: Texts = ()
    part_of: str | None = None

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short or self.name


class Place(Value):
    """Where something happened. `at` is latitude and longitude in degrees, on Earth unless `body` says."""

    id: Id
    name: str
    is_: Literal["country", "region", "town", "site", "building"] | None = Field(default=None, alias="is")
    in_: str | None = Field(default=None, alias="in")
    at: tuple[Latitude, Longitude] | None = None
    body: str | None = None
    aliases: Texts = ()


class Involvement(Value):
    """An actor's part in an event."""

    role: Role
    actor: ActorId


class Link(Value):
    """An earlier event and what this one is to it."""

    relation: Relation
    event: str


class Status(Value):
    """Of whom the event is a standing state, and by whose decision."""

    of: ActorId
    by: ActorId | None = None


class Media(Value):
    """A picture beside the file; shown covered where `cover` says why."""

    file: str
    alt: str
    credit: str | None = None
    cover: str | None = None


class Route(Value):
    """The places that a move leads from and to."""

    from_: str = Field(alias="from")
    to: str


class Event(Value):
    """Something that happened, at a date or for a time. `dated` is what a source says where it differs."""

    id: Id
    date: Dated
    title: str
    short: str | None = None
    summary: str | None = None
    kind: str | None = None
    weight: Annotated[int, Field(ge=1, le=3)] = 2  # how soon its label may go; 3 the last
    place: str | None = None
    actors: Annotated[tuple[Involvement, ...], INVOLVEMENTS] = ()
    sources: Citations = ()
    dated: Annotated[tuple[tuple[str, Dated], ...], PAIRS] = ()
    links: Annotated[tuple[Link, ...], LINKS] = ()
    figures: Annotated[tuple[Figure, ...], LISTED] = ()
    claims: Annotated[tuple[Claim, ...], LISTED] = ()
    status: Status | None = None
    media: Annotated[tuple[Media, ...], LISTED] = ()
    route: Route | None = None
    after: Texts = ()
    before: Texts = ()
    added: Dated | None = None
    changed: Dated | None = None

    @property
    def is_bar(self) -> bool:
        """Whether it lasts, and is drawn as a bar."""
        return isinstance(self.date, Interval)

    @property
    def involved(self) -> tuple[str, ...]:
        """The ids of its actors and of those its status names, each once, in the order told."""
        status = (self.status.of, self.status.by) if self.status else ()
        return tuple(dict.fromkeys([i.actor for i in self.actors] + [a for a in status if a]))


class Correction(Value):
    """What was put right, and when."""

    date: Dated
    text: str
    event: str | None = None


class About(Value):
    """Who made the dossier and how. `source` is the one its header links to."""

    source: str | None = None
    method: str | None = None
    corrections: Annotated[tuple[Correction, ...], LISTED] = ()


class Look(Value):
    """A view worth a name; `link` is a query string."""

    name: str
    link: str


class Step(Value):
    """One step of the story mode."""

    event: str
    text: str


class Dossier(Value):
    """A whole story, as far as it could be read; `problems` tell the rest.

    Every mapping is by id in the order of the file, and so are the events. Whatever an
    event refers to is there, but for links: one to an event that was left out is left
    out with it. Compares and hashes by identity, for it may hold 100,000 events.
    """

    title: str
    standfirst: str | None = None
    as_of: Dated | None = None
    language: str = "en"
    calendars: Texts = ()
    about: About = About()
    opens: str = ""  # a query string; empty for the whole story
    looks: Annotated[tuple[Look, ...], LISTED] = ()
    kinds: dict[str, Kind] = Field(default_factory=dict)
    eras: Annotated[tuple[Era, ...], LISTED] = ()
    folds: Annotated[tuple[Period, ...], LISTED] = ()
    sides: dict[str, Side] = Field(default_factory=dict)
    actors: dict[str, Actor] = Field(default_factory=dict)
    places: dict[str, Place] = Field(default_factory=dict)
    sources: dict[str, Source] = Field(default_factory=dict)
    questions: dict[str, Question] = Field(default_factory=dict)
    events: tuple[Event, ...] = ()
    steps: Annotated[tuple[Step, ...], LISTED] = ()
    problems: tuple[Problem, ...] = ()
    source_name: str = ""

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @cached_property
    def events_by_id(self) -> dict[str, Event]:
        """The events by id, in the order of the file."""
        return {event.id: event for event in self.events}

    def event(self, event_id: str | None) -> Event | None:
        """The event with that id, or None."""
        return self.events_by_id.get(event_id) if event_id else None

    @cached_property
    def _parts(self) -> dict[str, list[str]]:
        parts: dict[str, list[str]] = {}
        for actor in self.actors.values():
            if actor.part_of:
                parts.setdefault(actor.part_of, []).append(actor.id)
        return parts

    def members_of(self, actor_id: str) -> frozenset[str]:
        """The actor and all that are part of it, or of its parts; a loop in `part_of` does no harm."""
        members, waiting = {actor_id}, [actor_id]
        while waiting:
            new = [part for part in self._parts.get(waiting.pop(), ()) if part not in members]
            members.update(new)
            waiting += new
        return frozenset(members)
