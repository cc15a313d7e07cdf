"""Limit: a dossier without the events that a query leaves out, and without all that only those events use.

An exported page contains nothing that it does not show. What the dossier says as a whole, its title, its
standfirst and its method, stays.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeVar

from dashboard.dossier.model import Actor, Dossier, Era, Event, Kind, Place, Question, Side, Source
from dashboard.query.missing import missing_in
from dashboard.query.query import Query, link_params, parse_link
from dashboard.query.selection import select

Entity = TypeVar("Entity", Kind, Side, Source)
Part = TypeVar("Part", Actor, Place)


def limited(dossier: Dossier, query: Query) -> Dossier:
    """Return a dossier with the events of `dossier` that match `query` and touch its window.

    Of actors, kinds, places, sources and questions it has those that these events use, and of eras those in
    which one of them lies. A look, and what the dossier opens with, stays if it shows some of them and names
    nothing that is left out. A correction stays if it names one of them.
    """
    shown = select(dossier, query).in_window
    if shown.all():
        return dossier
    ids = {event.id for event, is_shown in zip(dossier.events, shown, strict=True) if is_shown}
    events = tuple(_without_others(event, ids) for event in dossier.events if event.id in ids)
    actors = _within(dossier.actors, set(chain.from_iterable(map(actors_of, events))), "part_of")
    questions = {
        name: _as_discussed(question, events, actors)
        for name, question in dossier.questions.items()
        if any(claim.on == name for event in events for claim in event.claims)
    }
    smaller = _changed(
        dossier,
        events=events,
        actors=actors,
        sides=_of(dossier.sides, {actor.side for actor in actors.values()}),
        kinds=_of(dossier.kinds, {event.kind for event in events}),
        places=_within(dossier.places, {place for event in events for place in event.places}, "in_"),
        sources=_of(dossier.sources, cited_by(events, questions.values(), dossier)),
        questions=questions,
        about=dossier.about.model_copy(
            update={"corrections": tuple(c for c in dossier.about.corrections if c.event in ids)}
        ),
        steps=tuple(step for step in dossier.steps if step.event in ids),
        eras=tuple(era for era in dossier.eras if _has_event(era, events)),
        looks=(),
        opens="",
        problems=(),
    )
    return _changed(
        smaller,
        looks=tuple(look for look in dossier.looks if _shows_something(look.link, smaller)),
        opens=dossier.opens if _shows_something(dossier.opens, smaller) else "",
    )


def _changed(dossier: Dossier, **changes: object) -> Dossier:
    """`dossier` with other values. A copy by Pydantic would also have the cached indices of the original."""
    return Dossier.model_construct(**{**dict(dossier), **changes})


def _without_others(event: Event, ids: Collection[str]) -> Event:
    """`event` without its links to events that are not in `ids`."""
    return event.model_copy(
        update={
            "links": tuple(link for link in event.links if link.event in ids),
            "after": tuple(other for other in event.after if other in ids),
            "before": tuple(other for other in event.before if other in ids),
        }
    )


def actors_of(event: Event) -> Iterator[str]:
    """Yield the ids of all actors that `event` names."""
    yield from event.involved
    yield from event.speakers
    yield from (figure.by for figure in event.figures if figure.by)


def cited_by(events: Iterable[Event], questions: Iterable[Question], dossier: Dossier) -> set[str]:
    """Return the sources of events and questions, and the one from which the dossier starts, "" if none."""
    citations = [
        citation for question in questions for silence in question.silent for citation in silence.sources
    ]
    dated = set()
    for event in events:
        citations += event.sources
        citations += [citation for claim in event.claims for citation in claim.sources]
        citations += [citation for figure in event.figures for citation in figure.sources]
        dated |= {source for source, _ in event.dated}
    return dated | {citation.source for citation in citations} | {dossier.about.source or ""}


def _as_discussed(question: Question, events: Iterable[Event], actors: Collection[str]) -> Question:
    """`question` with the positions that the claims of `events` hold, and with silent ones of `actors`."""
    held = {claim.holds for event in events for claim in event.claims if claim.on == question.id}
    positions = (
        position.model_copy(update={"partly": tuple(other for other in position.partly if other in held)})
        for position in question.positions
        if position.id in held
    )
    silent = tuple(silence for silence in question.silent if silence.actor in actors)
    return question.model_copy(update={"positions": tuple(positions), "silent": silent})


def _of(named: Mapping[str, Entity], used: Collection[str | None]) -> dict[str, Entity]:
    return {name: one for name, one in named.items() if name in used}


def _within(named: Mapping[str, Part], used: Collection[str], parent: str) -> dict[str, Part]:
    """Those of `named` that are `used`, each as a part of the nearest used one that it is a part of."""

    def nearest(one: Part) -> str | None:
        passed = {one.id}
        above: str | None = getattr(one, parent)
        while above is not None and above not in used and above not in passed:
            passed.add(above)
            above = getattr(named[above], parent) if above in named else None
        return above if above in used else None

    return {
        name: one.model_copy(update={parent: nearest(one)}) for name, one in named.items() if name in used
    }


def _has_event(era: Era, events: Iterable[Event]) -> bool:
    """Whether the date of one of `events` can mean a day of `era`."""
    return any(
        event.date.placed and event.date.earliest < era.date.until and event.date.until > era.date.earliest
        for event in events
    )


def _shows_something(link: str, dossier: Dossier) -> bool:
    query = parse_link(link, dossier)
    return not missing_in(link_params(link), dossier) and bool(select(dossier, query).in_window.any())
