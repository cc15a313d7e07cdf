"""Refusals: what pydantic says of an entry, as problems with place and mend."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from dashboard.dates.edtf.parse import DateError
from dashboard.dossier.characters import READABLE
from dashboard.dossier.fields import BadValueError, UnquotedError
from dashboard.dossier.model import About, Event, Media, Relation, Role
from dashboard.problems.advice import nearest, quoted, shown
from dashboard.problems.codes import Code, WarningCode
from dashboard.problems.problem import Fix, Location, Problem
from dashboard.reading.shapes import Passed, along, fits, misshapen
from dashboard.reading.yaml.nodes import deepest, listed
from dashboard.reading.yaml.source import Listing, Record, Text

ERRORS_OF_ENTRY_MOST = 100  # of one entry: far more than anybody mends before checking again


_NEEDED = ("cover",)  # a picture that is to be covered is not shown because nobody reads why
_NAMES = {"actors": [*map(str, Role)], "links": [*map(str, Relation)]}
_NOT_COUNTED = (About, Media)  # called by their key, not "a media"

Finding = tuple[Code, str, str | None]
"""What kind of problem it is, what is wrong, and how to mend it."""

_ID = "An id has letters, digits, - and _, 100 at most."
_DIGITS = "Write it in digits."
_YEAR_FIRST = "Write a year, a month or a day: 1979, 1979-02 or 1979-02-11."
WORDS: Mapping[str, Finding] = {
    "missing": ("missing-key", "the key {key!r} is missing", "Add it, with a value."),
    "not_a_clock": (
        "bad-value",
        "{given} is no clock",
        "Write the hours ahead of UTC, as in +02:00, or Z for UTC itself.",
    ),
    "string_type": (
        "wrong-shape",
        "a text belongs under {key}:, not {given}",
        "Write it as in {example}.",
    ),
    "model_type": ("wrong-shape", "keys and values belong here, not {given}", "Write it as in {example}."),
    "int_parsing": ("not-a-number", "{key}: takes a whole number, not {given}", _DIGITS),
    "int_parsing_size": (
        "out-of-range",
        "{key}: takes no number as large as {given}",
        "Write a smaller one.",
    ),
    "int_type": ("not-a-number", "{key}: takes one whole number, not {given}", _DIGITS),
    "float_parsing": ("not-a-number", "{key}: takes numbers, not {given}", _DIGITS),
    "float_type": ("not-a-number", "{key}: takes a number here, not {given}", _DIGITS),
    "greater_than_equal": ("out-of-range", "{given} is too small for {key}:", "Write {ge:g} or more."),
    "less_than_equal": ("out-of-range", "{given} is too large for {key}:", "Write {le:g} or less."),
    "string_too_long": ("not-an-id", "{given} is no id", _ID),
    "too_long": (
        "too-long",
        "{key}: takes {max_length} values, not {actual_length} of them",
        "Delete what is too many.",
    ),
    "string_pattern_mismatch": ("not-an-id", "{given} is no id", _ID),
}
"""By pydantic's type of error."""


def validation_errors(
    refused: ValidationError, entry: Text | Record | Listing, model: type[BaseModel], event: str | None = None
) -> Iterator[Problem]:
    """Yield a problem for each error of `model` in `entry`, and one for all above `ERRORS_OF_ENTRY_MOST`."""
    errors = refused.errors(include_url=False)
    told: set[int] = set()
    for error in errors[:ERRORS_OF_ENTRY_MOST]:
        passed = along([*as_written(error["loc"][:-1], entry), error["loc"][-1]], entry, model)
        wrong = next(
            (p for p in passed if p.shape and p.node is not None and not fits(p.node, p.shape)), None
        )
        if wrong is None:
            code, what, mend = _said(error, passed, model)
            yield Problem(*_place(error, entry), code, what, mend, event, _fix(error))
        elif wrong.node is not None and wrong.shape and id(wrong.node) not in told:
            told.add(id(wrong.node))
            yield misshapen(wrong.key, wrong.node, wrong.shape, event)
    if len(errors) > ERRORS_OF_ENTRY_MOST:
        yield too_many(entry.at, event)


def _fix(error: Any) -> Fix | None:
    """The certain mend of a date. What it replaces is as it was read; `fixes` finds it in the text."""
    refused = error.get("ctx", {}).get("error")
    if isinstance(refused, DateError | UnquotedError) and refused.certain:
        return Fix(refused.written if isinstance(refused, UnquotedError) else error["input"], refused.certain)
    return None


def too_many(at: Location, event: str | None = None) -> Problem:
    """The problem that something has more wrong with it than is told."""
    what = f"there are more than {ERRORS_OF_ENTRY_MOST} errors in what begins here; the others are not listed"
    return Problem(*at, "too-many-errors", what, "Fix those that are reported first.", event)


def _place(error: Any, entry: Text | Record | Listing) -> Location:
    """Of a key too many its own place, of a value its place, else that of what it lies in."""
    path, given = as_written(error["loc"], entry), error["input"]
    is_key = error["type"] == "extra_forbidden"
    if isinstance(given, Text | Record | Listing) and not is_key:
        return given.at
    around, node = deepest(entry, path[:-1]), deepest(entry, path)
    if isinstance(around, Record) and path and (is_key or around.get(str(path[-1])) is None):
        return around.place_of(str(path[-1]))
    return entry.at if node is None else node.at


