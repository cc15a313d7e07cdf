"""The folded axis: properties that it has for any story, and the axis of the shipped story."""

from itertools import pairwise
from math import isclose
from random import Random

import numpy as np
import pytest
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.axis.axis import axis as drawn_axis
from dashboard.axis.ends import domain
from dashboard.axis.fold import fold
from dashboard.axis.marks import anchors
from dashboard.axis.scale import FoldedScale, true_scale
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import day_number
from dashboard.dossier.model import Dossier
from dashboard.reading import read_text

CHART_PX = 945
LEAST_SHARE = 0.08

days = st.one_of(st.integers(-8_000, 20_000), st.integers(19_400, 19_600)).map(float)
stories = st.lists(days, min_size=1, max_size=30)
some = settings(max_examples=examples(40))


def axis(story: list[float]) -> FoldedScale:
    return fold(story, domain(story)).scale


def bursts(count: int, seed: int) -> list[float]:
    """Days over sixty years, most of them in the last three."""
    chance = Random(seed)  # noqa: S311 - generated days, not secrets
    first, last = day_number(1963, 1, 1), day_number(2023, 7, 1)
    recent = last - 3 * 365
    return sorted(
        float(chance.randint(recent if chance.random() < 0.7 else first, last)) for _ in range(count)
    )


@some
@given(stories)
def test_the_axis_has_no_gap_and_every_breakpoint_is_listed(story: list[float]) -> None:
    scale = axis(story)
    assert scale.stretches[0].left == 0 and scale.stretches[-1].right == 1
    assert len(scale.breakpoints) == len(scale.stretches) - 1
    for point, (before, after) in zip(scale.breakpoints, pairwise(scale.stretches), strict=True):
        assert (point.start, point.end) == (before.end, after.start)
        assert (point.left, point.right) == (before.right, after.left)
        assert (point.kind == "scale change") == (point.start == point.end) == (point.left == point.right)


@some
@given(stories)
def test_a_later_day_is_never_further_left(story: list[float]) -> None:
    scale = axis(story)
    shown = np.linspace(*scale.domain, 400)
    assert (np.diff(scale.shares(shown)) > 0).all()


@some
@given(stories, st.floats(0, 1))
def test_a_share_in_a_stretch_is_converted_back_to_its_day(story: list[float], share: float) -> None:
    scale = axis(story)
    for stretch in scale.stretches:
        day = stretch.start + share * (stretch.end - stretch.start)
        length = stretch.end - stretch.start
        assert isclose(scale.invert(scale(day)), day, rel_tol=0, abs_tol=length * 1e-9)


@some
@given(stories)
def test_no_anchor_lies_in_a_fold_and_no_stretch_is_too_narrow(story: list[float]) -> None:
    scale = axis(story)
    for point in scale.breakpoints:
        if point.kind == "fold":
            assert not any(point.start < day < point.end for day in story)
            assert 0.02 < point.right - point.left < 0.04
    assert all(s.right - s.left >= LEAST_SHARE for s in scale.stretches)
    assert all(scale.domain[0] <= day <= scale.domain[1] for day in story)


@some
@given(stories)
def test_the_same_story_has_the_same_axis(story: list[float]) -> None:
    assert axis(story) == axis(list(reversed(story)))


def is_round(day: float, shortest: float, edges: set[float]) -> bool:
    date = np.datetime64("1970-01-01") + np.timedelta64(int(day), "D")
    return day in edges or str(date).endswith("-01") or shortest < 92


@some
@given(stories)
def test_breakpoints_lie_at_dates_a_reader_would_choose(story: list[float]) -> None:
    scale = axis(story)
    for before, after in pairwise(scale.stretches):
        shortest = min(before.end - before.start, after.end - after.start)
        assert is_round(before.end, shortest, set()) and is_round(after.start, shortest, set())


@some
@given(stories, st.lists(st.tuples(days, days).map(lambda pair: tuple(sorted(pair))), max_size=3))
def test_folds_of_the_author_are_drawn_or_reported(
    story: list[float], requested: list[tuple[float, float]]
) -> None:
    folding = fold(story, domain(story), folds=requested)
    changed = {cut.index for cut in folding.adjusted}
    drawn = {(point.start, point.end) for point in folding.scale.breakpoints if point.kind == "fold"}
    assert all(pair in drawn for index, pair in enumerate(requested) if index not in changed)
    assert not any(start < day < end for start, end in drawn for day in story)


@pytest.mark.parametrize("count", [25, 60])
def test_more_neighbouring_days_are_distinguishable_than_on_the_true_scale(count: int) -> None:
    for seed in range(5):
        story = bursts(count, seed)
        distinct = sorted(set(story))

        def apart(scale: FoldedScale, shown: list[float] = distinct) -> int:
            return int((np.diff(scale.shares(shown)) * CHART_PX >= 4).sum())

        assert apart(axis(story)) > apart(true_scale(*domain(story)))


