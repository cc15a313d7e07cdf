"""Checks of claims: positions that no claim takes, questions with one side alone, and ids used twice."""

from collections.abc import Iterator

from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import Message
from dashboard.problems.problem import Problem, line_of
from dashboard.reading.source_map import SourceMap
from dashboard.reading.yaml.nodes import as_list, deepest
from dashboard.reading.yaml.source import Record, Text


def unanswered(file: SourceMap) -> Iterator[Problem]:
    """Find positions that no claim takes, and questions on which claims take only one of several positions.

    Nothing is reported if a position is misspelt.
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


def one_sided(file: SourceMap) -> Iterator[Problem]:
    """Find questions whose single position every claim takes, if nothing says why no other answer is quoted.

    A claim on the question that takes no position is another answer. Nothing is reported if a position is
    misspelt.
    """
    if "unknown-position" in file.reported:
        return
    taken: dict[str, set[str | None]] = {}
    for on, position in file.claims():
        taken.setdefault(on, set()).add(position)
    for question in file.dossier.questions.values():
        positions = [position.id for position in question.positions]
        if (
            len(positions) == 1
            and taken.get(question.id) == set(positions)
            and not _silent(file, question.id)
        ):
            what = Message(
                "only the position %(position)s is quoted on this question, and nothing says why no other is",
                position=quoted(positions[0]),
            )
            suggestion = Message("Quote another answer, or name under silent: whose answer is missing.")
            yield Problem(*file.key_at("questions", question.id), WarningCode("one-sided"), what, suggestion)


def _silent(file: SourceMap, question: str) -> bool:
    """Return whether a question has entries in `silent` as it is written, with errors or without."""
    written = deepest(file.root, ("questions", question))
    return isinstance(written, Record) and bool(as_list(written.get("silent")))


def double_ids(file: SourceMap) -> Iterator[Problem]:
    """Find claims with the id of an earlier claim, which a link to that id shows."""
    first: dict[str, Text] = {}
    for draft in file.drafts.values():
        for claim in as_list(draft.raw.get("claims")):
            given = claim.get("id") if isinstance(claim, Record) else None
            if not isinstance(given, Text):
                continue
            if given in first:
                line = line_of(first[given].at, given.at)
                what = Message("the claim in %(line)s has the id %(id)s too", line=line, id=quoted(given))
                suggestion = Message("Give this one another.")
                yield Problem(*given.at, WarningCode("double-claim-id"), what, suggestion, draft.id)
            else:
                first[given] = given


CHECKS = (one_sided, unanswered, double_ids)
