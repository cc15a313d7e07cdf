"""Assembly: how plain values become the model, and how what the model refuses becomes problems.

An error in an event removes that event; an error elsewhere removes only the value that has it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import isnan

from dashboard.dates.constrain import UNDATED
from dashboard.dossier.characters import is_readable
from dashboard.dossier.derived_ids import Names, derived_id, ids_of
from dashboard.dossier.fields import Context
from dashboard.dossier.model import Actor, Dossier, Event
from dashboard.problems.advice import nearest, quoted, shown
from dashboard.problems.message import Message
from dashboard.problems.problem import ERRORS_MOST, Problem, line_of
from dashboard.reading.clock import clock_of
from dashboard.reading.event_order import ordered
from dashboard.reading.ids.cross_references import (
    head_with_known_references,
    unknown_references_in_head,
    with_known_references,
)
from dashboard.reading.ids.references import Known, question_references, references, unknown_references
from dashboard.reading.limits import given_up
from dashboard.reading.partial_validation import partly_validated
from dashboard.reading.sections import SECTIONS, Sections, read_sections
from dashboard.reading.shapes import out_of_shape, texts_out_of_shape
from dashboard.reading.validation_errors import ERRORS_OF_ENTRY_MOST, empty_names, keys_of, too_many
from dashboard.reading.yaml.nodes import as_list
from dashboard.reading.yaml.source import Record, Text

NOT_IN_THE_FILE = ("problems", "source_name")
_EVENT_KEYS = keys_of(Event)
_FILE_KEYS = [key for key in keys_of(Dossier) if key not in NOT_IN_THE_FILE]


@dataclass(frozen=True)
class Draft:
    """An event as it is written in the file, with its written or derived id."""

    raw: Record
    id: str


def assemble(root: Record, name: str) -> tuple[Dossier, dict[str, Draft], list[Problem]]:
    """Return everything in `root` that the model accepts, the drafts of its events by id, and the problems.

    `name` is the name of the file. Without a section of actors every name that an event or a question gives
    to an actor becomes an actor.
    """
    context = Context(clock_of(root))
    head, problems = _head(root, name, context)
    drafts, found = _drafts(root)
    problems += found
    unlisted = _unlisted(drafts, root) if root.get("actors") is None else None
    context = replace(context, actors=unlisted or {})
    sections, found = read_sections(root, context)
    problems += found
    if unlisted is not None:
        sections["actors"] = {i: Actor(id=i, name=actor) for actor, i in unlisted.items()}
    known = _known(sections, drafts, unlisted)
    sections, found = with_known_references(sections, root, known)
    problems += found
    problems += unknown_references_in_head(root, known)
    events, found = _events(drafts, known, context)
    problems += found
    head = head_with_known_references(head, sections["sources"], {event.id for event in events})
    read = {**sections, "clock": context.clock, "events": events, "source_name": name}
    dossier = head.model_copy(update=read)
    return dossier, {draft.id: draft for draft in drafts}, problems


def _unlisted(drafts: Iterable[Draft], root: Record) -> dict[str, str]:
    """Return an id for each name that an event or a question gives to an actor, if the name is readable."""
    in_events = (reference for draft in drafts for reference in references(draft.raw))
    names = (r.id for r in chain(in_events, question_references(root)) if r.section == "actors")
    return {name: actor for name, actor in ids_of(names).items() if is_readable(name)}


def _known(sections: Sections, drafts: Iterable[Draft], unlisted: Mapping[str, str] | None) -> Known:
    """Return the ids that an event may refer to; without a section of actors, actors are known by name."""
    ids: dict[str, Collection[str]] = {**sections, "events": dict.fromkeys(draft.id for draft in drafts)}
    if unlisted is not None:
        ids["actors"] = unlisted
    positions = {q.id: [p.id for p in q.positions] for q in sections["questions"].values()}
    return Known(ids, positions)


def _drafts(root: Record) -> tuple[list[Draft], list[Problem]]:
    """Return the events that are written as keys and values, each with a unique id.

    The second of two events with the same written id is refused; a derived id is changed until it is unique.
    """
    written = root.get("events")
    if isinstance(written, Record) and written and all(isinstance(v, Record) for v in written.values()):
        what = Message("the events are written as a list, not by id")
        suggestion = Message("Begin each with a hyphen, and give its id in id:.")
        return [], [Problem(*written.at, "events-by-id", what, suggestion)]
    if wrong := out_of_shape("events", written):
        return [], wrong
    entries = as_list(written)
    names = Names(str(e["id"]) for e in entries if isinstance(e, Record) and isinstance(e.get("id"), Text))
    drafts: dict[str, Draft] = {}
    problems = []
    for entry in entries:
        if not isinstance(entry, Record):
            at = root.place_of("events") if entry is None else entry.at
            what = Message("an event is written as keys and values, not %(found)s", found=shown(entry))
            suggestion = Message("Give it date: and title:.")
            problems.append(Problem(*at, "wrong-shape", what, suggestion))
            continue
        given = entry.get("id")
        event_id = str(given) if isinstance(given, Text) else names.give(_derived(entry))
        if event_id in drafts:
            at = given.at if isinstance(given, Text) else entry.at
            first = line_of(drafts[event_id].raw.at, at)
            what = Message("the event in %(line)s has the id %(id)s too", line=first, id=quoted(event_id))
            problems.append(Problem(*at, "double-id", what, Message("Give this one another."), event_id))
        else:
            drafts[event_id] = Draft(entry, event_id)
    if not entries:
        at = root.place_of("events")
        what, suggestion = Message("the dossier has no events"), Message("List them under events:.")
        problems.append(Problem(*at, "no-events", what, suggestion))
    return list(drafts.values()), problems


def _derived(entry: Record) -> str:
    return derived_id(*(text for key in ("date", "title") if isinstance(text := entry.get(key), Text)))


def _head(root: Record, name: str, context: Context) -> tuple[Dossier, list[Problem]]:
    """Return the head of a dossier, which is all but sections and events; its default title is `name`."""
    unknown = [key for key in root.places() if key not in _FILE_KEYS]
    problems = [_unknown_key(key) for key in unknown[:ERRORS_OF_ENTRY_MOST]]
    problems += [too_many(root.at)] if len(unknown) > ERRORS_OF_ENTRY_MOST else []
    draft = {
        key: value
        for key, value in root.items()
        if key in _FILE_KEYS and key not in SECTIONS and key != "events" and value is not None
    }
    head, found = partly_validated(Dossier, draft, root, {"title": name}, context)
    problems += found
    if head and head.as_of and isnan(head.as_of.position):
        at = root.place_of("as_of") if (node := root.get("as_of")) is None else node.at
        what = Message("%(date)s has no year, so no line can be drawn at it", date=str(head.as_of))
        problems.append(Problem(*at, "no-year", what, Message("Give the day on which the story is told.")))
        head = head.model_copy(update={"as_of": None})
    return head or Dossier(title=name), problems


def _unknown_key(key: Text) -> Problem:
    suggestion = nearest(key, _FILE_KEYS) or Message("It has %(keys)s.", keys=", ".join(_FILE_KEYS))
    what = Message("%(key)s is no key of a dossier", key=quoted(key))
    return Problem(*key.at, "unknown-key", what, suggestion)


def _events(
    drafts: Sequence[Draft], known: Known, context: Context
) -> tuple[tuple[Event, ...], list[Problem]]:
    """Return the events without errors; links to events with errors are removed from them."""
    events: list[Event] = []
    problems: list[Problem] = []
    for draft in drafts:
        if len(problems) > ERRORS_MOST:
            problems.append(given_up(draft.raw.at))
            break
        event, found = _event(draft, known, context)
        problems += found
        if event is not None and all(problem.level == "warning" for problem in found):
            events.append(event)
    narrowed, found = ordered(events, {draft.id: draft.raw for draft in drafts})
    problems += found
    if len(narrowed) < len(known.ids["events"]):
        ids = {event.id for event in narrowed}
        narrowed = tuple(_linked_within(event, ids) for event in narrowed)
    return narrowed, problems


def _event(draft: Draft, known: Known, context: Context) -> tuple[Event | None, list[Problem]]:
    raw = draft.raw
    problems = list(unknown_references(raw, known, draft.id))
    if not raw.sound:
        return None, problems
    problems += empty_names(raw, draft.id)
    written: dict[str, object] = {k: v for k, v in raw.items() if v is not None or k not in _EVENT_KEYS}
    if raw.get("after") or raw.get("before"):
        written.setdefault("date", UNDATED)
    written["id"] = raw.get("id", draft.id)
    event, found = partly_validated(Event, written, raw, {}, context, event=draft.id)
    if found:
        no_ids = texts_out_of_shape(raw, Event)  # their wrong shape is reported, so an unknown id is not
        problems = [p for p in problems if (p.name, p.line, p.column) not in no_ids]
    return event, [*problems, *found]


def _linked_within(event: Event, ids: set[str]) -> Event:
    """Return the event with only those references to other events that are in `ids`."""
    remaining = {
        "links": tuple(link for link in event.links if link.event in ids),
        "after": tuple(other for other in event.after if other in ids),
        "before": tuple(other for other in event.before if other in ids),
    }
    is_same = all(len(values) == len(getattr(event, field)) for field, values in remaining.items())
    return event if is_same else event.model_copy(update=remaining)
