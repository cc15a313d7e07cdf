"""Tongue: a language ready to say dates in: its wording and its months."""

from dataclasses import dataclass
from functools import cache

from dashboard.dates.wording.locales.albanian import ALBANIAN
from dashboard.dates.wording.locales.english import ENGLISH
from dashboard.dates.wording.locales.languages import LANGUAGES, has_words, primary
from dashboard.dates.wording.locales.months import Months, gregorian
from dashboard.dates.wording.locales.persian import PERSIAN
from dashboard.dates.wording.locales.wording import Wording

WORDINGS = dict(zip(LANGUAGES, (ENGLISH, ALBANIAN, PERSIAN), strict=True))


@dataclass(frozen=True, slots=True)
class Tongue:
    """What `phrases` says dates with."""

    wording: Wording
    months: Months


@cache
def _tongue(language: str) -> Tongue:
    return Tongue(WORDINGS[language], gregorian(language))


def tongue(language: str) -> Tongue:
    """The tongue of a BCP 47 tag, whatever its region; English where we have no words in it."""
    return _tongue(primary(language) if has_words(language) else LANGUAGES[0])
