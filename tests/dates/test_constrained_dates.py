"""A date between others is as in constrained_dates.json, and the order of dates is as the table says."""

import json

import pytest
from dates.constrained_dates import STORED, between

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import precedes


def test_a_date_between_two_others_has_the_stored_bounds_and_words() -> None:
    stored = json.loads(STORED.read_text("utf-8"))
    assert len(stored) > 200
    assert between() == stored


ROW = ("2013", "2014-06", "2014-06-20", "2014-06-20T10:30", "2014-06-20T10:31", "2014-06-21", "2015/2016")


@pytest.mark.parametrize("sooner", ROW)
def test_a_date_precedes_what_begins_when_it_is_over(sooner: str) -> None:
    within = {"2014-06-20T10:30": ("2014-06-20", "2014-06"), "2014-06-20T10:31": ("2014-06-20", "2014-06")}
    within |= {"2014-06-20": ("2014-06",), "2014-06-21": ("2014-06",)}
    for later in ROW:
        is_over = ROW.index(sooner) < ROW.index(later) and sooner not in within.get(later, ())
        assert precedes(parse_date(sooner), parse_date(later)) == is_over, later
    for same in ("2014-06-20", "2014-06-20T10:30", "2014-06-20/2014-06-20"):
        assert not precedes(parse_date(same), parse_date(same))
    assert precedes(parse_date("2014-06-20"), parse_date("2014-06-21T00:00"))
    assert not precedes(parse_date("2014-06-20/.."), parse_date("2015"))
