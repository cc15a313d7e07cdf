"""Each dossier is read as in read.json, which `python tests/reading/read_dossiers.py` writes."""

import json

from reading.read_dossiers import STORED, dossiers


def test_of_every_dossier_is_read_what_is_stored_with_the_stored_problems() -> None:
    stored = json.loads(STORED.read_text("utf-8"))
    assert len(stored) > 70
    found = dict(dossiers())
    assert found.keys() == stored.keys()
    for name, contents in found.items():
        assert contents == stored[name], name
