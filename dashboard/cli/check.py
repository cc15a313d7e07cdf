"""Check: report every problem of a dossier."""

from pathlib import Path

import click

from dashboard.cli.reports import Report, as_annotations, as_json, as_text, with_file_names
from dashboard.cli.terminal import as_given, read_files, readable, say
from dashboard.problems.codes import UNREAD

COLOURS = {"error": "red", "warning": "yellow"}


@click.command()
@click.argument("dossiers", metavar="DOSSIER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Lines as of a compiler, one JSON document, or annotations for GitHub.",
)
@click.option("--strict", is_flag=True, help="Let warnings count as errors do.")
def check(dossiers: tuple[Path, ...], form: str, strict: bool) -> None:
    """Report every problem in DOSSIER, with its place and how to mend it.

    Several files, or the YAML files of a folder, are one dossier; - is standard input. Exit codes: 0
    nothing to mend, 1 errors, 2 nothing could be read.
    """
    paths = [readable(path) for path in dossiers]
    files, dossier = read_files(paths)
    given = dict(zip(paths, dossiers, strict=True))  # an example is named as the user named it
    whole = ", ".join(map(as_given, dossiers))
    names = {files.name: whole} | {
        name: as_given(given.get(path, path)) for name, path in files.paths.items()
    }
    report = Report(whole, with_file_names(dossier.problems, names), len(dossier.events))
    if form == "json":
        click.echo(as_json(report))
    elif form == "github":
        for line in as_annotations(report):
            say(line)
    else:
        for line, level in as_text(report):
            say(line, COLOURS.get(level or ""))
    raise SystemExit(_exit_code(report, strict))


def _exit_code(report: Report, strict: bool) -> int:
    if any(problem.code in UNREAD for problem in report.problems):
        return 2
    return 1 if report.count("error") or (strict and report.problems) else 0
