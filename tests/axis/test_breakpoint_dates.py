"""Where a stretch may begin and end: the round dates on either side of a gap, and which gaps are tried."""

from itertools import pairwise
from math import inf, log
from random import Random
from statistics import fmean

import numpy as np
import pytest

from dashboard.axis.breakpoints import (
    Candidate,
    Edge,
    Roundness,
    candidates,
    ends_after,
    has_empty_time,
    round_dates,
    starts_before,
)
from dashboard.axis.ends import near_ends
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import day_number, edtf_time

YEAR, MONTH, DAY, TIME = Roundness


def at(text: str) -> float:
    date = parse_date(text)
    return date.earliest


def shown(edges: list[Edge]) -> dict[str, Roundness]:
    """Edges as EDTF, in their order."""
    return {edtf_time(edge.day).removesuffix("T00:00"): edge.roundness for edge in edges}


ENDS = [  # the last anchor, days to the next, and where the stretch may end
    ("2001-09-11", 20_000, {"2010-01-01": YEAR, "2002-01-01": YEAR, "2001-10-01": MONTH, "2001-09-13": DAY}),
    ("2001-09-11", 40, {"2001-09-12": DAY, "2001-10-01": MONTH, "2001-09-13": DAY}),
    ("2001-12-31", 4000, {"2003-01-01": YEAR, "2002-02-01": MONTH, "2002-01-02": DAY}),
    ("2001-12-30", 300, {"2002-01-01": YEAR, "2002-02-01": MONTH}),
    (
        "2023-06-20T09:02:30",
        400,
        {
            **{"2023-07-01": MONTH, "2024-01-01": YEAR, "2023-06-22": DAY},
            **{"2023-06-20T10:00": TIME, "2023-06-20T09:04": TIME},
        },
    ),
    ("2023-06-20", 0.9, {"2023-06-20T06:00": TIME, "2023-06-20T01:00": TIME, "2023-06-20T00:01": TIME}),
]

STARTS = [  # the first anchor after the gap, its length, and where the stretch may start
    ("2001-09-11", 20_000, {"2000-01-01": YEAR, "2001-01-01": YEAR, "2001-09-01": MONTH, "2001-09-09": DAY}),
    ("2001-09-11", 40, {"2001-09-01": MONTH, "2001-09-09": DAY}),
    ("2001-01-01", 4000, {"2000-01-01": YEAR, "2000-12-01": MONTH, "2000-12-30": DAY}),
    ("2001-01-02", 300, {"2000-12-01": MONTH, "2001-01-01": YEAR, "2000-12-31": DAY}),
]


@pytest.mark.parametrize(("day", "gap", "expected"), ENDS, ids=str)
def test_a_stretch_may_end_at_the_next_round_dates(
    day: str, gap: float, expected: dict[str, Roundness]
) -> None:
    found = shown(ends_after(at(day), gap))
    assert found == expected


@pytest.mark.parametrize(("day", "gap", "expected"), STARTS, ids=str)
def test_a_stretch_may_start_at_the_last_round_dates(
    day: str, gap: float, expected: dict[str, Roundness]
) -> None:
    found = shown(starts_before(at(day), gap))
    assert found == expected


@pytest.mark.parametrize("gap", [0.02, 0.4, 3.0, 45.0, 800.0, 20_000.0])
@pytest.mark.parametrize(
    "day", ["2001-09-11", "1999-12-31", "2000-01-01", "2023-06-20T17:29:30", "-0043-03-15"]
)
def test_the_edges_in_a_gap_are_on_different_days_with_a_margin_from_the_anchors(
    day: str, gap: float
) -> None:
    anchor = at(day)
    for edges, low, high in (
        (ends_after(anchor, gap), anchor, anchor + gap),
        (starts_before(anchor, gap), anchor - gap, anchor),
    ):
        days = [edge.day for edge in edges]
        assert len(set(days)) == len(days)
        assert all(low < edge < high for edge in days)
        assert [e.roundness for e in edges] == sorted(e.roundness for e in edges)


