"""Marks: where an event is drawn whose day is not known."""

from datetime import date

import pytest
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.axis.axis import axis
from dashboard.axis.marks import Form, marks
from dashboard.dates.edtf.parse import parse_date
from dashboard.reading import read_text

HEAD = "title: T\nsources: {s: {title: S}}\nevents:\n"


def in_time(*events: str) -> list[str]:
    """The ids of events, written in one line each, in the order of their marks from left to right."""
    lines = (f"  - {{{event}, title: T, sources: s}}\n" for event in events)
    story = read_text(HEAD + "".join(lines), "m.yaml")
    places = {event.id: mark.position for event, mark in zip(story.events, marks(story), strict=True)}
    assert len(set(places.values())) == len(story.events), "no two stand on one spot"
    return sorted(places, key=places.__getitem__)


@pytest.mark.parametrize(
    ("events", "order"),
    [
        (["id: a, date: 2014", "id: b, date: 2014", "id: c, date: 2014"], ["a", "b", "c"]),
        (
            [
                *("id: x, date: 2000-01-01", "id: y, date: 2001-12-31", "id: c, after: [x, b], before: y"),
                *("id: a, after: x, before: [b, y]", "id: b, after: x, before: y"),
            ],
            ["x", "a", "b", "c", "y"],
        ),
    ],
)
def test_marks_that_share_a_span_follow_the_file_or_the_stated_order(events: list[str], order: list[str]):
    assert in_time(*events) == order


@given(st.permutations(range(6)), st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_marks_that_share_a_span_keep_every_stated_order(
    order: list[int], pairs: set[tuple[int, int]]
) -> None:
    known = [(a, b) for a, b in pairs if order.index(a) < order.index(b)]
    after = [", ".join(f"e{a}" for a, b in known if b == n) for n in range(6)]
    row = in_time(*(f"id: e{n}, date: 2014, after: [{after[n]}]" for n in range(6)))
    assert all(row.index(f"e{a}") < row.index(f"e{b}") for a, b in known)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2001-03/2004-05", "2001-03-01", "2004-05-31"),
        ("2001-03/..", "2001-03-01", "2001-03-01"),
        ("2001-03/", "2001-03-01", "2001-03-01"),
        ("../2004-05", "2004-06-01", "2004-06-01"),
        ("/2004-05", "2004-06-01", "2004-06-01"),
    ],
)
def test_a_bar_is_positioned_in_its_middle_or_at_the_end_that_is_known(date: str, first: str, last: str):
    (mark,) = marks(read_text(f"{HEAD}  - {{date: {date}, title: T, sources: s}}\n", "m.yaml"))
    assert mark.form is Form.BAR
    assert mark.position == (parse_date(first).earliest + parse_date(last).latest) / 2


DATES = st.one_of(
    st.dates(date(1900, 1, 1), date(2020, 1, 1)).map(str),
    st.integers(1900, 2019).map(str),
    st.tuples(st.integers(1900, 1960), st.integers(1961, 2019)).map(lambda y: f"'[{y[0]}..{y[1]}]'"),
    st.integers(1900, 2019).map(lambda year: f"'[{year}..]'"),
    st.integers(190, 201).map(lambda decade: f"{decade}X"),
)


@settings(max_examples=examples(60))
@given(st.lists(DATES, min_size=3, max_size=12))
def test_no_fold_contains_a_mark(dates: list[str]):
    lines = "".join(f"  - {{id: e{n}, date: {text}, title: T, sources: s}}\n" for n, text in enumerate(dates))
    dossier = read_text(HEAD + lines, "m.yaml")
    folds = [point for point in axis(dossier).folding.scale.breakpoints if point.kind == "fold"]
    for mark in marks(dossier):
        assert not [fold for fold in folds if fold.start < mark.position < fold.end]
