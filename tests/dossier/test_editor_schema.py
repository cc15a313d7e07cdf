"""Editor schema: it accepts what reading accepts, refuses common mistakes and describes every key."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, SHIPPED, examples
from editing import SCHEMA, allows, resolved, underlined
from full_dossiers import full_dossiers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import edtf_texts

from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dossier.field_schema import DATE
from dashboard.dossier.model import Dossier
from dashboard.formats.yaml import write
from dashboard.reading import read_text

MODELS = {"Dossier": SCHEMA} | {name: d for name, d in SCHEMA["$defs"].items() if "properties" in d}
KEYS = {f"{name}.{key}": field for name, d in MODELS.items() for key, field in d["properties"].items()}

SOUND = sorted((ROOT / "tests" / "dossiers" / "sound").glob("*.yaml"))
SHIPPED_TOO = [SHIPPED, *sorted((ROOT / "assets" / "examples").glob("*.yaml"))]


@pytest.mark.parametrize("path", [*SOUND, *SHIPPED_TOO], ids=lambda path: path.stem)
def test_nothing_is_underlined_in_a_sound_dossier(path: Path):
    text = path.read_text("utf-8")
    assert [str(p) for p in read_text(text, path.name).problems if p.level == "error"] == []
    assert underlined(text) == []


def paths(value: Any, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    """Yield the path to every value below `value`."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, under in below:
        yield (*path, step)
        yield from paths(under, *path, step)


SCALARS = st.booleans() | st.sampled_from([1, 2014, 1.5, "a", "b", "NO", "", "x y"]) | edtf_texts()
NODES = (
    st.none()
    | SCALARS
    | st.lists(st.none() | SCALARS, max_size=2)
    | st.dictionaries(
        st.sampled_from(["a", "acted", "by"]), SCALARS | st.lists(SCALARS, min_size=1, max_size=2), max_size=2
    )
)
# Reading also accepts these two as lists, the form in the model, which the schema does not offer to authors.
LISTS_TOO = ("dated", "positions")
PLACES = [(p, w) for p in SOUND for w in paths(resolved(p.read_text("utf-8"))) if w[-1] not in LISTS_TOO]


@given(st.sampled_from(PLACES), NODES)
def test_nothing_is_underlined_that_reading_accepts(place: tuple[Path, tuple[str | int, ...]], node: object):
    path, (*around, last) = place
    root = within = resolved(path.read_text("utf-8"))
    for step in around:
        within = within[step]
    within[last] = node
    text = json.dumps(root)
    refused = any(problem.level == "error" for problem in read_text(text, "any.yaml").problems)
    assert refused or underlined(text) == []


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(full_dossiers())
def test_nothing_is_underlined_in_the_output_of_our_writer(dossier: Dossier):
    assert underlined(write(dossier)) == []


@given(edtf_texts() | st.text(alphabet="0129X-/.,?~%[]{}YESTZ:+ ", max_size=12))
def test_every_date_field_accepts_a_yaml_date(text: str):
    try:
        parse_date(text)
    except DateError:
        return
    assert allows(DATE, text)


EVENT = "title: T\nactors: {a: {name: A}}\nevents: [{date: 2014, title: T, %s}]"
HEAD = "title: T\n%s\nevents: [{date: 2014, title: T}]"
MISTAKES = {
    "an unknown key": EVENT % "titel: T",
    "an unknown key of the dossier": HEAD % "titel: T",
    "an unknown key of an actor": HEAD % "actors: {a: {name: A, nmae: A}}",
    "an unknown key of a claim": EVENT % "claims: {says: So., stanse: denies}",
    "an unknown role": EVENT % "actors: {actd: a}",
    "an unknown relation": EVENT % "links: {folows: a}",
    "an unknown stance": EVENT % "claims: {says: So., stance: denys}",
    "an unknown size of a place": HEAD % "places: {a: {name: A, is: city}}",
    "a list for a text": EVENT % "summary: [a, b]",
    "keys for a text": EVENT % "place: {name: A}",
    "a text for keys": EVENT % "status: a",
    "a weight of four": EVENT % "weight: 4",
    "an event without a date": "title: T\nevents: [{title: T}]",
    "an event without a title": "title: T\nevents: [{date: 2014}]",
    "an empty title": "title: T\nevents: [{date: 2014, title: }]",
    "a date in words": EVENT % "added: 20 June 2023",
    "a date that begins with the day": EVENT % "added: 20/06/2023",
    "a date without its quotes": EVENT % "added: [2014,2016]",
    "an era with one end": HEAD % "eras: {date: 1980, name: E}",
    "an id with a space": EVENT % "id: the raid",
    "an entry with its id inside": HEAD % "sources: {a: {id: a, title: A}}",
    "a source that is a text": HEAD % "sources: {a: A report}",
    "events by id": "title: T\nevents: {a: {date: 2014, title: T}}",
    "an address of another kind": HEAD % "sources: {a: {title: A, url: ftp://a}}",
    "a place off the globe": HEAD % "places: {a: {name: A, at: [91, 0]}}",
    "half a place": HEAD % "places: {a: {name: A, at: [41]}}",
}


@pytest.mark.parametrize("text", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_underlined_that_reading_refuses_too(text: str):
    assert underlined(text) != []
    assert any(problem.level == "error" for problem in read_text(text, "mistake.yaml").problems)


@pytest.mark.parametrize("key", KEYS)
def test_every_key_is_described_in_one_sentence(key: str):
    assert re.fullmatch(r"[A-Z][^.]*\S\.", re.sub(r"`[^`]*`", "x", KEYS[key]["description"]))


@pytest.mark.parametrize("key", KEYS)
def test_the_schema_allows_every_example(key: str):
    assert all(allows(KEYS[key], example) for example in KEYS[key].get("examples", ()))


def test_every_key_that_accepts_a_text_has_examples():
    assert [key for key, field in KEYS.items() if allows(field, "x") and not field.get("examples")] == []
