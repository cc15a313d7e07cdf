"""Clocks: times with an offset from UTC, placed on one clock so that their instants can be compared.

A clock is an offset as EDTF writes it: "Z", "+02" or "+02:00". The parts, the time of day and the offset of a
date stay as its author wrote them; only the bounds change.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import overload

from dashboard.dates.edtf.date_error import DateError
from dashboard.dates.gregorian import DAY_SECONDS, day_number
from dashboard.dates.value import Date, Dated, Interval, precedes
from dashboard.problems.message import Message

_OFFSET = r"Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?"
_TIME = re.compile(rf"T[0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}})?({_OFFSET})(?![0-9:])")
_FARTHEST_APART = 2.0  # days: no two offsets differ by so much


def is_clock(text: str) -> bool:
    """Whether `text` is an offset from UTC as a date writes it."""
    return re.fullmatch(_OFFSET, text) is not None


def minutes_ahead(clock: str) -> int:
    """How many minutes a clock is ahead of UTC; negative where it is behind."""
    if clock == "Z":
        return 0
    minutes = int(clock[1:3]) * 60 + int(clock[4:] or 0)
    return -minutes if clock[0] == "-" else minutes


def offsets_in(text: str) -> list[str]:
    """The offset of each time with one in the text of a date."""
    return _TIME.findall(text)


def offsets_of(date: Dated) -> Iterator[str]:
    """The offset of each time with one in a date."""
    if isinstance(date, Interval):
        yield from (end.zone for end in date.ends if end.zone)
    elif date.zone:
        yield date.zone
    else:
        for member in date.members:
            yield from offsets_of(member)


@overload
def on_clock(date: Date, clock: str) -> Date: ...
@overload
def on_clock(date: Interval, clock: str) -> Interval: ...
def on_clock(date: Dated, clock: str) -> Dated:
    """Return `date` with each time that has an offset placed at its instant on `clock`.

    The result does not depend on the clock on which it was placed before. A date or a time without an offset
    is taken as on `clock`. Raise DateError if an interval then ends before it begins.
    """
    if isinstance(date, Interval):
        return _interval(date, clock, 0)
    return _point(date, clock)


def is_reversed(start: Date, end: Date) -> bool:
    """Whether `end` is over before `start` on every possible clock of the story.

    If only one of them has an offset, their order depends on the clock.
    """
    if start.zone and end.zone:
        return precedes(_point(end, "Z"), _point(start, "Z"))
    if start.zone or end.zone:
        return end.until + _FARTHEST_APART < start.earliest
    return precedes(end, start)


def _point(date: Date, clock: str) -> Date:
    if date.zone:
        ahead = (minutes_ahead(clock) - minutes_ahead(date.zone)) * 60
        instant = (_written_seconds(date) + ahead) / DAY_SECONDS
        return replace(date, earliest=instant, latest=instant)
    if not any(True for _ in offsets_of(date)):
        return date
    members = tuple(
        _interval(member, clock, date.text.index(member.text))
        if isinstance(member, Interval)
        else _point(member, clock)
        for member in date.members
    )
    earliest, latest = min(m.earliest for m in members), max(m.latest for m in members)
    return replace(date, earliest=earliest, latest=latest, members=members)


def _written_seconds(time: Date) -> int:
    """Seconds from the beginning of 1970 to what a time says, both on its own clock."""
    hour, minute, second = (*map(int, time.clock.split(":")), 0)[:3]
    return day_number(*map(int, time.parts)) * DAY_SECONDS + hour * 3600 + minute * 60 + second


def _interval(interval: Interval, clock: str, at: int) -> Interval:
    """`at` is the place of the interval in what the author wrote."""
    if not any(True for _ in offsets_of(interval)):
        return interval
    start, end = (_point(date, clock) if date else None for date in (interval.start, interval.end))
    if start and end and precedes(end, start):
        reason = Message(
            "on the clock %(clock)s of the story the period ends (%(end)s) before it begins (%(start)s)",
            clock=clock,
            end=str(end),
            start=str(start),
        )
        raise DateError(reason, at + interval.text.rindex(end.text))
    return replace(interval, start=start, end=end)
