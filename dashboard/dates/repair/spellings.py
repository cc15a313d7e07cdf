"""Spellings: other ways to write one date, each with its EDTF text.

The module is a table of patterns and of what each offers, nearest first. An offer need not be a date (it may
name a 13th month), because the caller tries to read it.
"""

import re
from collections.abc import Callable, Iterator

from dashboard.dates.gregorian import civil_day, day_number, days_in_month, edtf_day
from dashboard.dates.repair.offers import Offers, exact, spelling
from dashboard.dates.repair.timestamps import TIMESTAMPS

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
_HEMISPHERES = {"": 0, "northern ": 4, "southern ": 8}  # added to the season's number
_PARTS_OF_YEAR = {"q": 33, "quarter": 33, "third": 37, "h": 40, "half": 40}  # the first of each
_COUNTED = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PLACES = {"early": 0, "mid": 1, "late": 2}
_FORMS_BY_SEPARATOR = {"or": "[{},{}]", "and": "{{{},{}}}", "&": "{{{},{}}}", "to": "{}/{}", "-": "{}/{}"}

_NAMES = "|".join(_MONTHS)
_MONTH = rf"(?P<month>{_NAMES})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?"
_YEAR = r"(?P<year>\d{4})"
_ANY_YEAR = r"(?:(?P<year>\d{4})|(?P<before_christ>\d{1,4}) ?b\.?c\.?(?:e\.?)?)"
_SEASON = "|".join(_SEASONS)
_SEPARATOR = r" ?(?P<separator>-|\b(?:to|or|and)\b|&) ?"
_ORDINAL = rf"{'|'.join(_COUNTED)}|[1-4](?:st|nd|rd|th)"
_SHORT_YEAR = r"-?\d{1,3}[?~%]?"
_PLACE = rf"(?P<place>{'|'.join(_PLACES)})[ -]"


def _year(match: re.Match[str]) -> str:
    """The year of a match; 1 BCE is year 0000, 44 BCE is -0043."""
    found = match.groupdict()
    if not found.get("before_christ"):
        return str(found["year"])
    year = int(found["before_christ"]) - 1
    return f"-{year:04}" if year else "0000"


def _month(match: re.Match[str], name: str = "month") -> int:
    return _MONTHS[match[name].lower()]


def _place(match: re.Match[str]) -> int:
    """Which third is meant: 0 early, 1 in the middle, 2 late."""
    return _PLACES[match["place"].lower()]


def _numbers(match: re.Match[str]) -> Iterator[Offers]:
    """Year, month and day in digits, in the order in which they are named, or with the last two swapped."""
    year, month, day = match["year"], int(match["month"]), int(match["day"])
    yield (f"{year}-{month:02}-{day:02}",)
    yield (f"{year}-{day:02}-{month:02}",)
    yield from _to_the_last(f"{year}-{month:02}", day)


def _to_the_last(month: str, day: int) -> Iterator[Offers]:
    """The day, or the last day of its month if the month is shorter."""
    yield (f"{month}-{day:02}",)
    year, number = int(month[:-3]), int(month[-2:])
    if day in range(1, 32) and number in range(1, 13):
        yield (f"{month}-{days_in_month(year, number)}",)


def _year_last(match: re.Match[str]) -> Iterator[Offers]:
    """Two numbers before the year, either of which may be the month."""
    year, one, two = match["year"], int(match["one"]), int(match["two"])
    yield (f"{year}-{two:02}-{one:02}", f"{year}-{one:02}-{two:02}")


def _year_and_number(match: re.Match[str]) -> Iterator[Offers]:
    """A year and a month, or a year and the last two digits of a later one."""
    year, number = match["year"], match["number"]
    later = f"{year}/{year[:2]}{number}" if number > year[2:] else ""
    yield (f"{year}-{int(number):02}", later)


def _named_month(match: re.Match[str]) -> Iterator[Offers]:
    yield (f"{_year(match)}-{_month(match):02}",)


def _named_day(match: re.Match[str]) -> Iterator[Offers]:
    yield from _to_the_last(f"{_year(match)}-{_month(match):02}", int(match["day"]))


