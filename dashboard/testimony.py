"""Testimony: what is said, by whom, on which question, and in which source.

Frozen pydantic models, the half of the model that others answer for.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict

from dashboard.shorthand import CITATION, LISTED, POSITIONS, ActorId, Dated, Id, Texts, Url


class Value(BaseModel):
    """What every model is: frozen, and strict about its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Stance(StrEnum):
    """How a speaker puts a claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ASSESSES = "assesses"
    ACCUSES = "accuses"
    REPORTS = "reports"


class Source(Value):
    """A text that others can look up. Sources of one `origin` count once."""

    id: Id
    title: str
    author: str | None = None
    publisher: str | None = None
    date: Dated | None = None
    url: Url | None = None
    origin: str | None = None


class Citation(Value):
    """A source and the place in it: "haas-2023 ¶4" is the source haas-2023 at ¶4."""

    source: str
    locator: str | None = None


Citations = Annotated[tuple[Annotated[Citation, CITATION], ...], LISTED]


class Position(Value):
    """One answer to a question; `partly` names those it agrees with in part."""

    id: Id
    text: str
    partly: Texts = ()


class Question(Value):
    """What is disputed, asked neutrally. Positions are lettered A, B, C in their order."""

    id: Id
    ask: str
    agreed: str | None = None
    positions: Annotated[tuple[Position, ...], POSITIONS] = ()


class Claim(Value):
    """What someone says: by whom, on which question, holding which of its positions."""

    by: ActorId | None = None
    says: str
    on: str | None = None
    holds: str | None = None
    stance: Stance = Stance.ASSERTS
    date: Dated | None = None
    sources: Citations = ()


class Figure(Value):
    """A number as it was given, never summed. `value` is the author's text."""

    what: str
    value: str
    comparator: str | None = None
    unit: str | None = None
    as_of: Dated | None = None
    by: ActorId | None = None
    sources: Citations = ()
