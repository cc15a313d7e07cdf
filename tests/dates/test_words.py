"""Cases of the words of dates: in full, for labels, and for certainty."""

from itertools import product

import pytest

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.deep import round_year
from dashboard.dates.wording.words import certainty, in_short, in_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023-06-20", "20 June 2023"),
        ("2022-07", "July 2022"),
        ("2014", "2014"),
        ("2001-21", "spring 2001"),
        ("2001-30", "southern summer 2001"),
        ("2001-34", "second quarter of 2001"),
        ("2023-06-20T17:29", "17:29, 20 June 2023"),
        ("2023-06-20T17:29+02:00", "17:29 UTC+02:00, 20 June 2023"),
        ("2023-06-20T17:29:30Z", "17:29:30 UTC, 20 June 2023"),
        ("1965?", "1965, uncertain"),
        ("2006~", "around 2006"),
        ("2004%", "around 2004, uncertain"),
        ("1950S2", "around 1950"),
        ("201X", "the 2010s"),
        ("20XX", "between 2000 and 2099"),
        ("201X-21", "spring in the 2010s"),
        ("156X-12-25", "25 December in the 1560s"),
        ("2004-XX", "2004, month not known"),
        ("1985-04-XX", "April 1985, day not known"),
        ("1985-XX-XX", "1985, month and day not known"),
        ("XXXX-09-11", "11 September, year not known"),
        ("XXXX", "year not known"),
        ("0079", "79 CE"),
        ("0001", "1 CE"),
        ("1000", "1000"),
        ("0000", "1 BCE"),
        ("-0043-03-15", "15 March 44 BCE"),
        ("-9999", "10,000 BCE"),
        ("Y-999999", "1,000,000 BCE"),
        ("Y-1000000", "1 million years ago"),
        ("Y-65000000", "65 million years ago"),
        ("Y-65000001", "65.000001 million years ago"),
        ("Y-65500000?", "65.5 million years ago, uncertain"),
        ("Y-138E8S3", "around 13.8 billion years ago"),
        ("Y-70000000/Y-66000000", "70 million years ago to 66 million years ago"),
        ("Y-2580000/2020", "2.58 million years ago to 2020"),
        ("[..Y-66000000]", "66 million years ago or earlier"),
        ("[Y-66000000..]", "66 million years ago or later"),
        ("Y-66000000/..", "since 66 million years ago"),
        ("Y5000000000", "5 billion years from now"),
        ("[2022..2023]", "between 2022 and 2023"),
        ("[2023-06-17..2023-06-20]", "between 17 and 20 June 2023"),
        ("[..2014]", "in or before 2014"),
        ("[2023-06-20..]", "on or after 20 June 2023"),
        ("[1965-09-05,1965-09-06]", "5 or 6 September 1965"),
        ("[1965,1966,1967]", "1965, 1966 or 1967"),
        ("{1667,1668,1670..1672}", "1667, 1668 and 1670 to 1672"),
        ("{..1984}", "1984 and all before it"),
        ("1980/1988", "1980 to 1988"),
        ("1915/1915", "1915"),
        ("2020-01/2020-01", "January 2020"),
        ("2020-01-01/2020-01-01", "1 January 2020"),
        ("2020-21/2020-21", "spring 2020"),
        ("2020~/2020~", "around 2020"),
        ("2023-06-20T17:29/2023-06-20T17:29:00", "17:29, 20 June 2023"),
        ("2020/2020-01", "2020 to January 2020"),
        ("2020-01/2020-01-31", "January 2020 to 31 January 2020"),
        ("1950/1950?", "1950 to 1950, uncertain"),
        ("{1667,1667,1670..1670}", "1667 and 1670"),
        ("2023-06-20/2023-06-23", "20 to 23 June 2023"),
        ("1980-09-22/1980-10-04", "22 September to 4 October 1980"),
        ("2023-06-20T17:00/2023-06-20T18:30", "17:00 to 18:30, 20 June 2023"),
        (
            "2023-06-20T17:00+02:00/2023-06-20T18:30Z",
            "17:00 UTC+02:00, 20 June 2023 to 18:30 UTC, 20 June 2023",
        ),
        ("1979/1981-06", "1979 to June 1981"),
        ("2023-06/2023-07~", "June 2023 to around July 2023"),
        ("2014/..", "since 2014"),
        ("../2008", "until 2008"),
        ("/2008", "until 2008 (start not known)"),
        ("2008/", "from 2008 (end not known)"),
    ],
)
def test_a_date_is_worded(text: str, words: str) -> None:
    assert in_words(parse_date(text), "en") == words