def _two_days(match: re.Match[str]) -> Iterator[Offers]:
    """Two days of one month, joined by a word."""
    month = f"{_year(match)}-{_month(match):02}"
    days = (f"{month}-{int(match[name]):02}" for name in ("day", "other"))
    yield (_FORMS_BY_SEPARATOR[match["separator"].lower()].format(*days),)


def _two_months(match: re.Match[str]) -> Iterator[Offers]:
    """Two months of one year, joined by a word."""
    months = (f"{_year(match)}-{_month(match, name):02}" for name in ("month", "other"))
    yield (_FORMS_BY_SEPARATOR[match["separator"].lower()].format(*months),)


def _season(match: re.Match[str]) -> Iterator[Offers]:
    number = _SEASONS[match["season"].lower()] + _HEMISPHERES[(match["side"] or "").lower()]
    yield (f"{match['year']}-{number}",)


def _counted_part(match: re.Match[str]) -> Iterator[Offers]:
    """ "Q2 2023", "second quarter of 2023"."""
    count = match["count"].lower()
    number = _COUNTED.get(count) or int(count[0])
    yield (f"{match['year']}-{_PARTS_OF_YEAR[match['part'].lower()] + number - 1}",)


def _place_in_year(match: re.Match[str]) -> Iterator[Offers]:
    """ "early 2014" is the first third of it."""
    yield (f"{match['year']}-{37 + _place(match)}",)


def _place_in_month(match: re.Match[str]) -> Iterator[Offers]:
    """ "late June 2023": a day from the 21st on."""
    year, month = match["year"], _month(match)
    last = (10, 20, days_in_month(int(year), month))[_place(match)]
    yield (f"[{year}-{month:02}-{10 * _place(match) + 1:02}..{year}-{month:02}-{last}]",)


def _place_in_decade(match: re.Match[str]) -> Iterator[Offers]:
    """ "early 1980s": a year from 1980 to 1983; the middle is 4 to 6."""
    first, last = ((0, 3), (4, 6), (7, 9))[_place(match)]
    yield (f"[{match['decade']}{first}..{match['decade']}{last}]",)


def _century(match: re.Match[str]) -> Iterator[Offers]:
    """ "20th century": the years that begin with 19."""
    yield (f"{'-' if match['before_christ'] else ''}{int(match['count']) - 1:02}XX",)


def _before_christ(match: re.Match[str]) -> Iterator[Offers]:
    yield (_year(match),)


def _padded(match: re.Match[str]) -> Iterator[Offers]:
    """A year with four digits, or with Y before more of them."""
    sign, digits = match["sign"], match["digits"].lstrip("0")
    yield (f"Y{sign}{digits}" if len(digits) > 4 else f"{sign if digits else ''}{digits:0>4}",)


def _short_years(match: re.Match[str]) -> Iterator[Offers]:
    """Years of up to three digits: as written, or in the last century if all have two digits."""
    text = match[0]
    are_of_two = all(len(year) == 2 for year in re.findall(r"-?\d+", text))
    late = re.sub(r"\d+", r"19\g<0>", text) if are_of_two else ""
    yield (re.sub(r"\d+", lambda digits: f"{digits[0]:0>4}", text), late)


def _week(match: re.Match[str]) -> Iterator[Offers]:
    """A week as one of its days, a day of it as itself. ISO 8601-1: 4 January lies in week 1."""
    year = int(match["year"])
    fourth = day_number(year, 1, 4)
    monday = fourth - (fourth + 3) % 7 + 7 * (int(match["week"]) - 1)  # day 0 was a Thursday
    if civil_day(monday + 3)[0] != year:
        return
    if match["weekday"]:
        yield (edtf_day(monday + int(match["weekday"]) - 1),)
    else:
        yield (f"[{edtf_day(monday)}..{edtf_day(monday + 6)}]",)


def _day_of_year(match: re.Match[str]) -> Iterator[Offers]:
    """The day of that number in the year (ISO 8601-1)."""
    day = day_number(int(match["year"]), 1, 1) + int(match["number"]) - 1
    if civil_day(day)[0] == int(match["year"]):
        yield (edtf_day(day),)


def _shortened(match: re.Match[str]) -> Iterator[Offers]:
    """An end that leaves out what it shares with the start (ISO 8601-1): "2023-06-20/23"."""
    start, end = match["start"], match["end"]
    yield (f"{start}/{start[: -len(end)]}{end}",)


