"""Cases of the parser: the standard's own examples, ours, and what is refused."""

from datetime import date as civil_date
from math import inf, isfinite, isnan

import pytest

from dashboard.dates.parse import parse_date
from dashboard.dates.value import Choice, Date, End, Interval, Precision

Bound = tuple[int, int, int] | None  # year, month, day; None: no such bound


def number(bound: Bound, missing: float) -> float:
    """Days since 1970-01-01, by the standard library moved over whole 400-year cycles."""
    if bound is None:
        return missing
    cycles, year = divmod(bound[0] - 1, 400)
    day = civil_date(year + 1, bound[1], bound[2])
    return day.toordinal() - civil_date(1970, 1, 1).toordinal() + cycles * 146_097


def year(first: int, last: int | None = None) -> tuple[Bound, Bound]:
    return (first, 1, 1), (first if last is None else last, 12, 31)


def day(*written: int) -> tuple[Bound, Bound]:
    return (written[0], written[1], written[2]), (written[0], written[1], written[2])


# The examples of the EDTF specification (Library of Congress, 2019-02-04), with their bounds and what is
# said of them: ? uncertain, ~ approximate, X digits not given.
LEVEL_0 = [
    ("1985-04-12", day(1985, 4, 12), ""),
    ("1985-04", ((1985, 4, 1), (1985, 4, 30)), ""),
    ("1985", year(1985), ""),
    ("1985-04-12T23:20:30", day(1985, 4, 12), ""),
    ("1985-04-12T23:20:30Z", day(1985, 4, 12), ""),
    ("1985-04-12T23:20:30-04", day(1985, 4, 12), ""),
    ("1985-04-12T23:20:30+04:30", day(1985, 4, 12), ""),
    ("1964/2008", year(1964, 2008), ""),
    ("2004-06/2006-08", ((2004, 6, 1), (2006, 8, 31)), ""),
    ("2004-02-01/2005-02-08", ((2004, 2, 1), (2005, 2, 8)), ""),
    ("2004-02-01/2005-02", ((2004, 2, 1), (2005, 2, 28)), ""),
    ("2004-02-01/2005", ((2004, 2, 1), (2005, 12, 31)), ""),
    ("2005/2006-02", ((2005, 1, 1), (2006, 2, 28)), ""),
]
LEVEL_1 = [
    ("Y170000002", year(170000002), ""),
    ("Y-170000002", year(-170000002), ""),
    ("2001-21", ((2001, 3, 1), (2001, 5, 31)), ""),
    ("1984?", year(1984), "?"),
    ("2004-06~", ((2004, 6, 1), (2004, 6, 30)), "~"),
    ("2004-06-11%", day(2004, 6, 11), "?~"),
    ("201X", year(2010, 2019), "X"),
    ("20XX", year(2000, 2099), "X"),
    ("2004-XX", year(2004), "X"),
    ("1985-04-XX", ((1985, 4, 1), (1985, 4, 30)), "X"),
    ("1985-XX-XX", year(1985), "X"),
    ("1985-04-12/..", ((1985, 4, 12), None), ""),
    ("1985-04/..", ((1985, 4, 1), None), ""),
    ("1985/..", ((1985, 1, 1), None), ""),
    ("../1985-04-12", (None, (1985, 4, 12)), ""),
    ("../1985-04", (None, (1985, 4, 30)), ""),
    ("../1985", (None, (1985, 12, 31)), ""),
    ("1985-04-12/", ((1985, 4, 12), None), ""),
    ("1985-04/", ((1985, 4, 1), None), ""),
    ("1985/", ((1985, 1, 1), None), ""),
    ("/1985-04-12", (None, (1985, 4, 12)), ""),
    ("/1985-04", (None, (1985, 4, 30)), ""),
    ("/1985", (None, (1985, 12, 31)), ""),
    ("-1985", year(-1985), ""),
]
LEVEL_2 = [
    ("Y-17E7", year(-170000000), ""),
    ("1950S2", year(1900, 1999), "~"),
    ("Y171010000S3", year(171000000, 171999999), "~"),
    ("Y3388E2S3", year(338000, 338999), "~"),
    ("2001-34", ((2001, 4, 1), (2001, 6, 30)), ""),
    ("[1667,1668,1670..1672]", year(1667, 1672), ""),
    ("[..1760-12-03]", (None, (1760, 12, 3)), ""),
    ("[1760-12..]", ((1760, 12, 1), None), ""),
    ("[1760-01,1760-02,1760-12..]", ((1760, 1, 1), None), ""),
    ("[1667,1760-12]", ((1667, 1, 1), (1760, 12, 31)), ""),
    ("[..1984]", (None, (1984, 12, 31)), ""),
    ("{1667,1668,1670..1672}", year(1667, 1672), ""),
    ("{1960,1961-12}", ((1960, 1, 1), (1961, 12, 31)), ""),
    ("{..1984}", (None, (1984, 12, 31)), ""),
    ("2004-06~-11", day(2004, 6, 11), "~"),
    ("2004?-06-11", day(2004, 6, 11), "?"),
    ("?2004-06-~11", day(2004, 6, 11), "?~"),
    ("2004-%06-11", day(2004, 6, 11), "?~"),
    ("156X-12-25", ((1560, 12, 25), (1569, 12, 25)), "X"),
    ("15XX-12-25", ((1500, 12, 25), (1599, 12, 25)), "X"),
    ("XXXX-12-XX", (None, None), "X"),
    ("1XXX-XX", year(1000, 1999), "X"),
    ("1XXX-12", ((1000, 12, 1), (1999, 12, 31)), "X"),
    ("1984-1X", ((1984, 10, 1), (1984, 12, 31)), "X"),
    ("2004-06-~01/2004-06-~20", ((2004, 6, 1), (2004, 6, 20)), "~"),
    ("2004-06-XX/2004-07-03", ((2004, 6, 1), (2004, 7, 3)), "X"),
]
OURS = [
    ("2023-06-20T17:29+02:00", day(2023, 6, 20), ""),
    ("-0043-03-15", day(-43, 3, 15), ""),
    ("0000-02-29", day(0, 2, 29), ""),
    ("Y-65000000", year(-65000000), ""),
    ("-01XX", year(-199, -100), "X"),
    ("-000X", year(-9, -1), "X"),
    ("156X-02-29", ((1560, 2, 29), (1568, 2, 29)), "X"),
    ("2004-06-3X", day(2004, 6, 30), "X"),
    ("2004-XX-31", ((2004, 1, 31), (2004, 12, 31)), "X"),
    ("2001-24", ((2001, 12, 1), (2002, 2, 28)), ""),
    ("2001-29", ((2001, 9, 1), (2001, 11, 30)), ""),
    ("2001-39", ((2001, 9, 1), (2001, 12, 31)), ""),
    ("2001-41", ((2001, 7, 1), (2001, 12, 31)), ""),
    ("201X-24", ((2010, 12, 1), (2020, 2, 29)), "X"),
    ("-1950S2", year(-1999, -1900), "~"),
    ("1950S4", year(1950), ""),
    ("[1965?,1966]", year(1965, 1966), "?"),
    ("2004/2004", year(2004), ""),
    ("2004/2004-06", ((2004, 1, 1), (2004, 6, 30)), ""),
]


