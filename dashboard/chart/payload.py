"""Payload: the types of what the browser receives to draw, once for each dossier.

The JSON text has exactly these keys. tests/browser_types.py writes the same types for the browser to
canvas/story/payload.d.ts. A day is a float64 number of days since 1970-01-01; a share is a place on the axis,
0 at its left end and 1 at its right; a row is the number of an event in the order of the file, from 0.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Literal, NotRequired, TypedDict

from dashboard.axis.marks import Form
from dashboard.axis.scale import Day, Share
from dashboard.dates.value import End
from dashboard.dossier.model import Relation

Row = int
Ends = tuple[str | None, str | None, Day | None]
RelationWords = tuple[str, str]


class Finest(StrEnum):
    """The unit of the finest dates of a dossier, which limits ticks and zoom."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    TIME = "time"
    SECOND = "second"


class Colour(TypedDict):
    """One colour in both themes, as `#rrggbb`."""

    light: str
    dark: str


class KindStyle(Colour):
    """The style of one kind of events: a symbol of Plotly, its size in px, and its outline as an SVG path."""

    symbol: str
    size: float
    path: str


class StretchData(TypedDict):
    """A linear part of the axis: the days `start` to `end` on the shares `left` to `right`, ends included."""

    start: Day
    end: Day
    left: Share
    right: Share


class BreakpointData(StretchData):
    """The border of two stretches: a fold leaves out the days between them, a scale change does not."""

    kind: Literal["fold", "scale change"]


class ScaleData(TypedDict):
    """A monotone map between days and shares: stretches in the order of time, and their breakpoints."""

    stretches: Sequence[StretchData]
    breakpoints: Sequence[BreakpointData]


class Scales(TypedDict):
    """The scales that Python computes; the browser adds the one of equal steps."""

    folded: ScaleData
    true: ScaleData


class EraData(TypedDict):
    """A named time, from its first instant to the first one after it, cut to the axis."""

    start: Day
    end: Day
    name: str
    short: str


class AsOf(TypedDict):
    """The day on which the dossier was completed, and the date in words."""

    day: Day
    date: str


class EventColumns(TypedDict):
    """The events as columns of equal length: one value for each event, in the order of the file."""

    id: Sequence[str]
    order: Sequence[int]  # the position of the event in the order of time
    title: Sequence[str]
    short: Sequence[str | None]  # a shorter title
    date: Sequence[str]  # in words, for labels
    dateInYear: Sequence[str | None]  # the same without the year, where the year is shown
    year: Sequence[int | None]  # the year that contains the whole date
    dated: Sequence[str]  # in words, in full
    certainty: Sequence[str]  # how well the date is known, in words
    kind: Sequence[int]  # the index in `kinds`
    weight: Sequence[int]  # 1 to 3
    mark: Sequence[Form]
    position: Sequence[Day | None]  # where the mark is drawn
    placed: Sequence[bool]  # whether the event has a place in time
    earliest: Sequence[Day | None]  # the first instant that the date can mean
    until: Sequence[Day | None]  # the first instant after all that the date can mean
    opening: Sequence[End | None]  # what is known about the start of a bar
    closing: Sequence[End | None]
    disputed: Sequence[bool]
    otherCalendars: NotRequired[Sequence[str]]  # the date in the dossier's other calendars


class Links(TypedDict):
    """The links between events as columns of equal length: one value for each link."""

    source: Sequence[Row]
    target: Sequence[Row]
    relation: Sequence[Relation]


class Entries(TypedDict):
    """Entries of a section as columns of equal length, in the order of the file."""

    id: Sequence[str]
    name: Sequence[str]


class CastActors(Entries):
    """All actors, by their short names. `side` and `whole` are indices, None for none."""

    side: Sequence[int | None]
    type: Sequence[Literal["person", "group", "state"] | None]
    whole: Sequence[int | None]  # the actor to which this one belongs; there are no loops


class Cast(TypedDict):
    """Who takes part in each event: what the lanes are made from."""

    sides: Entries
    kinds: Entries
    actors: CastActors
    involved: Sequence[Sequence[int]]  # the actors with a role in each event; the first has it in full


class Vocabulary(TypedDict):
    """How one language writes dates and lengths of time; templates have named places, as in `Wording`."""

    lang: str  # BCP 47
    dir: Literal["ltr", "rtl"]
    digits: str
    thousands: str
    decimal: str
    months: Sequence[str]
    monthsAlone: Sequence[str]
    monthsShort: Sequence[str]
    dayMonth: str
    inYear: str
    dateTime: str
    ce: str
    bce: str
    ago: str
    ahead: str
    fromTo: str
    length: str
    lengths: Sequence[tuple[str, str]]  # singular and plural of each unit, from billions of years to seconds
    lengthsShort: Sequence[tuple[str, str]]
    undated: str


class Payload(TypedDict):
    """All that the browser needs to draw a dossier, independent of the query."""

    title: str
    language: str
    words: Vocabulary
    scales: Scales
    eras: Sequence[EraData]
    placedOnClock: str | None  # the UTC offset in which all times are placed, if one time has another
    asOf: AsOf | None
    kinds: Sequence[KindStyle]  # the last style is that of events without a kind
    ghost: Colour  # the colour of events that do not match the filter
    band: Colour
    events: EventColumns
    links: Links
    cast: Cast
    statuses: Mapping[Row, tuple[int, int | None]]  # of which actor an event is a state, and who decided it
    relations: Mapping[Relation, RelationWords]  # identifiers of messages: for the source, for the target
    finest: Finest
    bars: int  # the number of events that are drawn as bars
    isSmall: bool  # whether the page lists all events below the chart
    begins: Mapping[Row, Day]  # the day on which an event begins, if it is not its first day
    emptyYears: Mapping[Row, int]  # the number of whole years without events before an event
    ends: Mapping[Row, Ends]  # of a bar: its start and its end in words, and its last day
    spread: bool  # whether some marks are spread over an uncertain date that they share
    density: Sequence[float]  # of events, 0 to 1, at equal steps of the true scale
