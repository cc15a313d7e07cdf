"""Hostile files: each gives a clear error and needs little memory."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

MB = 2**20
MEMORY_MOST = 300 * MB
ENDS_WITHIN_S = 120  # a reader that does not return fails its test; each file takes a second or two
READ = """
import re, sys
from pathlib import Path
from dashboard.reading import read
print(*read(sys.argv[1]).problems[:3], sep="\\n")
print(*re.findall(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text()))
"""  # the process reads its own peak memory, because the value that a parent gets includes the parent's

DEEP = 30_000
KEYS = 1_000_000


def noise(size: int) -> Iterator[bytes]:
    """Yield random bytes, a megabyte at a time."""
    chance = Random(1)  # noqa: S311 - bytes to be repeated, not secrets
    return (chance.randbytes(MB) for _ in range(size // MB))


def bomb() -> str:
    """Return aliases of aliases in nine levels: a thousand million texts if they were resolved."""
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(levels)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (["title: ", "[" * DEEP], "error: values are nested more than 32 levels deep"),
        (["{a: " * DEEP], "error: values are nested more than 32 levels deep"),
        (["- " * DEEP], "error: values are nested more than 32 levels deep"),
        ([bomb()], "error: the anchor &a0 is not read"),
        ((f"k{n}: v\n" for n in range(KEYS)), "a mapping has more than 200,000 keys"),
        (["title: T\nevents: [{date: ", "9" * 1_000_000, ", title: T}]"], "is not a date"),
        (
            ["title: T\nevents: [{date: 2014, title: T, weight: ", "9" * 1_000_000, "}]"],
            "takes no number as large as",
        ),
        (
            ["title: T\nevents: [", "{date: 2014, title: T, sources: x}, " * 100_000, "]"],
            "no source has the id",
        ),
        (
            ["title: T\nactors: {", *(f"a{n}: {{part_of: a{n + 1}}}, " for n in range(100_000)), "}\n"],
            "error",
        ),
        (
            ["events: [{date: 2014}]\nactors:\n", *(f" a{n}:\n" for n in range(100_000))],
            "the key 'title' is missing",
        ),
        (
            [
                "events: [{actors: [",
                *(f"{n:05}{'abcdefghij' * 9}, " for n in range(50_000)),
                "], date: 2014}]",
            ],
            "the key 'title' is missing",
        ),
        (noise(200 * MB), "the dossier has more than 50 MB"),
        (noise(40 * MB), "is not UTF-8"),
        ((b"\x00" * MB for _ in range(40)), "the character U+0000 CONTROL CHARACTER does not print"),
        (["title: '", "x" * 40 * MB], "the quotes that begin here are not closed"),
    ],
    ids=[
        *("brackets", "braces", "hyphens", "alias bomb", "keys", "digits of a date", "digits of a number"),
        *("errors", "chain", "empty entries", "names", "200 MB", "bytes", "zeros", "quotes"),
    ],
)
def test_a_hostile_file_gives_an_error_and_needs_little_memory(
    tmp_path: Path, content: Iterator[str | bytes], expected: str
):
    path = tmp_path / "hostile.yaml"
    with path.open("wb") as file:
        file.writelines(piece if isinstance(piece, bytes) else piece.encode() for piece in content)
    reading = subprocess.run(
        [sys.executable, "-c", READ, str(path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=ENDS_WITHIN_S,
    )
    *problems, most_kb = reading.stdout.splitlines()
    assert expected in problems[0]
    assert int(most_kb) * 1024 < MEMORY_MOST
