"""Debates: every claim on a question is in its debate once, under the position that it holds."""

from itertools import combinations, islice, product
from string import ascii_uppercase

from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Claim, Dossier, Event, Position, Question
from dashboard.query.debates import contradict, debates, debates_of, is_disputed

POSITIONS = ("w", "x", "y", "z")
ASKED = ("why", "who", "when")
DAY = parse_date("2014")


@st.composite
def disputes(draw: st.DrawFn) -> Dossier:
    """A story whose claims hold some positions on two questions; a third question has no claim."""
    some = st.lists(st.sampled_from(POSITIONS), max_size=2).map(tuple)
    questions = {
        name: Question(
            id=name,
            ask="?",
            positions=tuple(Position(id=p, text=p, partly=draw(some)) for p in POSITIONS),
        )
        for name in ASKED
    }
    claims = st.builds(
        Claim,
        says=st.just("So."),
        on=st.sampled_from([None, *ASKED[:2], "gone"]),
        holds=st.sampled_from([None, *POSITIONS]),
    )
    several = draw(st.lists(st.lists(claims, max_size=4).map(tuple), max_size=4))
    events = tuple(Event(id=f"e{n}", date=DAY, title="T", claims=those) for n, those in enumerate(several))
    return Dossier(title="T", questions=questions, events=events)


@settings(max_examples=examples(200))
@given(disputes())
def test_every_claim_on_a_question_is_once_in_its_debate_under_its_position(dossier: Dossier) -> None:
    claims = [(claim, event) for event in dossier.events for claim in event.claims]
    found = debates(dossier)
    assert set(found) == {claim.on for claim, _ in claims if claim.on in dossier.questions}
    for name, debate in found.items():
        assert debate.question is dossier.questions[name]
        held = {
            position.id: [(s.claim, s.event) for s in held.statements]
            for held in debate.held
            for position in [held.position]
        }
        assert list(held) == [p for p in POSITIONS if any((c.on, c.holds) == (name, p) for c, _ in claims)]
        for position, statements in held.items():
            assert statements == [(c, e) for c, e in claims if (c.on, c.holds) == (name, position)]
        other = [(s.claim, s.event) for s in debate.other]
        assert other == [(c, e) for c, e in claims if c.on == name and c.holds is None]
        assert [h.letter for h in debate.held] == [ascii_uppercase[POSITIONS.index(p)] for p in held]


@settings(max_examples=examples(200))
@given(disputes())
def test_a_question_is_disputed_if_two_held_positions_contradict_each_other(dossier: Dossier) -> None:
    disputed = set()
    for name, debate in debates(dossier).items():
        pairs = combinations([held.position for held in debate.held], 2)
        if any(a.id not in b.partly and b.id not in a.partly for a, b in pairs):
            disputed.add(name)
        assert debate.is_disputed == (name in disputed)
    for event in dossier.events:
        on = dict.fromkeys(claim.on for claim in event.claims if claim.on in dossier.questions)
        assert [debate.question.id for debate in debates_of(dossier, event)] == list(on)
        assert is_disputed(dossier, event) == bool(disputed & set(on))
    for a, b in product(dossier.questions["why"].positions, repeat=2):
        assert contradict(a, b) == contradict(b, a)


def test_the_positions_of_a_question_have_letters_as_the_columns_of_a_spreadsheet() -> None:
    count = 26 + 26 * 26 + 2
    names = (f"p{n}" for n in range(count))
    question = Question(id="why", ask="?", positions=tuple(Position(id=name, text="x") for name in names))
    claims = tuple(Claim(says="So.", on="why", holds=position.id) for position in question.positions)
    event = Event(id="e", date=DAY, title="T", claims=claims)
    debate = debates(Dossier(title="T", questions={"why": question}, events=(event,)))["why"]
    columns = (
        "".join(letters) for length in (1, 2, 3) for letters in product(ascii_uppercase, repeat=length)
    )
    assert [held.letter for held in debate.held] == list(islice(columns, count))
