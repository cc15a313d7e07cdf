"""Wording: the words and templates with which one language words dates, except the names of its months.

Templates have named places, so that each language has its own word order. What two dates share ("17 and 20
June 2023") is named once, with the last of them. A language whose dates begin with the year would need
another rule than `date_phrases` has.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from dashboard.dates.value import Precision


class Unit(StrEnum):
    """The unit that the words of a date end with, which decides the words before them."""

    YEAR = "year"  # a number
    DEEP = "deep"  # a year that is worded in millions of years
    MONTH = "month"
    DAY = "day"
    TIME = "time"
    OTHER = "other"  # seasons, decades, sets, and dates of different units


Forms = Mapping[Unit, str]
"""A template for each unit."""

LATIN = "0123456789"


def alike(template: str) -> dict[Unit, str]:
    """Return the same template for every unit."""
    return dict.fromkeys(Unit, template)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The table of one language. Words have the form that they have within a sentence."""

    language: str  # BCP 47
    direction: Literal["ltr", "rtl"]
    digits: str  # 0 to 9
    thousands: str  # between groups of three digits
    decimal: str  # before the decimals of a number

    # A date: the parts within a year, then the year.
    day_month: str  # {day} {month}
    in_year: str  # {part} {year}, a day, month or season
    in_decade: str
    in_span: str  # the year is "between 2000 and 2099"
    of_year: str  # {part} {year}, a quarter, third or half
    of_decade: str
    decade: str  # {year}, the first of ten
    ending: str  # {year} {digits}: the first and the last that it can be, and the digits at its end
    article: str  # what a label leaves out at its beginning
    ce: str  # {year}
    bce: str
    ago: str  # {length}: a year in millions of years before our era
    ahead: str  # {length}
    seasons: tuple[str, ...]  # EDTF 21 to 32: spring to winter, of the north, of the south
    fractions: tuple[str, ...]  # EDTF 33 to 41: quarters, thirds, halves
    clocked: str  # {clock} {date}
    zoned: str  # {clock} {zone}

    # How it is qualified, and which digits are unspecified.
    around: Forms  # {date}
    uncertain: str  # {date}
    uncertain_short: str
    in_part: str  # {date} {qualifications}, of its parts
    in_part_short: Mapping[tuple[bool, bool], str]  # {date}, a part of it uncertain, approximate, or both
    parts_qualified: Mapping[tuple[bool, bool], str]  # {parts}
    units: tuple[str, str, str]  # year, month, day
    season: str
    fraction: str  # a quarter, third or half of the year
    not_known: str  # {parts}
    several_not_known: str
    not_fully_known: str  # {parts}
    several_not_fully_known: str
    numbered: str  # {unit} {number}: a day without its month

    # From one date to another, and lists.
    from_to: Forms  # {first} {last}
    clips_years: bool  # whether a label may say "1980–88"
    between: Forms  # {first} {last}
    since: Forms  # {date}
    until: Forms
    starting: Forms  # {date}, the end is not known
    no_end: str  # {date}, an interval
    no_start: str
    or_before: Forms  # {date}
    or_after: Forms
    all_before: str  # {date}
    all_after: str
    either: str  # {first} {last}
    both: str
    comma: str

    # How well a date is known.
    exact: Mapping[tuple[Precision, bool], str]  # of a day or a time, of one date or of more
    known_to: Mapping[Precision, str]  # of all that is coarser
    qualified: Mapping[tuple[bool, bool], str]  # uncertain, approximate, or both
    of_start: str  # {qualification}
    of_end: str
    start_not_known: str
    end_not_known: str
    start_open: str
    end_open: str
    worked_out: str
    several: str

    # Lengths of time, from billions of years (10**9) to seconds: one and many.
    length: str  # {count} {unit}
    lengths: tuple[tuple[str, str], ...]
    lengths_short: tuple[tuple[str, str], ...]
    date_time: str  # {date} {clock}: a tick on the axis begins with the day
