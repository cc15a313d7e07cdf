"""Locales: the same dates in three languages, and tables that leave nothing out."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from strategies import edtf_texts

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.locale import LANGUAGES, locale, wording_of
from dashboard.dates.wording.words import certainty, in_short, in_words


@pytest.mark.parametrize(
    ("text", "english", "albanian", "persian"),
    [
        ("2023-06-20", "20 June 2023", "20 qershor 2023", "۲۰ ژوئن ۲۰۲۳"),
        (
            "2023-06-20T17:29",
            "17:29, 20 June 2023",
            "17:29, 20 qershor 2023",
            "۱۷:۲۹، ۲۰ ژوئن ۲۰۲۳",
        ),
        (
            "2023-06-20T17:29+02:00",
            "17:29 UTC+02:00, 20 June 2023",
            "17:29 UTC+02:00, 20 qershor 2023",
            "۱۷:۲۹ \u2066UTC+02:00\u2069، ۲۰ ژوئن ۲۰۲۳",
        ),
        ("2014", "2014", "2014", "۲۰۱۴"),
        ("2022-07", "July 2022", "korrik 2022", "ژوئیهٔ ۲۰۲۲"),
        ("2001-21", "spring 2001", "pranverë 2001", "بهار ۲۰۰۱"),
        ("2001-34", "second quarter of 2001", "tremujori i dytë i vitit 2001", "سه‌ماههٔ دوم ۲۰۰۱"),
        ("1965?", "1965, uncertain", "1965, e pasigurt", "۱۹۶۵، غیرقطعی"),
        ("2006~", "around 2006", "rreth vitit 2006", "حدود ۲۰۰۶"),
        ("2023-06~", "around June 2023", "rreth muajit qershor 2023", "حدود ژوئن ۲۰۲۳"),
        ("2023-06-20~", "around 20 June 2023", "rreth datës 20 qershor 2023", "حدود ۲۰ ژوئن ۲۰۲۳"),
        (
            "2004%",
            "around 2004, uncertain",
            "rreth vitit 2004, e pasigurt",
            "حدود ۲۰۰۴، غیرقطعی",
        ),
        ("201X", "the 2010s", "vitet 2010", "دههٔ ۲۰۱۰"),
        ("201X-21", "spring in the 2010s", "pranverë në vitet 2010", "بهار در دههٔ ۲۰۱۰"),
        ("20XX", "between 2000 and 2099", "midis 2000 dhe 2099", "بین ۲۰۰۰ و ۲۰۹۹"),
        ("2004-XX", "2004, month not known", "2004, muaji nuk dihet", "۲۰۰۴، ماه نامعلوم"),
        (
            "1985-XX-XX",
            "1985, month and day not known",
            "1985, muaji dhe dita nuk dihen",
            "۱۹۸۵، ماه و روز نامعلوم",
        ),
        (
            "XXXX-09-11",
            "11 September, year not known",
            "11 shtator, viti nuk dihet",
            "۱۱ سپتامبر، سال نامعلوم",
        ),
        ("XXXX-07", "July, year not known", "korrik, viti nuk dihet", "ژوئیه، سال نامعلوم"),
        ("XXXX", "year not known", "viti nuk dihet", "سال نامعلوم"),
        ("0079", "79 CE", "79 e.s.", "۷۹ م."),
        ("-0043", "44 BCE", "44 p.e.s.", "۴۴ پ.م."),
        ("Y-65000000", "65 million years ago", "65 milionë vjet më parë", "۶۵ میلیون سال پیش"),
        ("Y-1000000", "1 million years ago", "1 milion vjet më parë", "۱ میلیون سال پیش"),
        ("Y-200000", "200,001 BCE", "200\u00a0001 p.e.s.", "۲۰۰٬۰۰۱ پ.م."),
        (
            "Y-138E8S3",
            "around 13.8 billion years ago",
            "përafërsisht 13,8 miliardë vjet më parë",
            "حدود ۱۳٫۸ میلیارد سال پیش",
        ),
        (
            "[..Y-66000000]",
            "66 million years ago or earlier",
            "66 milionë vjet më parë ose më herët",
            "۶۶ میلیون سال پیش یا پیش از آن",
        ),
        ("Y5000000000", "5 billion years from now", "pas 5 miliardë vjetësh", "۵ میلیارد سال دیگر"),
        ("[2022..2023]", "between 2022 and 2023", "midis 2022 dhe 2023", "بین ۲۰۲۲ و ۲۰۲۳"),
        (
            "[2023-06-17..2023-06-20]",
            "between 17 and 20 June 2023",
            "midis datave 17 dhe 20 qershor 2023",
            "بین ۱۷ و ۲۰ ژوئن ۲۰۲۳",
        ),
        ("[..2014]", "in or before 2014", "në ose para 2014", "۲۰۱۴ یا پیش از آن"),
        (
            "[2023-06-20..]",
            "on or after 20 June 2023",
            "më 20 qershor 2023 ose më vonë",
            "۲۰ ژوئن ۲۰۲۳ یا پس از آن",
        ),
        (
            "[1965-09-05,1965-09-06]",
            "5 or 6 September 1965",
            "5 ose 6 shtator 1965",
            "۵ یا ۶ سپتامبر ۱۹۶۵",
        ),
        (
            "{1667,1668,1670..1672}",
            "1667, 1668 and 1670 to 1672",
            "1667, 1668 dhe nga viti 1670 deri në vitin 1672",
            "۱۶۶۷، ۱۶۶۸ و از ۱۶۷۰ تا ۱۶۷۲",
        ),
        ("1980/1988", "1980 to 1988", "nga viti 1980 deri në vitin 1988", "از ۱۹۸۰ تا ۱۹۸۸"),
        (
            "2023-06-20/2023-06-23",
            "20 to 23 June 2023",
            "nga 20 deri më 23 qershor 2023",
            "از ۲۰ تا ۲۳ ژوئن ۲۰۲۳",
        ),
        (
            "2023-01/2023-07",
            "January to July 2023",
            "nga janar deri në korrik 2023",
            "از ژانویه تا ژوئیهٔ ۲۰۲۳",
        ),
        ("2014/..", "since 2014", "që nga 2014", "از ۲۰۱۴ به بعد"),
        ("../2008", "until 2008", "deri në 2008", "تا ۲۰۰۸"),
        (
            "/2008",
            "until 2008 (start not known)",
            "deri në 2008 (fillimi nuk dihet)",
            "تا ۲۰۰۸ (آغاز نامعلوم)",
        ),
        (
            "2008-06-20/",
            "from 20 June 2008 (end not known)",
            "nga 20 qershor 2008 (fundi nuk dihet)",
            "از ۲۰ ژوئن ۲۰۰۸ (پایان نامعلوم)",
        ),
    ],
)
def test_a_date_is_worded_in_three_languages(text: str, english: str, albanian: str, persian: str) -> None:
    date = parse_date(text)
    assert [in_words(date, language) for language in ("en", "sq", "fa")] == [english, albanian, persian]


@pytest.mark.parametrize(
    ("text", "year", "albanian", "persian"),
    [
        ("2001-09-11", 2023, "11 sht 2001", "۱۱ سپتامبر ۲۰۰۱"),
        ("2023-01-20", 2023, "20 janar", "۲۰ ژانویه"),
        ("2022-07", 2022, "Korrik", "ژوئیه"),
        ("201X", None, "Vitet 2010", "دههٔ ۲۰۱۰"),
        ("1965?", None, "1965?", "۱۹۶۵؟"),
        ("1980/1988", None, "1980–88", "۱۹۸۰–۱۹۸۸"),
        ("2023-06-20/2023-06-23", 2023, "20–23 qershor", "۲۰–۲۳ ژوئن"),
        ("2014/..", None, "Që nga 2014", "از ۲۰۱۴ به بعد"),
        ("/2008", None, "Deri në 2008", "تا ۲۰۰۸"),
    ],
)
def test_a_label_is_short_in_three_languages(
    text: str, year: int | None, albanian: str, persian: str
) -> None:
    date = parse_date(text)
    assert [in_short(date, language, year) for language in ("sq", "fa")] == [albanian, persian]


@pytest.mark.parametrize(
    ("text", "albanian", "persian"),
    [
        ("2023-06-20", "Ditë e saktë", "روز دقیق"),
        ("2023-06-20/2023-06-23", "Ditë të sakta", "روزهای دقیق"),
        ("2014", "Dihet vetëm viti", "فقط سال معلوم است"),
        ("2004%", "Datë e pasigurt dhe e përafërt", "غیرقطعی و تقریبی"),
        ("1985-XX-XX", "Muaji dhe dita nuk dihen", "ماه و روز نامعلوم"),
        ("[2022..2023]", "E nxjerrë nga burimet", "برآوردشده از منابع"),
        ("/2008", "Fillimi nuk dihet", "آغاز نامعلوم"),
        ("2014~/..", "Fillimi: datë e përafërt, ende vazhdon", "آغاز: تقریبی، همچنان ادامه دارد"),
        ("2014~/2016~", "Datë e përafërt", "تقریبی"),
    ],
)
def test_qualifications_are_worded_in_three_languages(text: str, albanian: str, persian: str) -> None:
    date = parse_date(text)
    assert [certainty(date, language) for language in ("sq", "fa")] == [albanian, persian]


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en", "en"), ("en-GB", "en"), ("sq-XK", "sq"), ("FA-IR", "fa"), ("de", "en"), ("", "en"), ("{", "en")],
)
def test_a_language_tag_finds_its_locale_or_english(tag: str, language: str) -> None:
    assert locale(tag).wording.language == language


def test_no_language_is_loaded_before_a_date_is_worded() -> None:
    program = (
        "import sys; from dashboard import Query, read, select; "
        "from dashboard.analysis.event_card import card;"
        "import dashboard.views.timeline, dashboard.markup.card, dashboard.chart.encoded_payload;"
        "card(dossier := read('events.yaml'), dossier.events[0]); select(dossier, Query());"
        "print({'babel', 'persiantools'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "set()\n"


ENGLISH = wording_of("en")


def phrases(value: object) -> Iterator[str]:
    """Every text in an entry of a table."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from phrases(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from phrases(one)


