"""Nothing is dropped: everything that an author wrote is in the dossier or reported by a problem.

Sound dossiers are damaged in a few random places: values are removed or replaced by other shapes, keys are
renamed or added. A plain parser reads each file a second time, so that the law does not depend on the code
that it tests.
"""

import copy
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from dashboard.dates.value import Date, Interval
from dashboard.dossier.model import Dossier, Relation, Role
from dashboard.problems.problem import Problem
from dashboard.reading import read_text
from dashboard.reading.shapes import SHAPES
from dashboard.reading.validation_errors import keys_of

SOUND: dict[str, Any] = {
    "title": "A story",
    "standfirst": "In short",
    "as_of": "2023-07",
    "language": "en",
    "calendars": ["solar-hijri"],
    "about": {
        "source": "s1",
        "method": "Two a date",
        "corrections": [
            {"date": "2023-07-14", "text": "Put right", "event": "e1"},
            {"date": "2023-07-15", "text": "Put right again"},
        ],
    },
    "opens": "event=e1",
    "looks": [{"name": "First look", "link": "kind=k1"}, {"name": "Second look", "link": "q=x"}],
    "kinds": {"k1": "Kind one", "k2": {"name": "Kind two"}},
    "eras": [
        {"date": "1980/1999", "name": "Era one", "short": "One"},
        {"date": "2000/2023", "name": "Era two"},
    ],
    "folds": ["1985/1990"],
    "sides": {"w": "West"},
    "actors": {
        "a1": {"name": "Actor one", "short": "First", "is": "group", "side": "w", "aliases": ["Uno", "Un"]},
        "a2": {"name": "Actor two", "part_of": "a1", "aliases": "Due"},
    },
    "places": {
        "p1": {"name": "Place one", "is": "town", "in": "p2", "at": ["41.43", "19.576"]},
        "p2": {"name": "Place two", "body": "Moon", "aliases": ["Lune"]},
    },
    "sources": {
        "s1": {
            "title": "Source one",
            "author": "Ann",
            "date": "2023-07~",
            "url": "https://example.org/1",
            "pages": "12",
        },
        "s2": {"title": "Source two", "publisher": "Press", "origin": "wire", "paragraphs": "8"},
    },
    "questions": {
        "q1": {
            "ask": "What happened?",
            "agreed": "Something did",
            "positions": {
                "y": "Yes it did",
                "n": {"text": "No it did not", "partly": ["m"]},
                "m": {"text": "Perhaps", "partly": "y"},
            },
            "silent": [
                {"actor": "a2", "answer": "no-reply", "date": "1983-04-05", "sources": "s1 ¶9"},
                {"actor": "a1", "answer": "not-asked"},
            ],
        }
    },
    "events": [
        {
            "id": "e1",
            "date": "1981-02-03",
            "title": "Event one",
            "short": "One 1",
            "summary": "It began",
            "kind": "k1",
            "weight": "3",
            "place": "p1",
            "actors": {"acted": ["a1"], "accused": "a2"},
            "sources": ["s1 ¶4", "s2"],
            "dated": {"s2": "1981-02-04"},
            "figures": [
                {"what": "people", "value": "1000", "unit": "heads", "by": "a1", "sources": "s1 p. 3"}
            ],
            "claims": [
                {"by": "a1", "says": "So it was", "on": "q1", "holds": "y", "sources": ["s2"]},
                {"says": "It was not", "on": "q1", "holds": "n", "stance": "denies", "date": "1982"},
            ],
            "media": [{"file": "gate.jpg", "alt": "A gate", "credit": "Bob"}],
            "added": "2023-07-01",
        },
        {
            "id": "e2",
            "date": "2001/..",
            "title": "Event two",
            "actors": ["a2"],
            "links": {"follows": "e1", "echoes": ["e3"]},
            "status": {"of": "a1", "by": "a2"},
            "changed": "2023-07-02",
        },
        {
            "id": "e3",
            "date": "[1990..1991]",
            "title": "Event three",
            "route": {"from": "p1", "to": "p2"},
            "after": "e1",
        },
    ],
    "steps": [{"event": "e1", "text": "First step"}, {"event": "e3", "text": "Second step"}],
}
KEYS = {key for owner, _ in SHAPES for key in keys_of(owner)}
KEYS |= {key for shape in SHAPES.values() if shape.entry for key in keys_of(shape.entry)}
KEYS |= {*map(str, Role), *map(str, Relation)}
JUNK = st.sampled_from(
    ["junk", "", "2014", "a b", None, [], {}, ["in a list"], {"odd": "value"}, [["deep"]], [None]]
).map(copy.deepcopy)


