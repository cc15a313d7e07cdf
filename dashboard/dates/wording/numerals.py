"""Numerals: numbers as a language writes them, in its digits and its groups of three."""

from functools import cache

from dashboard.dates.wording.locale import wording_of
from dashboard.dates.wording.wording import LATIN, Wording


def count_words(number: int, language: str = "en") -> str:
    """How many there are of something, 0 or more, for readers of `language`: "12,000", "۱۲٬۰۰۰"."""
    return grouped(number, wording_of(language))


def grouped(number: int, wording: Wording) -> str:
    """A whole number, 0 or more, with its digits in groups of three."""
    return numerals(f"{number:,}".replace(",", wording.thousands), wording)


def numerals(digits: str, wording: Wording) -> str:
    """Return a text with its `digits` in the digits of a language; other characters stay."""
    return digits if wording.digits == LATIN else digits.translate(_table(wording.digits))


@cache
def _table(digits: str) -> dict[int, int]:
    return str.maketrans(LATIN, digits)