EMPTY = [  # days, and whether a whole unit of the story is empty between them
    (["1990", "1991-12-31", "1993", "2000"], True),
    (["1990-01-01", "1991-12-31", "1992-01-01", "1993-12-31"], False),
    (["1990-01-01", "1991-12-31"], False),
    (["1990-12-31", "1992-01-01"], True),
    (["1990-01-01", "1992-01-01"], True),
    (["2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04"], False),
    (["2020-01-01", "2020-01-02", "2020-01-04", "2020-01-05"], True),
    (["2020-01-01T00:00", "2020-01-01T23:00", "2020-01-02T00:59"], True),
    (["2020-01-01T00:00", "2020-01-01T01:59", "2020-01-01T02:30", "2020-01-01T03:10"], False),
    (["2020-01-01T00:00", "2020-01-01T00:01", "2020-01-01T00:02"], False),
    (["2020-01-01T00:00", "2020-01-01T00:01", "2020-01-01T00:03"], True),
    # a calendar year from 92 days on, a day from three days on, an hour from three hours on
    (["2020-01-01", "2020-01-02", "2020-04-02"], False),
    (["2020-01-01", "2020-01-02", "2020-04-01"], True),
    (["2020-01-01T12:00", "2020-01-02T12:00", "2020-01-03T12:00", "2020-01-04T12:00"], False),
    (["2020-01-01T12:00", "2020-01-02T12:00", "2020-01-03T12:00", "2020-01-04T11:59"], True),
    (["2020-01-01T00:30", "2020-01-01T01:30", "2020-01-01T02:30", "2020-01-01T03:30"], False),
    (["2020-01-01T00:30", "2020-01-01T01:30", "2020-01-01T02:30", "2020-01-01T03:29"], True),
]


@pytest.mark.parametrize(("days", "expected"), EMPTY, ids=str)
def test_time_is_empty_if_a_whole_unit_of_the_story_is_empty(days: list[str], expected: bool) -> None:
    assert has_empty_time(np.array([at(day) for day in days])) is expected


def test_every_candidate_lies_between_two_anchors_and_all_are_different() -> None:
    days = np.array([at(f"{year}-0{month}-03") for year in (1900, 1901, 1950, 2000) for month in (1, 4, 7)])
    for may_fold in (True, False):
        found = list(candidates(days, [at("1925-05-01")], may_fold))
        assert len(set(found)) == len(found)
        assert any(c.is_fold for c in found) == may_fold
        assert Candidate(Edge(at("1925-05-01"), YEAR), Edge(at("1925-05-01"), YEAR)) in found
        for c in found:
            (gap,) = [(low, high) for low, high in pairwise(days) if low < c.end.day < high]
            assert gap[0] < c.end.day <= c.start.day < gap[1]


def gap_of(days: list[float], edge: float) -> int:
    """The number of the gap that contains a day."""
    return sum(day < edge for day in days) - 1


def largest(scores: list[float], apart: int) -> set[int]:
    """The twelve gaps with the largest scores, no two within `apart` of each other."""
    chosen: list[int] = []
    for i in sorted(range(len(scores)), key=lambda i: -scores[i]):
        if all(abs(i - other) > apart for other in chosen):
            chosen.append(i)
    return set(chosen[:12])


