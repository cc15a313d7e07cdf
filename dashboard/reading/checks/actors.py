"""Checks of the cast: names that are mistaken for one another, and who is part of whom."""

from collections.abc import Iterator, Mapping
from itertools import islice

from dashboard.dossier.model import Actor
from dashboard.problems.advice import COMPARED_LENGTH, quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.problem import Location, Problem
from dashboard.query.search_text import search_text
from dashboard.reading.ids.references import NOUNS, references
from dashboard.reading.source_map import SourceMap

ALIKE_MOST = 5000  # names compared, in the order of the file: of each are kept as many variants as letters
ALIKE_LENGTH = 5  # letters; shorter names (Iran, Iraq) differ by one letter too often


def names_alike(file: SourceMap) -> Iterator[Problem]:
    """Names of actors that differ by one letter or by case and accents, where no list of actors tells."""
    if file.root.get("actors") is not None:
        return
    seen: dict[str, str] = {}
    places: dict[str, Location] = {}
    for draft in file.drafts.values():
        for reference in references(draft.raw):
            if reference.section == "actors":
                places.setdefault(reference.id, reference.at)
    for actor in islice(file.dossier.actors.values(), ALIKE_MOST):
        variants = _variants(actor.name)
        other = next((seen[v] for v in variants if v in seen), None)
        if other is not None:
            what = f"the name {quoted(actor.name)} is much like {quoted(other)}"
            mend = "Write one of them throughout."
            yield Problem(*places[actor.name], WarningCode("names-alike"), what, mend)
        seen.update(dict.fromkeys(variants, actor.name))


def _variants(name: str) -> list[str]:
    """A name as it is searched, and with each letter left out: two that share one are alike."""
    plain = search_text(name)
    if not ALIKE_LENGTH <= len(plain) <= COMPARED_LENGTH:
        return [plain]
    return [plain, *(plain[:n] + plain[n + 1 :] for n, letter in enumerate(plain) if letter.isalpha())]


def same_names(file: SourceMap) -> Iterator[Problem]:
    """A name or alias of an actor that is another's too, where a list of actors tells."""
    if file.root.get("actors") is None:
        return
    first: dict[str, str] = {}
    for actor in file.dossier.actors.values():
        for key, name in _names(actor):
            other = first.setdefault(search_text(name), actor.id)
            if other != actor.id:
                what = f"the actor {quoted(other)} is called {quoted(name)} too"
                mend = "Merge the two, or make their names different."
                yield Problem(
                    *file.text_at(name, "actors", actor.id, key), WarningCode("same-name"), what, mend
                )


def _names(actor: Actor) -> Iterator[tuple[str, str]]:
    """The keys under which an actor is called something, and what."""
    yield "name", actor.name
    if actor.short is not None:
        yield "short", actor.short
    yield from (("aliases", alias) for alias in actor.aliases)


def persons_in_persons(file: SourceMap) -> Iterator[Problem]:
    """A person that is part of a person."""
    actors = file.dossier.actors
    for actor in actors.values():
        whole = actors.get(actor.part_of) if actor.part_of else None
        if whole and whole is not actor and (actor.is_, whole.is_) == ("person", "person"):
            what = f"the person {quoted(actor.id)} is part of a person, {quoted(whole.id)}"
            mend = "Name the group that both belong to, or delete it."
            yield Problem(
                *file.at("actors", actor.id, "part_of"), WarningCode("person-in-person"), what, mend
            )


def loops(file: SourceMap) -> Iterator[Problem]:
    """An actor that is part of itself, a place that lies in itself, by way of others or not."""
    actors = {actor.id: actor.part_of for actor in file.dossier.actors.values()}
    places = {place.id: place.in_ for place in file.dossier.places.values()}
    for section, key, parents in (("actors", "part_of", actors), ("places", "in", places)):
        for member in _looping(parents):
            what = f"the {NOUNS[section]} {quoted(member)} is part of itself"
            mend = f"Delete or change its {key}:."
            yield Problem(*file.at(section, member, key), "part-of-itself", what, mend)


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


CHECKS = (
    loops,
    names_alike,
    persons_in_persons,
    same_names,
)
