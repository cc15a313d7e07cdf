"""Locales: how a language words dates, with its months.

Each language is a file in `locales/` that holds a `WORDING`; the name of the file is its BCP 47 tag. It is
loaded when the first date is worded in this language.
"""

from dataclasses import dataclass
from functools import cache

from dashboard.dates.wording.months import Months, gregorian
from dashboard.dates.wording.wording import Wording
from dashboard.discovery import load, module_names

_PACKAGE = "dashboard.dates.wording.locales"

LANGUAGES = module_names(_PACKAGE)
"""The languages in which dates have words, as BCP 47 primary tags, sorted."""

FALLBACK = "en"
"""The language of dates where `LANGUAGES` does not have the one that is asked for."""


@dataclass(frozen=True, slots=True)
class Locale:
    """What `date_phrases` words dates with."""

    wording: Wording
    months: Months


def has_words(tag: str) -> bool:
    """Whether dates have words in the language of a BCP 47 tag."""
    return _primary(tag) in LANGUAGES


def language_with_words(tag: str) -> str:
    """Return the language that words dates for a BCP 47 tag, whatever its script and region."""
    return _primary(tag) if has_words(tag) else FALLBACK


def wording_of(tag: str) -> Wording:
    """Return the words for a BCP 47 tag, without months, which take Babel 100 ms to load."""
    return _wording(language_with_words(tag))


def locale(tag: str) -> Locale:
    """Return the locale for a BCP 47 tag, whatever its script and region."""
    return _locale(language_with_words(tag))


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


@cache
def _wording(language: str) -> Wording:
    return load(_PACKAGE, language, "WORDING", Wording)


@cache
def _locale(language: str) -> Locale:
    return Locale(_wording(language), gregorian(language))
