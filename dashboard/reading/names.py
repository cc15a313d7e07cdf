"""Names: the texts of a dossier by which something is called, free of differences that nobody sees."""

from collections.abc import Sequence
from unicodedata import category, is_normalized

from dashboard.dossier.characters import INVISIBLE, called, hidden, without
from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.problem import Fix, Location, Problem

KEYS = frozenset(
    (
        *("actor", "actors", "after", "aliases", "author", "before", "body", "by", "calendars", "event"),
        *("from", "holds", "id", "in", "is", "kind", "language", "links", "name", "of", "on", "origin"),
        *("part_of", "partly", "place", "publisher", "relation", "role", "short", "side", "source"),
        *("sources", "stance", "to"),
    )
)
"""What stands below them is a name, an id or a reference to one; whatever else is prose, a date or a link."""
_BY_WORD = ("actors", "links")  # names stand below the words that these take, too
_SHORT = ("kinds", "sides")  # sections in which a text alone is a name
_ASCII = bytes(range(0x80))
INVISIBLE_CHARACTER = WarningCode("invisible-character")
_NULLS = ("", "~", "null", "Null", "NULL")  # what a text without quotes must not become


def may_hide(source: bytes) -> bool:
    """Whether the text of a file, in UTF-8, may have names with more to tidy than spaces in a row.

    Looked at once for all of them: in most files there is nothing.
    """
    others = set(source.translate(None, _ASCII).decode(errors="replace"))
    return b"\\" in source or any(not c.isprintable() or c in INVISIBLE or _composes(c) for c in others)


def _composes(character: str) -> bool:
    """Whether composing letters (NFC) may change it, or one before it."""
    is_part_of_a_syllable = "\u1100" <= character <= "\u11ff"
    return category(character)[0] == "M" or is_part_of_a_syllable or not is_normalized("NFC", character)


def is_name(keys: Sequence[str]) -> bool:
    """Whether a text below `keys`, from the root of a dossier inwards, is a name, an id or a reference."""
    if not keys:
        return False
    around = keys[-2] if len(keys) > 1 else ""
    return keys[-1] in KEYS or around in _BY_WORD or (len(keys) == 2 and around in _SHORT)


def hidden_in(text: str, raw: str, at: Location) -> list[Problem]:
    """The warning, if any, that the name `text`, written as `raw` at `at`, has invisible characters in it.

    It lies where the first of them is written; its fix takes all of them out.
    """
    found = hidden(text)
    if not found:
        return []
    others = f" and {len(found) - 1} more" if len(found) > 1 else ""
    what = f"{quoted(text)} holds an invisible character, {called(text[found[0]])}{others}"
    written = hidden(raw)
    if not written:  # as an escape
        return [Problem(*at, INVISIBLE_CHARACTER, what, "Delete it.")]
    fix = _fix(raw, written)
    mend = "Delete it; foldline mend does." if fix else "Delete it."
    return [Problem(*_place(raw, written[0], at), INVISIBLE_CHARACTER, what, mend, fix=fix)]


def _place(raw: str, index: int, at: Location) -> Location:
    """Where the character `index` of `raw` is, which begins at `at`."""
    name, line, column = at
    *above, last = f"{raw[:index]}|".splitlines()
    return name, line + len(above), len(last) + (0 if above else column - 1)


def _fix(raw: str, places: list[int]) -> Fix | None:
    """What takes the characters at `places` out of `raw`, where what is left is read as the same text."""
    start, end = places[0], places[-1] + 1
    beside = raw[max(start - 1, 0) : start] + raw[end : end + 1]
    is_quoted = raw[0] in ("'", '"')
    if len(raw.splitlines()) > 1 or not (is_quoted or any(map(str.isalnum, beside))):
        return None
    if without(raw, places) in _NULLS:
        return None
    old = raw[start:end]
    return Fix(old, without(old, [place - start for place in places]))
