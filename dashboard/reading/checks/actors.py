"""Checks of actors and places: similar names, and actors or places that are part of themselves."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice

from dashboard.dossier.model import Actor
from dashboard.problems.advice import COMPARED_LENGTH, quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import Message
from dashboard.problems.problem import Location, Problem
from dashboard.query.search_text import search_text
from dashboard.reading.ids.references import NOUNS, question_references, references
from dashboard.reading.source_map import SourceMap

ALIKE_MOST = 5000  # names compared, in the order of the file; each needs one variant per letter in memory
ALIKE_LENGTH = 5  # letters; shorter names (Iran, Iraq) differ by one letter too often


def names_alike(file: SourceMap) -> Iterator[Problem]:
    """Find names that differ by one letter or by case and accents if no section lists the actors."""
    if file.root.get("actors") is not None:
        return
    seen: dict[str, str] = {}
    places: dict[str, Location] = {}
    named = (reference for draft in file.drafts.values() for reference in references(draft.raw))
    for reference in chain(named, question_references(file.root)):
        if reference.section == "actors":
            places.setdefault(reference.id, reference.at)
    for actor in islice(file.dossier.actors.values(), ALIKE_MOST):
        variants = _variants(actor.name)
        other = next((seen[v] for v in variants if v in seen), None)
        if other is not None:
            what = Message(
                "the name %(name)s is much like %(other)s", name=quoted(actor.name), other=quoted(other)
            )
            suggestion = Message("Write one of them throughout.")
            yield Problem(*places[actor.name], WarningCode("names-alike"), what, suggestion)
        seen.update(dict.fromkeys(variants, actor.name))


def _variants(name: str) -> list[str]:
    """Return a name as it is searched and its variants without one letter; similar names share a variant."""
    plain = search_text(name)
    if not ALIKE_LENGTH <= len(plain) <= COMPARED_LENGTH:
        return [plain]
    return [plain, *(plain[:n] + plain[n + 1 :] for n, letter in enumerate(plain) if letter.isalpha())]


def same_names(file: SourceMap) -> Iterator[Problem]:
    """Find names and aliases that two listed actors share."""
    if file.root.get("actors") is None:
        return
    first: dict[str, str] = {}
    for actor in file.dossier.actors.values():
        for key, name in _names(actor):
            other = first.setdefault(search_text(name), actor.id)
            if other != actor.id:
                what = Message(
                    "the actor %(other)s is called %(name)s too", other=quoted(other), name=quoted(name)
                )
                suggestion = Message("Merge the two, or make their names different.")
                yield Problem(
                    *file.text_at(name, "actors", actor.id, key), WarningCode("same-name"), what, suggestion
                )


def _names(actor: Actor) -> Iterator[tuple[str, str]]:
    """Yield each name of an actor with its key."""
    yield "name", actor.name
    if actor.short is not None:
        yield "short", actor.short
    yield from (("aliases", alias) for alias in actor.aliases)


def persons_in_persons(file: SourceMap) -> Iterator[Problem]:
    """Find persons that are part of a person."""
    actors = file.dossier.actors
    for actor in actors.values():
        whole = actors.get(actor.part_of) if actor.part_of else None
        if whole and whole is not actor and (actor.is_, whole.is_) == ("person", "person"):
            what = Message(
                "the person %(id)s is part of a person, %(whole)s",
                id=quoted(actor.id),
                whole=quoted(whole.id),
            )
            suggestion = Message("Name the group that both belong to, or delete it.")
            yield Problem(
                *file.at("actors", actor.id, "part_of"), WarningCode("person-in-person"), what, suggestion
            )


def loops(file: SourceMap) -> Iterator[Problem]:
    """Find actors that are part of themselves and places that are in themselves, directly or indirectly."""
    actors = {actor.id: actor.part_of for actor in file.dossier.actors.values()}
    places = {place.id: place.in_ for place in file.dossier.places.values()}
    for section, key, parents in (("actors", "part_of", actors), ("places", "in", places)):
        for member in _looping(parents):
            what = Message("the %(noun)s %(id)s is part of itself", noun=NOUNS[section], id=quoted(member))
            suggestion = Message("Delete or change its %(key)s:.", key=key)
            yield Problem(*file.at(section, member, key), "part-of-itself", what, suggestion)


def _looping(parents: Mapping[str, str | None]) -> Iterator[str]:
    """Yield the member of each loop that comes first in `parents`."""
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


CHECKS = (
    loops,
    names_alike,
    persons_in_persons,
    same_names,
)
