"""Fixes: the certain corrections of problems, as replacements in the text of a file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.dossier.characters import hidden
from dashboard.problems.problem import Fix, Problem
from dashboard.reading.yaml.source import starts_of_lines

_CLOSING = {"[": "]", "{": "}"}
_BARE = re.compile(r"[\w/.-]")  # a date that begins with such a character needs no quotes


def with_fixes(problems: Sequence[Problem], texts: Mapping[str, str]) -> list[Problem]:
    """Return `problems` with fixes that match the text; a fix that is not in one line is removed."""
    starts = {name: starts_of_lines(texts[name]) for name in {p.name for p in problems if p.fix}}
    return [
        replace(p, fix=_located(p.fix, texts[p.name], starts[p.name][p.line - 1] + p.column - 1))
        if p.fix
        else p
        for p in problems
    ]


def corrected(text: str, problems: Sequence[Problem]) -> str:
    """Return `text` with the fixes of `problems`, which are all in its file; nothing else changes.

    A fix whose `old` text is no longer at its location is skipped. Columns of the first line do not count a
    byte order mark.
    """
    mark = text[: text.startswith("\ufeff")]
    text = text.removeprefix(mark)
    starts = starts_of_lines(text)
    for problem in sorted(problems, key=lambda p: (p.line, p.column), reverse=True):
        if (fix := problem.fix) and problem.line <= len(starts):
            at = starts[problem.line - 1] + problem.column - 1
            if text.startswith(fix.old, at):
                text = text[:at] + fix.new + text[at + len(fix.old) :]
    return mark + text


def _located(fix: Fix, text: str, at: int) -> Fix | None:
    """Return `fix`, which is in terms of the value as read, in terms of the text at index `at`, or None."""
    first = text[at : at + 1]
    if hidden(first):
        raw, new = fix.old, fix.new  # the fix is inside a text, whose quotes do not change
    elif first in ("'", '"'):
        raw, new = f"{first}{fix.old}{first}", f"{first}{fix.new}{first}"
    elif first in _CLOSING:
        raw, new = text[at : text.find(_CLOSING[first], at) + 1], f'"{fix.new}"'
        if len(raw.splitlines()) != 1 or "".join(raw.split()) != "".join(fix.old.split()):
            return None
    else:
        raw, new = fix.old, fix.new if _BARE.match(fix.new) else f'"{fix.new}"'
    return Fix(raw, new) if text.startswith(raw, at) else None
