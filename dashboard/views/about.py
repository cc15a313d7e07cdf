"""About: who made the dossier and how, what it contains, its sources, and its corrections."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dashboard.analysis.origins import origins
from dashboard.analysis.recent import last_change
from dashboard.axis.marks import Form, marks
from dashboard.dossier.model import Dossier
from dashboard.messages.messages import msgid, msgids
from dashboard.query.chronology import CACHED_DOSSIERS, in_time, last_known_of
from dashboard.query.selection import Selection
from dashboard.view import Prose, Tally, View

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


VIEW = View("about", msgid("About"), 9, build, is_independent=True)
