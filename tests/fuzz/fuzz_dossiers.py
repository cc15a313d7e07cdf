"""Fuzz dossiers: the shipped ones, damaged at random, read again and again for some minutes.

    python tests/fuzz/fuzz_dossiers.py [--minutes 3] [--seed 1]

Whatever the damage, reading gives a dossier and problems in their places, what is drawn
holds together, and what our writer makes of it reads back the same. What breaks that is
stored in this folder as found-SEED-N.yaml, and the run ends with exit code 1.
"""

import argparse
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[1]))

from reading.test_any_text import checked

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dossier.model import Dossier
from dashboard.formats.yaml import write
from dashboard.reading import read_text
from dashboard.resources import asset

SHIPPED = [asset("../events.yaml"), *sorted(asset("examples").glob("*.yaml"))]
BROKEN = sorted((Path(__file__).parents[1] / "dossiers" / "broken").glob("*.yaml"))
LINES_MOST = 200  # of the events of a dossier that is damaged: a slice, so that many are tried
DAMAGES_MOST = 2
SLOW_S = 5.0  # far more than such a slice takes, even on a busy machine
PIECES = (
    *("[", "]", "{", "}", ", ", ": ", "- ", "\n", "\t", "  ", "#", '"', "'", "|", ">", "\\", "~", "null"),
    *("&a ", "*a", "!!str ", "<<: ", "---\n", "...", "? ", "%YAML 1.2\n", "\x00", "\x1b", "\u202e", "\ufeff"),
    *(
        "2014",
        "20/06/2023",
        "[..2014]",
        "XXXX",
        "1e999",
        "Y-99999999999999",
        "id",
        "events:",
        "actors:",
        "after: ",
    ),
    *("é", "🜚", "\u2028", "۱۴۰۲", "<script>", "../../etc/passwd", "javascript:", "9" * 5000, "x" * 5000),
)

Damage = Callable[[list[str], Random], None]


def _insert(lines: list[str], chance: Random) -> None:
    row = chance.randrange(len(lines))
    place = chance.randint(0, len(lines[row]))
    lines[row] = lines[row][:place] + chance.choice(PIECES) + lines[row][place:]


def _cut(lines: list[str], chance: Random) -> None:
    row = chance.randrange(len(lines))
    start, end = sorted(chance.randint(0, len(lines[row])) for _ in range(2))
    lines[row] = lines[row][:start] + lines[row][end:]


def _drop(lines: list[str], chance: Random) -> None:
    row = chance.randrange(len(lines))
    del lines[row : row + chance.randint(1, 5)]
    lines[:] = lines or [""]


def _double(lines: list[str], chance: Random) -> None:
    row = chance.randrange(len(lines))
    lines[row:row] = lines[row : row + chance.randint(1, 20)]


def _indent(lines: list[str], chance: Random) -> None:
    row = chance.randrange(len(lines))
    lines[row] = " " * chance.randint(1, 4) + lines[row] if chance.random() < 0.5 else lines[row].lstrip()


def _swap(lines: list[str], chance: Random) -> None:
    """Replace a value by another."""
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    key, _, _ = lines[here].partition(": ")
    _, _, value = lines[there].partition(": ")
    lines[here] = f"{key}: {value}"


DAMAGES: tuple[Damage, ...] = (_insert, _cut, _drop, _double, _indent, _swap)


def damaged(text: str, chance: Random) -> str:
    """A slice of the events of `text`, with everything before the events, and with some damages."""
    lines = text.splitlines() or [""]
    head = lines.index("events:") + 1 if "events:" in lines else 0
    starts = [n for n in range(head, len(lines)) if lines[n].startswith("  - ")] or [head]
    start = chance.choice(starts)
    lines = lines[:head] + lines[start : start + LINES_MOST]
    for _ in range(chance.randint(1, DAMAGES_MOST)):
        chance.choice(DAMAGES)(lines, chance)
    return "\n".join(lines) + "\n"


def holds(text: str) -> Dossier:
    """Return the dossier of `text` after checking everything that is promised of it. Raise AssertionError."""
    dossier = checked(read_text(text, "fuzz.yaml"))
    assert dossier.events or any(problem.level == "error" for problem in dossier.problems)
    encoded_payload(dossier)
    again = read_text(write(dossier), "fuzz.yaml")
    assert again.events == dossier.events or any(event.after or event.before for event in dossier.events)
    return dossier


def main() -> None:
    """Damage and read dossiers until the time is over, and print the result."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in SHIPPED] * 4
    texts += [path.read_text("utf-8", "replace") for path in BROKEN]
    begun = monotonic()
    tried = drawn = reported = found = 0
    slowest = 0.0
    while monotonic() - begun < options.minutes * 60:
        chance = Random(f"{options.seed}-{tried}")  # noqa: S311 - a run to be repeated, not a secret
        text = damaged(chance.choice(texts), chance)
        before = monotonic()
        try:
            dossier = holds(text)
        except Exception:
            found += 1
            saved = Path(__file__).with_name(f"found-{options.seed}-{tried}.yaml")
            saved.write_text(text, "utf-8", "replace")
            print(f"{saved.name}:\n{traceback.format_exc()}")
        else:
            drawn += bool(dossier.events)
            reported += len(dossier.problems)
        slowest = max(slowest, monotonic() - before)
        tried += 1
    print(f"{tried} dossiers, {drawn} with events to draw, {reported} problems reported, {found} failures")
    print(f"the slowest took {slowest:.1f} s (limit {SLOW_S:.0f} s)")
    raise SystemExit(found > 0 or slowest > SLOW_S)


if __name__ == "__main__":
    main()
