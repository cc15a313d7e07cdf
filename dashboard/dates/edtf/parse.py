"""Parser: an EDTF text to the date or interval that it means.

ISO 8601-2 / EDTF (Library of Congress, 2019-02-04), levels 0 to 2, with our own decisions where it leaves a
choice: seasons have fixed months (`seasons`), an interval may have times of day, every date in an interval or
a set needs a year, and a year is at most 10**12. Parsing is linear in the text, whose length is bounded.
"""

from functools import reduce

from dashboard.dates.clocks import is_reversed
from dashboard.dates.edtf.date_error import DateError, JulianDayError, stray
from dashboard.dates.edtf.point import point
from dashboard.dates.repair.normalize import normalized
from dashboard.dates.repair.suggestions import suggestions
from dashboard.dates.value import Choice, Date, Dated, End, Interval, Precision
from dashboard.problems.message import Message

__all__ = ["DateError", "parse_date"]

LONGEST = 200  # characters: more than any real list of dates, and still read at once

_COARSE_FIRST = list(Precision)
_SETS = {"[": ("]", Choice.ONE_OF), "{": ("}", Choice.ALL_OF)}


def parse_date(text: str) -> Dated:
    """The date or interval that `text` means; `str()` of it gives `text` back.

    Raise DateError with the reason, the position in the text and, if there is exactly one, the nearest text
    that can be read.
    """
    try:
        return _dated(text)
    except DateError as refused:
        raise _with_suggestion(text, refused) from None


def _with_suggestion(text: str, refused: DateError) -> DateError:
    """The error for a text that is no date, with what is nearest to it."""
    if len(text) > LONGEST:
        return refused
    found = suggestions(text, lambda offer: _gregorian(offer) is not None)
    if len(found) == 1 and (julian := _refused(found[0])):
        return DateError(julian.reason, refused.position, _gregorian(found[0]))
    reason = refused.reason
    if len(found) > 1:
        reason = Message("%(reason)s; this can mean %(dates)s", reason=reason, dates=reduce(_either, found))
    same = normalized(text, lambda offer: _refused(offer) is None)
    certain = same if found in ((), (same,)) else None
    return DateError(reason, refused.position, found[0] if len(found) == 1 else certain, certain)


def _either(before: str, last: str) -> str:
    return Message("%(before)s or %(last)s", before=before, last=last)


def _refused(text: str) -> DateError | None:
    try:
        _dated(text)
    except DateError as refused:
        return refused
    return None


def _gregorian(text: str) -> str | None:
    """`text` with the Gregorian date of each day that only the Julian calendar has; None if it is no date."""
    refused = _refused(text)
    if isinstance(refused, JulianDayError) and refused.written in text:
        return _gregorian(text.replace(refused.written, refused.gregorian))
    return None if refused else text


def _dated(text: str) -> Dated:
    if len(text) > LONGEST:
        raise DateError(Message("a date has at most %(most)s characters", most=LONGEST), LONGEST)
    if text[:1] in _SETS:
        return _set(text)
    return _interval(text) if "/" in text else point(text, 0)


def _interval(text: str) -> Interval:
    """`a/b`, with ".." for an open end and nothing for an unknown one (EDTF levels 0 and 1)."""
    left, _, right = text.partition("/")
    if "/" in right:
        if strange := stray(text):
            raise strange
        raise DateError(
            Message(
                "a slash joins the two ends of a period; the parts of a date are joined by -, year first"
            ),
            len(left) + 1 + right.index("/"),
        )
    opening, closing = _end(left), _end(right)
    if opening is not End.KNOWN and closing is not End.KNOWN:
        raise DateError(Message("a period needs a date at one end at least"), 0)
    start = _placed(left, 0) if opening is End.KNOWN else None
    end = _placed(right, len(left) + 1) if closing is End.KNOWN else None
    _check_order(start, end, len(left) + 1)
    return Interval(text, start, end, opening, closing)


def _end(text: str) -> End:
    return End.OPEN if text == ".." else End.KNOWN if text else End.UNKNOWN


def _placed(text: str, at: int) -> Date:
    date = point(text, at)
    if not date.placed:
        raise DateError(Message("a date in a period or a list needs a year"), at)
    return date


def _check_order(start: Date | None, end: Date | None, at: int) -> None:
    """Raise DateError where the end is over before the start; times with offsets compare as instants."""
    if start and end and is_reversed(start, end):
        raise DateError(
            Message("the period ends (%(end)s) before it begins (%(start)s)", end=str(end), start=str(start)),
            at,
        )


def _set(text: str) -> Date:
    """`[a,b]`, one of them, or `{a,b}`, all of them; `a..b` is a range in it (EDTF level 2)."""
    closer, choice = _SETS[text[0]]
    if not text.endswith(closer):
        raise DateError(
            Message(
                "the list that opens with %(opener)s has to end with %(closer)s",
                opener=text[0],
                closer=closer,
            ),
            len(text),
        )
    members: list[Date | Interval] = []
    at = 1
    pieces = text[1:-1].split(",")
    for number, piece in enumerate(pieces):
        if ".." in piece:
            members.append(_range(piece, at, number == 0, number == len(pieces) - 1))
        else:
            members.append(_placed(piece, at))
        at += len(piece) + 1
    dates = [d for m in members for d in (m.ends if isinstance(m, Interval) else (m,))]
    return Date(
        text,
        min(m.earliest for m in members),
        max(m.latest for m in members),
        min((d.precision for d in dates), key=_COARSE_FIRST.index),
        any(d.uncertain for d in dates),
        any(d.approximate for d in dates),
        any(d.unspecified for d in dates),
        choice,
        tuple(members),
    )


def _range(text: str, at: int, is_first: bool, is_last: bool) -> Interval:
    """`a..b`; `..b` may only begin a set and `a..` only end it."""
    left, _, right = text.partition("..")
    if not left and not right:
        raise DateError(Message("a range needs a date at one end at least"), at)
    if (not left and not is_first) or (not right and not is_last):
        raise DateError(Message("a list is open at its beginning or at its end only"), at)
    start = _placed(left, at) if left else None
    end = _placed(right, at + len(left) + 2) if right else None
    _check_order(start, end, at + len(left) + 2)
    return Interval(text, start, end, End.KNOWN if left else End.OPEN, End.KNOWN if right else End.OPEN)
