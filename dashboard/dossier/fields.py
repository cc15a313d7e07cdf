"""Shorthand: what an author may write in short, spelt out for the model.

Types of fields for pydantic. Each takes the short forms of the file format (one value
where a list may stand, a mapping of roles to actors) and gives what the model keeps.
Anything else passes unchanged, for pydantic to judge. Beside it stands what editors are
told of the forms.
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


@dataclass(frozen=True, slots=True)
class Context:
    """What the values of one dossier share while they are validated.

    `clock` is the clock on which its times are placed, None where no time has an offset;
    `actors` holds ids by name where no section lists the actors.
    """

    clock: str | None = None
    actors: Mapping[str, str] = field(default_factory=dict)


class BadValueError(ValueError):
    """A value that its key does not take: `what` names it, `mend` is a sentence that says what to write."""

    def __init__(self, what: str, mend: str) -> None:
        """An error that prints as `what`."""
        super().__init__(what)
        self.what = what
        self.mend = mend


class UnquotedError(BadValueError):
    """A date that lacks its quotes, so that YAML took it for a list or a mapping.

    `written` is the date in its bracket or brace, a comma and no space between its parts;
    `certain` as of a DateError.
    """

    def __init__(self, noun: str, written: str) -> None:
        """The error for a date that begins with a `noun`."""
        super().__init__(f"a date that begins with a {noun} needs quotes", f"Write {quoted(written)}.")
        self.written = written
        self.certain: str | None = None
        try:
            self.certain = str(parse_date(written))
        except DateError as refused:
            self.certain = refused.certain


def _dated(value: object, info: ValidationInfo) -> Date | Interval:
    """A date as `_read` gives it; a period that begins and ends on one date says no more than that date."""
    date = _read(value, info)
    return date.only_date or date if isinstance(date, Interval) else date


def _read(value: object, info: ValidationInfo) -> Date | Interval:
    """The date that an EDTF text means, on the clock of the story; a date is taken as it is.

    Raises DateError for a text that is no date, UnquotedError where its quotes are
    missing, BadValueError for anything else.
    """
    if isinstance(value, Date | Interval):
        return value
    if isinstance(value, str):
        date = parse_date(value)
        clock = info.context.clock if info.context else None
        return on_clock(date, clock) if clock else date
    parts = ",".join(part for part in value if isinstance(part, str)) if isinstance(value, Iterable) else ""
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        raise UnquotedError("bracket", f"[{parts}]")
    if isinstance(value, Mapping) and not any(value.values()):
        raise UnquotedError("brace", f"{{{parts}}}")
    raise BadValueError(f"a date is one text, not {shown(value)}", "Write it as in 2023-06-20.")


def _period(value: object, info: ValidationInfo) -> Interval:
    try:
        date = _read(value, info)
    except (DateError, UnquotedError) as refused:
        if "/" not in (refused.certain or ""):
            refused.certain = None  # the date that is meant is no period either
        raise
    if isinstance(date, Interval):
        return date
    mend = "Write both, as in 1980/1988; two dots leave an end open."
    raise BadValueError(f"a period has two ends, and {quoted(date.text)} has one", mend)


def _listed(value: object) -> list[Any] | tuple[Any, ...]:
    """One value is a list of one; no value is an empty list."""
    if isinstance(value, list | tuple):
        return value
    return () if value is None else (value,)


def _involvements(value: object) -> object:
    """`{acted: [a, b]}` as pairs of a role and an actor; a plain list means mentioned."""
    if isinstance(value, Mapping):
        return [{"role": role, "actor": actor} for role, given in value.items() for actor in _listed(given)]
    return [{"role": "mentioned", "actor": v} if isinstance(v, str) else v for v in _listed(value)]


def _links(value: object) -> object:
    """`{follows: [a, b]}` as pairs of a relation and an event."""
    if isinstance(value, Mapping):
        return [{"relation": rel, "event": e} for rel, given in value.items() for e in _listed(given)]
    return _listed(value)


def _pairs(value: object) -> object:
    return tuple(value.items()) if isinstance(value, Mapping) else _listed(value)


def _citation(value: object) -> object:
    """ "haas-2023 ¶4" as a source and the place in it."""
    if not isinstance(value, str):
        return value
    source, _, locator = value.partition(" ")
    return {"source": source, "locator": locator.strip() or None}


def _positions(value: object) -> object:
    """`{a: text, b: {text: …}}` as a list of positions that know their id. Raises ValueError for a list."""
    if isinstance(value, list):
        raise ValueError("positions are written below their ids")
    if not isinstance(value, Mapping):
        return value
    return [
        {**given, "id": name} if isinstance(given, Mapping) else {"id": name, "text": given}
        for name, given in value.items()
    ]


def _called(name: str, info: ValidationInfo) -> str:
    """The id of the actor called `name`, where the context of the validation knows one."""
    return info.context.actors.get(name, name) if info.context else name


def _link(url: str) -> str:
    if url.startswith(("https://", "http://")):
        return url
    scheme, joint, rest = url.rpartition("://")
    is_meant = scheme.lower() in ("https", "http") if joint else url.startswith("www.")
    meant = f"{scheme.lower() or 'https'}://{rest}"
    mend = f"Did you mean {quoted(meant)}?" if is_meant else "Write the whole address, or delete it."
    raise BadValueError(f"{quoted(url)} is no link: a link begins with https:// or http://", mend)


def _clock(text: str) -> str:
    if is_clock(text):
        return text
    raise PydanticCustomError("not_a_clock", "no clock")


PICTURES = ("jpg", "jpeg", "png", "webp", "avif", "gif")
"""Endings of picture files. An svg is a document that may hold scripts, and so none of them."""


def _picture(path: str) -> str:
    """A way down from the dossier's folder, with slashes: nothing hidden, nothing above, no address."""
    steps = path.split("/")
    if (
        not path.isprintable()
        or "\\" in path
        or ":" in path
        or any(step.strip() == "" or step.startswith(".") for step in steps)
    ):
        what = f"{quoted(path)} is no path from the dossier's folder to a picture in it"
        raise BadValueError(what, "Put the picture there, and write its path as in pictures/gate.jpg.")
    if path.rpartition(".")[2].lower() not in PICTURES:
        what = f"{quoted(path)} does not end as a picture does"
        raise BadValueError(what, f"Use a file that ends in {', '.join(PICTURES[:-1])} or {PICTURES[-1]}.")
    return path


Dated = Annotated[Date | Interval, PlainValidator(_dated), WithJsonSchema(DATE)]
Period = Annotated[Interval, PlainValidator(_period), WithJsonSchema(PERIOD)]

Clock = Annotated[str, AfterValidator(_clock), WithJsonSchema(CLOCK)]
"""An offset from UTC: "Z", "+02" or "+02:00"."""
Id = Annotated[str, Field(pattern=r"^[\w-]+$", max_length=100), WithJsonSchema(ID)]
"""Letters and digits of any script, hyphens and underlines; at most 100 characters."""
Key = SkipJsonSchema[Id]
"""The id of an entry, which stands before it in the file."""
Words = Annotated[str, Field(pattern=READABLE), WithJsonSchema(WORDS)]
"""A text with something in it that can be seen."""
ActorId = Annotated[str, AfterValidator(_called)]
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
NAMED = Short(lambda value: value, lambda full, _: either(WORDS, full))  # reading spells out: it knows the id
POSITIONS = Short(_positions, lambda full, _: by_id(either(WORDS, full["items"])))
Texts = Annotated[tuple[str, ...], LISTED]
Names = Annotated[tuple[Words, ...], LISTED]
