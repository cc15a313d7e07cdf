"""Density: one bell curve for each event, as high as the events near it are many, over the whole strip."""

from math import exp, sqrt

import pytest

from dashboard.chart.density import SAMPLES, SPREAD, density

START, END = 0.0, 23_900.0  # so that the samples are 100 days apart


def test_one_event_is_a_bell_of_a_known_width_around_it() -> None:
    width = (END - START) * SPREAD
    found = density([5000.0], START, END)
    middle = round(5000 / width * 8) * width / 8  # events are gathered at eighths of the width
    heights = [exp(-(((100 * n - middle) / width) ** 2) / 2) for n in range(SAMPLES)]
    assert found == pytest.approx([sqrt(height / max(heights)) for height in heights], abs=0.001)
    assert found.index(max(found)) in (49, 50, 51)


def test_four_events_on_one_day_are_twice_as_high_as_one_far_away() -> None:
    found = density([5000.0] * 4 + [18_000.0], START, END)
    assert max(found) == 1.0
    assert max(found[120:]) == pytest.approx(0.5, abs=0.01)


def test_the_curve_is_the_same_from_both_sides() -> None:
    days = [0.0, 4000.0, 4100.0, 11_950.0, 23_900.0]
    mirrored = density([END - day for day in days], START, END)
    assert density(days, START, END) == pytest.approx(mirrored[::-1], abs=0.05)


def test_without_events_the_strip_is_flat_and_on_a_single_instant_it_is_full() -> None:
    assert density([], START, END) == [0.0] * SAMPLES
    assert density([7.0], 7.0, 7.0) == [1.0] * SAMPLES
