"""The ends of an axis: the first and the last mark have a small margin, whatever the length of a story."""

from dataclasses import replace
from itertools import pairwise
from math import isfinite

import pytest
from conftest import examples
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from dashboard.axis.axis import axis
from dashboard.axis.breakpoints import round_dates
from dashboard.axis.ends import domain, with_margins
from dashboard.axis.fold import fold
from dashboard.axis.marks import Form, marks
from dashboard.axis.scale import FoldedScale, Stretch, true_scale
from dashboard.dates.gregorian import DAY_SECONDS, day_number
from dashboard.dossier.model import Dossier
from dashboard.reading import read_text

CLOSEST, FARTHEST = 0.01, 0.12  # of the axis, from a mark to its end
SECOND, MINUTE, HOUR, YEAR = 1 / DAY_SECONDS, 1 / 1440, 1 / 24, 365.2425
UNITS = (SECOND, MINUTE, HOUR, 1.0, YEAR, 100 * YEAR, 1e6 * YEAR, 1e9 * YEAR)

# Stories of one magnitude, from seconds to billions of years, and those that mix two of them.
stories = st.tuples(
    st.lists(st.tuples(st.sampled_from((0, 1)), st.integers(0, 100)), min_size=2, max_size=25),
    st.tuples(st.sampled_from(UNITS), st.sampled_from(UNITS)).map(sorted),
).map(lambda made: sorted({made[1][kind] * count for kind, count in made[0]}))
COARSEST = 1e-11  # of the time since 1970: a float64 cannot place anything closer on an axis
todays = st.sampled_from([0.0, 18_386.375, float(day_number(-9000, 3, 1)), float(day_number(2026, 3, 1))])


def placed(days: list[float], today: float) -> list[float]:
    """The days moved so that the last is `today`, and at least as far apart as numbers of this size can
    express.
    """
    story = [today]
    for day in sorted((today + (day - days[-1]) for day in days), reverse=True):
        if story[-1] - day > COARSEST * abs(day):
            story.append(day)
    return story[::-1]


def is_within(share: float) -> bool:
    return CLOSEST <= share <= FARTHEST


@settings(max_examples=examples(400))
@given(stories, todays)
@example([0.0, 3 * MINUTE, 12 * MINUTE], 18_386.375)
@example([0.0, 1 * SECOND], 0.0)
@example([0.0, 13.8e9 * YEAR], 20_000.0)
def test_the_first_and_last_mark_have_a_margin_on_both_scales(days: list[float], today: float) -> None:
    story = placed(days, today)
    assume(len(story) > 1)
    whole = domain(story)
    for scale in (true_scale(*whole), fold(story, whole).scale):
        first, last = scale(story[0]), scale(story[-1])
        assert is_within(first) and is_within(1 - last), (first, last, scale)
        assert all(s.start < s.end for s in scale.stretches)


@settings(max_examples=examples(200))
@given(stories, todays, st.sampled_from([-0.4, 0.0, 0.001, 0.02, 0.3, 4.0]))
@example([0.0, HOUR, 7 * HOUR, 14 * HOUR, YEAR, 2 * YEAR, 33 * YEAR], 0.0, 0.001)
def test_an_axis_holds_the_day_as_of_and_ends_with_it_where_it_leaves_a_margin(
    days: list[float], today: float, later: float
) -> None:
    story = placed(days, today)
    assume(len(story) > 1)
    as_of = story[-1] + later * (story[-1] - story[0])
    whole = domain(story, as_of)
    folded = fold(story, whole, as_of=as_of).scale
    for scale in (true_scale(*whole), folded):
        start, end = scale.domain
        assert start <= as_of <= end
        assert is_within(scale(story[0]))
        assert 1 - scale(story[-1]) >= CLOSEST
        assert end == as_of or is_within(1 - scale(max(as_of, story[-1])))
    assert later < 0.02 or whole[1] == as_of


def chain(widths: list[int], lengths: list[int]) -> tuple[Stretch, ...]:
    """Stretches of whole days from day 0 on, with widths in these proportions and no fold between them."""
    edges = [sum(widths[:n]) / sum(widths) for n in range(len(widths) + 1)]
    days = [sum(lengths[:n]) for n in range(len(lengths) + 1)]
    return tuple(
        Stretch(*ends, *shares) for ends, shares in zip(pairwise(days), pairwise(edges), strict=True)
    )


def end_with_margin(mark: float, share: float, inner: float, width: float) -> float:
    """The end of a stretch of this width, from `inner`, in which `mark` has a margin of `share`."""
    return mark + (mark - inner) * share / (width - share)


inside = st.floats(0.05, 0.95)
margins = st.one_of(st.floats(0.001, 0.0099), st.floats(0.0101, 0.1199), st.floats(0.1201, 0.15))


