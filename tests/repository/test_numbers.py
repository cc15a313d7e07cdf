"""Numbers: one function in Python and one in the browser writes every number that a reader sees."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.analysis.event_card import neighbours
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.count import count
from dashboard.markup.shown_query import shown_query
from dashboard.query.query import Query
from dashboard.query.selection import select
from dashboard.views.timeline import summary

DASHBOARD = Path(__file__).parents[2] / "dashboard"
FORMATS = re.compile(r":,\}|:,d\}|toLocaleString|NumberFormat")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "12,000"), ("sq", "12\u00a0000"), ("fa", "۱۲٬۰۰۰"), ("de", "12,000")]
)
def test_a_count_is_written_as_the_language_of_the_dossier_writes_it(language: str, words: str) -> None:
    event = Event(id="e", date=parse_date("2014"), title="T")
    events = tuple(event.model_copy(update={"id": f"e{n}"}) for n in range(12_000))
    selection = select(Dossier(title="T", language=language, events=events), Query())
    assert count_words(12_000, language) == words
    assert f"<b>{words}</b> of {words} events" in count(selection)
    assert f"{words} events" in summary(selection)
    assert f"{words} shown" in summary(selection)
    around = neighbours(selection)
    assert around is not None
    shown = shown_query(Query(), selection.dossier, replace(around, place=12_000))["around"]
    assert (shown["place"], shown["total"]) == (words, words)


def test_numbers_are_formatted_in_one_place() -> None:
    files = [path for path in DASHBOARD.rglob("*") if path.suffix in (".py", ".js")]
    found = {path.name for path in files if FORMATS.search(path.read_text("utf-8"))}
    assert found == {"numerals.py"}
