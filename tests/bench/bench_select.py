"""Bench: how long selecting takes on 10,000 events. Prints medians; run by hand, never a test."""

from collections.abc import Callable
from statistics import median
from time import perf_counter_ns

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Actor, Dossier, Event, Involvement, Kind, Role
from dashboard.query.event_frame import events_frame, rows_by_actor
from dashboard.query.query import Query, parse_query, write_query
from dashboard.query.selection import select, why_none

EVENTS = 10_000
ACTORS = 200
ROUNDS = 25
SUMMARY = (
    "Hundreds of officers enter the compound near Durrës on a court order to seize computers and servers. "
    * 2
)


def story() -> Dossier:
    """A dossier of `EVENTS` events; every tenth actor has the nine after it as parts."""
    actors = [
        Actor(id=f"a{n}", name=f"Actor {n}", part_of=f"a{n - n % 10}" if n % 10 else None)
        for n in range(ACTORS)
    ]
    events = [
        Event(
            id=f"e{n}",
            date=parse_date(str(1900 + n % 120)),
            title=f"Event number {n}",
            summary=SUMMARY,
            kind=f"k{n % 7}",
            weight=1 + n % 3,
            actors=tuple(Involvement(role=Role.ACTED, actor=f"a{(n * k) % ACTORS}") for k in (1, 3, 7)),
        )
        for n in range(EVENTS)
    ]
    return Dossier(
        title="Bench",
        kinds={f"k{n}": Kind(id=f"k{n}", name=f"Kind {n}") for n in range(7)},
        actors={actor.id: actor for actor in actors},
        events=tuple(events),
    )


def timed(name: str, call: Callable[[], object]) -> None:
    """Print the median time of `call`, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter_ns()
        call()
        times.append(perf_counter_ns() - begun)
    print(f"{name:32} {median(times) / 1e6:8.2f} ms")


def main() -> None:
    """Time the frame, then each kind of filter."""
    dossier = story()
    begun = perf_counter_ns()
    events_frame(dossier)
    rows_by_actor(dossier)
    print(f"{'frame and rows, once':32} {(perf_counter_ns() - begun) / 1e6:8.2f} ms")
    many = Query(
        actors={"a0", "a10", "a33"}, without={"a20"}, kinds={"k1", "k2"}, words="durres court", scale="true"
    )
    for name, query in {
        "empty query": Query(),
        "one actor": Query(actors={"a0"}),
        "three actors, all": Query(actors={"a0", "a10", "a33"}, match="all"),
        "kinds": Query(kinds={"k1", "k2"}),
        "two words": Query(words="durres court"),
        "a word that is nowhere": Query(words="zeppelin"),
        "all of these": many,
    }.items():
        timed(name, lambda query=query: select(dossier, query))
        timed(
            f"{name}: with pick and rows",
            lambda query=query: (s := select(dossier, query)).picked and s.frame,
        )
    timed("why none", lambda: why_none(select(dossier, many)))
    written: dict[str, list[str]] = {}
    for key, value in write_query(many, dossier):
        written.setdefault(key, []).append(value)
    timed("address, read", lambda: parse_query(written, dossier))
    timed("address, written", lambda: write_query(many, dossier))


if __name__ == "__main__":
    main()
