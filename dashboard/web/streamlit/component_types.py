"""Component types: what Python sends to each component of the browser, and what a component sends back.

Streamlit calls the first the data of a component, and the second its triggers. Each run of the page sends the
data again; a trigger has its value only in the callback that it causes. What the browser sends is untrusted.

tests/browser_types.py writes the same types to canvas/hosts/streamlit/component_types.d.ts.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict

from dashboard.markup.shown_query import LinkBase, ShownQuery
from dashboard.markup.switches import Switch
from dashboard.query.lanes import Layout, Sort
from dashboard.query.parameters import Scale


class Change(TypedDict):
    """A change that the reader made, with the number of its gesture."""

    sequence: int
    value: object


class GestureMessage(TypedDict):
    """What the browser sends after a gesture; canvas/hosts/session.js describes the protocol."""

    server: str | None  # the server that is meant; None before its first answer
    sequence: int  # the number of the newest gesture
    changes: Mapping[str, Change]  # by name: those that were not answered yet


class GestureAnswer(TypedDict):
    """What each run says about the gestures of a component."""

    sequence: int  # the number of the newest gesture that was applied
    server: str  # another name after a restart, which counts from 0 again


class GestureTriggers(TypedDict, total=False):
    """The trigger of a component whose changes are numbered."""

    gesture: GestureMessage


class FilterChanges(TypedDict, total=False):
    """The changes of what is searched for and filtered by, in any component of the page."""

    link: str  # to another query, relative to the page: "?actor=..."
    shown: str  # such a link, of which the browser has already dropped a picked event that it excludes
    typed: str  # words that are still being typed
    committed: str  # words that are to be in the address


class FilterTriggers(TypedDict, total=False):
    """The trigger of a component that changes the filter, whose changes are numbered for the whole page."""

    filter: GestureMessage


class LinkTriggers(TypedDict, total=False):
    """The trigger of a component whose links change the query."""

    link: str  # relative to the page: "?event=..."


class Arrangement(TypedDict):
    """How the lanes are arranged, in the terms of a link."""

    layout: Layout
    closed: Sequence[str]  # the ids of lanes
    open: Sequence[str]  # the ids of sides whose actors all have lanes
    sort: Sort | None  # None for the usual order


class TimelineChanges(TypedDict, total=False):
    """The changes that a reader makes in the chart."""

    lanes: Arrangement
    picked: str  # the id of an event
    window: tuple[str, str]  # the parameters `from` and `to` of a link, "" for an end of the story


class TimelineTriggers(GestureTriggers, FilterTriggers, total=False):
    """The triggers of the chart."""


class TimelineData(GestureAnswer):
    """What the chart shows."""

    story: str  # the address of the payload
    catalogue: str | None  # the address of the catalogue; None for English
    plotly: str  # the address of Plotly's script
    failed: str  # the text that is shown if the payload cannot be loaded
    view: str  # the slug
    name: str
    summary: str
    bars: int  # the number of events that are drawn as bars
    isSmall: bool  # whether the page lists all events below the chart
    undated: int  # the number of events without a place in time
    matched: str  # one bit for each event, packed, the most significant first, in base64
    recent: str | None  # in the same form; None if no events are marked as recent
    recentWords: str
    picked: str | None  # the id of the event whose card is shown
    base: LinkBase
    scale: Scale
    lanes: Arrangement | None  # None for one line
    window: tuple[float | None, float | None]  # in days; None for an end of the story
    matchIndex: str  # the address of a `MatchIndex`
    filter: GestureAnswer  # to the changes of the filter


class Chip(TypedDict):
    """The chip of an actor."""

    id: str
    words: str
    type: Literal["person", "group", "state"] | None


class ChipsData(GestureAnswer):
    """The chips of actors: those that are always shown, and those that the query includes."""

    label: str
    chips: Sequence[Chip]
    base: LinkBase


class SwitchData(GestureAnswer):
    """A switch, and the query that it shows."""

    switch: Switch
    base: LinkBase


class SearchData(GestureAnswer):
    """The search box: its texts, and the words that it contains."""

    label: str
    clear: str
    maxLength: int
    words: str


class PaneFilter(GestureAnswer):
    """The answer to the changes of the filter, for a pane that shows and changes it."""

    staying: bool  # whether the links of the pane keep the picked event and the window


class PaneTriggers(LinkTriggers, FilterTriggers, total=False):
    """The triggers of a pane."""


class PaneData(TypedDict):
    """Markup that Python renders, and the query that the browser applies to it."""

    html: str
    markup: str | None  # the address of markup in place of `html`, as JSON
    shown: ShownQuery
    catalogue: str | None  # as for the chart
    story: str | None  # the address of the payload; None if the markup names none of its events
    filter: PaneFilter | None  # None for a pane that does not show the filter


class CardData(PaneData):
    """The card of an event, and what the browser needs to show that of another one."""

    picked: str  # the id of the event
    matched: str  # as for the chart
    cards: str  # the address below which the markup of each card is, by the id of its event


class DrawingData(TypedDict):
    """What a folder of the canvas draws; `drawing` is plain JSON, and the view defines its keys."""

    drawing: Mapping[str, object]
    summary: str


class StoryDrawingData(TypedDict):
    """What a folder of the canvas needs to draw a selection of the story."""

    story: str  # the address of the payload
    catalogue: str | None  # the address of the catalogue; None for English
    matchIndex: str  # the address of a `MatchIndex`
    matched: str  # as for the chart
    picked: str | None  # the id of the event whose card is shown
    base: LinkBase
    failed: str  # the text that is shown if one of them cannot be loaded
    filter: GestureAnswer  # to the changes of the filter


class StoryDrawingTriggers(LinkTriggers, FilterTriggers, total=False):
    """The triggers of a drawing of the story."""


class LiveTriggers(TypedDict, total=False):
    """The triggers that cause a new run of the page."""

    version: str  # the newest version of the dossier
    reconnected: bool


class LiveData(TypedDict):
    """What keeps the page up to date with the dossier's file and with its server."""

    version: str
    versionAddress: str | None  # from which a newer version is read; None if the page does not follow a file
    run: str  # differs at each run, so that the component is called each time
    language: str  # BCP 47
    direction: str
    disconnected: str  # the text that is shown while the server does not answer


class ActorsMenuData(GestureAnswer):
    """The actors' menu: the query, which has the chosen actors, and where to fetch the names."""

    base: LinkBase
    actorList: str  # the address of an `ActorList`
    catalogue: str | None  # as for the chart
    failed: str  # the text that is shown if the names cannot be loaded
