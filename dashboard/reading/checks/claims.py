"""Checks of claims: what a question offers and nobody takes up."""

from collections.abc import Iterator

from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.problem import Problem
from dashboard.reading.source_map import SourceMap


def unanswered(file: SourceMap) -> Iterator[Problem]:
    """A question on which only one of several positions is held: a claim that nobody answers.

    A question that offers one position only says by this that one side is quoted. Not
    looked at where a position is misspelt.
    """
    if "unknown-position" in file.reported:
        return
    held = set(file.claims())
    for question in file.dossier.questions.values():
        taken = [position.id for position in question.positions if (question.id, position.id) in held]
        if len(taken) == 1 < len(question.positions):
            what = f"nobody answers {quoted(taken[0])}, the one position that is held on this question"
            mend = "Quote who does, or delete the positions that nobody holds."
            yield Problem(*file.key_at("questions", question.id), WarningCode("unanswered"), what, mend)
        elif taken:
            for position in question.positions:
                if position.id not in taken:
                    at = file.key_at("questions", question.id, "positions", position.id)
                    what = f"nobody holds the position {quoted(position.id)}"
                    yield Problem(*at, WarningCode("unheld"), what, "Quote who does, or delete it.")


CHECKS = (unanswered,)
