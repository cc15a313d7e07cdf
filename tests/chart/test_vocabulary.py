"""Vocabulary: the browser receives one language for all dates, and every language has the same fields."""

import json
from typing import Any

import pytest

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.chart.vocabulary import vocabulary
from dashboard.dates.wording.locale import LANGUAGES
from dashboard.reading import read_text

EVENTS = """
as_of: 2023-07
events:
  - {id: a, date: 2023-06-20, title: T}
  - {id: b, date: 1980/.., title: T}
"""


def vocabulary_of(head: str) -> dict[str, Any]:
    """The decoded payload of two events below these lines."""
    content: dict[str, Any] = json.loads(
        encoded_payload(read_text(f"title: T\n{head}{EVENTS}", "events.yaml")).content
    )
    return content


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_gives_the_canvas_the_same_names(language: str) -> None:
    words = vocabulary(language)
    assert words.keys() == vocabulary("en").keys()
    assert [len(words[name]) for name in ("months", "monthsAlone", "monthsShort")] == [12, 12, 12]
    assert len(words["lengths"]) == len(words["lengthsShort"]) == 8
    assert all(words.values())


@pytest.mark.parametrize(
    ("language", "dated", "end", "today"),
    [
        ("en", "20 June 2023", "1980", "July 2023"),
        ("sq", "20 qershor 2023", "1980", "korrik 2023"),
        ("fa", "۲۰ ژوئن ۲۰۲۳", "۱۹۸۰", "ژوئیهٔ ۲۰۲۳"),
        ("de", "20 June 2023", "1980", "July 2023"),
    ],
)
def test_the_dates_of_a_story_are_worded_in_its_language(
    language: str, dated: str, end: str, today: str
) -> None:
    content = vocabulary_of(f"language: {language}\n")
    assert content["events"]["dated"][0] == dated
    assert content["ends"]["1"][0] == end
    assert content["asOf"]["date"] == today
    assert content["words"]["months"] == list(vocabulary(language)["months"])


def test_other_calendars_are_shown_only_if_the_dossier_names_them() -> None:
    assert "otherCalendars" not in vocabulary_of("")["events"]
    shown = vocabulary_of("calendars: [solar-hijri]\n")["events"]["otherCalendars"]
    assert shown == ["30 Khordad 1402 (Solar Hijri)", "since 1358 (Solar Hijri)"]
