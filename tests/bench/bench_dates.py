"""Dates bench: how long one date takes to read, on the median.

Dates of the shipped story, the specification's examples and generated ones. Run it as
a script; it prints figures and asserts nothing:

    python tests/bench/bench_dates.py
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter_ns

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the tests' own tables and strategies

from dossiers import SHIPPED
from figures import Row, heading, line
from hypothesis import given, seed, settings
from loc_examples import LEVEL_0, LEVEL_1, LEVEL_2
from strategies import edtf_texts

from dashboard import read
from dashboard.dates.edtf.parse import parse_date

MOST_US = 15.0  # a date, on the median
ROUNDS = 51
GENERATED = 1000
SEED = 2023  # the same dates each time


def generated() -> list[str]:
    """Generated dates of all levels and kinds, the same each time."""
    texts: dict[str, None] = {}

    @seed(SEED)
    @settings(max_examples=GENERATED, database=None, deadline=None)
    @given(edtf_texts())
    def collect(text: str) -> None:
        texts[text] = None

    collect()
    return list(texts)


def shipped() -> Iterator[str]:
    """The dates of the shipped story, as often as they occur in it."""
    dossier = read(SHIPPED)
    yield from (str(event.date) for event in dossier.events)
    yield from (str(claim.date) for event in dossier.events for claim in event.claims if claim.date)
    yield from (str(source.date) for source in dossier.sources.values() if source.date)


def microseconds(text: str) -> float:
    """The median time of reading one date; the first rounds warm up with the rest."""
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter_ns()
        parse_date(text)
        times.append(perf_counter_ns() - begun)
    return median(times) / 1000


def row(what: str, texts: Sequence[str]) -> Row:
    """The median over the dates; the slowest of them is named."""
    times = {text: microseconds(text) for text in texts}
    slowest = max(times, key=times.__getitem__)
    note = f"{len(texts)} dates; slowest {times[slowest]:.1f} µs: {slowest}"
    return Row(what, median(times.values()), unit="µs", most=MOST_US, of_ratio=False, note=note)


def main() -> None:
    """Print a row for each mix."""
    mixes = {
        "dates of the shipped story": list(shipped()),
        "examples of level 0": [example.text for example in LEVEL_0],
        "examples of level 1": [example.text for example in LEVEL_1],
        "examples of level 2": [example.text for example in LEVEL_2],
        "generated dates": generated(),
    }
    print(heading())
    for what, texts in mixes.items():
        print(line(row(what, texts)))
    print(line(row("all of these", [text for texts in mixes.values() for text in texts])))


if __name__ == "__main__":
    main()
