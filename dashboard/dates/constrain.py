"""Constrain: a date of which it is also known that it lies after one date and before another."""

from dataclasses import dataclass, replace
from math import floor, isfinite

from dashboard.dates.edtf.point import point
from dashboard.dates.gregorian import edtf_day
from dashboard.dates.value import Choice, Date, Day, End, Interval, Precision

UNDATED = point("XXXX", 0)
"""The date of an event without a date, in an unknown year."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A whole day that a date is not before, or not after, infinite for none, from the date `source`.

    `instant` is the time of that day where one is known, so that times of one day can be
    compared: of a lower bound else the beginning of the day, of an upper one its end.
    """

    day: Day
    instant: Day
    source: Date

    @property
    def key(self) -> tuple[Day, Day]:
        """Sorts bounds of one side from the earliest to the latest."""
        return self.day, self.instant


def overlap(lower: Bound, upper: Bound) -> bool:
    """Return whether any time is not before `lower` and not after `upper`."""
    return lower.day <= upper.day and lower.instant <= upper.instant


def constrained(own: Date, lower: Bound, upper: Bound) -> Date:
    """`own` as one of the days from `lower` to `upper`, both inclusive, where that says more than `own`.

    It keeps the author's text. The bounds are worded as they were written where that means
    no less: "after 2014 and before June 2016", but "between 15 July and 31 December 2022"
    for what happened in 2022 and after 15 July. `lower` may not be after `upper`.
    """
    # The bounds are whole days: they say nothing more of a time on the same day.
    first = lower.day if lower.day > _floor(own.earliest) else own.earliest
    last = upper.day if upper.day < _floor(own.latest) else own.latest
    if (first, last) == (own.earliest, own.latest):
        return own
    start = _edge(first, last, lower.source, own) if isfinite(first) else None
    end = _edge(last, first, upper.source, own) if isfinite(last) else None
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
    """The date of `written` that means only this edge, and not the `other` one; otherwise the day itself."""
    for date in written:
        if date is not None and date.choice is Choice.ONE and date.precision is not Precision.TIME:
            edges = (date.earliest, date.latest)
            if day in edges and not date.unspecified and not date.earliest <= other <= date.latest:
                return date
    return point(edtf_day(int(day)), 0)


def _floor(day: Day) -> Day:
    return float(floor(day)) if isfinite(day) else day


def lower_of(date: Date | Interval) -> Bound:
    """Return the bound of what comes after `date`: its first day; of an interval, that of its known end."""
    if isinstance(date, Interval):
        ends = [end for end in (date.end, date.start) if end]
        return lower_of(ends[0])
    return Bound(_floor(date.earliest), date.earliest, min(date.written, key=lambda d: d.earliest))


def upper_of(date: Date | Interval) -> Bound:
    """Return the bound of what comes before `date`: its last day; of an interval, that of its known start."""
    if isinstance(date, Interval):
        ends = [end for end in (date.start, date.end) if end]
        return upper_of(ends[0])
    return Bound(_floor(date.latest), date.until, max(date.written, key=lambda d: d.latest))
