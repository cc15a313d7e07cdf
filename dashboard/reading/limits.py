"""Limits: how much is wrong with a dossier before the rest of it is not read."""

from dashboard.dates.wording.numerals import count_words
from dashboard.problems.problem import ERRORS_MOST, Location, Problem


def given_up(at: Location) -> Problem:
    """The last of more errors than anybody reads: where reading them was given up."""
    what = f"there are more than {count_words(ERRORS_MOST)} errors; what follows was not read"
    return Problem(*at, "given-up", what, "Fix those above first.")
