"""The scale as data: conversion in both directions, breakpoints, and scales that are refused."""

from math import isnan, nan

import pytest

from dashboard.axis.scale import Breakpoint, FoldedScale, Stretch, true_scale

FOLDED = FoldedScale((Stretch(0, 100, 0, 0.5), Stretch(400, 410, 0.54, 0.9), Stretch(410, 500, 0.9, 1)))


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (0, 0),
        (50, 0.25),
        (100, 0.5),
        (250, 0.52),
        (400, 0.54),
        (405, 0.72),
        (410, 0.9),
        (455, 0.95),
        (500, 1),
    ],
)
def test_each_day_has_one_share_and_each_share_one_day(day: float, share: float) -> None:
    assert FOLDED(day) == pytest.approx(share)
    assert FOLDED.invert(share) == pytest.approx(day)


def test_days_beyond_the_axis_are_at_its_ends() -> None:
    assert [FOLDED(-1), FOLDED(501)] == [0, 1]
    assert [FOLDED.invert(-0.1), FOLDED.invert(1.1)] == [0, 500]


def test_the_shares_of_many_days_are_those_of_each_day() -> None:
    days = [450, -3, 250, 0]
    assert FOLDED.shares(days).tolist() == [FOLDED(day) for day in days]


def test_no_days_give_no_shares() -> None:
    assert FOLDED.shares([]).shape == (0,)


def test_an_unknown_day_has_no_share() -> None:
    assert isnan(FOLDED(nan))


def test_a_breakpoint_that_leaves_out_time_is_a_fold_and_any_other_is_not() -> None:
    assert FOLDED.breakpoints == (
        Breakpoint("fold", 100, 400, 0.5, 0.54),
        Breakpoint("scale change", 410, 410, 0.9, 0.9),
    )


def test_the_true_scale_has_equal_shares_for_equal_times() -> None:
    scale = true_scale(-10, 30)
    assert scale.domain == (-10, 30)
    assert scale.breakpoints == ()
    assert [scale(day) for day in (-10, 0, 10, 30)] == [0, 0.25, 0.5, 1]


def test_a_share_sixty_five_million_years_ago_is_converted_back_to_its_day() -> None:
    scale = true_scale(-2.4e10, 2e4)
    day = -1.234567e10
    assert scale.invert(scale(day)) == pytest.approx(day, abs=2.4e10 * 1e-9)


@pytest.mark.parametrize(
    "stretches",
    [
        (),
        (Stretch(0, 1, 0, 0.9),),
        (Stretch(0, 1, 0.1, 1),),
        (Stretch(1, 1, 0, 1),),
        (Stretch(2, 1, 0, 1),),
        (Stretch(0, 5, 0, 0.5), Stretch(4, 9, 0.6, 1)),
        (Stretch(0, 5, 0, 0.6), Stretch(6, 9, 0.5, 1)),
        (Stretch(0, 5, 0, 0.5), Stretch(5, 9, 0.6, 1)),
        (Stretch(0, 5, 0, 0.5), Stretch(6, 9, 0.5, 1)),
    ],
    ids=[
        "no stretch", "right end bare", "left end bare", "no time", "time backwards",
        "days overlap", "shares overlap", "a step with room", "a fold without room",
    ],
)  # fmt: skip
def test_a_scale_that_could_not_be_inverted_is_refused(stretches: tuple[Stretch, ...]) -> None:
    with pytest.raises(ValueError, match=r"axis|stretch|fold"):
        FoldedScale(stretches)
