"""Problem: one thing wrong with a dossier, its place, and how to mend it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice
from typing import Literal, NewType, get_args

Place = tuple[str, int, int]
"""Name of a file, line and column of its text, both from 1; columns count characters."""

Level = Literal["error", "warning"]
"""An error keeps something from being drawn; a warning is what a careful editor would mend."""

UnreadCode = Literal[
    "alias",
    "control-character",
    "key-not-text",
    "no-dossier",
    "not-utf-8",
    "second-document",
    "syntax",
    "too-deep",
    "too-large",
    "unopened",
]
"""Errors by which nothing of a dossier could be read."""

MistakeCode = Literal[
    "anchor",
    "bad-value",
    "blank-text",
    "double-id",
    "double-key",
    "events-by-id",
    "given-up",
    "id-in-entry",
    "merge-key",
    "missing-key",
    "no-events",
    "no-year",
    "not-a-date",
    "not-a-number",
    "not-an-id",
    "not-one-of",
    "order-impossible",
    "order-loop",
    "out-of-range",
    "part-of-itself",
    "position-without-question",
    "tag",
    "too-long",
    "too-many-errors",
    "unknown-actor",
    "unknown-event",
    "unknown-key",
    "unknown-kind",
    "unknown-place",
    "unknown-position",
    "unknown-question",
    "unknown-side",
    "unknown-source",
    "wrong-shape",
]
"""Errors that leave out what they lie in."""

ErrorCode = UnreadCode | MistakeCode

WarningCode = NewType("WarningCode", str)
"""The code of a warning. It is written only where the warning is found, so that no list names it too."""

Code = ErrorCode | WarningCode
"""What kind of problem it is, for programs that read a report; names are never changed."""

ERRORS: frozenset[str] = frozenset((*get_args(UnreadCode), *get_args(MistakeCode)))
UNREAD = frozenset(get_args(UnreadCode))
ERRORS_MOST = 1000  # of one kind of thing; after that no more of it is read, as compilers do
SHOWN_MOST = 3  # values of a list, or keys: enough to know it again
QUOTED_LENGTH = 60  # characters of the author's text: enough to find it, short enough for one line
COMPARED_LENGTH = 100  # characters: a name is shorter, and comparing takes the square of the length
COMPARED_MOST = 1000  # names, a few milliseconds


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`lines` of a file, the first of them number `first`; `length` characters from `column` are meant.

    Both are counted in the lines as they are here, the column from 1. Long ones are cut, and
    begin or end with "…". The column may lie one past the end of its line.
    """

    first: int
    lines: tuple[str, ...]
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class Fix:
    """`old` is what stands at the place of a problem, in one line and with its quotes; `new` belongs there.

    Only where it is certain that the author means nothing else.
    """

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Problem:
    """`what` is wrong at `line` and `column` (both from 1) of the file `name`.

    `what` is a clause without a full stop, `mend` a whole sentence; neither holds a line
    break. `event` is the id of the event it lies in, `fix` what mends it for certain,
    `excerpt` what stands around it.
    """

    name: str
    line: int
    column: int
    code: Code
    what: str
    mend: str | None = None
    event: str | None = None
    fix: Fix | None = None
    excerpt: Excerpt | None = field(default=None, compare=False, repr=False)

    @property
    def level(self) -> Level:
        """How grave it is, by its code."""
        return "error" if self.code in ERRORS else "warning"

    def __str__(self) -> str:
        """The line of a report, as editors and compilers write it: file:line:column: level: text."""
        advice = f". {self.mend}" if self.mend else ""
        return f"{self.name}:{self.line}:{self.column}: {self.level}: {self.what}{advice}"


def start_of(name: str) -> Place:
    """Where the file `name` begins: the place of what lies nowhere else."""
    return name, 1, 1


def line_of(at: Place, seen_from: Place) -> str:
    """The line of `at` in words, with its file where that is another than that of `seen_from`."""
    return f"line {at[1]}" if at[0] == seen_from[0] else f"line {at[1]} of {at[0]}"


def quoted(text: str) -> str:
    """The author's text in quotes on one line: shortened, what does not print escaped."""
    return repr(text if len(text) <= QUOTED_LENGTH else text[: QUOTED_LENGTH - 1] + "…")


def shown(value: object) -> str:
    """What the author wrote, in a few words: a text in quotes, of anything else how it begins."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping | list | tuple):
        first = [quoted(part) if isinstance(part, str) else "…" for part in islice(value, SHOWN_MOST)]
        parts = ", ".join([*first, "…"] if len(value) > SHOWN_MOST else first)
        noun = "keys and values" if isinstance(value, Mapping) else "a list"
        return f"{noun} ({parts})" if parts else f"{noun} (empty)"
    return "nothing"


def nearest(text: str, known: Collection[str]) -> str | None:
    """The sentence that offers what is written most like `text` among `known`; None where nothing is.

    Of many names only those are compared that begin or end as `text` does.
    """
    names = {name.casefold(): name for name in _likely(text, known) if len(name) <= COMPARED_LENGTH}
    close = get_close_matches(text.casefold(), names, n=1) if len(text) <= COMPARED_LENGTH else []
    return f"Did you mean {quoted(names[close[0]])}?" if close else None


def _likely(text: str, known: Collection[str]) -> Collection[str]:
    if len(known) <= COMPARED_MOST:
        return known
    return [name for name in known if name[:2] == text[:2] or name[-2:] == text[-2:]][:COMPARED_MOST]
