"""Normalize: which other spellings certainly mean the same EDTF date, and which are left to the author."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import edtf_texts

from dashboard.dates.edtf.date_error import OTHER_CALENDAR
from dashboard.dates.edtf.parse import DateError, parse_date

SAME = [
    *(("20/06/2023", "2023-06-20"), ("6/20/2023", "2023-06-20"), ("03/03/2023", "2023-03-03")),
    *(("2023-6-5", "2023-06-05"), ("2023.06.20", "2023-06-20"), ("20230620", "2023-06-20")),
    *(("June 20, 2023", "2023-06-20"), ("20th of Sept. 2023", "2023-09-20"), ("6/2023", "2023-06")),
    *(("c. 1965", "1965~"), ("ca. June 1965", "1965-06~"), ("June 2023?", "2023-06?"), ("1965 ?", "1965?")),
    *(("44 BC", "-0043"), ("AD 79", "0079"), (" 1979", "1979"), ("[1965, 1966]", "[1965,1966]")),
    *(("۲۰/۰۶/۲۰۲۳", "2023-06-20"), ("２０２３－０６", "2023-06"), ("2023–06–20", "2023-06-20")),
    *(("1979–1980", "1979/1980"), ("1979 - 1980", "1979/1980"), ("1980/c. 1985", "1980/1985~")),
    *(("2023-06-20–2023-06-23", "2023-06-20/2023-06-23"), ("June 2020/July 2020", "2020-06/2020-07")),
    *(("2023-12-31T24:00Z", "2024-01-01T00:00Z"), ("2024-02-28T24:00", "2024-02-29T00:00")),
    *(("20 June 2023 – 3 July 2023", "2023-06-20/2023-07-03"), ("100 BC – 44 BC", "-0099/-0043")),
]
CORRECTED = [
    "2016-12-31T23:59:60Z",
    "1700-02-29",
    "1952-00-00T00:00:00Z",
    "03/01/1946/03/31/1946",
    "2023-02-30",
    "1980/1970",
]
CORRECTED += ["1980–1970", "2023-20-06", "29 February 2023", "I979", "1965?~"]
WIDER = ["late June 2023", "1980s", "spring 2001", "20th century", "before 2014", "1965 or 1966", "undated"]
COMPLETED = ["1979-80", "2005-6", "2001–12", "2023-06-20/23", "2023-00-00", "[1965", "1965,1966", "79"]
OTHER_CALENDARS = ["۱۴۰۲", "1402/03/30", "๒๕๖๖", "15 March 44 BC", "12 October 1492"]
UNREAD = ["03/04/2023", "2023-13-01", "21/2023", "1979²", "20 23", "soon", ""]


def certain(text: str) -> str | None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.certain in (None, caught.value.suggestion)
    return caught.value.certain


@pytest.mark.parametrize(("text", "edtf"), SAME)
def test_another_spelling_of_the_same_date_is_certain(text: str, edtf: str) -> None:
    assert certain(text) == edtf
    assert str(parse_date(edtf)) == edtf


@pytest.mark.parametrize("text", [*CORRECTED, *WIDER, *COMPLETED, *OTHER_CALENDARS, *UNREAD])
def test_a_correction_that_completes_or_chooses_is_not_certain(text: str) -> None:
    assert certain(text) is None


SPELT = st.sampled_from(
    [
        "{0:%Y.%m.%d}",
        "{0.year}/{0.month}/{0.day}",
        "{0.day} {0:%B %Y}",
        "{0:%b} {0.day}, {0:%Y}",
        "{0:%Y%m%d}",
    ]
)
DAYS = st.dates(min_value=date(1583, 1, 1))  # the first whole year of the Gregorian calendar


@pytest.mark.parametrize("year", [0, 1, 999, 1581, 1582, 1583, 1584, 1999, 9999])
def test_a_month_or_a_day_is_certain_only_where_the_calendar_is_gregorian(year: int) -> None:
    expected = (f"{year:04}-05-03", f"{year:04}-05") if year >= 1583 else (None, None)
    assert (certain(f"3 May {year:04}"), certain(f"May {year:04}")) == expected


@given(DAYS, SPELT, st.sampled_from(["", "?", "~", "%"]))
def test_a_day_comes_back_from_every_certain_spelling(day: date, spelt: str, sign: str) -> None:
    assert certain(spelt.format(day) + sign) == f"{day}{sign}"


@given(DAYS, st.sampled_from("./-"))
def test_the_month_of_two_numbers_before_a_year_is_certain_if_the_other_cannot_be_one(
    day: date, separator: str
) -> None:
    is_certain = day.day > 12 or day.day == day.month
    assert certain(f"{day.day}{separator}{day.month}{separator}{day.year}") == (
        str(day) if is_certain else None
    )


@given(st.tuples(DAYS, DAYS).map(sorted), SPELT, st.sampled_from([" – ", " - ", "/", " / "]))
def test_a_period_comes_back_with_both_its_ends(days: list[date], spelt: str, separator: str) -> None:
    start, end = (spelt.format(day) for day in days)
    assume("/" not in separator or "/" not in spelt)
    assert certain(f"{start}{separator}{end}") == f"{days[0]}/{days[1]}"


@given(edtf_texts())
def test_the_certain_correction_of_edtf_with_spaces_or_other_digits_is_that_edtf(text: str) -> None:
    loose = text.translate(dict(zip(map(ord, "0123456789"), "۰۱۲۳۴۵۶۷۸۹", strict=True))).replace(",", ", ")
    assume(loose != text and not OTHER_CALENDAR.search(loose))
    assert certain(loose) == text
