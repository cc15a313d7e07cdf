"""Shipped files: found in a checkout, and by the order in which a dossier is looked for."""

from pathlib import Path

import pytest

from dashboard.resources import asset, default_dossier, examples

ROOT = Path(__file__).parents[2]


@pytest.fixture
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("FOLDLINE_DOSSIER", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_asset_is_found_from_any_folder(empty_folder: Path) -> None:
    assert asset("fonts/newsreader-OFL.txt").is_file()


def test_the_shipped_story_opens_if_nothing_else_is_named(empty_folder: Path) -> None:
    assert default_dossier()[0].resolve() == ROOT / "events.yaml"


def test_the_story_of_the_working_folder_comes_before_the_shipped_one(empty_folder: Path) -> None:
    (empty_folder / "events.yaml").touch()
    assert default_dossier()[0].resolve() == empty_folder / "events.yaml"


def test_the_variable_comes_before_the_working_folder(
    empty_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (empty_folder / "events.yaml").touch()
    monkeypatch.setenv("FOLDLINE_DOSSIER", "other.yaml")
    assert default_dossier() == (Path("other.yaml"),)


def test_the_examples_have_the_names_of_their_files() -> None:
    assert examples() == {path.stem: path for path in (ROOT / "assets" / "examples").iterdir()}
    assert {"apollo", "minimal"} <= examples().keys()
