"""Event: the model of an event, with its actors, links, media and route."""

from typing import Annotated

from pydantic import ConfigDict, Field

from dashboard.dates.value import Interval
from dashboard.dossier.base import Value, Word
from dashboard.dossier.claims import Citations, Claim, Figure
from dashboard.dossier.fields import (
    INVOLVEMENTS,
    LINKS,
    LISTED,
    PAIRS,
    ActorId,
    Dated,
    Id,
    Picture,
    Texts,
    Words,
)


class Role(Word):
    """What an actor has to do with an event. A plain list of actors means mentioned."""

    ACTED = "acted", "Those who did it."
    AFFECTED = "affected", "Those to whom it was done."
    SPOKE = "spoke", "Those who said something."
    HOSTED = "hosted", "Those on whose ground it took place."
    MENTIONED = "mentioned", "Those who come into it in any other way."
    ACCUSED = "accused", "Those who are said to have done it, as long as it is not settled."


class Relation(Word):
    """What an event is to another that it names."""

    FOLLOWS = "follows", "It comes of that event."
    ENDS = "ends", "It brings that event to an end."
    REVERSES = "reverses", "It undoes that event."
    RESPONDS_TO = "responds_to", "It answers that event."
    PART_OF = "part_of", "It belongs to that larger event."
    REVEALS = "reveals", "It makes that event known."
    ECHOES = "echoes", "It is like that event."


class Involvement(Value):
    """An actor's part in an event."""

    role: Role
    """What the actor has to do with the event."""
    actor: ActorId = Field(examples=["mek", "state-police"])
    """The id of the actor, from `actors`."""


class Link(Value):
    """An earlier event and what this one is to it."""

    relation: Relation
    """What this event is to the other."""
    event: str = Field(examples=["agreement-2014", "raid-2023"])
    """The id of the earlier event."""


class Status(Value):
    """Of whom the event is a standing state, and by whose decision."""

    of: ActorId = Field(examples=["mek", "iran"])
    """The id of the actor of whom it holds."""
    by: ActorId | None = Field(default=None, examples=["united-states", "un"])
    """The id of the actor who decided it."""


class Media(Value):
    """A picture in the folder of the dossier."""

    file: Picture = Field(examples=["pictures/gate.jpg", "map-2014.png"])
    """The file, as a path from the dossier."""
    alt: Words = Field(examples=["The gate of the camp", "Officers at a road block"])
    """What is to be seen, in words for those who do not see it."""
    credit: Words | None = Field(default=None, examples=["Photo: A. Hoxha", "State police"])
    """Who made it."""
    cover: Words | None = Field(default=None, examples=["graphic", "shows a victim"])
    """Why it is covered until a reader asks for it; left out, it is shown at once."""


class Route(Value):
    """The places that a move leads from and to."""

    from_: str = Field(alias="from", examples=["camp-liberty", "paris"])
    """The id of the place that it starts from."""
    to: str = Field(examples=["tirana", "baghdad"])
    """The id of the place that it leads to."""


class Event(Value):
    """Something that happened, at a date or for a time."""

    # The schema describes what is written: a missing id is derived, and `after` or `before` can replace the
    # date.
    model_config = ConfigDict(
        json_schema_extra={
            "required": ["title"],
            "anyOf": [{"required": [key]} for key in ("date", "after", "before")],
        }
    )

    id: Id = Field(examples=["raid-2023", "us-list"])
    """A short name for links, never changed; made of date and title where it is left out."""
    date: Dated
    """When it happened, year first: day, month or year, `~` for about, `?` for perhaps, `a/b` from a to b."""
    title: Words = Field(examples=["Police raid Ashraf-3", "A deal is signed"])
    """What happened, in one short sentence without a full stop."""
    short: Words | None = Field(default=None, examples=["The raid", "The deal"])
    """A shorter title for tight labels."""
    summary: Words | None = Field(
        default=None, examples=["Officers enter on a court order.", "The two meet in Oman."]
    )
    """What happened in a sentence or two, neutral, for the card."""
    kind: str | None = Field(default=None, examples=["policing", "law"])
    """The id of its category, from `kinds`."""
    weight: Annotated[int, Field(ge=1, le=3)] = Field(default=2, examples=[1, 2, 3])
    """How much it matters, from 1 to 3: the label of a 3 is the last to go where room is scarce."""
    place: str | None = Field(default=None, examples=["ashraf-3", "tirana"])
    """The id of the place where it happened, from `places`."""
    actors: Annotated[tuple[Involvement, ...], INVOLVEMENTS] = Field(
        default=(), examples=[{"acted": ["state-police"], "affected": "mek"}, ["Albania", "United States"]]
    )
    """Who took part: actors below what they have to do with it, or a plain list of those it concerns."""
    sources: Citations = ()
    """Where it can be read, each the id of a source and perhaps the place in it."""
    dated: Annotated[tuple[tuple[str, Dated], ...], PAIRS] = Field(
        default=(), examples=[{"haas-2023": "2023-06-20?"}]
    )
    """What a source says of the date where it differs: the id of the source, and its date."""
    links: Annotated[tuple[Link, ...], LINKS] = Field(
        default=(), examples=[{"responds_to": "agreement-2014"}, {"follows": ["raid-2023", "arrests"]}]
    )
    """Earlier events below what this one is to them."""
    figures: Annotated[tuple[Figure, ...], LISTED] = ()
    """Numbers that are given of it, each with who gives it."""
    claims: Annotated[tuple[Claim, ...], LISTED] = ()
    """What people say of it, where that is disputed or is a judgement."""
    status: Status | None = None
    """Of whom it is a standing state, as on a list, and by whose decision."""
    media: Annotated[tuple[Media, ...], LISTED] = ()
    """Pictures in the folder of the file."""
    route: Route | None = None
    """Where a move starts and where it leads."""
    after: Texts = Field(default=(), examples=["ties-cut", ["ties-cut", "expulsions"]])
    """The ids of events that this one came after; may replace its date."""
    before: Texts = Field(default=(), examples=["raid-2023", ["raid-2023", "arrests"]])
    """The ids of events that this one came before; may replace its date."""
    added: Dated | None = None
    """When it came into the dossier."""
    changed: Dated | None = None
    """When it was last put right or added to."""

    @property
    def is_bar(self) -> bool:
        """Whether the event has a duration and is drawn as a bar."""
        return isinstance(self.date, Interval)

    @property
    def involved(self) -> tuple[str, ...]:
        """The ids of its actors and of the actors in its status, each once, in the order of the file."""
        status = (self.status.of, self.status.by) if self.status else ()
        return tuple(dict.fromkeys([i.actor for i in self.actors] + [a for a in status if a]))

    @property
    def speakers(self) -> tuple[str, ...]:
        """The ids of the actors who make its claims, each once, in the order of the claims."""
        return tuple(dict.fromkeys(claim.by for claim in self.claims if claim.by))

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the place where it happened and of both ends of its route, each once."""
        route = (self.route.from_, self.route.to) if self.route else ()
        return tuple(dict.fromkeys(place for place in (self.place, *route) if place))
