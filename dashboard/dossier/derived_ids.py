"""Derived ids: the ids that the author of a dossier did not write."""

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category

SLUG_LENGTH = 60  # characters: a date and about eight words
_IN_AN_ID = {"Nd", "Nl"}  # in addition to letters and marks; an id may not contain "½" or "²"


class Names:
    """The ids that are in use."""

    def __init__(self, used: Iterable[str] = ()) -> None:
        """Create the collection with the ids in `used`."""
        self._last = dict.fromkeys(used, 1)

    def give(self, name: str) -> str:
        """Return `name`, or if it is in use, `name` with the first unused number from 2; mark it as used."""
        number, free = self._last.get(name, 0), name
        while free in self._last:
            number += 1
            free = f"{name}-{number}"
        self._last[name] = max(number, 1)
        self._last.setdefault(free, 1)
        return free


def slug(text: str) -> str:
    """Return `text` as an id: its letters and digits of any script, in lower case, joined by hyphens.

    An id that is longer than `SLUG_LENGTH` characters is cut between words. It is empty if `text` has no
    letters or digits.
    """
    start = text[: 4 * SLUG_LENGTH].casefold()
    words = "".join(letter if _is_in_an_id(letter) else " " for letter in start).split()
    while len("-".join(words)) > SLUG_LENGTH and len(words) > 1:
        words.pop()
    return "-".join(words)[:SLUG_LENGTH]


@lru_cache(1024)  # the letters of a dossier are few; reading 50,000 names takes half the time with it
def _is_in_an_id(character: str) -> bool:
    kind = category(character)
    return kind[0] in "LM" or kind in _IN_AN_ID


def derived_id(*parts: str) -> str:
    """Return the id of an event without a written id; `parts` are its date and title if they are written."""
    return slug(" ".join(parts)) or "event"


def ids_of(names: Iterable[str]) -> dict[str, str]:
    """Return a unique id for each name, in the order in which the names first occur."""
    used = Names()
    return {name: used.give(slug(name) or "actor") for name in dict.fromkeys(names)}
