"""Clocks: times with offsets are placed at their instants, and worded as they are written."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dates.calendars.solar_hijri import in_solar_hijri
from dashboard.dates.clocks import is_clock, minutes_ahead, on_clock
from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dates.value import Date, Interval
from dashboard.dates.wording.words import in_short, in_words

OFFSETS = st.integers(-14 * 60, 14 * 60)
MOMENTS = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
NEAR = st.timedeltas(timedelta(days=-2), timedelta(days=2)).map(
    lambda apart: timedelta(minutes=apart // timedelta(minutes=1))
)


def offset(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def written(moment: datetime, minutes: int) -> str:
    """The moment, which is in UTC, as shown by a clock with this offset in minutes."""
    own = moment.replace(tzinfo=UTC).astimezone(timezone(timedelta(minutes=minutes)))
    return f"{own:%Y-%m-%dT%H:%M}".rjust(16, "0") + offset(minutes)


@given(MOMENTS, NEAR, OFFSETS, OFFSETS, OFFSETS)
def test_times_are_in_the_order_of_their_instants_on_every_clock(
    moment: datetime, apart: timedelta, one: int, other: int, clock: int
) -> None:
    first = on_clock(parse_date(written(moment, one)), offset(clock))
    second = on_clock(parse_date(written(moment + apart, other)), offset(clock))
    assert (first.position < second.position) is (apart > timedelta(0))
    assert (first.position == second.position) is (apart == timedelta(0))
    assert first.earliest == first.latest == first.until == first.position


@given(MOMENTS, OFFSETS, OFFSETS)
def test_a_time_without_an_offset_is_on_the_clock_of_the_story(
    moment: datetime, own: int, clock: int
) -> None:
    there = written(moment, clock)
    placed = on_clock(parse_date(written(moment, own)), offset(clock))
    assert (
        placed.earliest == parse_date(there[:-6]).earliest == on_clock(parse_date(there), there[-6:]).earliest
    )


@given(MOMENTS, OFFSETS, OFFSETS, OFFSETS)
def test_a_time_is_placed_from_its_text_wherever_it_was_before(
    moment: datetime, own: int, clock: int, other: int
) -> None:
    date = parse_date(written(moment, own))
    assert on_clock(on_clock(date, offset(other)), offset(clock)) == on_clock(date, offset(clock))


@given(MOMENTS, OFFSETS, OFFSETS)
def test_words_have_the_clock_the_day_and_the_offset_of_the_author(
    moment: datetime, own: int, clock: int
) -> None:
    text = written(moment, own)
    date = parse_date(text)
    placed = on_clock(date, offset(clock))
    for language in ("en", "sq", "fa"):
        assert in_words(placed, language) == in_words(date, language)
        assert in_short(placed, language) == in_short(date, language)
    words = in_words(placed, "en")
    assert words.startswith(f"{text[11:16]} UTC{text[16:]}, {int(text[8:10])} ")
    assert in_short(placed, "en", with_offsets=True).startswith(f"{text[11:16]} UTC{text[16:]}, ")


@given(MOMENTS, NEAR, OFFSETS, OFFSETS)
def test_a_period_is_in_order_if_its_instants_are(
    moment: datetime, apart: timedelta, one: int, other: int
) -> None:
    start, end = written(moment, one), written(moment + apart, other)
    for text in (f"{start}/{end}", f"[{start}..{end}]"):
        if apart < timedelta(0):
            with pytest.raises(DateError, match="before it begins"):
                parse_date(text)
        else:
            placed = on_clock(parse_date(text), "Z")
            assert placed.latest - placed.earliest == pytest.approx(apart / timedelta(days=1), abs=1e-6)
            assert placed.earliest <= placed.position <= placed.latest


@pytest.mark.parametrize(
    ("text", "clock", "is_in_order"),
    [
        ("2023-06-20T10:30/2023-06-20T09:10Z", "+02:00", True),
        ("2023-06-20T10:30/2023-06-20T09:10Z", "Z", False),
        ("2023-06-20T10:30Z/2023-06-20T11:00", "Z", True),
        ("2023-06-20T10:30Z/2023-06-20T11:00", "+02:00", False),
        ("[2023-06-20T10:30Z..2023-06-20T11:00]", "+02:00", False),
        ("2023-06-20/2023-06-19T23:30Z", "+02:00", True),
        ("2023-06-20/2023-06-19T23:30Z", "-03:00", False),
        ("2023-06-20T10:30Z/2023-06-20", "Z", True),
    ],
)
def test_the_clock_of_the_dossier_decides_if_one_end_has_no_offset(
    text: str, clock: str, is_in_order: bool
) -> None:
    date = parse_date(text)
    if is_in_order:
        placed = on_clock(date, clock)
        assert placed.earliest <= placed.position <= placed.latest
        return
    with pytest.raises(DateError, match=f"on the clock {clock.replace('+', '.')} of the story") as caught:
        on_clock(date, clock)
    assert text[caught.value.position :].startswith("20")


def test_no_clock_explains_an_end_that_is_days_before_its_start() -> None:
    with pytest.raises(DateError):
        parse_date("2023-06-20T10:30/2023-06-17T09:10Z")


def test_the_hour_that_occurs_twice_is_in_the_order_of_its_offsets() -> None:
    times = ["2023-10-29T02:50+02:00", "2023-10-29T02:10+01:00", "2023-10-29T02:40+01:00"]
    placed = [on_clock(parse_date(text), "+02:00").position for text in times]
    assert placed == sorted(placed)
    assert len(set(placed)) == len(placed)


def test_every_time_in_a_list_is_placed() -> None:
    text = "{2023-06-20T23:30-05:00,2023-06-21T04:00Z..2023-06-21T07:00+02:00}"
    date = on_clock(parse_date(text), "Z")
    assert isinstance(date, Date)
    assert date.earliest == parse_date("2023-06-21T04:00").earliest
    assert date.latest == parse_date("2023-06-21T05:00").earliest
    assert isinstance(date.members[1], Interval)
    assert in_words(date, "en").startswith("23:30 UTC-05:00, 20 June 2023 and 04:00 UTC, 21 June 2023 to ")


def test_a_label_has_the_offsets_where_one_date_has_several() -> None:
    date = parse_date("2023-06-20T10:30+02:00/2023-06-20T09:10Z")
    assert in_short(date, "en", 2023) == "10:30 UTC+02:00, 20 June – 09:10 UTC, 20 June"
    assert in_short(parse_date("2023-06-20T10:30Z/2023-06-20T11:00+00:00"), "en", 2023) == (
        "10:30, 20 June – 11:00, 20 June"
    )


def test_the_other_calendar_has_the_day_of_the_author_too() -> None:
    late = parse_date("2023-06-20T23:30-05:00")
    assert in_solar_hijri(on_clock(late, "Z"), "en") == in_solar_hijri(late, "en") == "30 Khordad 1402"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("Z", 0), ("+00:00", 0), ("-00:00", 0), ("+02", 120), ("-03:30", -210), ("+14:00", 840)],
)
def test_a_clock_is_an_offset_as_dates_have_it(text: str, minutes: int) -> None:
    assert is_clock(text)
    assert minutes_ahead(text) == minutes
    assert is_clock(text) is bool(parse_date(f"2023-06-20T10:30{text}"))


@pytest.mark.parametrize(
    "text", ["", "UTC", "+2", "02:00", "+0200", "+24:00", "+02:60", "z", "Europe/Tirane"]
)
def test_a_text_that_is_no_offset_is_no_clock(text: str) -> None:
    assert not is_clock(text)
    with pytest.raises(DateError):
        parse_date(f"2023-06-20T10:30{text or '+'}")
