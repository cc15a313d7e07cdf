"""Downloads: what a browser needs to write the events of a selection as files.

Each event, actor, source and so on is written here, once, as a row or a piece of text. The browser joins the
pieces of the events that are selected (canvas/widgets/downloads.js), in the app and in an exported page.
A JSON or YAML file is a dossier: besides the events it has what they name, and of links those to its events.
"""

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import indent
from typing import Any, NamedTuple, NotRequired, TypedDict

import pandas as pd

from dashboard.dossier.editor_schema import editor_schema
from dashboard.dossier.model import Dossier, Event
from dashboard.export.limit import actors_of, cited_by
from dashboard.formats.yaml import content, dumped
from dashboard.query.table import claims_table, events_table

BYTE_ORDER_MARK = "\ufeff"  # by which spreadsheets know that a table is in UTF-8
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
NOT_IN_PART = ("looks", "opens")  # they may name what is not selected


_Pieces = Iterator[tuple[str, list[int]]]


class Item(TypedDict):
    """An entry of a section, which is in a file if one event of `needs`, an index of `sets`, is selected.

    It consists of texts, each with such indices: a text is in the file if one event of each is selected.
    """

    needs: int | None  # null for always
    json: Sequence[tuple[str, Sequence[int]]]
    yaml: Sequence[tuple[str, Sequence[int]]]
    rows: NotRequired[Sequence[str]]  # of an event: its lines in the tables of events and of claims


class Frame(TypedDict):
    """What is before the first entry of a section, between its entries and after the last one."""

    before: str
    between: str
    after: str


class Section(TypedDict):
    """Entries of a dossier; if none of them is in a file, its frame is not either."""

    json: Frame
    yaml: Frame
    items: Sequence[Item]


class Downloads(TypedDict):
    """The files of which the browser joins a selection."""

    heads: Sequence[str]  # the first lines of the tables of events and of claims
    dossier: Sequence[Section]  # the items of events are in the order of the dossier's file
    sets: Sequence[Sequence[int]]  # of indices of events
    schema: str  # of the JSON and the YAML file


def downloads(dossier: Dossier) -> Downloads:
    """Return what a browser needs to write any selection of the events of `dossier`."""
    sets = _Sets(len(dossier.events))
    events = _table(dossier, events_table(dossier, dossier.events))
    claims = _table(dossier, claims_table(dossier, dossier.events))
    rows = list(zip(events.rows, claims.rows, strict=True))
    return Downloads(
        heads=[events.head, claims.head],
        dossier=list(_sections(_parts(dossier, rows), sets)),
        sets=sets.all,
        schema=_json(json.loads(editor_schema())),
    )


class _Table(NamedTuple):
    """A CSV file: its first line, and the lines of each event, in the order of the dossier's file."""

    head: str
    rows: Sequence[str]


def _table(dossier: Dossier, frame: pd.DataFrame) -> _Table:
    """The lines of a table whose first column has the id of the event."""
    head, *rows = csv.reader(io.StringIO(frame.to_csv()))
    lines: dict[str, str] = {event.id: "" for event in dossier.events}
    for row in rows:
        lines[row[0]] += _line(row)
    return _Table(head=BYTE_ORDER_MARK + _line(head), rows=list(lines.values()))


