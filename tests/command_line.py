"""Command line: `foldline` in a process of its own, and in the process of the tests, which is far quicker.

Each command runs in a process of its own in some tests. So does all that depends on a terminal, on standard
input, on an encoding or on what is loaded.
"""

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner, Result

from dashboard.cli.commands import main

FOLDLINE = (sys.executable, "-m", "dashboard")
ENDS_WITHIN_S = 60  # so that a command that hangs fails its test


def foldline(
    *words: str | Path, folder: Path, given: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command with `words` in `folder` in a process of its own; `given` is its standard input."""
    return subprocess.run(
        [*FOLDLINE, *map(str, words)],
        check=False,
        cwd=folder,
        env=os.environ | environment,
        input=given or "",
        capture_output=True,
        text=True,
        timeout=ENDS_WITHIN_S,
    )


def invoke(*words: str | Path, folder: Path) -> Result:
    """Run the command with `words` in `folder` in this process; standard input is empty."""
    with chdir(folder):
        result = CliRunner(catch_exceptions=False).invoke(main, list(map(str, words)), prog_name="foldline")
    return result
