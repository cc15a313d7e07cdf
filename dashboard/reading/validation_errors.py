"""Validation errors: pydantic's errors in an entry as problems with locations and suggestions."""

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
from dashboard.problems.message import CountedMessage, Message
from dashboard.problems.problem import Fix, Location, Problem
from dashboard.reading.shapes import Passed, along, fits, misshapen
from dashboard.reading.yaml.nodes import as_list, deepest
from dashboard.reading.yaml.source import Listing, Record, Text

ERRORS_OF_ENTRY_MOST = 100  # of one entry: far more than anybody corrects before checking again


_NEEDED = ("cover",)  # if a blank reason counted as missing, a picture would be shown uncovered
_NAMES = {"actors": [*map(str, Role)], "links": [*map(str, Relation)]}
_NOT_COUNTED = (About, Media)  # messages refer to them by their key, because "a media" is not English

Finding = tuple[Code, Message, Message | None]
"""The code of a problem, what is wrong, and a suggestion."""

_ID = Message("An id has letters, digits, - and _, 100 at most.")
_DIGITS = Message("Write it in digits.")
_YEAR_FIRST = Message("Write a year, a month or a day: 1979, 1979-02 or 1979-02-11.")
WORDS: Mapping[str, Finding] = {
    "missing": (
        "missing-key",
        Message("the key %(quoted_key)s is missing"),
        Message("Add it, with a value."),
    ),
    "not_a_clock": (
        "bad-value",
        Message("%(given)s is no clock"),
        Message("Write the hours ahead of UTC, as in +02:00, or Z for UTC itself."),
    ),
    "string_type": (
        "wrong-shape",
        Message("a text belongs under %(key)s:, not %(given)s"),
        Message("Write it as in %(example)s."),
    ),
    "model_type": (
        "wrong-shape",
        Message("keys and values belong here, not %(given)s"),
        Message("Write it as in %(example)s."),
    ),
    "int_parsing": ("not-a-number", Message("%(key)s: takes a whole number, not %(given)s"), _DIGITS),
    "int_parsing_size": (
        "out-of-range",
        Message("%(key)s: takes no number as large as %(given)s"),
        Message("Write a smaller one."),
    ),
    "int_type": ("not-a-number", Message("%(key)s: takes one whole number, not %(given)s"), _DIGITS),
    "float_parsing": ("not-a-number", Message("%(key)s: takes numbers, not %(given)s"), _DIGITS),
    "float_type": ("not-a-number", Message("%(key)s: takes a number here, not %(given)s"), _DIGITS),
    "greater_than_equal": (
        "out-of-range",
        Message("%(given)s is too small for %(key)s:"),
        Message("Write %(ge)s or more."),
    ),
    "less_than_equal": (
        "out-of-range",
        Message("%(given)s is too large for %(key)s:"),
        Message("Write %(le)s or less."),
    ),
    "string_too_long": ("not-an-id", Message("%(given)s is no id"), _ID),
    "too_long": (
        "too-long",
        Message("%(key)s: takes %(max_length)s values, not %(actual_length)s of them"),
        Message("Delete what is too many."),
    ),
    "string_pattern_mismatch": ("not-an-id", Message("%(given)s is no id"), _ID),
}
"""Problems without their values by pydantic's type of error."""


def validation_errors(
    invalid: ValidationError, entry: Text | Record | Listing, model: type[BaseModel], event: str | None = None
) -> Iterator[Problem]:
    """Yield a problem for each error of `model` in `entry`, and one for all above `ERRORS_OF_ENTRY_MOST`."""
    errors = invalid.errors(include_url=False)
    reported: set[int] = set()
    for error in errors[:ERRORS_OF_ENTRY_MOST]:
        passed = along([*path_in_file(error["loc"][:-1], entry), error["loc"][-1]], entry, model)
        wrong = next(
            (p for p in passed if p.shape and p.node is not None and not fits(p.node, p.shape)), None
        )
        if wrong is None:
            code, what, suggestion = _finding(error, passed, model)
            yield Problem(*_location(error, entry), code, what, suggestion, event, _fix(error))
        elif wrong.node is not None and wrong.shape and id(wrong.node) not in reported:
            reported.add(id(wrong.node))
            yield misshapen(wrong.key, wrong.node, wrong.shape, event)
    if len(errors) > ERRORS_OF_ENTRY_MOST:
        yield too_many(entry.at, event)


def _fix(error: Any) -> Fix | None:
    """Return the certain correction of a date as it was read; `fixes` finds it in the text."""
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, DateError | UnquotedError) and cause.certain:
        return Fix(cause.written if isinstance(cause, UnquotedError) else error["input"], cause.certain)
    return None


def too_many(at: Location, event: str | None = None) -> Problem:
    """Return the problem that the value at `at` has more errors than are reported."""
    what = CountedMessage(
        "there is more than %(count)s error in what begins here; the others are not listed",
        "there are more than %(count)s errors in what begins here; the others are not listed",
        ERRORS_OF_ENTRY_MOST,
    )
    return Problem(*at, "too-many-errors", what, Message("Fix those that are reported first."), event)


