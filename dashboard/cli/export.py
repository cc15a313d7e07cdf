"""Export: write a dossier as a page that needs no server."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import click

from dashboard.cli.picture import PICTURES, is_picture, picture, picture_options, refuse_options
from dashboard.cli.terminal import CommandError, as_given, counted, existing_path, read_files
from dashboard.dossier.model import Dossier
from dashboard.problems.advice import nearest
from dashboard.problems.codes import UNREAD
from dashboard.resources import default_dossier

PAGES = (".html", ".htm")
FILTERS = {
    "actor": "An actor, or several.",
    "match": "Whether any or all of the actors must take part.",
    "without": "An actor to leave out, or several.",
    "kind": "A kind of events, or several.",
    "place": "A place and what is inside it, or several.",
    "q": "Words to search for.",
    "from": "The first day, month or year.",
    "to": "The last day, month or year.",
    "disputed": "1: only events with a disputed question.",
}
"""The parameters of a link that decide which events the page contains, and what they mean."""
SEVERAL = ("actor", "without", "kind", "place")


def filter_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add an option for each of `FILTERS`; the command receives those that are used in `filters`."""
    for name, words in reversed(FILTERS.items()):
        several = name in SEVERAL
        add = click.option(f"--{name}", f"by_{name}", help=words, multiple=several, metavar="VALUE")
        command = add(command)
    return command


@click.command()
@click.argument("dossier", type=click.Path(path_type=Path), nargs=-1)
@click.argument("page", type=click.Path(path_type=Path))
@filter_options
@click.option("--link", metavar="LINK", default="", help="The filters of a link, as in actor=mek&from=2022.")
@picture_options
@click.option("--folder", is_flag=True, help="PAGE is a folder: a page for each look, and shared files.")
@click.option("--url", metavar="ADDRESS", help="Where the page will be: for search engines, and to cite it.")
@click.option("--lang", metavar="LANGUAGE", help="The language of the interface, if not that of DOSSIER.")
def export(
    *,
    dossier: tuple[Path, ...],
    page: Path,
    link: str,
    folder: bool,
    url: str | None,
    lang: str | None,
    **options: Any,
) -> None:
    """Write DOSSIER, a file, several or a folder of them, as the one file PAGE, which needs no server.

    PAGE ends with .html, and is replaced if it exists. A --folder needs a plain web server. A PAGE that ends
    with .png, .svg or .pdf is a picture of a view, taken by an installed Chromium browser. Without DOSSIER:
    the file that FOLDLINE_DOSSIER names, else events.yaml of this folder, else the story that comes with
    Foldline. With filters the page contains only the events that they find, and nothing that only other
    events use. Exit codes: 0 it is written, 1 it is written without what has errors, 2 nothing could be read
    or written.
    """
    from dashboard.messages.catalogues import languages  # noqa: PLC0415 - with Babel

    _check_name(page, folder, options)
    if lang is not None and lang not in languages():
        raise CommandError(f"--lang {lang} is unknown: {', '.join(languages())}.")
    paths = [existing_path(path) for path in dossier or default_dossier()]
    _, whole = read_files(paths)
    named = ", ".join(map(as_given, dossier or default_dossier()))
    if not whole.events or any(problem.code in UNREAD for problem in whole.problems):
        raise CommandError(f"{named} has nothing that could be shown: foldline check says why.")
    params = _params(link, options)
    shown = _limited(whole, params)
    folders = list(dict.fromkeys(path if path.is_dir() else path.parent for path in paths))
    if not folder and is_picture(page):
        made = picture(
            shown, folders, page.suffix.lower(), params=params, options=options, url=url, language=lang
        )
        files = {page: made}
    else:
        files = _pages(shown, folders, page, is_folder=folder, url=url, language=lang)
    _write(files)
    size = sum(map(len, files.values()))
    click.echo(f"{as_given(page)}: {counted(len(shown.events), 'event')}, {counted(size, 'byte')}")
    if folder and url and not any(path.suffix == ".png" for path in files):
        click.echo("The pages have no preview pictures: no Chromium browser could take them.", err=True)
    errors = sum(problem.level == "error" for problem in whole.problems)
    if errors:
        left_out = f"{named}: {counted(errors, 'error')} left something out: foldline check says what."
        click.echo(left_out, err=True)
        raise SystemExit(1)


