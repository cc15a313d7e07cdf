"""Terminal: how commands read files, print reports and report a wrong call.

Reports go to standard output, everything else to standard error. Exit codes: 0 done, 1 the dossier has
errors, 2 it could not be read or the call was wrong.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import click

import dashboard
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier
from dashboard.problems.advice import nearest
from dashboard.reading.yaml.files import Files, files_of
from dashboard.resources import examples

STANDARD_INPUT = Path("/dev/stdin")
JOINERS = "\u200c\u200d"  # not printable, but Persian words need them


class CommandError(click.ClickException):
    """A call with wrong arguments, which is reported in one sentence with exit code 2."""

    exit_code = 2


def read_files(paths: Sequence[Path]) -> tuple[Files, Dossier]:
    """Return the files at `paths` and their dossier. Raise CommandError if one cannot be opened."""
    try:
        return files_of(*paths), dashboard.read(*paths)
    except OSError as unread:
        file = as_given(unread.filename or paths[0])
        raise CommandError(f"{file} could not be read: {unread.strerror}.") from unread


def readable(path: Path) -> Path:
    """Return the path of a file to read; - is standard input. Raise CommandError if that has no path."""
    if path != Path("-"):
        return existing_path(path)
    if not STANDARD_INPUT.exists():
        raise CommandError(f"this system has no {STANDARD_INPUT.as_posix()} to read - from: name a file.")
    return STANDARD_INPUT


def existing_path(dossier: Path) -> Path:
    """Return `dossier` if it exists, else the example of that name. Raise CommandError, with the nearest
    name.
    """
    try:
        if dossier.exists():
            return dossier
    except OSError as unlooked:  # a name too long, or a folder that may not be entered
        raise CommandError(f"{as_given(dossier)} could not be read: {unlooked.strerror}.") from unlooked
    if shipped := examples().get(str(dossier)):
        return shipped
    if not dossier.parent.is_dir():
        raise CommandError(f"there is no folder {dossier.parent}.")
    neighbours = [path.name for path in dossier.parent.iterdir() if path.is_file()]
    names = [*neighbours, *examples()] if dossier.parent == Path() else neighbours
    sentences = (f"there is no file {dossier}.", nearest(dossier.name, names))
    raise CommandError(" ".join(filter(None, sentences)))


def say(line: str, colour: str | None = None) -> None:
    """Print one line of a report: in colour on a terminal whose user wants it, plain anywhere else.

    Control characters are escaped, because texts and names of untrusted files could control the terminal.
    """
    line = "".join(
        c if c.isprintable() or c in JOINERS else c.encode("unicode_escape").decode() for c in line
    )
    wanted = False if os.environ.get("NO_COLOR") else None  # None: only on a terminal
    click.echo(click.style(line, fg=colour) if colour else line, color=wanted)


def as_given(path: str | Path) -> str:
    """Return a path as the caller has given it."""
    return "-" if Path(path) == STANDARD_INPUT else click.format_filename(path)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, whose plural ends in s."""
    return f"{count_words(number)} {noun}{'' if number == 1 else 's'}"
