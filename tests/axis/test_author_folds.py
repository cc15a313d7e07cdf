"""Folds: `check` reports each fold that the axis does not draw as it is written; readers see no such note."""

import json

import pytest
from conftest import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.axis.author_folds import adjustment_words
from dashboard.axis.axis import axis
from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dossier.model import Dossier
from dashboard.reading import read_text

YEARS = st.integers(1900, 2020)


def dossier(folds: list[str], years: list[int]) -> Dossier:
    events = "".join(f"  - {{date: {year}-05-01, title: Year {year}, sources: s}}\n" for year in years)
    listed = ", ".join(f"'{fold}'" for fold in folds)
    return read_text(
        f"title: T\nfolds: [{listed}]\nsources: {{s: {{title: S}}}}\nevents:\n{events}", "f.yaml"
    )


@st.composite
def periods(draw: st.DrawFn) -> str:
    start, end = sorted((draw(YEARS), draw(YEARS)))
    return draw(st.sampled_from([f"{start}/{end}", f"/{end}", f"../{end}", f"{start}/", f"{start}/.."]))


@settings(max_examples=examples(80))
@given(st.lists(periods(), max_size=10), st.lists(YEARS, min_size=1, max_size=8, unique=True))
def test_check_reports_every_fold_not_drawn_as_it_is_written(folds: list[str], years: list[int]) -> None:
    read = dossier(folds, years)
    reported = [problem.what for problem in read.problems if problem.code.startswith("fold-")]
    assert reported == [adjustment_words(cut, read) for cut in axis(read).folding.adjusted]
    assert json.loads(encoded_payload(read).content)["placedOnClock"] is None


@pytest.mark.parametrize(
    ("fold", "left_out"),
    [("/1990", (1960, 1990)), ("../1990", (1960, 1990)), ("1966/", (1966, 1995)), ("1966/..", (1966, 1995))],
)
def test_an_open_end_of_a_fold_reaches_to_the_end_of_the_story(fold: str, left_out: tuple[int, int]) -> None:
    read = dossier([fold], [1960, 1995])
    assert [problem for problem in read.problems if problem.code.startswith("fold-")] == []
    (point,) = (point for point in axis(read).folding.scale.breakpoints if point.kind == "fold")
    first, last = (year * 365.2425 - 719_528 for year in left_out)
    assert first <= point.start < point.end <= last + 366
