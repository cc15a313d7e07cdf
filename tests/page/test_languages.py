"""Languages: the browser words dates as Python does, and a Persian dossier is read from right to left."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CARD, canvas_modules, click_on, examples, expect_picked, open_page, serving_text
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from served import Served
from test_looks import WCAG

from dashboard.chart.vocabulary import vocabulary
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import day_number, edtf_day
from dashboard.dates.wording.locale import LANGUAGES
from dashboard.dates.wording.words import in_words
from dashboard.query.query import Query

Reader = Callable[..., BrowserContext]

SCRIPT = """
  import { headingYear, lengthInWords, yearWords } from "./time/date_words.js";
  import { dayInWords, linkWindow, spanInWords, windowDays } from "./axis/spans.js";
  window.year = yearWords;
  window.heading = headingYear;
  window.lasting = (days, words) => lengthInWords(days, words.lengths, words);
  window.linked = (days) => linkWindow(days, { low: 0.1, high: 0.9 });
  window.read = windowDays;
  window.day = (day, words) => dayInWords(day, words, 100);
  window.span = (days, words) => spanInWords(days, words);
"""

PERSIAN = """
title: پرونده
language: fa
calendars: [solar-hijri]
as_of: 2023-07
kinds: {police: پلیس}
eras: [{date: 1979/2013, name: تبعید}]
folds: [1990/1996]
sources: {s: {title: گزارش, publisher: خبرگزاری, date: 2023-07~}}
events:
  - {id: revolution, date: 1979-02-11, title: انقلاب, sources: [s]}
  - {id: war, date: 1980-09-22/1988-08-20, title: جنگ, sources: [s]}
  - {id: around, date: 1986~, title: رفتن, sources: [s]}
  - {id: listed, date: 1997-10-08/2012-09-28, title: فهرست, sources: [s]}
  - {id: deal, date: 2014, title: توافق, sources: [s]}
  - {id: cyber, date: 2022-07, title: حمله, sources: [s]}
  - {id: raid, date: 2023-06-20, title: یورش به اشرف, kind: police, dated: {s: 2023-06}, sources: [s]}
  - {id: later, date: "[2023-06-21..]", title: واکنش, sources: [s]}
  - {id: undated, date: XXXX-09-11, title: بی‌سال, sources: [s]}
