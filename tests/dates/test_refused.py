"""Refused texts: other spellings of dates and mistakes in EDTF, each with its reason and its suggestion."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wrong_dates import JULIAN, WRONG_DATES

from dashboard.dates.edtf.parse import LONGEST, DateError, parse_date
from dashboard.dates.gregorian import edtf_day, julian_day
from dashboard.dates.repair.normalize import GREGORIAN_SINCE

DIGITS = "a date is written in digits, year first, as in 2023-06-20"
SPACES = "a date has no spaces or line breaks"
YEAR = "a date begins with its year of four digits, as in 0079"
BEGINS = "a date begins with its year"
SLASHES = "a slash joins the two ends of a period; the parts of a date are joined by -, year first"
OTHER_DIGITS = "the digits of a date are 0 to 9"
ON = "the date does not go on like this"
MISSING = "a date is missing here"
NO_MONTH = "there is no month {}: months run from 01 to 12, seasons from 21 to 41"
SLASH = "a slash joins the ends of a period, as in 1979/1980"
HYPHEN = "the parts of a date are joined by -, the plain hyphen"
SOLAR_HIJRI = "this looks like a date of the Solar Hijri calendar, and dates are Gregorian"
TIME_ALONE = "a time of day follows its day, as in 2023-06-20T17:29"

REFUSED = [
    # text, character from 1, reason, nearest reading
    ("20/06/2023", 6, SLASHES, "2023-06-20"),
    ("20.6.2023", 1, YEAR, "2023-06-20"),
    ("6/20/2023", 5, SLASHES, "2023-06-20"),
    ("03/03/2023", 6, SLASHES, "2023-03-03"),
    ("2023/06/20", 8, SLASHES, "2023-06-20"),
    ("June 20, 2023", 1, DIGITS, "2023-06-20"),
    ("20 June 2023", 3, SPACES, "2023-06-20"),
    ("20th of Sept. 2023", 3, DIGITS, "2023-09-20"),
    ("June 2023", 1, DIGITS, "2023-06"),
    ("spring 2001", 1, DIGITS, "2001-21"),
    ("c. 1965", 1, DIGITS, "1965~"),
    ("circa 1965", 1, DIGITS, "1965~"),
    ("1965 ?", 5, SPACES, "1965?"),
    ("1979-1980", 5, SLASH, "1979/1980"),
    ("1979–1980", 5, HYPHEN, "1979/1980"),
    ("1979 - 1980", 5, SPACES, "1979/1980"),
    ("1979-80", 6, NO_MONTH.format("80"), "1979/1980"),
    ("20 June 2023 to 3 July 2023", 3, SPACES, "2023-06-20/2023-07-03"),
    ("I979", 1, DIGITS, "1979"),
    ("2O14", 2, DIGITS, "2014"),
    ("201x", 4, DIGITS, "201X"),
    ("1980s", 5, DIGITS, "198X"),
    ("۱۹۷۹", 1, OTHER_DIGITS, "1979"),
    ("１９７９", 1, OTHER_DIGITS, "1979"),
    ("۱۴۰۲", 1, SOLAR_HIJRI, None),
    ("1979\n", 5, SPACES, "1979"),
    (" 1979", 1, SPACES, "1979"),
    ("44 BC", 3, SPACES, "-0043"),
    ("1 BCE", 2, SPACES, "0000"),
    ("79 CE", 3, SPACES, "0079"),
    ("2023-06-20 17:29", 11, SPACES, "2023-06-20T17:29"),
    ("[1965, 1966]", 7, SPACES, "[1965,1966]"),
    ("5 or 6 September 1965", 2, SPACES, "[1965-09-05,1965-09-06]"),
    ("between 2022 and 2023", 1, DIGITS, "[2022..2023]"),
    ("before 2014", 1, DIGITS, "[..2014]"),
    ("after 2014", 1, DIGITS, "[2014..]"),
    ("since 2014", 1, DIGITS, "2014/.."),
    ("until June 2008", 1, DIGITS, "/2008-06"),
    ("1965 or 1966", 5, SPACES, "[1965,1966]"),
    ("1980/open", 6, DIGITS, "1980/.."),
    ("1980/unknown", 6, DIGITS, "1980/"),
    ("unknown/1980", 1, DIGITS, "/1980"),
    ("1980/c. 1985", 6, DIGITS, "1980/1985~"),
    ("AD 79", 1, DIGITS, "0079"),
    ("y-65000000", 1, DIGITS, "Y-65000000"),
    ("(1965,1966)", 1, BEGINS, "[1965,1966]"),
    ("20/06/2023~", 6, SLASHES, "2023-06-20~"),
    ("NO", 1, DIGITS, None),
    ("6/2023", 1, YEAR, "2023-06"),
    ("Jun 2023", 1, DIGITS, "2023-06"),
    ("1965-?", 5, ON, "1965/"),
    ("mid-2014", 1, DIGITS, "2014-38"),
    ("early 2014", 1, DIGITS, "2014-37"),
    ("late 2014", 1, DIGITS, "2014-39"),
    ("late June 2023", 1, DIGITS, "[2023-06-21..2023-06-30]"),
    ("early 1980s", 1, DIGITS, "[1980..1983]"),
    ("until 2008", 1, DIGITS, "/2008"),
    ("20th century", 3, DIGITS, "19XX"),
    ("5th century BC", 2, DIGITS, "-04XX"),
    ("1914-18", 6, NO_MONTH.format("18"), "1914/1918"),
    ("24:30", 1, TIME_ALONE, None),
    ("29 February 2023", 3, SPACES, "2023-02-28"),
    ("15 March 44 BC", 3, SPACES, "-0043-03-15"),
    ("today", 1, DIGITS, None),
    ("unknown", 1, DIGITS, "XXXX"),
    ("undated", 1, DIGITS, "XXXX"),
    ("   ", 1, MISSING, None),
    ("۱۴۰۲/۰۳/۳۰", 1, SOLAR_HIJRI, None),
    ("1402-03-30 (Solar Hijri)", 13, SOLAR_HIJRI, None),
    ("２０２３", 1, OTHER_DIGITS, "2023"),
    ("2023–2024", 5, HYPHEN, "2023/2024"),
    ("Q2 2023", 1, DIGITS, "2023-34"),
    ("2023 Q2", 5, SPACES, "2023-34"),
    ("2023-Q2", 6, DIGITS, "2023-34"),
    ("H1 2023", 1, DIGITS, "2023-40"),
    ("second half of 2023", 1, DIGITS, "2023-41"),
    ("Spring 2001", 2, DIGITS, "2001-21"),
    ("northern summer 2001", 1, DIGITS, "2001-26"),
    ("2023-W25", 6, DIGITS, "[2023-06-19..2023-06-25]"),
    ("2023-W25-2", 6, DIGITS, "2023-06-20"),
    ("1980-present", 6, DIGITS, "1980/.."),
    ("1980 to present", 5, SPACES, "1980/.."),
    ("20-23 June 2023", 6, SPACES, "2023-06-20/2023-06-23"),
    ("June 20-23, 2023", 1, DIGITS, "2023-06-20/2023-06-23"),
    ("June-July 2023", 1, DIGITS, "2023-06/2023-07"),
    ("Tuesday, 20 June 2023", 2, DIGITS, "2023-06-20"),
    ("20 June 2023, 17:29", 3, SPACES, "2023-06-20T17:29"),
    ("1965(?)", 5, "nothing may follow 1965 like this", "1965?"),
    ("1965 (?)", 5, SPACES, "1965?"),
    ("June 2023?", 1, DIGITS, "2023-06?"),
    ("probably 1965", 1, DIGITS, "1965?"),
    ("possibly June 1965", 1, DIGITS, "1965-06?"),
    ("1980s-1990s", 5, DIGITS, "198X/199X"),
    ("1980s–1990s", 5, DIGITS, "198X/199X"),
    ("1/1/1970", 4, SLASHES, "1970-01-01"),
    ("2023 June 20", 5, SPACES, "2023-06-20"),
    ("2023-Jun-20", 6, DIGITS, "2023-06-20"),
    ("20-Jun-2023", 4, DIGITS, "2023-06-20"),
    ("1990's", 6, DIGITS, "199X"),
    ("the early 1990s", 1, DIGITS, "[1990..1993]"),
    ("06-2023", 1, YEAR, "2023-06"),
    ("2023-06-20 - 2023-06-23", 11, SPACES, "2023-06-20/2023-06-23"),
    ("from 1980 to 1988", 1, DIGITS, "1980/1988"),
    ("between 1980 and 1988", 1, DIGITS, "[1980..1988]"),
    ("1980 until 1988", 5, SPACES, "1980/1988"),
    ("1980 & 1981", 5, SPACES, "{1980,1981}"),
    ("<2014", 1, BEGINS, "[..2014]"),
    ("3000 BC", 5, SPACES, "-2999"),
    ("03/01/1946/03/31/1946", 6, SLASHES, "1946-03-01/1946-03-31"),
    ("1/3/1946/31/3/1946", 4, SLASHES, "1946-03-01/1946-03-31"),
    ("1946/03/01/1946/03/31", 8, SLASHES, "1946-03-01/1946-03-31"),
    ("01.03.1946-31.03.1946", 1, YEAR, "1946-03-01/1946-03-31"),
    ("between 03/01/1946 and 03/31/1946", 1, DIGITS, "[1946-03-01..1946-03-31]"),
    ("3/1/1946 10:00 to 3/31/1946 12:30", 9, SPACES, "1946-03-01T10:00/1946-03-31T12:30"),
    ("13/01/1946 - 01/31/1946", 11, SPACES, "1946-01-13/1946-01-31"),
    ("00/03/1952", 6, SLASHES, "1952-03"),
    ("00.00.1952", 1, YEAR, "1952"),
    ("1952-00-00 00:00:00", 11, SPACES, "1952"),
    ("29 February 1700", 3, JULIAN.format("1700-02-29", "1700-03-11"), "1700-03-11"),
    ("02/29/1900", 6, JULIAN.format("1900-02-29", "1900-03-13"), "1900-03-13"),
    ("20 June 2023, 24:00", 3, SPACES, "2023-06-21T00:00"),
    ("17:29, 20 June 2023", 7, SPACES, "2023-06-20T17:29"),
    ("17:29 UTC+02:00, 20 June 2023", 6, SPACES, "2023-06-20T17:29+02:00"),
    ("2023-06-20 5:29 pm", 11, SPACES, "2023-06-20T17:29"),
    ("12:05 a.m., 20 June 2023", 6, SPACES, "2023-06-20T00:05"),
    ("2023-06-20T17:29 UTC", 17, SPACES, "2023-06-20T17:29Z"),
    ("2023-06-20 17:29 UTC+2", 11, SPACES, "2023-06-20T17:29+02:00"),
]


def refused(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    return caught.value


@pytest.mark.parametrize(("text", "character", "reason", "mend"), [*REFUSED, *WRONG_DATES])
def test_a_text_that_is_no_date_is_refused_with_reason_character_and_suggestion(
    text: str, character: int, reason: str, mend: str | None
) -> None:
    error = refused(text)
    assert (error.position + 1, error.reason, error.suggestion) == (character, reason, mend)
    assert str(error) == reason
    if mend:
        assert str(parse_date(mend)) == mend


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("03/04/2023", "2023-04-03 or 2023-03-04"),
        ("2011/12", "2011-12 or 2011/2012"),
        ("202306", "2023-06 or Y202306"),
        ("79", "0079 or 1979"),
        ("79?", "0079? or 1979?"),
        ("66/70", "0066/0070 or 1966/1970"),
        ("03/01/1946/04/02/1946", "1946-01-03/1946-02-04 or 1946-03-01/1946-04-02"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z or 2017-01-01T00:00:00Z"),
        ("2017-01-01T01:59:60+02:00", "2017-01-01T01:59:59+02:00 or 2017-01-01T02:00:00+02:00"),
        ("+1952-03-14T00:00:00Z", "1952-03-14 or 1952-03-14T00:00:00Z"),
        ("-0044-00-00T00:00:00Z", "-0044 or -0043"),
        ("-0044-03-00T00:00:00Z", "-0044-03 or -0043-03"),
        ("-0001-00-00", "-0001 or 0000"),
        ("-9999-00-00", "-9999 or -9998"),
        ("2014..", "[2014..] or 2014/.."),
        ("2014-", "2014/.. or 2014/"),
    ],
)
def test_of_two_equally_near_readings_none_is_chosen(text: str, offers: str) -> None:
    error = refused(text)
    assert error.suggestion is None
    assert error.reason.endswith(f"; this can mean {offers}")


def test_a_text_is_refused_for_its_length_before_anything_else() -> None:
    error = refused("۱" * (LONGEST + 1))
    assert (error.position, error.suggestion) == (LONGEST, None)
    assert error.reason == f"a date has at most {LONGEST} characters"


def test_a_list_of_the_greatest_length_is_read() -> None:
    text = f"[1965-09?,{','.join(['1965'] * 38)}]"
    assert len(text) == LONGEST
    assert str(parse_date(text)) == text


def test_a_leap_second_is_named_in_the_error() -> None:
    reason = "seconds run from 00 to 59, and no leap second can be written"
    assert refused("2016-12-31T23:59:60Z").reason.startswith(reason)


@given(st.dates(max_value=date.max - timedelta(days=1)), st.sampled_from(["", "Z", "+02:00"]))
def test_the_end_of_any_day_is_the_beginning_of_the_next(day: date, zone: str) -> None:
    error = refused(f"{day}T24:00{zone}")
    assert error.suggestion == f"{day + timedelta(days=1)}T00:00{zone}"
    assert error.certain == (error.suggestion if day.year >= GREGORIAN_SINCE else None)


@pytest.mark.parametrize("century", [n for n in range(-99, 100) if n % 4])
def test_29_february_of_a_julian_leap_year_is_reported_as_a_day_of_the_julian_calendar(century: int) -> None:
    day = f"{'-' if century < 0 else ''}{abs(century) * 100:04}-02-29"
    error = refused(day)
    assert error.suggestion == edtf_day(julian_day(century * 100, 2, 29))
    assert error.reason == JULIAN.format(day, error.suggestion)
    # The calendars agree in the third century and differ by one more day after each such 29 February.
    apart = century - century // 4 - 2
    assert parse_date(error.suggestion).earliest == parse_date(f"{day[:-5]}03-01").earliest + apart - 1


def test_two_well_known_julian_days_are_converted() -> None:
    assert edtf_day(julian_day(1917, 10, 25)) == "1917-11-07"  # the October Revolution
    assert edtf_day(julian_day(1582, 10, 5)) == "1582-10-15"  # the first day of the Gregorian calendar


@pytest.mark.parametrize("number", range(1, 32))
def test_a_number_above_twelve_shows_that_the_days_come_first(number: int) -> None:
    error = refused(f"05/01/1945/{number:02}/01/1946")
    readings = [f"1945-01-05/1946-01-{number:02}", f"1945-05-01/1946-{number:02}-01"]
    if number > 12:
        assert error.suggestion == readings[0]
    else:
        assert error.reason.endswith(f"; this can mean {' or '.join(readings)}")


@pytest.mark.parametrize("year", [2005, 2011])
def test_digits_after_a_year_are_a_month_a_season_or_a_later_year(year: int) -> None:
    for number in range(1, 100):
        part = [f"{year}-{number:02}"] if number in (*range(1, 13), *range(21, 42)) else []
        later = [f"{year}/20{number:02}"] if number > year % 100 else []
        for written in {f"{number:02}", f"{number}"}:
            error = refused(f"{year}/{written}")
            found = error.reason.partition("this can mean ")[2] or error.suggestion or ""
            assert found == " or ".join(part + later if len(written) == 2 else part), written


NEAR_DAYS = st.tuples(st.dates(date(1000, 1, 1)), st.dates(date(1000, 1, 1))).map(sorted)


@given(NEAR_DAYS, st.sampled_from("/."), st.sampled_from(["/", " - ", "–", " to "]), st.booleans())
def test_either_end_of_a_period_in_digits_decides_the_order_of_day_and_month(
    days: list[date], dot: str, separator: str, is_day_first: bool
) -> None:
    order = ("%d", "%m", "%Y") if is_day_first else ("%m", "%d", "%Y")
    written = [
        dot.join(day.strftime(part).rjust(4, "0") if part == "%Y" else day.strftime(part) for part in order)
        for day in days
    ]
    error = refused(separator.join(written))
    period = f"{days[0]}/{days[1]}"
    if any(day.day > 12 for day in days):
        assert error.suggestion == period
    else:
        assert error.suggestion in (None, period)
        assert period in (error.suggestion or error.reason)
