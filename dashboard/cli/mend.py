"""Mend: apply the corrections that are certain, and show them before."""

import sys
from difflib import unified_diff
from pathlib import Path

import click

from dashboard.cli.atomic_write import save
from dashboard.cli.terminal import CommandError, as_given, existing_path, read_files, say
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier
from dashboard.problems.codes import UNREAD
from dashboard.reading.fixes import corrected


@click.command()
@click.argument("dossiers", metavar="DOSSIER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Write it without asking.")
def mend(dossiers: tuple[Path, ...], write: bool) -> None:
    """Show the certain corrections of DOSSIER, and write them if you agree.

    A date is spelt as EDTF, or gets the quotes that it lacks, and a name loses its invisible characters;
    comments and all else stay as they are. Without a terminal or --write nothing is written. Exit codes: 0
    nothing is left to mend, 1 something is, 2 nothing could be read or written.
    """
    paths = [existing_path(path) for path in dossiers]
    files, dossier = read_files(paths)
    whole = ", ".join(map(as_given, dossiers))
    if any(problem.code in UNREAD for problem in dossier.problems):
        raise CommandError(f"{whole} could not be read: foldline check says why.")
    count = sum(problem.fix is not None for problem in dossier.problems)
    if not count:
        click.echo(f"{whole}: nothing to mend for certain; {_left(dossier)}", err=True)
        return
    drafts = [(path, *_draft(path, name, dossier)) for name, path in files.paths.items()]
    changed = [(path, old, new) for path, old, new in drafts if old != new]
    for path, old, new in changed:
        _show_difference(as_given(path), old, new)
    can_ask = not write and sys.stdin.isatty() and sys.stdout.isatty()
    if not write and not (can_ask and click.confirm("Write it?", err=True)):
        if not can_ask:
            click.echo(f"{whole}: {count_words(count)} to mend; --write does it", err=True)
        raise SystemExit(1)
    for path, old, new in changed:
        _write(path, old, new)
    click.echo(f"{whole}: {count_words(count)} mended, {_left(read_files(paths)[1])}", err=True)


def _draft(path: Path, name: str, dossier: Dossier) -> tuple[str, str]:
    """The text of a file of `dossier`, and the same text with all certain corrections."""
    text = path.read_bytes().decode()
    return text, corrected(text, [problem for problem in dossier.problems if problem.name == name])


def _show_difference(called: str, old: str, new: str) -> None:
    before, after = (text.removeprefix("\ufeff").splitlines() for text in (old, new))
    for line in unified_diff(before, after, called, called, lineterm=""):
        say(line, {"+": "green", "-": "red"}.get(line[0]))


def _write(path: Path, old: str, new: str) -> None:
    """Write `new` if the file still contains `old`. Raise CommandError if it changed or cannot be written."""
    try:
        if path.read_bytes() != old.encode():
            raise CommandError(f"{as_given(path)} was changed meanwhile, and is left as it is.")
        save(new.encode(), path)
    except OSError as unwritten:
        raise CommandError(f"{as_given(path)} could not be written: {unwritten.strerror}.") from unwritten


def _left(dossier: Dossier) -> str:
    count = len(dossier.problems)
    return f"{count or 'no'} {'problem' if count == 1 else 'problems'} left"
