"""The page without a browser for each shipped example."""

from pathlib import Path

import pytest
from page_script import page_script

from dashboard import read
from dashboard.resources import examples

pytestmark = pytest.mark.command


@pytest.mark.parametrize("path", examples().values(), ids=examples())
def test_the_page_shows_an_example_and_each_of_its_events(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOLDLINE_DOSSIER", str(path))
    dossier = read(path)
    app = page_script()
    for event in [None, *dossier.events[:: len(dossier.events) // 5]]:
        if event:
            app.query_params["event"] = event.id
        app.run()
        sent = "".join(block.proto.json for block in app.get("bidi_component"))
        assert not app.exception
        if event:
            shown = f'"picked": "{event.id}"' if dossier.is_small else f'data-event=\\"{event.id}\\"'
            assert shown in sent
        assert f'"found": {{"matched": {len(dossier.events)}, ' in sent
