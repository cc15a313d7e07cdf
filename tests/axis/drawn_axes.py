"""Twenty stories, and the axis of each as text, so that a change of the search shows in review.

    python tests/axis/drawn_axes.py

writes the axes that the code chooses now into axes.json in this folder.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from dashboard import read
from dashboard.axis.axis import axis
from dashboard.axis.ends import domain
from dashboard.axis.fold import FoldResult, fold
from dashboard.dates.gregorian import day_number, edtf_time
from dashboard.reading import read_text
from dashboard.resources import asset

STORED = Path(__file__).with_name("axes.json")

Axis = dict[str, list[str]]
"""`true`: first and last instant. `stretches`: days and shares of each. `adjusted`: which folds, and why."""

ERAS = "eras: [{date: 1914-07-28/1918-11-11, name: War}, {date: 1933/1945-05-08, name: Later}]"
DOSSIERS = {  # the dates of the events, and further lines of the head
    "uncertain dates": (
        ["1914?", "1916~", "1916~", "19XX", "[1920..1923]", "1931-21", "1931-21", "1940"],
        "",
    ),
    "eras": (
        [*(f"1914-{m:02}" for m in range(7, 13)), *(f"{y}-05-01" for y in range(1915, 1950, 3)), "1990"],
        ERAS,
    ),
    "bars with open ends": (["1980/1988", "2014/..", "/1975", "1990-03", "1990-04", "2022-01-05"], ""),
    "as of": (["1995", "2001-03", "2001-04", "2019-11", "2020-02-03"], "as_of: 2026-03-01"),
    "times of two days": (
        [f"2023-06-20T{9 + n // 4:02}:{n % 4 * 15:02}" for n in range(12)]
        + [f"2023-06-21T21:30:{n * 4:02}" for n in range(12)],
        "",
    ),
    "one day": (["2023-06-20"], ""),
    "deep time": (
        ["Y-66000000", "Y-2600000", "Y-300000", "-9500~", "-3300", "-2560", "-0043-03-15", "1969"],
        "",
    ),
    "folds of the author": (
        ["1900-05", "1901", "1955-02-03", "1956", "1999", "2001"],
        "folds: ['1903/1950', '1960/1990', '1904/1910', '1955/1956', '2005/']",
    ),
}
EXAMPLES = {"shipped": "../events.yaml", "apollo": "examples/apollo.yaml", "minimal": "examples/minimal.yaml"}


def year(number: int, month: int = 1, day: int = 1) -> float:
    return float(day_number(number, month, day))


def cluster(count: int, seed: int, years: int, share: float) -> list[float]:
    """`count` days in the `years` years until July 2023.

    Each lies in the last twentieth of this time with probability `share`, otherwise anywhere in it.
    """
    chance = Random(seed)  # noqa: S311 - generated days, not secrets
    last = day_number(2023, 7, 1)
    length = round(years * 365.25)
    return [
        float(last - chance.randrange(length // 20 if chance.random() < share else length))
        for _ in range(count)
    ]


DAYS = {
    "25 days, most of them late": cluster(25, 1, 60, 0.7),
    "60 days, half of them late": cluster(60, 2, 60, 0.5),
    "300 days over three centuries": cluster(300, 3, 300, 0.6),
    "40 days of three years": cluster(40, 4, 3, 0.6),
    "an even story": [year(y, m, 15) for y in range(1990, 2000) for m in range(1, 13)],
    "a week that is empty": [year(2020) + d for d in (*range(30), *range(37, 90))],
    "an hour that is empty": [year(2020) + h / 24 for h in (*range(20), *range(21, 60))],
    "minutes": [year(2020) + (n + (200 if n > 11 else 0)) / 1440 for n in range(24)],
    "two full years, a century apart": [year(y, m, 5) for y in (1900, 2000) for m in range(1, 13)],
}


def stories() -> Iterator[tuple[str, Axis]]:
    """Yield the name and the axis of each story."""
    for name, path in EXAMPLES.items():
        drawn = axis(read(asset(path)))
        yield name, described(drawn.domain, drawn.folding)
    for name, (dates, head) in DOSSIERS.items():
        events = "".join(f"  - {{date: '{date}', title: Event {n}}}\n" for n, date in enumerate(dates))
        drawn = axis(read_text(f"title: T\n{head}\nevents:\n{events}", "story.yaml"))
        yield name, described(drawn.domain, drawn.folding)
    for name, days in DAYS.items():
        ends = domain(days)
        yield name, described(ends, fold(days, ends))


def described(ends: tuple[float, float], result: FoldResult) -> Axis:
    """Return an axis as text: days to the second, shares to a ten-thousandth."""
    return {
        "true": [instant(day) for day in ends],
        "stretches": [
            f"{instant(s.start)} to {instant(s.end)}: {s.left:.4f} to {s.right:.4f}"
            for s in result.scale.stretches
        ],
        "adjusted": [f"fold {a.index}: {a.reason}" for a in result.adjusted],
    }


def instant(day: float) -> str:
    """A day as EDTF; in a deep year, for which EDTF has no days, with the number of the day."""
    text = edtf_time(day).removesuffix("T00:00")
    return f"{text} ({day:.0f})" if text.startswith("Y") else text


if __name__ == "__main__":
    STORED.write_text(json.dumps(dict(stories()), indent=1) + "\n", "utf-8")
    sys.stdout.write(f"{STORED} holds what the code chooses\n")
