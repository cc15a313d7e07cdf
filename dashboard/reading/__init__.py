"""Reading: a YAML file to a dossier, with all that is wrong with it."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from dashboard.model import Dossier
from dashboard.problems import Problem
from dashboard.reading.crosscheck import crosscheck
from dashboard.reading.schema import read_schema
from dashboard.reading.source import place, read_values

SIZE_MOST = 50_000_000  # bytes; 100,000 rich events


def read(path: str | PathLike[str]) -> Dossier:
    """The dossier in the file at `path`; whatever the file holds, its problems say what is wrong.

    Nothing of a file of more than `SIZE_MOST` bytes is used. Raises OSError where the
    file cannot be opened.
    """
    name = Path(path).name
    with Path(path).open("rb") as file:
        content = file.read(SIZE_MOST + 1)
    if len(content) > SIZE_MOST:
        what = f"the file has more than {SIZE_MOST // 1_000_000} MB"
        return _unread(Problem(name, 1, 1, "error", what, "Split it."))
    try:
        return read_text(content.decode("utf-8"), name)
    except UnicodeDecodeError as refused:
        return _unread(_not_utf8(content, refused.start, name))


def read_text(text: str, name: str) -> Dossier:
    """The dossier in a YAML text; `name` stands for the file in its problems, which are sorted by place.

    A byte order mark at the start is passed over. Total: raises nothing, whatever the text.
    """
    root, problems = read_values(text.removeprefix("\ufeff"), name)
    if root is None:
        return _unread(*problems)
    dossier, drafts, found = read_schema(root, name)
    found += crosscheck(dossier, root, drafts, name)
    return dossier.model_copy(update={"problems": _by_place([*problems, *found])})


def _unread(*problems: Problem) -> Dossier:
    name = problems[0].name
    return Dossier(title=name, source_name=name, problems=_by_place(problems))


def _by_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def _not_utf8(content: bytes, start: int, name: str) -> Problem:
    before = content[:start].decode("utf-8")
    what = f"the byte 0x{content[start]:02X} is not UTF-8"
    return Problem(name, *place(before, len(before)), "error", what, "Save the file as UTF-8.")
