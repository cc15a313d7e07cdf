"""Numbers: one function in Python and one in the browser writes every number that a reader sees."""

import re
from pathlib import Path

import pytest

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.count import count
from dashboard.query.query import Query
from dashboard.query.selection import select
from dashboard.views.timeline import summary

DASHBOARD = Path(__file__).parents[2] / "dashboard"
FORMATS = re.compile(r":,\}|:,d\}|toLocaleString|NumberFormat")


@pytest.mark.parametrize(
    ("language", "twelve_thousand", "words"),
    [
        ("en", "12,000", "1,200"),
        ("sq", "12\u00a0000", "1\u00a0200"),
        ("fa", "۱۲٬۰۰۰", "۱٬۲۰۰"),
        ("de", "12,000", "1,200"),
    ],
)
def test_a_count_is_written_as_the_language_of_the_dossier_writes_it(
    language: str, twelve_thousand: str, words: str
) -> None:
    event = Event(id="e", date=parse_date("2014"), title="T")
    events = tuple(event.model_copy(update={"id": f"e{n}"}) for n in range(1_200))
    selection = select(Dossier(title="T", language=language, events=events), Query())
    assert count_words(12_000, language) == twelve_thousand
    assert count_words(1_200, language) == words
    assert f" of {words} events" in count(selection.dossier, selection.messages)
    assert f"{words} events" in summary(selection)
    assert f"{words} shown" in summary(selection)


def test_numbers_are_formatted_in_one_place() -> None:
    files = [path for path in DASHBOARD.rglob("*") if path.suffix in (".py", ".js")]
    found = {path.name for path in files if FORMATS.search(path.read_text("utf-8"))}
    assert found == {"numerals.py"}
