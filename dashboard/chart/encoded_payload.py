"""Encoded payload: the payload of a dossier as JSON text, built once."""

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

from dashboard.axis.axis import as_of_day, axis
from dashboard.axis.marks import Form, Mark, marks
from dashboard.axis.scale import FoldedScale, true_scale
from dashboard.chart.cast import cast, statuses
from dashboard.chart.columns import begins, empty_years, ends, event_columns
from dashboard.chart.density import density
from dashboard.chart.palette import GHOST, TOKENS, Hue, Style, kind_style
from dashboard.chart.payload import (
    AsOf,
    BreakpointData,
    Colour,
    EraData,
    Finest,
    KindStyle,
    Payload,
    ScaleData,
    Scales,
    StretchData,
)
from dashboard.chart.relations import RELATIONS, links
from dashboard.chart.vocabulary import vocabulary
from dashboard.dates.clocks import minutes_ahead, offsets_of
from dashboard.dates.value import Day, Precision
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier, Event
from dashboard.query.chronology import CACHED_DOSSIERS

YEARS = {Precision.MILLENNIUM, Precision.CENTURY, Precision.DECADE, Precision.YEAR}


@dataclass(frozen=True, slots=True)
class EncodedPayload:
    """The payload as JSON text, the digest that names it in its address, and how much space it needs.

    `bars` and `undated` count the events that last and those without a place in time.
    """

    digest: str
    content: bytes
    bars: int
    undated: int


@lru_cache(maxsize=CACHED_DOSSIERS)
def encoded_payload(dossier: Dossier) -> EncodedPayload:
    """Return the encoded payload of `dossier`."""
    content = payload(dossier)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    undated = sum(not event.date.placed for event in dossier.events)
    digest = hashlib.sha256(text).hexdigest()[:16]
    return EncodedPayload(digest, text, content["bars"], undated)


def payload(dossier: Dossier) -> Payload:
    """Return all that the browser needs of `dossier`, for every query."""
    drawn = marks(dossier)
    folded = axis(dossier).folding.scale
    start, end = axis(dossier).domain
    clock = _clock(dossier)
    with_offsets = clock is not None
    points = [mark.position for mark in drawn if mark.form is not Form.BAR and isfinite(mark.position)]
    return Payload(
        title=dossier.title,
        language=dossier.language,
        words=vocabulary(dossier.language),
        scales=Scales(folded=_scale(folded), true=_scale(true_scale(start, end))),
        eras=_eras(dossier, min(start, folded.domain[0]), max(end, folded.domain[1])),
        placedOnClock=clock,
        asOf=_as_of(dossier),
        kinds=[_kind(kind_style(number)) for number in (*range(len(dossier.kinds)), None)],
        ghost=_colour(GHOST),
        band=_colour(TOKENS["ink2"]),
        events=event_columns(dossier, drawn, with_offsets=with_offsets),
        links=links(dossier),
        cast=cast(dossier),
        statuses=statuses(dossier),
        relations=RELATIONS,
        finest=_finest(dossier),
        bars=sum(event.is_bar for event in dossier.events),
        isSmall=dossier.is_small,
        begins=begins(dossier),
        emptyYears=empty_years(dossier),
        ends=ends(dossier, with_offsets=with_offsets),
        spread=any(map(_is_moved, drawn, dossier.events)),
        density=density(points, start, end),
    )


def _scale(scale: FoldedScale) -> ScaleData:
    return ScaleData(
        stretches=[
            StretchData(start=s.start, end=s.end, left=s.left, right=s.right) for s in scale.stretches
        ],
        breakpoints=[
            BreakpointData(start=b.start, end=b.end, left=b.left, right=b.right, kind=b.kind)
            for b in scale.breakpoints
        ],
    )


def _eras(dossier: Dossier, first: Day, last: Day) -> list[EraData]:
    """The eras within the days `first` to `last`."""
    return [
        EraData(
            start=max(era.date.earliest, first),
            end=min(era.date.until, last),
            name=era.name,
            short=era.short or era.name,
        )
        for era in dossier.eras
    ]


def _as_of(dossier: Dossier) -> AsOf | None:
    day = as_of_day(dossier)
    if dossier.as_of is None or day is None:
        return None
    return AsOf(day=day, date=in_words(dossier.as_of, dossier.language))


def _colour(hue: Hue) -> Colour:
    return Colour(light=hue.light, dark=hue.dark)


def _kind(style: Style) -> KindStyle:
    return KindStyle(**_colour(style.hue), symbol=style.symbol, size=style.size, path=style.path)


def _clock(dossier: Dossier) -> str | None:
    """The offset from UTC of the clock on which times are placed, if an event has a time of another clock."""
    return (dossier.clock or "").removeprefix("Z") if _offsets_differ(dossier) else None


def _offsets_differ(dossier: Dossier) -> bool:
    """Whether the times of the events are written on more than the dossier's own clock."""
    clock = dossier.clock
    return clock is not None and any(
        minutes_ahead(offset) != minutes_ahead(clock)
        for event in dossier.events
        for offset in offsets_of(event.date)
    )


def _is_moved(mark: Mark, event: Event) -> bool:
    """Whether a mark is not drawn at the middle of its date, because others share its span."""
    return mark.form is not Form.BAR and isfinite(mark.position) and mark.position != event.date.position


def _finest(dossier: Dossier) -> Finest:
    dates = [date for event in dossier.events for date in event.date.written]
    if any(date.has_seconds for date in dates):
        return Finest.SECOND
    precisions = {date.precision for date in dates}
    if precisions <= YEARS:
        return Finest.YEAR
    if Precision.TIME in precisions:
        return Finest.TIME
    return Finest.DAY if Precision.DAY in precisions else Finest.MONTH
