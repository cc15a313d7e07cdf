"""Actor page: its numbers are those of the filter, no statement is left out, and nobody is treated apart."""

from collections.abc import Iterator

from conftest import examples
from dossier_strategies import ACTORS, dossiers
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import Query, select
from dashboard.analysis.actor_page import ActorPage, Pair, actor_page
from dashboard.analysis.questions import questions
from dashboard.dossier.model import Answer, Dossier, Role
from dashboard.query.claim_ids import Statement
from dashboard.query.question_matches import matching_questions
from dashboard.reading import read_text

PARTS = """title: Parts
actors:
  land: {name: Land, aliases: [Country]}
  office: {name: Office, part_of: land}
  clerk: {name: Clerk, part_of: office}
  group: {name: Group}
sources: {a: {title: A, origin: wire}, b: {title: B, origin: wire}, c: {title: C}}
questions:
  why:
    ask: Why?
    positions: {one: One, two: Two}
    silent: [{actor: land, answer: not-asked}]
events:
  - id: first
    date: 2001
    title: First
    actors: {acted: [land, group]}
    sources: [a, b]
    claims:
      - {by: group, says: G., on: why, holds: one}
      - {by: group, says: H., on: why, holds: one}
      - {by: group, says: Loose.}
  - {id: list, date: 2000/2004, title: A list, status: {of: group, by: office}}
  - {id: last, date: 2003, title: Last, claims: [{by: clerk, says: C., sources: [c]}]}
"""


def page(dossier: Dossier, actor: str) -> ActorPage:
    return actor_page(dossier, dossier.actors[actor])


@settings(max_examples=examples(200))
@given(dossiers(), st.sampled_from(ACTORS))
def test_the_numbers_are_those_of_the_filter(dossier: Dossier, actor: str) -> None:
    found = page(dossier, actor)
    assert {event.id for event in found.events} == set(select(dossier, Query(actors={actor})).frame["id"])
    for role in Role:
        assert found.roles[role] == select(dossier, Query(actors={actor}, roles={role})).count
    alone = select(dossier, Query(actors={actor}, support="one"))
    assert found.one_origin == alone.count
    quoted = matching_questions(select(dossier, Query(view="claims", actors={actor})))
    assert len(found.answered) == len(quoted.spoken)


@settings(max_examples=examples(200))
@given(dossiers(), st.sampled_from(ACTORS))
def test_every_statement_of_an_actor_and_its_parts_is_on_its_page_once(dossier: Dossier, actor: str) -> None:
    found = page(dossier, actor)
    members = dossier.members_of(actor)
    shown = [statement for pair in found.answered for _, statement in pair.own] + list(found.loose)
    spoken = [claim for event in dossier.events for claim in event.claims if claim.by in members]
    assert sorted(id(one.claim) for one in shown) == sorted(map(id, spoken))
    assert found.statements == len(spoken)


@settings(max_examples=examples(200))
@given(dossiers(), st.sampled_from(ACTORS))
def test_each_other_position_has_its_earliest_statement_next_to_the_answer(
    dossier: Dossier, actor: str
) -> None:
    members = dossier.members_of(actor)
    for pair in (*page(dossier, actor).answered, *page(dossier, actor).unanswered):
        quoted = list(_quoted(pair))
        others = [one for one in quoted if one[1].claim.by not in members]
        letters = [letter for letter, _ in pair.others]
        assert set(letters) == {letter for letter, _ in others}
        for letter in set(letters):
            earliest = next(one for other, one in others if other == letter)
            assert next(one for other, one in pair.others if other == letter) is earliest
        assert pair.more == len(others) - len(pair.others)
        assert pair.more != 1, "no words stand for a single statement"
        assert len(letters) - len(set(letters)) == (len(others) == len(set(letters)) + 1)
        held = {letter for letter, _ in pair.own}
        ranks = [2 if letter is None else int(letter in held) for letter in letters]
        assert ranks == sorted(ranks), "positions that the actor does not hold come first"


def _quoted(pair: Pair) -> Iterator[tuple[str | None, Statement]]:
    for held in pair.entry.debate.held:
        yield from ((held.letter, one) for one in held.statements)
    yield from ((None, one) for one in pair.entry.debate.other)


@settings(max_examples=examples(200))
@given(dossiers(), st.sampled_from(ACTORS))
def test_a_question_without_an_answer_says_why_and_every_silence_is_on_the_page(
    dossier: Dossier, actor: str
) -> None:
    found = page(dossier, actor)
    members = dossier.members_of(actor)
    assert all(pair.missing and pair.missing.actor in members for pair in found.unanswered)
    assert all(pair.missing is None for pair in found.answered)
    silent = {
        entry.debate.question.id
        for entry in questions(dossier).entries
        if any(one.actor in members for one in entry.silent)
    }
    listed = {pair.entry.debate.question.id for pair in (*found.answered, *found.unanswered)}
    assert silent <= listed


def test_an_actor_counts_with_its_parts_and_its_status_is_named() -> None:
    dossier = read_text(PARTS, "parts.yaml")
    land = page(dossier, "land")
    assert [event.id for event in land.events] == ["list", "first", "last"]
    assert (land.parts, land.wholes, land.alone) == (("office", "clerk"), (), 1)
    assert (land.roles[Role.ACTED], land.roles[Role.SPOKE], land.statements) == (1, 1, 1)
    assert [event.id for event in land.statuses] == ["list"]
    assert page(dossier, "clerk").wholes == ("office", "land")
    assert [(one.name, one.events) for one in land.origins] == [("wire", 1), ("C", 1)]
    assert (land.sources, land.one_origin) == (3, 2)


def test_what_others_say_is_next_to_the_reason_why_the_actor_is_not_quoted() -> None:
    [pair] = page(read_text(PARTS, "parts.yaml"), "land").unanswered
    assert pair.missing and pair.missing.answer is Answer.NOT_ASKED
    assert ([statement.claim.says for _, statement in pair.others], pair.more) == (["G.", "H."], 0)


def test_an_actor_of_no_event_has_an_empty_page() -> None:
    dossier = read_text(
        "title: One\nactors: {a: A}\nevents:\n  - {date: 2014, title: It rains}\n", "one.yaml"
    )
    empty = page(dossier, "a")
    assert (empty.events, empty.statements, empty.origins, set(empty.roles.values())) == ((), 0, (), {0})
