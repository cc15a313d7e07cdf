"""Disputes: who holds which position on a question, and which positions stand against each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from dashboard.dossier.model import Claim, Dossier, Event, Position, Question


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim and the event under which it is told."""

    claim: Claim
    event: Event


@dataclass(frozen=True, slots=True)
class Held:
    """A position that somebody holds; `letter` is its place among the question's positions, from A."""

    position: Position
    letter: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Debate:
    """All that the dossier tells on one question. `other` are statements that hold none of its positions."""

    question: Question
    held: tuple[Held, ...]
    other: tuple[Statement, ...]

    @property
    def is_disputed(self) -> bool:
        """Whether two positions that somebody holds contradict each other."""
        return any(contradict(a.position, b.position) for a, b in combinations(self.held, 2))


def contradict(one: Position, other: Position) -> bool:
    """Positions on one question contradict each other unless either is said to agree in part."""
    return other.id not in one.partly and one.id not in other.partly


@lru_cache(maxsize=8)
def debates(dossier: Dossier) -> dict[str, Debate]:
    """Every question of the dossier on which something is said, by its id."""
    told: dict[str, list[Statement]] = {}
    for event in dossier.events:
        for claim in event.claims:
            if claim.on is not None:
                told.setdefault(claim.on, []).append(Statement(claim, event))
    return {
        question: _debate(dossier.questions[question], statements)
        for question, statements in told.items()
        if question in dossier.questions
    }


def _debate(question: Question, statements: list[Statement]) -> Debate:
    held = []
    known = {position.id for position in question.positions}
    for index, position in enumerate(question.positions):
        holders = tuple(s for s in statements if s.claim.holds == position.id)
        if holders:
            held.append(Held(position, _letter(index), holders))
    return Debate(question, tuple(held), tuple(s for s in statements if s.claim.holds not in known))


def _letter(index: int) -> str:
    """A to Z, then AA, AB: the name of position number `index` from 0."""
    letters = ""
    index += 1
    while index:
        index, place = divmod(index - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def touched(dossier: Dossier, event: Event) -> Iterator[Debate]:
    """The debates to which this event's own claims belong, in the order in which it tells them."""
    known = debates(dossier)
    for question in dict.fromkeys(claim.on for claim in event.claims if claim.on in known):
        yield known[question]


def is_disputed(dossier: Dossier, event: Event) -> bool:
    """Whether a claim told under this event is contradicted by another, here or elsewhere in the dossier."""
    return any(debate.is_disputed for debate in touched(dossier, event))
