"""Date error: why a text is not a date, and from which character on."""

import re

from dashboard.problems.message import Message

DASHES = "‐‑‒–—―−"
# Years 12.. to 14.. in Persian or Arabic digits are most likely of the Solar Hijri calendar.
OTHER_CALENDAR = re.compile("[۱١][۲-۴٢-٤][۰-۹٠-٩]{2}(?![۰-۹٠-٩])|(?i:solar hijri|jalali|shamsi|هجری)")
_LETTERS = "XYESTZ"  # unspecified digits, long years, powers, significant digits, time, UTC
_ONE_MARK = Message("only one of ?, ~ and %(both)s is allowed here; %(both)s means both", both="%")
_WHOLE = (
    (re.compile(r"[0-9]{1,2}:[0-9]{2}"), Message("a time of day follows its day, as in 2023-06-20T17:29")),
    (
        re.compile(r"[-+]?[0-9]{1,3}(?![0-9X])"),
        Message("a date begins with its year of four digits, as in 0079"),
    ),
    (re.compile(r"[-+]?[0-9X]{5,}"), Message("a year of more than four digits begins with Y, as in Y12023")),
    (re.compile(r"[?~%]{2,}"), _ONE_MARK),
)
_REST = (
    (re.compile(r"\.\."), Message("a range of dates needs brackets, as in [2022..2023]")),
    (re.compile(r"[\[\]{},]"), Message("a list of dates needs one pair of brackets, as in [1965,1966]")),
    (re.compile(r"/"), Message("in a list two dots make a range, as in [2022..2023]")),
    (re.compile(r"(?<=:[0-9]{2})[.,][0-9]"), Message("a time of day ends with whole seconds")),
    (re.compile(r"(?<=:[0-9]{2})[+-]"), Message("an offset is hours and minutes, as in +02:00")),
    (re.compile(r"-[0-9X](?![0-9X])"), Message("months and days have two digits, as in 2022-07-05")),
    (re.compile(r"-[0-9]{4}(?![0-9])"), Message("a slash joins the ends of a period, as in 1979/1980")),
    (re.compile(r"[?~%]"), _ONE_MARK),
    (re.compile(r"T"), Message("a time of day is written as in 2023-06-20T17:29")),
    (re.compile(r"[Z+-]"), Message("the date does not go on like this")),
    (re.compile(r"[0-9X]"), Message("the date has a digit too many here")),
)


class DateError(ValueError):
    """A text that is not a date.

    `reason` is one clause; `position` the 0-based character where reading
    stopped, up to and including the text's length; `suggestion` the nearest text that can
    be read, or None where there is none or more than one; `certain` is `suggestion` where that
    says exactly what the text says, in another spelling, else None.
    """

    def __init__(
        self, reason: Message, position: int, suggestion: str | None = None, certain: str | None = None
    ) -> None:
        """An error that prints as its reason alone."""
        super().__init__(reason)
        self.reason = reason
        self.position = position
        self.suggestion = suggestion
        self.certain = certain


class JulianDayError(DateError):
    """A 29 February that only the Julian calendar has: `written` is the same day as `gregorian`."""

    def __init__(self, position: int, written: str, gregorian: str) -> None:
        """The error for the day `written`, whose own place is before `position`."""
        reason = Message(
            "%(day)s is a day of the Julian calendar only; dates are Gregorian, where it is %(gregorian)s",
            day=written,
            gregorian=gregorian,
        )
        super().__init__(reason, position)
        self.written = written
        self.gregorian = gregorian


def date_error(text: str, read: int, at: int) -> DateError:
    """The error for a text that is well formed up to `read` only.

    `at` is the place of `text` in what the author wrote.
    """
    if not text.strip():
        return DateError(Message("a date is missing here"), at)
    if strange := stray(text, at):
        return strange
    for pattern, reason in _REST if read else _WHOLE:
        if pattern.match(text, read):
            return DateError(reason, at + read)
    begun = (
        Message("nothing may follow %(text)s like this", text=text[:read])
        if read
        else Message("a date begins with its year")
    )
    return DateError(begun, at + read)


def stray(text: str, at: int = 0) -> DateError | None:
    """The error for the first character that no date has in it, if there is one."""
    if other := OTHER_CALENDAR.search(text):
        reason = Message("this looks like a date of the Solar Hijri calendar, and dates are Gregorian")
        return DateError(reason, at + other.start())
    for place, character in enumerate(text):
        if strange := _stray(character):
            return DateError(strange, at + place)
    return None


def _stray(character: str) -> Message | None:
    """Why no date has this character in it; None where one may."""
    if character.isspace():
        return Message("a date has no spaces or line breaks")
    if character.isdecimal() and not character.isascii():
        return Message("the digits of a date are 0 to 9")
    if character in DASHES:
        return Message("the parts of a date are joined by -, the plain hyphen")
    if character.isalpha() and character not in _LETTERS:
        return Message("a date is written in digits, year first, as in 2023-06-20")
    return None
