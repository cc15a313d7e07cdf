"""Hostile files: each gives a clear error and needs little memory."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from random import Random

import pytest
from conftest import examples

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
KEYS = 300_000


def noise(size: int) -> Iterator[bytes]:
    """Yield random bytes, the same megabyte each time."""
    megabyte = Random(1).randbytes(MB)  # noqa: S311 - bytes to be repeated, not secrets
    return (megabyte for _ in range(size // MB))


def bomb() -> str:
    """Return aliases of aliases in nine levels: a thousand million texts if they were resolved."""
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(levels)


# What makes the content of each file, with fewer entries in `make check`, and what its first problem says.
FILES: dict[str, tuple[Callable[[], Iterable[str | bytes]], str]] = {
    "brackets": (lambda: ["title: ", "[" * DEEP], "error: values are nested more than 32 levels deep"),
    "braces": (lambda: ["{a: " * DEEP], "error: values are nested more than 32 levels deep"),
    "hyphens": (lambda: ["- " * DEEP], "error: values are nested more than 32 levels deep"),
    "alias bomb": (lambda: [bomb()], "error: the anchor &a0 is not read"),
    "keys": (lambda: (f"k{n}: v\n" for n in range(KEYS)), "a mapping has more than 200,000 keys"),
    "digits of a date": (
        lambda: ["title: T\nevents: [{date: ", "9" * 1_000_000, ", title: T}]"],
        "is not a date",
    ),
    "digits of a number": (
        lambda: ["title: T\nevents: [{date: 2014, title: T, weight: ", "9" * 1_000_000, "}]"],
        "takes no number as large as",
    ),
    "errors": (
        lambda: ["title: T\nevents: [", "{date: 2014, title: T, sources: x}, " * examples(100_000), "]"],
        "no source has the id",
    ),
    "chain": (
        lambda: [
            "title: T\nactors: {",
            *(f"a{n}: {{part_of: a{n + 1}}}, " for n in range(examples(100_000))),
            "}\n",
        ],
        "error",
    ),
    "empty entries": (
        lambda: ["events: [{date: 2014}]\nactors:\n", *(f" a{n}:\n" for n in range(examples(100_000)))],
        "the key 'title' is missing",
    ),
    "names": (
        lambda: [
            "events: [{actors: [",
            *(f"{n:05}{'abcdefghij' * 9}, " for n in range(examples(50_000))),
            "], date: 2014}]",
        ],
        "the key 'title' is missing",
    ),
    "200 MB": (lambda: noise(200 * MB), "the dossier has more than 50 MB"),
    "bytes": (lambda: noise(40 * MB), "is not UTF-8"),
    "zeros": (
        lambda: (b"\x00" * MB for _ in range(40)),
        "the character U+0000 CONTROL CHARACTER does not print",
    ),
    "quotes": (lambda: ["title: '", "x" * 40 * MB], "the quotes that begin here are not closed"),
}


@pytest.fixture(scope="module")
def reader(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[[Iterable[str | bytes]], list[object]]]:
    """What reads a file with this content: its first problem and the most memory in kB that this took."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.yaml"
    command = [sys.executable, "-c", READ, str(path), str(ENDS_WITHIN_S)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout
        requests, answers = process.stdin, process.stdout

        def read(content: Iterable[str | bytes]) -> list[object]:
            with path.open("wb") as file:
                file.writelines(piece if isinstance(piece, bytes) else piece.encode() for piece in content)
            print("read", file=requests, flush=True)
            answer: list[object] = json.loads(answers.readline())
            return answer

        yield read
        process.stdin.close()


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_gives_an_error_and_needs_little_memory(
    reader: Callable[[Iterable[str | bytes]], list[object]], name: str
) -> None:
    content, expected = FILES[name]
    problem, most_kb = reader(content())
    assert expected in str(problem)
    assert isinstance(most_kb, int) and 0 < most_kb * 1024 < MEMORY_MOST
