"""Normalize: the EDTF text with exactly the meaning of a date in another spelling.

It accepts less than `suggestions`, because its result is written without a review: it corrects, completes and
chooses nothing, and leaves a word that may mean more than its date ("late", "1980s", "spring") to the author.
"""

import re
from collections.abc import Callable

from dashboard.dates.edtf.date_error import OTHER_CALENDAR
from dashboard.dates.repair.spellings import SPELLINGS

GREGORIAN_SINCE = 1583  # before it a day or month that is not written as EDTF may be of another calendar

# Digits of other scripts may count the years of another calendar, as those of Thai do.
_DIGITS = {ord(digit): str(n % 10) for n, digit in enumerate("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩")}
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # as in "２０２３－０６"
_DASHES = dict.fromkeys(map(ord, "‐‑−"), "-") | dict.fromkeys(map(ord, "‒—―"), "–")
_PLAIN = _DIGITS | _FULL_WIDTH | _DASHES

_DAY_WITH_DASHES = re.compile(r"\d{4}–\d\d–\d\d")
_LOOSE = re.compile(r" ?([,/\[\]{}]|\.\.) ?| (?=[?~%]$)")
_PERIODS = tuple(
    map(re.compile, (r"([^/]+)/([^/]+)", r"([^–]+?) ?– ?([^–]+)", r"(.+?) - (.+)", r"(\d{4})-(\d{4})"))
)
_CIRCA = re.compile(r"(?:c|ca|circa)(?:\. ?| )(.+)", re.IGNORECASE)
_SIGNED = re.compile(r"(.+?) ?([?~%])")


def normalized(text: str, reads: Callable[[str], bool]) -> str | None:
    """The one text that `reads` accepts and that says what `text` says; None where that is not certain.

    "20/06/2023" gives 2023-06-20, for 20 is no month; "03/04/2023" and "2023-02-30" give None.
    """
    if OTHER_CALENDAR.search(text):
        return None
    plain = " ".join(text.translate(_PLAIN).split())
    if _DAY_WITH_DASHES.fullmatch(plain):
        plain = plain.replace("–", "-")
    tight = _LOOSE.sub(r"\1", plain)
    if reads(tight):
        return tight
    if one := _one(plain, reads):
        return one
    for pattern in _PERIODS:
        if match := pattern.fullmatch(plain):
            ends = [_one(end.strip(), reads) for end in match.groups()]
            period = "/".join(end or "?" for end in ends)
            return period if reads(period) else None
    return None


def _one(text: str, reads: Callable[[str], bool]) -> str | None:
    """A single date, perhaps with a sign."""
    if reads(text):
        return text
    for spelling in SPELLINGS:
        if spelling.is_exact and (match := spelling.match(text)):
            offers = {offer for offer in next(spelling.offers(match), ()) if reads(offer)}
            return offers.pop() if len(offers) == 1 and all(map(_is_exact, offers)) else None
    if match := _CIRCA.fullmatch(text):
        return _signed(match[1], "~", reads)
    if match := _SIGNED.fullmatch(text):
        return _signed(match[1], match[2], reads)
    return None


def _signed(text: str, sign: str, reads: Callable[[str], bool]) -> str | None:
    one = _one(text, reads)
    return f"{one}{sign}" if one and reads(f"{one}{sign}") else None


def _is_exact(date: str) -> bool:
    """Whether a date of digits is a year, or a month or day of our calendar and not a season's number."""
    return "-" not in date[1:] or (int(date[:4]) >= GREGORIAN_SINCE and date[5:7] <= "12")
