"""Links to other views of the same page, as the templates show them."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from dashboard.dossier.model import Actor, Event
from dashboard.markup.pieces import dated, href
from dashboard.query.selection import Selection


@dataclass(frozen=True, slots=True)
class Filter:
    """A link to the events that have one thing in common; `shows` is its tooltip."""

    href: str
    shows: str
    words: str


@dataclass(frozen=True, slots=True)
class Pick:
    """A link that picks an event. `word` is what the event has to do with the one that is shown."""

    href: str
    title: str
    date: Markup
    word: str = ""


def filter_link(selection: Selection, words: str, shows: str, **fields: object) -> Filter:
    """Return a link to the same view with some fields of its query changed."""
    query = replace(selection.query, **fields)  # type: ignore[arg-type]
    return Filter(href(query, selection.dossier), shows, words)


def actor_link(selection: Selection, actor: Actor) -> Filter:
    """Return an actor's name as a link to all events in which it takes part."""
    shows = selection.messages.gettext("Show all events with %(actor)s", actor=actor.label)
    return filter_link(selection, actor.name, shows, actors={actor.id}, match="any")


def pick(selection: Selection, event: Event, word: str = "") -> Pick:
    """Return a link to the same view with `event` picked."""
    query = replace(selection.query, event=event.id)
    return Pick(href(query, selection.dossier), event.title, dated(event.date, selection.dossier), word)
