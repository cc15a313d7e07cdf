"""Naming: the ids that a dossier's author did not write."""

from collections.abc import Collection, Iterable
from unicodedata import category

SLUG_LENGTH = 60  # characters: a date and some eight words


def slug(text: str) -> str:
    """`text` as an id: its letters and digits in small letters, of any script, joined by hyphens.

    Cut at a word where it is longer than `SLUG_LENGTH`. Empty where nothing is left.
    """
    kept = "".join(c if category(c)[0] in "LNM" else " " for c in text[: 4 * SLUG_LENGTH].casefold())
    words = kept.split()
    while len("-".join(words)) > SLUG_LENGTH and len(words) > 1:
        words.pop()
    return "-".join(words)[:SLUG_LENGTH]


def unused(name: str, used: Collection[str]) -> str:
    """`name`, or `name` with the first number from 2 on that is not in `used`."""
    number, free = 1, name
    while free in used:
        number += 1
        free = f"{name}-{number}"
    return free


def ids_of(names: Iterable[str]) -> dict[str, str]:
    """An id for each name, no two alike, in the order first met."""
    ids: dict[str, str] = {}
    used: set[str] = set()
    for name in dict.fromkeys(names):
        ids[name] = unused(slug(name) or "actor", used)
        used.add(ids[name])
    return ids
