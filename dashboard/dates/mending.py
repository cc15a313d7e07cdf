"""Mending: the nearest readings of a text that is not a date.

A table of how people write dates elsewhere, each with what it would be in EDTF. An
offer counts only if it can be read, so a rule may be generous; rules come nearest first.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

Reads = Callable[[str], bool]
Offers = tuple[str, ...]
"""Texts that are equally near."""

_LONGEST = 200  # characters; compatibility forms can grow eighteenfold when taken apart
_DEPTH = 2  # a period or a list, then its dates

_MONTH_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?"
_YEAR = r"(?P<year>\d{4})"

# Years 12.. to 14.. in Persian or Arabic digits are most likely of the Solar Hijri calendar.
_OTHER_CALENDAR = re.compile("[۱١][۲-۴٢-٤][۰-۹٠-٩]{2}(?![۰-۹٠-٩])")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-") | {ord("…"): ".."}
_LOOKALIKES = str.maketrans("IlOoxuytzes", "1100XXYTZES")
_JOINTS = re.compile(r"(\.\.|[/,\[\]{}])")


def readings(text: str, reads: Reads) -> Offers:
    """The nearest texts that `reads` accepts: none, one, or two that are equally near.

    "20/06/2023" has one, "03/04/2023" two: which number is the month is not guessed.
    """
    if _OTHER_CALENDAR.search(text):
        return ()
    return _nearest(_tidy(text), cache(reads), _DEPTH)  # several rules come to the same offer


def _tidy(text: str) -> str:
    """Plain digits, hyphens and single spaces instead of their many relatives."""
    plain = unicodedata.normalize("NFKC", text.translate(_DASHES))[:_LONGEST]
    digits = (str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain)
    return " ".join("".join(digits).split()).strip("\"'“”‘’")


def _nearest(text: str, reads: Reads, depth: int) -> Offers:
    if not text:
        return ()
    if reads(text):
        return (text,)
    for offers in _offers(text, reads, depth):
        good = tuple(dict.fromkeys(offer for offer in offers if reads(offer)))
        if good:
            return good
    return ()


def _offers(text: str, reads: Reads, depth: int) -> Iterator[Offers]:
    for pattern, write in _DATES:
        if match := pattern.fullmatch(text):
            yield from write(match)
    if not depth:
        return

    def only(part: str) -> str:
        """The one reading of a part; where there are none or two, a text nobody can read."""
        found = _nearest(part.strip(), reads, depth - 1)
        return found[0] if len(found) == 1 else "?"

    for pattern, template in _PHRASES:
        if match := pattern.fullmatch(text):
            yield (template.format(*map(only, match.groups())),)
    joined = text.replace(" ", "")
    yield (joined, joined.replace("?~", "%").replace("~?", "%"))
    yield from _lists(joined)
    pieces = [p if not p or _JOINTS.fullmatch(p) else only(p) for p in _JOINTS.split(text)]
    yield ("".join(pieces),)
    alike = joined.translate(_LOOKALIKES)
    if alike != joined:
        yield _nearest(alike, reads, depth - 1)


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


def _numbers(match: re.Match[str]) -> Iterator[Offers]:
    """Year, month and day in digits, in the order they are named, with what may stand for it."""
    year, month, day = match["year"], int(match["month"]), int(match["day"])
    yield (f"{year}-{month:02}-{day:02}",)
    yield (f"{year}-{day:02}-{month:02}",)
    if 28 < day < 32:
        yield from ((f"{year}-{month:02}-{last}",) for last in (30, 29, 28))


def _year_last(match: re.Match[str]) -> Iterator[Offers]:
    """Two numbers before the year, either of which may be the month."""
    year, one, two = match["year"], int(match["one"]), int(match["two"])
    yield (f"{year}-{two:02}-{one:02}", f"{year}-{one:02}-{two:02}")


def _year_and_number(match: re.Match[str]) -> Iterator[Offers]:
    """A year and a month, or a year and the last two digits of a later one."""
    year, number = match["year"], match["number"]
    later = f"{year}/{year[:2]}{number}" if len(number) == 2 and number > year[2:] else ""
    yield (f"{year}-{int(number):02}", later)


def _named(match: re.Match[str]) -> Iterator[Offers]:
    """A month by its name, with or without a day."""
    found = match.groupdict()
    month = f"{found['year']}-{_MONTHS[found['month'].lower()]:02}"
    yield (f"{month}-{int(found['day']):02}" if found.get("day") else month,)


def _before_christ(match: re.Match[str]) -> Iterator[Offers]:
    """1 BCE is year 0000, 44 BCE is -0043."""
    year = int(match["year"]) - 1
    yield (f"-{year:04}" if year else "0000",)


def _either_day(match: re.Match[str]) -> Iterator[Offers]:
    """Two days of one month, of which one is meant."""
    month = f"{match['year']}-{_MONTHS[match['month'].lower()]:02}"
    yield (f"[{month}-{int(match['day']):02},{month}-{int(match['other']):02}]",)


def _short_year(match: re.Match[str]) -> Iterator[Offers]:
    """Two digits: the year as it stands or one of the last century."""
    yield (f"00{match['year']}", f"19{match['year']}")


def _padded(match: re.Match[str]) -> Iterator[Offers]:
    """A year with four digits, or with Y before more of them."""
    sign, digits = match["sign"], match["digits"].lstrip("0")
    yield (f"Y{sign}{digits}" if len(digits) > 4 else f"{sign if digits else ''}{digits:0>4}",)


def _clock(match: re.Match[str]) -> Iterator[Offers]:
    """A time of day with two digits each and a T before it."""
    yield (f"{match['date']}T{int(match['hour']):02}:{match['minute']}{match['rest']}",)


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_DATES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Offers]]], ...] = (
    (_rule(rf"(?P<one>\d{{1,2}})[./ -](?P<two>\d{{1,2}})[./ -]{_YEAR}"), _year_last),
    (_rule(rf"{_YEAR}[./ -](?P<month>\d{{1,2}})[./ -](?P<day>\d{{1,2}})"), _numbers),
    (_rule(rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)"), _numbers),
    (_rule(rf"{_YEAR}[./ -](?P<number>\d{{1,2}})"), _year_and_number),
    (_rule(rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}"), _named),
    (_rule(rf"{_MONTH} {_DAY},? {_YEAR}"), _named),
    (_rule(rf"{_DAY} or (?P<other>\d{{1,2}}) {_MONTH} {_YEAR}"), _either_day),
    (_rule(rf"{_MONTH},? {_YEAR}"), _named),
    (
        _rule(rf"(?P<season>{'|'.join(_SEASONS)})(?: of)? {_YEAR}"),
        lambda m: iter([(f"{m['year']}-{_SEASONS[m['season'].lower()]}",)]),
    ),
    (_rule(r"(?:the )?(?P<first>\d{3})0'?s"), lambda m: iter([(f"{m['first']}X",)])),
    (_rule(r"(?P<year>\d{1,4}) ?b\.?c\.?(?:e\.?)?"), _before_christ),
    (_rule(r"ad (?P<sign>)(?P<digits>\d{1,4})"), _padded),
    (_rule(r"(?P<sign>)(?P<digits>\d{1,4}) ?(?:ad|ce)"), _padded),
    (_rule(r"(?P<year>\d\d)"), _short_year),
    (_rule(r"(?P<sign>)(?P<digits>\d{3}|\d{5,13})"), _padded),
    (_rule(r"y?(?P<sign>-)(?P<digits>\d{1,13})"), _padded),
    (_rule(r"y(?P<sign>)(?P<digits>\d{4,13})"), _padded),
    (_rule(r"(?P<date>\d{4}-\d\d-\d\d)[t ](?P<hour>\d{1,2}):?(?P<minute>\d\d)(?P<rest>\S*)"), _clock),
)
_PHRASES = (
    (_rule(r"(?:c|ca|circa|about|around|approx)(?:\. ?| )([^/]+)"), "{}~"),
    (_rule(r"between (.+) and (.+)"), "[{}..{}]"),
    (_rule(r"(?:before|by) (.+)"), "[..{}]"),
    (_rule(r"after (.+)"), "[{}..]"),
    (_rule(r"since (.+)"), "{}/.."),
    (_rule(r"until (.+)"), "/{}"),
    (_rule(r"(.+) or (.+)"), "[{},{}]"),
    (_rule(r"(.+) (?:to|until|-) (.+)"), "{}/{}"),
    (_rule(r"(\d{4})-(\d{4})"), "{}/{}"),
    (_rule(r"(\S+)/open"), "{}/.."),
    (_rule(r"(\S+)/unknown"), "{}/"),
    (_rule(r"unknown/(\S+)"), "/{}"),
)
