"""Names: the names and ids of a dossier, and the problems of invisible characters in them."""

from collections.abc import Sequence
from unicodedata import category, is_normalized

from dashboard.dossier.characters import INVISIBLE, character_name, hidden, without
from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import CountedMessage, Message
from dashboard.problems.problem import Fix, Location, Problem

KEYS = frozenset(
    (
        *("actor", "actors", "after", "aliases", "answer", "author", "before", "body", "by", "calendars"),
        *("event", "from", "holds", "id", "in", "is", "kind", "language", "links", "name", "of", "on"),
        *("origin", "part_of", "partly", "place", "publisher", "relation", "role", "short", "side"),
        *("source", "sources", "stance", "to"),
    )
)
"""Their values are names, ids or references; the values of all other keys are prose, dates or links."""
_BY_WORD = ("actors", "links")  # the values below the words in these keys are names too
_SHORT = ("kinds", "sides")  # sections in which a text alone is a name
_ASCII = bytes(range(0x80))
INVISIBLE_CHARACTER = WarningCode("invisible-character")
_NULLS = ("", "~", "null", "Null", "NULL")  # without quotes these are read as no value


def may_hide(source: bytes) -> bool:
    """Return whether names in the text of a file, in UTF-8, may need more tidying than repeated spaces.

    The file is examined once as a whole, because most files have no such character.
    """
    others = set(source.translate(None, _ASCII).decode(errors="replace"))
    return b"\\" in source or any(not c.isprintable() or c in INVISIBLE or _composes(c) for c in others)


def _composes(character: str) -> bool:
    """Return whether composing letters (NFC) may change `character` or the character before it."""
    is_part_of_a_syllable = "\u1100" <= character <= "\u11ff"
    return category(character)[0] == "M" or is_part_of_a_syllable or not is_normalized("NFC", character)


def is_name(keys: Sequence[str]) -> bool:
    """Return whether a text at the path `keys` from the root of a dossier is a name, an id or a reference."""
    if not keys:
        return False
    around = keys[-2] if len(keys) > 1 else ""
    return keys[-1] in KEYS or around in _BY_WORD or (len(keys) == 2 and around in _SHORT)


def hidden_in(text: str, raw: str, at: Location) -> list[Problem]:
    """Return the warning, if any, that the name `text`, written as `raw` at `at`, has invisible characters.

    Its location is that of the first of them; its fix removes all of them.
    """
    found = hidden(text)
    if not found:
        return []
    others = len(found) - 1
    name, first = quoted(text), character_name(text[found[0]])
    what: Message
    if others:
        what = CountedMessage(
            "%(name)s holds an invisible character, %(character)s and %(count)s more",
            "%(name)s holds an invisible character, %(character)s and %(count)s more",
            others,
            name=name,
            character=first,
        )
    else:
        what = Message("%(name)s holds an invisible character, %(character)s", name=name, character=first)
    written = hidden(raw)
    if not written:  # the character is written as an escape
        return [Problem(*at, INVISIBLE_CHARACTER, what, Message("Delete it."))]
    fix = _fix(raw, written)
    suggestion = Message("Delete it; foldline mend does.") if fix else Message("Delete it.")
    return [Problem(*_location(raw, written[0], at), INVISIBLE_CHARACTER, what, suggestion, fix=fix)]


def _location(raw: str, index: int, at: Location) -> Location:
    """Return the location of the character `index` of `raw`, which begins at `at`."""
    name, line, column = at
    *above, last = f"{raw[:index]}|".splitlines()
    return name, line + len(above), len(last) + (0 if above else column - 1)


def _fix(raw: str, places: list[int]) -> Fix | None:
    """Return the fix that removes the characters at `places` from `raw`; None if it may change the type."""
    start, end = places[0], places[-1] + 1
    adjacent = raw[max(start - 1, 0) : start] + raw[end : end + 1]
    is_quoted = raw[0] in ("'", '"')
    if len(raw.splitlines()) > 1 or not (is_quoted or any(map(str.isalnum, adjacent))):
        return None
    if without(raw, places) in _NULLS:
        return None
    old = raw[start:end]
    return Fix(old, without(old, [place - start for place in places]))
