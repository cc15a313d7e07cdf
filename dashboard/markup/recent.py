"""Recent markup: what was added, changed or happened after a day, above the chart and in the card."""

from collections.abc import Sequence
from functools import lru_cache
from math import floor
from typing import TypedDict

from markupsafe import Markup

from dashboard.analysis.recent import corrections_after, count_begun_after, count_recorded, recent_change
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import edtf_day
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.links import change
from dashboard.markup.pieces import date_slot, dated
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.chronology import CACHED_DOSSIERS, chronology
from dashboard.query.query import Query

NAMED = 100  # events with a link each; more have a dot on the chart, too


class RecentEvent(TypedDict):
    """A recent event by its index in the file, and in words when it was added and changed."""

    event: int
    added: str | None
    changed: str | None


class Recent(TypedDict):
    """What was added or changed after a day, `date` in words, and what happened after it.

    `events` are the first of `count` recent events in the order of time. `corrections` and `begun` count the
    corrections and the events that begin after the day; `begins` is the date of the day after it.
    """

    date: str
    events: Sequence[RecentEvent]
    count: int
    corrections: int
    begun: int
    begins: str


def recorded(event: Event, dossier: Dossier, messages: Messages) -> Markup:
    """When an event was added to the dossier and changed in it, if the dossier says so."""
    dates = (
        (messages.gettext("Added %(date)s"), event.added),
        (messages.gettext("Changed %(date)s"), event.changed),
    )
    return Markup(". ").join(Markup(text) % {"date": dated(day, dossier)} for text, day in dates if day)  # noqa: S704


@lru_cache(maxsize=CACHED_DOSSIERS)
def recent_line(dossier: Dossier, messages: Messages) -> Markup:
    """Return the lines that the browser fills; they are not shown if the query has no `since`.

    They are rendered once for a dossier, because all its events are counted for it.
    """
    recorded = count_recorded(dossier)
    return render(
        "recent.html",
        messages,
        since=date_slot("since", dossier),
        date=date_slot("date", dossier),
        added=date_slot("added", dossier),
        changed=date_slot("changed", dossier),
        nothing_recorded=not recorded,
        silent=len(dossier.events) - recorded,
        to_corrections=change(view="about"),
        as_of=dated(dossier.as_of, dossier) if dossier.as_of else None,
        without_marks=change(since=""),
    )


def recent(query: Query, dossier: Dossier) -> Recent | None:
    """Return what was added or changed since the day of `query`, and what happened after it; None without
    `since`.
    """
    day = query.since_day
    if query.since is None or day is None:
        return None
    rows = [int(row) for row in chronology(dossier).order if recent_change(dossier.events[row], day)]
    return Recent(
        date=in_words(parse_date(query.since), dossier.language),
        events=[_recent_event(row, dossier) for row in rows[:NAMED]],
        count=len(rows),
        corrections=len(corrections_after(dossier, day)),
        begun=count_begun_after(dossier, day),
        begins=edtf_day(floor(day) + 1),
    )


def _recent_event(row: int, dossier: Dossier) -> RecentEvent:
    event, language = dossier.events[row], dossier.language
    added, changed = (in_words(date, language) if date else None for date in (event.added, event.changed))
    return RecentEvent(event=row, added=added, changed=changed)
