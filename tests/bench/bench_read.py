"""Read bench: how long reading takes, compared with PyYAML's C loader alone on the same text.

Process time, each case in a process of its own. Run it as a script; it prints figures
and asserts nothing:

    python tests/bench/bench_read.py [--runs 3]
"""

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from dossiers import write_dossier
from figures import Row, heading, line, middle

from dashboard.resources import asset

MOST_S = {10_000: 1.0, 100_000: 8.0}
OURS = "from dashboard.reading import read; d = read(sys.argv[1]); assert d.events and not d.problems"
YAML = "import yaml; yaml.load(open(sys.argv[1], 'rb'), Loader=yaml.CSafeLoader)"


def seconds(work: str, path: Path) -> float:
    """Process time of `work` on the file, without what importing takes."""
    imported, _, rest = work.partition("; ")
    timed = f"begun = time.process_time(); {rest}; print(time.process_time() - begun)"
    code = f"import sys, time; {imported}; {timed}"
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True)
    return float(done.stdout)


def row(what: str, path: Path, runs: int, most: float | None = None) -> Row:
    """Our time divided by the loader's; the target is in seconds."""
    ours, loader = ([seconds(work, path) for _ in range(runs)] for work in (OURS, YAML))
    return Row(what, middle(ours), unit="s", floor=middle(loader), most=most, of_ratio=False)


def main() -> None:
    """Measure the shipped story and generated ones."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    print(heading())
    print(line(row("read the shipped story", asset("../events.yaml"), runs)))
    with TemporaryDirectory() as folder:
        for events, most in MOST_S.items():
            path = write_dossier(events, Path(folder))
            print(line(row(f"read {events:,} events", path, runs, most)))


if __name__ == "__main__":
    main()
