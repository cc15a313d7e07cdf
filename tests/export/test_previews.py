"""Each page of a folder has a preview picture of its own where a browser can take it."""

import re
import shutil
import struct
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import BROWSERS

from dashboard.cli.export import export
from dashboard.export.document import contents
from dashboard.export.folder import folder_files
from dashboard.export.headless import installed_browser
from dashboard.export.previews import PREVIEW_PX
from dashboard.reading import read_text

STORY = """title: A story
kinds: {law: Law, works: Works}
looks: [{name: The law, link: kind=law}]
events:
  - {id: a, date: 2014, title: One, kind: law}
  - {id: b, date: 2016, title: Two, kind: works}
"""
ADDRESS = "https://example.org/story"


@pytest.mark.browser
def test_each_page_names_a_picture_of_what_it_shows() -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    files = folder_files(read_text(STORY, "story.yaml"), [], ADDRESS, browser=browser)
    pages = [name for name in files if name.endswith(".html")]
    named = [re.findall(r'property="og:image" content="([^"]*)"', files[name].decode()) for name in pages]
    assert len(pages) == 2
    pictures = [files[address.removeprefix(f"{ADDRESS}/")] for [address] in named]
    assert pictures[0] != pictures[1]
    for picture in pictures:
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack(">II", picture[16:24]) == PREVIEW_PX


def test_a_picture_needs_an_absolute_address() -> None:
    files = folder_files(read_text(STORY, "story.yaml"), [], browser="/no/such/browser")
    assert not any(name.endswith(".png") for name in files)


def test_a_browser_that_cannot_take_pictures_stops_no_export() -> None:
    files = folder_files(read_text(STORY, "story.yaml"), [], ADDRESS, browser="/no/such/browser")
    assert not any(name.endswith(".png") for name in files)
    assert b"og:image" not in files["index.html"]


def test_the_command_says_that_there_are_no_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = tmp_path / "story.yaml"
    dossier.write_text(STORY, "utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert installed_browser() is None
    arguments = [str(dossier), str(tmp_path / "out"), "--folder", "--url", ADDRESS]
    done = CliRunner().invoke(export, arguments)
    assert done.exit_code == 0
    assert "The pages have no preview pictures: no Chromium browser could take them." in done.stderr
    assert (tmp_path / "out" / "the-law.html").is_file()


def test_a_page_has_the_words_of_the_language_that_is_asked_for(tmp_path: Path) -> None:
    dossier = read_text(STORY, "story.yaml")
    assert '"language":"sq"' in contents(dossier, [], language="sq").data
    path = tmp_path / "story.yaml"
    path.write_text(STORY, "utf-8")
    done = CliRunner().invoke(export, [str(path), str(tmp_path / "story.html"), "--lang", "xx"])
    assert done.exit_code == 2
    assert "--lang xx is unknown: en, fa, sq." in done.stderr
