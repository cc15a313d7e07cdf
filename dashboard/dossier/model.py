"""Dossier: the model of a story, from kinds and actors to events and claims.

Frozen pydantic models define everything that a dossier may contain; they do no input or output. Field names
are the keys of the file format, except those that are Python keywords and therefore end in an underscore:
`is_`, `in_`, `from_`. Where the format allows a short form (one value for a list, a text for a citation, a
mapping of roles), the field accepts it too.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Annotated

from pydantic import ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from dashboard.dossier.base import Value
from dashboard.dossier.claims import (
    Answer,
    Citation,
    Claim,
    Figure,
    Position,
    Question,
    Silence,
    Source,
    Stance,
)
from dashboard.dossier.entities import Actor, Era, Kind, Place, Side
from dashboard.dossier.event import Event, Involvement, Link, Media, Relation, Role, Route, Status
from dashboard.dossier.fields import LISTED, NAMED, Clock, Dated, Id, Period, Texts, Words
from dashboard.problems.problem import Problem

__all__ = [
    "About",
    "Actor",
    "Answer",
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
    "Silence",
    "Source",
    "Stance",
    "Status",
    "Step",
]


class Correction(Value):
    """What was put right, and when."""

    date: Dated
    """When it was put right."""
    text: Words = Field(examples=["The time of the raid was put right.", "A name was misspelt."])
    """What was wrong and is now right, in a sentence."""
    event: str | None = Field(default=None, examples=["raid-2023", "us-list"])
    """The id of the event it concerns."""


class About(Value):
    """Who made the dossier and how."""

    source: str | None = Field(default=None, examples=["haas-2023", "report-2024"])
    """The id of the source that the page links to below its title."""
    method: Words | None = Field(
        default=None, examples=["Two independent sources a date.", "From court records."]
    )
    """How the dossier was made, in a few sentences."""
    corrections: Annotated[tuple[Correction, ...], LISTED] = ()
    """What was put right since it came out, each with its date."""


class Look(Value):
    """A view worth a name."""

    name: Words = Field(examples=["The cyberattacks", "The years in Iraq"])
    """What it is called in the Zoom menu."""
    link: Words = Field(examples=["kind=cyber&from=2022-07-01&to=2022-10-31", "actor=mek&from=1986&to=2003"])
    """What it shows: the part of a link to the page after the question mark."""


class Step(Value):
    """One step of a guided tour through the story."""

    event: str = Field(examples=["revolution", "raid-2023"])
    """The id of the event it shows."""
    text: Words = Field(examples=["It begins with a revolution.", "Then the police came."])
    """The text next to the event, in our own words."""


SMALL_EVENTS = 12  # at most, of a small story
SMALL_ACTORS = 8


class Dossier(Value):
    """A story, as far as it could be read; `problems` describe what could not be read.

    The keys of every mapping are ids. Mappings and events are in the order of the file. Everything that an
    event refers to exists; a link to an event that was left out is left out too. `clock` is set if a time has
    an offset, and all bounds are on that clock. Dossiers are compared and hashed by identity because they may
    contain 100,000 events.
    """

    # No key is required because a dossier may be divided into several files.
    model_config = ConfigDict(json_schema_extra={"required": []})

    title: Words = Field(examples=["Albania and the Mujahedin", "My story"])
    """The headline of the page."""
    standfirst: Words | None = Field(
        default=None, examples=["How a movement came to Tirana.", "Who built the dam."]
    )
    """A sentence or two below the headline."""
    as_of: Dated | None = None
    """The day on which the story ends, drawn as a line; what is open is known up to it."""
    language: str = Field(default="en", examples=["en", "sq", "fa"])
    """The language of the page: en English, sq Albanian, fa Persian."""
    clock: Clock | None = None
    """The clock on which times are placed, in hours ahead of UTC; left out, that of most of its events."""
    calendars: Texts = Field(default=(), examples=["solar-hijri"])
    """Calendars whose dates are shown in addition to Gregorian ones."""
    about: About = About()
    """Who made the dossier and how, what it starts from, and what was put right."""
    opens: str = Field(default="", examples=["event=raid-2023", "kind=cyber&from=2022-07-01&to=2022-10-31"])
    """What a plain link shows, else the whole story: the part of a link after the question mark."""
    looks: Annotated[tuple[Look, ...], LISTED] = ()
    """Views worth a name, offered in the Zoom menu."""
    kinds: dict[Id, Annotated[Kind, NAMED]] = Field(
        default_factory=dict, examples=[{"policing": "Force and policing", "law": "Law and listings"}]
    )
    """The categories of events, each an id and a name; the first 30 look different from each other."""
    eras: Annotated[tuple[Era, ...], LISTED] = ()
    """The periods of the story, named above the chart."""
    folds: Annotated[tuple[Period, ...], LISTED] = ()
    """The periods that the chart folds away, instead of those it finds by itself."""
    sides: dict[Id, Annotated[Side, NAMED]] = Field(
        default_factory=dict, examples=[{"albania": "Albania", "west": "US and Europe"}]
    )
    """The groups of actors, each an id and a name, in drawing order."""
    actors: dict[Id, Actor] = Field(default_factory=dict)
    """Who takes part, each below an id; without this section every name that an event gives is an actor."""
    places: dict[Id, Place] = Field(default_factory=dict)
    """Where things happen, each below an id."""
    sources: dict[Id, Source] = Field(default_factory=dict)
    """What the dossier is drawn from, each below an id that events cite."""
    questions: dict[Id, Question] = Field(default_factory=dict)
    """What is disputed, each below an id that claims name."""
    events: Annotated[tuple[Event, ...], LISTED] = ()
    """What happened, as a list of events, each with a date and a title."""
    steps: Annotated[tuple[Step, ...], LISTED] = ()
    """A guided tour through the story, event by event, in our own words."""
    problems: SkipJsonSchema[tuple[Problem, ...]] = ()
    source_name: SkipJsonSchema[str] = ""

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @cached_property
    def events_by_id(self) -> dict[str, Event]:
        """The events by id, in the order of the file."""
        return {event.id: event for event in self.events}

    def event(self, event_id: str | None) -> Event | None:
        """Return the event with the id `event_id`, or None."""
        return self.events_by_id.get(event_id) if event_id else None

    @cached_property
    def _parts(self) -> dict[str, list[str]]:
        return _children((actor.id, actor.part_of) for actor in self.actors.values())

    @property
    def is_small(self) -> bool:
        """Whether its page lists all events below the chart and puts the controls behind one button."""
        return len(self.events) <= SMALL_EVENTS and len(self.actors) <= SMALL_ACTORS

    @cached_property
    def _places_inside(self) -> dict[str, list[str]]:
        return _children((place.id, place.in_) for place in self.places.values())

    def members_of(self, actor_id: str) -> frozenset[str]:
        """Return the ids of the actor and of its parts at any depth; loops in `part_of` are allowed."""
        return _with_descendants(actor_id, self._parts)

    def places_in(self, place_id: str) -> frozenset[str]:
        """Return the ids of the place and of the places in it at any depth; loops in `in` are allowed."""
        return _with_descendants(place_id, self._places_inside)


def _children(pairs: Iterable[tuple[str, str | None]]) -> dict[str, list[str]]:
    """Return lists of ids by the id of their parent, from pairs of an id and the id of its parent."""
    children: dict[str, list[str]] = {}
    for child, parent in pairs:
        if parent:
            children.setdefault(parent, []).append(child)
    return children


def _with_descendants(root: str, children: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found, waiting = {root}, [root]
    while waiting:
        new = [child for child in children.get(waiting.pop(), ()) if child not in found]
        found.update(new)
        waiting += new
    return frozenset(found)
