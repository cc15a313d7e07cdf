"""Mending: the nearest readings of a text that is not a date.

First how people write one date elsewhere (`spellings`), then phrases around dates,
then slips of the pen. An offer counts only if it can be read, so a rule may be
generous; rules come nearest first.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from dashboard.dates.refusal import DASHES, OTHER_CALENDAR
from dashboard.dates.spellings import SPELLINGS, Offers

Reads = Callable[[str], bool]
Nearest = Callable[[str, int], Offers]
"""The nearest readings of a text or a part of one, by so many more rules within each other."""

_LONGEST = 200  # characters; compatibility forms can grow eighteenfold when taken apart
_DEPTH = 2  # a period or a list, then its dates

_DASHES = dict.fromkeys(map(ord, DASHES), "-") | {ord("…"): ".."}
_LOOKALIKES = str.maketrans("IlOoxuytzes", "1100XXYTZES")
_JOINTS = re.compile(r"(\.\.|[/,\[\]{}])")


def readings(text: str, reads: Reads) -> Offers:
    """The nearest texts that `reads` accepts: none, one, or two that are equally near.

    "20/06/2023" has one, "03/04/2023" two: which number is the month is not guessed.
    """
    if OTHER_CALENDAR.search(text):
        return ()
    reads = cache(reads)  # several rules come to the same offer, and to the same parts

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
    """Plain digits, hyphens and single spaces instead of their many relatives."""
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

    for pattern, templates in _PHRASES:
        if match := re.fullmatch(pattern, text, re.IGNORECASE):
            parts = [only(part) for part in match.groups()]
            yield tuple(template.format(*parts) for template in templates)
    if match := re.fullmatch(_TIME, text, re.IGNORECASE):
        day, hour, rest = match.groups()
        yield (f"{only(day)}T{int(hour):02}:{rest}",)
    joined = text.replace(" ", "")
    yield (joined, joined.replace("?~", "%").replace("~?", "%"))
    yield from _lists(joined)
    pieces = [p if not p or _JOINTS.fullmatch(p) else only(p) for p in _JOINTS.split(text)]
    yield ("".join(pieces),)
    alike = joined.translate(_LOOKALIKES)
    if alike != joined:
        yield nearest(alike, depth - 1)


def _lists(text: str) -> Iterator[Offers]:
    """Ends put in order, and brackets put round."""
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


_TIME = r"(.+?),?(?: at |[T ])(\d{1,2}):?(\d\d(?::\d\d)?(?:Z|[+-]\S*)?)"
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
