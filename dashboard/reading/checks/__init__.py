"""Checks: what no entry can know of itself, from loops to events that look the same.

Each check is one function that yields problems. All but the loops are warnings: the
dossier is drawn, and a careful editor would mend it.
"""

from collections.abc import Callable, Iterator

from dashboard.problems import Problem
from dashboard.reading.checks import cast, claims, events, head, tongues, uses
from dashboard.reading.checks.written import Written

CHECKS: tuple[Callable[[Written], Iterator[Problem]], ...] = (
    cast.loops,
    cast.names_alike,
    cast.persons_in_persons,
    cast.same_names,
    claims.unanswered,
    events.after_as_of,
    events.answers_later,
    events.dated_as_date,
    events.files_missing,
    events.left_out,
    events.look_the_same,
    events.names_too_long,
    events.outside_every_era,
    events.too_many_heavy,
    events.unsourced,
    head.eras_in_order,
    head.folds_as_written,
    head.links_lead_somewhere,
    tongues.calendars_known,
    tongues.language_with_words,
    uses.same_address,
    uses.unused,
)


def checked(file: Written) -> list[Problem]:
    """All that the checks find in a dossier."""
    return [problem for check in CHECKS for problem in check(file)]
