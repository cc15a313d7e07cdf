"""Marks: where what is not known to the day stands."""

import pytest

from dashboard.drawing.marks import marks
from dashboard.reading import read_text

HEAD = "title: T\nsources: {s: {title: S}}\nevents:\n"


def in_time(*events: str) -> list[str]:
    """The ids of events, written in one line each, as their marks stand from left to right."""
    lines = (f"  - {{{event}, title: T, sources: s}}\n" for event in events)
    story = read_text(HEAD + "".join(lines), "m.yaml").events
    places = {event.id: mark.position for event, mark in zip(story, marks(story), strict=True)}
    assert len(set(places.values())) == len(story), "no two stand on one spot"
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
def test_marks_that_share_a_span_stand_as_told_or_in_the_order_that_is_known(
    events: list[str], order: list[str]
):
    assert in_time(*events) == order
