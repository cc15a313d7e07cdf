"""Eras: the window of an era has its own ends where they are known, and those of the story elsewhere."""

from itertools import product

import pytest

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Era, Event
from dashboard.query.windows import extent, of_era

STORY = Dossier(
    title="T",
    events=tuple(Event(id=f"e{n}", date=parse_date(d), title="T") for n, d in enumerate(("1990", "2010-05"))),
)
STARTS = {"1980": "1980-01-01", "2000-06": "2000-06-01", "..": None, "": None}
ENDS = {"1985": "1986-01-01", "2005-02-28": "2005-03-01", "2020": "2021-01-01", "..": None, "": None}


@pytest.mark.parametrize(("start", "end"), [*product(STARTS, ENDS)])
def test_an_era_reaches_as_far_as_its_known_ends_and_the_story(start: str, end: str) -> None:
    if start in ("..", "") and end in ("..", ""):
        return
    if start == "2000-06" and end == "1985":
        return
    whole = extent(STORY)
    assert whole is not None
    first, last = STARTS[start], ENDS[end]
    window = (
        parse_date(first).earliest if first else whole[0],
        parse_date(last).earliest if last else whole[1],
    )
    era = Era(date=parse_date(f"{start}/{end}"), name="E")
    assert of_era(STORY, era) == (window if window[0] < window[1] else None)


def test_an_era_of_a_story_without_a_day_has_no_window() -> None:
    assert of_era(Dossier(title="T"), Era(date=parse_date("1980/1990"), name="E")) is None
