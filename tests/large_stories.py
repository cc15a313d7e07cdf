"""Large stories: dossiers of very many actors, of very many kinds or of very long words, as YAML files.

They are made up, and the same each time.
"""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

FIRST = date(1941, 6, 22)
SIDES = ("North", "South", "East", "West", "The islands")
GIVEN = ("Ana", "Çuçi", "Zoë", "Mehmet", "Łucja", "علي", "Maryam", "Jürgen", "Ilir", "Nikos")
FAMILY = ("Straße", "Kovač", "Hoxha", "رجوی", "Smith", "Öz", "Dupont-Aignan", "de la Cruz", "Ó Briain")


def written(story: dict[str, Any], folder: Path, name: str) -> Path:
    """The story as a file in `folder`; JSON is YAML."""
    path = folder / f"{name}.yaml"
    path.write_text(json.dumps(story, ensure_ascii=False), "utf-8")
    return path


def _day(n: int, events: int) -> str:
    """Day number `n` of `events` days, which are spread over four years."""
    return str(FIRST + timedelta(n * 1400 // events))


def many_actors(actors: int, events: int) -> dict[str, Any]:
    """A story of `actors` actors: the first is in a third of all events, the last ones in one or in none.

    Their names are `actor_name(n)`, their aliases "alias-0" and so on; one in six belongs to no side.
    """
    cast: dict[str, Any] = {}
    for n in range(actors):
        cast[f"a{n}"] = {"name": actor_name(n), "aliases": [f"alias-{n}"]}
        if n % 6:
            cast[f"a{n}"]["side"] = f"s{n % 6 - 1}"
        if n % 4 == 0:
            cast[f"a{n}"]["is"] = ("person", "group", "state")[n // 4 % 3]
    return {
        "title": "A large cast",
        "kinds": {"k0": "Raid", "k1": "Order"},
        "sides": {f"s{n}": name for n, name in enumerate(SIDES)},
        "actors": cast,
        "events": [
            {
                "id": f"e{n}",
                "date": _day(n, events),
                "title": f"Event number {n}",
                "kind": f"k{n % 2}",
                "actors": sorted({f"a{(n * 7) % actors}", f"a{(n * n) % actors}", f"a{n % 3}"}),
            }
            for n in range(events)
        ],
    }


def actor_name(n: int) -> str:
    """The name of actor number `n` of `many_actors`."""
    return f"{GIVEN[n % len(GIVEN)]} {FAMILY[n // 3 % len(FAMILY)]} {n}"


def many_kinds(kinds: int, name: str = "Category number {}") -> dict[str, Any]:
    """A story of `kinds` kinds with two events of each: an exact day and a year."""
    dates = [(_day(n, kinds), str(1942 + n % 3)) for n in range(kinds)]
    return {
        "title": "A story of many kinds",
        "kinds": {f"k{n}": name.format(n) for n in range(kinds)},
        "events": [
            {"id": f"e{n}-{m}", "date": day, "title": f"Event {n}", "kind": f"k{n}"}
            for n, days in enumerate(dates)
            for m, day in enumerate(days)
        ]
        or [{"date": 1941, "title": "The only event"}],
    }


LONG_WORDS = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter",
    "https://example.org/archive/2023/06/20/" + "a" * 60 + "?q=" + "b" * 40,
    "سازمان" * 12,
    "警察進入營地" * 9,
    "x" * 200,
)


def long_words(word: str) -> dict[str, Any]:
    """A story in which every text is one word without a space, in every field that a page shows."""
    cited = [{"source": "s", "locator": word}]
    dates = ("1965-01-01", "1980/1988", "2003-05-10", "2003-05-11", "2014/..", "2023-06-20", "XXXX-09-11")
    events: list[dict[str, Any]] = [
        {
            "id": f"e{n}",
            "date": day,
            "title": word,
            "summary": word,
            "kind": "k",
            "actors": {"acted": ["a"], "affected": ["b"]},
            "place": "p",
            "sources": cited,
            "added": "2023-07-01",
        }
        for n, day in enumerate(dates)
    ]
    events[5] |= {
        "figures": [{"what": word, "value": word, "unit": word, "by": "a", "sources": cited}],
        "claims": [
            {"by": "a", "says": word, "on": "q", "holds": "yes", "sources": cited},
            {"by": "b", "says": word, "on": "q", "holds": "no", "sources": cited},
        ],
        "links": [{"relation": "follows", "event": "e2"}],
        "media": [{"file": "gone.png", "alt": word, "credit": word, "cover": "graphic"}],
    }
    return {
        "title": word,
        "standfirst": word,
        "as_of": "2023-07",
        "about": {
            "source": "s",
            "method": word,
            "corrections": [{"date": "2023-07-14", "text": word, "event": "e5"}],
        },
        "looks": [{"name": word, "link": "kind=k&from=2021"}],
        "kinds": {"k": word, "other": word + "2"},
        "eras": [{"date": "1965/1986", "name": word}, {"date": "2013/2023", "name": word}],
        "sides": {"side": word, "rest": word + "2"},
        "actors": {
            "a": {"name": word, "side": "side", "is": "person"},
            "b": {"name": word + "2", "side": "rest", "part_of": "a"},
            **{f"c{n}": {"name": word + f"{n}"} for n in range(3, 10)},  # otherwise the story would be small
        },
        "places": {"p": {"name": word}},
        "sources": {
            "s": {"title": word, "author": word, "publisher": word, "url": f"https://example.org/{'c' * 150}"}
        },
        "questions": {"q": {"ask": word, "agreed": word, "positions": {"yes": word, "no": word}}},
        "events": events,
    }
