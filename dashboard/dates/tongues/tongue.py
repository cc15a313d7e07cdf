"""Tongue: a language ready to say dates in: its wording and its months."""

from dataclasses import dataclass
from functools import cache

from dashboard.dates.tongues.albanian import ALBANIAN
from dashboard.dates.tongues.english import ENGLISH
from dashboard.dates.tongues.months import Months, gregorian
from dashboard.dates.tongues.persian import PERSIAN
from dashboard.dates.tongues.wording import Wording

WORDINGS = {wording.language: wording for wording in (ENGLISH, ALBANIAN, PERSIAN)}


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
    return _tongue(_primary(language) if has_words(language) else ENGLISH.language)


def has_words(language: str) -> bool:
    """Whether we have words in the language of a BCP 47 tag."""
    return _primary(language) in WORDINGS


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
