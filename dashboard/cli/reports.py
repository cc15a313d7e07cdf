"""Reports: the problems of a dossier as text, as JSON, and as annotations for GitHub."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.cli.terminal import counted
from dashboard.problems.codes import Level
from dashboard.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Report:
    """The problems of `dossier`, which is named as the caller named it, like its files in `problems`."""

    dossier: str
    problems: Sequence[Problem]
    events: int  # that can be drawn

    def count(self, level: Level) -> int:
        """Return the number of problems of that level."""
        return sum(problem.level == level for problem in self.problems)


def with_file_names(problems: Sequence[Problem], names: Mapping[str, str]) -> list[Problem]:
    """Return `problems` with their files renamed by `names`; a name that it lacks does not change."""
    return [replace(problem, name=names.get(problem.name, problem.name)) for problem in problems]


def as_text(report: Report) -> Iterator[tuple[str, Level | None]]:
    """Yield a line for each problem, as compilers write them, with its level, and a last one with counts."""
    yield from ((str(problem), problem.level) for problem in report.problems)
    counts = f"{_counted(report, 'error')}, {_counted(report, 'warning')}"
    yield f"{report.dossier}: {counts}", None


def as_json(report: Report) -> str:
    """Return one JSON document with counts and each problem with its location. Keys are never renamed."""
    document = {
        "dossier": report.dossier,
        "errors": report.count("error"),
        "warnings": report.count("warning"),
        "events": report.events,
        "problems": [
            {
                "file": problem.name,
                "line": problem.line,
                "column": problem.column,
                "level": problem.level,
                "code": problem.code,
                "message": problem.what,
                "mend": problem.mend,
                "event": problem.event,
            }
            for problem in report.problems
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def as_annotations(report: Report) -> Iterator[str]:
    """Yield a workflow command for each problem, which annotates its line in a commit or pull request.

    Source: GitHub Actions, workflow commands; values are escaped as in its toolkit.
    """
    for problem in report.problems:
        message = ". ".join(filter(None, (problem.what, problem.mend)))
        places = {"file": problem.name, "line": problem.line, "col": problem.column, "title": problem.code}
        properties = ",".join(f"{key}={_property(str(value))}" for key, value in places.items())
        yield f"::{problem.level} {properties}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _counted(report: Report, level: Level) -> str:
    number = report.count(level)
    return counted(number, level) if number else f"no {level}s"
