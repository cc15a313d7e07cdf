"""Bench dossiers: stories of any size, the same each time, as YAML for the page and as CSV for the naive app.

Sixty years with most events in the last three; some last, some are known to the
year only; a few actors are in many events and many in a few.
"""

import csv
from datetime import date, timedelta
from math import isfinite
from pathlib import Path
from random import Random

from dashboard import read

SHIPPED = Path(__file__).parents[2] / "events.yaml"
EPOCH = date(1970, 1, 1)  # of the model's days
FIRST, RECENT, END = date(1963, 7, 1), date(2020, 7, 1), date(2023, 6, 30)
LATE = 0.8  # of the events, which are after RECENT
BARS = 0.15
YEARS_ONLY = 0.1
BAR_DAYS_MOST = 400
KINDS = ("Politics", "Policing", "Law", "Diplomacy", "Cyber", "Campaigning", "Rights")
ACTORS = 40
INVOLVED_MOST = 3
SUBJECTS = (
    "The ministry",
    "A court",
    "The assembly",
    "An envoy",
    "The harbour board",
    "A newspaper",
    "The union",
)
DOINGS = ("answers", "delays", "opens", "refuses", "publishes", "signs", "questions", "moves")
OBJECTS = (
    "the second treaty",
    "a list of names",
    "the border post",
    "an inquiry",
    "the old archive",
    "a strike",
)


def write_dossier(events: int, folder: Path, sides: int = 0) -> Path:
    """Write a dossier of `events` events into `folder`; `foldline check` finds nothing in it.

    With `sides` the actors, at least as many, belong to that number of sides.
    """
    actors = max(ACTORS, sides)
    chance = Random(events)  # noqa: S311 - figures to be repeated, not secrets
    lines = ["title: A story to measure", "kinds:"]
    lines += [f"  k{n}: {name}" for n, name in enumerate(KINDS)]
    if sides:
        lines += ["sides:", *(f"  s{n}: Side {n + 1:02}" for n in range(sides))]
    lines += [
        "actors:",
        *(f"  a{n}: {{name: Actor {n + 1:02}, is: group{_side(n, sides)}}}" for n in range(actors)),
        "sources:",
        "  s0: {title: A chronicle, publisher: The chronicle, date: 2023}",
        "events:",
    ]
    for n in range(events):
        lines += _event(n, chance, actors, evenly=sides > 0)
    path = folder / (f"{events}-{sides}.yaml" if sides else f"{events}.yaml")
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _side(n: int, sides: int) -> str:
    return f", side: s{n % sides}" if sides else ""


def _event(n: int, chance: Random, actors: int, *, evenly: bool) -> list[str]:
    doing = f"{chance.choice(DOINGS)} {chance.choice(OBJECTS)}"
    # The nth actor is in 1/n as many events as the first, unless all lanes are to be full.
    shares = [1.0 if evenly else 1 / (actor + 1) for actor in range(actors)]
    involved = dict.fromkeys(chance.choices(range(actors), shares, k=chance.randint(1, INVOLVED_MOST)))
    return [
        f"  - id: e{n}",
        f"    date: {_date(chance)}",
        f"    title: {chance.choice(SUBJECTS)} {doing} ({n})",
        f"    summary: In short, somebody {doing}, and it is described here in one sentence.",
        "    sources: s0",
        f"    kind: k{chance.randrange(len(KINDS))}",
        f"    weight: {chance.choices((1, 2, 3), (6, 3, 1))[0]}",
        f"    actors: [{', '.join(f'a{actor}' for actor in involved)}]",
    ]


def _date(chance: Random) -> str:
    first, end = (RECENT, END) if chance.random() < LATE else (FIRST, RECENT)
    start = first + timedelta(chance.randrange((end - first).days))
    form = chance.random()
    if form < YEARS_ONLY:
        return str(start.year)
    if form < YEARS_ONLY + BARS:
        return f"{start}/{start + timedelta(chance.randint(1, BAR_DAYS_MOST))}"
    return str(start)


def write_table(dossier: Path, folder: Path) -> Path:
    """Write the events of `dossier` for the naive app: first day, day after the last, actors by name."""
    story = read(dossier)
    path = folder / f"{dossier.stem}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("start", "end", "title", "kind", "actors"))
        for event in story.events:
            known = [day for day in (event.date.earliest, event.date.latest) if isfinite(day)]
            if known:
                start, end = EPOCH + timedelta(int(known[0])), EPOCH + timedelta(int(known[-1]) + 1)
                names = (story.actors[actor].label for actor in event.involved)
                table.writerow((start, end, event.title, event.kind or "", ";".join(names)))
    return path
