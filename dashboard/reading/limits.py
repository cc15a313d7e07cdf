"""Limits: the number of errors after which the rest of a dossier is not read."""

from dashboard.problems.message import CountedMessage, Message
from dashboard.problems.problem import ERRORS_MOST, Location, Problem


def given_up(at: Location) -> Problem:
    """Return the error that reading stopped at the location `at` because of too many errors."""
    what = CountedMessage(
        "there is more than %(count)s error; what follows was not read",
        "there are more than %(count)s errors; what follows was not read",
        ERRORS_MOST,
    )
    return Problem(*at, "given-up", what, Message("Fix those above first."))
