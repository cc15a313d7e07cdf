"""Columns: the events of a dossier in columns, and values that only some events have, by row."""

from collections.abc import Mapping, Sequence
from math import floor, isfinite

from dashboard.axis.marks import Form, Mark
from dashboard.chart.payload import EventColumns, Row
from dashboard.dates.gregorian import whole_years
from dashboard.dates.in_other_calendars import in_other_calendars
from dashboard.dates.value import Date, Dated, Day, Interval
from dashboard.dates.wording.words import certainty, in_short, in_words
from dashboard.dossier.model import Dossier
from dashboard.query.chronology import chronology, empty_before
from dashboard.query.debates import is_disputed

EMPTY_YEARS = 5  # shorter empty times are not mentioned in the list


def event_columns(dossier: Dossier, drawn: Sequence[Mark], *, with_offsets: bool) -> EventColumns:
    """Return the columns of all events, whose marks are `drawn`. With offsets, a time names its clock."""
    events, language = dossier.events, dossier.language
    kinds = {kind: number for number, kind in enumerate(dossier.kinds)}
    dates = [event.date for event in events]
    years = [_year(date) for date in dates]
    columns = EventColumns(
        id=[event.id for event in events],
        order=chronology(dossier).places.tolist(),
        title=[event.title for event in events],
        short=[event.short for event in events],
        date=[in_short(date, language, with_offsets=with_offsets) for date in dates],
        dateInYear=[
            None if year is None else in_short(date, language, year, with_offsets=with_offsets)
            for date, year in zip(dates, years, strict=True)
        ],
        year=years,
        dated=[in_words(date, language) for date in dates],
        certainty=[certainty(date, language) for date in dates],
        kind=[kinds.get(event.kind or "", len(kinds)) for event in events],
        weight=[event.weight for event in events],
        mark=[mark.form for mark in drawn],
        position=[_finite(mark.position) for mark in drawn],
        placed=[date.placed for date in dates],
        earliest=[_finite(date.earliest) for date in dates],
        until=[_finite(date.until) for date in dates],
        opening=[mark.opening if mark.form is Form.BAR else None for mark in drawn],
        closing=[mark.closing if mark.form is Form.BAR else None for mark in drawn],
        disputed=[is_disputed(dossier, event) for event in events],
    )
    if dossier.calendars:
        columns["otherCalendars"] = [in_other_calendars(date, dossier.calendars, language) for date in dates]
    return columns


def begins(dossier: Dossier) -> Mapping[Row, Day]:
    """Where an event begins, if that is not its first day: its start is open, or not known."""
    days = zip(dossier.events, chronology(dossier).begins.tolist(), strict=True)
    return {row: day for row, (event, day) in enumerate(days) if isfinite(day) and day != event.date.earliest}


def empty_years(dossier: Dossier) -> Mapping[Row, int]:
    """How many whole years before an event are empty, for those with at least `EMPTY_YEARS`."""
    years = {row: whole_years(floor(start), floor(end)) for row, start, end in empty_before(dossier)}
    return {row: count for row, count in years.items() if count >= EMPTY_YEARS}


def ends(dossier: Dossier, *, with_offsets: bool) -> Mapping[Row, tuple[str | None, str | None, Day | None]]:
    """Both ends of each interval in words, and its last day; None for an end that is open or not known."""

    def words(end: Date | None) -> str | None:
        return in_short(end, dossier.language, with_offsets=with_offsets) if end else None

    intervals = ((row, event.date) for row, event in enumerate(dossier.events))
    return {
        row: (words(date.start), words(date.end), _finite(date.latest))
        for row, date in intervals
        if isinstance(date, Interval)
    }


def _finite(day: Day) -> Day | None:
    return day if isfinite(day) else None


def _year(date: Dated) -> int | None:
    """The year to which a date belongs whole, else None."""
    return date.parts[0] if isinstance(date, Date) and date.parts and isinstance(date.parts[0], int) else None
