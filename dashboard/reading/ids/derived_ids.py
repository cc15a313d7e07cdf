"""Naming: the ids that a dossier's author did not write."""

from collections.abc import Iterable
from unicodedata import category

SLUG_LENGTH = 60  # characters: a date and some eight words
_IN_AN_ID = {"Nd", "Nl"}  # with all letters and marks; not "½" and "²", which no id may hold


class Names:
    """The ids in use so far."""

    def __init__(self, used: Iterable[str] = ()) -> None:
        """Begin with those in `used`."""
        self._last = dict.fromkeys(used, 1)

    def give(self, name: str) -> str:
        """`name`, or where it is in use, `name` with the first free number from 2 on."""
        number, free = self._last.get(name, 0), name
        while free in self._last:
            number += 1
            free = f"{name}-{number}"
        self._last[name] = max(number, 1)
        self._last.setdefault(free, 1)
        return free


def slug(text: str) -> str:
    """`text` as an id: its letters and digits in small letters, of any script, joined by hyphens.

    Cut at a word where it is longer than `SLUG_LENGTH`. Empty where nothing is left.
    """
    start = text[: 4 * SLUG_LENGTH].casefold()
    words = "".join(letter if _is_in_an_id(letter) else " " for letter in start).split()
    while len("-".join(words)) > SLUG_LENGTH and len(words) > 1:
        words.pop()
    return "-".join(words)[:SLUG_LENGTH]


def _is_in_an_id(character: str) -> bool:
    kind = category(character)
    return kind[0] in "LM" or kind in _IN_AN_ID


def derived_id(*said: str) -> str:
    """The id of an event whose author gave none, from its date and its title as far as they are written."""
    return slug(" ".join(said)) or "event"


def ids_of(names: Iterable[str]) -> dict[str, str]:
    """An id for each name, no two alike, in the order first met."""
    given = Names()
    return {name: given.give(slug(name) or "actor") for name in dict.fromkeys(names)}
