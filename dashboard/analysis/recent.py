"""News: what was added to a dossier, or changed in it, after a day, and what happened after it."""

from enum import StrEnum
from math import floor

import numpy as np

from dashboard.dates.value import Dated, Day
from dashboard.dossier.model import Correction, Dossier, Event
from dashboard.query.chronology import last_known_of
from dashboard.query.event_frame import events_frame


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


def count_recorded(dossier: Dossier) -> int:
    """How many events say when they were added or changed; of all others it is not known."""
    return sum(any(d and d.placed for d in (event.added, event.changed)) for event in dossier.events)


def corrections_after(dossier: Dossier, day: Day) -> tuple[Correction, ...]:
    """The corrections made after `day`, in the order of the file."""
    return tuple(c for c in dossier.about.corrections if _is_after(c.date, day))


def count_begun_after(dossier: Dossier, day: Day) -> int:
    """How many events certainly begin after `day`; none of those whose beginning is open or unknown."""
    return int(np.count_nonzero(events_frame(dossier)["earliest"].to_numpy() >= _next_day(day)))


def _is_after(date: Dated | None, day: Day) -> bool:
    return date is not None and last_known_of(date) > _next_day(day)


def _next_day(day: Day) -> int:
    """The day after the one that `day` lies in: a time on that same day is not after it."""
    return floor(day) + 1
