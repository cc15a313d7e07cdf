"""Dates of claims: only a source that certainly is too early for a claim is reported."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import precedes
from dashboard.reading import read_text

DAYS = st.dates(date(2020, 1, 1), date(2024, 12, 31))
POINTS = DAYS.flatmap(lambda day: st.sampled_from([f"{day}", f"{day:%Y-%m}", f"{day:%Y}"]))
PERIODS = st.lists(POINTS, min_size=2, max_size=2).map(sorted).map("/".join)
CHOICES = st.lists(POINTS, min_size=2, max_size=3, unique=True).map(lambda dates: f"[{','.join(dates)}]")
DATES = st.one_of(POINTS, POINTS.map("{}~".format), PERIODS, CHOICES, POINTS.map("{}/..".format))
"""Dates of which some are not certain."""


def is_read(text: str) -> bool:
    try:
        parse_date(text)
    except ValueError:  # the ends of a period may be in the wrong order
        return False
    return True


def is_too_early(claim: str, *sources: str) -> bool:
    """Return whether a claim of that date is reported that cites a source of each of the dates."""
    ids = [f"s{n}" for n in range(len(sources))]
    entries = "".join(f"  {i}: {{title: S, date: '{day}'}}\n" for i, day in zip(ids, sources, strict=True))
    claims = f"[{{says: So., date: '{claim}', sources: [{', '.join(ids)}]}}]"
    text = (
        f"title: T\nsources:\n{entries}events:\n  - {{date: 2014, title: T, sources: s0, claims: {claims}}}\n"
    )
    codes = [problem.code for problem in read_text(text, "t.yaml").problems]
    assert set(codes) <= {"later-than-sources"}
    return bool(codes)


@given(DAYS, st.integers(-400, 400))
def test_a_day_is_too_early_for_a_claim_that_is_two_days_later(day: date, later: int) -> None:
    assert is_too_early(f"{day + timedelta(later)}", f"{day}") == (later >= 2)


@given(DATES.filter(is_read), DATES.filter(is_read))
def test_a_source_that_is_too_early_is_over_before_the_claim_can_have_been_made(
    claim: str, source: str
) -> None:
    if is_too_early(claim, source):
        assert precedes(parse_date(source), parse_date(claim))


@given(POINTS, POINTS)
def test_a_date_that_is_less_certain_adds_no_report(claim: str, source: str) -> None:
    assume(not is_too_early(claim, source))
    for less in ("{}~", "{}?", "{}%", "{}/..", "{}/"):
        assert not is_too_early(claim, less.format(source))
    for less in ("{}~", "{}?", "../{}", "/{}", "[..{}]"):
        assert not is_too_early(less.format(claim), source)


@pytest.mark.parametrize("less", ["{}?", "{}%", "{}/..", "{}/"])
@given(claim=POINTS, source=POINTS)
def test_a_source_that_may_be_later_is_never_too_early(less: str, claim: str, source: str) -> None:
    assert not is_too_early(claim, less.format(source))


@given(POINTS, st.lists(POINTS, min_size=1, max_size=3), POINTS)
def test_one_more_source_adds_no_report(claim: str, sources: list[str], more: str) -> None:
    assert is_too_early(claim, *sources, more) == (
        is_too_early(claim, *sources) and is_too_early(claim, more)
    )
