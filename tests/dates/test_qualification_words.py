"""Qualification words: each part of a date is qualified by itself, in three languages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dates.calendars.solar_hijri import in_solar_hijri
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.words import certainty, in_short, in_words

LANGUAGES = ("en", "sq", "fa")


@pytest.mark.parametrize(
    ("text", "english", "albanian", "persian"),
    [
        (
            "2004-06~-11",
            "11 June 2004 (year and month approximate)",
            "11 qershor 2004 (viti dhe muaji me përafërsi)",
            "۱۱ ژوئن ۲۰۰۴ (سال و ماه تقریبی)",
        ),
        (
            "?2004-06-~11",
            "11 June 2004 (year uncertain, day approximate)",
            "11 qershor 2004 (viti me pasiguri, dita me përafërsi)",
            "۱۱ ژوئن ۲۰۰۴ (سال غیرقطعی، روز تقریبی)",
        ),
        (
            "2004?-06-11",
            "11 June 2004 (year uncertain)",
            "11 qershor 2004 (viti me pasiguri)",
            "۱۱ ژوئن ۲۰۰۴ (سال غیرقطعی)",
        ),
        (
            "2004-%06",
            "June 2004 (month uncertain and approximate)",
            "qershor 2004 (muaji me pasiguri dhe përafërsi)",
            "ژوئن ۲۰۰۴ (ماه غیرقطعی و تقریبی)",
        ),
        (
            "2001-~21",
            "spring 2001 (season approximate)",
            "pranverë 2001 (stina me përafërsi)",
            "بهار ۲۰۰۱ (فصل تقریبی)",
        ),
        (
            "2001-?34",
            "second quarter of 2001 (part of the year uncertain)",
            "tremujori i dytë i vitit 2001 (pjesa e vitit me pasiguri)",
            "سه‌ماههٔ دوم ۲۰۰۱ (بخش سال غیرقطعی)",
        ),
        (
            "2004-06~-XX",
            "June 2004, day not known (year and month approximate)",
            "qershor 2004, dita nuk dihet (viti dhe muaji me përafërsi)",
            "ژوئن ۲۰۰۴، روز نامعلوم (سال و ماه تقریبی)",
        ),
        (
            "2003/2004-06~-11",
            "2003 to 11 June 2004 (year and month approximate)",
            "nga 2003 deri në 11 qershor 2004 (viti dhe muaji me përafërsi)",
            "از ۲۰۰۳ تا ۱۱ ژوئن ۲۰۰۴ (سال و ماه تقریبی)",
        ),
        (
            "2004?-06-11/..",
            "since 11 June 2004 (year uncertain)",
            "që nga 11 qershor 2004 (viti me pasiguri)",
            "از ۱۱ ژوئن ۲۰۰۴ (سال غیرقطعی) به بعد",
        ),
        (
            "[2004-%06,2005]",
            "June 2004 (month uncertain and approximate) or 2005",
            "qershor 2004 (muaji me pasiguri dhe përafërsi) ose 2005",
            "ژوئن ۲۰۰۴ (ماه غیرقطعی و تقریبی) یا ۲۰۰۵",
        ),
    ],
)
def test_uncertainty_is_worded_for_each_part(text: str, english: str, albanian: str, persian: str) -> None:
    date = parse_date(text)
    assert [in_words(date, language) for language in LANGUAGES] == [english, albanian, persian]


@pytest.mark.parametrize(
    ("text", "english", "albanian", "persian"),
    [
        ("2004-06~-11", "11 Jun 2004 (≈)", "11 qer 2004 (≈)", "۱۱ ژوئن ۲۰۰۴ (≈)"),
        ("2004?-06-11", "11 Jun 2004 (?)", "11 qer 2004 (?)", "۱۱ ژوئن ۲۰۰۴ (؟)"),
        ("?2004-06-~11", "11 Jun 2004 (≈?)", "11 qer 2004 (≈?)", "۱۱ ژوئن ۲۰۰۴ (≈؟)"),
        ("2003/2004-06~-11", "2003 – 11 Jun 2004 (≈)", "2003 – 11 qer 2004 (≈)", "۲۰۰۳ – ۱۱ ژوئن ۲۰۰۴ (≈)"),
    ],
)
def test_a_label_marks_that_a_part_is_in_doubt(text: str, english: str, albanian: str, persian: str) -> None:
    date = parse_date(text)
    assert [in_short(date, language) for language in LANGUAGES] == [english, albanian, persian]


@pytest.mark.parametrize(
    ("text", "english", "albanian", "persian"),
    [
        ("2004-06~-11", "Year and month approximate", "Viti dhe muaji me përafërsi", "سال و ماه تقریبی"),
        (
            "?2004-06-~11",
            "Year uncertain, day approximate",
            "Viti me pasiguri, dita me përafërsi",
            "سال غیرقطعی، روز تقریبی",
        ),
        (
            "2003/2004-06~-11",
            "End year and month approximate",
            "Fundi: viti dhe muaji me përafërsi",
            "پایان: سال و ماه تقریبی",
        ),
    ],
)
def test_the_card_names_the_parts_that_are_in_doubt(
    text: str, english: str, albanian: str, persian: str
) -> None:
    date = parse_date(text)
    assert [certainty(date, language) for language in LANGUAGES] == [english, albanian, persian]


def test_on_another_calendar_whose_parts_are_others_the_whole_date_is_in_doubt() -> None:
    assert in_solar_hijri(parse_date("2004-06~-11"), "en") == "around 22 Khordad 1383"


MEANINGS = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}
SIGNS = st.sampled_from(["", *MEANINGS])


@given(
    st.sampled_from([("year", "month", "day"), ("year", "month"), ("year", "season")]),
    st.lists(SIGNS, min_size=3, max_size=3),
)
def test_every_qualified_part_is_worded_with_its_own_qualification(
    units: tuple[str, ...], signs: list[str]
) -> None:
    parts = {"year": "2004", "month": "06", "day": "11", "season": "21"}
    own = dict(zip(units, signs, strict=False))
    date = parse_date("-".join(sign + parts[unit] for unit, sign in own.items()))
    words, card, whole = in_words(date, "en"), certainty(date, "en"), set(own.values())
    if len(whole) == 1:
        assert "(" not in words
        assert card == MEANINGS.get(whole.pop(), card).capitalize()
        return
    [inside] = re.findall(r"\((.+)\)$", words)
    assert card == inside.capitalize()
    named_units = {}
    for clause in inside.split(", "):
        named, says = re.fullmatch(r"([a-z]+(?: and [a-z]+)?) (uncertain.*|approximate)", clause).groups()
        named_units |= dict.fromkeys(named.split(" and "), says)
    assert named_units == {unit: MEANINGS[sign] for unit, sign in own.items() if sign}
