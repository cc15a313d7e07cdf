"""Hostile files: each ends in a clear error, in little memory."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

MB = 2**20
MEMORY_MOST = 300 * MB
READ = "import sys, dashboard.reading; print(*dashboard.reading.read(sys.argv[1]).problems[:3], sep='\\n')"

DEEP = 30_000
KEYS = 1_000_000


def noise(size: int) -> Iterator[bytes]:
    """Random bytes, a megabyte at a time."""
    chance = Random(1)  # noqa: S311 - bytes to be repeated, not secrets
    return (chance.randbytes(MB) for _ in range(size // MB))


def bomb() -> str:
    """Aliases of aliases, nine levels: a thousand million texts if they were followed."""
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(levels)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (["title: ", "[" * DEEP], "hostile.yaml:1:39: error: values lie more than 32 levels deep"),
        (["{a: " * DEEP], "error: values lie more than 32 levels deep"),
        (["- " * DEEP], "error: values lie more than 32 levels deep"),
        ([bomb()], "error: the alias *a0 is not read"),
        ((f"k{n}: v\n" for n in range(KEYS)), "a mapping has more than 200,000 keys"),
        (["title: T\nevents: [{date: ", "9" * 1_000_000, ", title: T}]"], "is not a date"),
        (["title: T\nevents: [{date: 2014, title: T, weight: ", "9" * 1_000_000, "}]"], "is too large"),
        (
            ["title: T\nevents: [", "{date: 2014, title: T, sources: x}, " * 100_000, "]"],
            "no source has the id",
        ),
        (
            ["title: T\nactors: {", *(f"a{n}: {{part_of: a{n + 1}}}, " for n in range(100_000)), "}\n"],
            "error",
        ),
        (noise(200 * MB), "the dossier has more than 50 MB"),
        (noise(40 * MB), "is not UTF-8"),
        ((b"\x00" * MB for _ in range(40)), "the character U+0000 does not print"),
        (["title: '", "x" * 40 * MB], "the quotes that begin here are not closed"),
    ],
    ids=[
        *("brackets", "braces", "hyphens", "alias bomb", "keys", "digits of a date", "digits of a number"),
        *("errors", "chain", "200 MB", "bytes", "zeros", "quotes"),
    ],
)
def test_a_hostile_file_ends_in_an_error_and_in_little_memory(
    tmp_path: Path, content: Iterator[str | bytes], told: str
):
    path = tmp_path / "hostile.yaml"
    with path.open("wb") as file:
        file.writelines(piece if isinstance(piece, bytes) else piece.encode() for piece in content)
    reading = subprocess.Popen(
        [sys.executable, "-c", READ, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with reading:
        assert reading.stdout and reading.stderr
        said, wrong = reading.stdout.read(), reading.stderr.read()
        _, status, used = os.wait4(reading.pid, 0)
        reading.returncode = os.waitstatus_to_exitcode(status)
    assert (reading.returncode, wrong) == (0, "")
    assert told in said
    assert used.ru_maxrss * 1024 < MEMORY_MOST
