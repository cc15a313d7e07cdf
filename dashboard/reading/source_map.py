"""Source map: where in its files each part of a dossier is written, so that a check can point at it."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from dashboard.dossier.model import Dossier, Event
from dashboard.problems.codes import Code
from dashboard.problems.problem import Location
from dashboard.reading.assemble import Draft
from dashboard.reading.ids.references import Reference, references
from dashboard.reading.yaml.nodes import as_list, deepest, texts
from dashboard.reading.yaml.source import Node, Record, Text

Value = TypeVar("Value")


@dataclass(frozen=True)
class SourceMap:
    """A dossier with the values that it was read from, the drafts of its events by id and its files by name.

    `reported` contains the codes that were already found. Checks skip problems that these may have caused.
    """

    dossier: Dossier
    root: Record
    drafts: Mapping[str, Draft]
    paths: Mapping[str, Path]
    reported: AbstractSet[Code]

    def at(self, *path: int | str) -> Location:
        """Return the location of the value at the end of `path`, else that of its nearest container."""
        node = deepest(self.root, path)
        return self.root.at if node is None else node.at

    def text_at(self, wanted: str, *path: int | str) -> Location:
        """Return the location of the text `wanted` in the value at `path`, else that of the value."""
        found = (text.at for text in texts(deepest(self.root, path)) if text == wanted)
        return next(found, self.at(*path))

    def key_at(self, *path: str) -> Location:
        """Return the location of the key at the end of `path`, else that of its nearest container."""
        around = deepest(self.root, path[:-1])
        return around.place_of(path[-1]) if isinstance(around, Record) else self.at(*path)

    def of(self, event: Event, *path: int | str) -> Location:
        """Return the location of the value at the end of `path` in an event, else that of its container."""
        raw = self.drafts[event.id].raw
        node = deepest(raw, path)
        return raw.at if node is None else node.at

    def named_by(self, event: Event, key: str, wanted: str) -> Location:
        """Return the location of the text `wanted` in an event's value of `key`, else that of the value."""
        found = (text.at for text in texts(self.drafts[event.id].raw.get(key)) if text == wanted)
        return next(found, self.of(event, key))

    def pairs(self, key: str, values: tuple[Value, ...]) -> Iterator[tuple[Node, Value]]:
        """Return pairs of a node in the list under `key` and its value; no pairs if a value was left out."""
        nodes = as_list(self.root.get(key))
        return zip(nodes, values, strict=True) if len(nodes) == len(values) else iter(())

    def left_out(self) -> Iterator[Draft]:
        """Return the events that are written in the file and are not in the dossier."""
        return (draft for draft in self.drafts.values() if draft.id not in self.dossier.events_by_id)

    def claims(self) -> Iterator[tuple[str, str | None]]:
        """Yield the question and the position, if any, of each claim on one, also of left-out events."""
        for draft in self.drafts.values():
            for claim in as_list(draft.raw.get("claims")):
                if isinstance(claim, Record):
                    question, position = claim.get("on"), claim.get("holds")
                    if isinstance(question, Text):
                        yield str(question), str(position) if isinstance(position, Text) else None

    def lost_references(self) -> Iterator[Reference]:
        """Yield the references of all events that were left out."""
        for draft in self.left_out():
            yield from references(draft.raw)
