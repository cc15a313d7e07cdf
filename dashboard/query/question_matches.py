"""Question matches: which questions a query is about, and what they have to do with the chosen actors.

canvas/selection/questions.js has the same rules; a property test compares the two.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dashboard.dossier.model import Answer, Dossier, Event, Question, Role
from dashboard.query.chronology import CACHED_DOSSIERS
from dashboard.query.claim_ids import Statement, claims_by_id
from dashboard.query.debates import debates
from dashboard.query.event_frame import row_of
from dashboard.query.search_text import search_text, word_finder
from dashboard.query.selection import Selection, select
from dashboard.query.silences import is_unanswered, missing_answer, silences


@dataclass(frozen=True, slots=True)
class QuestionMatches:
    """The questions that match, as indices in the order of the file.

    `spoken` are those on which a chosen actor says something, `concerned` those on which something is said of
    an event with it, or on which its answer is missing; `silent` those on which no statement of the chosen
    actors is quoted although one could be expected, each with why. Without chosen actors all three are empty.
    `loose` are the matching claims on no question, as indices in the order of `claims_by_id`; `own` are
    those of them that chosen actors make.
    """

    matched: tuple[int, ...]
    spoken: tuple[int, ...]
    concerned: tuple[int, ...]
    silent: Mapping[int, Answer]
    loose: tuple[int, ...]
    own: tuple[int, ...]


def matching_questions(selection: Selection) -> QuestionMatches:
    """Return the questions of `selection`.

    A question matches if one of its claims is about an event that matches and, if actors are chosen, is made
    by one of them or about an event with one. Words may be in the question instead of the event. A question
    without claims matches if no condition is left but actors whose answer is missing. If the query asks for
    unanswered questions, only those match on which the chosen actors are silent.
    """
    dossier, query = selection.dossier, selection.query
    rule, rows = _Rule(selection), _Rows(selection)
    spoken, concerned = set(), set()
    silent: dict[int, Answer] = {}
    known = debates(dossier)
    for number, question in enumerate(dossier.questions.values()):
        if query.disputed and not (question.id in known and known[question.id].is_disputed):
            continue
        claims = _claims_on(dossier).get(question.id, ())
        shown = [one for one in claims if rows.shows(one, question)]
        if any(map(rule.speaks, shown)) or (not claims and not query.actors and rows.frees(question, claims)):
            spoken.add(number)
        is_silent = rule.is_silent(question) and rows.frees(question, claims)
        if is_silent or any(rule.concerns(one.event) for one in shown):
            concerned.add(number)
        if is_silent and is_unanswered(dossier, question, rule.members):
            silent[number] = missing_answer(dossier, question, rule.members)
    loose = [
        (number, one)
        for number, one in enumerate(claims_by_id(dossier).values())
        if one.claim.on not in dossier.questions
        and rows.matches(one)
        and (rule.speaks(one) or rule.concerns(one.event))
    ]
    return QuestionMatches(
        matched=tuple(sorted(silent.keys() if query.unanswered else spoken | concerned)),
        spoken=tuple(sorted(spoken)) if query.actors else (),
        concerned=tuple(sorted(concerned)),
        silent=silent,
        loose=tuple(number for number, _ in loose),
        own=tuple(number for number, one in loose if one.claim.by in rule.members),
    )


def question_text(question: Question) -> str:
    """Return what a search looks through, one line for the question and each of its positions."""
    lines = (question.ask, question.agreed or "", *(position.text for position in question.positions))
    return search_text("\n".join(filter(None, lines)))


@lru_cache(maxsize=CACHED_DOSSIERS)
def _claims_on(dossier: Dossier) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for one in claims_by_id(dossier).values():
        if one.claim.on is not None:
            found.setdefault(one.claim.on, []).append(one)
    return found


class _Rows:
    """Which events match a query, and which would without a part of it."""

    def __init__(self, selection: Selection) -> None:
        dossier, query = selection.dossier, selection.query
        self.row = row_of(dossier)
        self.words = [word_finder(word) for word in search_text(query.words).split()]
        self.matched = selection.matched
        self.wordless = select(dossier, replace(query, words="")).matched if self.words else self.matched
        self.free = select(dossier, replace(query, actors=frozenset(), words="")).matched

    def has_words(self, question: Question) -> bool:
        """Whether the words of the search are in the question."""
        return not self.words or all(is_in(question_text(question)) for is_in in self.words)

    def matches(self, one: Statement) -> bool:
        """Whether the event of a claim matches."""
        return bool(self.matched[self.row[one.event.id]])

    def shows(self, one: Statement, question: Question) -> bool:
        """Whether the event of a claim matches; it need not have the words that the question has."""
        rows = self.wordless if self.has_words(question) else self.matched
        return bool(rows[self.row[one.event.id]])

    def frees(self, question: Question, claims: Sequence[Statement]) -> bool:
        """Whether the question has the words, and something about it meets all conditions but the actors."""
        rows: Iterable[bool] = (bool(self.free[self.row[one.event.id]]) for one in claims)
        return self.has_words(question) and (any(rows) if claims else bool(self.free.all()))


class _Rule:
    """What the chosen actors of a query have to do with a claim, an event or a question."""

    def __init__(self, selection: Selection) -> None:
        dossier, query = selection.dossier, selection.query
        self.silences = silences(dossier)
        self.has_actors = bool(query.actors)
        self.roles = query.roles
        members = (dossier.members_of(actor) for actor in query.actors)
        self.members: frozenset[str] = frozenset().union(*members)

    def speaks(self, one: Statement) -> bool:
        """Whether a chosen actor makes the claim; without chosen actors, whoever makes it."""
        can_speak = not self.roles or Role.SPOKE in self.roles
        return not self.has_actors or (can_speak and one.claim.by in self.members)

    def concerns(self, event: Event) -> bool:
        """Whether a chosen actor has a role in the event, one of the chosen ones."""
        if not self.roles:
            return not self.members.isdisjoint(event.involved)
        return any(one.role in self.roles and one.actor in self.members for one in event.actors)

    def is_silent(self, question: Question) -> bool:
        """Whether the answer of a chosen actor is missing."""
        return not self.roles and any(one.actor in self.members for one in self.silences[question.id])
