"""Limits: the number of errors after which the rest of a dossier is not read."""

from dashboard.dates.wording.numerals import count_words
from dashboard.problems.problem import ERRORS_MOST, Location, Problem


def given_up(at: Location) -> Problem:
    """Return the error that reading stopped at the location `at` because of too many errors."""
    what = f"there are more than {count_words(ERRORS_MOST)} errors; what follows was not read"
    return Problem(*at, "given-up", what, "Fix those above first.")
