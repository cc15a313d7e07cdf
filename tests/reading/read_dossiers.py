"""Read dossiers: what is read of each dossier in tests/dossiers, so that a change shows in review.

    python tests/reading/read_dossiers.py

writes what the code reads now into read.json: for each dossier what is read, as our writer writes it,
and for each problem its place and code, its event, the text that its excerpt marks, and its fix.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from dashboard import read
from dashboard.dossier.model import Dossier
from dashboard.formats.yaml import write
from dashboard.problems.problem import Problem

STORED = Path(__file__).with_name("read.json")
FOLDER = Path(__file__).parents[1] / "dossiers"

Contents = dict[str, list[str]]


def dossiers() -> Iterator[tuple[str, Contents]]:
    """Yield the name of each dossier, a file or a folder, and what is read of it."""
    for path in sorted(FOLDER.glob("*/*")):
        if path.suffix == ".yaml" or path.is_dir():
            dossier = read(path)
            yield f"{path.parent.name}/{path.name}", _contents(dossier)


def _contents(dossier: Dossier) -> Contents:
    events = dossier.events
    return {
        "read": write(dossier).splitlines(),
        "dates": [f"{e.id}: {e.date.earliest:.6g} to {e.date.until:.6g}" for e in events],
        "problems": [_problem(problem) for problem in dossier.problems],
    }


def _problem(problem: Problem) -> str:
    words = [f"{problem.name}:{problem.line}:{problem.column}", problem.code]
    words += [f"in {problem.event}"] if problem.event else []
    if excerpt := problem.excerpt:
        line = excerpt.lines[problem.line - excerpt.first]
        marked = line[excerpt.column - 1 : excerpt.column - 1 + excerpt.length]
        lines = f"{excerpt.first} to {excerpt.first + len(excerpt.lines) - 1}"
        words += [f"marks {marked!r} at {excerpt.column} in lines {lines}"]
    words += [f"{problem.fix.old!r} becomes {problem.fix.new!r}"] if problem.fix else []
    return ", ".join(words)


if __name__ == "__main__":
    STORED.write_text(json.dumps(dict(dossiers()), indent=1, ensure_ascii=False) + "\n", "utf-8")
    sys.stdout.write(f"{STORED} holds what the code reads\n")
