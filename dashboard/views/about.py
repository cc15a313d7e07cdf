"""About: who made the dossier and how, what it contains, its sources, and its corrections."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from dashboard.analysis.recent import last_change
from dashboard.axis.marks import Form, marks
from dashboard.dossier.model import Dossier, Source
from dashboard.messages.messages import msgid, msgids
from dashboard.query.chronology import CACHED_DOSSIERS, in_time, last_known_of
from dashboard.query.origins import cited, name_key, origin_keys, origins_of
from dashboard.query.selection import Selection
from dashboard.view import Origin, Prose, Tally, View

FORMS = {
    Form.SOLID: msgids("to the day", "to the day"),
    Form.HOLLOW: msgids("to the year or the month", "to the year or the month"),
    Form.WORKED_OUT: msgids(
        "worked out from the sources, or uncertain", "worked out from the sources, or uncertain"
    ),
    Form.BAR: msgids("something that lasted", "something that lasted"),
}


def build(selection: Selection) -> Iterable[Prose]:
    """Return one page of text, the same for every query."""
    yield _prose(selection.dossier)


@lru_cache(maxsize=CACHED_DOSSIERS)
def _prose(dossier: Dossier) -> Prose:
    return Prose(
        dossier=dossier,
        method=tuple(filter(None, re.split(r"\n\s*\n", (dossier.about.method or "").strip()))),
        holds=tuple(_holds(dossier)),
        dated=tuple(_dated(dossier)),
        origins=origins(dossier),
        unsourced=tuple(e for e in in_time(dossier) if not e.sources),
        corrections=tuple(sorted(dossier.about.corrections, key=lambda c: -last_known_of(c.date))),
        last_change=last_change(dossier),
    )


def _holds(dossier: Dossier) -> Iterator[Tally]:
    counts = {
        msgids("event", "events"): len(dossier.events),
        msgids("claim", "claims"): sum(len(event.claims) for event in dossier.events),
        msgids("question", "questions"): len(dossier.questions),
        msgids("actor", "actors"): len(dossier.actors),
        msgids("place", "places"): len(dossier.places),
        msgids("source", "sources"): len(dossier.sources),
    }
    for (one, many), count in counts.items():
        if count:
            yield Tally(count, one, many)


def _dated(dossier: Dossier) -> Iterator[Tally]:
    """How well the dates of the events are known."""
    forms = Counter(mark.form for mark in marks(dossier))
    for form, names in FORMS.items():
        if forms[form]:
            yield Tally(forms[form], *names)


def origins(dossier: Dossier) -> tuple[Origin, ...]:
    """Return the sources by origin; those with the most sources first, otherwise in the order of the file."""
    key_of = origin_keys(dossier)
    groups: dict[str, list[Source]] = {}
    for source in dossier.sources.values():
        groups.setdefault(key_of[source.id], []).append(source)
    counts = Counter(key for event in dossier.events for key in origins_of(dossier, cited(event)))
    names = {name_key(s.publisher): s.publisher for s in dossier.sources.values() if s.publisher}
    found = [
        Origin(names.get(key) or _name(group), tuple(group), counts[key]) for key, group in groups.items()
    ]
    return tuple(sorted(found, key=lambda origin: -len(origin.sources)))


def _name(group: Sequence[Source]) -> str:
    """The name of an origin that is not a publisher: the only publisher of its sources, otherwise its own
    name.
    """
    publishers = {source.publisher for source in group}
    alone = publishers.pop() if len(publishers) == 1 < len(group) else None
    return alone or group[0].origin or group[0].title


VIEW = View("about", msgid("About"), 9, build, is_independent=True)
