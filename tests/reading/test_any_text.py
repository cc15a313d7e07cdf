"""Any text gives a dossier, and every part of it is read or reported."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import edtf_texts

from dashboard import read
from dashboard.dossier.model import Dossier
from dashboard.reading import read_text

PIECES = (
    *(
        "title: ",
        "events:\n",
        "  - ",
        "- ",
        "date: ",
        "2014",
        "actors: ",
        "id: ",
        "e",
        "sources: ",
        "claims: ",
    ),
    *("[", "]", "{", "}", ", ", ": ", "\n", "\t", "  ", "#", '"', "'", "|", ">", "\\", "~", "null"),
    *("&a ", "*a", "!!str ", "<<: ", "---\n", "...", "? ", "%YAML 1.2\n"),
    *("\x00", "\x1b", "\ud800", "\ufeff", "\u2028", "\u200c", "é", "🜚"),
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
LEAVES = st.one_of(
    st.none(), st.sampled_from(["a", "e0", "no", "2014", "", "[..2014]", "x y", "a\nb"]), edtf_texts()
)
NODES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "id", "acted"]), inner, max_size=3)
    ),
    max_leaves=6,
)
SECTIONS = (
    *("title", "opens", "about", "as_of", "eras", "folds", "steps", "looks", "events"),
    *("kinds", "sides", "actors", "places", "sources", "questions"),
)
FIELDS = (
    *("id", "date", "title", "kind", "weight", "place", "actors", "sources", "dated", "links", "claims"),
    *("figures", "status", "after", "route", "media"),
)


def written(value: object) -> str:
    """Return `value` as YAML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(k)}: {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return "~" if value is None else json.dumps(value)


def checked(dossier: Dossier) -> Dossier:
    """Return the dossier after asserting what is true of every dossier."""
    places = [(problem.line, problem.column) for problem in dossier.problems]
    assert places == sorted(places)
    assert all(line >= 1 and column >= 1 for line, column in places)
    assert all("\n" not in str(problem) for problem in dossier.problems)
    for event in dossier.events:
        assert dossier.event(event.id) is event
        assert event.kind is None or event.kind in dossier.kinds
        assert event.place is None or event.place in dossier.places
        assert all(actor in dossier.actors for actor in event.involved)
        assert all(link.event in dossier.events_by_id for link in event.links)
        assert all(claim.on is None or claim.on in dossier.questions for claim in event.claims)
    return dossier


@given(TEXTS)
def test_any_text_gives_a_dossier_with_an_error_if_it_has_no_events(text: str):
    dossier = checked(read_text(text, "any.yaml"))
    assert dossier.events or any(problem.level == "error" for problem in dossier.problems)


@settings(max_examples=examples(50))
@given(st.binary(max_size=40) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_dossier(content: bytes):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.yaml"
        path.write_bytes(content)
        checked(read(path))


@settings(max_examples=examples(40))
@given(st.dictionaries(st.sampled_from(SECTIONS), NODES, max_size=6))
def test_any_shape_of_any_section_gives_a_dossier(root: dict[str, object]):
    checked(read_text(written(root), "shape.yaml"))


@settings(max_examples=examples(40))
@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), NODES, max_size=5), max_size=4), st.booleans())
def test_every_event_is_drawn_or_reported(events: list[dict[str, object]], with_actors: bool):
    lines = "".join(f"  - {written(event)}\n" for event in events)
    actors = "actors: {a: {name: A}}\n" if with_actors else ""
    dossier = checked(read_text(f"title: T\n{actors}events:\n{lines}", "events.yaml"))
    first = 4 if with_actors else 3
    reported = {problem.line for problem in dossier.problems if problem.level == "error"}
    drawn = len(dossier.events)
    assert drawn + len(reported & set(range(first, first + len(events)))) == len(events)
