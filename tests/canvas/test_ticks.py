"""Ticks: no label overlaps another or is finer than the dates, the first of a stretch is a full date, and all
are true.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from conftest import canvas_modules, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dashboard.axis.ends import domain
from dashboard.axis.fold import fold
from dashboard.chart.vocabulary import vocabulary
from dashboard.dates.gregorian import DAY_SECONDS, day_number

SCRIPT = """
  import { prepared, shareOf } from "./axis/scale.js";
  import { ticks } from "./axis/ticks.js";
  const measure = (text, bold) => text.length * (bold ? 7.4 : 6.8);
  const x = (stretches) => {
    const scale = prepared("folded", { stretches, breakpoints: [] });
    return (day) => 10 + 940 * shareOf(scale, day);
  };
  const bounds = { left: 0, right: 964 };
  window.ticked = (stretches, words, finest, taken = []) =>
    ticks({ stretches }, x(stretches), taken, bounds, words, measure, finest);
"""
LEFT, WIDTH, RIGHT = (
    10,
    940,
    964,
)  # the left end and the length of the axis, and the right edge of the page, in px
GAP_PX, MINOR_PX = 5.99, 7
WORDS = vocabulary("en")
FINEST = ["year", "month", "day", "time", "second"]
MOST_YEARS = 9999  # a year with more digits has no days in EDTF

Ticks = dict[str, Any]
Named = tuple[int, int, int, int]
"""Year, month, day, and seconds after midnight."""


@pytest.fixture(scope="module")
def axis(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def ticked(page: Page, days: list[float], finest: str) -> Ticks:
    """Ticks of the folded axis of a story with these days."""
    scale = fold(days, domain(days)).scale
    stretches = [{"start": s.start, "end": s.end, "left": s.left, "right": s.right} for s in scale.stretches]
    found: Ticks = page.evaluate("([s, w, f]) => ticked(s, w, f)", [stretches, WORDS, finest])
    return found


def window(start: float, end: float) -> list[dict[str, float]]:
    """An axis of one stretch."""
    return [{"start": start, "end": end, "left": 0, "right": 1}]


def at(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: float = 0) -> float:
    return day_number(year, month, day) + (hour * 60 + minute) / 1440


LABEL = re.compile(
    r"(?P<day>\d{1,2}(?= [A-Z][a-z]|$) ?)?(?P<month>[A-Z][a-z]+ ?)?(?P<year>[\d,]+)?(?P<era> B?CE)?"
    r"(?:(?:^|, )(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?)?"
)
DEEP = re.compile(r"(?P<count>[\d.]+) (?P<unit>million|billion) years (?P<side>ago|from now)")


def read_label(text: str, before: Named | None) -> Named:
    """The year, month, day and second that a label names; parts that it omits are those of the label before
    it.
    """
    if deep := DEEP.fullmatch(text):
        size = int(Decimal(deep["count"]) * {"million": 10**6, "billion": 10**9}[deep["unit"]])
        return size if deep["side"] == "from now" else -size, 1, 1, 0
    found = LABEL.fullmatch(text)
    assert found, f"{text!r} is not a date"
    part = found.groupdict()
    second = sum(
        int(part[name] or 0) * length for name, length in (("hour", 3600), ("minute", 60), ("second", 1))
    )
    if part["year"]:
        number = int(part["year"].replace(",", ""))
        year, month, day = 1 - number if part["era"] == " BCE" else number, 1, 1
    else:
        assert before, f"{text!r} does not say the year"
        year, month, day = before[:3]
    if part["month"]:
        names: list[str] = list(WORDS["months"])
        month = next(i for i, name in enumerate(names, 1) if name.startswith(part["month"].strip()))
        day = 1
    return year, month, int(part["day"] or day), second


lengths = st.floats(-4.9, 14).map(lambda power: 10**power)  # days: from a second to 2.7e11 years
starts = st.one_of(st.floats(-4e12, 1e6), st.floats(-1e6, 1e6), st.floats(19_000, 20_000))
written_on = st.lists(
    st.tuples(st.floats(0, 900), st.floats(5, 60)).map(lambda r: [r[0], r[0] + r[1]]), max_size=3
)


@settings(max_examples=examples(400), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(starts, lengths, st.sampled_from(FINEST), written_on)
def test_in_any_window_labels_are_true_and_do_not_touch(
    axis: Page, start: float, length: float, finest: str, taken: list[list[float]]
) -> None:
    end = start + length
    if end == start:  # at this distance from today two days are the same number
        return
    found: Ticks = axis.evaluate(
        "([s, w, f, t]) => ticked(s, w, f, t)", [window(start, end), WORDS, finest, taken]
    )
    boxes = [[label["left"], label["right"]] for label in found["labels"]]
    assert boxes or taken, "a window says where it is"
    assert boxes == sorted(boxes)
    assert all(left >= -0.001 and right <= RIGHT + 0.001 for left, right in boxes)
    assert all(a[1] + GAP_PX <= b[0] for a, b in pairwise(boxes))
    assert all(a[1] + GAP_PX <= b[0] or b[1] + GAP_PX <= a[0] for a in boxes for b in taken)

    named = [label for label in found["labels"] if not label["bold"]]
    assert len(named) == len(found["major"]), "each long tick has its words"
    before, days = None, []
    for label, x in zip(named, found["major"], strict=True):
        before = read_label(label["text"], before)
        days.append(day_number(*before[:3]) + before[3] / DAY_SECONDS)
        assert abs(LEFT + WIDTH * ((days[-1] - start) / (end - start)) - x) < 0.01, label["text"]
        assert label["left"] - 0.01 <= x <= label["right"] + 0.01, "words stand over their own tick"
        assert finest != "year" or before[1:] == (1, 1, 0), "no finer than the dates"
        assert finest != "month" or before[2:] == (1, 0), "no finer than the dates"
        assert finest != "day" or before[3] % 3600 == 0, "no finer than hours"
        assert finest != "time" or before[3] % 60 == 0, "no finer than the dates"
        assert abs(before[0]) <= MOST_YEARS or before[1:] == (1, 1, 0), "no days where EDTF has none"
    assert all(a < b for a, b in pairwise(days))

    assert found["minor"] == sorted(set(found["minor"]))
    assert len(found["minor"]) <= WIDTH / MINOR_PX * 1.1 + 2, "no more than can be told apart"


@settings(max_examples=examples(50), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.integers(-40_000, 20_000).map(float), min_size=1, max_size=20),
    st.sampled_from(FINEST),
)
def test_labels_never_touch_and_stay_on_the_page(axis: Page, days: list[float], finest: str) -> None:
    labels = ticked(axis, days, finest)["labels"]
    assert labels, "every axis says where it is"
    assert all(a["right"] + GAP_PX <= b["left"] for a, b in pairwise(labels))
    assert all(label["left"] >= -0.1 and label["right"] <= RIGHT + 0.1 for label in labels)


CASES: dict[str, tuple[float, float, str, str]] = {
    "deep time": (
        at(-70_000_000), at(-66_000_000), "year",
        "70 million years ago | 69 million years ago | 68 million years ago | 67 million years ago"
        " | 66 million years ago",
    ),
    "centuries, round on both sides of our era": (
        at(-2500), at(1500), "day",
        "2500 BCE | 2000 BCE | 1500 BCE | 1000 BCE | 500 BCE | 1 BCE | 500 CE | 1000 | 1500",
    ),
    "years, of which none is 0": (
        at(-2), at(3), "year", "3 BCE | 2 BCE | 1 BCE | 1 CE | 2 CE | 3 CE",
    ),
    "months, among which a new year says its number": (
        at(2022, 10, 20), at(2023, 4, 20), "month", "Nov 2022 | Dec | 2023 | Feb | Mar | Apr",
    ),
    "months, of a story told in years": (at(2022, 10, 20), at(2023, 4, 20), "year", "2023"),
    "days, among which a new month does not give way": (
        at(2023, 8, 26), at(2023, 9, 8), "day",
        "26 August 2023 | 28 | 29 | 30 | 31 | 1 September | 2 | 3 | 4 | 5 | 6 | 7 | 8",
    ),
    "a wide day, in hours though no date has one": (
        at(2023, 6, 20, 9), at(2023, 6, 21, 9), "day",
        "20 June 2023, 09:00 | 15:00 | 18:00 | 21:00 | 21 June | 03:00 | 06:00 | 09:00",
    ),
    "an hour, of a story told in days": (
        at(2023, 6, 20, 9, 30), at(2023, 6, 20, 10, 30), "day", "20 June 2023, 10:00",
    ),
    "an hour, of a story told in minutes": (
        at(2023, 6, 20, 9, 43), at(2023, 6, 20, 10, 23), "time",
        "20 June 2023, 09:45 | 09:50 | 09:55 | 10:00 | 10:05 | 10:10 | 10:15 | 10:20",
    ),
    "the night to a new year": (
        at(2022, 12, 31, 20), at(2023, 1, 1, 4), "time",
        "31 December 2022, 20:00 | 21:30 | 22:00 | 22:30 | 23:00"
        " | 1 January 2023 | 01:00 | 01:30 | 02:00 | 02:30 | 03:00 | 03:30 | 04:00",
    ),
    "twelve minutes": (
        at(2020, 5, 4, 9, 1), at(2020, 5, 4, 9, 14), "time",
        "4 May 2020, 09:01 | 09:03 | 09:04 | 09:05 | 09:06 | 09:07 | 09:08 | 09:09 | 09:10 | 09:11 | 09:12"
        " | 09:13 | 09:14",
    ),
    "three minutes, of a story told in seconds": (
        at(2020, 5, 4, 9, 2 + 1 / 60), at(2020, 5, 4, 9, 5 + 11 / 60), "second",
        "4 May 2020, 09:02:10 | 09:02:40 | 09:03 | 09:03:20 | 09:03:40 | 09:04 | 09:04:20 | 09:04:40 | 09:05",
    ),
    "decades before our era": (
        at(-95), at(20), "year",
        "90 BCE | 80 BCE | 70 BCE | 60 BCE | 50 BCE | 40 BCE | 30 BCE | 20 BCE | 10 BCE | 1 BCE"
        " | 10 CE | 20 CE",
    ),
    "hundreds of millennia": (
        at(-1_200_000), at(-100_000), "year",
        "1.2 million years ago | 800,000 BCE | 600,000 BCE | 400,000 BCE | 200,000 BCE",
    ),
    "billions of years": (
        at(-14_000_000_000), at(200_000_000), "day",
        "10 billion years ago | 5 billion years ago | 1 BCE",
    ),
    "a month of a year that has no days": (
        at(-66_000_000, 6, 5), at(-66_000_000, 6, 15), "day", "*66 million years ago*",
    ),
    "part of a year": (at(2023, 2, 5), at(2023, 6, 15), "year", "*2023*"),
    "part of a month": (at(2023, 6, 5), at(2023, 6, 15), "month", "*June 2023*"),
    "part of a day": (at(2023, 6, 20, 9, 10), at(2023, 6, 20, 9, 40), "day", "*20 June 2023*"),
    "part of a day, of a story told in months": (
        at(2023, 6, 20, 9, 10), at(2023, 6, 20, 9, 40), "month", "*June 2023*",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "end", "finest", "expected"), CASES.values(), ids=CASES)
def test_an_axis_reads(axis: Page, start: float, end: float, finest: str, expected: str) -> None:
    found = axis.evaluate("([s, w, f]) => ticked(s, w, f)", [window(start, end), WORDS, finest])
    texts = [f"*{label['text']}*" if label["bold"] else label["text"] for label in found["labels"]]
    assert " | ".join(texts) == expected


LANGUAGES: dict[str, tuple[str, tuple[float, float], str, str]] = {
    "years in Albanian, of which none is 0": (
        "sq", (at(-2), at(3)), "year", "3 p.e.s. | 2 p.e.s. | 1 p.e.s. | 1 e.s. | 2 e.s. | 3 e.s.",
    ),
    "months in Albanian": (
        "sq", (at(2022, 10, 20), at(2023, 4, 20)), "month", "nën 2022 | dhj | 2023 | shk | mar | pri",
    ),
    "an hour in Albanian": (
        "sq", (at(2023, 6, 20, 9, 30), at(2023, 6, 20, 10, 30)), "day", "20 qershor 2023, 10:00",
    ),
    "deep time in Persian": (
        "fa", (at(-70_000_000), at(-66_000_000)), "year",
        "۷۰ میلیون سال پیش | ۶۹ میلیون سال پیش | ۶۸ میلیون سال پیش | ۶۷ میلیون سال پیش | ۶۶ میلیون سال پیش",
    ),
    "days in Persian": (
        "fa", (at(2023, 6, 23), at(2023, 7, 6)), "day",
        "۲۳ ژوئن ۲۰۲۳ | ۲۵ | ۲۶ | ۲۷ | ۲۸ | ۲۹ | ۳۰ | ۱ ژوئیه | ۲ | ۳ | ۴ | ۵ | ۶",
    ),
    "a month in Persian": ("fa", (at(2023, 1, 5), at(2023, 1, 15)), "month", "*ژانویهٔ ۲۰۲۳*"),
    "an hour in Persian": (
        "fa", (at(2023, 6, 20, 9, 30), at(2023, 6, 20, 10, 30)), "day", "۲۰ ژوئن ۲۰۲۳، ۱۰:۰۰",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("language", "days", "finest", "expected"), LANGUAGES.values(), ids=LANGUAGES)
def test_an_axis_reads_in_other_languages(
    axis: Page, language: str, days: tuple[float, float], finest: str, expected: str
) -> None:
    arguments = [window(*days), vocabulary(language), finest]
    found = axis.evaluate("([s, w, f]) => ticked(s, w, f)", arguments)
    texts = [f"*{label['text']}*" if label["bold"] else label["text"] for label in found["labels"]]
    assert " | ".join(texts) == expected


def test_a_tick_names_the_year_at_january_and_month_and_year_at_the_first_of_others(axis: Page) -> None:
    start, end = at(2022, 10, 20), at(2023, 4, 20)
    january = LEFT + WIDTH * (at(2023) - start) / (end - start)
    arguments = [window(start, end), WORDS, "month", [[january - 5, january + 5]]]
    labels = axis.evaluate("([s, w, f, t]) => ticked(s, w, f, t)", arguments)["labels"]
    assert [label["text"] for label in labels] == ["Nov 2022", "Dec", "Feb 2023", "Mar", "Apr"]


def test_a_story_dated_in_years_has_ticks_in_years(axis: Page) -> None:
    days = [day_number(year, 7, 2) for year in (2012, 2013, 2014, 2015)]
    labels = [label["text"] for label in ticked(axis, [float(day) for day in days], "year")["labels"]]
    assert len(labels) >= 3
    assert all(label.isdigit() for label in labels)


def test_the_first_label_among_days_says_month_and_year(axis: Page) -> None:
    days = [float(day_number(2023, 6, day)) for day in (18, 19, 20, 22, 28)]
    labels = ticked(axis, days, "day")["labels"]
    assert labels[0]["text"].endswith("June 2023")
    assert len(labels) > 3
