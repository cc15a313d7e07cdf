"""Problem: one thing that is wrong with a dossier, its location, and how to correct it."""

from dataclasses import dataclass, field

from dashboard.problems.codes import ERRORS, Code, Level
from dashboard.problems.message import Message

Location = tuple[str, int, int]
"""The name of a file, and a line and a column of its text, both from 1; columns count characters."""

ERRORS_MOST = 1000  # of one kind of thing; after that no more of it is read, as compilers do


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`lines` of a file, of which `first` is the first number; the problem is `length` characters from
    `column`.

    The column counts from 1 in the lines as they are here: long lines are cut and begin or end with "…". The
    column may be one past the end of its line.
    """

    first: int
    lines: tuple[str, ...]
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class Fix:
    """`old` is the text at the location of a problem, in one line and with its quotes; `new` replaces it.

    A fix exists only if the author cannot mean anything else.
    """

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Problem:
    """`what` is wrong at `line` and `column` (both from 1) of the file `name`.

    `what` is a clause without a full stop, and `mend` is a sentence that suggests a correction; neither
    contains a line break. Each is a Message, which the page can show in another language, or plain text.
    `event` is the id of the event that contains the problem, `fix` a certain correction, and `excerpt` the
    text around it.
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
        """Whether it is an error or a warning, by its code."""
        return "error" if self.code in ERRORS else "warning"

    def __str__(self) -> str:
        """Return the line of a report as compilers write it: file:line:column: level: text."""
        advice = f". {self.mend}" if self.mend else ""
        return f"{self.name}:{self.line}:{self.column}: {self.level}: {self.what}{advice}"


def start_of(name: str) -> Location:
    """Return the beginning of the file `name`, which is the location of problems without a better one."""
    return name, 1, 1


def line_of(at: Location, seen_from: Location) -> Message:
    """Return the line of `at` in words, with its file if `seen_from` is in another file."""
    if at[0] == seen_from[0]:
        return Message("line %(line)s", line=at[1])
    return Message("line %(line)s of %(file)s", line=at[1], file=at[0])
