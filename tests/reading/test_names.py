"""Names: a reference and its target may differ in spaces, composition and invisible characters."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from dashboard.dossier import model
from dashboard.dossier.characters import is_readable
from dashboard.dossier.event import Relation, Role
from dashboard.dossier.model import Dossier
from dashboard.reading import read_text
from dashboard.reading.fixes import corrected
from dashboard.reading.names import KEYS, is_name

NAMES = ("é", "e\u0301", "é\u200b", " é ", "\u2060é", "\u00a0e\u0301")
WRITTEN = st.sampled_from(NAMES).map(lambda name: f'"{name}"')
STORY = """title: T
kinds: {{{0}: K}}
sides: {{{1}: S}}
actors: {{{2}: {{name: A, side: {3}}}, part: {{name: B, part_of: {4}}}}}
places: {{{5}: {{name: P}}, inner: {{name: Q, in: {6}}}}}
sources: {{{7}: {{title: S}}}}
questions: {{{8}: {{ask: Why?, positions: {{{9}: P, other: {{text: Q, partly: {10}}}}},
  silent: [{{actor: {30}, answer: not-found, sources: {31}}}]}}}}
about: {{source: {11}, corrections: {{date: 2020, text: C, event: {12}}}}}
steps: {{event: {13}, text: S}}
events:
  - {{id: {14}, date: 2014, title: T, kind: {15}, place: {16}, actors: {{acted: {17}}}, sources: [{18}],
     dated: {{{19}: 2015}}, figures: {{what: w, value: v, by: {20}}}, status: {{of: {21}, by: {22}}},
     claims: [{{by: {23}, says: S, on: {24}, holds: {25}, sources: {26}}}], route: {{from: {27}, to: inner}}}}
  - {{id: later, after: {28}, title: U, links: {{follows: [{29}]}}, actors: [{{role: acted, actor: part}}]}}
