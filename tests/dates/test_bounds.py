"""Bounds as text: what they are for every form of a date, and that reading them back gives the same days."""

from math import isfinite

import pytest
from hypothesis import given
from strategies import edtf_texts

from dashboard.dates.bounds import earliest_text, latest_text
from dashboard.dates.constrain import Bound, constrained
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.value import Date


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2023-06-20", "2023-06-20", "2023-06-20"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("201X?", "2010-01-01", "2019-12-31"),
        ("-0043-03", "-0043-03-01", "-0043-03-31"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("Y-65000000", "Y-65000000", "Y-65000000"),
        ("2019-04-02T06:40", "2019-04-02T06:40", "2019-04-02T06:40"),
        ("2019-04-02T00:00:30+03:00", "2019-04-02T00:00:30+03:00", "2019-04-02T00:00:30+03:00"),
        ("2019-04-02T06:40Z/2019-05", "2019-04-02T06:40Z", "2019-05-31"),
        ("2014/..", "2014-01-01", None),
        ("/2008", None, "2008-12-31"),
        ("[2014,2016-02]", "2014-01-01", "2016-02-29"),
        ("[..2014]", None, "2014-12-31"),
        ("XXXX-09-11", None, None),
    ],
)
def test_a_bound_is_a_day_a_time_a_year_beyond_9999_or_missing(
    text: str, earliest: str | None, latest: str | None
) -> None:
    date = parse_date(text)
    assert (earliest_text(date), latest_text(date)) == (earliest, latest)


def test_a_date_that_only_the_order_of_events_gives_has_the_bounds_of_that_order() -> None:
    own, day = parse_date("XXXX"), parse_date("2019-03-14")
    assert isinstance(own, Date) and isinstance(day, Date)
    date = constrained(
        own, Bound(day.earliest, day.earliest, day), Bound(day.latest + 2, day.latest + 3, day)
    )
    assert (earliest_text(date), latest_text(date)) == ("2019-03-14", "2019-03-16")


@given(edtf_texts())
def test_a_written_bound_is_read_as_the_same_bound(text: str) -> None:
    date = parse_date(text)
    earliest, latest = earliest_text(date), latest_text(date)
    assert (earliest is not None) == isfinite(date.earliest)
    assert (latest is not None) == isfinite(date.latest)
    assert earliest is None or parse_date(earliest).earliest == date.earliest
    assert latest is None or parse_date(latest).latest == date.latest
