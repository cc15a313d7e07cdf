"""Links to other views of the same page, as changes of the query that the page shows.

A template writes a change into `data-set` of a link, such as "actor=mek&match=": each parameter that it names
gets this value, and an empty value removes it. In `data-query` it writes a whole query. The browser writes
the `href` (canvas/query/address.js).
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.dossier.model import Actor, Dossier, Event
from dashboard.markup.pieces import dated
from dashboard.messages.messages import Messages
from dashboard.query.event_frame import actor_counts
from dashboard.query.parameters import FILTER_PARAMETERS


@dataclass(frozen=True, slots=True)
class Filter:
    """A link to the events that have one thing in common; `shows` is its tooltip."""

    change: str
    shows: str
    words: str


@dataclass(frozen=True, slots=True)
class Pick:
    """A link that picks an event. `word` is its relation to the event that is shown."""

    change: str
    title: str
    date: Markup
    word: str = ""


def change(**parameters: str) -> str:
    """Return the change that gives each parameter of a link one value, or none for ""."""
    return urlencode(parameters)


WITHOUT_FILTER = change(**dict.fromkeys(FILTER_PARAMETERS, ""))
"""The change that clears the filter."""


def window_change(window: tuple[str, str] | None) -> str:
    """Return the change to another window, as first and last date; None is the whole time span."""
    start, end = window or ("", "")
    return urlencode({"from": start, "to": end})


def actor_link(actor: Actor, messages: Messages) -> Filter:
    """Return an actor's name as a link to its page."""
    shows = messages.gettext("All about %(actor)s", actor=actor.label)
    return Filter(change(view="actors", of=actor.id, tab=""), shows, actor.name)


def actor_filter(actor: Actor, dossier: Dossier, messages: Messages) -> Filter:
    """Return the number of events in which an actor takes part as a link to these events."""
    shows = messages.gettext("Show all events with %(actor)s", actor=actor.label)
    count = actor_counts(dossier)[actor.id]
    if len(dossier.members_of(actor.id)) > 1:
        words = messages.ngettext("%(count)s event with its parts", "%(count)s events with its parts", count)
    else:
        words = messages.ngettext("%(count)s event", "%(count)s events", count)
    return Filter(change(actor=actor.id, match=""), shows, words)


def event_link(dossier: Dossier, event: Event) -> Pick:
    """Return a link to the timeline with `event` picked."""
    return Pick(change(view="", event=event.id), event.title, dated(event.date, dossier))


def pick(dossier: Dossier, event: Event, word: str = "") -> Pick:
    """Return a link to the same view with `event` picked."""
    return Pick(change(event=event.id), event.title, dated(event.date, dossier), word)