def _as(*templates: str) -> Callable[[re.Match[str]], Iterator[Offers]]:
    """Equally near offers, written with the groups of the match by their names."""
    return lambda match: iter([tuple(template.format_map(match.groupdict("")) for template in templates)])


SPELLINGS = (
    spelling(r"(?P<start>\d{4}-[\d-]+)/(?P<end>\d\d(?:-\d\d)?)", _shortened),
    exact(rf"(?P<one>\d{{1,2}})[./ -](?P<two>\d{{1,2}})[./ -]{_YEAR}", _year_last),
    *TIMESTAMPS,
    exact(rf"{_YEAR}[./ -](?P<month>\d{{1,2}})[./ -](?P<day>\d{{1,2}})", _numbers),
    exact(rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)", _numbers),
    spelling(rf"{_YEAR}(?P<month>\d\d)", _as("{year}-{month}", "Y{year}{month}")),
    spelling(rf"{_YEAR}[./ -](?P<number>\d{{1,2}})", _year_and_number),
    exact(rf"(?P<month>\d{{1,2}})[./ -]{_YEAR}", _as("{year}-{month:0>2}")),
    spelling(rf"{_YEAR}-?W(?P<week>\d\d)(?:-?(?P<weekday>[1-7]))?", _week),
    spelling(rf"{_YEAR}-(?P<number>\d{{3}})", _day_of_year),
    exact(rf"{_DAY}[ -](?:of )?{_MONTH},?[ -]{_ANY_YEAR}", _named_day),
    exact(rf"{_MONTH} {_DAY},? {_ANY_YEAR}", _named_day),
    exact(rf"{_YEAR}[ -]{_MONTH}[ -]{_DAY}", _named_day),
    exact(rf"{_MONTH},?[ -]{_ANY_YEAR}", _named_month),
    exact(rf"{_YEAR}[ -]{_MONTH}", _named_month),
    spelling(rf"{_DAY}{_SEPARATOR}(?P<other>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? {_ANY_YEAR}", _two_days),
    spelling(rf"{_MONTH} {_DAY}{_SEPARATOR}(?P<other>\d{{1,2}}),? {_ANY_YEAR}", _two_days),
    spelling(rf"{_MONTH}{_SEPARATOR}(?P<other>{_NAMES})\.?,? {_ANY_YEAR}", _two_months),
    spelling(rf"(?P<side>(?:north|south)ern )?(?P<season>{_SEASON}),?(?: of)? {_YEAR}", _season),
    spelling(rf"(?P<part>[QH])(?P<count>[1-4])[ /,-]*{_YEAR}", _counted_part),
    spelling(rf"{_YEAR}[ /-]?(?P<part>[QH])(?P<count>[1-4])", _counted_part),
    spelling(rf"(?P<count>{_ORDINAL}) (?P<part>quarter|third|half),?(?: of)? {_YEAR}", _counted_part),
    spelling(rf"{_PLACE}{_YEAR}", _place_in_year),
    spelling(rf"{_PLACE}{_MONTH},? {_YEAR}", _place_in_month),
    spelling(rf"{_PLACE}(?P<decade>\d{{3}})0'?s", _place_in_decade),
    spelling(r"(?P<decade>\d{3})0'?s", _as("{decade}X")),
    spelling(r"(?P<count>\d{1,2})(?:st|nd|rd|th)[ -]century(?P<before_christ> b\.?c\.?(?:e\.?)?)?", _century),
    exact(_ANY_YEAR, _before_christ),
    exact(r"ad (?P<sign>)(?P<digits>\d{1,4})", _padded),
    exact(r"(?P<sign>)(?P<digits>\d{1,4}) ?(?:ad|ce)", _padded),
    spelling(rf"[\[{{]?{_SHORT_YEAR}(?:(?:/|\.\.|,){_SHORT_YEAR})*[\]}}]?", _short_years),
    spelling(r"(?P<sign>)(?P<digits>\d{3}|\d{5,13})", _padded),
    spelling(r"y?(?P<sign>-)(?P<digits>\d{1,13})", _padded),
    spelling(r"y(?P<sign>)(?P<digits>\d{4,13})", _padded),
    spelling(r"unknown|undated|no date|date unknown|n\. ?d\.", _as("XXXX")),
)
