"""Checks of claims: positions of a question that no claim takes."""

from collections.abc import Iterator

from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import Message
from dashboard.problems.problem import Problem
from dashboard.reading.source_map import SourceMap


def unanswered(file: SourceMap) -> Iterator[Problem]:
    """Find positions that no claim takes, and questions on which claims take only one of several positions.

    A question with a single position is not reported: it shows that only one side is quoted. Nothing is
    reported if a position is misspelt.
    """
    if "unknown-position" in file.reported:
        return
    claimed = set(file.claims())
    for question in file.dossier.questions.values():
        taken = [position.id for position in question.positions if (question.id, position.id) in claimed]
        if len(taken) == 1 < len(question.positions):
            what = Message(
                "nobody answers %(position)s, the one position that is held on this question",
                position=quoted(taken[0]),
            )
            suggestion = Message("Quote who does, or delete the positions that nobody holds.")
            yield Problem(*file.key_at("questions", question.id), WarningCode("unanswered"), what, suggestion)
        elif taken:
            for position in question.positions:
                if position.id not in taken:
                    at = file.key_at("questions", question.id, "positions", position.id)
                    what = Message("nobody holds the position %(id)s", id=quoted(position.id))
                    yield Problem(*at, WarningCode("unheld"), what, Message("Quote who does, or delete it."))


CHECKS = (unanswered,)