MONTHLY = [float(day_number(year, month, 15)) for year in range(1990, 2000) for month in range(1, 13)]
WEEKLY = [float(day_number(2020, 1, 1) + day) for day in (*range(30), *range(31, 90))]
HOURLY = [day_number(2020, 1, 1) + hour / 24 for hour in (*range(20), *range(21, 60))]


@pytest.mark.parametrize("story", [MONTHLY, WEEKLY, HOURLY], ids=["years", "days", "hours"])
def test_a_story_without_empty_years_days_or_hours_is_not_folded(story: list[float]) -> None:
    assert all(point.kind == "scale change" for point in axis(story).breakpoints)


EMPTY = {  # two bursts, and the empty time between them, which is longer than the unit of the story
    "years": (365.25 / 12, 60 * 365.25),
    "days": (1 / 24, 40),
    "hours": (1 / 1440, 1.5),
    "minutes": (5 / 86_400, 0.1),
}


@pytest.mark.parametrize(("apart", "empty"), EMPTY.values(), ids=EMPTY)
def test_empty_time_between_two_bursts_is_folded_at_any_scale(apart: float, empty: float) -> None:
    story = [day_number(2020, 1, 1) + apart * (n + 0.4) + (empty if n >= 12 else 0) for n in range(24)]
    (point,) = axis(story).breakpoints
    assert point.kind == "fold"
    assert point.end - point.start > empty / 2


def test_a_story_of_years_only_gets_a_whole_axis() -> None:
    scale = axis([parse_date(str(year)).position for year in (1969, 1979, 1991, 2001, 2014)])
    assert all(s.end - s.start > 365 for s in scale.stretches)


def test_a_vague_date_after_all_others_is_on_the_axis() -> None:
    dossier = read_text(
        "title: x\nevents:\n  - {date: 1979, title: a}\n  - {date: 1980-05-01, title: b}\n"
        "  - {date: '[2022..2023]', title: c}\n",
        "vague.yaml",
    )
    for scale in (drawn_axis(dossier).folding.scale, true_scale(*drawn_axis(dossier).domain)):
        assert scale.domain[1] >= parse_date("2022-12-31").position


def test_the_raid_s_weeks_take_a_tenth_of_the_shipped_story(shipped: Dossier) -> None:
    scale = drawn_axis(shipped).folding.scale
    first, last = parse_date("2023-06-17").earliest, parse_date("2023-07-11").latest
    assert scale(last) - scale(first) >= 0.1
    assert all(s.right - s.left >= LEAST_SHARE for s in scale.stretches)
    eras = {edge for era in shipped.eras for edge in (era.date.earliest, era.date.latest + 1)}
    for before, after in pairwise(scale.stretches):
        assert is_round(before.end, min(before.end - before.start, after.end - after.start), eras)
    assert len(anchors(shipped)) > 60


def months(year: int) -> list[float]:
    return [float(day_number(year, month, 5)) for month in range(1, 13)]


def test_the_empty_century_between_two_full_years_is_folded_at_their_edges() -> None:
    (point,) = axis(months(1900) + months(2000)).breakpoints
    assert (point.kind, point.start, point.end) == (
        "fold",
        day_number(1901, 1, 1),
        day_number(2000, 1, 1),
    )


def test_a_fold_that_cannot_be_drawn_is_reported_with_the_reason() -> None:
    story = months(1900) + months(2000)
    before, between, inside, again = (
        (float(day_number(1895, 1, 1)), float(day_number(1899, 1, 1))),
        (float(day_number(1900, 6, 20)), float(day_number(1990, 1, 1))),
        (float(day_number(2000, 3, 7)), float(day_number(2000, 4, 1))),
        (float(day_number(1950, 1, 1)), float(day_number(1960, 1, 1))),
    )
    folding = fold(story, domain(story), folds=[before, between, inside, again])
    changed = {cut.index: cut.reason for cut in folding.adjusted}
    assert changed == {0: "no effect", 1: "shortened", 3: "same time"}
    drawn = [(point.start, point.end) for point in folding.scale.breakpoints if point.kind == "fold"]
    assert drawn == [(day_number(1901, 1, 1), between[1]), inside]


def test_no_more_folds_are_drawn_than_leave_each_stretch_its_least_width() -> None:
    story = [float(day_number(year, 1, 1)) for year in range(1900, 2000, 10)]
    requested = [(day + 400, day + 3000) for day in story[:-1]]
    folding = fold(story, domain(story), folds=requested)
    assert [(cut.index, cut.reason) for cut in folding.adjusted] == [(7, "no room"), (8, "no room")]
    assert all(s.right - s.left >= LEAST_SHARE for s in folding.scale.stretches)
