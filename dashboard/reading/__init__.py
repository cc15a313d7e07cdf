"""Reading: how YAML files become a dossier with a list of its problems."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from os import PathLike
from pathlib import Path

from dashboard.dossier.model import Dossier
from dashboard.problems.problem import Problem
from dashboard.reading.assemble import assemble
from dashboard.reading.checks import run_checks
from dashboard.reading.excerpts import with_excerpts
from dashboard.reading.fixes import with_fixes
from dashboard.reading.merge import merged
from dashboard.reading.source_map import SourceMap
from dashboard.reading.yaml.files import files_of, sorted_by_location, texts_of
from dashboard.reading.yaml.source import read_values


def read(*paths: str | PathLike[str]) -> Dossier:
    """Return the dossier in the files at `paths`; its problems describe every error and warning.

    A folder means the YAML files in it. If one of several files cannot be read, none is read, because its
    content would be missing in the others. Raise OSError if a file cannot be opened.
    """
    files = files_of(*paths)
    texts, problems = texts_of(files)
    if problems:
        return _unread(files.name, problems, list(files.paths))
    return _read(texts, files.name, files.paths)


def read_text(text: str, name: str) -> Dossier:
    """Return the dossier in a YAML text; `name` is the name of the file in its problems.

    The problems are sorted by location. A byte order mark at the start is ignored. No text makes this
    function raise an error.
    """
    return _read({name: text.removeprefix("\ufeff")}, name, {})


def _read(texts: Mapping[str, str], name: str, paths: Mapping[str, Path]) -> Dossier:
    with _no_garbage_collection():
        roots, problems = [], []
        for file, text in texts.items():
            root, found = read_values(text, file)
            problems += found
            roots += [root] if root is not None else []
        if len(roots) < len(texts):
            dossier = _unread(name, problems, list(texts))
        else:
            root, found = merged(roots)
            dossier, drafts, errors = assemble(root, name)
            problems += [*found, *errors]
            reported = frozenset(problem.code for problem in problems)
            problems += run_checks(SourceMap(dossier, root, drafts, paths, reported))
    complete = with_excerpts(with_fixes(sorted_by_location(problems, list(texts)), texts), texts)
    return dossier.model_copy(update={"problems": tuple(complete)})


def _unread(name: str, problems: Sequence[Problem], names: Sequence[str]) -> Dossier:
    return Dossier(title=name, source_name=name, problems=sorted_by_location(problems, names))


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Disable the cycle collector. Reading creates no cycles, and collections take a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
