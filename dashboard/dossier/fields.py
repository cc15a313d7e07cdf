"""Fields: the types of fields, which convert the short forms of the file format to values of the model.

A short form is one value in place of a list, or a mapping of roles to actors. Other values are passed to
pydantic unchanged, which accepts or refuses them. Each type also has the JSON schema of its forms for
editors.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from dashboard.dates.clocks import is_clock, on_clock
from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dates.value import Date, Interval
from dashboard.dossier.characters import READABLE
from dashboard.dossier.field_schema import (
    CLOCK,
    DATE,
    ID,
    PERIOD,
    TEXT,
    URL,
    WORDS,
    Short,
    by_id,
    by_word,
    either,
    one_or_more,
)
from dashboard.problems.advice import quoted, shown
from dashboard.problems.message import Message


@dataclass(frozen=True, slots=True)
class Context:
    """Data of one dossier that the validation of its values needs.

    `clock` is the clock on which its times are placed, None if no time has an offset; `actors` maps names to
    ids if no section lists the actors.
    """

    clock: str | None = None
    actors: Mapping[str, str] = field(default_factory=dict)


class BadValueError(ValueError):
    """A value that its key does not accept: `what` describes it, `suggestion` says what to write."""

    def __init__(self, what: Message, suggestion: Message) -> None:
        """Create the error, which prints as `what`."""
        super().__init__(what)
        self.what = what
        self.suggestion = suggestion


class UnquotedError(BadValueError):
    """A date without quotes that YAML read as a list or a mapping.

    `written` is the date with its bracket or brace, its parts separated by commas without spaces; `certain`
    has the meaning that it has in DateError.
    """

    def __init__(self, what: Message, written: str) -> None:
        """Create the error `what` for the date `written`."""
        super().__init__(what, Message("Write %(date)s.", date=quoted(written)))
        self.written = written
        self.certain: str | None = None
        try:
            self.certain = str(parse_date(written))
        except DateError as error:
            self.certain = error.certain


def _dated(value: object, info: ValidationInfo) -> Date | Interval:
    """Return the date that `_read` returns; a period that begins and ends on one date is that date."""
    date = _read(value, info)
    return date.only_date or date if isinstance(date, Interval) else date


def _read(value: object, info: ValidationInfo) -> Date | Interval:
    """Return the date of an EDTF text, on the clock of the story; a date is returned unchanged.

    Raise DateError for a text that is not a date, UnquotedError if its quotes are missing, and BadValueError
    for any other value.
    """
    if isinstance(value, Date | Interval):
        return value
    if isinstance(value, str):
        date = parse_date(value)
        clock = info.context.clock if info.context else None
        return on_clock(date, clock) if clock else date
    parts = ",".join(part for part in value if isinstance(part, str)) if isinstance(value, Iterable) else ""
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        raise UnquotedError(Message("a date that begins with a bracket needs quotes"), f"[{parts}]")
    if isinstance(value, Mapping) and not any(value.values()):
        raise UnquotedError(Message("a date that begins with a brace needs quotes"), f"{{{parts}}}")
    raise BadValueError(
        Message("a date is one text, not %(found)s", found=shown(value)),
        Message("Write it as in 2023-06-20."),
    )


def _period(value: object, info: ValidationInfo) -> Interval:
    try:
        date = _read(value, info)
    except (DateError, UnquotedError) as error:
        if "/" not in (error.certain or ""):
            error.certain = None  # the corrected date would not be a period either
        raise
    if isinstance(date, Interval):
        return date
    suggestion = Message("Write both, as in 1980/1988; two dots leave an end open.")
    raise BadValueError(
        Message("a period has two ends, and %(date)s has one", date=quoted(date.text)), suggestion
    )


def _listed(value: object) -> list[Any] | tuple[Any, ...]:
    """Return a sequence unchanged, one value as a sequence of one, and an empty sequence for no value."""
    if isinstance(value, list | tuple):
        return value
    return () if value is None else (value,)


def _involvements(value: object) -> object:
    """Return `{acted: [a, b]}` as pairs of a role and an actor; actors in a plain list are mentioned."""
    if isinstance(value, Mapping):
        return [{"role": role, "actor": a} for role, actors in value.items() for a in _listed(actors)]
    return [{"role": "mentioned", "actor": v} if isinstance(v, str) else v for v in _listed(value)]


def _links(value: object) -> object:
    """Return `{follows: [a, b]}` as pairs of a relation and an event."""
    if isinstance(value, Mapping):
        return [{"relation": rel, "event": e} for rel, events in value.items() for e in _listed(events)]
    return _listed(value)


def _pairs(value: object) -> object:
    return tuple(value.items()) if isinstance(value, Mapping) else _listed(value)


def _citation(value: object) -> object:
    """Return a text such as "haas-2023 ¶4" as a source and the place in it."""
    if not isinstance(value, str):
        return value
    source, _, locator = value.partition(" ")
    return {"source": source, "locator": locator.strip() or None}


def _positions(value: object) -> object:
    """Return `{a: text, b: {text: …}}` as a list of positions with their ids. Raise ValueError for a list."""
    if isinstance(value, list):
        raise ValueError("positions are written below their ids")
    if not isinstance(value, Mapping):
        return value
    return [
        {**position, "id": name} if isinstance(position, Mapping) else {"id": name, "text": position}
        for name, position in value.items()
    ]


def _actor_id(name: str, info: ValidationInfo) -> str:
    """Return the id of the actor called `name` if the context of the validation has it, else `name`."""
    return info.context.actors.get(name, name) if info.context else name


def _link(url: str) -> str:
    if url.startswith(("https://", "http://")):
        return url
    scheme, separator, rest = url.rpartition("://")
    is_correctable = scheme.lower() in ("https", "http") if separator else url.startswith("www.")
    corrected = f"{scheme.lower() or 'https'}://{rest}"
    suggestion = (
        Message("Did you mean %(name)s?", name=quoted(corrected))
        if is_correctable
        else Message("Write the whole address, or delete it.")
    )
    raise BadValueError(
        Message("%(url)s is no link: a link begins with https:// or http://", url=quoted(url)), suggestion
    )


def _clock(text: str) -> str:
    if is_clock(text):
        return text
    raise PydanticCustomError("not_a_clock", "no clock")


PICTURES = ("jpg", "jpeg", "png", "webp", "avif", "gif")
"""Extensions of picture files. SVG is not among them because an SVG document may contain scripts."""


def _picture(path: str) -> str:
    """Return `path` if it is a relative path with slashes below the dossier's folder, without hidden parts.

    Raise BadValueError for an address, a path that leaves the folder, and a file that is not a picture.
    """
    steps = path.split("/")
    if (
        not path.isprintable()
        or "\\" in path
        or ":" in path
        or any(step.strip() == "" or step.startswith(".") for step in steps)
    ):
        what = Message("%(path)s is no path from the dossier's folder to a picture in it", path=quoted(path))
        raise BadValueError(
            what, Message("Put the picture there, and write its path as in pictures/gate.jpg.")
        )
    if path.rpartition(".")[2].lower() not in PICTURES:
        what = Message("%(path)s does not end as a picture does", path=quoted(path))
        raise BadValueError(
            what,
            Message(
                "Use a file that ends in %(endings)s or %(last)s.",
                endings=", ".join(PICTURES[:-1]),
                last=PICTURES[-1],
            ),
        )
    return path


Dated = Annotated[Date | Interval, PlainValidator(_dated), WithJsonSchema(DATE)]
Period = Annotated[Interval, PlainValidator(_period), WithJsonSchema(PERIOD)]

Clock = Annotated[str, AfterValidator(_clock), WithJsonSchema(CLOCK)]
"""An offset from UTC: "Z", "+02" or "+02:00"."""
Id = Annotated[str, Field(pattern=r"^[\w-]+$", max_length=100), WithJsonSchema(ID)]
"""Letters and digits of any script, hyphens and underlines; at most 100 characters."""
Key = SkipJsonSchema[Id]
"""The id of an entry, which precedes it in the file."""
Words = Annotated[str, Field(pattern=READABLE), WithJsonSchema(WORDS)]
"""A text with at least one visible character."""
ActorId = Annotated[str, AfterValidator(_actor_id)]
Url = Annotated[str, AfterValidator(_link), WithJsonSchema(URL)]
Picture = Annotated[str, AfterValidator(_picture)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=360)]  # east; other bodies are mapped to 360

LISTED = Short(_listed, lambda full, _: one_or_more(full["items"]))
PAIRS = Short(
    _pairs, lambda full, _: {"type": "object", "additionalProperties": full["items"]["prefixItems"][1]}
)
INVOLVEMENTS = Short(
    _involvements,
    lambda full, resolve: either(
        by_word(full["items"], resolve), TEXT, {"type": "array", "items": either(TEXT, full["items"])}
    ),
)
LINKS = Short(_links, lambda full, resolve: either(by_word(full["items"], resolve), full))
CITATION = Short(_citation, lambda full, _: either(TEXT, full))
# An entry that is only a name is spelt out in reading/sections.py, where its id is known.
NAMED = Short(lambda value: value, lambda full, _: either(WORDS, full))
POSITIONS = Short(_positions, lambda full, _: by_id(either(WORDS, full["items"])))
Texts = Annotated[tuple[str, ...], LISTED]
Names = Annotated[tuple[Words, ...], LISTED]
