"""Export: write a dossier as a page that needs no server."""

from pathlib import Path

import click

from dashboard.cli.terminal import CommandError, as_given, existing_path, read_files
from dashboard.dates.wording.numerals import count_words
from dashboard.problems.codes import UNREAD
from dashboard.resources import default_dossier

PAGES = (".html", ".htm")


@click.command()
@click.argument("dossier", type=click.Path(path_type=Path), nargs=-1)
@click.argument("page", type=click.Path(path_type=Path))
@click.option("--url", metavar="ADDRESS", help="Where the page will be: for search engines, and to cite it.")
def export(dossier: tuple[Path, ...], page: Path, url: str | None) -> None:
    """Write DOSSIER, a file, several or a folder of them, as the one file PAGE, which needs no server.

    PAGE ends with .html, and is replaced if it exists. Without DOSSIER: the file that FOLDLINE_DOSSIER names,
    else events.yaml of this folder, else the story that comes with Foldline. Exit codes: 0 it is written, 1
    it is written without what has errors, 2 nothing could be read or written.
    """
    from dashboard.export.document import standalone_document  # noqa: PLC0415 - with pandas, a second for `check`

    if page.suffix.lower() not in PAGES:
        raise CommandError(f"{as_given(page)} is no name of a page: end it with .html.")
    paths = [existing_path(path) for path in dossier or default_dossier()]
    _, read = read_files(paths)
    whole = ", ".join(map(as_given, dossier or default_dossier()))
    if not read.events or any(problem.code in UNREAD for problem in read.problems):
        raise CommandError(f"{whole} has nothing that could be shown: foldline check says why.")
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    text = standalone_document(read, folders, url).text.encode()
    try:
        page.write_bytes(text)
    except OSError as unwritten:
        raise CommandError(f"{as_given(page)} could not be written: {unwritten.strerror}.") from unwritten
    click.echo(f"{as_given(page)}: {count_words(len(read.events))} events, {count_words(len(text))} bytes")
    errors = sum(problem.level == "error" for problem in read.problems)
    if errors:
        left_out = f"{whole}: {count_words(errors)} errors left something out: foldline check says what."
        click.echo(left_out, err=True)
        raise SystemExit(1)