@settings(max_examples=examples(200))
@given(
    st.lists(st.tuples(st.integers(4, 6), st.integers(200, 30_000)), min_size=2, max_size=4),
    st.tuples(inside, inside),
    st.tuples(margins, margins),
)
def test_an_end_is_a_round_date_near_the_mark_unless_that_of_the_true_scale_leaves_a_margin(
    parts: list[tuple[int, int]], insides: tuple[float, float], shares: tuple[float, float]
) -> None:
    stretches = chain(*map(list, zip(*parts, strict=True)))
    first, last = stretches[0], stretches[-1]
    widths = first.right - first.left, last.right - last.left
    days = first.end * insides[0], last.start + (last.end - last.start) * insides[1]
    sides = [*zip(days, (first.end, last.start), widths, strict=True)]
    start, end = (
        end_with_margin(mark, share, *side) for (mark, *side), share in zip(sides, shares, strict=True)
    )
    moved = with_margins(stretches, days, (start, end))
    assert moved[0] == replace(first, start=moved[0].start)
    assert moved[1:-1] == stretches[1:-1]
    assert moved[-1] == replace(last, end=moved[-1].end)
    for (mark, *side), share, true, found in zip(
        sides, shares, (start, end), FoldedScale(moved).domain, strict=True
    ):
        if CLOSEST < share < FARTHEST:
            assert found == true
            continue
        nearest, farthest = (
            end_with_margin(mark, part, *side) for part in (0.0102, min(0.05, 0.2 * side[1]))
        )
        rounded = [edge.day for edge in round_dates(*sorted((nearest, farthest)))]
        assert found == pytest.approx(
            min(rounded or [(nearest + farthest) / 2], key=lambda day: abs(day - mark)), abs=1e-6
        )


@given(st.floats(-4e12, 4e6), st.sampled_from([7 * MINUTE, 7.0, 7 * YEAR]))
def test_a_single_day_is_in_the_middle(day: float, single: float) -> None:
    start, end = domain([day, day], single=single)
    assert true_scale(start, end)(day) == pytest.approx(0.5, abs=1e-3)
    assert domain([day], as_of=day, single=single) == (start, end)


def test_a_single_day_has_half_a_year_on_either_side() -> None:
    assert domain([10.0]) == (10 - 365.2425 / 2, 10 + 365.2425 / 2)


def test_an_axis_needs_a_day() -> None:
    with pytest.raises(ValueError, match="a day to show"):
        domain([])


FRAMES = {
    "a second": ("2020-05-04T09:02:30", 7 * SECOND),
    "a minute": ("2020-05-04T09:02", 7 * MINUTE),
    "a day": ("2020-05-04", 7.0),
    "a month": ("2020-05", 7 * 31.0),
    "a year": ("2020", 7 * 366.0),
    "three days, one of them": ("'[2020-05-03..2020-05-05]'", 21.0),
    "since a day": ("2020-05-04/..", 7.0),
    "from a day to the same day": ("2020-05-04/2020-05-04", 7.0),
    "until a year, start not known": ("/2020", 7 * 366.0),
    "then or earlier": ("'[..2020]'", 7 * YEAR),
}


@pytest.mark.parametrize(("date", "length"), FRAMES.values(), ids=FRAMES)
def test_a_single_date_is_in_the_middle_of_seven_of_its_units(date: str, length: float) -> None:
    start, end = axis(dossier_of(date)).domain
    assert end - start >= length * 0.999
    assert end - start < length * 1.3


def dossier_of(*dates: str) -> Dossier:
    events = "".join(f"  - {{date: {date}, title: x}}\n" for date in dates)
    dossier = read_text(f"title: x\nevents:\n{events}", "story.yaml")
    assert len(dossier.events) == len(dates)
    return dossier


EXACT = {
    "twelve minutes": ["2020-05-04T09:02", "2020-05-04T09:05", "2020-05-04T09:14"],
    "nine seconds": ["2020-05-04T09:02:01", "2020-05-04T09:02:04", "2020-05-04T09:02:10"],
    "two bursts of minutes": [
        f"2020-05-{hour}:{minute:02}" for hour in ("04T09", "07T20") for minute in range(0, 50, 9)
    ],
    "a day, and a minute of it": ["2020-05-04", "2020-05-04T09:02"],
    "two days": ["2020-05-04", "2020-05-05"],
    "two days that last": ["2020-05-04/2020-05-05"],
    "a century": ["1900", "1923-05", "1950-05-04", "2000"],
    "two events of one year": ["Y-66000000", "Y-66000000"],
    "two billion years": ["Y-2000000000", "Y-1200000000", "Y-66000000"],
    "the universe until today": ["Y-138E8S3", "Y-4540000000", "-0043-03-15", "2020-05-04T09:02:10"],
    "weeks at the beginning, then decades": [
        *(f"1965-09-{day:02}" for day in range(5, 30, 3)), "1990", "2001-09-11", "2023-06-20",
    ],
    "decades, then weeks": ["1886", "1920", "1940", "1965", *(f"2023-06-{day}" for day in range(10, 30, 2))],
    "bars": ["1980-09-22/1988-08-20", "1985/2003", "2001-03"],
}  # fmt: skip


@pytest.mark.parametrize("dates", EXACT.values(), ids=EXACT)
def test_the_marks_of_a_dossier_have_a_margin(dates: list[str]) -> None:
    dossier = dossier_of(*dates)
    found = axis(dossier)
    drawn = [mark.position for mark in marks(dossier) if mark.form is not Form.BAR]
    for event in dossier.events:
        if event.is_bar:
            drawn += [event.date.earliest, event.date.until]
    assert all(map(isfinite, drawn))
    for scale in (true_scale(*found.domain), found.folding.scale):
        assert is_within(scale(min(drawn)))
        assert is_within(1 - scale(max(drawn)))


def test_two_bursts_of_minutes_days_apart_are_separated_by_a_fold() -> None:
    scale = axis(dossier_of(*EXACT["two bursts of minutes"])).folding.scale
    (point,) = scale.breakpoints
    assert point.kind == "fold"
    assert all(s.end - s.start < HOUR * 2 for s in scale.stretches)


def test_the_ends_of_a_story_of_minutes_are_full_minutes() -> None:
    start, end = axis(dossier_of(*EXACT["twelve minutes"])).domain
    assert [round((day % 1) * 1440, 6) for day in (start, end)] == [9 * 60 + 1.5, 9 * 60 + 14.5]
