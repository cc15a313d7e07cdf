"""Unspecified: the words of a date with X digits state everything that is known, and nothing more."""

from functools import cache
from itertools import product

import pytest

from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dates.gregorian import day_number, days_in_month
from dashboard.dates.wording.locale import LANGUAGES, locale
from dashboard.dates.wording.words import certainty, in_short, in_words

MONTHS = [f"{month:02}" for month in range(1, 13)] + [a + b for a, b in product("01X", "0123456789X")]
DAYS = [""] + [f"-{a}{b}" for a, b in product("0123X", "0123456789X")]


def fits(number: int, mask: str) -> bool:
    return all(m in ("X", digit) for m, digit in zip(mask, f"{number:02}", strict=True))


def days_of(year: int, month: str, day: str) -> frozenset[tuple[int, int]]:
    """The month and the day of every day that a mask can mean."""
    return frozenset(
        (m, d)
        for m in range(1, 13)
        if fits(m, month)
        for d in range(1, days_in_month(year, m) + 1)
        if fits(d, day.removeprefix("-") or "XX")
    )


@cache
def masks(year: int) -> list[tuple[str, frozenset[tuple[int, int]]]]:
    """Every text with a month, and perhaps a day, that may be written for a year, and its days."""
    found = ((f"{year}-{month}{day}", days_of(year, month, day)) for month, day in product(MONTHS, DAYS))
    return [(text, days) for text, days in dict(found).items() if days]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", [2019, 2020])
def test_two_dates_with_different_meanings_have_different_words(year: int, language: str) -> None:
    meant: dict[str, frozenset[tuple[int, int]]] = {}
    for text, days in masks(year):
        words = in_words(parse_date(text), language)
        assert meant.setdefault(words, days) == days, f"{text}: {words}"
        assert "X" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_unspecified_digits_that_allow_one_day_are_worded_as_that_day(language: str) -> None:
    alone = [(text, *days) for text, days in masks(2019) if len(days) == 1 and "X" in text]
    assert ("2019-X2-31", (12, 31)) in alone
    for text, (month, day) in alone:
        date, exact = parse_date(text), parse_date(f"2019-{month:02}-{day:02}")
        assert date.earliest == date.latest == day_number(2019, month, day)
        assert in_words(date, language) == in_words(exact, language)
        assert in_short(date, language, 2019) == in_short(exact, language, 2019)
        assert certainty(date, "en") == "Worked out from the sources"


def test_no_month_is_named_that_the_digits_rule_out() -> None:
    names = locale("en").months.alone
    for text, days in masks(2019):
        named = {number for number, name in enumerate(names, 1) if name in in_words(parse_date(text), "en")}
        assert named <= {month for month, _ in days}, text


def test_unspecified_digits_that_fit_no_day_are_refused() -> None:
    for month, day in product(MONTHS, DAYS):
        if "X" in month + day and not days_of(2019, month, day):
            with pytest.raises(DateError, match="of the calendar fits"):
                parse_date(f"2019-{month}{day}")


@pytest.mark.parametrize(
    ("text", "english", "albanian", "persian"),
    [
        ("2019-X2-31", "31 December 2019", "31 dhjetor 2019", "۳۱ دسامبر ۲۰۱۹"),
        ("XXXX-X2-31", "31 December, year not known", "31 dhjetor, viti nuk dihet", "۳۱ دسامبر، سال نامعلوم"),
        ("2019-X2", "February or December 2019", "shkurt ose dhjetor 2019", "فوریه یا دسامبر ۲۰۱۹"),
        (
            "2019-1X-05",
            "5 October, 5 November or 5 December 2019",
            "5 tetor, 5 nëntor ose 5 dhjetor 2019",
            "۵ اکتبر، ۵ نوامبر یا ۵ دسامبر ۲۰۱۹",
        ),
        (
            "2019-0X-05",
            "between January and September 2019, day 5",
            "midis muajve janar dhe shtator 2019, dita 5",
            "بین ژانویه و سپتامبر ۲۰۱۹، روز ۵",
        ),
        (
            "20XX-XX-05",
            "between 2000 and 2099, day 5, month not known",
            "midis 2000 dhe 2099, dita 5, muaji nuk dihet",
            "بین ۲۰۰۰ و ۲۰۹۹، روز ۵، ماه نامعلوم",
        ),
        (
            "2019-06-1X",
            "between 10 and 19 June 2019",
            "midis datave 10 dhe 19 qershor 2019",
            "بین ۱۰ و ۱۹ ژوئن ۲۰۱۹",
        ),
        ("2019-06-X1", "1, 11 or 21 June 2019", "1, 11 ose 21 qershor 2019", "۱، ۱۱ یا ۲۱ ژوئن ۲۰۱۹"),
        (
            "2019-X1-X1",
            "January or November 2019, day 1, 11, 21 or 31",
            "janar ose nëntor 2019, dita 1, 11, 21 ose 31",
            "ژانویه یا نوامبر ۲۰۱۹، روز ۱، ۱۱، ۲۱ یا ۳۱",
        ),
        (
            "20XX-06-1X",
            "between 10 and 19 June, between 2000 and 2099",
            "midis datave 10 dhe 19 qershor, midis 2000 dhe 2099",
            "بین ۱۰ و ۱۹ ژوئن، بین ۲۰۰۰ و ۲۰۹۹",
        ),
        (
            "19X5",
            "between 1905 and 1995, ending in 5",
            "midis 1905 dhe 1995, që mbaron me 5",
            "بین ۱۹۰۵ و ۱۹۹۵، مختوم به ۵",
        ),
        (
            "-000X",
            "between 10 BCE and 2 BCE",
            "midis 10 p.e.s. dhe 2 p.e.s.",
            "بین ۱۰ پ.م. و ۲ پ.م.",
        ),
    ],
)
def test_known_digits_are_worded_in_three_languages(
    text: str, english: str, albanian: str, persian: str
) -> None:
    date = parse_date(text)
    assert [in_words(date, language) for language in ("en", "sq", "fa")] == [english, albanian, persian]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019-X2", "Month not fully known"),
        ("2019-06-1X", "Day not fully known"),
        ("2019-1X-X1", "Month and day not fully known"),
        ("2019-XX-05", "Month not known"),
        ("2019-XX-3X", "Month not known, day not fully known"),
        ("201X-XX", "Month not known, year not fully known"),
        ("XXXX-0X-05", "Year not known, month not fully known"),
        ("20XX", "Known to the century only"),
        ("19X5", "Year not fully known"),
    ],
)
def test_the_card_names_the_parts_that_are_not_known(text: str, words: str) -> None:
    assert certainty(parse_date(text), "en") == words


@pytest.mark.parametrize(
    ("text", "year", "words"),
    [
        ("2019-X2-31", 2019, "31 December"),
        ("2019-X2-31", 2020, "31 Dec 2019"),
        ("2019-06-1X", 2019, "Between 10 and 19 June"),
        ("2019-1X-05", 2020, "5 Oct, 5 Nov or 5 Dec 2019"),
        ("2019-XX-05", 2019, "2019, day 5, month not known"),
        ("2019-X1-X1", 2019, "January or November, day 1, 11, 21 or 31"),
    ],
)
def test_the_label_is_short(text: str, year: int, words: str) -> None:
    assert in_short(parse_date(text), "en", year) == words
