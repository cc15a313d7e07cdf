"""Refusals: what pydantic says of an entry, as problems with place and mend."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from dashboard.dates.parse import DateError
from dashboard.model import About, Claim, Correction, Era, Figure, Look, Media, Position, Route, Status, Step
from dashboard.problems import Place, Problem, nearest, quoted
from dashboard.reading.source import Listing, Node, Record, Text

REFUSALS_MOST = 100  # of one entry: far more than anybody mends before checking again

_WITHIN: Mapping[str, type[BaseModel]] = {
    "about": About,
    "claims": Claim,
    "corrections": Correction,
    "eras": Era,
    "figures": Figure,
    "looks": Look,
    "media": Media,
    "positions": Position,
    "route": Route,
    "status": Status,
    "steps": Step,
}

_WORDS: Mapping[str, tuple[str, str | None]] = {
    "missing": ("the key {key!r} is missing", "Add it, with a value."),
    "value_error": ("{error}", None),
    "string_type": ("a text belongs here, not {given}", None),
    "tuple_type": ("a list belongs here, not {given}", None),
    "model_type": ("keys and values belong here, not {given}", None),
    "int_parsing": ("{given} is no whole number", None),
    "int_type": ("a whole number belongs here, not {given}", None),
    "float_parsing": ("{given} is no number", None),
    "float_type": ("a number belongs here, not {given}", None),
    "greater_than_equal": ("{given} is less than {ge:g}", None),
    "less_than_equal": ("{given} is more than {le:g}", None),
    "too_long": ("this list has more than {max_length} values", None),
    "string_pattern_mismatch": ("{given} is no id", "An id has letters, digits, - and _, 100 at most."),
}
"""By pydantic's type of error."""


def refusals(
    refused: ValidationError,
    entry: Node,
    model: type[BaseModel],
    name: str,
    at: Place,
    event: str | None = None,
) -> Iterator[Problem]:
    """One problem for each thing that `model` refused in `entry`, which begins at `at`."""
    for error in refused.errors(include_url=False)[:REFUSALS_MOST]:
        what, mend = _said(error, model)
        yield Problem(name, *(_place(error, entry) or at), "error", what, mend, event)


def _place(error: Any, entry: Node) -> Place | None:
    """Of a key too many its own place, of a value its place, else that of what it lies in."""
    *path, last = error["loc"]
    deepest = _below(entry, path)
    if error["type"] == "extra_forbidden" and isinstance(deepest, Record) and last in deepest:
        return deepest.place_of(last)
    given = error["input"]
    if isinstance(given, Text | Record | Listing):
        return given.at
    if isinstance(deepest, Record) and last in deepest:
        return deepest.place_of(last)
    return deepest.at if deepest is not None else None


def _below(node: Node, path: Sequence[str | int]) -> Text | Record | Listing | None:
    """What lies deepest on `path` from `node`, as far as the file goes along with it."""
    for step in path:
        below: Node = None
        if isinstance(node, Record) and isinstance(step, str):
            below = node.get(step)
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node):
            below = node[step]
        if below is None:
            break
        node = below
    return node


def keys_of(model: type[BaseModel]) -> list[str]:
    """The keys that a file may give to `model`."""
    return [field.alias or key for key, field in model.model_fields.items()]


def _said(error: Any, model: type[BaseModel]) -> tuple[str, str | None]:
    """What is wrong and how to mend it, by pydantic's type of error."""
    given, context = error["input"], error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return _unknown_key(error["loc"], model)
        case "enum" | "literal_error":
            allowed = re.findall(r"'([^']*)'", context["expected"])
            return f"{_shown(given)} is none of {', '.join(allowed)}", nearest(str(given), allowed)
        case "value_error" if isinstance(context["error"], DateError):
            refusal = context["error"]
            mend = f"Did you mean {refusal.mend}?" if refusal.mend else None
            return f"{_shown(given)} is not a date: {refusal.reason}", mend
    what, mend = _WORDS.get(error["type"], ("{message}", None))
    words = {"given": _shown(given), "key": error["loc"][-1], "message": error["msg"], **context}
    return what.format_map(words), mend


def _unknown_key(path: Sequence[str | int], model: type[BaseModel]) -> tuple[str, str]:
    """A key that the innermost model on `path` does not have."""
    within = [_WITHIN[str(step)] for step in path[:-1] if step in _WITHIN]
    owner, key = (within or [model])[-1], str(path[-1])
    keys = keys_of(owner)
    return f"{quoted(key)} is no key of {_noun(owner)}", nearest(key, keys) or f"It has {', '.join(keys)}."


def _noun(model: type[BaseModel]) -> str:
    noun = model.__name__.lower()
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _shown(given: object) -> str:
    if isinstance(given, str):
        return quoted(given)
    if given is None:
        return "nothing"
    return "a list" if isinstance(given, list | tuple) else "keys and values"
