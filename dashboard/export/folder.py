"""Folder: a dossier as a folder of pages that share their script, styles and data.

Besides the page of the whole story there is a small page for each of its looks, with a title, a description
and a picture of its own, for links and previews. Any web server can send the files, from below any path.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path

from dashboard.dossier.model import Dossier, Look
from dashboard.export.document import Contents, Description, contents, linked_document, standalone_document
from dashboard.export.limit import limited
from dashboard.export.previews import preview_pictures
from dashboard.markup.head import size_in_words, title_of_look
from dashboard.query.query import parse_link
from dashboard.query.search_text import latin_name

HOME = "index.html"


def folder_files(
    dossier: Dossier,
    folders: Iterable[Path],
    address: str | None = None,
    done: Callable[[int], None] = lambda steps: None,
    *,
    language: str | None = None,
    browser: str | None = None,
) -> Mapping[str, bytes]:
    """Return the files of a folder by name. Its pictures are in `folders`; `done` is that of `contents`.

    `address` is where the folder will be, and `language` that of the interface. With an address and a
    `browser`, a program that can take pictures of pages, each page has a picture for previews of links.
    """
    made = contents(dossier, folders, address, done, language=language)
    files = Contents(
        script=_named("canvas", "js", made.script),
        style=_named("style", "css", made.style),
        words=_named("words", "json", made.words),
        data=_named("story", "json", made.data),
        cards=_named("cards", "json", made.cards),
        downloads=_named("downloads", "json", made.downloads),
    )
    described = {HOME: Description(_joined(address, ""), language=language)}
    for name, look in look_names(dossier).items():
        described[name] = Description(
            address=_joined(address, name),
            title=title_of_look(look, dossier),
            description=size_in_words(limited(dossier, parse_link(look.link, dossier))),
            language=language,
            opens=look.link,
        )
    pictures: dict[str, bytes] = {}
    if address and browser:
        preview = standalone_document(dossier, made, described[HOME], "preview")
        taken = preview_pictures(browser, preview, [page.opens for page in described.values()])
        for name, picture in zip(described, taken, strict=True):
            if picture:
                file = f"{name.removesuffix('.html')}-{sha256(picture).hexdigest()[:16]}.png"
                pictures[file] = picture
                described[name] = replace(described[name], picture=_joined(address, file))
    pages = {name: linked_document(dossier, made, files, page) for name, page in described.items()}
    parts = {getattr(files, part.name): getattr(made, part.name) for part in fields(Contents)}
    return {name: text.encode() for name, text in (parts | pages).items()} | pictures


def look_names(dossier: Dossier) -> dict[str, Look]:
    """Return the looks by the names of their pages, which are made of their own names."""
    names: dict[str, Look] = {}
    for number, look in enumerate(dossier.looks, 1):
        name = latin_name(look.name) or f"look-{number}"
        names[f"{name}.html" if f"{name}.html" not in {HOME, *names} else f"{name}-{number}.html"] = look
    return names


def _named(name: str, suffix: str, text: str) -> str:
    """The name of a file, with a digest of its content, so that it can be cached for ever."""
    return f"{name}-{sha256(text.encode()).hexdigest()[:16]}.{suffix}"


def _joined(address: str | None, name: str) -> str | None:
    return f"{address.rstrip('/')}/{name}" if address else None
