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


class Finest(StrEnum):
    """How finely a dossier is dated, as far as ticks and zooming need it."""

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
    """How events of one kind are drawn: Plotly's symbol, its size and its outline as an SVG path, in px."""

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
    """Where two stretches meet: a fold leaves out the days between, a scale change leaves out none."""

    kind: Literal["fold", "scale change"]


class ScaleData(TypedDict):
    """A monotone map between days and shares: stretches in order of time, and what lies between them."""

    stretches: Sequence[StretchData]
    breakpoints: Sequence[BreakpointData]


class Scales(TypedDict):
    """The scales that Python computes; the browser adds the one of equal steps."""

    folded: ScaleData
    true: ScaleData


class Era(TypedDict):
    """A named time behind the chart, from its first instant to the first one after it, within the axis."""

    start: Day
    end: Day
    name: str
    short: str


class AsOf(TypedDict):
    """The day on which the dossier was completed, and the date in words."""

    day: Day
    date: str


class EventColumns(TypedDict):
    """The events as columns of equal length, one place an event, in the order of the file."""

    id: Sequence[str]
    order: Sequence[int]  # the place of the event in the order of time
    title: Sequence[str]
    short: Sequence[str | None]  # a shorter title
    date: Sequence[str]  # in words, for labels
    dateInYear: Sequence[str | None]  # the same without the year, where the year is shown
    year: Sequence[int | None]  # the one year that holds the whole date
    dated: Sequence[str]  # in words, in full
    certainty: Sequence[str]  # how well the date is known, in words
    actors: Sequence[str]
    kind: Sequence[int]  # the place in `kinds`
    weight: Sequence[int]  # 1 to 3
    mark: Sequence[Form]
    position: Sequence[Day | None]  # where the mark is drawn
    placed: Sequence[bool]  # whether the event has a place in time
    earliest: Sequence[Day | None]  # the first instant that the date can mean
    until: Sequence[Day | None]  # the first instant after all that it can mean
    opening: Sequence[End | None]  # of a bar
    closing: Sequence[End | None]
    disputed: Sequence[bool]
    otherCalendars: NotRequired[Sequence[str]]  # the date in the dossier's other calendars


class Links(TypedDict):
    """The links between events as columns of equal length, one place a link."""

    source: Sequence[Row]
    target: Sequence[Row]
    relation: Sequence[Relation]


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
    lengths: Sequence[tuple[str, str]]  # one and many, from billions of years to seconds
    lengthsShort: Sequence[tuple[str, str]]
    undated: str


class Payload(TypedDict):
    """All that the browser needs of a dossier, whatever the reader asks for."""

    title: str
    language: str
    words: Vocabulary
    scales: Scales
    eras: Sequence[Era]
    placedOnClock: str | None  # the offset from UTC of the clock of all times, if one has another clock
    asOf: AsOf | None
    kinds: Sequence[KindStyle]  # the last one is that of events without a kind
    ghost: Colour  # of events outside the filter
    band: Colour
    events: EventColumns
    links: Links
    relations: Mapping[
        Relation, tuple[str, str]
    ]  # for the source and for the target, as identifiers of messages
    finest: Finest
    bars: int  # how many events last
    begins: Mapping[Row, Day]  # where an event begins, unless that is its first day
    emptyYears: Mapping[Row, int]  # how many whole years without events precede an event
    ends: Mapping[
        Row, tuple[str | None, str | None, Day | None]
    ]  # of a bar: both ends in words, its last day
    spread: bool  # whether marks are drawn off the middle of their dates because they share them
    density: Sequence[float]  # from the first to the last instant of the true scale, 0 to 1
