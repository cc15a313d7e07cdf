"""Round trip: a dossier that a format writes reads back the same."""

import pytest
import yaml
from conftest import examples
from full_dossiers import full_dossiers
from hypothesis import HealthCheck, given, settings

from dashboard import read
from dashboard.dossier.model import Dossier
from dashboard.formats import Format, formats
from dashboard.formats.yaml import write
from dashboard.resources import asset

SHIPPED = [asset("../events.yaml"), *sorted(asset("examples").glob("*.yaml"))]
BOTH_WAYS = {name: each for name, each in formats().items() if each.read and each.write}


def content(dossier: Dossier) -> dict[str, object]:
    """All fields of a dossier but its problems."""
    return {name: getattr(dossier, name) for name in Dossier.model_fields if name != "problems"}


@pytest.mark.parametrize("own", formats().values(), ids=formats())
def test_a_format_reads_or_writes_and_knows_the_names_of_its_files(own: Format):
    assert own.read or own.write
    assert own.suffixes and all(suffix.startswith(".") for suffix in own.suffixes)


@pytest.mark.parametrize("own", BOTH_WAYS.values(), ids=BOTH_WAYS)
@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossier=full_dossiers())
def test_a_written_dossier_reads_back_the_same(own: Format, dossier: Dossier):
    assert own.read and own.write
    read_again = own.read(own.write(dossier), "full.yaml")
    assert [str(p) for p in read_again.problems if p.level == "error"] == []
    assert content(read_again) == content(dossier)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize("own", BOTH_WAYS.values(), ids=BOTH_WAYS)
def test_a_shipped_dossier_that_is_written_twice_is_the_same(own: Format, path):
    dossier = read(path)
    assert own.read and own.write
    written = own.write(dossier)
    read_again = own.read(written, dossier.source_name)
    assert content(read_again) == content(dossier)
    assert own.write(read_again) == written


def test_other_yaml_readers_read_a_written_dossier_too():
    text = write(read(SHIPPED[0]))
    assert yaml.safe_load(text)["events"][0]["id"] == read(SHIPPED[0]).events[0].id
