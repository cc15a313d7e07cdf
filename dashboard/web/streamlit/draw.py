"""Drawing of parts: which module draws which part."""

from functools import lru_cache

from markupsafe import Markup

from dashboard.analysis.event_card import Card
from dashboard.dossier.model import Dossier
from dashboard.markup import empty
from dashboard.markup.chosen import names
from dashboard.markup.count import found
from dashboard.markup.entries import entries, entry_facts
from dashboard.markup.neighbours import surroundings
from dashboard.markup.parts import part_markup
from dashboard.markup.question_facts import question_facts
from dashboard.markup.shown_query import Facts
from dashboard.messages.messages import Messages
from dashboard.query.selection import Selection
from dashboard.view import Chart, Drawing, FixedHtml, Html, Part, Prose, StoryDrawing
from dashboard.web.http import cards
from dashboard.web.streamlit import card, drawing, pane, story_drawing, timeline, url_state

PANES_CACHED = 32  # of up to some 400 kB


def draw_part(part: Part, selection: Selection) -> None:
    """Draw one part of a view at the current place of the page."""
    dossier, query, messages = selection.dossier, selection.query, selection.messages
    match part:
        case Chart():
            timeline.draw(part, dossier)
        case Card():
            card.draw(part.event, selection)
        case Prose():
            content = part_markup(part, query.view, url_state.page(), messages)
            pane.draw("about", content, dossier, query)
        case FixedHtml():
            content = _fixed_markup(part, query.view, messages)
            facts, names_events = _facts(part, selection), "story" in part.facts
            key = part.template
            pane.draw(key, content, dossier, query, facts=facts, is_fixed=True, names_events=names_events)
        case Html():
            content = part_markup(part, query.view, url_state.page(), messages)
            pane.draw(part.template, content, dossier, query)
        case Drawing():
            drawing.draw(part, dossier)
        case StoryDrawing():
            story_drawing.draw(part, selection)


@lru_cache(maxsize=PANES_CACHED)
def _fixed_markup(part: FixedHtml, slug: str, messages: Messages) -> Markup:
    """The markup of a part that is the same for all queries and readers, made once."""
    return part_markup(part, slug, None, messages)


def _facts(part: FixedHtml, selection: Selection) -> Facts:
    """What the browser needs to know about the query to show `part`."""
    return Facts(questions=question_facts(selection)) if "questions" in part.facts else Facts()


def draw_detail(selection: Selection) -> None:
    """Draw the card of the picked event, or why there is none."""
    dossier, query, messages = selection.dossier, selection.query, selection.messages
    if dossier.is_small and selection.count_in_window:
        draw_entries(selection)
    elif selection.picked:
        card.draw(selection.picked, selection)
    elif selection.count_in_window:
        pane.draw("unpicked", empty.nothing_picked(messages), dossier, query)
    elif selection.count:
        facts = Facts(found=found(selection))
        pane.draw("nothing", empty.none_in_window(messages), dossier, query, facts=facts)
    else:
        facts = Facts(names=names(query, dossier), why=empty.why(selection))
        pane.draw("nothing", empty.nothing_matches(messages), dossier, query, facts=facts, filters="all")


def draw_entries(selection: Selection) -> None:
    """Draw the list of all events of a small story, in which the picked one is its card."""
    dossier = selection.dossier
    pictures = tuple(map(cards.pictures_of, dossier.events))
    content = _entries_markup(dossier, selection.messages, pictures)
    facts = Facts(around=surroundings(selection), entries=entry_facts(selection))
    pane.draw("entry-list", content, dossier, selection.query, facts=facts, is_fixed=True)


@lru_cache(maxsize=PANES_CACHED)
def _entries_markup(dossier: Dossier, messages: Messages, pictures: tuple[cards.Pictures, ...]) -> Markup:
    """The list of all events with their cards and the pictures of each, made once for all readers."""
    by_event = dict(zip(dossier.events_by_id, pictures, strict=True))
    return entries(
        dossier, messages, lambda event: cards.card_with(by_event[event.id], event.id, dossier, messages)
    )
