"""Reading: YAML files to a dossier, with all that is wrong with it."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from os import PathLike
from pathlib import Path

from dashboard.dossier.model import Dossier
from dashboard.problems.problem import Problem
from dashboard.reading.assemble import assemble
from dashboard.reading.checks import checked
from dashboard.reading.excerpts import with_excerpts
from dashboard.reading.fixes import with_fixes
from dashboard.reading.merge import merged
from dashboard.reading.source_map import SourceMap
from dashboard.reading.yaml.files import files_of, in_order, texts_of
from dashboard.reading.yaml.source import read_values


def read(*paths: str | PathLike[str]) -> Dossier:
    """The dossier in the files at `paths`; whatever they hold, its problems say what is wrong.

    A folder stands for the YAML files in it. Where one of several files cannot be read
    none is, for what it was to add would be missing in the others. Raises OSError where
    a file cannot be opened.
    """
    files = files_of(*paths)
    texts, problems = texts_of(files)
    if problems:
        return _unread(files.name, problems, list(files.paths))
    return _read(texts, files.name, files.paths)


def read_text(text: str, name: str) -> Dossier:
    """The dossier in a YAML text; `name` stands for the file in its problems, which are sorted by place.

    A byte order mark at the start is passed over. Total: raises nothing, whatever the text.
    """
    return _read({name: text.removeprefix("\ufeff")}, name, {})


def _read(texts: Mapping[str, str], name: str, paths: Mapping[str, Path]) -> Dossier:
    with _nothing_collected():
        roots, problems = [], []
        for file, text in texts.items():
            root, found = read_values(text, file)
            problems += found
            roots += [root] if root is not None else []
        if len(roots) < len(texts):
            dossier = _unread(name, problems, list(texts))
        else:
            root, found = merged(roots)
            dossier, drafts, refused = assemble(root, name)
            problems += [*found, *refused]
            problems += checked(SourceMap(dossier, root, drafts, paths, frozenset(p.code for p in problems)))
    told = with_excerpts(with_fixes(in_order(problems, list(texts)), texts), texts)
    return dossier.model_copy(update={"problems": tuple(told)})


def _unread(name: str, problems: Sequence[Problem], names: Sequence[str]) -> Dossier:
    return Dossier(title=name, source_name=name, problems=in_order(problems, names))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """No looks for garbage: reading makes no cycles, and looking among millions of new values is a third."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
