"""Locale: a language ready to say dates in: its wording and its months."""

from dataclasses import dataclass
from functools import cache

from dashboard.dates.wording.locales.en import ENGLISH
from dashboard.dates.wording.locales.fa import PERSIAN
from dashboard.dates.wording.locales.languages import LANGUAGES, has_words, primary
from dashboard.dates.wording.locales.sq import ALBANIAN
from dashboard.dates.wording.months import Months, gregorian
from dashboard.dates.wording.wording import Wording

WORDINGS = dict(zip(LANGUAGES, (ENGLISH, ALBANIAN, PERSIAN), strict=True))


@dataclass(frozen=True, slots=True)
class Locale:
    """What `phrases` says dates with."""

    wording: Wording
    months: Months


@cache
def _locale(language: str) -> Locale:
    return Locale(WORDINGS[language], gregorian(language))


def locale(language: str) -> Locale:
    """The tongue of a BCP 47 tag, whatever its region; English where we have no words in it."""
    return _locale(primary(language) if has_words(language) else LANGUAGES[0])
