"""Problem: one thing wrong with a dossier, its place, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Place = tuple[int, int]
"""Line and column of a file's text, both from 1; columns count characters."""

Level = Literal["error", "warning"]
"""An error keeps something from being drawn; a warning is what a careful editor would mend."""

START: Place = (1, 1)
QUOTED_LENGTH = 60  # characters of the author's text: enough to find it, short enough for one line
COMPARED_LENGTH = 100  # characters: a name is shorter, and comparing takes the square of the length


@dataclass(frozen=True, slots=True)
class Problem:
    """`what` is wrong at `line` and `column` (both from 1) of the file `name`.

    `what` is a clause without a full stop, `mend` a whole sentence; neither holds a line
    break. `event` is the id of the event it lies in.
    """

    name: str
    line: int
    column: int
    level: Level
    what: str
    mend: str | None = None
    event: str | None = None

    def __str__(self) -> str:
        """The line of a report, as editors and compilers write it: file:line:column: level: text."""
        advice = f". {self.mend}" if self.mend else ""
        return f"{self.name}:{self.line}:{self.column}: {self.level}: {self.what}{advice}"


def quoted(text: str) -> str:
    """The author's text in quotes on one line: shortened, what does not print escaped."""
    return repr(text if len(text) <= QUOTED_LENGTH else text[: QUOTED_LENGTH - 1] + "…")


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The sentence that offers what is written most like `text` among `known`; None where nothing is."""
    names = {name.casefold(): name for name in known if len(name) <= COMPARED_LENGTH}
    close = get_close_matches(text.casefold(), names, n=1) if len(text) <= COMPARED_LENGTH else []
    return f"Did you mean {quoted(names[close[0]])}?" if close else None
