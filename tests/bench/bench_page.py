"""Bench of the whole page: what a reader waits for, as ratios taken in one run.

    python tests/bench/bench_page.py
    python tests/bench/bench_page.py --only filter --sizes 1000 --runs 3

Prints a table and asserts nothing. The same is measured for an empty Streamlit page, a
Streamlit button, and a naive app (naive_app.py), all served in the same way.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterable
from signal import SIGTERM, default_int_handler, signal

import concurrent_readers
import exported_page
import gestures
import lanes
import opening
import views
from bench import HUGE, Bench, running_bench
from figures import Row, heading, line
from playwright.sync_api import Error

RUNS = 5
ROWS: dict[str, Callable[[Bench], Iterable[Row]]] = {
    "words": opening.words,
    "ready": opening.ready,
    "load": opening.load,
    "filter": gestures.filter_,
    "pick": gestures.pick,
    "wheel": gestures.wheel,
    "heap": opening.heap,
    "exported-ready": exported_page.ready,
    "exported-wheel": exported_page.wheel,
    "lanes-wheel": lanes.wheel,
    "lanes-switch": lanes.switch,
    "lanes-ready": lanes.ready,
    "views-switch": views.switch,
    "clients": concurrent_readers.clients,
}


def main() -> None:
    """Measure the chosen rows and print each as soon as it is known."""
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=ROWS, default=list(ROWS), help="rows to measure")
    parser.add_argument("--sizes", nargs="+", default=[], help="events, or shipped; else what each row names")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"runs of which the median counts ({RUNS})")
    options = parser.parse_args()
    signal(SIGTERM, default_int_handler)  # so that everything that was started is ended
    print(heading())
    with running_bench(options.runs, tuple(options.sizes)) as bench:
        for name in options.only:
            try:
                for row in ROWS[name](bench):
                    print(line(row), flush=True)
            except (Error, TimeoutError) as missed:  # the other rows are measured all the same
                print(line(Row(name, None, note=str(missed).splitlines()[0])), flush=True)
    if HUGE not in options.sizes:
        print(f"left out: {HUGE} events; `--only ready filter --sizes {HUGE}` measures them once")


if __name__ == "__main__":
    main()
