"""Diff: describe what changed between two versions of a dossier."""

from pathlib import Path

import click

from dashboard.cli.terminal import CommandError, as_given, read_files, readable, say


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
def diff(old: Path, new: Path) -> None:
    """Describe what was added, removed, re-dated and re-worded between OLD and NEW.

    Each is a file or a folder; one may be - for standard input, as in git show HEAD:events.yaml |
    foldline diff - events.yaml. Exit codes: 0 all was compared, 1 parts with
    errors were left out, 2 nothing could be compared.
    """
    from dashboard.analysis.changes import compare  # noqa: PLC0415
    from dashboard.cli.changelog import changelog  # noqa: PLC0415 - as above: a check words no date

    before, after = (read_files([readable(path)])[1] for path in (old, new))
    versions = ((old, before), (new, after))
    for path, dossier in versions:
        if not dossier.events:
            raise CommandError(f"{as_given(path)} holds no event to compare: foldline check says why.")
    for line in changelog(compare(before, after), before, after).split("\n"):
        say(line)
    broken = [path for path, version in versions if any(p.level == "error" for p in version.problems)]
    for path in broken:
        click.echo(f"{as_given(path)} has errors; the parts with errors were not compared.", err=True)
    raise SystemExit(1 if broken else 0)
