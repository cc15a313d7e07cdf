"""Solar Hijri: known dates, ranges for units longer than a day, and no words outside the calendar."""

import re
from dataclasses import replace
from datetime import date as civil_date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import edtf_texts

from dashboard.dates.calendars.solar_hijri import in_solar_hijri
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.in_other_calendars import CALENDARS, calendar, in_other_calendars
from dashboard.dates.wording.locale import LANGUAGES


@pytest.mark.parametrize(
    ("text", "english", "persian"),
    [
        ("1979-02-11", "22 Bahman 1357", "۲۲ بهمن ۱۳۵۷"),
        ("2025-03-21", "1 Farvardin 1404", "۱ فروردین ۱۴۰۴"),
        ("2025-03-20", "30 Esfand 1403", "۳۰ اسفند ۱۴۰۳"),
        ("2023-06-20", "30 Khordad 1402", "۳۰ خرداد ۱۴۰۲"),
        ("2023-06-20T17:29+02:00", "30 Khordad 1402", "۳۰ خرداد ۱۴۰۲"),
        ("0622-03-22", "1 Farvardin 1", "۱ فروردین ۱"),
        ("2023-06", "Khordad–Tir 1402", "خرداد–تیر ۱۴۰۲"),
        ("2023-03", "Esfand 1401 – Farvardin 1402", "اسفند ۱۴۰۱ – فروردین ۱۴۰۲"),
        ("2001-21", "Esfand 1379 – Khordad 1380", "اسفند ۱۳۷۹ – خرداد ۱۳۸۰"),
        ("2023", "1401–02", "۱۴۰۱–۱۴۰۲"),
        ("201X", "1388–98", "۱۳۸۸–۱۳۹۸"),
        ("0632/0723", "10–102", "۱۰–۱۰۲"),
        ("0742/0748", "120–127", "۱۲۰–۱۲۷"),
        ("2006~", "around 1384–85", "حدود ۱۳۸۴–۱۳۸۵"),
        ("2023-06-20?", "30 Khordad 1402?", "۳۰ خرداد ۱۴۰۲؟"),
        ("1980/1988", "1358–67", "۱۳۵۸–۱۳۶۷"),
        ("2023-06-20/2023-06-23", "30 Khordad – 2 Tir 1402", "۳۰ خرداد – ۲ تیر ۱۴۰۲"),
        ("2014-05/..", "since Ordibehesht 1393", "از اردیبهشت ۱۳۹۳ به بعد"),
        ("/2008", "until 1387", "تا ۱۳۸۷"),
        ("[2022..2023]", "between 1400 and 1402", "بین ۱۴۰۰ و ۱۴۰۲"),
        ("[2023-06-20..]", "on or after 30 Khordad 1402", "۳۰ خرداد ۱۴۰۲ یا پس از آن"),
        ("[1965-09-05,1965-09-06]", "14 or 15 Shahrivar 1344", "۱۴ یا ۱۵ شهریور ۱۳۴۴"),
    ],
)
def test_a_date_is_worded_in_the_calendar_of_iran(text: str, english: str, persian: str) -> None:
    date = parse_date(text)
    assert (in_solar_hijri(date, "en"), in_solar_hijri(date, "fa")) == (english, persian)


@pytest.mark.parametrize(
    "text", ["0622-03-21", "0622", "-0043", "Y-65000000", "9999", "XXXX-09-11", "[1965,1966]", "0600/0700"]
)
def test_dates_outside_the_range_of_a_calendar_have_no_second_date(text: str) -> None:
    assert in_solar_hijri(parse_date(text), "en") == ""
    assert in_other_calendars(parse_date(text), CALENDARS, "en") == ""


def test_a_known_calendar_is_named_after_a_date_and_an_unknown_one_is_not() -> None:
    date = parse_date("2023-06-20")
    assert in_other_calendars(date, CALENDARS, "en") == "30 Khordad 1402 (Solar Hijri)"
    assert in_other_calendars(date, ("solar-hijri", "mayan"), "fa") == "۳۰ خرداد ۱۴۰۲ (هجری خورشیدی)"
    assert in_other_calendars(date, ("mayan",), "en") == in_other_calendars(date, (), "en") == ""


@pytest.mark.parametrize("name", CALENDARS)
def test_every_calendar_has_a_name_in_every_language(name: str) -> None:
    assert set(calendar(name).names) == set(LANGUAGES)
    for language in LANGUAGES:
        assert in_other_calendars(parse_date("2023-06-20"), (name,), language)


def test_a_language_without_a_name_for_a_calendar_uses_the_english_one() -> None:
    nameless = replace(calendar("solar-hijri"), names={"en": "{date} (Solar Hijri)"})
    assert nameless.named("۳۰ خرداد ۱۴۰۲", "fa") == "۳۰ خرداد ۱۴۰۲ (Solar Hijri)"


@given(st.dates(civil_date(1800, 1, 1), civil_date(2200, 12, 31)))
def test_a_year_begins_with_spring(day: civil_date) -> None:
    words = in_solar_hijri(parse_date(str(day)), "en")
    found = re.fullmatch(r"(\d+) ([A-Z]\w+) (\d+)", words)
    assert found, words
    assert day.year - int(found[3]) in (621, 622)
    assert (found[2] == "Farvardin") <= (day.month in (3, 4)), words


@given(edtf_texts())
def test_the_words_of_any_date_contain_no_edtf_characters(text: str) -> None:
    for language in LANGUAGES:
        words = in_solar_hijri(parse_date(text), language)
        assert not set(words) & set("[]{}~%/X_")
        assert "CE" not in words
