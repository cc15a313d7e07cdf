"""Limits: how much of a dossier is read, and the messages about what exceeds them."""

from dashboard.dates.wording.numerals import count_words
from dashboard.problems.message import CountedMessage, Message
from dashboard.problems.problem import ERRORS_MOST, Location, Problem

DEPTH_MOST = 32  # levels; the format needs 7
EVENTS_MOST = 5_000_000  # events of the parser; 100,000 rich events of a dossier need 3,300,000
KEYS_MOST = 200_000  # of one mapping; a section has one key for each entry

TOO_DEEP = Message("values are nested more than %(levels)s levels deep", levels=DEPTH_MOST)
TOO_MANY_VALUES = CountedMessage(
    "the file has more than %(count)s value",
    "the file has more than %(count)s values",
    EVENTS_MOST,
    count=count_words(EVENTS_MOST),
)
TOO_MANY_KEYS = CountedMessage(
    "a mapping has more than %(count)s key",
    "a mapping has more than %(count)s keys",
    KEYS_MOST,
    count=count_words(KEYS_MOST),
)


def given_up(at: Location) -> Problem:
    """Return the error that reading stopped at the location `at` because of too many errors."""
    what = CountedMessage(
        "there is more than %(count)s error; what follows was not read",
        "there are more than %(count)s errors; what follows was not read",
        ERRORS_MOST,
        count=count_words(ERRORS_MOST),
    )
    return Problem(*at, "given-up", what, Message("Fix those above first."))
