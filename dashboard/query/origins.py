"""Origins: which sources are independent of each other, and on which of them an event rests."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from dashboard.dossier.model import Citation, Dossier, Event
from dashboard.query.chronology import CACHED_DOSSIERS
from dashboard.query.search_text import search_text

Counts = npt.NDArray[np.intp]


@lru_cache(maxsize=CACHED_DOSSIERS)
def origin_keys(dossier: Dossier) -> Mapping[str, str]:
    """Return for each source, by its id, what all sources of one origin have in common.

    The origin of a source is its `origin`; without one its publisher, and otherwise the source itself.
    """
    return {s.id: name_key(s.origin or s.publisher or "") or s.id for s in dossier.sources.values()}


def origins_of(dossier: Dossier, cited: Iterable[Citation]) -> tuple[str, ...]:
    """Return the keys of the independent origins of some citations, each once, in their order."""
    keys = origin_keys(dossier)
    return tuple(dict.fromkeys(keys.get(citation.source, citation.source) for citation in cited))


@lru_cache(maxsize=CACHED_DOSSIERS)
def origin_counts(dossier: Dossier) -> Counts:
    """Return on how many independent origins each event rests, in the order of the file; read-only."""
    counts = np.array([len(origins_of(dossier, cited(event))) for event in dossier.events], dtype=np.intp)
    counts.flags.writeable = False
    return counts


def name_key(name: str) -> str:
    """Return a name in the form in which names are compared: "emerging-europe" equals "Emerging Europe"."""
    return " ".join(re.findall(r"[^\W_]+", search_text(name)))


def cited(event: Event) -> Iterator[Citation]:
    """Yield all citations of an event, with those of its claims and figures."""
    yield from event.sources
    for claim in event.claims:
        yield from claim.sources
    for figure in event.figures:
        yield from figure.sources
