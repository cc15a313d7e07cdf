"""Commands for authors: how a dossier is begun, and what differs between two."""

from pathlib import Path

import pytest
from command_line import foldline, invoke

from dashboard.resources import asset

ONE = "title: T\nevents:\n  - {id: a, date: 2014, title: A deal}\n"
TWO = ONE.replace("2014", "2015") + "  - {id: b, date: 2016, title: Talks}\n"
PART = TWO.replace("2016", "2016-13")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two versions of a story, one with a mistake in it, and one that cannot be read."""
    for name, text in {"one": ONE, "two": TWO, "part": PART, "none": "title: ["}.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("words", [(), ("my.yaml",)])
def test_a_new_dossier_has_no_problem(tmp_path: Path, words: tuple[str, ...]) -> None:
    name = words[0] if words else "events.yaml"
    begun = foldline("new", *words, folder=tmp_path)
    assert (begun.returncode, begun.stderr) == (0, "")
    assert begun.stdout == f"{name} is written: foldline serve {name} shows it.\n"
    assert (tmp_path / name).read_text("utf-8") == asset("new.yaml").read_text("utf-8")
    checked = invoke("check", "--strict", name, folder=tmp_path)
    assert (checked.exit_code, checked.stdout) == (0, f"{name}: no errors, no warnings\n")


def test_an_existing_file_is_not_overwritten(folder: Path) -> None:
    begun = invoke("new", "one.yaml", folder=folder)
    assert (begun.exit_code, begun.stdout) == (2, "")
    assert begun.stderr == "Error: one.yaml already exists: name another file.\n"
    assert (folder / "one.yaml").read_text("utf-8") == ONE


def test_a_missing_folder_is_reported(folder: Path) -> None:
    begun = invoke("new", "elsewhere/a.yaml", folder=folder)
    assert (begun.exit_code, begun.stdout) == (2, "")
    assert "elsewhere/a.yaml could not be written" in begun.stderr


CHANGES = """Events: 1 added, 1 re-dated.

Events added
- 2016: Talks (b)

Events re-dated
- A deal (a): 2014 → 2015
"""


def test_differences_are_described_in_words(folder: Path) -> None:
    result = foldline("diff", "one.yaml", "two.yaml", folder=folder)
    assert (result.returncode, result.stdout, result.stderr) == (0, CHANGES, "")


def test_the_older_version_may_come_from_standard_input(folder: Path) -> None:
    result = foldline("diff", "-", "two.yaml", folder=folder, given=ONE)
    assert (result.returncode, result.stdout) == (0, CHANGES)


def test_parts_with_errors_are_reported_as_not_compared(folder: Path) -> None:
    result = invoke("diff", "one.yaml", "part.yaml", folder=folder)
    assert result.exit_code == 1
    assert result.stdout.startswith("Events: 1 re-dated.")
    assert result.stderr == "part.yaml has errors; the parts with errors were not compared.\n"


@pytest.mark.parametrize(
    ("old", "sentence"),
    [
        ("none.yaml", "Error: none.yaml holds no event to compare: foldline check says why.\n"),
        ("elsewhere/one.yaml", "Error: there is no folder elsewhere.\n"),
        ("on.yaml", "Error: there is no file on.yaml. Did you mean 'one.yaml'?\n"),
    ],
)
def test_versions_that_cannot_be_compared_are_refused_in_one_sentence(
    folder: Path, old: str, sentence: str
) -> None:
    result = invoke("diff", old, "two.yaml", folder=folder)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", sentence)


def test_no_text_of_a_story_controls_the_terminal_on_which_versions_are_compared(folder: Path) -> None:
    title = r'"\e[2J a deal \x9b2J\u202E می\u200cشود"'
    (folder / "hostile.yaml").write_text(ONE.replace("A deal", title), "utf-8")
    result = foldline("diff", "one.yaml", "hostile.yaml", folder=folder)
    assert r"\x1b[2J a deal \x9b2J\u202e می" + "\u200cشود" in result.stdout
    assert not {"\x1b", "\x9b", "\u202e"} & set(result.stdout)


def test_a_name_that_no_file_can_have_is_refused_in_one_sentence(folder: Path) -> None:
    result = invoke("diff", "a" * 300, "two.yaml", folder=folder)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: aaa")
    assert result.stderr.endswith("could not be read: File name too long.\n")
