"""Bench of the check: the whole process on the shipped dossier, compared with a Python that does nothing.

    python tests/bench/bench_check.py

Prints medians of wall time and of processor time, which other work on the machine disturbs
less; asserts nothing.
"""

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

SHIPPED = Path(__file__).parents[2] / "events.yaml"
RUNS = 15
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "foldline check": ("-m", "dashboard", "check", str(SHIPPED)),
}


def taken(words: tuple[str, ...]) -> tuple[float, float]:
    """Wall and processor time of one process, in seconds."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
    wall, after = perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Run the commands in turns, so that noise falls on both alike, and print what they took."""
    times = [{name: taken(words) for name, words in COMMANDS.items()} for _ in range(RUNS)]
    for name in COMMANDS:
        wall, cpu = (median(run[name][which] for run in times) * 1000 for which in (0, 1))
        print(f"{name:16} {wall:6.0f} ms, of the processor {cpu:6.0f} ms")


if __name__ == "__main__":
    main()