def whole(bound: float) -> float:
    """The day that holds a time; infinities stay."""
    return bound // 1 if isfinite(bound) else bound


def said(date: Date | Interval) -> str:
    digits_missing = any(d.unspecified for d in (date.ends if isinstance(date, Interval) else [date]))
    return "?" * date.uncertain + "~" * date.approximate + "X" * digits_missing


def test_the_table_has_the_sixty_three_examples_of_the_specification() -> None:
    assert [len(LEVEL_0), len(LEVEL_1), len(LEVEL_2)] == [13, 24, 26]
    assert len({text for text, _, _ in LEVEL_0 + LEVEL_1 + LEVEL_2}) == 63


@pytest.mark.parametrize(("text", "bounds", "flags"), LEVEL_0 + LEVEL_1 + LEVEL_2 + OURS)
def test_a_text_is_read_with_its_bounds_and_flags(text: str, bounds: tuple[Bound, Bound], flags: str) -> None:
    date = parse_date(text)
    assert whole(date.earliest) == number(bounds[0], -inf)
    assert whole(date.latest) == number(bounds[1], inf)
    assert said(date) == flags
    assert str(date) == text
    assert parse_date(str(date)) == date


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2023-06-20T17:29", Precision.TIME),
        ("2023-06-20", Precision.DAY),
        ("2023-06", Precision.MONTH),
        ("2023-06-XX", Precision.MONTH),
        ("2001-21", Precision.SEASON),
        ("2014", Precision.YEAR),
        ("2004-XX", Precision.YEAR),
        ("Y-65000000", Precision.YEAR),
        ("201X", Precision.DECADE),
        ("156X-12-25", Precision.DECADE),
        ("20XX", Precision.CENTURY),
        ("1950S2", Precision.CENTURY),
        ("2XXX", Precision.MILLENNIUM),
        ("Y171010000S3", Precision.MILLENNIUM),
        ("XXXX-09-11", Precision.DAY),
        ("[1980,1981-06-02]", Precision.YEAR),
    ],
)
def test_precision_is_the_finest_unit_not_in_doubt(text: str, precision: Precision) -> None:
    date = parse_date(text)
    assert isinstance(date, Date)
    assert date.precision is precision


