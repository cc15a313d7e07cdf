"""Encoded payload: what the browser receives of a dossier as a whole."""

import json
from hashlib import sha256

import pytest

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.reading import read_text


@pytest.mark.parametrize(
    ("dates", "finest"),
    [
        (["1980", "196X", "19XX"], "year"),
        (["1980", "2003-04"], "month"),
        (["2003-21"], "month"),
        (["1980", "2003-04-18"], "day"),
        (["1980/2003-04-18"], "day"),
        (["2003-04-18", "2023-06-20T14:00"], "time"),
        (["2023-06-20T14:00/.."], "time"),
    ],
)
def test_ticks_are_as_fine_as_the_finest_date(dates: list[str], finest: str) -> None:
    events = "".join(f"  - {{id: e{i}, date: '{date}', title: T}}\n" for i, date in enumerate(dates))
    dossier = read_text(f"title: T\nevents:\n{events}", "events.yaml")
    assert len(dossier.events) == len(dates)
    assert json.loads(encoded_payload(dossier).content)["finest"] == finest


def test_the_payload_is_the_shortest_json_in_utf_8_and_named_by_its_hash() -> None:
    dossier = read_text("title: Élan\nevents: [{date: 2014, title: ایران}]", "events.yaml")
    encoded = encoded_payload(dossier)
    shortest = json.dumps(json.loads(encoded.content), ensure_ascii=False, separators=(",", ":"))
    assert encoded.content.decode() == shortest
    assert "ایران" in shortest
    assert encoded.digest == sha256(encoded.content).hexdigest()[:16]
