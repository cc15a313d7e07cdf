"""Payload: its types, the same in Python and in the browser."""

import json

from browser_types import CANVAS, file_texts

from dashboard.axis.marks import Form
from dashboard.chart.encoded_payload import encoded_payload
from dashboard.chart.payload import EventColumns
from dashboard.dossier.model import Dossier


def test_the_types_of_the_browser_are_written_from_those_of_python() -> None:
    for name, text in file_texts().items():
        assert (CANVAS / name).read_text("utf-8") == text, "run python tests/browser_types.py"


def test_enums_are_sent_as_words(shipped: Dossier) -> None:
    content = json.loads(encoded_payload(shipped).content)
    assert set(content["events"]["mark"]) == {form.value for form in Form}
    assert set(content["links"]["relation"]) <= set(content["relations"])


def test_a_dossier_without_events_has_empty_columns() -> None:
    events = json.loads(encoded_payload(Dossier(title="Empty", events=())).content)["events"]
    assert events == {name: [] for name in EventColumns.__required_keys__}
