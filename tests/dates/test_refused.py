"""Cases of refusal: the reason, the place and the nearest reading of what is no date."""

import pytest

from dashboard.dates.parse import LONGEST, DateError, parse_date


def refused(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "position", "mend"),
    [
        ("20/06/2023", 5, "2023-06-20"),
        ("20.6.2023", 0, "2023-06-20"),
        ("6/20/2023", 4, "2023-06-20"),
        ("03/03/2023", 5, "2023-03-03"),
        ("2023/06/20", 7, "2023-06-20"),
        ("June 20, 2023", 0, "2023-06-20"),
        ("20 June 2023", 2, "2023-06-20"),
        ("20th of Sept. 2023", 2, "2023-09-20"),
        ("June 2023", 0, "2023-06"),
        ("spring 2001", 0, "2001-21"),
        ("2023-6-5", 4, "2023-06-05"),
        ("20230620", 0, "2023-06-20"),
        ("2023-02-30", 8, "2023-02-28"),
        ("2024-02-31", 8, "2024-02-29"),
        ("2023-20-06", 5, "2023-06-20"),
        ("1980/1970", 5, "1970/1980"),
        ("[1980..1970]", 7, "[1970..1980]"),
        ("c. 1965", 0, "1965~"),
        ("circa 1965", 0, "1965~"),
        ("1965 ?", 4, "1965?"),
        ("1965?~", 5, "1965%"),
        ("1979-1980", 4, "1979/1980"),
        ("1979–1980", 4, "1979/1980"),
        ("1979 - 1980", 4, "1979/1980"),
        ("1979-80", 5, "1979/1980"),
        ("20 June 2023 to 3 July 2023", 2, "2023-06-20/2023-07-03"),
        ("I979", 0, "1979"),
        ("2O14", 1, "2014"),
        ("201x", 3, "201X"),
        ("1980s", 4, "198X"),
        ("۱۹۷۹", 0, "1979"),
        ("１９７９", 0, "1979"),
        ("۱۴۰۲", 0, None),
        ("1979\n", 4, "1979"),
        (" 1979", 0, "1979"),
        ("-0000", 0, "0000"),
        ("44 BC", 2, "-0043"),
        ("1 BCE", 1, "0000"),
        ("79 CE", 2, "0079"),
        ("197", 0, "0197"),
        ("12023", 0, "Y12023"),
        ("Y2022", 0, "2022"),
        ("2023-06-20 17:29", 10, "2023-06-20T17:29"),
        ("2023-06-20T7:05", 10, "2023-06-20T07:05"),
        ("2022..2023", 4, "[2022..2023]"),
        ("1965,1966", 4, "[1965,1966]"),
        ("[1965, 1966]", 6, "[1965,1966]"),
        ("[1980/1988]", 5, "[1980..1988]"),
        ("{1960,1961]", 11, "{1960,1961}"),
        ("5 or 6 September 1965", 1, "[1965-09-05,1965-09-06]"),
        ("between 2022 and 2023", 0, "[2022..2023]"),
        ("before 2014", 0, "[..2014]"),
        ("after 2014", 0, "[2014..]"),
        ("since 2014", 0, "2014/.."),
        ("until June 2008", 0, "/2008-06"),
        ("1965 or 1966", 4, "[1965,1966]"),
        ("1980/open", 5, "1980/.."),
        ("1980/unknown", 5, "1980/"),
        ("unknown/1980", 0, "/1980"),
        ("1980/c. 1985", 5, "1980/1985~"),
        ("AD 79", 0, "0079"),
        ("-44", 0, "-0044"),
        ("-12023", 0, "Y-12023"),
        ("y-65000000", 0, "Y-65000000"),
        ("(1965,1966)", 0, "[1965,1966]"),
        ("20/06/2023~", 5, None),
        ("../..", 0, None),
        ("/", 0, None),
        ("", 0, None),
        ("[]", 1, None),
        ("[..]", 1, None),
        ("[1980..,1990]", 1, None),
        ("1984-2X", 5, None),
        ("2023-02-3X", 8, None),
        ("XXXX/2008", 0, None),
        ("2023-06-20T24:00", 11, None),
        ("2023-06-20T17:29+99", 16, None),
        ("2023~-06-20T17:29", 11, None),
        ("1950S5", 5, None),
        ("201XS2", 0, None),
        ("Y1E13", 1, None),
        ("Y99999999999999999999E99", 1, None),
        ("NO", 0, None),
    ],
)
def test_a_refusal_tells_the_place_and_the_nearest_reading(
    text: str, position: int, mend: str | None
) -> None:
    error = refused(text)
    assert (error.position, error.mend) == (position, mend)
    assert str(error) == error.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2023-02-30", "there is no day 30: 2023-02 has 28 days"),
        ("2023-13", "there is no month 13: months run from 01 to 12, seasons from 21 to 41"),
        ("1980/1970", "the period ends (1970) before it begins (1980)"),
        ("2023-6-5", "months and days have two digits, as in 2022-07-05"),
        ("1979\n", "a date has no spaces or line breaks"),
        ("۱۹۷۹", "the digits of a date are 0 to 9"),
        ("", "a date is missing here"),
    ],
)
def test_a_refusal_tells_the_reason(text: str, reason: str) -> None:
    assert refused(text).reason == reason


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("03/04/2023", "2023-04-03 or 2023-03-04"),
        ("2011/12", "2011-12 or 2011/2012"),
        ("79", "0079 or 1979"),
        ("2014..", "[2014..] or 2014/.."),
    ],
)
def test_two_readings_equally_near_are_both_told_and_none_is_chosen(text: str, offers: str) -> None:
    error = refused(text)
    assert error.mend is None
    assert error.reason.endswith(f"; this can mean {offers}")


def test_a_text_is_refused_for_its_length_before_anything_else() -> None:
    error = refused("۱" * (LONGEST + 1))
    assert (error.position, error.mend) == (LONGEST, None)
    assert error.reason == f"a date has at most {LONGEST} characters"


def test_a_list_of_the_greatest_length_is_read() -> None:
    text = f"[1965-09?,{','.join(['1965'] * 38)}]"
    assert len(text) == LONGEST
    assert str(parse_date(text)) == text
