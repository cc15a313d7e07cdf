"""Suggestions: the nearest texts that can be read, for a text that is not a date.

Rules for other spellings of one date (`spellings`) come first, then those for phrases around dates, then
those for typing errors. A rule may offer too much, because an offer counts only if it can be read. Rules with
nearer offers come first.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from dashboard.dates.edtf.date_error import DASHES, OTHER_CALENDAR
from dashboard.dates.repair.offers import Offers
from dashboard.dates.repair.spellings import SPELLINGS

Reads = Callable[[str], bool]
Nearest = Callable[[str, int], Offers]
"""The nearest suggestions for a text or a part of it; the number limits how many rules are nested."""

_LONGEST = 200  # characters; decomposed compatibility forms can be eighteen times as long
_MONTHS = 12
_DEPTH = 2  # a period or a list, then its dates

_DASHES = dict.fromkeys(map(ord, DASHES), "-") | {ord("…"): ".."}
_LOOKALIKES = str.maketrans("IlOoxuytzes", "1100XXYTZES")
_JOINTS = re.compile(r"(\.\.|[/,\[\]{}])")


def suggestions(text: str, reads: Reads) -> Offers:
    """The nearest texts that `reads` accepts: none, one, or two that are equally near.

    "20/06/2023" has one, "03/04/2023" two: which number is the month is not guessed.
    """
    if OTHER_CALENDAR.search(text):
        return ()
    reads = cache(reads)  # several rules make the same offer, or read the same parts

    @cache
    def nearest(part: str, depth: int) -> Offers:
        if not part:
            return ()
        if reads(part):
            return (part,)
        for offers in _offers(part, nearest, depth):
            good = tuple(dict.fromkeys(offer for offer in offers if reads(offer)))
            if good:
                return good
        return ()

    return nearest(_tidy(text), _DEPTH)


def _tidy(text: str) -> str:
    """The text with plain digits, hyphens and single spaces instead of similar characters."""
    plain = unicodedata.normalize("NFKC", text.translate(_DASHES))[:_LONGEST]
    digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain)
    return " ".join("".join(digits).split()).strip("\"'“”‘’")


def _offers(text: str, nearest: Nearest, depth: int) -> Iterator[Offers]:
    for spelling in SPELLINGS:
        if match := spelling.match(text):
            yield from spelling.offers(match)
    if not depth:
        return

    def only(part: str) -> str:
        """The one reading of a part; where there are none or two, a text nobody can read."""
        found = nearest(part.strip(), depth - 1)
        return found[0] if len(found) == 1 else "?"

    yield tuple(one for days in _in_one_order(text) for one in nearest(days, depth))
    for pattern, templates in _PHRASES:
        if match := re.fullmatch(pattern, text, re.IGNORECASE):
            parts = [only(part) for part in match.groups()]
            yield tuple(template.format(*parts) for template in templates)
    if match := re.fullmatch(_CLOCK_FIRST, text, re.IGNORECASE):
        yield nearest(f"{match['day']} {match['clock']}", depth - 1)
    if match := re.fullmatch(_TIME, text, re.IGNORECASE):
        yield nearest(f"{only(match['day'])}T{_clock(match)}", depth - 1)
    joined = text.replace(" ", "")
    yield (joined, joined.replace("?~", "%").replace("~?", "%"))
    yield from _lists(joined)
    pieces = [p if not p or _JOINTS.fullmatch(p) else only(p) for p in _JOINTS.split(text)]
    yield ("".join(pieces),)
    alike = joined.translate(_LOOKALIKES)
    if alike != joined:
        yield nearest(alike, depth - 1)


def _in_one_order(text: str) -> Iterator[str]:
    """A text with days in digits as EDTF has them: all with the day first, or with the month.

    Of "03/01/1946/03/31/1946" the second day shows that the month is first in both.
    """
    if _YEAR_FIRST.search(text):
        yield _YEAR_FIRST.sub(lambda day: f"{day[1]}-{day[2]:0>2}-{day[3]:0>2}", text)
    if len(_YEAR_LAST.findall(text)) > 1:
        days = [(int(day[1]), int(day[3])) for day in _YEAR_LAST.finditer(text)]
        for order, months in (
            (r"\4-\3-\1", {two for _, two in days}),
            (r"\4-\1-\3", {one for one, _ in days}),
        ):
            if max(months) <= _MONTHS:
                yield _NEXT_DAY.sub("/", _SINGLE_DIGIT.sub("0", _YEAR_LAST.sub(order, text)))


def _clock(match: re.Match[str]) -> str:
    """A time of day on a clock of 24 hours, with its offset from UTC."""
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    second = f":{match['second']}" if match["second"] else ""
    zone = "Z" if match["utc"] else ""
    if match["sign"]:
        zone = f"{match['sign']}{match['ahead']:0>2}:{match['past'] or '00'}"
    return f"{hour:02}:{match['minute']}{second}{zone}"


def _lists(text: str) -> Iterator[Offers]:
    """The text with its ends in order, or with brackets around it."""
    start, _, end = text.partition("/")
    yield (f"{end}/{start}",)
    inner = text.strip("[](){}")
    opened, closed = ("{", "}") if text[0] == "{" else ("[", "]")
    left, dots, right = inner.partition("..")
    if text[0] in "[({":
        yield (f"{opened}{inner.replace('/', '..')}{closed}",)
    elif dots and not (left and right):
        yield (f"[{inner}]", f"{left or dots}/{right or dots}")
    elif dots or "," in inner:
        yield (f"[{inner}]",)
    if left and right:
        yield (f"{opened}{right}..{left}{closed}",)


def _phrase(pattern: str, *templates: str) -> tuple[str, Offers]:
    return pattern, templates


_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_SINGLE_DIGIT = re.compile(r"(?<=-)(?=\d(?!\d))")
_NEXT_DAY = re.compile(r"(?<=-\d\d)-(?=\d{4}-)")  # what joins two days must be no hyphen
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.]?(?P<minute>\d\d)(?::?(?P<second>\d\d))?(?: ?(?P<half>[ap])\.?m\.?)?"
    r"(?: ?(?P<utc>Z|UTC|GMT))?(?: ?(?P<sign>[+-])(?P<ahead>\d{1,2})(?::?(?P<past>\d\d))?)?"
)
_TIME = rf"(?P<day>.+?),?(?: at |[T ]){_CLOCK}"
_CLOCK_FIRST = (
    r"(?P<clock>\d{1,2}[:.]\d\d[^\s,]*(?: ?[ap]\.?m\.?)?(?: ?(?:UTC|GMT)[^\s,]*)?),? (?:on )?(?P<day>.+)"
)
_PHRASES = (
    _phrase(r"the (.+)", "{}"),
    _phrase(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (.+)", "{}"),
    _phrase(r"(?:c|ca|circa|about|around|approx)(?:\. ?| )([^/]+)", "{}~"),
    _phrase(r"(?:probably|possibly|perhaps|maybe) ([^/]+)", "{}?"),
    _phrase(r"(.+)[-/]\?", "{}/"),
    _phrase(r"\?/(.+)", "/{}"),
    _phrase(r"(.+?) ?\(?\?+\)?", "{}?"),
    _phrase(r"(.+?) ?~", "{}~"),
    _phrase(r"between (.+) and (.+)", "[{}..{}]"),
    _phrase(r"(?:(?:[io]n or )?before|by|<|≤) ?(.+)", "[..{}]"),
    _phrase(r"(?:(?:[io]n or )?after|>|≥) ?(.+)", "[{}..]"),
    _phrase(r"(.+?) ?(?:-|/|to|until) ?(?:present|now|today|ongoing|open)", "{}/.."),
    _phrase(r"(?:from )?(.+) (?:to|until|till|through|-) (.+)", "{}/{}"),
    _phrase(r"(?:since|from) (.+)", "{}/.."),
    _phrase(r"(?:until|till) (.+)", "/{}"),
    _phrase(r"(.+) or (.+)", "[{},{}]"),
    _phrase(r"(.+) (?:and|&) (.+)", "{{{},{}}}"),
    _phrase(r"([^-]+)-([^-]+)", "{}/{}"),
    _phrase(r"(.+)-", "{}/..", "{}/"),
    _phrase(r"(\S+)/(?:unknown|XXXX)", "{}/"),
    _phrase(r"(?:unknown|XXXX)/(\S+)", "/{}"),
    _phrase(r"\+(.+)", "{}"),
    _phrase(r"(.+[^.])[.,;]", "{}"),
)
