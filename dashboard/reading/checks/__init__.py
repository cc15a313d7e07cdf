"""Checks: problems that are visible only in the whole dossier, from loops to events that look the same.

Each module here defines `CHECKS`, functions from a source map to problems, and is found by discovery. All
checks except the loops yield warnings: the dossier is drawn, but a careful editor would change it. The code
of a warning is written only in the check that finds it.
"""

from collections.abc import Callable, Iterator

from dashboard.discovery import load_all
from dashboard.problems.problem import Problem
from dashboard.reading.source_map import SourceMap

Check = Callable[[SourceMap], Iterator[Problem]]

CHECKS: tuple[Check, ...] = tuple(
    check for _, checks in load_all(__name__, "CHECKS", tuple) for check in checks
)


def run_checks(file: SourceMap) -> list[Problem]:
    """Return all that the checks find in a dossier."""
    return [problem for check in CHECKS for problem in check(file)]
