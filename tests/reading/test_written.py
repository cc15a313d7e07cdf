"""Written: whatever dossier our writer writes reads back the same."""

import pytest
import yaml
from full_dossiers import full_dossiers
from hypothesis import HealthCheck, given, settings

from dashboard import read
from dashboard.dossier.model import Dossier
from dashboard.formats.writing import write
from dashboard.reading import read_text
from dashboard.resources import asset

SHIPPED = [asset("../events.yaml"), *sorted(asset("examples").glob("*.yaml"))]


def told(dossier: Dossier) -> dict[str, object]:
    """All that a dossier says, but for what is wrong with it."""
    return {name: getattr(dossier, name) for name in Dossier.model_fields if name != "problems"}


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(full_dossiers())
def test_what_is_written_reads_back_the_same(dossier: Dossier):
    again = read_text(write(dossier), "full.yaml")
    assert [str(p) for p in again.problems if p.level == "error"] == []
    assert told(again) == told(dossier)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_dossier_written_anew_is_the_same(path):
    dossier = read(path)
    again = read_text(write(dossier), dossier.source_name)
    assert told(again) == told(dossier)
    assert write(again) == write(dossier)


def test_other_readers_of_yaml_take_a_written_dossier_too():
    text = write(read(SHIPPED[0]))
    assert yaml.safe_load(text)["events"][0]["id"] == read(SHIPPED[0]).events[0].id