@pytest.mark.parametrize("count", [14, 39, 40, 61, 99, 100, 205])
def test_the_gaps_that_are_divided_are_long_or_longer_than_their_neighbours_or_change_the_density(
    count: int,
) -> None:
    chance = Random(count)  # noqa: S311 - generated days, not secrets
    gaps = [float(round(40 * 10 ** chance.uniform(0, 2))) for _ in range(count - 1)]
    days = [0.5 + sum(gaps[:i]) for i in range(count)]
    reach, slack = max(2, count // 20), count // 100
    before = [fmean(gaps[max(0, i - reach) : i] or gaps[:1]) for i in range(count - 1)]
    after = [fmean(gaps[i + 1 : i + 1 + reach] or gaps[-1:]) for i in range(count - 1)]
    jumps = largest([abs(log(a / b)) for a, b in zip(before, after, strict=True)], slack)
    alone = largest([gap / min(a, b) for gap, a, b in zip(gaps, before, after, strict=True)], slack)
    expected = largest(gaps, slack) | alone | jumps
    found = list(candidates(np.array(days), [], may_fold=True))
    assert {gap_of(days, c.end.day) for c in found if c.is_fold} == expected
    divided = {gap_of(days, c.end.day) for c in found}
    near = {i + side for i in jumps for side in range(-slack, slack + 1)}
    assert expected <= divided <= expected | near
    for i in jumps if slack else ():  # the roundest dates in the wider time around a jump
        around = round_dates(days[max(0, i - slack)], days[min(count - 1, i + 1 + slack)])
        assert {Candidate(edge, edge) for edge in (around[0], around[-1])} <= set(found)


def test_the_edge_of_an_era_is_a_candidate_in_whatever_gap_it_lies_and_none_beyond_the_days() -> None:
    chance = Random(1)  # noqa: S311
    days = [0.5 + sum(range(40, 40 + n)) + chance.random() for n in range(60)]
    divided = {gap_of(days, c.end.day) for c in candidates(np.array(days), [], may_fold=False)}
    others = sorted({*range(59)} - divided)
    assert len(others) > 20
    for i in (*others[:2], *others[-2:]):
        edges = [days[0] - 7, days[i] + 20, days[-1] + 7]
        found = {*candidates(np.array(days), edges, may_fold=False)}
        assert {gap_of(days, c.end.day) for c in found} == divided | {i}
        edge = Edge(edges[1], YEAR)
        assert {c for c in found if c.end.day in edges} == {Candidate(edge, edge)}


@pytest.mark.parametrize("gap", [0.02, 0.9, 5.0, 45.0, 800.0, 20_000.0, 400_000.0])
def test_the_scale_may_change_in_a_gap_at_its_first_and_last_round_date_and_near_its_ends(gap: float) -> None:
    days = [at("2001-09-11") + gap * n for n in range(4)]
    expected = set()
    for low, high in pairwise(days):
        whole = round_dates(low + gap / 50, high - gap / 50)
        edges = [*whole[:1], *whole[-1:], *ends_after(low, high - low), *starts_before(high, high - low)]
        expected |= {edge.day for edge in edges}
    assert {c.end.day for c in candidates(np.array(days), [], may_fold=False)} == expected


def test_an_hour_is_rounder_than_a_minute_and_a_minute_than_a_second() -> None:
    low = at("2020-05-04T09:02:10")
    assert shown(round_dates(low, low + 1 / 24)) == {"2020-05-04T10:00": TIME}
    assert list(shown(round_dates(low, low + 0.5 / 24))) == ["2020-05-04T09:30"]


YEARLY = [float(day_number(year, 1, 1)) for year in range(1990, 2001)]


@pytest.mark.parametrize(
    ("domain", "as_of", "expected"),
    [
        (("1980", "2010"), None, ("1989-12-01", "2000-02-01")),
        (("1989-12-15", "2000-01-10"), None, ("1989-12-15", "2000-01-10")),
        (("1980", "2010"), "2010", ("1989-12-01", "2010-01-01")),
        (("1980", "2010"), "2009", ("1989-12-01", "2000-02-01")),
    ],
)
def test_the_search_begins_and_ends_at_the_nearest_round_dates(
    domain: tuple[str, str], as_of: str | None, expected: tuple[str, str]
) -> None:
    ends = near_ends(YEARLY[::-1], (at(domain[0]), at(domain[1])), at(as_of) if as_of else None)
    assert ends == (at(expected[0]), at(expected[1]))


@pytest.mark.parametrize("unit", [1 / 86_400, 1 / 24, 1.0, 400.0])
@pytest.mark.parametrize("count", [2, 3, 5, 8, 11, 12, 16, 17, 23, 24, 30, 60])
def test_the_search_begins_and_ends_at_the_nearest_round_date_in_a_quarter_of_the_time_between_outer_marks(
    count: int, unit: float
) -> None:
    chance = Random(count)  # noqa: S311
    days = [19_000 + unit * n for n in sorted(chance.sample(range(10 * count), count))]
    near = max(1, min(3, count // 4), count // 6)
    start, end = near_ends(days, (-inf, inf))
    left, right = days[near] - days[0], days[-1] - days[-1 - near]
    before = round_dates(days[0] - left / 4, days[0] - left / 100)
    after = round_dates(days[-1] + right / 100, days[-1] + right / 4)
    assert start == pytest.approx(before[-1].day if before else days[0] - left * 0.13, abs=1e-9)
    assert end == pytest.approx(after[0].day if after else days[-1] + right * 0.13, abs=1e-9)


def test_a_story_of_one_day_is_searched_in_its_domain() -> None:
    assert near_ends([5.0, 5.0], (1.0, 9.0)) == (1.0, 9.0)
