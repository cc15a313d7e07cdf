"""Files: several files or a folder are one dossier."""

from pathlib import Path

import pytest

from dashboard import read

CAST = "title: Parted\nactors:\n  a: {name: A}\nsources:\n  s: {title: S}\n"
EARLY = (
    "eras:\n  - {date: 1900/1950, name: Before}\n"
    "events:\n  - {id: one, date: 1910, title: One, actors: a, sources: s}\n"
)
LATE = (
    "eras:\n  - {date: 1951/2000, name: After}\n"
    "events:\n  - {date: 1990, title: Two, actors: a, sources: s, links: {follows: one}}\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a dossier in three files and with other files."""
    story = tmp_path / "story"
    (story / "late").mkdir(parents=True)
    for name, text in {
        "1-cast.yaml": CAST,
        "2-early.yml": EARLY,
        "3-late.YAML": LATE,
        ".hidden.yaml": "title: [",
        "notes.txt": "title: [",
        "late/more.yaml": "title: [",
    }.items():
        (story / name).write_text(text, "utf-8")
    return story


def test_a_folder_is_one_dossier_of_the_yaml_files_in_it(folder: Path):
    dossier = read(folder)
    assert not dossier.problems
    assert dossier.title == "Parted"
    assert dossier.source_name == "story"
    assert [event.title for event in dossier.events] == ["One", "Two"]
    assert [era.name for era in dossier.eras] == ["Before", "After"]
    assert dossier.events[1].links[0].event == "one"


def test_several_paths_are_read_in_the_order_given_and_each_once(folder: Path):
    late, early, cast = (folder / name for name in ("3-late.YAML", "2-early.yml", "1-cast.yaml"))
    dossier = read(late, early, cast, late)
    assert {problem.code for problem in dossier.problems} == {"eras-out-of-order"}
    assert [event.title for event in dossier.events] == ["Two", "One"]
    assert dossier.source_name == "3-late.YAML, 2-early.yml, 1-cast.yaml"


def test_files_of_one_name_are_distinguished_by_their_folders(tmp_path: Path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "events.yaml").write_text("events: [{title: No date}]", "utf-8")
    dossier = read(tmp_path / "two" / "events.yaml", tmp_path / "one" / "events.yaml")
    names = [problem.name for problem in dossier.problems if problem.code == "missing-key"]
    assert names[0] == "two/events.yaml"
    assert names[-1] == "one/events.yaml"


def test_ids_and_keys_that_clash_are_reported_with_both_locations(folder: Path):
    more = folder / "4-more.yaml"
    more.write_text(
        "title: Again\nactors:\n  a: {name: Another}\nevents:\n  - {id: one, date: 1911}\n", "utf-8"
    )
    assert [str(p) for p in read(folder).problems if p.level == "error"] == [
        "4-more.yaml:1:1: error: the key 'title' is also in line 1 of 1-cast.yaml. Keep one of them.",
        "4-more.yaml:3:3: error: the actor in line 3 of 1-cast.yaml has the id 'a' too. "
        "Give this one another.",
        "4-more.yaml:5:10: error: the event in line 4 of 2-early.yml has the id 'one' too. "
        "Give this one another.",
    ]


def test_a_section_of_the_wrong_shape_in_any_file_is_reported(folder: Path):
    (folder / "0-first.yaml").write_text("actors: nobody", "utf-8")
    (folder / "9-last.yaml").write_text("actors: [somebody]", "utf-8")
    dossier = read(folder)
    assert [(p.name, p.code) for p in dossier.problems] == [
        ("0-first.yaml", "wrong-shape"),
        ("9-last.yaml", "wrong-shape"),
    ]
    assert len(dossier.events) == 2


def test_only_the_unreadable_file_of_several_is_reported(folder: Path):
    (folder / "2-early.yml").write_text("title: [", "utf-8")
    dossier = read(folder)
    assert not dossier.events
    assert [(p.name, p.code) for p in dossier.problems] == [("2-early.yml", "syntax")]


def test_a_folder_without_a_yaml_file_is_reported(tmp_path: Path):
    assert [str(p) for p in read(tmp_path).problems] == [
        f"{tmp_path.name}:1:1: error: the folder holds no file that ends in .yaml or .yml. "
        "Put the dossier there."
    ]
