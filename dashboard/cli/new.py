"""New: write a small dossier to begin from."""

from pathlib import Path

import click

from dashboard.cli.terminal import CommandError
from dashboard.resources import asset


@click.command()
@click.argument("path", type=click.Path(path_type=Path), default=Path("events.yaml"))
def new(path: Path) -> None:
    """Write a small dossier with comments to PATH, as a beginning for your own story.

    Without PATH: events.yaml in this folder. An existing file is never overwritten.
    """
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(asset("new.yaml").read_text("utf-8"))
    except FileExistsError as there:
        raise CommandError(f"{path} already exists: name another file.") from there
    except OSError as unwritten:
        raise CommandError(f"{path} could not be written: {unwritten.strerror}.") from unwritten
    click.echo(f"{path} is written: foldline serve {path} shows it.")