def paths(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path to every value below `node`."""
    for step, value in node.items() if isinstance(node, dict) else enumerate(node):
        yield (*path, step)
        if isinstance(value, dict | list):
            yield from paths(value, (*path, step))


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """Return `SOUND` with one to four errors."""
    dossier = copy.deepcopy(SOUND)
    for _ in range(draw(st.integers(1, 4))):
        *path, last = draw(st.sampled_from(list(paths(dossier))))
        around: Any = dossier
        for step in path:
            around = around[step]
        how = draw(st.sampled_from(["replace", "replace", "delete", "rename", "add"]))
        if how == "delete" and len(dossier) > 1:
            del around[last]
        elif how == "rename" and isinstance(around, dict):
            around[draw(st.sampled_from([f"{last}x", "no id", "odd"]))] = around.pop(last)
        elif how == "add" and isinstance(around, dict):
            around[draw(st.sampled_from(["oddd", "id", "name", "at"]))] = draw(JUNK)
        elif how == "add":
            around.append(draw(JUNK))
        else:
            around[last] = draw(JUNK)
    return dossier


def written(value: Any) -> str:
    """Return `value` as YAML in one line, in which every value has a location of its own."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(k)}: {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return "~" if value is None else json.dumps(value, ensure_ascii=False)


def contents(value: Any) -> Iterator[str]:
    """Yield every text, date and number in a dossier, and each citation as it is written."""
    match value:
        case Problem():
            return
        case Date() | Interval():
            yield value.text
        case BaseModel():
            yield from contents(dict(value))
            if {"source", "locator"} == set(type(value).model_fields):
                yield f"{value.source} {value.locator}"  # type: ignore[attr-defined]
        case dict():
            for below in value.values():
                yield from contents(below)
        case tuple() | list():
            for below in value:
                yield from contents(below)
        case None:
            return
        case _:
            yield str(value)


def missing(root: yaml.Node, dossier: Dossier) -> list[str]:
    """Return the texts of the file that are neither in the dossier nor reported by a problem."""
    errors = {
        (p.line - 1, p.column - 1)
        for p in dossier.problems
        if p.level == "error" or p.code in ("left-out", "blank-optional")
    }
    lost: list[str] = []

    def is_reported(node: yaml.Node) -> bool:
        return (node.start_mark.line, node.start_mark.column) in errors

    def has_error(node: yaml.Node) -> bool:
        start, end = node.start_mark, node.end_mark
        return any((start.line, start.column) <= at < (end.line, end.column) for at in errors)

    def walk(node: yaml.Node, reported: bool, units: bool = False) -> None:
        """Collect the texts below `node` that may be lost.

        If `units` is true, each value below is either complete or lost as a whole, as an event is.
        """
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                entry_reported = (
                    reported or is_reported(key) or is_reported(value) or (units and has_error(value))
                )
                if not entry_reported and key.value not in KEYS:
                    lost.append(key.value)
                is_pair = key.value == "at" and has_error(value)
                walk(value, entry_reported or is_pair, key.value == "positions")
        elif isinstance(node, yaml.SequenceNode):
            for value in node.value:
                walk(value, reported or is_reported(value) or has_error(value))
        elif not reported and not (node.value == "~" and node.style is None):
            lost.append(node.value)

    walk(root, is_reported(root))
    return list((Counter(lost) - Counter(contents(dossier))).elements())


def test_a_dossier_contains_everything_in_a_sound_file() -> None:
    text = written(SOUND)
    dossier = read_text(text, "sound.yaml")
    assert [str(problem) for problem in dossier.problems if problem.level == "error"] == []
    assert missing(yaml.compose(text), dossier) == []


@settings(max_examples=examples(150))
@given(damaged())
def test_everything_an_author_wrote_is_in_the_dossier_or_reported(root: dict[str, Any]) -> None:
    text = written(root)
    dossier = read_text(text, "damaged.yaml")
    assert missing(yaml.compose(text), dossier) == []
