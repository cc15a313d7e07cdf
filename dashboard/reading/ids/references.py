"""References: the ids that an entry refers to, and whether they are known."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.dossier.characters import is_readable
from dashboard.problems.advice import nearest, quoted
from dashboard.problems.codes import Code
from dashboard.problems.message import Message
from dashboard.problems.problem import Location, Problem
from dashboard.reading.yaml.nodes import as_list, texts
from dashboard.reading.yaml.source import Node, Record, Text

ADVICE_MOST = 100  # unknown ids for which the nearest id is sought; the search is slow, and nobody reads more

NOUNS = {
    "kinds": Message("kind"),
    "sides": Message("side"),
    "actors": Message("actor"),
    "places": Message("place"),
    "sources": Message("source"),
    "questions": Message("question"),
    "events": Message("event"),
}

UNKNOWN_ID = {
    "kinds": Message("no kind has the id %(id)s"),
    "sides": Message("no side has the id %(id)s"),
    "actors": Message("no actor has the id %(id)s"),
    "places": Message("no place has the id %(id)s"),
    "sources": Message("no source has the id %(id)s"),
    "questions": Message("no question has the id %(id)s"),
    "claims": Message("no claim has the id %(id)s"),
    "events": Message("no event has the id %(id)s"),
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
# The key of the id in an entry that is written in its full form.
_FULL_FORM_KEYS = {"actors": "actor", "links": "event", "sources": "source"}
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
    advice: dict[tuple[str, str], Message | None] = field(default_factory=dict)  # cached because it is slow

    def suggestion(self, section: str, wanted: str) -> Message:
        """Return a sentence with the nearest id of `section`, or the advice to add `wanted` there."""
        key = (section, wanted)
        if key not in self.advice and len(self.advice) < ADVICE_MOST:
            self.advice[key] = nearest(wanted, self.ids[section])
        return self.advice.get(key) or Message("Add it under %(section)s:.", section=section)


def references(event: Record) -> Iterator[Reference]:
    """Yield every reference in an event and its claims, figures, status and route. Accept any shape."""
    for key, value in event.items():
        if section := _EVENT_KEYS.get(key):
            for text in (value,) if type(value) is Text else _named(key, value):
                yield Reference(section, text.partition(" ")[0] if key == "sources" else text, text.at)
        elif key == "dated" and isinstance(value, Record):
            for source in value.places():
                yield Reference("sources", str(source), source.at)
        elif key in _NESTED:
            for entry in as_list(value):
                if isinstance(entry, Record):
                    yield from references(entry)


def head_references(root: Record) -> Iterator[Reference]:
    """Yield every reference outside the sections and events of a dossier. Accept any shape."""
    about = root.get("about")
    if isinstance(about, Record):
        yield from _references_under(about, "source", "sources")
        yield from _references_under(about.get("corrections"), "event", "events")
    yield from _references_under(root.get("steps"), "event", "events")


def question_references(root: Record) -> Iterator[Reference]:
    """Yield every reference in the missing answers of all questions. Accept any shape."""
    questions = root.get("questions")
    for question in questions.values() if isinstance(questions, Record) else ():
        for silence in as_list(question.get("silent")) if isinstance(question, Record) else ():
            yield from _references_under(silence, "actor", "actors")
            for text in _named("sources", silence.get("sources")) if isinstance(silence, Record) else ():
                yield Reference("sources", text.partition(" ")[0], text.at)


def _references_under(node: Node, key: str, section: str) -> Iterator[Reference]:
    """Yield the references to `section` under `key` in the entries of `node`."""
    for entry in as_list(node):
        if isinstance(entry, Record) and isinstance(wanted := entry.get(key), Text):
            yield Reference(section, str(wanted), wanted.at)


def _named(key: str, value: Node) -> Iterator[Text]:
    """Yield the texts under `key` that are ids; an entry in its full form has only one of them."""
    full = _FULL_FORM_KEYS.get(key)
    for entry in as_list(value):
        if full and isinstance(entry, Record) and (full in entry or key == "sources"):
            yield from texts(entry.get(full))
        else:
            yield from texts(entry)


def unknown_references(event: Record, known: Known, event_id: str | None) -> Iterator[Problem]:
    """Yield a problem for each unknown id in an event, including positions of questions."""
    for reference in references(event):
        if reference.id not in known.ids[reference.section]:
            yield unknown_reference(reference, known, event_id)
    for claim in as_list(event.get("claims")):
        if isinstance(claim, Record):
            yield from _unknown_position(claim, known, event_id)


def unknown_reference(reference: Reference, known: Known, event_id: str | None = None) -> Problem:
    """Return the problem that the id of a reference is unknown."""
    if not is_readable(reference.id):
        what = Message(
            "no %(noun)s is named here: there is nothing to read in %(id)s",
            noun=NOUNS[reference.section],
            id=quoted(reference.id),
        )
        return Problem(*reference.at, "blank-text", what, Message("Name one, or delete it."), event_id)
    what = UNKNOWN_ID[reference.section].filled(id=quoted(reference.id))
    suggestion = known.suggestion(reference.section, reference.id)
    return Problem(*reference.at, UNKNOWN[reference.section], what, suggestion, event_id)


def _unknown_position(claim: Record, known: Known, event_id: str | None) -> Iterator[Problem]:
    question = claim.get("on")
    position = claim.get("holds")
    if not isinstance(position, Text):
        return
    if not isinstance(question, Text):
        suggestion = Message("Add on: with the question.")
        yield Problem(
            *position.at,
            "position-without-question",
            Message("%(position)s is held on no question", position=quoted(position)),
            suggestion,
            event_id,
        )
    elif question in known.positions and position not in known.positions[question]:
        what = Message(
            "the question %(question)s has no position %(position)s",
            question=quoted(question),
            position=quoted(position),
        )
        suggestion = nearest(position, known.positions[question]) or Message(
            "Add it under questions: %(question)s: positions:.", question=question
        )
        yield Problem(*position.at, "unknown-position", what, suggestion, event_id)
