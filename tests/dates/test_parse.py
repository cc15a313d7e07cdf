"""Cases of the parser that the specification has no example of, and what a date is beyond its bounds."""

from math import isnan

import pytest
from loc_examples import Example, assert_is_read, day_number

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import Choice, Date, End, Interval, Precision

OURS = [
    Example("2023-06-20T17:29+02:00", "2023-06-20", "2023-06-20"),
    Example("-0043-03-15", "-0043-03-15", "-0043-03-15"),
    Example("0000-02-29", "0000-02-29", "0000-02-29"),
    Example("Y-65000000", "-65000000-01-01", "-65000000-12-31"),
    Example("-01XX", "-0199-01-01", "-0100-12-31", unspecified=True),
    Example("-000X", "-0009-01-01", "-0001-12-31", unspecified=True),
    Example("156X-02-29", "1560-02-29", "1568-02-29", unspecified=True),
    Example("2004-06-3X", "2004-06-30", "2004-06-30", unspecified=True),
    Example("2004-XX-31", "2004-01-31", "2004-12-31", unspecified=True),
    Example("201X-24", "2010-12-01", "2020-02-29", unspecified=True),
    Example("-1950S2", "-1999-01-01", "-1900-12-31", approximate=True),
    Example("1950S4", "1950-01-01", "1950-12-31"),
    Example("[1965?,1966]", "1965-01-01", "1966-12-31", uncertain=True),
    Example("2004/2004", "2004-01-01", "2004-12-31"),
    Example("2004/2004-06", "2004-01-01", "2004-06-30"),
    Example("-1XXX?", "-1999-01-01", "-1000-12-31", uncertain=True, unspecified=True),
    Example("X9XX", "0900-01-01", "9999-12-31", unspecified=True),
    Example("XXXX", None, None, unspecified=True),
    Example("Y10000", "10000-01-01", "10000-12-31"),
    Example("Y-10000", "-10000-01-01", "-10000-12-31"),
    Example("Y1000000000000", "1000000000000-01-01", "1000000000000-12-31"),
    Example("Y-1E12", "-1000000000000-01-01", "-1000000000000-12-31"),
    Example("Y-12023", "-12023-01-01", "-12023-12-31"),
    Example("Y17101E4S3%", "171000000-01-01", "171999999-12-31", uncertain=True, approximate=True),
    Example("-0044-03~/-0043-%03-15", "-0044-03-01", "-0043-03-15", uncertain=True, approximate=True),
    Example("201X/2020~", "2010-01-01", "2020-12-31", approximate=True, unspecified=True),
    Example("2001-21/2001-31?", "2001-03-01", "2001-05-31", uncertain=True),
    Example("Y-65000000/1950S2", "-65000000-01-01", "1999-12-31", approximate=True),
    Example("2023-06-20T17:29Z/2023-06-21", "2023-06-20", "2023-06-21"),
    Example("../201X-06?", None, "2019-06-30", uncertain=True, unspecified=True),
    Example("[-0099..-0050,19XX,2001-21~..]", "-0099-01-01", None, approximate=True, unspecified=True),
    Example("{..~1984,2004-06?-11}", None, "2004-06-11", uncertain=True, approximate=True),
]
SEASONS = {
    21: ("2001-03-01", "2001-05-31"),  # spring to winter, without a hemisphere
    22: ("2001-06-01", "2001-08-31"),
    23: ("2001-09-01", "2001-11-30"),
    24: ("2001-12-01", "2002-02-28"),
    25: ("2001-03-01", "2001-05-31"),  # of the northern hemisphere
    26: ("2001-06-01", "2001-08-31"),
    27: ("2001-09-01", "2001-11-30"),
    28: ("2001-12-01", "2002-02-28"),
    29: ("2001-09-01", "2001-11-30"),  # of the southern one
    30: ("2001-12-01", "2002-02-28"),
    31: ("2001-03-01", "2001-05-31"),
    32: ("2001-06-01", "2001-08-31"),
    33: ("2001-01-01", "2001-03-31"),  # quarters
    34: ("2001-04-01", "2001-06-30"),
    35: ("2001-07-01", "2001-09-30"),
    36: ("2001-10-01", "2001-12-31"),
    37: ("2001-01-01", "2001-04-30"),  # thirds
    38: ("2001-05-01", "2001-08-31"),
    39: ("2001-09-01", "2001-12-31"),
    40: ("2001-01-01", "2001-06-30"),  # halves
    41: ("2001-07-01", "2001-12-31"),
}


@pytest.mark.parametrize("example", OURS, ids=lambda example: example.text)
def test_a_text_is_read_with_its_bounds_and_flags(example: Example) -> None:
    assert_is_read(example)


@pytest.mark.parametrize("season", range(21, 42))
def test_a_part_of_a_year_is_whole_months(season: int) -> None:
    assert_is_read(Example(f"2001-{season}", *SEASONS[season]))


@pytest.mark.parametrize(
    ("text", "qualifications", "in_part"),
    [
        ("2004-06-11", (), False),
        ("?2004", ("?",), False),
        ("1950S2?", ("?",), False),
        ("Y12023~", ("~",), False),
        ("2001-21%", ("%", "%"), False),
        ("?2004-?06-?11", ("?", "?", "?"), False),
        ("2004~-06", ("~", ""), True),
        ("2004-~06", ("", "~"), True),
        ("~2001-21", ("~", ""), True),
        ("?2004-06~-11", ("%", "~", ""), True),
        ("2004?-06?-11", ("?", "?", ""), True),
        ("2004-06~-11?", ("%", "%", "?"), True),
        ("~156X-1X-~25", ("~", "", "~"), True),
    ],
)
def test_a_qualifier_applies_to_the_part_after_it_or_to_all_before_it(
    text: str, qualifications: tuple[str, ...], in_part: bool
) -> None:
    date = parse_date(text)
    assert isinstance(date, Date)
    assert (date.qualifications, date.is_qualified_in_part) == (qualifications, in_part)


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
    ("text", "position"),
    [
        ("2023-06-20", "2023-06-20"),
        ("[2023-06-20..]", "2023-06-20"),
        ("[1979..]", "1979-12-31"),
        ("[..2014]", "2014-01-01"),
        ("[1760-01,1760-12..]", "1760-12-31"),
        ("{..1984,1990}", "1984-01-01"),
        ("[1965-09-05,1965-09-07]", "1965-09-06"),
        ("2023-06-19/2023-06-21", "2023-06-20"),
        ("2023-06-20/..", "2023-06-20"),
        ("/2023-06-20", "2023-06-20"),
    ],
)
def test_a_mark_is_positioned_as_the_format_says(text: str, position: str) -> None:
    assert parse_date(text).position == day_number(position)


def test_a_set_open_at_both_ends_is_positioned_between_its_members() -> None:
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


@pytest.mark.parametrize("zone", ["", "Z", "-03", "+02:00"])
def test_a_time_has_seconds_only_if_they_are_written(zone: str) -> None:
    for clock in ("00:00", "17:29", "00:00:00", "17:29:30"):
        date = parse_date(f"2023-06-20T{clock}{zone}")
        assert isinstance(date, Date)
        assert date.has_seconds is (len(clock) == len("17:29:30"))


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


def test_the_members_of_a_set_are_in_the_order_written() -> None:
    date = parse_date("[1667,1670..1672]")
    assert isinstance(date, Date)
    assert date.choice is Choice.ONE_OF
    assert [str(m) for m in date.members] == ["1667", "1670..1672"]
    assert date.members[0] == parse_date("1667")
