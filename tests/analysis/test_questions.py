"""Questions: nothing depends on who a speaker is, an origin counts once, and kinds of silence differ."""

from collections.abc import Callable, Mapping
from typing import Any

from conftest import examples
from dossier_strategies import ACTORS, dossiers
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import Query, select
from dashboard.analysis.actor_page import actor_page
from dashboard.analysis.questions import Agreement, Cell, Questions, questions
from dashboard.dossier.model import Answer, Dossier
from dashboard.query.claim_ids import Statement
from dashboard.query.debates import debates
from dashboard.query.event_frame import row_of
from dashboard.query.origins import origins_of
from dashboard.query.question_matches import matching_questions
from dashboard.reading import read_text

Rename = Callable[[str | None], str | None]


def exchanged(dossier: Dossier, rename: Rename) -> Dossier:
    """`dossier` in which one actor has all that another one has, and the other way round."""
    events = [
        event.model_copy(
            update={
                "actors": tuple(one.model_copy(update={"actor": rename(one.actor)}) for one in event.actors),
                "claims": tuple(one.model_copy(update={"by": rename(one.by)}) for one in event.claims),
            }
        )
        for event in dossier.events
    ]
    actors = {
        name: dossier.actors[rename(name) or ""].model_copy(
            update={"id": name, "part_of": rename(dossier.actors[rename(name) or ""].part_of)}
        )
        for name in dossier.actors
    }
    asked = {
        name: question.model_copy(
            update={
                "silent": tuple(
                    one.model_copy(update={"actor": rename(one.actor)}) for one in question.silent
                )
            }
        )
        for name, question in dossier.questions.items()
    }
    changes: Mapping[str, Any] = {"events": tuple(events), "actors": actors, "questions": asked}
    return Dossier.model_construct(**{**dict(dossier), **changes})


def plain(found: Questions, dossier: Dossier, rename: Rename) -> object:
    """All of `found` that is seen, with actors by their ids."""
    rows = row_of(dossier)

    def quoted(one: Statement) -> object:
        claims = [claim is one.claim for claim in one.event.claims]
        return rows[one.event.id], claims.index(True), rename(one.claim.by)

    def cell_of(cell: Cell) -> object:
        speakers = [(letter, [rename(one) for one in those]) for letter, those in cell.speakers.items()]
        return speakers, [(rename(one.actor), one.answer, one.roles) for one in cell.silent]

    return (
        [sorted(str(rename(actor)) for actor in column.actors) for column in found.columns],
        [quoted(one) for one in found.loose],
        [
            (
                entry.debate.question.id,
                entry.group,
                entry.event and entry.event.id,
                [(held.letter, [quoted(one) for one in held.statements]) for held in entry.debate.held],
                [quoted(one) for one in entry.debate.other],
                [cell_of(cell) for cell in entry.cells],
                [(rename(one.actor), one.answer, one.roles) for one in entry.silent],
                entry.origins,
                [(rename(one.actor), [(a, quoted(s)) for a, s in one.steps]) for one in entry.changes],
            )
            for entry in found.entries
        ],
    )


@settings(max_examples=examples(200))
@given(dossiers(), st.permutations(ACTORS))
def test_two_speakers_that_exchange_their_data_exchange_their_places_and_nothing_else(
    dossier: Dossier, order: list[str]
) -> None:
    one, other = order[:2]
    names = {one: other, other: one}

    def rename(name: str | None) -> str | None:
        return names.get(name or "", name)

    swapped = exchanged(dossier, rename)
    assert plain(questions(swapped), swapped, lambda name: name) == plain(questions(dossier), dossier, rename)


@settings(max_examples=examples(100))
@given(dossiers())
def test_disputed_questions_come_first_and_no_question_or_claim_is_left_out(dossier: Dossier) -> None:
    found = questions(dossier)
    groups = [list(Agreement).index(entry.group) for entry in found.entries]
    assert groups == sorted(groups)
    assert {entry.debate.question.id for entry in found.entries} == set(dossier.questions)
    known = debates(dossier)
    for entry in found.entries:
        asked = entry.debate.question.id
        is_disputed = asked in known and known[asked].is_disputed
        assert (entry.group is Agreement.DISPUTED) == is_disputed
    claims = sum(len(event.claims) for event in dossier.events)
    assert sum(entry.statements for entry in found.entries) + len(found.loose) == claims


