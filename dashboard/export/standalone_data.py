"""Standalone data: what a page without a server contains of a dossier.

It is JSON text in the page, which canvas/hosts/standalone reads. All markup is rendered once, without a
query, by the templates of the app.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypedDict

from markupsafe import Markup

from dashboard.analysis.event_card import card
from dashboard.bundle.canvas import drawing_entry
from dashboard.chart.encoded_payload import encoded_payload
from dashboard.chart.payload import Payload
from dashboard.dossier.model import Dossier, Event
from dashboard.export.query_index import QueryIndex, query_index
from dashboard.markup import empty, problems
from dashboard.markup.actors import ActorList, actors_listed, frequent_actors
from dashboard.markup.card import card_markup
from dashboard.markup.chosen import chosen, filtered_line, parts_counted
from dashboard.markup.controls import controls_button
from dashboard.markup.count import count
from dashboard.markup.entries import entries
from dashboard.markup.guide import guide
from dashboard.markup.header import header
from dashboard.markup.kinds import kinds_key
from dashboard.markup.missing import missing_line
from dashboard.markup.more_filters import more_filters
from dashboard.markup.parts import part_markup
from dashboard.markup.recent import recent_line
from dashboard.markup.share import share
from dashboard.markup.switches import Switch, switches
from dashboard.markup.zoom import zoom_of_any_event
from dashboard.messages.messages import Messages
from dashboard.query.query import Query
from dashboard.query.selection import select
from dashboard.query.windows import span_in_words
from dashboard.view import Chart, Drawing, FactName, FixedHtml, Html, Part, Prose, StoryDrawing
from dashboard.views import VIEWS
from dashboard.views.timeline import events_in_words


class Panes(TypedDict):
    """The markup of the parts of the page, which the browser fills for a query."""

    header: str
    guide: str
    share: str
    notice: str  # about problems of the file
    notes: str  # the same, with what is said about a link and about recent events
    kinds: str
    zoom: str
    chosen: str
    count: str
    controls: str  # the button that shows the others, "" without one
    entries: str  # the list of all events of a small story, "" for others
    nothingPicked: str
    noneInWindow: str
    nothingMatches: str


class StandaloneDrawing(TypedDict):
    """What a folder of the canvas draws, by the name with which the script exports it."""

    entry: str
    drawing: Mapping[str, object]
    summary: str


class StandaloneStoryDrawing(TypedDict):
    """What a folder of the canvas draws from the story, by the name with which the script exports it."""

    storyEntry: str


StandalonePart = str | StandaloneDrawing | StandaloneStoryDrawing
"""A part of a view: its markup, or what draws it."""


class StandaloneView(TypedDict):
    """A view: it shows the timeline, or its texts and drawings, which are the same for every query."""

    title: str
    isIndependent: bool  # has no filters and no card
    hasCard: bool  # next to it; otherwise it takes the whole width
    hasScales: bool  # a choice of the scale and of the layout
    facts: Sequence[FactName]  # that its markup needs
    hasTimeline: bool
    parts: Sequence[StandalonePart]  # from top to bottom
    tabs: Mapping[str, Sequence[StandalonePart]]  # by the value of `tab` in a link, in place of `parts`
    pages: Mapping[str, Sequence[StandalonePart]]  # by the id of an actor, in place of `parts`


class StandaloneData(TypedDict):
    """What a page without a server contains of a dossier, except for its cards."""

    payload: Payload
    index: QueryIndex
    actorList: ActorList  # whose `alike` is that of the index
    frequent: Sequence[int]  # actors that have a chip, the most frequent first
    panes: Panes
    views: Mapping[str, StandaloneView]  # by slug
    switches: Sequence[Switch]
    name: str  # of the timeline
    summaryEvents: str  # the events in words, for the summary of the timeline
    summarySpan: str | None  # from when to when; None without a dated event


def standalone_data(
    dossier: Dossier,
    messages: Messages,
    address: str | None,
    pictures: Mapping[str, str],
    language: str | None = None,
) -> StandaloneData:
    """Return the data of `dossier`. `address` is the page's address to cite, None if it is unknown.

    `pictures` are the addresses of pictures, by file. The page opens in `language`, by default that of
    `dossier`.
    """
    numbers = {actor: number for number, actor in enumerate(dossier.actors)}
    return StandaloneData(
        payload=json.loads(encoded_payload(dossier).content),
        index=query_index(dossier, list(VIEWS), language),
        actorList=ActorList(**{**actors_listed(dossier), "alike": {}}),
        frequent=[numbers[actor] for actor in frequent_actors(dossier)],
        panes=_panes(dossier, messages, pictures),
        views={slug: _view(slug, dossier, address, messages) for slug in VIEWS},
        switches=switches(dossier, messages),
        name=messages.gettext("Timeline of %(title)s", title=dossier.title),
        summaryEvents=events_in_words(dossier, messages),
        summarySpan=span_in_words(dossier, messages),
    )


def cards(dossier: Dossier, messages: Messages, pictures: Mapping[str, str]) -> Iterator[str]:
    """Yield the markup of the card of each event; `pictures` are the addresses of pictures, by file.

    The cards of a small story are in its list.
    """
    if dossier.is_small:
        return iter(())
    return (str(card_markup(card(dossier, event), messages, pictures)) for event in dossier.events)


def _entries(dossier: Dossier, messages: Messages, pictures: Mapping[str, str]) -> str:
    if not dossier.is_small:
        return ""

    def card_of(event: Event) -> Markup:
        return card_markup(card(dossier, event), messages, pictures)

    return str(entries(dossier, messages, card_of))


def _panes(dossier: Dossier, messages: Messages, pictures: Mapping[str, str]) -> Panes:
    notice = problems.notice(dossier, dossier, None, False, messages)
    return Panes(
        header=str(header(dossier, VIEWS, messages)),
        guide=str(guide(messages)),
        share=str(share(dossier, messages)),
        notice=str(notice),
        notes=str(
            filtered_line(messages)
            + missing_line(dossier, messages)
            + notice
            + recent_line(dossier, messages)
        ),
        kinds=str(kinds_key(dossier, messages)),
        zoom=str(zoom_of_any_event(dossier, messages)),
        chosen=str(more_filters(dossier, messages) + chosen(messages)),
        count=str(count(dossier, messages) + parts_counted(messages)),
        controls=str(controls_button(dossier, messages)),
        entries=_entries(dossier, messages, pictures),
        nothingPicked=str(empty.nothing_picked(messages)),
        noneInWindow=str(empty.none_in_window(messages)),
        nothingMatches=str(empty.nothing_matches(messages)),
    )


def _view(slug: str, dossier: Dossier, address: str | None, messages: Messages) -> StandaloneView:
    view = VIEWS[slug]
    query = Query(view=slug)

    def parts(query: Query) -> Sequence[Part]:
        return tuple(view.build(replace(select(dossier, query), words=messages)))

    def written(query: Query) -> Sequence[StandalonePart]:
        return [one for part in parts(query) for one in _written(part, slug, address, messages)]

    pages = dossier.actors if view.has_pages else ()
    return StandaloneView(
        title=messages.gettext(view.title),
        isIndependent=view.is_independent,
        hasCard=view.has_card,
        hasScales=view.has_scales,
        facts=[fact for part in parts(query) if isinstance(part, FixedHtml) for fact in part.facts],
        hasTimeline=any(isinstance(part, Chart) for part in parts(query)),
        parts=written(query),
        tabs={tab: written(replace(query, tab=tab)) for tab in view.tabs},
        pages={actor: written(replace(query, of=actor)) for actor in pages},
    )


def _written(part: Part, slug: str, address: str | None, messages: Messages) -> Iterator[StandalonePart]:
    """The part of a view as the page contains it; a timeline is drawn from the payload."""
    match part:
        case Drawing():
            entry = drawing_entry(part.folder)
            yield StandaloneDrawing(entry=entry, drawing=part.data, summary=part.summary)
        case StoryDrawing():
            yield StandaloneStoryDrawing(storyEntry=drawing_entry(part.folder))
        case Prose() | Html():
            yield str(part_markup(part, slug, address, messages))
        case _:
            return
