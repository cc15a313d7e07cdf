"""EntryFacts: all events of a small story as a list below its chart, in which the picked one is its card."""

from collections.abc import Callable, Sequence
from typing import TypedDict

from markupsafe import Markup

from dashboard.dates.wording.words import certainty
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.links import change
from dashboard.markup.pieces import dated, in_dossier_language
from dashboard.markup.rendering import render
from dashboard.markup.sources import brief_citation
from dashboard.messages.messages import Messages
from dashboard.query.chronology import in_time
from dashboard.query.selection import Selection


class EntryFacts(TypedDict):
    """Which entry is open, and which events do not match the filter, by their ids."""

    picked: str | None
    unmatched: Sequence[str]


def entry_facts(selection: Selection) -> EntryFacts:
    """Return what the list shows of the query of `selection`."""
    pairs = zip(selection.dossier.events, selection.matched, strict=True)
    return EntryFacts(
        picked=selection.picked.id if selection.picked else None,
        unmatched=[event.id for event, matches in pairs if not matches],
    )


def entries(dossier: Dossier, messages: Messages, card_of: Callable[[Event], Markup]) -> Markup:
    """Return the list of the events of `dossier` in order of time, each with its card."""
    return render(
        "entries.html",
        messages,
        language=dossier.language,
        entries=[
            {
                "id": event.id,
                "pick": change(event=event.id),
                "date": dated(event.date, dossier),
                "certainty": in_dossier_language(certainty(event.date, dossier.language), dossier),
                "title": event.title,
                "actors": [dossier.actors[actor].label for actor in event.involved],
                "sources": [brief_citation(cited, dossier, messages) for cited in event.sources],
                "card": card_of(event),
            }
            for event in in_time(dossier)
        ],
    )