def _location(error: Any, entry: Text | Record | Listing) -> Location:
    """Return the location of an unknown key or of the value with the error, else that of its container."""
    path, given = path_in_file(error["loc"], entry), error["input"]
    is_key = error["type"] == "extra_forbidden"
    if isinstance(given, Text | Record | Listing) and not is_key:
        return given.at
    around, node = deepest(entry, path[:-1]), deepest(entry, path)
    if isinstance(around, Record) and path and (is_key or around.get(str(path[-1])) is None):
        return around.place_of(str(path[-1]))
    return entry.at if node is None else node.at


def path_in_file(path: Sequence[str | int], entry: Any) -> list[str | int]:
    """Return the part of a path through a model that exists in `entry`, in terms of the keys of the file.

    The paths differ in two ways: the model numbers positions, for which the file has ids, and it numbers the
    value of a list of one, which may be written without a list.
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
    """Return the keys of `model` as they are written in a file."""
    return [field.alias or key for key, field in model.model_fields.items()]


def _finding(error: Any, passed: Sequence[Passed], model: type[BaseModel]) -> Finding:
    """Return what is wrong, by pydantic's type of error; `passed` is the path to the error."""
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
            what = Message(
                "%(key)s: has a value too few, %(given)s",
                key=passed[-1].key if passed else "it",
                given=shown(given),
            )
            return "missing-key", what, Message("Add the value that is missing.")
        case "string_pattern_mismatch" if context["pattern"] == READABLE:
            return _blank(given, *((passed[-1].owner, passed[-1].key) if passed else (model, "it")))
    code, what, suggestion = WORDS.get(error["type"], ("bad-value", Message("%(message)s"), None))
    key = passed[-1].key if passed else "it"
    words: dict[str, str | int] = {
        "given": shown(given),
        "key": key,
        "quoted_key": quoted(key),
        "example": _example(passed) if suggestion and "%(example)s" in suggestion else "",
        "message": error["msg"],
        **{name: f"{limit:g}" for name, limit in context.items() if isinstance(limit, float)},
        **{name: number for name, number in context.items() if isinstance(number, int)},
    }
    return code, what.filled(**words), suggestion and suggestion.filled(**words)


def _of_value(given: object, error: DateError | BadValueError) -> Finding:
    """Return what is wrong with a value that one of our validators refused."""
    if isinstance(error, DateError):
        what = Message(
            "%(given)s is not a date, at character %(position)s: %(reason)s",
            given=shown(given),
            position=error.position + 1,  # readers count from 1
            reason=error.reason,
        )
        return "not-a-date", what, _date_suggestion(error)
    return "bad-value", error.what, error.suggestion


def _date_suggestion(error: DateError) -> Message:
    """Return a sentence on what to write instead of a text that is not a date."""
    if error.suggestion:
        return Message("Did you mean %(name)s?", name=error.suggestion)
    if " before it begins " in error.reason:
        return Message("Exchange the ends, or change one of them.")
    return Message("Write the one that you mean.") if " can mean " in error.reason else _YEAR_FIRST


def empty_names(event: Record, event_id: str) -> Iterator[Problem]:
    """Yield a problem for each unknown role or relation without a value; the model finds the others."""
    for key, names in _NAMES.items():
        node = event.get(key)
        empty = (
            [name for name in node.places() if not as_list(node[name])] if isinstance(node, Record) else []
        )
        for name in empty:
            if name not in names:
                code, what, suggestion = _none_of(name, names)
                yield Problem(*name.at, code, what, suggestion, event_id)


def _none_of(given: object, allowed: Sequence[str]) -> Finding:
    what = Message("%(given)s is none of %(words)s", given=shown(given), words=", ".join(allowed))
    return "not-one-of", what, nearest(str(given), allowed) or Message("Write one of them.")


def _blank(given: str, owner: type[BaseModel], key: str) -> Finding:
    """Return the finding for a text without visible characters: an error if it is required, or a warning."""
    fields = {field.alias or name: field for name, field in owner.model_fields.items()}
    what = Message("%(key)s: has nothing to read in it, only %(given)s", key=key, given=quoted(given))
    if key in _NEEDED or key not in fields or fields[key].is_required():
        return "blank-text", what, Message("Write something that readers can see.")
    suggestion = Message("It counts as not written: write something, or delete it.")
    return WarningCode("blank-optional"), what, suggestion


def _unknown_key(key: str, owner: type[BaseModel]) -> tuple[Message, Message]:
    """Return what is wrong with a key that `owner` does not have, and a suggestion."""
    keys = [name for name in keys_of(owner) if name != "id" or owner is Event]  # other ids precede the entry
    what = Message("%(key)s is no key of %(noun)s", key=quoted(key), noun=_noun(owner))
    return what, nearest(key, keys) or Message("It has %(keys)s.", keys=", ".join(keys))


def _example(passed: Sequence[Passed]) -> str:
    """Return an example of the last key of `passed` with its value."""
    owner, key, _, shape = passed[-1]
    if shape:
        return f"{key}: {shape.example}"
    field = next(field for name, field in owner.model_fields.items() if key == (field.alias or name))
    return f"{key}: {(field.examples or ('…',))[0]}"


def _noun(model: type[BaseModel]) -> str:
    if model in _NOT_COUNTED:
        return f"{model.__name__.lower()}:"
    noun = model.__name__.lower()
    return Message("an %(noun)s", noun=noun) if noun[0] in "aeiou" else Message("a %(noun)s", noun=noun)
