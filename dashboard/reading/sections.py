"""Sections: the parts of a dossier whose entries have ids, in the order of the file."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from dashboard.dossier.fields import Context
from dashboard.dossier.model import Actor, Kind, Place, Question, Side, Source
from dashboard.problems.advice import quoted, shown
from dashboard.problems.message import Message
from dashboard.problems.problem import ERRORS_MOST, Problem
from dashboard.reading.limits import given_up
from dashboard.reading.partial_validation import partly_validated
from dashboard.reading.shapes import out_of_shape
from dashboard.reading.validation_errors import keys_of
from dashboard.reading.yaml.source import Node, Record, Text

SECTIONS: Mapping[str, type[BaseModel]] = {
    "kinds": Kind,
    "sides": Side,
    "actors": Actor,
    "places": Place,
    "sources": Source,
    "questions": Question,
}
Sections = dict[str, dict[str, Any]]

_NAME_KEYS = {"sources": "title", "questions": "ask"}  # the key of an entry's name if it is not `name`
_SHORT = ("kinds", "sides")  # sections in which an entry may be its name alone


def read_sections(root: Record, context: Context) -> tuple[Sections, list[Problem]]:
    """Return every entry as far as it can be read, and the problems. An entry's default name is its id."""
    sections: Sections = {}
    problems: list[Problem] = []
    for section in SECTIONS:
        entries = root.get(section)
        if isinstance(entries, Record):
            sections[section], found = _section(section, entries, context)
            problems += found
        else:
            sections[section] = {}
            problems += out_of_shape(section, entries)
    return sections, problems


def _ids_within(entry: Node) -> Iterator[Problem]:
    """Yield a problem for each id inside an entry or a position, where the id belongs before the entry."""
    positions = entry.get("positions") if isinstance(entry, Record) else None
    for owner in (entry, *(positions.values() if isinstance(positions, Record) else ())):
        if isinstance(owner, Record) and "id" in owner:
            what = Message(
                "the id %(id)s is written in its entry, and belongs before it", id=shown(owner["id"])
            )
            yield Problem(*owner.place_of("id"), "id-in-entry", what, Message("Delete it."))


def _section(section: str, entries: Record, context: Context) -> tuple[dict[str, BaseModel], list[Problem]]:
    read: dict[str, BaseModel] = {}
    problems: list[Problem] = []
    model, name_key = SECTIONS[section], _NAME_KEYS.get(section, "name")
    keys = keys_of(model)
    for entry_id, entry in entries.items():
        if len(problems) > ERRORS_MOST:
            problems.append(given_up(entries.at if entry is None else entry.at))
            break
        if isinstance(entry, Record):
            draft: dict[str, Node] = {k: v for k, v in entry.items() if v is not None or k not in keys}
        else:
            draft = {name_key: entry if isinstance(entry, Text) else Text(entry_id)}
        if not isinstance(entry, Record | Text) or (isinstance(entry, Text) and section not in _SHORT):
            at = entries.place_of(entry_id) if entry is None else entry.at
            what = Message(
                "keys and values belong under %(id)s, not %(found)s",
                id=quoted(entry_id),
                found=shown(entry),
            )
            problems.append(
                Problem(
                    *at,
                    "wrong-shape",
                    what,
                    Message("Write it as in %(example)s.", example=f"{{{name_key}: …}}"),
                )
            )
        problems += _ids_within(entry)
        fallback = {"id": entry_id, name_key: entry_id}
        value, found = partly_validated(
            model, {**draft, "id": entry_id}, entries if entry is None else entry, fallback, context
        )
        problems += found
        if value is not None:
            read[entry_id] = value
    return read, problems
