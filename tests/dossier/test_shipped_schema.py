"""The schema that editors read is the one that the models give; `foldline schema` writes it."""

from conftest import ROOT

from dashboard.dossier.editor_schema import editor_schema


def test_the_shipped_schema_is_that_of_the_models() -> None:
    assert (ROOT / "assets/dossier.schema.json").read_text("utf-8") == editor_schema()