"""


def errors(dossier: Dossier) -> list[str]:
    return [str(problem) for problem in dossier.problems if problem.level == "error"]


@given(st.lists(WRITTEN, min_size=32, max_size=32))
def test_a_reference_finds_its_target_whatever_invisible_differences_they_have(names: list[str]) -> None:
    dossier = read_text(STORY.format(*names), "t.yaml")
    assert errors(dossier) == []
    event, later = dossier.events
    assert (event.id, event.kind, event.place, event.involved) == ("é", "é", "é", ("é",))
    assert (later.links[0].event, later.after, dossier.steps[0].event) == ("é", ("é",), "é")
    assert dossier.actors["part"].part_of == dossier.places["inner"].in_ == dossier.about.source == "é"
    assert event.claims[0].holds == dossier.questions["é"].positions[1].partly[0] == "é"
    [silence] = dossier.questions["é"].silent
    assert silence.actor == silence.sources[0].source == "é"


@given(st.lists(WRITTEN, min_size=32, max_size=32))
def test_each_invisible_character_of_a_name_is_reported_at_its_location_and_removed(names: list[str]) -> None:
    text = STORY.format(*names)
    problems = [p for p in read_text(text, "t.yaml").problems if p.code == "invisible-character"]
    lines = text.split("\n")
    assert len(problems) == sum("\u200b" in name or "\u2060" in name for name in names)
    assert all(lines[p.line - 1][p.column - 1] in "\u200b\u2060" for p in problems)
    again = corrected(text, problems)
    assert again == text.replace("\u200b", "").replace("\u2060", "")


def test_names_that_look_the_same_are_one_actor() -> None:
    names = ["Acme Ltd", '"Acme Ltd "', "Acme\u200b Ltd", "Acme\u00a0Ltd", '"Acme\\u200b  Ltd"']
    head, listed = "title: T\nevents: [{date: 2014, title: T, actors: [", ", ".join(names)
    dossier = read_text(f"{head}{listed}]}}]", "t.yaml")
    assert {actor.id: actor.name for actor in dossier.actors.values()} == {"acme-ltd": "Acme Ltd"}
    found = [p for p in dossier.problems if p.code == "invisible-character"]
    line = f"{head}{listed}".split("\n")[1]
    assert [p.column for p in found] == [line.index("\u200b") + 1, line.index('"Acme\\u200b') + 1]
    assert [p.fix is not None for p in found] == [True, False]  # an escape is left to the author


def test_prose_dates_and_links_stay_as_they_are_written() -> None:
    summary = normalize("NFD", "Ça  alors\u00a0!\u200b")
    dossier = read_text(
        f'title: "{summary}"\nevents: [{{date: 2014, title: T, summary: "{summary}"}}]', "t.yaml"
    )
    assert (dossier.title, dossier.events[0].summary) == (summary, summary)
    assert "invisible-character" not in {problem.code for problem in dossier.problems}


@pytest.mark.parametrize("text", ["\u200b- a", "\u200b#a", "~\u200b", "null\u200b", "a\n     \u200bb"])
def test_a_character_whose_removal_changes_the_type_of_a_value_is_left_to_the_author(text: str) -> None:
    story = f"title: T\nevents:\n  - date: 2014\n    title: T\n    place: {text}\n"
    [problem] = [p for p in read_text(story, "t.yaml").problems if p.code == "invisible-character"]
    assert problem.fix is None


@pytest.mark.parametrize("before", ["", "a", "é", "7", ".", "a."])
@pytest.mark.parametrize("after", ["", "b", "é", "7", ".", ".b"])
def test_a_character_next_to_a_letter_or_a_digit_is_removed_and_any_other_is_left(
    before: str, after: str
) -> None:
    story = f"title: T\nevents:\n  - date: 2014\n    title: T\n    place: {before}\u200b{after}\n"
    problems = [p for p in read_text(story, "t.yaml").problems if p.code == "invisible-character"]
    if not before + after:
        assert problems == []  # reported as a blank text
        return
    [problem] = problems
    assert (problem.fix is not None) is (before[-1:].isalnum() or after[:1].isalnum())


def test_every_text_of_the_model_is_a_name_or_prose() -> None:
    prose = {
        "title",
        "says",
        "ask",
        "agreed",
        "text",
        "summary",
        "standfirst",
        "method",
        "link",
        "locator",
        "what",
        "value",
    }
    prose |= {"clock", "unit", "comparator", "credit", "cover", "alt", "file", "url", "opens"}
    other = {
        "date",
        "as_of",
        "added",
        "changed",
        "weight",
        "pages",
        "paragraphs",
        "at",
        "folds",
        "dated",
        "problems",
        "source_name",
    }
    sections = {
        "kinds",
        "sides",
        "places",
        "questions",
        "events",
        "steps",
        "eras",
        "looks",
        "about",
        "figures",
        "claims",
    }
    sections |= {"status", "media", "route", "positions", "silent", "corrections"}
    models = [value for name in model.__all__ if issubclass(value := getattr(model, name), BaseModel)]
    keys = {field.alias or name for m in models for name, field in m.model_fields.items()}
    assert keys - KEYS == (prose | other | sections)
    assert not KEYS & prose
    assert all(is_name(["events", "actors", role]) for role in Role)
    assert all(is_name(["events", "links", relation]) for relation in Relation)
    assert is_name(["kinds", "law"]) and is_name(["sides", "west"])


@pytest.mark.parametrize("key", ["short", "summary"])
def test_a_blank_optional_text_counts_as_not_written(key: str) -> None:
    dossier = read_text(f'title: T\nevents: [{{date: 2014, title: A deal, {key}: " "}}]', "t.yaml")
    assert errors(dossier) == []
    assert getattr(dossier.events[0], key) is None
    assert "blank-optional" in {problem.code for problem in dossier.problems}


@given(st.text(st.sampled_from(" \u200b\u00a0\u3164\u2800\u202e\u0007\t"), max_size=4))
def test_a_blank_title_is_reported_at_its_location(title: str) -> None:
    written = title.replace("\u0007", "\\a").replace("\t", "\\t")
    dossier = read_text(f'title: T\nevents: [{{date: 2014, title: "{written}"}}]', "t.yaml")
    assert not is_readable(title)
    assert [(p.code, p.line, p.column) for p in dossier.problems] == [("blank-text", 2, 30)]
