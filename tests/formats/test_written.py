"""A dossier is written as in the folder `written`; `python tests/formats/written_dossiers.py` fills it."""

from formats.written_dossiers import STORED, written


def test_every_dossier_is_written_as_it_is_stored() -> None:
    found = dict(written())
    assert {path.name for path in STORED.iterdir()} == found.keys()
    for name, text in found.items():
        assert text == (STORED / name).read_text("utf-8"), name