def as_written(path: Sequence[str | int], entry: Any) -> list[str | int]:
    """The part of a model's path that `entry` goes along with: the keys and places of the file.

    The model counts positions, where the file has ids, and one value that stands for a list of one.
    """
    written: list[str | int] = []
    node = entry
    for step in path:
        keys = range(len(node)) if isinstance(node, list) else node if isinstance(node, Mapping) else ()
        is_counted = isinstance(node, Mapping) and written[-1:] == ["positions"]
        key = list(keys)[int(step)] if is_counted else step
        if key in keys:
            written.append(key)
            node = node[key]
        elif step != 0 or isinstance(node, list):
            break
    return written


def keys_of(model: type[BaseModel]) -> list[str]:
    """The keys that a file may give to `model`."""
    return [field.alias or key for key, field in model.model_fields.items()]


def _said(error: Any, passed: Sequence[Passed], model: type[BaseModel]) -> Finding:
    """What is wrong, by pydantic's type of error; `passed` are the keys on the way to it."""
    given, context = error["input"], error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            owner = passed[-1].owner if passed else model
            return "unknown-key", *_unknown_key(str(error["loc"][-1]), owner)
        case "enum" | "literal_error":
            allowed = re.findall(r"'([^']*)'", context["expected"])
            return _none_of(given, allowed)
        case "value_error":
            return _of_value(given, context["error"])
        case "missing" if isinstance(error["loc"][-1], int):
            what = f"{passed[-1].key if passed else 'it'}: has a value too few, {shown(given)}"
            return "missing-key", what, "Add the value that is missing."
        case "string_pattern_mismatch" if context["pattern"] == READABLE:
            return _blank(given, *((passed[-1].owner, passed[-1].key) if passed else (model, "it")))
    code, what, mend = WORDS.get(error["type"], ("bad-value", "{message}", None))
    words = {
        "given": shown(given),
        "key": passed[-1].key if passed else "it",
        "example": _example(passed) if mend and "{example}" in mend else "",
        "message": error["msg"],
        **context,
    }
    return code, what.format_map(words), mend and mend.format_map(words)


def _of_value(given: object, refused: DateError | BadValueError) -> Finding:
    """What is wrong with a value that a validator of ours refused."""
    if isinstance(refused, DateError):
        place = f"at character {refused.position + 1}"  # from 1, as people count
        return "not-a-date", f"{shown(given)} is not a date, {place}: {refused.reason}", _mend(refused)
    return "bad-value", refused.what, refused.suggestion


def _mend(refused: DateError) -> str:
    """What to write instead of a text that is no date."""
    if refused.suggestion:
        return f"Did you mean {refused.suggestion}?"
    if " before it begins " in refused.reason:
        return "Exchange the ends, or change one of them."
    return "Write the one that you mean." if " can mean " in refused.reason else _YEAR_FIRST


def empty_names(event: Record, event_id: str) -> Iterator[Problem]:
    """Roles and relations that are none; only those without a value, for the model sees the others."""
    for key, names in _NAMES.items():
        node = event.get(key)
        empty = [name for name in node.places() if not listed(node[name])] if isinstance(node, Record) else []
        for name in empty:
            if name not in names:
                code, what, mend = _none_of(name, names)
                yield Problem(*name.at, code, what, mend, event_id)


def _none_of(given: object, allowed: Sequence[str]) -> Finding:
    what = f"{shown(given)} is none of {', '.join(allowed)}"
    return "not-one-of", what, nearest(str(given), allowed) or "Write one of them."


def _blank(given: str, owner: type[BaseModel], key: str) -> Finding:
    """A text in which nothing can be seen: a slip where it must be there, else as if it were not written."""
    fields = {field.alias or name: field for name, field in owner.model_fields.items()}
    what = f"{key}: has nothing to read in it, only {quoted(given)}"
    if key in _NEEDED or key not in fields or fields[key].is_required():
        return "blank-text", what, "Write something that readers can see."
    return WarningCode("blank-optional"), what, "It counts as not written: write something, or delete it."


def _unknown_key(key: str, owner: type[BaseModel]) -> tuple[str, str]:
    """A key that `owner` does not have."""
    keys = [name for name in keys_of(owner) if name != "id" or owner is Event]  # elsewhere it stands before
    return f"{quoted(key)} is no key of {_noun(owner)}", nearest(key, keys) or f"It has {', '.join(keys)}."


def _example(passed: Sequence[Passed]) -> str:
    """What may be written under the last of `passed`, with its key."""
    owner, key, _, shape = passed[-1]
    if shape:
        return f"{key}: {shape.example}"
    field = next(field for name, field in owner.model_fields.items() if key == (field.alias or name))
    return f"{key}: {(field.examples or ('…',))[0]}"


def _noun(model: type[BaseModel]) -> str:
    if model in _NOT_COUNTED:
        return f"{model.__name__.lower()}:"
    noun = model.__name__.lower()
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
