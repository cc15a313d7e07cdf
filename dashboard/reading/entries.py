"""Entries: the sections of a dossier, each entry kept as far as it can be read.

What is wrong in an entry is told and left out, the rest of it is kept, so that one slip
in an actor does not cost all the events that name it.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dashboard.model import Actor, Kind, Place, Question, Side, Source
from dashboard.problems import Problem, quoted
from dashboard.reading.references import Known, Reference, nowhere
from dashboard.reading.refusals import refusals
from dashboard.reading.source import Listing, Node, Record, Text

SECTIONS: Mapping[str, type[BaseModel]] = {
    "kinds": Kind,
    "sides": Side,
    "actors": Actor,
    "places": Place,
    "sources": Source,
    "questions": Question,
}
_NAME = {"sources": "title", "questions": "ask"}  # what an entry is called, if not by its name
_SHORT = ("kinds", "sides")  # where a text alone is the name
_POINTERS = {"actors": {"side": "sides", "part_of": "actors"}, "places": {"in": "places"}}

Model = TypeVar("Model", bound=BaseModel)


def read_section(
    section: str, entries: Node, known: Known, name: str
) -> tuple[dict[str, BaseModel], list[Problem]]:
    """The entries of a section by id, in the order of the file `name`."""
    if entries is None:
        return {}, []
    if not isinstance(entries, Record):
        what = f"the entries of {section}: are written as keys and values"
        mend = "Begin each with its id and a colon."
        return {}, [Problem(name, *entries.at, "error", what, mend)]
    read: dict[str, BaseModel] = {}
    problems: list[Problem] = []
    for entry_id, entry in entries.items():
        given, found = _given(section, entry_id, entries, name)
        problems += found
        draft, found = _pointing(section, given, known, name)
        problems += found
        fallback = {"id": entry_id, _NAME.get(section, "name"): entry_id}
        value, found = salvaged(SECTIONS[section], {**draft, "id": entry_id}, entry, fallback, name)
        problems += found
        if value is not None:
            read[entry_id] = value
    return read, problems


def salvaged(
    model: type[Model], draft: Mapping[str, Any], entry: Node, fallback: Mapping[str, Any], name: str
) -> tuple[Model | None, list[Problem]]:
    """A `model` from as much of `draft` as it takes, and what it refused of `entry`.

    First the values refused are left out, in lists one by one, then the keys they stand
    under; `fallback` fills the keys that must be there. None where even that fails.
    """
    problems: list[Problem] = []
    for kept in (_without_values, _without_keys, None):
        try:
            return model.model_validate(draft), problems
        except ValidationError as refused:
            at = entry.at if entry is not None else (1, 1)
            problems = problems or list(refusals(refused, entry, model, name, at))
            places = [error["loc"] for error in refused.errors(include_url=False)]
        draft = {**fallback, **kept(draft, places)} if kept else {}
    return None, problems


def _without_values(draft: Mapping[str, Any], places: list[tuple[int | str, ...]]) -> dict[str, Any]:
    inner = {(p[0], p[1]) for p in places if len(p) > 1}
    rest = _without_keys(draft, [p for p in places if not _in_many(draft, p)])
    return {key: _fewer(value, [i for k, i in inner if k == key]) for key, value in rest.items()}


def _in_many(draft: Mapping[str, Any], path: tuple[int | str, ...]) -> bool:
    return (
        len(path) > 1 and isinstance(path[1], int) and isinstance(draft.get(str(path[0])), Listing | Record)
    )


def _fewer(value: Any, refused: list[int | str]) -> Any:
    """A list or a mapping without the values at the places refused."""
    if isinstance(value, Record) and refused:
        return {k: v for n, (k, v) in enumerate(value.items()) if n not in refused and k not in refused}
    if isinstance(value, Listing) and refused:
        return [v for n, v in enumerate(value) if n not in refused]
    return value


def _without_keys(draft: Mapping[str, Any], places: list[tuple[int | str, ...]]) -> dict[str, Any]:
    refused = {p[0] for p in places}
    return {key: value for key, value in draft.items() if key not in refused}


def _given(section: str, entry_id: str, entries: Record, name: str) -> tuple[dict[str, Node], list[Problem]]:
    """The keys and values of an entry; what is not written as such is told."""
    entry = entries[entry_id]
    if isinstance(entry, Record):
        if "id" not in entry:
            return entry, []
        what = "the id of an entry stands before it, not in it"
        problem = Problem(name, *entry.place_of("id"), "error", what, "Delete it.")
        return {key: value for key, value in entry.items() if key != "id"}, [problem]
    key = _NAME.get(section, "name")
    if isinstance(entry, Text) and section in _SHORT:
        return {key: entry}, []
    at = entries.place_of(entry_id) if entry is None else entry.at
    what = f"{quoted(entry_id)} is written as keys and values"
    problem = Problem(name, *at, "error", what, f"Write it as in {{{key}: …}}.")
    return {key: entry if isinstance(entry, Text) else Text(entry_id)}, [problem]


def _pointing(
    section: str, entry: Mapping[str, Node], known: Known, name: str
) -> tuple[dict[str, Node], list[Problem]]:
    """An entry without the keys that lead nowhere, and without the empty ones."""
    draft = {key: value for key, value in entry.items() if value is not None}
    problems = []
    for key, target in _POINTERS.get(section, {}).items():
        pointer = draft.get(key)
        if isinstance(pointer, Text) and pointer not in known.ids[target]:
            problems.append(nowhere(Reference(target, str(pointer), pointer.at), known, name))
            del draft[key]
    return draft, problems