"""
NOT_PERSIAN = re.compile(r"[A-Za-z0-9]")


@pytest.fixture(scope="module")
def speech(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


@settings(max_examples=examples(150), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(day_number(-9999, 1, 1), day_number(9999, 12, 31)), st.sampled_from(LANGUAGES))
def test_the_canvas_words_a_day_as_the_card_does(speech: Page, day: int, language: str) -> None:
    words_shown = speech.evaluate("([d, w]) => day(d, w)", [day, vocabulary(language)])
    assert words_shown == in_words(parse_date(edtf_day(day)), language)


years = st.one_of(
    st.integers(-(10**12), 10**12), st.integers(-12_000, 12_000), st.integers(-2_000_000, 2_000_000),
    st.tuples(st.integers(-1000, 1000), st.integers(3, 9)).map(lambda made: made[0] * 10 ** made[1]),
)  # fmt: skip


@settings(max_examples=examples(300), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(years, st.sampled_from(LANGUAGES))
def test_the_canvas_words_a_year_as_the_card_does(speech: Page, year: int, language: str) -> None:
    text = f"Y{year}" if abs(year) > 9999 else f"{'-' * (year < 0)}{abs(year):04}"
    words_shown = speech.evaluate("([y, w]) => year(y, w)", [year, vocabulary(language)])
    assert words_shown == in_words(parse_date(text), language)


@pytest.mark.parametrize(
    ("year", "heading"),
    [(-13_850_000_000, -13_800_000_000), (-65_000_001, -65_000_000), (-1_234_567, -1_230_000), (-44, -44)],
)
def test_a_heading_over_deep_time_has_three_digits_and_any_other_all(
    speech: Page, year: int, heading: int
) -> None:
    assert speech.evaluate("(y) => heading(y)", year) == heading


YEAR = 365.2425
LENGTHS = [
    (0.06 / 86_400, ["0.06 seconds", "0,06 sekonda", "۰٫۰۶ ثانیه"]),
    (1 / 86_400, ["1 second", "1 sekondë", "۱ ثانیه"]),
    (89 / 86_400, ["89 seconds", "89 sekonda", "۸۹ ثانیه"]),
    (38 / 1440, ["38 minutes", "38 minuta", "۳۸ دقیقه"]),
    (20, ["20 days", "20 ditë", "۲۰ روز"]),
    (9_000 * YEAR, ["9,000 years", "9\u00a0000 vjet", "۹٬۰۰۰ سال"]),
    (78_952 * YEAR, ["79,000 years", "79\u00a0000 vjet", "۷۹٬۰۰۰ سال"]),
    (999_600 * YEAR, ["1 million years", "1 milion vjet", "۱ میلیون سال"]),
    (1.52e6 * YEAR, ["1.52 million years", "1,52 milionë vjet", "۱٫۵۲ میلیون سال"]),
    (79e6 * YEAR, ["79 million years", "79 milionë vjet", "۷۹ میلیون سال"]),
    (13.8e9 * YEAR, ["13.8 billion years", "13,8 miliardë vjet", "۱۳٫۸ میلیارد سال"]),
]


@pytest.mark.parametrize(("days", "words"), LENGTHS)
def test_a_length_of_time_is_worded_in_each_language_at_every_scale(
    speech: Page, days: float, words: list[str]
) -> None:
    arguments = [days, [vocabulary(language) for language in ("en", "sq", "fa")]]
    assert speech.evaluate("([d, all]) => all.map((w) => lasting(d, w))", arguments) == words


SPANS = [
    ((2020, 5, 4, 9 * 60 + 1), 39, "4 May 2020, 09:01 to 4 May 2020, 09:40"),
    ((2020, 5, 4, 9 * 60 + 1), 0.5, "4 May 2020, 09:01 to 4 May 2020, 09:01:30"),
    ((2020, 5, 4, 0), 2 * 1440, "4 May 2020 to 5 May 2020"),
    ((-199_999, 1, 1, 0), 90_000 * YEAR * 1440, "200,000 BCE to 110,000 BCE"),
    ((-66_043_212, 1, 1, 0), 930_867 * YEAR * 1440, "66.043 million years ago to 65.112 million years ago"),
]


@pytest.mark.parametrize(("start", "minutes", "words"), SPANS)
def test_a_window_is_worded_as_exactly_as_it_is_shown(
    speech: Page, start: tuple[int, int, int, int], minutes: float, words: str
) -> None:
    first = day_number(*start[:3]) + start[3] / 1440
    arguments = [[first, first + minutes / 1440], vocabulary("en")]
    assert speech.evaluate("([d, w]) => span(d, w)", arguments) == words


DAYS_OF_FOUR_DIGITS = day_number(-9999, 1, 1), day_number(10_000, 1, 1)


@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(-4e6, 2.9e6), st.floats(-4.2, 5).map(lambda power: 10**power))
@example(
    1.6274274559691548, 0.1
)  # rounded to a second and then to a minute it was off by more than half a minute
def test_a_window_is_read_from_its_link_as_it_was_shown(speech: Page, start: float, length: float) -> None:
    end = start + length
    length = end - start  # as far as its binary fraction goes
    link = speech.evaluate("(d) => linked(d)", [start, end])
    first, last = Query(window=tuple(link)).window_days(None)
    assert speech.evaluate("(l) => read(l)", link) == pytest.approx([first, last], abs=1e-8)
    assert first is not None and last is not None
    if (
        length >= 1
    ):  # whole days hold it; EDTF writes a year of five digits without days, so there whole years do
        before, after = (
            366 if not DAYS_OF_FOUR_DIGITS[0] <= day <= DAYS_OF_FOUR_DIGITS[1] else 1 for day in (start, end)
        )
        assert start - before <= first <= start + 1e-6 and end - 1e-6 <= last <= end + after
    else:  # the nearest minutes, and in less than an hour the nearest seconds
        off = (30 if length >= 1 / 24 else 0.5) / 86_400 + 1e-8
        assert [first, last] == pytest.approx([start, end], abs=off)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "17 June 2023 to 11 July 2023"),
        ("sq", "nga 17 qershor 2023 deri më 11 korrik 2023"),
        ("fa", "از ۱۷ ژوئن ۲۰۲۳ تا ۱۱ ژوئیهٔ ۲۰۲۳"),
    ],
)
def test_the_window_is_worded_in_the_dossier_s_language(speech: Page, language: str, words: str) -> None:
    days = [day_number(2023, 6, 17), day_number(2023, 7, 12)]
    assert speech.evaluate("([d, w]) => span(d, w)", [days, vocabulary(language)]) == words


@pytest.fixture(scope="module")
def persian() -> Iterator[str]:
    """Where a Persian story is served."""
    with serving_text(PERSIAN) as url:
        yield url


def is_read_leftwards(words: Locator) -> bool:
    """Whether the first letter of an element's only text is to the right of the last."""
    leftwards: bool = words.evaluate(
        """node => {
          const text = node.firstChild;
          const at = (i) => {
            const range = document.createRange();
            range.setStart(text, i);
            range.setEnd(text, i + 1);
            return range.getBoundingClientRect().left;
          };
          return at(0) > at(text.length - 1);
        }"""
    )
    return leftwards