@settings(max_examples=examples(100))
@given(dossiers())
def test_copies_of_one_report_are_one_origin(dossier: Dossier) -> None:
    for entry in questions(dossier).entries:
        claims = [c for e in dossier.events for c in e.claims if c.on == entry.debate.question.id]
        cited = [citation for claim in claims for citation in claim.sources]
        assert len(entry.origins) == len(origins_of(dossier, cited))
        assert sum(len(use.letters) for use in entry.origins) == sum(
            len(origins_of(dossier, claim.sources)) for claim in claims
        )


@settings(max_examples=examples(100))
@given(dossiers())
def test_nobody_who_is_quoted_is_called_silent_without_the_file_saying_so(dossier: Dossier) -> None:
    for entry in questions(dossier).entries:
        speakers = {
            c.by for e in dossier.events for c in e.claims if c.on == entry.debate.question.id and c.by
        }
        for one in entry.silent:
            assert one.stated or speakers.isdisjoint(dossier.members_of(one.actor))


@settings(max_examples=examples(200))
@given(dossiers())
def test_the_page_of_an_actor_and_the_claims_view_count_the_same_questions_without_its_answer(
    dossier: Dossier,
) -> None:
    for actor in dossier.actors.values():
        page = actor_page(dossier, actor)
        query = Query(view="claims", actors={actor.id}, unanswered=True)
        found = matching_questions(select(dossier, query))
        names = list(dossier.questions)
        expected = {pair.entry.debate.question.id for pair in page.unanswered}
        assert {names[number] for number in found.matched} == expected
        assert found.matched == tuple(found.silent)
        for pair in page.unanswered:
            assert not pair.own
            assert pair.missing


@settings(max_examples=examples(100))
@given(dossiers())
def test_a_column_shows_that_an_answer_is_missing_also_where_others_of_it_speak(dossier: Dossier) -> None:
    found = questions(dossier)
    for entry in found.entries:
        for column, cell in zip(found.columns, entry.cells, strict=True):
            assert bool(cell.silence) == any(one.actor in column.actors for one in entry.silent)


STORY = """title: A story
sides: {east: East, west: West}
actors:
  anna: {name: Anna, side: east}
  ben: {name: Ben, side: west}
  cem: {name: Cem, side: west}
  dora: {name: Dora}
sources:
  wire: {title: A report, publisher: Wire}
  copy: {title: A copy, publisher: Paper, origin: Wire}
questions:
  why:
    ask: Why?
    positions: {rust: Rust, money: Money}
    silent: [{actor: ben, answer: no-reply}, {actor: dora, answer: not-asked}]
events:
  - id: closed
    date: 2020
    title: Closed
    actors: {acted: cem, affected: anna, mentioned: dora}
    claims:
      - {by: anna, says: Money., on: why, holds: money, date: 2021, sources: copy}
      - {by: anna, says: Rust., on: why, holds: rust, date: 2020, sources: wire}
"""


def test_sides_silence_origins_and_a_change_of_position_of_a_small_story() -> None:
    found = questions(read_text(STORY, "story.yaml"))
    (entry,) = found.entries
    assert [column.name for column in found.columns] == ["East", "West", None]
    assert [(cell.letters, cell.silence) for cell in entry.cells] == [
        (("A", "B"), None),
        ((), Answer.NO_REPLY),
        ((), Answer.NOT_ASKED),
    ]
    assert entry.cells[0].speakers == {"A": ("anna",), "B": ("anna",)}
    assert [one.actor for one in entry.cells[1].silent] == ["ben", "cem"]
    assert [(one.actor, one.answer, bool(one.stated)) for one in entry.silent] == [
        ("ben", Answer.NO_REPLY, True),
        ("dora", Answer.NOT_ASKED, True),
        ("cem", Answer.NOT_FOUND, False),
    ]
    assert [(use.name, use.letters) for use in entry.origins] == [("Wire", ("A", "B"))]
    assert [(one.actor, [letter for letter, _ in one.steps]) for one in entry.changes] == [
        ("anna", ["A", "B"])
    ]


def test_without_sides_the_most_frequent_speakers_have_a_column() -> None:
    text = STORY.replace("sides: {east: East, west: West}\n", "")
    for side in ("east", "west"):
        text = text.replace(f", side: {side}", "")
    found = questions(read_text(text, "story.yaml"))
    assert [column.name for column in found.columns] == ["Anna", None]
