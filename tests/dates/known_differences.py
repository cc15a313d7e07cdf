"""Known differences: how the npm package edtf (4.11.1) reads dates otherwise than we do.

`REFUSED` and `BOUNDS` describe dates that we read, each with an example and the dates it applies to;
`REFUSED_BY_US` describes texts that only the package reads.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from dashboard.dates.value import Date, Dated, Interval, Precision

FIRST, LAST = ("first",), ("last",)
EARLIEST_YEAR, LATEST_YEAR = -271_821, 275_760  # of a JavaScript Date


class Difference(NamedTuple):
    """A rule of the package that we do not have, an example, and the dates to which it applies."""

    what: str
    example: str
    applies: Callable[[Dated], bool]
    bounds: tuple[str, ...] = FIRST + LAST  # those that may differ


def plain_dates(dated: Dated) -> Iterator[Date]:
    """The dates that a text is made of: itself, the ends of a period, the members of a set."""
    if isinstance(dated, Interval):
        yield from dated.ends
    elif dated.members:
        for member in dated.members:
            yield from plain_dates(member)
    else:
        yield dated


def any_date(holds: Callable[[Date], bool]) -> Callable[[Dated], bool]:
    return lambda dated: any(map(holds, plain_dates(dated)))


def in_set(holds: Callable[[Date], bool]) -> Callable[[Dated], bool]:
    return lambda dated: is_set(dated) and any_date(holds)(dated)


def in_period_or_set(holds: Callable[[Date], bool]) -> Callable[[Dated], bool]:
    """A test for dates with such a date in a period or a set."""
    return lambda dated: (is_set(dated) or isinstance(dated, Interval)) and any_date(holds)(dated)


def is_set(dated: Dated) -> bool:
    return isinstance(dated, Date) and bool(dated.members)


def is_season(date: Date) -> bool:
    return date.precision is Precision.SEASON


def is_season_of_months_not_in_a_quarter(date: Date) -> bool:
    return is_season(date) and date.parts[1] in range(21, 33)


def is_early_third(date: Date) -> bool:
    return is_season(date) and date.parts[1] in (37, 38)


def is_bce(date: Date) -> bool:
    return date.text.lstrip("?~%").startswith("-")


def is_long(date: Date) -> bool:
    return "Y" in date.text


def is_beyond_javascript(date: Date) -> bool:
    return isinstance(date.parts[0], int) and not EARLIEST_YEAR < date.parts[0] < LATEST_YEAR


def has_significant_digits(date: Date) -> bool:
    return "S" in date.text


def has_sign(date: Date) -> bool:
    return bool(date.qualifications)


def is_year_with_its_sign_after_it(date: Date) -> bool:
    return len(date.parts) == 1 and date.text[-1] in "?~%"


def is_of_level_2(date: Date) -> bool:
    return date.unspecified or any(sign in date.text[:-1] for sign in "?~%")


def has_sign_out_of_place(dated: Dated) -> bool:
    has_level_2 = is_set(dated) or (isinstance(dated, Interval) and any_date(is_of_level_2)(dated))
    return has_level_2 and any_date(is_year_with_its_sign_after_it)(dated)


def has_season_next_to_another(dated: Dated) -> bool:
    seasons = [is_season(end) for end in dated.ends] if isinstance(dated, Interval) else []
    return any(seasons) and seasons != [True, True]


def has_end_that_begins_first(dated: Dated) -> bool:
    ends = dated.ends if isinstance(dated, Interval) else ()
    return len(ends) == 2 and ends[1].earliest <= ends[0].earliest


def ranges(dated: Dated) -> list[Interval]:
    return [m for m in dated.members if isinstance(m, Interval)] if isinstance(dated, Date) else []


def has_range_of_unlike_ends(dated: Dated) -> bool:
    closed = [r.ends for r in ranges(dated) if len(r.ends) == 2]
    return any(a.precision is not b.precision or a.is_worked_out or b.is_worked_out for a, b in closed)


def ends_with_a_range(dated: Dated) -> bool:
    return bool(ranges(dated)) and ranges(dated)[-1] is dated.members[-1]


def begins_before_its_first(dated: Dated) -> bool:
    return is_set(dated) and dated.earliest < dated.members[0].earliest


def ends_after_its_last(dated: Dated) -> bool:
    return is_set(dated) and dated.latest > dated.members[-1].latest


REFUSED = (
    Difference("a long year has no sign", "Y12023?", any_date(lambda d: is_long(d) and has_sign(d))),
    Difference(
        "a year with significant digits has no sign",
        "1950S2?",
        any_date(lambda d: has_significant_digits(d) and has_sign(d)),
    ),
    Difference(
        "a date with X digits has no sign", "201X?", any_date(lambda d: d.unspecified and has_sign(d))
    ),
    Difference("a long year is not part of a period or a set", "Y-12023/2001", in_period_or_set(is_long)),
    Difference(
        "a year with significant digits is not part of a period or a set",
        "1950S2/2001",
        in_period_or_set(has_significant_digits),
    ),
    Difference("a period with a season has seasons at both ends", "2001-21/..", has_season_next_to_another),
    Difference("a set has no season", "[2001-21,2003]", in_set(is_season)),
    Difference("a set has no time of day", "[2001-01-01T10:00,2003]", in_set(lambda d: bool(d.clock))),
    Difference(
        "together with a date of level 2, a year has its sign before it",
        "[1984?,1986]",
        has_sign_out_of_place,
    ),
    Difference(
        "the ends of a range are plain and of one precision", "[1984..1986-03]", has_range_of_unlike_ends
    ),
    Difference("the end of a period begins after its start", "2004-06/2004", has_end_that_begins_first),
)
BOUNDS = (
    Difference("seasons are quarters", "2001-21", any_date(is_season_of_months_not_in_a_quarter)),
    Difference("a third of a year but the last ends a month late", "2001-38", any_date(is_early_third), LAST),
    Difference(
        "a season of a year BCE ends in the year CE of its number",
        "-0034-34",
        any_date(lambda d: is_bce(d) and is_season(d)),
        LAST,
    ),
    Difference("all digits of a year count", "1950S2", any_date(has_significant_digits)),
    Difference("years end with those of JavaScript", "Y-65000000", any_date(is_beyond_javascript)),
    Difference("XXXX is a year from 0000 to 9999", "XXXX-12-XX", any_date(lambda d: not d.placed)),
    Difference(
        "X digits of a date BCE end before they begin",
        "-0001-06-XX",
        any_date(lambda d: is_bce(d) and d.unspecified),
    ),
    Difference("a range that ends a set ends where it begins", "[1667,1670..1672]", ends_with_a_range, LAST),
    Difference("a set begins with its first member", "[1986,1984,1988]", begins_before_its_first, FIRST),
    Difference("a set ends with its last member", "[1984,1988,1986]", ends_after_its_last, LAST),
)
REFUSED_BY_US = (
    ("a decade is three digits of a year", "198", re.compile(r"-?[0-9]{3}[?~%]?")),
    ("a century is two", "19", re.compile(r"-?[0-9]{2}[?~%]?")),
    ("every February has 29 days", "2023-02-29", re.compile(r".*-02[?~%]?-[?~%]?29.*")),
    ("a day has an hour 24", "2023-06-20T24:00", re.compile(r".*T24:00.*")),
    ("a second has parts", "2023-06-20T17:29:30.5Z", re.compile(r".*T[0-9:]{8}\.[0-9]+.*")),
    ("an offset has no colon", "2023-06-20T17:29+0200", re.compile(r".*T[0-9:]+[+-][0-9]{4}.*")),
    ("a period has no date at either end", "../..", re.compile(r"(\.\.)?/(\.\.)?")),
    ("a year of XXXX in a period is from 0000 to 9999", "XXXX/2008", re.compile(r".*XXXX.*")),
    ("a range ends before it begins", "[1990..1980]", re.compile(r"[\[{].*[0-9]\.\.[0-9-].*")),
    ("a list has spaces", "[1965, 1966]", re.compile(r"[\[{].* .*")),
    ("a short year may begin with Y", "Y198E1", re.compile(r"Y-?[0-9]+E[0-9]+.*")),
    ("a year has more digits than a float64", "Y1E13", re.compile(r"Y-?[0-9]+(E[0-9]+)?.*")),
    ("there is a year -0000", "-0000-12-2X", re.compile(r".*-0000.*")),
)
