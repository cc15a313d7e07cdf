"""Excerpts: the lines of a file around a problem, and the part of the line that has the problem."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from dashboard.problems.problem import Excerpt, Problem
from dashboard.reading.yaml.source import lines_of

EXCERPTS_MOST = 20  # problems of a file; a page shows one at a time
AROUND = 2  # lines before and after
WIDTH = 160  # characters of a line; longer lines are cut, the line of the problem around its column

_QUOTES = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"')}
_PLAIN = re.compile(r"(?:(?!\s+#|:\s|,\s|[\]}]|\s+$).)+")


def with_excerpts(problems: Sequence[Problem], texts: Mapping[str, str]) -> list[Problem]:
    """Return `problems` with excerpts for the first `EXCERPTS_MOST` errors whose files are in `texts`."""
    errors = [problem for problem in problems if problem.level == "error"]
    lines = {name: lines_of(texts[name]) for name in {problem.name for problem in errors} & texts.keys()}
    located = islice((p for p in errors if p.line <= len(lines.get(p.name, ()))), EXCERPTS_MOST)
    chosen = set(map(id, located))
    return [replace(p, excerpt=_excerpt(p, lines[p.name])) if id(p) in chosen else p for p in problems]


def _excerpt(problem: Problem, lines: Sequence[str]) -> Excerpt:
    first = max(problem.line - AROUND, 1)
    line = lines[problem.line - 1]
    skipped = max(problem.column - WIDTH // 2, 0) if len(line) > WIDTH else 0
    around = enumerate(lines[first - 1 : problem.line + AROUND], first)
    shown = tuple(_cut(text, skipped if number == problem.line else 0) for number, text in around)
    column = problem.column - skipped
    return Excerpt(first, shown, column, min(_length(line, problem.column), WIDTH - column + 1))


def _cut(line: str, skipped: int) -> str:
    """Return `WIDTH` characters of a line from index `skipped`; … replaces the character next to each cut."""
    part = line[skipped : skipped + WIDTH]
    before, after = skipped > 0, len(line) > skipped + WIDTH
    return f"{'…' if before else ''}{part[before : len(part) - after]}{'…' if after else ''}"


def _length(line: str, column: int) -> int:
    """Return the length in characters of the text at `column`, up to its closing quote or its end.

    For characters that are unprintable or replace invalid bytes it is the length of their run.
    """
    rest = line[column - 1 : column - 1 + WIDTH]
    if odd := sum(1 for _ in takewhile(_is_odd, rest)):
        return odd
    found = _QUOTES.get(rest[:1], _PLAIN).match(rest)
    return max(found.end(), 1) if found else 1


def _is_odd(character: str) -> bool:
    return character == "\ufffd" or not character.isprintable()
