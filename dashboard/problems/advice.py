"""Advice: the author's text in a message, and the most similar name."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from itertools import islice

from dashboard.problems.message import Message

SHOWN_MOST = 3  # values of a list, or keys: enough to recognise it
QUOTED_LENGTH = 60  # characters of the author's text: enough to find it, short enough for one line
COMPARED_LENGTH = 100  # characters: names are shorter, and a comparison takes the square of the length
COMPARED_MOST = 1000  # names: comparing them takes a few milliseconds

NO_KEYS = Message("keys and values (empty)")
NO_VALUES = Message("a list (empty)")
NOTHING = Message("nothing")


def quoted(text: str) -> str:
    """Return the author's text in quotes on one line, shortened, with unprintable characters escaped."""
    return repr(text if len(text) <= QUOTED_LENGTH else text[: QUOTED_LENGTH - 1] + "…")


def shown(value: object) -> str:
    """Return a short form of what the author wrote: a text in quotes, or the beginning of anything else."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping | list | tuple):
        first = [quoted(part) if isinstance(part, str) else "…" for part in islice(value, SHOWN_MOST)]
        parts = ", ".join([*first, "…"] if len(value) > SHOWN_MOST else first)
        if isinstance(value, Mapping):
            return Message("keys and values (%(values)s)", values=parts) if parts else NO_KEYS
        return Message("a list (%(values)s)", values=parts) if parts else NO_VALUES
    return NOTHING


def nearest(text: str, known: Collection[str]) -> Message | None:
    """Return a sentence that suggests the most similar of `known`; None if none is similar to `text`.

    Of many names only those that begin or end like `text` are compared.
    """
    names = {name.casefold(): name for name in _likely(text, known) if len(name) <= COMPARED_LENGTH}
    close = get_close_matches(text.casefold(), names, n=1) if len(text) <= COMPARED_LENGTH else []
    return Message("Did you mean %(name)s?", name=quoted(names[close[0]])) if close else None


def _likely(text: str, known: Collection[str]) -> Collection[str]:
    if len(known) <= COMPARED_MOST:
        return known
    return [name for name in known if name[:2] == text[:2] or name[-2:] == text[-2:]][:COMPARED_MOST]
