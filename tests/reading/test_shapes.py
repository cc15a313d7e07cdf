"""Shapes: a value of the wrong shape is reported once, with its location, its type and an example."""

import json
from types import UnionType
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from dashboard.dossier.model import Dossier, Event, Involvement
from dashboard.reading import read_text
from dashboard.reading.shapes import SHAPES, ValueForm

WRONG: dict[ValueForm, list[object]] = {
    ValueForm.TEXTS: [{"odd": "value"}],
    ValueForm.ENTRIES: [{"odd": "value"}, {"odd": {"odder": "value"}}, "a text"],
    ValueForm.PAIR: [{"odd": "value"}, "a text"],
    ValueForm.BY_ID: ["a text", ["a text"], [{"id": "a", "text": "b"}]],
    ValueForm.KEYS: ["a text", ["a text"]],
}
FOUND = {str: "'a text'", list: "a list", dict: "keys and values"}
EVENT: dict[str, object] = {"date": "2014", "title": "It begins", "sources": "s"}
IN_EVENT: dict[str, dict[str, object]] = {
    "Claim": {"claims": {"says": "It is so."}},
    "Figure": {"figures": {"what": "officers", "value": "12"}},
}
SILENCE = {"actor": "x", "answer": "not-found"}
IN_HEAD: dict[str, tuple[str, object]] = {
    "About": ("about", {}),
    "Actor": ("actors", {"a": {"name": "A"}}),
    "Place": ("places", {"a": {"name": "A"}}),
    "Question": ("questions", {"a": {"ask": "Why?"}}),
    "Position": ("questions", {"a": {"ask": "Why?", "positions": {"b": {"text": "So"}}}}),
    "Silence": ("questions", {"a": {"ask": "Why?", "silent": SILENCE}}),
}
WITHIN = {"Position": ("positions", "b"), "Silence": ("silent",)}  # where the owner is in its question
CASES = [
    (owner, key, value)
    for (owner, key), shape in SHAPES.items()
    for value in WRONG.get(shape.form, [])
    if not (key == "sources" and owner is not Dossier and isinstance(value, str))  # one citation
    if not (key == "events" and isinstance(value, dict) and isinstance(value["odd"], dict))  # events-by-id
    if not (key == "links" and value == [{"id": "a", "text": "b"}])
]


def written(owner: type[BaseModel], key: str, value: object) -> dict[str, Any]:
    """Return a dossier that is sound except that `key` of an entry of `owner` has the value `value`."""
    whole: dict[str, Any] = {"title": "T", "sources": {"s": {"title": "S"}}, "events": [EVENT]}
    if owner is Dossier:
        return {**whole, "events": [{"date": "2014", "title": "It begins"}], key: value}
    if owner is Event:
        return {**whole, "events": [{**EVENT, key: value}]}
    if owner.__name__ in IN_EVENT:
        (name, entry), *_ = IN_EVENT[owner.__name__].items()
        return {**whole, "events": [{**EVENT, name: [{**entry, key: value}]}]}  # type: ignore[dict-item]
    section, entries = IN_HEAD[owner.__name__]
    copy = json.loads(json.dumps(entries))
    entry = copy if section == "about" else copy["a"]
    for name in WITHIN.get(owner.__name__, ()):
        entry = entry[name]
    entry[key] = value
    return {**whole, section: copy}


@pytest.mark.parametrize(("owner", "key", "value"), CASES, ids=str)
def test_a_value_of_the_wrong_shape_is_reported_once(owner: type[BaseModel], key: str, value: object) -> None:
    text = json.dumps(written(owner, key, value), indent=1)
    problems = [p for p in read_text(text, "s.yaml").problems if p.level == "error"]
    assert [p.code for p in problems] == ["wrong-shape"], problems
    (problem,) = problems
    assert f" under {key}:, not {FOUND[type(value)]}" in problem.what
    assert problem.mend == f"Write it as in {key}: {SHAPES[owner, key].example}."
    line = text.splitlines()[problem.line - 1]
    assert f'"{key}":' in line
    assert line[problem.column - 1] == json.dumps(value)[0]


@pytest.mark.parametrize(("owner", "key"), SHAPES, ids=str)
def test_an_example_has_the_shape_that_it_shows(owner: type[BaseModel], key: str) -> None:
    shape = SHAPES[owner, key]
    whole = json.dumps(written(owner, key, "EXAMPLE")).replace('"EXAMPLE"', shape.example)
    found = {problem.code for problem in read_text(whole, "s.yaml").problems if problem.level == "error"}
    assert not {code for code in found if not code.startswith(("unknown-", "order-"))}


def test_every_key_that_takes_more_than_a_text_or_a_number_has_a_shape() -> None:
    models = {Dossier, Event, *(shape.entry for shape in SHAPES.values() if shape.entry), Involvement}
    for model in models:
        for name, field in model.model_fields.items():
            kinds = (
                get_args(field.annotation) if isinstance(field.annotation, UnionType) else (field.annotation,)
            )
            is_more = any(
                get_origin(kind) in (tuple, dict) or (isinstance(kind, type) and issubclass(kind, BaseModel))
                for kind in kinds
            )
            if is_more and name != "problems":
                assert (model, field.alias or name) in SHAPES


def test_one_event_alone_is_drawn() -> None:
    text = "title: T\nsources: {s: {title: S}}\nevents: {date: 2014, title: It begins, sources: s}\n"
    dossier = read_text(text, "s.yaml")
    assert [event.title for event in dossier.events] == ["It begins"]
    assert dossier.problems == ()
