"""Linked data: a dossier and its main events as JSON-LD of schema.org, for search engines."""

from collections.abc import Mapping
from math import isfinite

from dashboard.analysis.recent import last_change
from dashboard.dates.bounds import earliest_text, latest_text
from dashboard.dates.gregorian import civil_day
from dashboard.dates.value import Dated
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.head import description, title
from dashboard.query.chronology import in_time

EVENTS = 100  # of the greatest weight; search engines read no long lists
FIRST_YEAR, LAST_YEAR = 1, 9999  # that ISO 8601 writes with four digits


def linked_data(dossier: Dossier, address: str | None) -> Mapping[str, object]:
    """Return what describes `dossier`; `address` is where the page will be, None if it is unknown."""
    changed = last_change(dossier)
    events = sorted(in_time(dossier), key=lambda event: -event.weight)[:EVENTS]
    main = {event.id for event in events}
    return _given(
        {
            "@context": "https://schema.org",
            "@type": "CreativeWork",
            "name": title(dossier),
            "description": description(dossier),
            "inLanguage": dossier.language,
            "url": address,
            "dateModified": _last_day(changed) if changed else None,
            "about": [_event(event, dossier) for event in in_time(dossier) if event.id in main],
        }
    )


def _event(event: Event, dossier: Dossier) -> Mapping[str, object]:
    place = dossier.places[event.place].name if event.place else None
    return _given(
        {
            "@type": "Event",
            "name": event.title,
            "startDate": earliest_text(event.date) if _is_iso(event.date.earliest) else None,
            "endDate": _last_day(event.date),
            "location": {"@type": "Place", "name": place} if place else None,
        }
    )


def _last_day(date: Dated) -> str | None:
    return latest_text(date) if _is_iso(date.latest) else None


def _is_iso(day: float) -> bool:
    return isfinite(day) and FIRST_YEAR <= civil_day(int(day // 1))[0] <= LAST_YEAR


def _given(values: Mapping[str, object]) -> Mapping[str, object]:
    return {name: value for name, value in values.items() if value}
