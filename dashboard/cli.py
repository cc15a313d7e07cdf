"""Commands: what `foldline` and `python -m dashboard` understand.

Reports go to standard output, everything else to standard error. Exit codes: 0 done, 1 the dossier has
errors, 2 it could not be read or the call was wrong.
"""

import os
import sys
import webbrowser
from pathlib import Path

import click

import dashboard
from dashboard import serving
from dashboard.problems import nearest
from dashboard.shipped import default_dossier, examples

COLOURS = {"error": "red", "warning": "yellow"}


class Refusal(click.ClickException):
    """A call that cannot be followed: one sentence, exit code 2."""

    exit_code = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="foldline")
def main() -> None:
    """Turn a YAML file of dated events into a folded timeline that readers can explore and check."""


@main.command()
@click.argument("dossier", type=click.Path(path_type=Path))
def check(dossier: Path) -> None:
    """Report every problem in DOSSIER, with its place and how to mend it."""
    try:
        problems = dashboard.read(_found(dossier)).problems
    except OSError as unread:
        raise Refusal(f"{dossier} could not be read: {unread.strerror}.") from unread
    for problem in problems:
        _say(str(problem), COLOURS.get(problem.level))
    errors = sum(problem.level == "error" for problem in problems)
    _say(f"{dossier}: {_counted(errors, 'error')}, {_counted(len(problems) - errors, 'warning')}")
    raise SystemExit(1 if errors else 0)


@main.command(epilog=f"Examples that come with Foldline, to be named as DOSSIER: {', '.join(examples())}.")
@click.argument("dossier", type=click.Path(path_type=Path), nargs=-1)
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def serve(dossier: tuple[Path, ...], port: int, no_browser: bool) -> None:
    """Show DOSSIER, a file, several or a folder of them, as a timeline on this computer, until Ctrl-C.

    Without DOSSIER: the file that FOLDLINE_DOSSIER names, else events.yaml of this folder, else the story
    that comes with Foldline.
    """
    paths = [_found(path) for path in dossier or default_dossier()]
    if reason := serving.why_taken(port):
        raise Refusal(f"port {port} {reason}: choose another with --port.")
    try:
        with serving.running(paths, port) as server:
            if not serving.answers(server, port):
                raise Refusal("the server did not start; what it said is above.")
            address = f"http://{serving.LOOPBACK}:{port}"
            shown = ", ".join(map(str, paths))
            click.echo(f"Foldline shows {shown} at {address} (Ctrl-C ends it)")
            if not no_browser and _can_show_a_window():
                webbrowser.open(address)
            server.wait()
            raise Refusal("the server ended by itself; what it said is above.")
    except KeyboardInterrupt:
        click.echo(err=True)  # the terminal has written ^C; the next prompt belongs on a line of its own


@main.command()
def schema() -> None:
    """Print the schema by which editors check and complete a dossier."""
    click.echo(dashboard.editor_schema(), nl=False)


def _found(dossier: Path) -> Path:
    """`dossier` if it is there, else the example of that name; refused otherwise, with the nearest name."""
    if dossier.exists():
        return dossier
    if shipped := examples().get(str(dossier)):
        return shipped
    if not dossier.parent.is_dir():
        raise Refusal(f"there is no folder {dossier.parent}.")
    neighbours = [path.name for path in dossier.parent.iterdir() if path.is_file()]
    names = [*neighbours, *examples()] if dossier.parent == Path() else neighbours
    sentences = (f"there is no file {dossier}.", nearest(dossier.name, names))
    raise Refusal(" ".join(filter(None, sentences)))


def _say(line: str, colour: str | None = None) -> None:
    """One line of a report: in colour on a terminal whose user wants it, plain anywhere else."""
    wanted = False if os.environ.get("NO_COLOR") else None  # None: only on a terminal
    click.echo(click.style(line, fg=colour) if colour else line, color=wanted)


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _can_show_a_window() -> bool:
    """Whether a browser would open beside the terminal: without a display, a text browser takes it over."""
    return sys.platform == "darwin" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")))