def _line(row: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(row)
    return text.getvalue()


class _Sets:
    """Sets of events by their indices in the file, each once."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._numbers: dict[tuple[int, ...], int] = {}

    def number(self, events: Collection[int]) -> int | None:
        """Return the index of a set; None for the set of all events, as one of them is always selected."""
        if len(set(events)) == self._count:
            return None
        return self._numbers.setdefault(tuple(sorted(set(events))), len(self._numbers))

    def numbers(self, *several: Collection[int]) -> list[int]:
        """Return the indices of sets, without that of all events."""
        return [number for events in several if (number := self.number(events)) is not None]

    @property
    def all(self) -> list[list[int]]:
        return [list(events) for events in self._numbers]


@dataclass(frozen=True)
class _Entry:
    """An entry as plain data; `name` is its key in a mapping, None in a list.

    It is in a file if one of `events` is selected, None for always. `references` are lists of it, by their
    keys, whose entries are in the file if their own event is selected.
    """

    value: Any
    events: Collection[int] | None
    name: str | None = None
    references: Mapping[str, Sequence[tuple[Any, int]]] = field(default_factory=dict)
    rows: Sequence[str] = ()


@dataclass(frozen=True)
class _Parts:
    """A dossier as plain data: `fixed` and `about` are in every file, the entries as events are selected."""

    fixed: Mapping[str, Any]
    about: Mapping[str, Any]
    corrections: Sequence[_Entry]
    sections: Mapping[str, Sequence[_Entry]]


def _parts(dossier: Dossier, rows: Sequence[Sequence[str]]) -> _Parts:
    written = content(dossier)
    number = {event.id: i for i, event in enumerate(dossier.events)}
    about = dict(written.pop("about", {}))
    corrections = zip(about.pop("corrections", ()), dossier.about.corrections, strict=True)
    sections = {
        key: [
            _Entry(value, events[name], name)
            for name, value in written.pop(key, {}).items()
            if name in events
        ]
        for key, events in _used(dossier).items()
    }
    steps = zip(written.pop("steps", ()), dossier.steps, strict=True)
    events = zip(written.pop("events", ()), dossier.events, rows, strict=True)
    return _Parts(
        fixed={key: value for key, value in written.items() if key not in NOT_IN_PART},
        about=about,
        corrections=[_Entry(value, [number[one.event]] if one.event else None) for value, one in corrections],
        sections={
            **sections,
            "events": [_event(value, event, number, lines) for value, event, lines in events],
            "steps": [_Entry(value, [number[step.event]]) for value, step in steps],
        },
    )


def _event(value: Mapping[str, Any], event: Event, number: Mapping[str, int], rows: Sequence[str]) -> _Entry:
    references: dict[str, list[tuple[Any, int]]] = {
        "links": [({"relation": o.relation.value, "event": o.event}, number[o.event]) for o in event.links],
        "after": [(other, number[other]) for other in event.after],
        "before": [(other, number[other]) for other in event.before],
    }
    own = {key: written for key, written in value.items() if key not in references}
    named = {key: entries for key, entries in references.items() if entries}
    return _Entry(own, [number[event.id]], references=named, rows=rows)


def _used(dossier: Dossier) -> Mapping[str, Mapping[str, Collection[int]]]:
    """For each section the ids of its entries, each with the events that need the entry."""
    used: dict[str, dict[str, set[int]]] = {
        key: defaultdict(set) for key in ("kinds", "sides", "actors", "places", "sources", "questions")
    }
    for i, event in enumerate(dossier.events):
        questions = [dossier.questions[name] for name in {claim.on for claim in event.claims if claim.on}]
        silent = {silence.actor for question in questions for silence in question.silent}
        actors = _with_parents({*actors_of(event), *silent}, dossier.actors, "part_of")
        needed: Mapping[str, Iterable[str | None]] = {
            "kinds": [event.kind],
            "sides": [dossier.actors[actor].side for actor in actors],
            "actors": actors,
            "places": _with_parents(set(event.places), dossier.places, "in_"),
            "sources": cited_by([event], questions, dossier),
            "questions": [question.id for question in questions],
        }
        for key, names in needed.items():
            for name in filter(None, names):
                used[key][name].add(i)
    return used


def _with_parents(names: Collection[str], entries: Mapping[str, Any], parent: str) -> set[str]:
    """`names` and those of all that they are parts of; loops are allowed."""
    found, waiting = set(names), list(names)
    while waiting:
        above = getattr(entries[waiting.pop()], parent)
        if above and above not in found:
            found.add(above)
            waiting.append(above)
    return found


def _sections(parts: _Parts, sets: _Sets) -> Iterator[Section]:
    about = f',\n"about":{_json(parts.about)[:-1]}'
    in_about = "" if parts.about else "about:\n"
    yield _fixed(_json(parts.fixed)[:-1], dumped(parts.fixed))
    if parts.about or parts.corrections:
        yield _fixed(about, dumped({"about": parts.about}) if parts.about else "")
        corrections = _section("corrections", parts.corrections, sets)
        corrections["json"]["before"] = f'{"," if parts.about else ""}"corrections":['
        corrections["yaml"]["before"] = f"{in_about}  corrections:\n"
        yield corrections
        yield _fixed("}", "")
    for key, entries in parts.sections.items():
        yield _section(key, entries, sets)
    yield _fixed("\n}\n", "")


def _fixed(in_json: str, in_yaml: str) -> Section:
    """A section that is in every file."""
    item = Item(needs=None, json=[(in_json, [])], yaml=[(in_yaml, [])])
    nothing = Frame(before="", between="", after="")
    return Section(json=nothing, yaml=nothing, items=[item])


def _section(key: str, entries: Sequence[_Entry], sets: _Sets) -> Section:
    opening, closing = "{}" if entries and entries[0].name is not None else "[]"
    return Section(
        json=Frame(before=f',\n"{key}":{opening}\n', between=",\n", after=f"\n{closing}"),
        yaml=Frame(before=f"{key}:\n", between="", after=""),
        items=[_item(entry, sets) for entry in entries],
    )


def _item(entry: _Entry, sets: _Sets) -> Item:
    item = Item(
        needs=None if entry.events is None else sets.number(entry.events),
        json=list(_json_pieces(entry, sets)),
        yaml=list(_yaml_pieces(entry, sets)),
    )
    return Item(**item, rows=entry.rows) if entry.rows else item


def _json(value: Any) -> str:
    """`value` as JSON that is also YAML, in which characters that do not print are escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _json_pieces(entry: _Entry, sets: _Sets) -> _Pieces:
    name = "" if entry.name is None else f"{_json(entry.name)}:"
    if not entry.references:
        yield name + _json(entry.value), []
        return
    yield name + _json(entry.value)[:-1], []
    for key, references in entry.references.items():
        events = [event for _, event in references]
        yield f',"{key}":[', sets.numbers(events)
        for at, (value, event) in enumerate(references):
            if at:
                yield ",", sets.numbers([event], events[:at])
            yield _json(value), sets.numbers([event])
        yield "]", sets.numbers(events)
    yield "}", []


def _yaml_pieces(entry: _Entry, sets: _Sets) -> _Pieces:
    """The pieces of an entry below a key of the file."""
    yield indent(dumped([entry.value] if entry.name is None else {entry.name: entry.value}), "  "), []
    for key, references in entry.references.items():
        yield f"    {key}:\n", sets.numbers([event for _, event in references])
        for value, event in references:
            yield indent(dumped([value]), "      "), sets.numbers([event])
