"""Date error: why a text is not a date, and from which character on."""

import re

DASHES = "‐‑‒–—―−"
# Years 12.. to 14.. in Persian or Arabic digits are most likely of the Solar Hijri calendar.
OTHER_CALENDAR = re.compile("[۱١][۲-۴٢-٤][۰-۹٠-٩]{2}(?![۰-۹٠-٩])|(?i:solar hijri|jalali|shamsi|هجری)")
_LETTERS = "XYESTZ"  # unspecified digits, long years, powers, significant digits, time, UTC
_WHOLE = (
    (re.compile(r"[0-9]{1,2}:[0-9]{2}"), "a time of day follows its day, as in 2023-06-20T17:29"),
    (re.compile(r"[-+]?[0-9]{1,3}(?![0-9X])"), "a date begins with its year of four digits, as in 0079"),
    (re.compile(r"[-+]?[0-9X]{5,}"), "a year of more than four digits begins with Y, as in Y12023"),
    (re.compile(r"[?~%]{2,}"), "only one of ?, ~ and % is allowed here; % means both"),
)
_REST = (
    (re.compile(r"\.\."), "a range of dates needs brackets, as in [2022..2023]"),
    (re.compile(r"[\[\]{},]"), "a list of dates needs one pair of brackets, as in [1965,1966]"),
    (re.compile(r"/"), "in a list two dots make a range, as in [2022..2023]"),
    (re.compile(r"(?<=:[0-9]{2})[.,][0-9]"), "a time of day ends with whole seconds"),
    (re.compile(r"(?<=:[0-9]{2})[+-]"), "an offset is hours and minutes, as in +02:00"),
    (re.compile(r"-[0-9X](?![0-9X])"), "months and days have two digits, as in 2022-07-05"),
    (re.compile(r"-[0-9]{4}(?![0-9])"), "a slash joins the ends of a period, as in 1979/1980"),
    (re.compile(r"[?~%]"), "only one of ?, ~ and % is allowed here; % means both"),
    (re.compile(r"T"), "a time of day is written as in 2023-06-20T17:29"),
    (re.compile(r"[Z+-]"), "the date does not go on like this"),
    (re.compile(r"[0-9X]"), "the date has a digit too many here"),
)


class DateError(ValueError):
    """A text that is not a date.

    `reason` is one clause in English; `position` the 0-based character where reading
    stopped, up to and including the text's length; `suggestion` the nearest text that can
    be read, or None where there is none or more than one; `certain` is `suggestion` where that
    says exactly what the text says, in another spelling, else None.
    """

    def __init__(
        self, reason: str, position: int, suggestion: str | None = None, certain: str | None = None
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
        reason = (
            f"{written} is a day of the Julian calendar only; dates are Gregorian, where it is {gregorian}"
        )
        super().__init__(reason, position)
        self.written = written
        self.gregorian = gregorian


def date_error(text: str, read: int, at: int) -> DateError:
    """The error for a text that is well formed up to `read` only.

    `at` is the place of `text` in what the author wrote.
    """
    if not text.strip():
        return DateError("a date is missing here", at)
    if strange := stray(text, at):
        return strange
    for pattern, reason in _REST if read else _WHOLE:
        if pattern.match(text, read):
            return DateError(reason, at + read)
    begun = f"nothing may follow {text[:read]} like this" if read else "a date begins with its year"
    return DateError(begun, at + read)


def stray(text: str, at: int = 0) -> DateError | None:
    """The error for the first character that no date has in it, if there is one."""
    if other := OTHER_CALENDAR.search(text):
        reason = "this looks like a date of the Solar Hijri calendar, and dates are Gregorian"
        return DateError(reason, at + other.start())
    for place, character in enumerate(text):
        if reason := _stray(character):
            return DateError(reason, at + place)
    return None


def _stray(character: str) -> str:
    """Why no date has this character in it; empty where one may."""
    if character.isspace():
        return "a date has no spaces or line breaks"
    if character.isdecimal() and not character.isascii():
        return "the digits of a date are 0 to 9"
    if character in DASHES:
        return "the parts of a date are joined by -, the plain hyphen"
    if character.isalpha() and character not in _LETTERS:
        return "a date is written in digits, year first, as in 2023-06-20"
    return ""
