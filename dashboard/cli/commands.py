"""Commands: what `foldline` and `python -m dashboard` understand.

Reports go to standard output, everything else to standard error. Exit codes: 0 done, 1 the dossier has
errors, 2 it could not be read or the call was wrong.
"""

import os
import sys
from collections.abc import Sequence
from difflib import unified_diff
from io import TextIOWrapper
from pathlib import Path

import click

import dashboard
from dashboard.cli.atomic_write import save
from dashboard.cli.reports import Report, as_annotations, as_json, as_text, called
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier
from dashboard.problems import UNREAD, nearest
from dashboard.reading.fixes import mended
from dashboard.reading.yaml.files import Files, files_of
from dashboard.resources import asset, default_dossier, examples

STANDARD_INPUT = Path("/dev/stdin")
COLOURS = {"error": "red", "warning": "yellow"}
JOINERS = "\u200c\u200d"  # do not print, and Persian words are made with them


class Refusal(click.ClickException):
    """A call that cannot be followed: one sentence, exit code 2."""

    exit_code = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="foldline")
def main() -> None:
    """Turn a YAML file of dated events into a folded timeline that readers can explore and check."""
    for stream in (sys.stdout, sys.stderr):
        # Windows would write to a file in an old encoding, in which most scripts of the world cannot be said.
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")


@main.command()
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
    paths = [_readable(path) for path in dossiers]
    files, dossier = _read(paths)
    given = dict(zip(paths, dossiers, strict=True))  # an example is called as its caller calls it
    whole = ", ".join(map(_called, dossiers))
    names = {files.name: whole} | {name: _called(given.get(path, path)) for name, path in files.paths.items()}
    report = Report(whole, called(dossier.problems, names), len(dossier.events))
    if form == "json":
        click.echo(as_json(report))
    elif form == "github":
        for line in as_annotations(report):
            _say(line)
    else:
        for line, level in as_text(report):
            _say(line, COLOURS.get(level or ""))
    raise SystemExit(_exit_code(report, strict))


@main.command(epilog=f"Examples that come with Foldline, to be named as DOSSIER: {', '.join(examples())}.")
@click.argument("dossier", type=click.Path(path_type=Path), nargs=-1)
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def serve(dossier: tuple[Path, ...], port: int, no_browser: bool) -> None:
    """Show DOSSIER, a file, several or a folder of them, as a timeline on this computer, until Ctrl-C.

    Without DOSSIER: the file that FOLDLINE_DOSSIER names, else events.yaml of this folder, else the story
    that comes with Foldline.
    """
    import webbrowser  # noqa: PLC0415 - a check is to start fast, and these take a tenth of its time

    from dashboard.cli import server_process  # noqa: PLC0415

    paths = [_found(path) for path in dossier or default_dossier()]
    if reason := server_process.why_taken(port):
        raise Refusal(f"port {port} {reason}: choose another with --port.")
    try:
        with server_process.running(paths, port) as server:
            if not server_process.answers(server, port):
                raise Refusal("the server did not start; what it said is above.")
            address = f"http://{server_process.LOOPBACK}:{port}"
            shown = ", ".join(map(str, paths))
            click.echo(f"Foldline shows {shown} at {address} (Ctrl-C ends it)")
            if not no_browser and _can_show_a_window():
                webbrowser.open(address)
            server_process.wait(server)
            raise Refusal("the server ended by itself; what it said is above.")
    except KeyboardInterrupt:
        click.echo(err=True)  # the terminal has written ^C; the next prompt belongs on a line of its own


@main.command()
def schema() -> None:
    """Print the schema by which editors check and complete a dossier."""
    click.echo(dashboard.editor_schema(), nl=False)


@main.command()
@click.argument("path", type=click.Path(path_type=Path), default=Path("events.yaml"))
def new(path: Path) -> None:
    """Write a small dossier with comments to PATH, to begin a story of your own from.

    Without PATH: events.yaml of this folder. A file that is there is never written over.
    """
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(asset("new.yaml").read_text("utf-8"))
    except FileExistsError as there:
        raise Refusal(f"{path} is there already: name another file.") from there
    except OSError as unwritten:
        raise Refusal(f"{path} could not be written: {unwritten.strerror}.") from unwritten
    click.echo(f"{path} is written: foldline serve {path} shows it.")


@main.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
def diff(old: Path, new: Path) -> None:
    """Tell in words what was added, removed, re-dated and re-worded from OLD to NEW.

    Each is a file or a folder; one may be - for standard input, as in git show HEAD:events.yaml |
    foldline diff - events.yaml. Exit codes: 0 all was compared, 1 not what errors leave out, 2 nothing.
    """
    from dashboard.analysis.changes import compare  # noqa: PLC0415
    from dashboard.cli.changelog import changelog  # noqa: PLC0415 - as above: a check says no date in words

    before, after = (_read([_readable(path)])[1] for path in (old, new))
    versions = ((old, before), (new, after))
    for path, dossier in versions:
        if not dossier.events:
            raise Refusal(f"{_called(path)} holds no event to compare: foldline check tells why.")
    for line in changelog(compare(before, after), before, after).split("\n"):
        _say(line)
    broken = [path for path, version in versions if any(p.level == "error" for p in version.problems)]
    for path in broken:
        click.echo(f"{_called(path)} has errors; the parts with errors were not compared.", err=True)
    raise SystemExit(1 if broken else 0)


