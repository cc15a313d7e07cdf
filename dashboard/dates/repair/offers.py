"""Offers: what a text that is not a date may mean, by the pattern that it matches."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

Offers = tuple[str, ...]
"""Texts that are equally near."""


class Spelling(NamedTuple):
    """A pattern, what it offers nearest first, and whether the first offers say exactly what is written.

    Patterns are compiled at their first use, because most dossiers have no wrong date.
    """

    pattern: str
    offers: Callable[[re.Match[str]], Iterator[Offers]]
    is_exact: bool

    def match(self, text: str) -> re.Match[str] | None:
        """Whether the pattern matches the whole of `text`, ignoring case."""
        return re.fullmatch(self.pattern, text, re.IGNORECASE)


def spelling(pattern: str, offers: Callable[[re.Match[str]], Iterator[Offers]]) -> Spelling:
    """A spelling whose offers correct or complete the text, or choose one of its meanings."""
    return Spelling(pattern, offers, is_exact=False)


def exact(pattern: str, offers: Callable[[re.Match[str]], Iterator[Offers]]) -> Spelling:
    """A spelling whose first offers mean exactly what is written."""
    return Spelling(pattern, offers, is_exact=True)
