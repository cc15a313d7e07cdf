"""Question facts: which questions and claims match the query; the browser shows those of the markup."""

from collections.abc import Sequence
from typing import TypedDict

from dashboard.query.claim_ids import claims_by_id
from dashboard.query.question_matches import matching_questions
from dashboard.query.selection import Selection


class QuestionFacts(TypedDict):
    """The questions that match, as indices in the order of the file, and what chosen actors have to do with
    them. `loose` are the claims on no question that match, as indices among all claims.
    """

    matched: Sequence[int]
    spoken: Sequence[int]  # on which a chosen actor says something
    concerned: Sequence[int]  # on which something is said of an event with one, or its answer is missing
    silent: Sequence[int]  # on which none of them is quoted although an answer could be expected
    answers: Sequence[str]  # why, for each of these
    loose: Sequence[int]
    own: Sequence[int]  # those of them that chosen actors make
    actors: Sequence[str]  # the names of the chosen actors
    ofClaim: str | None  # the question of the claim that the query names


def question_facts(selection: Selection) -> QuestionFacts:
    """Return the facts about `selection`."""
    dossier, query = selection.dossier, selection.query
    found = matching_questions(selection)
    named = claims_by_id(dossier).get(query.claim) if query.claim else None
    on = named.claim.on if named else None
    return QuestionFacts(
        matched=found.matched,
        spoken=found.spoken,
        concerned=found.concerned,
        silent=list(found.silent),
        answers=[answer.value for answer in found.silent.values()],
        loose=found.loose,
        own=found.own,
        actors=[actor.label for actor in dossier.actors.values() if actor.id in query.actors],
        ofClaim=on if on in dossier.questions else None,
    )