def shape(value: object) -> object:
    """An entry without its words: its keys, how many there are, and the places in its templates."""
    if isinstance(value, str):
        return sorted(re.findall(r"\{\w*\}", value))
    if isinstance(value, Mapping):
        return {key: shape(one) for key, one in value.items()}
    return [shape(one) for one in value] if isinstance(value, tuple) else type(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_has_what_the_english_one_has(language: str) -> None:
    mine = wording_of(language)
    for field in fields(mine):
        assert shape(getattr(mine, field.name)) == shape(getattr(ENGLISH, field.name)), field.name
        if field.name != "article":  # Albanian and Persian have none
            assert all(phrases(getattr(mine, field.name))), f"{field.name} is empty"
    assert len(mine.digits) == 10
    months = locale(language).months
    assert all(len(set(names)) == 12 for names in (months.before_year, months.alone, months.short))


def english_words() -> set[str]:
    """The words in the English table and the names of the English months."""
    table = [text for field in fields(ENGLISH) for text in phrases(getattr(ENGLISH, field.name))]
    words = re.findall(r"\w+", " ".join(re.sub(r"\{\w+\}", " ", text) for text in table))
    return {word for word in words if len(word) > 1 and word.isalpha()} | set(locale("en").months.alone)


OURS_TOO = {"UTC", "ltr", "en", "min"}  # the same in every language, or not in words
ENGLISH_ONLY = english_words() - OURS_TOO


@given(edtf_texts(), st.integers(1900, 2100))
def test_no_english_word_and_no_placeholder_is_left_in_another_language(text: str, year: int) -> None:
    date = parse_date(text)
    for language in ("sq", "fa"):
        for words in (in_words(date, language), in_short(date, language, year), certainty(date, language)):
            assert not ENGLISH_ONLY & set(re.findall(r"\w+", words)), words
            assert "{" not in words
            if language == "fa":
                latin = re.sub(r"UTC([+-]\d\d(:\d\d)?)?", "", words)
                assert not re.search(r"[A-Za-z0-9,;?]", latin), words


def test_each_language_is_known_by_the_tag_of_its_wording() -> None:
    assert {language: wording_of(language).language for language in LANGUAGES} == {
        language: language for language in LANGUAGES
    }
