"""News: what was added to a dossier, or changed in it, after a day."""

from enum import StrEnum

from dashboard.chronology import last_known_of
from dashboard.dates.value import Dated, Day
from dashboard.model import Dossier, Event


class News(StrEnum):
    """What became of an event after a day; one added since is added, whatever changed in it later."""

    ADDED = "added"
    CHANGED = "changed"


def news_of(event: Event, since: Day | None) -> News | None:
    """Whether the dossier says that `event` was added or changed after the day `since`.

    A date counts by the last day that is known of it: "2023-07" is after 30 July 2023, "2023-07/.." not
    after 31 July. Where nothing is said, or without a day, there is no news.
    """
    if since is None:
        return None
    if _is_after(event.added, since):
        return News.ADDED
    return News.CHANGED if _is_after(event.changed, since) else None


def news(dossier: Dossier, since: Day | None) -> list[News | None]:
    """The news of each event after the day `since`, in the order of the file."""
    return [news_of(event, since) for event in dossier.events]


def last_told(dossier: Dossier) -> Dated | None:
    """The latest date at which the dossier says that something was added, changed or put right."""
    said = [date for event in dossier.events for date in (event.added, event.changed)]
    said += [correction.date for correction in dossier.about.corrections]
    return max((d for d in said if d and d.placed), key=last_known_of, default=None)


def _is_after(date: Dated | None, day: Day) -> bool:
    return date is not None and last_known_of(date) > day + 1
