"""Silences: on which questions no statement of an actor is quoted although one could be expected."""

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from dashboard.dossier.model import Answer, Dossier, Event, Question, Role, Silence
from dashboard.query.chronology import CACHED_DOSSIERS, chronology
from dashboard.query.debates import Debate, debates, lettered
from dashboard.query.event_frame import row_of

CONCERNED = (Role.ACTED, Role.ACCUSED, Role.AFFECTED)
"""The roles of those from whom an answer could be expected."""


@dataclass(frozen=True, slots=True)
class Silent:
    """An actor of whom no statement on a question is quoted.

    `stated` is what the file says about it. Without it no statement was found in the file although the actor
    has `roles` in the event of the question.
    """

    actor: str
    answer: Answer
    stated: Silence | None = None
    roles: tuple[Role, ...] = ()


@lru_cache(maxsize=CACHED_DOSSIERS)
def silences(dossier: Dossier) -> Mapping[str, tuple[Silent, ...]]:
    """Return for each question those of whom no statement on it is quoted, by the id of the question.

    First come those of whom the file says so; then those that acted, are accused or were affected in the
    event of the question, if there is no statement on it of the actor, of its parts or of what it belongs to.
    """
    known = debates(dossier)
    return {
        question.id: tuple(_silent(dossier, known.get(question.id) or Debate(question, (), ())))
        for question in dossier.questions.values()
    }


def is_unanswered(dossier: Dossier, question: Question, members: AbstractSet[str]) -> bool:
    """Return whether a statement of an actor on `question` is missing: its own and those of its parts.

    `members` are the actor and its parts. The pages of actors and the claims view both count by this rule.
    """
    debate = debates(dossier).get(question.id)
    spoken = {statement.claim.by for _, statement in lettered(debate)} if debate else frozenset()
    return members.isdisjoint(spoken) and any(
        silent.actor in members for silent in silences(dossier)[question.id]
    )


def missing_answer(dossier: Dossier, question: Question, members: AbstractSet[str]) -> Answer:
    """Return why no statement of `members` on `question` is quoted, which `is_unanswered`.

    If the reasons differ, the first one in the order of `Answer` counts.
    """
    found = {one.answer for one in silences(dossier)[question.id] if one.actor in members}
    return next(answer for answer in Answer if answer in found)


def event_of(dossier: Dossier, debate: Debate) -> Event | None:
    """Return the event with the most statements of `debate`, the earliest among equals; None without any."""
    counts = Counter(statement.event.id for _, statement in lettered(debate))
    places, row = chronology(dossier).places, row_of(dossier)
    best = min(counts, key=lambda name: (-counts[name], places[row[name]]), default=None)
    return dossier.event(best)


def _silent(dossier: Dossier, debate: Debate) -> Iterator[Silent]:
    yield from (Silent(one.actor, one.answer, one) for one in debate.question.silent)
    event = event_of(dossier, debate)
    spoken = {statement.claim.by for _, statement in lettered(debate)}
    stated = {one.actor for one in debate.question.silent}
    roles: dict[str, list[Role]] = {}
    for one in event.actors if event else ():
        if one.role in CONCERNED and one.role not in roles.setdefault(one.actor, []):
            roles[one.actor].append(one.role)
    for actor, those in roles.items():
        related = _related(dossier, actor)
        if those and spoken.isdisjoint(related) and stated.isdisjoint(related):
            yield Silent(actor, Answer.NOT_FOUND, roles=tuple(those))


@lru_cache(maxsize=1024)
def _related(dossier: Dossier, actor: str) -> frozenset[str]:
    """An actor, its parts, and what it is a part of; loops are allowed."""
    above: dict[str, None] = {}
    one = dossier.actors.get(actor)
    while one is not None and one.id not in above:
        above[one.id] = None
        one = dossier.actors.get(one.part_of or "")
    return dossier.members_of(actor) | above.keys()
