"""Refusal: why a text is not a date, and from which character on."""

import re

_WHOLE = (
    (re.compile(r"[-+]?[0-9]{1,3}(?![0-9X])"), "a year has four digits, as in 0079"),
    (re.compile(r"[-+]?[0-9X]{5,}"), "a year of more than four digits begins with Y, as in Y12023"),
    (re.compile(r"[?~%]{2,}"), "of ?, ~ and % only one may stand here; % means both"),
)
_REST = (
    (re.compile(r"\.\."), "a range of dates stands in brackets, as in [2022..2023]"),
    (re.compile(r"[\[\]{},]"), "a list of dates stands in one pair of brackets, as in [1965,1966]"),
    (re.compile(r"/"), "in a list two dots make a range, as in [2022..2023]"),
    (re.compile(r"-[0-9X](?![0-9X])"), "months and days have two digits, as in 2022-07-05"),
    (re.compile(r"-[0-9]{4}(?![0-9])"), "a slash joins the ends of a period, as in 1979/1980"),
    (re.compile(r"[?~%]"), "of ?, ~ and % only one may stand here; % means both"),
    (re.compile(r"T"), "a time of day is written as in 2023-06-20T17:29"),
    (re.compile(r"[Z+-]"), "the date does not go on like this"),
    (re.compile(r"[0-9X]"), "the date has a digit too many here"),
)


class DateError(ValueError):
    """A text that is not a date.

    `reason` is one clause in English; `position` the 0-based character where reading
    stopped, up to and including the text's length; `mend` the nearest text that can
    be read, or None where there is none or more than one.
    """

    def __init__(self, reason: str, position: int, mend: str | None = None) -> None:
        """An error that prints as its reason alone."""
        super().__init__(reason)
        self.reason = reason
        self.position = position
        self.mend = mend


def refusal(text: str, read: int, at: int) -> DateError:
    """The error for a text that is well formed up to `read` only.

    `at` is the place of `text` in what the author wrote.
    """
    for place, character in enumerate(text):
        if character.isspace():
            return DateError("a date has no spaces or line breaks", at + place)
        if not character.isascii() and character.isdecimal():
            return DateError("the digits of a date are 0 to 9", at + place)
    if not text:
        return DateError("a date is missing here", at)
    rules = _REST if read else _WHOLE
    for pattern, reason in rules:
        if pattern.match(text, read):
            return DateError(reason, at + read)
    if read:
        return DateError(f"nothing may follow {text[:read]} like this", at + read)
    return DateError("a date begins with its year, as in 2023-06-20", at)
