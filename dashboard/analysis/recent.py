"""Recent: which events were added to a dossier or changed after a day, and how many happened after it."""

from enum import StrEnum
from math import floor

import numpy as np

from dashboard.dates.value import Dated, Day
from dashboard.dossier.model import Correction, Dossier, Event
from dashboard.query.chronology import last_known_of
from dashboard.query.event_frame import events_frame


class RecentChange(StrEnum):
    """How an event is recent. One that was added after the day counts as added, even if it changed later."""

    ADDED = "added"
    CHANGED = "changed"


def recent_change(event: Event, since: Day | None) -> RecentChange | None:
    """Return whether `event` was added or changed after the day `since`; None if neither or no day.

    A date is compared by its last known day: "2023-07" is after 30 July 2023, and "2023-07/.." is not after
    31 July.
    """
    if since is None:
        return None
    if _is_after(event.added, since):
        return RecentChange.ADDED
    return RecentChange.CHANGED if _is_after(event.changed, since) else None


def recent_changes(dossier: Dossier, since: Day | None) -> list[RecentChange | None]:
    """Return the `recent_change` of each event for the day `since`, in the order of the file."""
    return [recent_change(event, since) for event in dossier.events]


def last_change(dossier: Dossier) -> Dated | None:
    """Return the latest date of an addition, a change or a correction; None if there is no such date."""
    dates = [date for event in dossier.events for date in (event.added, event.changed)]
    dates += [correction.date for correction in dossier.about.corrections]
    return max((date for date in dates if date and date.placed), key=last_known_of, default=None)


def count_recorded(dossier: Dossier) -> int:
    """Return the number of events with a date of addition or change."""
    return sum(any(d and d.placed for d in (event.added, event.changed)) for event in dossier.events)


def corrections_after(dossier: Dossier, day: Day) -> tuple[Correction, ...]:
    """Return the corrections made after `day`, in the order of the file."""
    return tuple(c for c in dossier.about.corrections if _is_after(c.date, day))


def count_begun_after(dossier: Dossier, day: Day) -> int:
    """Return the number of events that certainly begin after `day`; open and unknown starts do not count."""
    return int(np.count_nonzero(events_frame(dossier)["earliest"].to_numpy() >= _next_day(day)))


def _is_after(date: Dated | None, day: Day) -> bool:
    return date is not None and last_known_of(date) > _next_day(day)


def _next_day(day: Day) -> int:
    """The day after the one that contains `day`, because a time on the same day is not after it."""
    return floor(day) + 1