@main.command()
@click.argument("dossiers", metavar="DOSSIER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Write it without asking.")
def mend(dossiers: tuple[Path, ...], write: bool) -> None:
    """Show DOSSIER with what is mended for certain, and write it if you agree.

    A date is spelt as EDTF, or gets the quotes that it lacks, and a name loses its invisible characters;
    comments and all else stay as they are. Without a terminal or --write nothing is written. Exit codes: 0
    nothing is left to mend, 1 something is, 2 nothing could be read or written.
    """
    paths = [_found(path) for path in dossiers]
    files, dossier = _read(paths)
    whole = ", ".join(map(_called, dossiers))
    if any(problem.code in UNREAD for problem in dossier.problems):
        raise Refusal(f"{whole} could not be read: foldline check tells why.")
    count = sum(problem.fix is not None for problem in dossier.problems)
    if not count:
        click.echo(f"{whole}: nothing to mend for certain; {_left(dossier)}", err=True)
        return
    drafts = [(path, *_draft(path, name, dossier)) for name, path in files.paths.items()]
    changed = [(path, old, new) for path, old, new in drafts if old != new]
    for path, old, new in changed:
        _show_difference(_called(path), old, new)
    asked = not write and sys.stdin.isatty() and sys.stdout.isatty()
    if not write and not (asked and click.confirm("Write it?", err=True)):
        if not asked:
            click.echo(f"{whole}: {count_words(count)} to mend; --write does it", err=True)
        raise SystemExit(1)
    for path, old, new in changed:
        _write(path, old, new)
    click.echo(f"{whole}: {count_words(count)} mended, {_left(_read(paths)[1])}", err=True)


def _draft(path: Path, name: str, dossier: Dossier) -> tuple[str, str]:
    """The text of a file of `dossier`, and that text mended."""
    text = path.read_bytes().decode()
    return text, mended(text, [problem for problem in dossier.problems if problem.name == name])


def _show_difference(called: str, old: str, new: str) -> None:
    before, after = (text.removeprefix("\ufeff").splitlines() for text in (old, new))
    for line in unified_diff(before, after, called, called, lineterm=""):
        _say(line, {"+": "green", "-": "red"}.get(line[0]))


def _write(path: Path, old: str, new: str) -> None:
    """Write `new` where `old` still stands; refused where it was changed since, or cannot be written."""
    try:
        if path.read_bytes() != old.encode():
            raise Refusal(f"{_called(path)} was changed meanwhile, and is left as it is.")
        save(new.encode(), path)
    except OSError as unwritten:
        raise Refusal(f"{_called(path)} could not be written: {unwritten.strerror}.") from unwritten


def _left(dossier: Dossier) -> str:
    count = len(dossier.problems)
    return f"{count or 'no'} {'problem' if count == 1 else 'problems'} left"


def _read(paths: Sequence[Path]) -> tuple[Files, Dossier]:
    """The files at `paths` and their dossier; refused where one cannot be opened."""
    try:
        return files_of(*paths), dashboard.read(*paths)
    except OSError as unread:
        file = _called(unread.filename or paths[0])
        raise Refusal(f"{file} could not be read: {unread.strerror}.") from unread


def _readable(path: Path) -> Path:
    """`path` as `_found` finds it; - is standard input, refused where that has no path, as on Windows."""
    if path != Path("-"):
        return _found(path)
    if not STANDARD_INPUT.exists():
        raise Refusal(f"this system has no {STANDARD_INPUT.as_posix()} to read - from: name a file.")
    return STANDARD_INPUT


def _found(dossier: Path) -> Path:
    """`dossier` if it is there, else the example of that name; refused otherwise, with the nearest name."""
    try:
        if dossier.exists():
            return dossier
    except OSError as unlooked:  # a name too long, or a folder that may not be entered
        raise Refusal(f"{_called(dossier)} could not be read: {unlooked.strerror}.") from unlooked
    if shipped := examples().get(str(dossier)):
        return shipped
    if not dossier.parent.is_dir():
        raise Refusal(f"there is no folder {dossier.parent}.")
    neighbours = [path.name for path in dossier.parent.iterdir() if path.is_file()]
    names = [*neighbours, *examples()] if dossier.parent == Path() else neighbours
    sentences = (f"there is no file {dossier}.", nearest(dossier.name, names))
    raise Refusal(" ".join(filter(None, sentences)))


def _say(line: str, colour: str | None = None) -> None:
    """One line of a report: in colour on a terminal whose user wants it, plain anywhere else.

    What a stranger's file or its name could steer the terminal with is escaped.
    """
    line = "".join(
        c if c.isprintable() or c in JOINERS else c.encode("unicode_escape").decode() for c in line
    )
    wanted = False if os.environ.get("NO_COLOR") else None  # None: only on a terminal
    click.echo(click.style(line, fg=colour) if colour else line, color=wanted)


def _called(path: str | Path) -> str:
    """A path as the caller has given it."""
    return "-" if Path(path) == STANDARD_INPUT else click.format_filename(path)


def _exit_code(report: Report, strict: bool) -> int:
    if any(problem.code in UNREAD for problem in report.problems):
        return 2
    return 1 if report.count("error") or (strict and report.problems) else 0


def _can_show_a_window() -> bool:
    """Whether a browser would open beside the terminal: without a display, a text browser takes it over."""
    return sys.platform in ("darwin", "win32") or any(
        map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))
    )
