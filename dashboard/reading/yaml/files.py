"""Files: the files of a dossier and their texts."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from dashboard.dates.wording.numerals import count_words
from dashboard.problems.message import CountedMessage, Message
from dashboard.problems.problem import Problem, start_of
from dashboard.reading.excerpts import with_excerpts
from dashboard.reading.yaml.source import place

SIZE_MOST = 50_000_000  # bytes of all files together; 100,000 rich events
ENDINGS = (".yaml", ".yml")
LEGIBLE = 4096  # bytes decoded after the first that is not UTF-8: enough for the lines around it
FILES_MOST = 1000  # far more files than a story is ever divided into


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a dossier and their common `name`; `paths` maps their names in problems to paths."""

    name: str
    paths: Mapping[str, Path]


def files_of(*given: str | PathLike[str]) -> Files:
    """Return the files at the paths `given`, in that order, each once; a folder means the YAML files in it.

    The files of a folder are sorted by name, without hidden files and files in its subfolders. The name of a
    single file is its own name; several files are named by their paths relative to their common folder. Raise
    OSError if a folder cannot be opened; whether a file exists is not checked.
    """
    paths = [Path(path) for path in given]
    found = list(dict.fromkeys(file for path in paths for file in _dossier_files(path)))
    common = _common([file.absolute().parent for file in found])
    names = {
        (Path(os.path.relpath(file.absolute(), common)) if common else file.absolute()).as_posix(): file
        for file in found
    }
    given_names = [path.absolute().name for path in paths]
    return Files(given_names[0] if len(given_names) == 1 else ", ".join(names), names)


def _common(folders: Sequence[Path]) -> str | None:
    """Return the common parent of `folders`; None if there is none, as on two drives of Windows."""
    try:
        return os.path.commonpath(folders)
    except ValueError:
        return None


def _dossier_files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = sorted(entry for entry in path.iterdir() if entry.suffix.casefold() in ENDINGS)
    yield from (entry for entry in found if entry.is_file() and not entry.name.startswith("."))


def texts_of(files: Files) -> tuple[dict[str, str], list[Problem]]:
    """Return the texts of `files` by name, without byte order marks, and the problems of the others.

    If there are more than `FILES_MOST` files or more than `SIZE_MOST` bytes in total, no file is read. Raise
    OSError if a file cannot be opened.
    """
    if not files.paths:
        what = Message("the folder holds no file that ends in .yaml or .yml")
        return {}, [Problem(*start_of(files.name), "no-dossier", what, Message("Put the dossier there."))]
    if len(files.paths) > FILES_MOST:
        what = CountedMessage(
            "the dossier has more than %(count)s file",
            "the dossier has more than %(count)s files",
            FILES_MOST,
            count=count_words(FILES_MOST),
        )
        return {}, [
            Problem(*start_of(files.name), "too-large", what, Message("Put more of it into one file."))
        ]
    if sum(path.stat().st_size for path in files.paths.values()) > SIZE_MOST:
        return {}, [_too_large(files.name)]
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    remaining = SIZE_MOST
    for name, path in files.paths.items():
        with path.open("rb") as file:
            content = file.read(remaining + 1)  # the size of a device or a pipe is not known in advance
        remaining -= len(content)
        if remaining < 0:
            return {}, [_too_large(name)]
        try:
            texts[name] = content.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            legible = content[: error.start + LEGIBLE].decode("utf-8", "replace")
            problems += with_excerpts([_not_utf8(content, error.start, name)], {name: legible})
    return texts, problems


def _too_large(name: str) -> Problem:
    what = Message("the dossier has more than %(size)s MB", size=SIZE_MOST // 1_000_000)
    return Problem(
        *start_of(name), "too-large", what, Message("Leave out what is not needed, or make two of it.")
    )


def _not_utf8(content: bytes, start: int, name: str) -> Problem:
    before = content[:start].decode("utf-8")
    what = Message("the byte %(byte)s is not UTF-8", byte=f"0x{content[start]:02X}")
    return Problem(*place(before, len(before), name), "not-utf-8", what, Message("Save the file as UTF-8."))


def sorted_by_location(problems: Sequence[Problem], names: Sequence[str]) -> tuple[Problem, ...]:
    """Return `problems` sorted by location, with the files in the order of `names`."""
    order = {name: number for number, name in enumerate(names)}
    return tuple(sorted(problems, key=lambda p: (order.get(p.name, 0), p.line, p.column)))