@pytest.mark.parametrize(
    ("text", "year", "words"),
    [
        ("2023-06-20", None, "20 Jun 2023"),
        ("2023-06-20", 2023, "20 June"),
        ("2001-09-11", 2023, "11 Sep 2001"),
        ("2022-07", 2023, "July 2022"),
        ("2022-07", 2022, "July"),
        ("2022", 2022, "2022"),
        ("2001-34", 2001, "Second quarter"),
        ("2023-06-20T17:29+02:00", 2023, "17:29, 20 June"),
        ("201X", 2014, "2010s"),
        ("1965?", 2014, "1965?"),
        ("[..2014]", 2023, "In or before 2014"),
        ("[2023-06-20..]", 2023, "On or after 20 June"),
        ("1980/1988", None, "1980–88"),
        ("1998/2003", None, "1998–2003"),
        ("2023-06-20/2023-06-23", 2023, "20–23 June"),
        ("2022-12-30/2023-01-04", 2023, "30 Dec 2022 – 4 Jan 2023"),
        ("2023-06/2023-07", None, "June–July 2023"),
        ("2014/..", None, "Since 2014"),
        ("Y-70000000/Y-66000000", None, "70 million years ago – 66 million years ago"),
        ("/2008", None, "Until 2008"),
        ("XXXX-09-11", 2023, "11 Sep, year not known"),
    ],
)
def test_a_label_has_a_short_form_of_the_date(text: str, year: int | None, words: str) -> None:
    assert in_short(parse_date(text), "en", year) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023-06-20", "Exact day"),
        ("2023-06-20T17:29", "Exact time"),
        ("2022-07", "Known to the month only"),
        ("2014", "Known to the year only"),
        ("201X", "Known to the decade only"),
        ("1985-XX-XX", "Month and day not known"),
        ("156X-12-25", "Year not fully known"),
        ("XXXX-09-11", "Year not known"),
        ("1965?", "Uncertain"),
        ("2006~", "Approximate"),
        ("2004%", "Uncertain and approximate"),
        ("[2022..2023]", "Worked out from the sources"),
        ("{1960,1961-12}", "Several dates"),
        ("2023-06-20/2023-06-23", "Exact days"),
        ("2023-06-20/2023-06-20", "Exact day"),
        ("1915/1915", "Known to the year only"),
        ("1979/1981-06-20", "Known to the year only"),
        ("/2008", "Start not known"),
        ("2008/", "End not known"),
        ("2014/..", "Still open"),
        ("../2014", "Open from the start"),
        ("2014~/..", "Start approximate, still open"),
        ("2014~/2016", "Start approximate"),
        ("2014~/2016~", "Approximate"),
    ],
)
def test_the_card_states_how_well_a_date_is_known(text: str, words: str) -> None:
    assert certainty(parse_date(text), "en") == words


def test_a_round_year_before_our_era_is_the_one_with_the_round_name_unless_it_is_deep() -> None:
    for number, step in product(range(-12, 13), (1, 10, 100, 1000, 100_000, 10**6, 10**9)):
        counted, year = number * step, round_year(number, step)
        if counted < 0 and step > 1 and counted > -(10**6):
            assert 1 - year == -counted  # 300 BCE is the year -299
        else:
            assert year == counted
