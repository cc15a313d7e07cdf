"""Hostile files: each gives a clear error and needs little memory."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

MB = 2**20
MEMORY_MOST = 300 * MB
ENDS_WITHIN_S = 120  # a reader that does not return fails its test; each file takes a second or two
# For each line of its input, the process reads the file in a child, so that modules are loaded only once.
# The child reads its own peak memory, because the value that a parent gets includes the parent's.
READ = """
import json, os, re, signal, sys
from pathlib import Path
from dashboard.reading import read

_, path, ends_within_s = sys.argv
for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        signal.alarm(int(ends_within_s))
        problems = [str(problem) for problem in read(path).problems[:1]]
        [most_kb] = re.findall(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
        print(json.dumps([*problems, int(most_kb)]), flush=True)
        os._exit(0)
    if status := os.waitpid(child, 0)[1]:
        print(json.dumps([f"the reader ended with status {status}", 0]), flush=True)
"""

DEEP = 30_000
KEYS = 1_000_000


def noise(size: int) -> Iterator[bytes]:
    """Yield random bytes, the same megabyte each time."""
    megabyte = Random(1).randbytes(MB)  # noqa: S311 - bytes to be repeated, not secrets
    return (megabyte for _ in range(size // MB))


def bomb() -> str:
    """Return aliases of aliases in nine levels: a thousand million texts if they were resolved."""
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(levels)


def hostile_files() -> dict[str, tuple[Iterable[str | bytes], str]]:
    """Return what is in each file, and what its first problem says."""
    return {
        "brackets": (["title: ", "[" * DEEP], "error: values are nested more than 32 levels deep"),
        "braces": (["{a: " * DEEP], "error: values are nested more than 32 levels deep"),
        "hyphens": (["- " * DEEP], "error: values are nested more than 32 levels deep"),
        "alias bomb": ([bomb()], "error: the anchor &a0 is not read"),
        "keys": ((f"k{n}: v\n" for n in range(KEYS)), "a mapping has more than 200,000 keys"),
        "digits of a date": (
            ["title: T\nevents: [{date: ", "9" * 1_000_000, ", title: T}]"],
            "is not a date",
        ),
        "digits of a number": (
            ["title: T\nevents: [{date: 2014, title: T, weight: ", "9" * 1_000_000, "}]"],
            "takes no number as large as",
        ),
        "errors": (
            ["title: T\nevents: [", "{date: 2014, title: T, sources: x}, " * 100_000, "]"],
            "no source has the id",
        ),
        "chain": (
            ["title: T\nactors: {", *(f"a{n}: {{part_of: a{n + 1}}}, " for n in range(100_000)), "}\n"],
            "error",
        ),
        "empty entries": (
            ["events: [{date: 2014}]\nactors:\n", *(f" a{n}:\n" for n in range(100_000))],
            "the key 'title' is missing",
        ),
        "names": (
            [
                "events: [{actors: [",
                *(f"{n:05}{'abcdefghij' * 9}, " for n in range(50_000)),
                "], date: 2014}]",
            ],
            "the key 'title' is missing",
        ),
        "200 MB": (noise(200 * MB), "the dossier has more than 50 MB"),
        "bytes": (noise(40 * MB), "is not UTF-8"),
        "zeros": ((b"\x00" * MB for _ in range(40)), "the character U+0000 CONTROL CHARACTER does not print"),
        "quotes": (["title: '", "x" * 40 * MB], "the quotes that begin here are not closed"),
    }


def test_a_hostile_file_gives_an_error_and_needs_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    command = [sys.executable, "-c", READ, str(path), str(ENDS_WITHIN_S)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdin and reader.stdout
        for name, (content, expected) in hostile_files().items():
            with path.open("wb") as file:
                file.writelines(piece if isinstance(piece, bytes) else piece.encode() for piece in content)
            print(name, file=reader.stdin, flush=True)
            problem, most_kb = json.loads(reader.stdout.readline())
            assert expected in problem, name
            assert 0 < most_kb * 1024 < MEMORY_MOST, name
        reader.stdin.close()
