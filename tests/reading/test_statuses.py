"""Statuses: two are reported if and only if they overlap whatever their dates mean within their bounds."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import Interval
from dashboard.reading import read_text

ENDS = ["2001", "2002", "2002-03", "2002-04", "2002-03-07", "2002-03-08", "2003"]
PERIODS = [
    *(f"{start}/{end}" for start, end in product(ENDS, ENDS) if start < end),
    *(f"{end}/.." for end in ENDS),
    *(f"../{end}" for end in ENDS),
]
HEAD = """title: T
kinds: {law: Law}
actors: {a: {name: A}, b: {name: B}}
sources: {s: {title: S}}
events:
"""


def reported(*dates: str, keys: str = "") -> list[int]:
    """Return the numbers of the events that are reported; each has one of the dates and the same status."""
    status = f"kind: law, status: {{of: a, by: b}}, sources: s{keys}"
    events = [f"  - {{id: e{n}, date: '{date}', title: E{n}, {status}}}\n" for n, date in enumerate(dates)]
    problems = read_text(HEAD + "".join(events), "t.yaml").problems
    return [p.line - HEAD.count("\n") - 1 for p in problems if p.code == "status-overlaps"]


def possible(date: str) -> list[tuple[float, float]]:
    """Return the first and the last instants of the shortest and the longest period that a date can mean."""
    period = parse_date(date)
    assert isinstance(period, Interval)
    starts = [period.start.earliest, period.start.latest] if period.start else [float("-inf")]
    ends = [period.end.earliest, period.end.latest] if period.end else [float("inf")]
    return list(product(starts, ends))


@given(st.sampled_from(PERIODS), st.sampled_from(PERIODS))
def test_two_statuses_are_reported_if_they_overlap_whatever_their_dates_mean(one: str, other: str) -> None:
    pairs = product(possible(one), possible(other))
    overlaps = all(max(a, c) < min(b, d) for (a, b), (c, d) in pairs)
    assert bool(reported(one, other)) == bool(reported(other, one)) == overlaps


@given(st.lists(st.sampled_from(PERIODS), min_size=1, max_size=5))
def test_a_status_is_reported_if_and_only_if_some_two_overlap(dates: list[str]) -> None:
    pairs = [(a, b) for n, a in enumerate(dates) for b in dates[n + 1 :]]
    assert bool(reported(*dates)) == any(reported(*pair) for pair in pairs)


def test_a_linked_status_and_one_without_an_end_are_not_reported() -> None:
    assert reported("2001/2003", "2002/2004") == [1]
    assert reported("2001/2003", "2002/2004", keys=", links: {echoes: e0}") == []
    for date in ("2002/", "/2004", "2002~/2004", "2002/2004?", "2002", "2002-03-07"):
        assert reported("2001/2003", date) == []
