"""Refusals: what pydantic says of an entry, as problems with place and mend."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from dashboard.dates.parse import DateError
from dashboard.model import (
    About,
    Citation,
    Claim,
    Correction,
    Era,
    Event,
    Figure,
    Involvement,
    Link,
    Look,
    Media,
    Position,
    Route,
    Status,
    Step,
)
from dashboard.problems import Code, Place, Problem, nearest, quoted
from dashboard.reading.source import Listing, Node, Record, Text, deepest

REFUSALS_MOST = 100  # of one entry: far more than anybody mends before checking again

_WITHIN: Mapping[str, type[BaseModel]] = {
    "about": About,
    "actors": Involvement,
    "claims": Claim,
    "corrections": Correction,
    "eras": Era,
    "figures": Figure,
    "links": Link,
    "looks": Look,
    "media": Media,
    "positions": Position,
    "route": Route,
    "sources": Citation,
    "status": Status,
    "steps": Step,
}

_NOT_COUNTED = (About, Media)  # called by their key, not "a media"

Said = tuple[Code, str, str | None]
"""What kind of problem it is, what is wrong, and how to mend it."""

WORDS: Mapping[str, Said] = {
    "missing": ("missing-key", "the key {key!r} is missing", "Add it, with a value."),
    "value_error": ("bad-value", "{error}", None),
    "string_type": ("wrong-shape", "a text belongs here, not {given}", None),
    "tuple_type": ("wrong-shape", "a list belongs here, not {given}", None),
    "model_type": ("wrong-shape", "keys and values belong here, not {given}", None),
    "int_parsing": ("not-a-number", "{given} is no whole number", None),
    "int_parsing_size": ("out-of-range", "{given} is too large", None),
    "int_type": ("not-a-number", "a whole number belongs here, not {given}", None),
    "float_parsing": ("not-a-number", "{given} is no number", None),
    "float_type": ("not-a-number", "a number belongs here, not {given}", None),
    "greater_than_equal": ("out-of-range", "{given} is less than {ge:g}", None),
    "less_than_equal": ("out-of-range", "{given} is more than {le:g}", None),
    "too_long": ("too-long", "this list has more than {max_length} values", None),
    "string_pattern_mismatch": (
        "not-an-id",
        "{given} is no id",
        "An id has letters, digits, - and _, 100 at most.",
    ),
}
"""By pydantic's type of error."""


def refusals(
    refused: ValidationError, entry: Text | Record | Listing, model: type[BaseModel], event: str | None = None
) -> Iterator[Problem]:
    """One problem for each thing that `model` refused in `entry`."""
    for error in refused.errors(include_url=False)[:REFUSALS_MOST]:
        code, what, mend = _said(error, model)
        yield Problem(*_place(error, entry), code, what, mend, event)


def _place(error: Any, entry: Text | Record | Listing) -> Place:
    """Of a key too many its own place, of a value its place, else that of what it lies in."""
    path, given = _as_written(error["loc"], entry), error["input"]
    if isinstance(given, Text | Record | Listing) and error["type"] != "extra_forbidden":
        return given.at
    around = deepest(entry, path[:-1])
    if isinstance(around, Record):
        key = next((str(step) for step in reversed(path) if step in around), None)
        return around.place_of(key) if key else around.at
    return entry.at if around is None else around.at


def _as_written(path: Sequence[str | int], entry: Node) -> Sequence[str | int]:
    """The way to a value in the file, where a position has an id; the model counts them."""
    match path, deepest(entry, path[:1]):
        case ["positions", int(number), *rest], Record() as positions:
            return ["positions", list(positions)[number], *rest]
    return path


def keys_of(model: type[BaseModel]) -> list[str]:
    """The keys that a file may give to `model`."""
    return [field.alias or key for key, field in model.model_fields.items()]


def _said(error: Any, model: type[BaseModel]) -> Said:
    """What is wrong, by pydantic's type of error."""
    given, context = error["input"], error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return "unknown-key", *_unknown_key(error["loc"], model)
        case "enum" | "literal_error":
            allowed = re.findall(r"'([^']*)'", context["expected"])
            what = f"{_shown(given)} is none of {', '.join(allowed)}"
            return "not-one-of", what, nearest(str(given), allowed)
        case "value_error" if isinstance(context["error"], DateError):
            refusal = context["error"]
            mend = f"Did you mean {refusal.mend}?" if refusal.mend else None
            place = f"at character {refusal.position + 1}"  # from 1, as people count
            return "not-a-date", f"{_shown(given)} is not a date, {place}: {refusal.reason}", mend
        case "missing" if isinstance(error["loc"][-1], int):
            return "missing-key", "a value is missing from this list", None
    code, what, mend = WORDS.get(error["type"], ("bad-value", "{message}", None))
    words = {"given": _shown(given), "key": error["loc"][-1], "message": error["msg"], **context}
    return code, what.format_map(words), mend


def _unknown_key(path: Sequence[str | int], model: type[BaseModel]) -> tuple[str, str]:
    """A key that the innermost model on `path` does not have."""
    within = [_WITHIN[str(step)] for step in path[:-1] if step in _WITHIN]
    owner, key = (within or [model])[-1], str(path[-1])
    keys = [
        name for name in keys_of(owner) if name != "id" or owner is Event
    ]  # elsewhere the id stands before
    return f"{quoted(key)} is no key of {_noun(owner)}", nearest(key, keys) or f"It has {', '.join(keys)}."


def _noun(model: type[BaseModel]) -> str:
    if model in _NOT_COUNTED:
        return f"{model.__name__.lower()}:"
    noun = model.__name__.lower()
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _shown(given: object) -> str:
    if isinstance(given, str):
        return quoted(given)
    if given is None:
        return "nothing"
    return "a list" if isinstance(given, list | tuple) else "keys and values"