@pytest.mark.parametrize(
    ("text", "stands_at"),
    [
        ("2023-06-20", day(2023, 6, 20)[0]),
        ("[2023-06-20..]", day(2023, 6, 20)[0]),
        ("[1979..]", (1979, 12, 31)),
        ("[..2014]", (2014, 1, 1)),
        ("[1760-01,1760-12..]", (1760, 12, 31)),
        ("{..1984,1990}", (1984, 1, 1)),
        ("[1965-09-05,1965-09-07]", (1965, 9, 6)),
        ("2023-06-19/2023-06-21", (2023, 6, 20)),
        ("2023-06-20/..", (2023, 6, 20)),
        ("/2023-06-20", (2023, 6, 20)),
    ],
)
def test_a_mark_stands_where_the_format_says(text: str, stands_at: Bound) -> None:
    assert parse_date(text).position == number(stands_at, inf)


def test_a_set_open_at_both_ends_stands_between_them() -> None:
    assert parse_date("[..1970-01-01,1970-01-05..]").position == 2


def test_a_date_without_a_year_has_no_place() -> None:
    date = parse_date("XXXX-09-11")
    assert not date.placed
    assert isnan(date.position)


def test_a_time_adds_its_part_of_the_day_and_keeps_its_offset_unapplied() -> None:
    date = parse_date("1970-01-02T06:00:00+02:00")
    assert isinstance(date, Date)
    assert (date.earliest, date.latest) == (1.25, 1.25)
    assert (date.clock, date.zone, date.parts) == ("06:00:00", "+02:00", (1970, 1, 2))


@pytest.mark.parametrize(
    ("text", "opening", "closing"),
    [
        ("1980/1988", End.KNOWN, End.KNOWN),
        ("2014/..", End.KNOWN, End.OPEN),
        ("2014/", End.KNOWN, End.UNKNOWN),
        ("../2008", End.OPEN, End.KNOWN),
        ("/2008", End.UNKNOWN, End.KNOWN),
    ],
)
def test_an_open_end_is_not_an_unknown_one(text: str, opening: End, closing: End) -> None:
    interval = parse_date(text)
    assert isinstance(interval, Interval)
    assert (interval.opening, interval.closing) == (opening, closing)
    assert (interval.start is None, interval.end is None) == (opening != "known", closing != "known")


@pytest.mark.parametrize(
    ("text", "exact", "worked_out"),
    [
        ("2023-06-20", True, False),
        ("2023-06-20T17:29", True, False),
        ("2022-07", False, False),
        ("2014", False, False),
        ("2023-06-20?", False, True),
        ("2023-06-~20", False, True),
        ("201X", False, True),
        ("[2023-06-20,2023-06-21]", False, True),
        ("{2023-06-20,2023-06-21}", False, False),
        ("2023-06-20/2023-06-21", True, False),
        ("2023-06-20/..", False, False),
        ("2014/2015~", False, True),
    ],
)
def test_only_a_plain_day_or_time_is_exact(text: str, exact: bool, worked_out: bool) -> None:
    date = parse_date(text)
    assert (date.is_exact, date.is_worked_out) == (exact, worked_out)


def test_the_members_of_a_set_are_kept_as_listed() -> None:
    date = parse_date("[1667,1670..1672]")
    assert isinstance(date, Date)
    assert date.choice is Choice.ONE_OF
    assert [str(m) for m in date.members] == ["1667", "1670..1672"]
    assert date.members[0] == parse_date("1667")
