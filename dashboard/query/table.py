"""Table: events and claims as pandas frames for people, with names and readable dates.

Names replace ids, and sources include their URLs. Several values in one cell are joined by `SEPARATOR`. A
cell is missing if the dossier does not say. A text that a spreadsheet would evaluate as a formula gets an
apostrophe in front, because a dossier is untrusted and a saved table is opened with a double click. Ids and
dates cannot contain a formula and are exact; the dossier itself has all texts exactly.
"""

from collections.abc import Iterable

import pandas as pd

from dashboard.dates.bounds import earliest_text, latest_text
from dashboard.dates.constrain import UNDATED
from dashboard.dates.value import Dated
from dashboard.dossier.model import Citation, Claim, Dossier, Event, Role
from dashboard.query.debates import is_disputed

SEPARATOR = "; "
FORMULA_SIGNS = tuple("=+-@\t\n＝＋－＠")
"""The first characters of texts that some spreadsheets evaluate (OWASP, "CSV Injection")."""

Cells = pd.api.extensions.ExtensionArray


def events_table(dossier: Dossier, events: Iterable[Event]) -> pd.DataFrame:
    """Return one row for each of `events` of `dossier`, in their order; see `Selection.table`."""
    rows = tuple(events)
    routes = [event.route for event in rows]
    states = [event.status for event in rows]
    return pd.DataFrame(
        {
            "date": _cells(_written(e.date) for e in rows),
            "earliest": _cells(earliest_text(e.date) for e in rows),
            "latest": _cells(latest_text(e.date) for e in rows),
            "title": _cells(_inert(e.title) for e in rows),
            "summary": _cells(_inert(e.summary) for e in rows),
            "kind": _cells(_inert(dossier.kinds[e.kind].name) if e.kind else None for e in rows),
            "weight": pd.array([e.weight for e in rows], dtype="int64"),
            "place": _cells(_place(dossier, e.place) for e in rows),
            "from": _cells(_place(dossier, route.from_ if route else None) for route in routes),
            "to": _cells(_place(dossier, route.to if route else None) for route in routes),
            **{role.value: _cells(_in_role(dossier, e, role) for e in rows) for role in Role},
            "status_of": _cells(_actor(dossier, status.of if status else None) for status in states),
            "status_by": _cells(_actor(dossier, status.by if status else None) for status in states),
            "disputed": pd.array([is_disputed(dossier, e) for e in rows], dtype="bool"),
            "sources": _cells(_sources(dossier, e.sources) for e in rows),
            "added": _cells(_written(e.added) for e in rows),
            "changed": _cells(_written(e.changed) for e in rows),
        },
        index=pd.Index(_cells(e.id for e in rows), name="id"),
    )


def claims_table(dossier: Dossier, events: Iterable[Event]) -> pd.DataFrame:
    """Return one row for each claim of `events`, in their order; see `Selection.claims_table`."""
    rows = [(event, claim) for event in events for claim in event.claims]
    claims = [claim for _, claim in rows]
    return pd.DataFrame(
        {
            "event_title": _cells(_inert(event.title) for event, _ in rows),
            "by": _cells(_actor(dossier, c.by) for c in claims),
            "says": _cells(_inert(c.says) for c in claims),
            "stance": _cells(c.stance.value for c in claims),
            "question": _cells(_question(dossier, c) for c in claims),
            "position": _cells(_position(dossier, c) for c in claims),
            "date": _cells(_written(c.date) for c in claims),
            "sources": _cells(_sources(dossier, c.sources) for c in claims),
        },
        index=pd.Index(_cells(event.id for event, _ in rows), name="event"),
    )


def _cells(texts: Iterable[str | None]) -> Cells:
    """A column of texts; an empty text is missing, as it is after a table was saved and read again."""
    return pd.array([text or None for text in texts], dtype="str")


def _inert(text: str | None) -> str | None:
    """`text` in a form that no spreadsheet evaluates, with the line breaks that CSV readers expect."""
    lines = "\n".join((text or "").splitlines())
    return f"'{lines}" if lines.startswith(FORMULA_SIGNS) else lines


def _joined(texts: Iterable[str]) -> str | None:
    return _inert(SEPARATOR.join(texts))


def _written(date: Dated | None) -> str | None:
    """A date as the author wrote it; None if only the order among events is given."""
    return date.text if date and date.text != UNDATED.text else None


def _place(dossier: Dossier, place: str | None) -> str | None:
    return _inert(dossier.places[place].name) if place else None


def _actor(dossier: Dossier, actor: str | None) -> str | None:
    return _inert(dossier.actors[actor].name) if actor else None


def _in_role(dossier: Dossier, event: Event, role: Role) -> str | None:
    return _joined(dossier.actors[i.actor].name for i in event.actors if i.role is role)


def _sources(dossier: Dossier, cited: Iterable[Citation]) -> str | None:
    return _joined(_source(dossier, citation) for citation in cited)


def _source(dossier: Dossier, cited: Citation) -> str:
    """A source in full, the place in it, and its URL at the end."""
    source = dossier.sources[cited.source]
    day = _written(source.date)
    parts = (source.title, source.author, source.publisher, day, cited.locator, source.url)
    return ", ".join(part for part in parts if part)


def _question(dossier: Dossier, claim: Claim) -> str | None:
    return _inert(dossier.questions[claim.on].ask) if claim.on else None


def _position(dossier: Dossier, claim: Claim) -> str | None:
    positions = dossier.questions[claim.on].positions if claim.on else ()
    return _inert(next((position.text for position in positions if position.id == claim.holds), None))
