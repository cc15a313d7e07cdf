"""Serve: show a dossier as a timeline on this computer."""

import os
import sys
from pathlib import Path

import click

from dashboard.cli.terminal import CommandError, existing_path
from dashboard.resources import default_dossier, examples


@click.command(epilog=f"Examples that come with Foldline, to be named as DOSSIER: {', '.join(examples())}.")
@click.argument("dossier", type=click.Path(path_type=Path), nargs=-1)
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def serve(dossier: tuple[Path, ...], port: int, no_browser: bool) -> None:
    """Show DOSSIER, a file, several or a folder of them, as a timeline on this computer, until Ctrl-C.

    Without DOSSIER: the file that FOLDLINE_DOSSIER names, else events.yaml of this folder, else the story
    that comes with Foldline.
    """
    import webbrowser  # noqa: PLC0415 - with the next import, a tenth of the time of `check`

    from dashboard.cli import server_process  # noqa: PLC0415

    paths = [existing_path(path) for path in dossier or default_dossier()]
    if reason := server_process.why_taken(port):
        raise CommandError(f"port {port} {reason}: choose another with --port.")
    try:
        with server_process.running(paths, port) as server:
            if not server_process.answers(server, port):
                raise CommandError("the server did not start; its output is above.")
            address = f"http://{server_process.LOOPBACK}:{port}"
            shown = ", ".join(map(str, paths))
            click.echo(f"Foldline shows {shown} at {address} (Ctrl-C ends it)")
            if not no_browser and _can_show_a_window():
                webbrowser.open(address)
            server_process.wait(server)
            raise CommandError("the server ended by itself; its output is above.")
    except KeyboardInterrupt:
        click.echo(err=True)  # the terminal has written ^C; the next prompt belongs on a line of its own


def _can_show_a_window() -> bool:
    """Whether a browser can open a window; without a display, a text browser would use the terminal."""
    return sys.platform in ("darwin", "win32") or any(
        map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))
    )
