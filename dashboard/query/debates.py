"""Debates: who holds which position on a question, and which positions contradict each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from dashboard.dossier.model import Dossier, Event, Position, Question
from dashboard.query.chronology import CACHED_DOSSIERS
from dashboard.query.claim_ids import Statement


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """A position that somebody holds; `letter` is its rank among the question's positions, from A."""

    position: Position
    letter: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Debate:
    """All statements on one question. `other` are those that hold none of its positions."""

    question: Question
    held: tuple[HeldPosition, ...]
    other: tuple[Statement, ...]

    @property
    def is_disputed(self) -> bool:
        """Whether two positions, each held by somebody, contradict each other."""
        return any(contradict(a.position, b.position) for a, b in combinations(self.held, 2))


def contradict(one: Position, other: Position) -> bool:
    """Whether two positions on one question contradict each other: unless one of them says `partly`."""
    return other.id not in one.partly and one.id not in other.partly


@lru_cache(maxsize=CACHED_DOSSIERS)
def debates(dossier: Dossier) -> dict[str, Debate]:
    """Return a debate for every question on which there is a claim, by the id of the question."""
    found: dict[str, list[Statement]] = {}
    for event in dossier.events:
        for claim in event.claims:
            if claim.on is not None:
                found.setdefault(claim.on, []).append(Statement(claim, event))
    return {
        question: _debate(dossier.questions[question], statements)
        for question, statements in found.items()
        if question in dossier.questions
    }


def _debate(question: Question, statements: list[Statement]) -> Debate:
    held = []
    known = {position.id for position in question.positions}
    for index, position in enumerate(question.positions):
        holders = tuple(s for s in statements if s.claim.holds == position.id)
        if holders:
            held.append(HeldPosition(position, _letter(index), holders))
    return Debate(question, tuple(held), tuple(s for s in statements if s.claim.holds not in known))


def lettered(debate: Debate) -> Iterator[tuple[str | None, Statement]]:
    """Yield all statements of a debate, each with the letter of its position, None for none."""
    for position in debate.held:
        yield from ((position.letter, statement) for statement in position.statements)
    yield from ((None, statement) for statement in debate.other)


def _letter(index: int) -> str:
    """A to Z, then AA, AB: the name of the position with the index `index`, from 0."""
    letters = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def debates_of(dossier: Dossier, event: Event) -> Iterator[Debate]:
    """Yield the debates to which this event's claims belong, in the order of the claims."""
    known = debates(dossier)
    for question in dict.fromkeys(claim.on for claim in event.claims if claim.on in known):
        yield known[question]


def is_disputed(dossier: Dossier, event: Event) -> bool:
    """Whether a claim of this event belongs to a question on which held positions contradict each other."""
    return any(debate.is_disputed for debate in debates_of(dossier, event))
