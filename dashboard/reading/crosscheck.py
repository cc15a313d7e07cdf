"""Crosscheck: what no entry can know of itself, from loops to events that look the same.

Each check is one function that yields problems. All but the loops are warnings: the
dossier is drawn, and a careful editor would mend it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from dashboard.model import Dossier, Event
from dashboard.problems import COMPARED_LENGTH, Place, Problem, quoted
from dashboard.reading.references import NOUNS, references
from dashboard.reading.schema import Draft
from dashboard.reading.source import Record, Text, deepest, listed
from dashboard.search import search_text

ALIKE_LENGTH = 5  # letters; shorter names (Iran, Iraq) differ by one letter too often

_OPENS = {"event": "events", "actor": "actors", "without": "actors", "kind": "kinds"}


@dataclass(frozen=True)
class _File:
    """A dossier beside the values it was read from."""

    dossier: Dossier
    root: Record
    drafts: Mapping[str, Draft]

    def place(self, event: Event, key: str = "title") -> Place:
        """Where an event's value of `key` stands, else the event."""
        raw = self.drafts[event.id].raw
        node = raw.get(key)
        return raw.at if node is None else node.at


def crosscheck(dossier: Dossier, root: Record, drafts: Mapping[str, Draft]) -> list[Problem]:
    """All that the checks below find in `dossier`, which was read from `root`."""
    file = _File(dossier, root, drafts)
    return [problem for check in CHECKS for problem in check(file)]


def unsourced(file: _File) -> Iterator[Problem]:
    """An event without a source."""
    for event in file.dossier.events:
        if not event.sources:
            what, mend = "the event has no source", "Add sources:."
            yield Problem(*file.place(event), "unsourced", what, mend, event.id)


def outside_every_era(file: _File) -> Iterator[Problem]:
    """An event that touches none of the eras, where there are any."""
    eras = [(era.date.earliest, era.date.latest) for era in file.dossier.eras]
    for event in file.dossier.events:
        first, last = event.date.earliest, event.date.latest
        if eras and event.date.placed and not any(s <= last and first <= e for s, e in eras):
            what, mend = "the event lies outside every era", "Widen an era, or add one."
            yield Problem(*file.place(event, "date"), "outside-eras", what, mend, event.id)


def answers_later(file: _File) -> Iterator[Problem]:
    """A link to an event that begins only after this one has ended."""
    for event in file.dossier.events:
        for link in event.links:
            other = file.dossier.event(link.event)
            if other and other.date.placed and other.date.earliest > event.date.latest:
                what = f"the link {link.relation} leads to a later event, {quoted(link.event)}"
                mend = "Link from the later event."
                yield Problem(*file.place(event, "links"), "answers-later", what, mend, event.id)


def look_the_same(file: _File) -> Iterator[Problem]:
    """A second event with the date and title of a first."""
    first: dict[tuple[str, str], Event] = {}
    for event in file.dossier.events:
        same = first.setdefault((event.date.text, search_text(event.title)), event)
        if same is not event:
            what = f"the event has the date and title of {quoted(same.id)}"
            yield Problem(*file.place(event), "same-event", what, "Merge the two.", event.id)


def names_alike(file: _File) -> Iterator[Problem]:
    """Names of actors that differ by one letter or by case and accents, where no list of actors tells."""
    if file.root.get("actors") is not None:
        return
    seen: dict[str, str] = {}
    places: dict[str, Place] = {}
    for draft in file.drafts.values():
        for reference in references(draft.raw):
            if reference.section == "actors":
                places.setdefault(reference.id, reference.at)
    for actor in file.dossier.actors.values():
        variants = _variants(actor.name)
        other = next((seen[v] for v in variants if v in seen), None)
        if other is not None:
            what = f"the name {quoted(actor.name)} is much like {quoted(other)}"
            mend = "Write one of them throughout."
            yield Problem(*places[actor.name], "names-alike", what, mend)
        seen.update(dict.fromkeys(variants, actor.name))


def _variants(name: str) -> list[str]:
    """A name as it is searched, and with each letter left out: two that share one are alike."""
    plain = search_text(name)
    if not ALIKE_LENGTH <= len(plain) <= COMPARED_LENGTH:
        return [plain]
    return [plain, *(plain[:n] + plain[n + 1 :] for n, letter in enumerate(plain) if letter.isalpha())]


def loops(file: _File) -> Iterator[Problem]:
    """An actor that is part of itself, a place that lies in itself, by way of others or not."""
    actors = {actor.id: actor.part_of for actor in file.dossier.actors.values()}
    places = {place.id: place.in_ for place in file.dossier.places.values()}
    for section, key, parents in (("actors", "part_of", actors), ("places", "in", places)):
        for member in _looping(parents):
            node = deepest(file.root, (section, member, key))
            at = file.root.at if node is None else node.at
            what = f"the {NOUNS[section]} {quoted(member)} is part of itself"
            yield Problem(*at, "part-of-itself", what, f"Delete or change its {key}:.")


def _looping(parents: Mapping[str, str | None]) -> Iterator[str]:
    """One member of each loop, the first in order."""
    done: set[str] = set()
    for member in parents:
        path: dict[str, None] = {}
        step: str | None = member
        while step is not None and step not in done and step not in path:
            path[step] = None
            step = parents.get(step)
        if step is not None and step in path:
            yield step
        done.update(path)


def opens_somewhere(file: _File) -> Iterator[Problem]:
    """What `opens:` and the links of `looks:` name and the dossier does not have."""
    looks = [look.get("link") for look in listed(file.root.get("looks")) if isinstance(look, Record)]
    dossier = file.dossier
    ids = {"events": {*dossier.events_by_id}, "actors": {*dossier.actors}, "kinds": {*dossier.kinds}}
    for link in (file.root.get("opens"), *looks):
        if not isinstance(link, Text):
            continue
        for key, wanted in parse_qsl(link.removeprefix("?")):
            if key in _OPENS and wanted not in ids[_OPENS[key]]:
                what = f"no {NOUNS[_OPENS[key]]} has the id {quoted(wanted)}"
                yield Problem(*link.at, "unknown-in-link", what, "The page leaves it out.")


CHECKS = (unsourced, outside_every_era, answers_later, look_the_same, names_alike, loops, opens_somewhere)
