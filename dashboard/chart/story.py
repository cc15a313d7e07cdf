"""Story: all that the canvas needs of a dossier, as plain data made once."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import floor, isfinite
from typing import Any

from dashboard.axis.axis import as_of_day, axis
from dashboard.axis.marks import BAR, Mark, marks
from dashboard.axis.scale import FoldedScale, true_scale
from dashboard.chart.density import density
from dashboard.chart.palette import GHOST, TOKENS, style
from dashboard.chart.relations import links, relation_words
from dashboard.chart.vocabulary import around_dates, vocabulary
from dashboard.dates.clocks import minutes_ahead, offsets_of
from dashboard.dates.gregorian import whole_years
from dashboard.dates.in_other_calendars import in_other_calendars
from dashboard.dates.value import Date, Day, Interval, Precision
from dashboard.dates.wording.words import certainty, in_short, in_words
from dashboard.dossier.model import Dossier, Event
from dashboard.query.chronology import chronology, empty_before
from dashboard.query.debates import is_disputed

YEARS = (Precision.MILLENNIUM, Precision.CENTURY, Precision.DECADE, Precision.YEAR)
EMPTY_YEARS = 5  # a shorter empty time needs no words in the list
ACTORS_NAMED = 4  # in the words beside a mark; the card names them all
WORDS = {
    "foldedAway": "{} without events, folded away",
    "strip": "True scale",
    "undatedEvents": ["1 event of unknown year", "{} events of unknown year"],
    "tied": "Linked to the picked event: {}",
    "arc": "Link from the picked event",
    "exact": "Exact day",
    "hollow": "Year or month only",
    "workedOut": "Date inferred from the sources",
    "fading": "Start or end not known",
    "disputed": "Disputed",
    "onlyDisputed": "Show only what is disputed",
    "folded": "Empty time folded",
    "fresh": "New or changed",
    "counted": "Events too close to draw apart",
    "moreInList": "and {} more in the list",
    "step": "Scale changes",
    "spread": "Events known only to the same month or year are spread across it in story order.",
    "unlabelled": ["1 event is drawn without a label. Point at a mark to read it.",
                   "{} events are drawn without a label. Point at a mark to read it."],
    "yearsFolded": "{} folded away",
    "equalSteps": "Equal steps, not equal time",
    "events": ["1 event", "{} events"],
    "crowd": "{} events",
    "someOf": "{} of {}",
    "openCrowd": "Press to list them",
    "zoomThere": "Zoom to these",
    "close": "Close",
    "more": "And {} more: zoom in to see them apart.",
    "show": "Show {}",
    "eras": "Eras",
    "dates": "Dates on the axis",
    "window": "The time shown",
    "windowStart": "Start of the time shown",
    "windowEnd": "End of the time shown",
    "windowText": "{}: {}",
    "columnText": "{}, {}",
    "columns": "Each column of the strip covers {}; the tallest has {}.",
    "whole": "Whole story",
    "others": "{} outside the filter",
    "inColour": "{}, {} of them in the filter",
    "asList": "Show as a list",
    "asChart": "Show as a chart",
    "pickedEvent": "Picked: {}",
    "earlier": "\u2039 {}",
    "later": "{} \u203a",
    "asOf": "As of {}",
    "wheelHint": "To zoom, hold Ctrl or Cmd while you scroll, or click the chart first.",
}  # fmt: skip


def _finite(day: float | None) -> float | None:
    return day if day is not None and isfinite(day) else None


def _scale(scale: FoldedScale) -> dict[str, Any]:
    return {
        "stretches": [
            {
                "start": s.start,
                "end": s.end,
                "left": s.left,
                "right": s.right,
            }
            for s in scale.stretches
        ],
        "breakpoints": [
            {
                "kind": point.kind,
                "start": point.start,
                "end": point.end,
                "left": point.left,
                "right": point.right,
            }
            for point in scale.breakpoints
        ],
    }


ON_CLOCK = "Times are placed on the clock UTC{}."


def _year(date: Date | Interval) -> int | None:
    """The year to which a date belongs whole, else None."""
    return date.parts[0] if isinstance(date, Date) and date.parts and isinstance(date.parts[0], int) else None


def _notes(dossier: Dossier, offsets_differ: bool) -> list[str]:
    """What readers must know about how the chart is drawn; `check` reports what concerns the author."""
    return [ON_CLOCK.format((dossier.clock or "").removeprefix("Z"))] if offsets_differ else []


def _offsets_differ(dossier: Dossier) -> bool:
    """Whether a time of an event is written on another clock than the one on which all are placed."""
    clock = dossier.clock
    return clock is not None and any(
        minutes_ahead(offset) != minutes_ahead(clock)
        for event in dossier.events
        for offset in offsets_of(event.date)
    )


def _columns(dossier: Dossier, drawn: Sequence[Mark], with_offsets: bool) -> dict[str, list[Any]]:
    kinds = {kind: index for index, kind in enumerate(dossier.kinds)}
    names = {actor.id: actor.label for actor in dossier.actors.values()}
    language = dossier.language

    def row(event: Event, mark: Mark, order: int) -> dict[str, Any]:
        date = event.date
        year = _year(date)
        people = [names[i.actor] for i in event.actors]
        return {
            "id": event.id,
            "order": order,
            "title": event.title,
            "short": event.short,
            "date": in_short(date, language, with_offsets=with_offsets),
            "dateInYear": in_short(date, language, year, with_offsets=with_offsets)
            if year is not None
            else None,
            "year": year,
            "dated": in_words(date, language),
            "certainty": certainty(date, language),
            "actors": ", ".join(people[:ACTORS_NAMED]) + (" …" if len(people) > ACTORS_NAMED else ""),
            "kind": kinds.get(event.kind or "", len(kinds)),
            "weight": event.weight,
            "mark": mark.form,
            "position": _finite(mark.position),
            "placed": date.placed,
            "earliest": _finite(date.earliest),
            "until": _finite(date.until),
            "opening": mark.opening if mark.form == BAR else None,
            "closing": mark.closing if mark.form == BAR else None,
            "disputed": is_disputed(dossier, event),
            **(
                {"beside": in_other_calendars(date, dossier.calendars, language)} if dossier.calendars else {}
            ),
        }

    places = chronology(dossier).places.tolist()
    rows = [row(*one) for one in zip(dossier.events, drawn, places, strict=True)]
    return {name: [r[name] for r in rows] for name in rows[0]} if rows else {}


def _begins(dossier: Dossier) -> dict[int, float]:
    """Where an event begins, by its number, if that is not its first day: its start is open, or not known."""
    told = zip(dossier.events, chronology(dossier).begins.tolist(), strict=True)
    return {i: day for i, (event, day) in enumerate(told) if isfinite(day) and day != event.date.earliest}


def _empty_years(dossier: Dossier) -> dict[int, int]:
    """How many whole years before an event are empty, by its number, where they are worth a word."""
    years = {i: whole_years(floor(start), floor(end)) for i, start, end in empty_before(dossier)}
    return {i: count for i, count in years.items() if count >= EMPTY_YEARS}


def _ends(date: Interval, language: str, with_offsets: bool) -> list[str | float | None]:
    """Both ends of a bar in words, and its last day; None where there is nothing to say."""
    words = [
        in_short(end, language, with_offsets=with_offsets) if end else None for end in (date.start, date.end)
    ]
    return [*words, _finite(date.latest)]


def _moved(mark: Mark, event: Event) -> bool:
    """Whether a mark stands off the middle of its date, because others share its span."""
    return mark.form != BAR and isfinite(mark.position) and mark.position != event.date.position


def _finest(dossier: Dossier) -> str:
    """How finely a dossier is dated, as far as ticks care: "year", "month", "day", "time" or "second"."""
    dates = [d for e in dossier.events for d in e.date.written]
    if any(date.has_seconds for date in dates):
        return "second"
    precisions = {date.precision for date in dates}
    if precisions <= set(YEARS):
        return "year"
    return next((p.value for p in (Precision.TIME, Precision.DAY) if p in precisions), "month")


@dataclass(frozen=True, slots=True)
class Story:
    """What the canvas draws, as JSON text, a digest of it to be called by, and how much room it needs.

    `bars` and `undated` are how many events last, and how many have no place in time. `span` is the first and
    the last instant of the axis, both inclusive.
    """

    digest: str
    content: bytes
    bars: int
    undated: int
    span: tuple[Day, Day]


@lru_cache(maxsize=8)
def story(dossier: Dossier) -> Story:
    """All that the canvas needs of `dossier`, whatever is asked of it: made once, sent once."""
    drawn = marks(dossier)
    drawn_axis = axis(dossier)
    start, end = drawn_axis.domain
    folded = drawn_axis.folding.scale
    first, last = min(start, folded.domain[0]), max(end, folded.domain[1])
    kinds = [style(index) for index in range(len(dossier.kinds))]
    bars = sum(event.is_bar for event in dossier.events)
    language = dossier.language
    words = around_dates(WORDS, language) | vocabulary(language)
    offsets_differ = _offsets_differ(dossier)
    undated = sum(not event.date.placed for event in dossier.events)
    content: Mapping[str, Any] = {
        "title": dossier.title,
        "language": language,
        "words": words,
        "scales": {"folded": _scale(folded), "true": _scale(true_scale(start, end))},
        "eras": [
            {
                "start": max(era.date.earliest, first),
                "end": min(era.date.until, last),
                "name": era.name,
                "short": era.short or era.name,
            }
            for era in dossier.eras
        ],
        "notes": _notes(dossier, offsets_differ),
        "asOf": {"day": as_of_day(dossier), "words": words["asOf"].format(in_words(dossier.as_of, language))}
        if dossier.as_of and as_of_day(dossier) is not None
        else None,
        "kinds": [
            {"symbol": s.symbol, "size": s.size, "path": s.path, "light": s.hue.light, "dark": s.hue.dark}
            for s in [*kinds, style(None)]
        ],
        "ghost": {"light": GHOST.light, "dark": GHOST.dark},
        "band": {"light": TOKENS["ink2"].light, "dark": TOKENS["ink2"].dark},
        "events": _columns(dossier, drawn, offsets_differ),
        "links": links(dossier),
        "relations": relation_words(),
        "finest": _finest(dossier),
        "bars": bars,
        "begins": _begins(dossier),
        "emptyYears": _empty_years(dossier),
        "ends": {
            i: _ends(e.date, language, offsets_differ)
            for i, e in enumerate(dossier.events)
            if isinstance(e.date, Interval)
        },
        "spread": any(map(_moved, drawn, dossier.events)),
        "density": density([m.position for m in drawn if m.form != BAR and isfinite(m.position)], start, end),
    }  # fmt: skip
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return Story(hashlib.sha256(text).hexdigest()[:16], text, bars, undated, (start, end))
