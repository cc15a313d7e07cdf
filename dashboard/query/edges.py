"""Edges: the dates of a link, which are a plain year, season, month, day or time, and windows between two."""

from functools import lru_cache

from dashboard.dates.clocks import is_reversed, on_clock
from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dates.value import Choice, Date, Day, Interval, Precision

DATE_LENGTH = 40  # characters: a second with an offset has 25
EDGES_CACHED = 256

INSTANT = 2.0**-50  # of a day number: the smallest relative step to a later instant that no rounding loses

EDGES = (Precision.YEAR, Precision.SEASON, Precision.MONTH, Precision.DAY, Precision.TIME)
"""The precisions that an end of a window may have."""


def after(last: Date) -> Day:
    """Return the first instant after a window that ends with `last`, as `canvas/axis/spans.js` does."""
    return last.until + abs(last.until) * INSTANT if last.precision is Precision.TIME else last.until


def can_be_date(name: str, value: str) -> bool:
    """Whether `value` is a date that the parameter `name` ("from", "to" or "since") accepts."""
    return (day_of if name == "since" else edge)(value) is not None


def window_is_reversed(start: str, end: str) -> bool:
    """Whether a window from `start` to `end`, as written in a link, ends before it begins."""
    first, last = edge(start), edge(end)
    return bool(first and last and is_reversed(first, last))


def window_in_order(start: str, end: str) -> tuple[str, str] | None:
    """Return the window from `start` to `end`, as written; None if it is reversed or neither is a date."""
    if window_is_reversed(start, end):
        return None
    first, last = edge(start), edge(end)
    return (str(first or ""), str(last or "")) if first or last else None


def day_of(text: str) -> str | None:
    """Return `text` as a plain day, month, season or year; None for any other text."""
    date = edge(text)
    return str(date) if date and date.precision is not Precision.TIME else None


def edge(text: str, clock: str | None = None) -> Date | None:
    """Return a plain day, month, season, year or time, on `clock` if given; None for other texts."""
    return _edge(text, clock) if len(text) <= DATE_LENGTH else None


@lru_cache(maxsize=EDGES_CACHED)
def _edge(text: str, clock: str | None) -> Date | None:
    """The edge of a text of at most `DATE_LENGTH` characters; each run of the page asks for it many times."""
    try:
        date = parse_date(text)
    except DateError:
        return None
    if isinstance(date, Interval) or date.choice is not Choice.ONE:
        return None
    if date.precision not in EDGES or date.is_worked_out:
        return None
    return on_clock(date, clock) if clock else date
