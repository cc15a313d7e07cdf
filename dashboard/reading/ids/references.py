"""References: the ids that an entry names, and whether they lead somewhere."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.dossier.characters import is_readable
from dashboard.problems.advice import nearest, quoted
from dashboard.problems.codes import Code
from dashboard.problems.problem import Location, Problem
from dashboard.reading.yaml.nodes import listed, texts
from dashboard.reading.yaml.source import Node, Record, Text

ADVICE_MOST = 100  # ids of a file for which the nearest is looked for: it takes time, and nobody reads more

NOUNS = {
    "kinds": "kind",
    "sides": "side",
    "actors": "actor",
    "places": "place",
    "sources": "source",
    "questions": "question",
    "events": "event",
}

UNKNOWN: Mapping[str, Code] = {
    "kinds": "unknown-kind",
    "sides": "unknown-side",
    "actors": "unknown-actor",
    "places": "unknown-place",
    "sources": "unknown-source",
    "questions": "unknown-question",
    "events": "unknown-event",
}

_EVENT_KEYS = {
    "kind": "kinds",
    "place": "places",
    "actors": "actors",
    "sources": "sources",
    "links": "events",
    "after": "events",
    "before": "events",
    "by": "actors",
    "of": "actors",
    "on": "questions",
    "from": "places",
    "to": "places",
}
_LED_BY = {"actors": "actor", "links": "event", "sources": "source"}  # in an entry written out in full
_NESTED = ("claims", "figures", "status", "route")


class Reference(NamedTuple):
    """The `id` of something in `section`, written at `at`."""

    section: str
    id: str
    at: Location


@dataclass(frozen=True)
class Known:
    """The ids of a file by section, and the positions of each question."""

    ids: Mapping[str, Collection[str]]
    positions: Mapping[str, Collection[str]]
    advice: dict[tuple[str, str], str | None] = field(default_factory=dict)  # remembered, for it takes time

    def mend(self, section: str, wanted: str) -> str:
        """The nearest id of `section`, or that it may be added there."""
        key = (section, wanted)
        if key not in self.advice and len(self.advice) < ADVICE_MOST:
            self.advice[key] = nearest(wanted, self.ids[section])
        return self.advice.get(key) or f"Add it under {section}:."


def references(event: Record) -> Iterator[Reference]:
    """All that an event names, its claims, figures, status and route included. Takes any shape."""
    for key, value in event.items():
        if section := _EVENT_KEYS.get(key):
            for text in (value,) if type(value) is Text else _named(key, value):
                yield Reference(section, text.partition(" ")[0] if key == "sources" else text, text.at)
        elif key == "dated" and isinstance(value, Record):
            for source in value.places():
                yield Reference("sources", str(source), source.at)
        elif key in _NESTED:
            for entry in listed(value):
                if isinstance(entry, Record):
                    yield from references(entry)


def head_references(root: Record) -> Iterator[Reference]:
    """All that a dossier names outside its sections and events: a source, and events. Takes any shape."""
    about = root.get("about")
    if isinstance(about, Record):
        yield from _led_to(about, "source", "sources")
        yield from _led_to(about.get("corrections"), "event", "events")
    yield from _led_to(root.get("steps"), "event", "events")


def _led_to(node: Node, key: str, section: str) -> Iterator[Reference]:
    """What the entries of `node` name under `key`."""
    for entry in listed(node):
        if isinstance(entry, Record) and isinstance(wanted := entry.get(key), Text):
            yield Reference(section, str(wanted), wanted.at)


def _named(key: str, value: Node) -> Iterator[Text]:
    """The texts under `key` that are ids; of an entry written out in full only what it leads to."""
    full = _LED_BY.get(key)
    for entry in listed(value):
        if full and isinstance(entry, Record) and (full in entry or key == "sources"):
            yield from texts(entry.get(full))
        else:
            yield from texts(entry)


def unknown_references(event: Record, known: Known, event_id: str | None) -> Iterator[Problem]:
    """One problem for each id in an event that leads nowhere, positions of questions included."""
    for reference in references(event):
        if reference.id not in known.ids[reference.section]:
            yield unknown_reference(reference, known, event_id)
    for claim in listed(event.get("claims")):
        if isinstance(claim, Record):
            yield from _unknown_position(claim, known, event_id)


def unknown_reference(reference: Reference, known: Known, event_id: str | None = None) -> Problem:
    """The problem that a reference leads nowhere."""
    if not is_readable(reference.id):
        what = (
            f"no {NOUNS[reference.section]} is named here: there is nothing to read in {quoted(reference.id)}"
        )
        return Problem(*reference.at, "blank-text", what, "Name one, or delete it.", event_id)
    what = f"no {NOUNS[reference.section]} has the id {quoted(reference.id)}"
    mend = known.mend(reference.section, reference.id)
    return Problem(*reference.at, UNKNOWN[reference.section], what, mend, event_id)


def _unknown_position(claim: Record, known: Known, event_id: str | None) -> Iterator[Problem]:
    question = claim.get("on")
    held = claim.get("holds")
    if not isinstance(held, Text):
        return
    if not isinstance(question, Text):
        mend = "Add on: with the question."
        yield Problem(
            *held.at, "position-without-question", f"{quoted(held)} is held on no question", mend, event_id
        )
    elif question in known.positions and held not in known.positions[question]:
        what = f"the question {quoted(question)} has no position {quoted(held)}"
        mend = nearest(held, known.positions[question]) or f"Add it under questions: {question}: positions:."
        yield Problem(*held.at, "unknown-position", what, mend, event_id)
