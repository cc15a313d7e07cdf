"""Origins: the original publishers and authors of a dossier's sources, each with its name."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard.dossier.model import Dossier, Source
from dashboard.query.chronology import CACHED_DOSSIERS
from dashboard.query.origins import cited, name_key, origin_keys, origins_of


@dataclass(frozen=True, slots=True)
class Origin:
    """The original publisher or author of sources. `events` is the number of events that cite one of them."""

    name: str
    sources: tuple[Source, ...]
    events: int


def origins(dossier: Dossier) -> tuple[Origin, ...]:
    """Return the sources by origin; those with the most sources first, otherwise in the order of the file."""
    counts = Counter(key for event in dossier.events for key in origins_of(dossier, cited(event)))
    names = origin_names(dossier)
    found = [Origin(names[key], tuple(group), counts[key]) for key, group in _groups(dossier).items()]
    return tuple(sorted(found, key=lambda origin: -len(origin.sources)))


@lru_cache(maxsize=CACHED_DOSSIERS)
def origin_names(dossier: Dossier) -> Mapping[str, str]:
    """Return the name of each origin by its key: a publisher, or what its sources have in common."""
    names = {name_key(s.publisher): s.publisher for s in dossier.sources.values() if s.publisher}
    return {key: names.get(key) or _name(group) for key, group in _groups(dossier).items()}


def _groups(dossier: Dossier) -> Mapping[str, Sequence[Source]]:
    keys = origin_keys(dossier)
    groups: dict[str, list[Source]] = {}
    for source in dossier.sources.values():
        groups.setdefault(keys[source.id], []).append(source)
    return groups


def _name(group: Sequence[Source]) -> str:
    """The name of an origin that is not a publisher: the only publisher of its sources, otherwise its own
    name.
    """
    publishers = {source.publisher for source in group}
    alone = publishers.pop() if len(publishers) == 1 < len(group) else None
    return alone or group[0].origin or group[0].title