def test_every_date_of_a_persian_chart_is_persian_and_read_from_right_to_left(
    reader: Reader, persian: str
) -> None:
    page = open_page(reader(), f"{persian}?event=raid")
    label = page.locator('[data-label="raid"]')
    assert (
        label.locator(".fl-date").text_content() == "۲۰ ژوئن"
    )  # in a stretch of days, whose ticks name the year
    assert label.evaluate("node => getComputedStyle(node).direction") == "rtl"
    for kind in (".fl-tick-words", ".fl-fold-words", ".fl-length", ".fl-words .fl-date"):
        texts = page.locator(kind).all_text_contents()
        assert texts, kind
        assert [text for text in texts if NOT_PERSIAN.search(text)] == []
    dated = page.locator('[data-label="war"] .fl-date')
    assert dated.text_content() == "۲۲ سپتامبر ۱۹۸۰ – ۲۰ اوت ۱۹۸۸"
    assert is_read_leftwards(dated)
    assert page.locator(".fl-as-of-words").text_content() == "As of \u2068ژوئیهٔ ۲۰۲۳\u2069"


def test_a_window_of_days_has_persian_ticks_and_words(reader: Reader, persian: str) -> None:
    page = open_page(reader(), f"{persian}?event=raid&from=2023-06-10&to=2023-06-28")
    first = page.locator(".fl-tick-words").first
    expect(first).to_have_text(re.compile("^[۰-۹]+ ژوئن ۲۰۲۳$"))
    assert is_read_leftwards(first)
    sentence = "\u2068از ۱۰ ژوئن ۲۰۲۳ تا ۲۸ ژوئن ۲۰۲۳\u2069: \u2068\u2068۲\u2069 events\u2069"
    expect(page.locator(".fl-in-window")).to_have_text(sentence)


def test_a_persian_card_marks_its_dates_and_words_them_on_both_calendars(
    reader: Reader, persian: str
) -> None:
    page = open_page(reader(), persian)
    click_on(page, "raid")
    expect_picked(page, "raid")
    card = page.locator(CARD)
    words_shown = card.locator("bdi").all_text_contents()
    assert words_shown == [
        "۲۰ ژوئن ۲۰۲۳", "روز دقیق", "۳۰ خرداد ۱۴۰۲ (هجری خورشیدی)", "حدود ژوئیهٔ ۲۰۲۳", "ژوئن ۲۰۲۳",
    ]  # fmt: skip
    for date in card.locator("bdi").all():
        expect(date).to_have_attribute("lang", "fa")
        expect(date).to_have_attribute("dir", "rtl")
    assert is_read_leftwards(card.locator(".fl-when b bdi"))
    expect(card.locator("h2")).to_have_attribute("lang", "fa")


def test_pointing_at_a_mark_shows_the_date_in_both_calendars(reader: Reader, persian: str) -> None:
    page = open_page(reader(), persian)
    place = page.evaluate("() => document.querySelector('[data-foldline=chart]').foldline.locate('raid')")
    page.mouse.move(place["x"], place["y"])
    tip = page.get_by_role("tooltip").first
    expect(tip).to_contain_text("۲۰ ژوئن ۲۰۲۳")
    expect(tip).to_contain_text("۳۰ خرداد ۱۴۰۲")


def test_a_persian_list_words_years_dates_and_folded_time(reader: Reader, served: Served) -> None:
    # The list of a story with so few actors would be another one.
    url = served.show(f"{PERSIAN}actors: {{{', '.join(f'a{n}: {{name: بازیگر}}' for n in range(9))}}}\n")
    page = open_page(reader(width=390, height=844), url)
    rows = page.locator(".fl-row .fl-date")
    assert rows.first.text_content() == "۱۱ فوریهٔ ۱۹۷۹"
    assert [text for text in rows.all_text_contents() if NOT_PERSIAN.search(text)] == []
    assert "۱۹۷۹" in page.locator(".fl-year").all_text_contents()
    assert page.locator(".fl-years-folded").last.text_content() == "\u2068۷ سال\u2069 folded away"


def test_a_persian_page_breaks_no_rule_of_accessibility(reader: Reader, persian: str) -> None:
    page = open_page(reader(), f"{persian}?event=raid")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert [
        (v["id"], [node["html"][:160] for node in v["nodes"]][:3]) for v in found.response["violations"]
    ] == []
    assert len(found.response["passes"]) > 10


def test_a_new_answer_of_the_server_does_not_set_the_language_of_the_page_again(
    reader: Reader, address: str
) -> None:
    """An attribute that is set again, to the same value too, makes the browser style every element again."""
    page = open_page(reader(), address)
    page.evaluate("""() => {
      window.languages = [];
      new MutationObserver((changes) => window.languages.push(...changes.map((one) => one.attributeName)))
        .observe(document.documentElement, { attributeFilter: ["lang", "dir"] });
    }""")
    card = page.locator(CARD)
    picked = card.get_attribute("data-event") or ""
    page.locator(".fl-target:not(.fl-cluster)").first.click()
    expect(card).not_to_have_attribute("data-event", picked)
    expect(page).to_have_url(re.compile("event="))
    assert page.evaluate("window.languages") == []
