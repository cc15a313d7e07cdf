"""Checks: what no entry can know of itself, from loops to events that look the same.

Each module here holds `CHECKS`, functions from a source map to problems, and is found by discovery. All but
the loops give warnings: the dossier is drawn, and a careful editor would change it. A warning has a code of
its own, which is written only where it is found.
"""

from collections.abc import Callable, Iterator

from dashboard.discovery import load_all
from dashboard.problems.problem import Problem
from dashboard.reading.source_map import SourceMap

Check = Callable[[SourceMap], Iterator[Problem]]

CHECKS: tuple[Check, ...] = tuple(
    check for _, checks in load_all(__name__, "CHECKS", tuple) for check in checks
)


def checked(file: SourceMap) -> list[Problem]:
    """Return all that the checks find in a dossier."""
    return [problem for check in CHECKS for problem in check(file)]
