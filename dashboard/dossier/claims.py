"""Claims, figures, questions and the sources that are cited for them, as frozen pydantic models."""

from typing import Annotated

from pydantic import Field

from dashboard.dossier.base import Value, Word
from dashboard.dossier.fields import CITATION, LISTED, POSITIONS, ActorId, Dated, Id, Key, Texts, Url, Words


class Stance(Word):
    """How a speaker puts a claim."""

    ASSERTS = "asserts", "Says that it is so."
    DENIES = "denies", "Says that it is not so."
    ASSESSES = "assesses", "Judges it from what is known, as an analyst does."
    ACCUSES = "accuses", "Says that somebody did wrong."
    REPORTS = "reports", "Passes on what others said."


class Answer(Word):
    """Why the answer of an actor to a question is missing."""

    NO_REPLY = "no-reply", "The actor was asked and did not reply."
    NOT_FOUND = "not-found", "An answer of the actor was looked for, and none was found."
    NOT_ASKED = "not-asked", "The actor was not asked, and an answer was not looked for."


class Source(Value):
    """A text that others can look up."""

    id: Key
    title: Words = Field(examples=["Albania turns on dissident Iranian group", "Camp Ashraf"])
    """Its title; one in square brackets is a description of ours."""
    author: Words | None = Field(default=None, examples=["Devin Haas", "Struan Stevenson"])
    """Who wrote it."""
    publisher: Words | None = Field(default=None, examples=["Emerging Europe", "Reuters"])
    """Who published it."""
    date: Dated | None = None
    """When it was published."""
    url: Url | None = Field(default=None, examples=["https://example.org/report", "http://example.org/1984"])
    """Its address on the web, in quotes, beginning with https:// or http://."""
    origin: Words | None = Field(default=None, examples=["reuters", "emerging-europe"])
    """Where the report first came from; sources of one origin count once."""
    paragraphs: Annotated[int, Field(ge=1)] | None = Field(default=None, examples=[19, 4])
    """How many paragraphs it has, so that a place such as `¶99` is found to be none of it."""
    pages: Annotated[int, Field(ge=1)] | None = Field(default=None, examples=[28, 310])
    """The number of its last page, so that a place such as `p. 99` is found to be none of it."""


class Citation(Value):
    """A source and the place in it, as in `haas-2023 ¶4`."""

    source: str = Field(examples=["haas-2023", "reuters-20181222"])
    """The id of the source, from `sources`."""
    locator: Words | None = Field(default=None, examples=["¶4", "p. 12"])
    """The place in the source."""


Citations = Annotated[
    tuple[Annotated[Citation, CITATION], ...],
    LISTED,
    Field(examples=["haas-2023 ¶4", ["haas-2023 ¶4", "rferl-0621 p. 12"]]),
]


class Position(Value):
    """One answer to a question."""

    id: Key
    text: Words = Field(examples=["Killed in the raid", "Died of natural causes"])
    """The answer in a few neutral words."""
    partly: Texts = Field(default=(), examples=["illness", ["mek", "insiders"]])
    """The ids of positions it agrees with in part; all others it contradicts."""


class Silence(Value):
    """An actor of whom no answer to a question is quoted, and why."""

    actor: ActorId = Field(examples=["mek", "interior-ministry"])
    """The id of the actor whose answer is missing."""
    answer: Answer
    """Why it is missing."""
    date: Dated | None = None
    """The day on which the actor was asked, or up to which an answer was looked for."""
    sources: Citations = ()
    """Where it can be read, each the id of a source and perhaps the place in it."""


class Question(Value):
    """What is disputed."""

    id: Key
    ask: Words = Field(examples=["How did a resident die during the raid?", "Who bombed the headquarters?"])
    """The question, asked neutrally."""
    agreed: Words | None = Field(
        default=None, examples=["Both sides agree that a person died.", "There are contacts."]
    )
    """What all sides agree on."""
    positions: Annotated[tuple[Position, ...], POSITIONS] = Field(
        default=(), examples=[{"raid": "Killed in the raid", "illness": "Died of an illness"}]
    )
    """The answers that are given, each below its id; readers see them lettered A, B, C in this order."""
    silent: Annotated[tuple[Silence, ...], LISTED] = ()
    """Actors of whom no answer is quoted, each with why: asked without a reply, not found, or not asked."""


class Claim(Value):
    """What someone says, of an event or on a question."""

    id: Id | None = Field(default=None, examples=["mek-on-the-death", "police-report"])
    """A short name for links, never changed; made of the speaker and the words where it is left out."""
    by: ActorId | None = Field(default=None, examples=["mek", "interior-ministry"])
    """The id of the actor who says it; left out where nobody is named."""
    says: Words = Field(
        examples=["One member was killed in the raid.", "The police did not cause the death."]
    )
    """What is said, in our words."""
    on: str | None = Field(default=None, examples=["death", "arrests"])
    """The id of the question it answers, from `questions`."""
    holds: str | None = Field(default=None, examples=["raid", "illness"])
    """The id of the position it takes on that question."""
    stance: Stance = Stance.ASSERTS
    """How the speaker puts it; `asserts` where nothing is written."""
    date: Dated | None = None
    """When it was said."""
    sources: Citations = ()
    """Where it can be read, each the id of a source and perhaps the place in it."""


class Figure(Value):
    """A number as it was given; figures are never summed."""

    what: Words = Field(examples=["officers", "Americans killed"])
    """What is counted."""
    value: Words = Field(examples=[1000, "2,800 to 3,800"])
    """The number as it was given."""
    comparator: Words | None = Field(default=None, examples=["about", "at least", "more than"])
    """The words before the number."""
    unit: Words | None = Field(default=None, examples=["people", "US dollars"])
    """What the number is a number of."""
    as_of: Dated | None = None
    """When it was so."""
    by: ActorId | None = Field(default=None, examples=["state-police", "mek"])
    """The id of the actor who gives it."""
    sources: Citations = ()
    """Where it can be read, each the id of a source and perhaps the place in it."""
