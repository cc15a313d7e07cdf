"""Narrowing: a date of which only more is known, that it lies after one date and before another."""

from dataclasses import dataclass, replace
from math import floor, isfinite

from dashboard.dates.civil import edtf_day
from dashboard.dates.point import point
from dashboard.dates.value import Choice, Date, Day, End, Interval, Precision, dates_in

UNDATED = point("XXXX", 0)
"""The date of which nobody wrote anything: in no year that is known."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A whole day that a date is not before, or not after, infinite for none; `said` is where it is from."""

    day: Day
    said: Date | None = None


def narrowed(own: Date, lower: Bound, upper: Bound) -> Date:
    """`own` as one of the days from `lower` to `upper`, both inclusive, where that says more than `own`.

    It keeps the author's text. The bounds are said as they were written where that says
    no less: "after 2014 and before June 2016", but "between 15 July and 31 December 2022"
    for what happened in 2022 and after 15 July. `lower` may not be after `upper`.
    """
    first, last = max(own.earliest, lower.day), min(own.latest, upper.day)
    if (first, last) == (own.earliest, own.latest):
        return own
    start = _edge(first, last, lower.said, own) if isfinite(first) else None
    end = _edge(last, first, upper.said, own) if isfinite(last) else None
    opening, closing = (End.KNOWN if edge else End.OPEN for edge in (start, end))
    between = Interval("", start, end, opening, closing)
    return replace(
        own,
        earliest=first,
        latest=last,
        precision=Precision.DAY,
        unspecified=False,
        choice=Choice.ONE_OF,
        members=(start,) if start and first == last else (between,),
        placed=True,
        parts=(),
    )


def _edge(day: Day, other: Day, *written: Date | None) -> Date:
    """What of `written` means just this edge, and not the `other` one too; else the day itself."""
    for date in written:
        if date is not None and date.choice is Choice.ONE and date.precision is not Precision.TIME:
            edges = (date.earliest, date.latest)
            if day in edges and not date.unspecified and not date.earliest <= other <= date.latest:
                return date
    return point(edtf_day(int(day)), 0)


def _bound(day: Day, said: Date) -> Bound:
    return Bound(float(floor(day)) if isfinite(day) else day, said)


def lower_of(date: Date | Interval) -> Bound:
    """The bound of what comes after `date`: its first day, of a time that lasts that of a known end."""
    if isinstance(date, Interval):
        ends = [end for end in (date.end, date.start) if end]
        return lower_of(ends[0])
    return _bound(date.earliest, min(dates_in(date), key=lambda d: d.earliest))


def upper_of(date: Date | Interval) -> Bound:
    """The bound of what comes before `date`: its last day, of a time that lasts that of a known start."""
    if isinstance(date, Interval):
        ends = [end for end in (date.start, date.end) if end]
        return upper_of(ends[0])
    return _bound(date.latest, max(dates_in(date), key=lambda d: d.latest))
