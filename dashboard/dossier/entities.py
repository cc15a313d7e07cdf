"""Entities: the kinds, sides, eras, actors and places that events refer to."""

from typing import Literal

from pydantic import Field

from dashboard.dossier.base import Value
from dashboard.dossier.fields import Key, Latitude, Longitude, Names, Period, Words


class Kind(Value):
    """A category of events, in the order that gives it its colour and shape."""

    id: Key
    name: Words = Field(examples=["Force and policing", "Cyber"])
    """What readers see."""


class Side(Value):
    """A group of actors, in drawing order."""

    id: Key
    name: Words = Field(examples=["Albania", "US and Europe"])
    """What readers see."""


class Era(Value):
    """A named period of the story."""

    date: Period
    """When it begins and ends, as two dates with a slash between them; `..` leaves an end open."""
    name: Words = Field(examples=["Exile in Iraq", "Sheltered by Albania"])
    """What readers see where there is room."""
    short: Words | None = Field(default=None, examples=["Iraq", "Albania"])
    """A shorter name for tight places."""


class Actor(Value):
    """A person, a group or a state that takes part."""

    id: Key
    name: Words = Field(examples=["People's Mujahedin (MEK)", "Edi Rama"])
    """The full name, as readers see it on cards."""
    short: Words | None = Field(default=None, examples=["MEK", "State police"])
    """A shorter name for tight places."""
    is_: Literal["person", "group", "state"] | None = Field(default=None, alias="is")
    """Whether it is a person, a group, or a state with its offices."""
    side: str | None = Field(default=None, examples=["mek", "albania"])
    """The id of the side it is drawn with, from `sides`."""
    aliases: Names = Field(default=(), examples=[["MKO", "PMOI"], "Shqipëria"])
    """Other names and spellings that a search finds it by."""
    part_of: str | None = Field(default=None, examples=["interior-ministry", "albania"])
    """The id of the actor it belongs to; a filter for that actor includes this one."""

    @property
    def label(self) -> str:
        """The short name if there is one, else the name."""
        return self.short or self.name


class Place(Value):
    """Where something happened."""

    id: Key
    name: Words = Field(examples=["Durrës", "Ashraf-3"])
    """The name, as readers see it."""
    is_: Literal["country", "region", "town", "site", "building"] | None = Field(default=None, alias="is")
    """How large it is, from a country to a building."""
    in_: str | None = Field(default=None, alias="in", examples=["durres", "albania"])
    """The id of the place that contains it."""
    at: tuple[Latitude, Longitude] | None = Field(default=None, examples=[[41.430, 19.576], [33.3, 44.4]])
    """Latitude and longitude in degrees, north and east counted up, south and west with a minus."""
    body: Words | None = Field(default=None, examples=["Moon", "Mars"])
    """The body on which it is, if that is not the Earth."""
    aliases: Names = Field(default=(), examples=[["Durazzo", "Durres"], "Camp Ashraf"])
    """Other names and spellings that a search finds it by."""