def _limited(whole: Dossier, params: dict[str, list[str]]) -> Dossier:
    """The part of a dossier that the filters among `params` find. Raise CommandError if that is nothing."""
    from dashboard.export.limit import limited  # noqa: PLC0415 - with pandas, a second

    filters = {name: values for name, values in params.items() if name in FILTERS}
    shown = limited(whole, _query(filters, whole))
    if not shown.events:
        raise CommandError("no event is left: the filters find none.")
    return shown


def _pages(
    shown: Dossier,
    folders: Sequence[Path],
    page: Path,
    *,
    is_folder: bool,
    url: str | None,
    language: str | None,
) -> dict[Path, bytes]:
    """The files of a page, or of a folder of pages, by their paths."""
    from dashboard.export.document import Description, contents, standalone_document, steps  # noqa: PLC0415 - with pandas, a second
    from dashboard.export.folder import folder_files  # noqa: PLC0415
    from dashboard.export.headless import installed_browser  # noqa: PLC0415

    with click.progressbar(length=steps(shown), file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        if is_folder:
            browser = installed_browser() if url else None
            made = folder_files(shown, folders, url, bar.update, language=language, browser=browser)
            return {page / name: content for name, content in made.items()}
        parts = contents(shown, folders, url, bar.update, language=language)
        text = standalone_document(shown, parts, Description(url, language=language))
        return {page: text.encode()}


def _check_name(page: Path, folder: bool, options: dict[str, Any]) -> None:
    if not folder and page.suffix.lower() not in (*PAGES, *PICTURES):
        raise CommandError(f"{as_given(page)} is no name of a page: end it with .html, .png, .svg or .pdf.")
    if folder or not is_picture(page):
        refuse_options(options)


def _write(files: Mapping[Path, bytes]) -> None:
    for path, content in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as unwritten:
            raise CommandError(f"{as_given(path)} could not be written: {unwritten.strerror}.") from unwritten


def _params(link: str, options: dict[str, Any]) -> dict[str, list[str]]:
    """The parameters of a link, and the filters of the options."""
    params = parse_qs(link.rpartition("#")[2].rpartition("?")[2], keep_blank_values=True)
    for name in FILTERS:
        given = options[f"by_{name}"]
        values = [given] if isinstance(given, str) else list(given or ())
        if values:
            params[name] = [*params.get(name, []), *values] if name in SEVERAL else values
    return params


def _query(params: dict[str, list[str]], dossier: Dossier) -> Any:
    """The query of these parameters. Raise CommandError for a value that the dossier does not have."""
    from dashboard.query.missing import missing_in  # noqa: PLC0415
    from dashboard.query.parameters import CHOICES  # noqa: PLC0415
    from dashboard.query.query import Query, parse_query  # noqa: PLC0415

    if not params:
        return Query()
    for name in ("match", "disputed"):
        if wrong := [value for value in params.get(name, []) if value not in CHOICES[name]]:
            raise CommandError(f"--{name} {wrong[0]} is unknown: {' or '.join(CHOICES[name])}.")
    for missing in missing_in(params, dossier):
        raise CommandError(_missing(missing.noun, missing.names[0], dossier))
    return parse_query(params, dossier)


def _missing(noun: str, name: str, dossier: Dossier) -> str:
    known: dict[str, Sequence[str]] = {
        "actor": list(dossier.actors),
        "kind": list(dossier.kinds),
        "place": list(dossier.places),
    }
    if noun == "reversed":
        return "the time ends before it begins."
    if noun == "date":
        return f"{name} is no day, month or year."
    return " ".join(filter(None, (f"no {noun} has the id {name}.", nearest(name, known[noun]))))
