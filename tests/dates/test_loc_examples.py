"""The specification's own examples, by level: bounds, flags, and the text again."""

import pytest
from loc_examples import LEVEL_0, LEVEL_1, LEVEL_2, Example, assert_is_read

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import Date, Interval


def test_the_tables_have_the_sixty_three_examples_of_the_specification() -> None:
    assert [len(LEVEL_0), len(LEVEL_1), len(LEVEL_2)] == [13, 24, 26]
    assert len({example.text for example in LEVEL_0 + LEVEL_1 + LEVEL_2}) == 63


@pytest.mark.parametrize("example", LEVEL_0, ids=lambda example: example.text)
def test_an_example_of_level_0_means_what_the_specification_says(example: Example) -> None:
    assert_is_read(example)


@pytest.mark.parametrize("example", LEVEL_1, ids=lambda example: example.text)
def test_an_example_of_level_1_means_what_the_specification_says(example: Example) -> None:
    assert_is_read(example)


@pytest.mark.parametrize("example", LEVEL_2, ids=lambda example: example.text)
def test_an_example_of_level_2_means_what_the_specification_says(example: Example) -> None:
    assert_is_read(example)


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("1985-04-12T23:20:30", "23:20:30", ""),
        ("1985-04-12T23:20:30Z", "23:20:30", "Z"),
        ("1985-04-12T23:20:30-04", "23:20:30", "-04"),
        ("1985-04-12T23:20:30+04:30", "23:20:30", "+04:30"),
    ],
)
def test_the_examples_with_a_time_keep_the_clock_and_the_zone(text: str, clock: str, zone: str) -> None:
    date = parse_date(text)
    assert isinstance(date, Date)
    assert (date.clock, date.zone) == (clock, zone)
    assert date.earliest == date.latest
    assert round(date.earliest % 1 * 86_400) == 23 * 3600 + 20 * 60 + 30


@pytest.mark.parametrize(
    ("text", "qualifications"),
    [
        ("1984?", ("?",)),
        ("2004-06~", ("~", "~")),
        ("2004-06-11%", ("%", "%", "%")),
        ("2004-06~-11", ("~", "~", "")),
        ("2004?-06-11", ("?", "", "")),
        ("?2004-06-~11", ("?", "", "~")),
        ("2004-%06-11", ("", "%", "")),
    ],
)
def test_a_qualified_example_names_its_qualified_parts(text: str, qualifications: tuple[str, ...]) -> None:
    date = parse_date(text)
    assert isinstance(date, Date)
    assert date.qualifications == qualifications


def test_the_ends_of_a_qualified_interval_keep_their_own_parts() -> None:
    interval = parse_date("2004-06-~01/2004-06-~20")
    assert isinstance(interval, Interval)
    assert [end.qualifications for end in interval.ends] == [("", "", "~"), ("", "", "~")]
