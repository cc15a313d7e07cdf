"""Every dossier of `dossiers/broken`, a file or a folder, gives exactly the report that is stored with it."""

import re
from pathlib import Path

import pytest
from conftest import ROOT

from dashboard import read
from dashboard.problems.codes import ERRORS, UNREAD
from dashboard.reading.validation_errors import WORDS
from dashboard.reading.yaml.syntax import SENTENCES

FOLDER = Path(__file__).parents[1] / "dossiers" / "broken"
BROKEN = sorted(path for path in FOLDER.iterdir() if path.suffix == ".yaml" or path.is_dir())
SOURCES = (path.read_text("utf-8") for path in (ROOT / "dashboard").rglob("*.py"))
WARNINGS = {code for source in SOURCES for code in re.findall(r'WarningCode\("([a-z-]+)"\)', source)}
NOT_IN_A_FILE = {
    "given-up": "test_read reads a file with a thousand errors",
    "too-large": "test_read reads a file of that size",
    "unopened": "the page shows it if the file no longer exists",
}


def report_of(path: Path) -> Path:
    return path.with_name(f"{path.stem}.txt")


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_dossier_gives_the_report_stored_with_it(path: Path) -> None:
    report = "".join(f"{problem}\n" for problem in read(path).problems)
    assert report == report_of(path).read_text(encoding="utf-8")


def test_the_reports_contain_every_kind_of_problem() -> None:
    reported = {problem.code for path in BROKEN for problem in read(path).problems}
    assert reported | NOT_IN_A_FILE.keys() == ERRORS | WARNINGS
    assert not reported & NOT_IN_A_FILE.keys()


def test_the_reports_contain_every_sentence() -> None:
    reports = "".join(report_of(path).read_text(encoding="utf-8") for path in BROKEN)
    refused = [re.sub(r"%\\\(\w+\\\)s", ".+", re.escape(what)) for _, what, _ in WORDS.values()]
    assert [what for what, _ in SENTENCES if f"error: {what}." not in reports] == []
    assert [what for what in refused if not re.search(f"error: {what}", reports)] == []


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_an_unreadable_file_has_no_event(path: Path) -> None:
    dossier = read(path)
    is_unread = any(problem.code in UNREAD for problem in dossier.problems)
    assert not (is_unread and dossier.events)
    assert all("\n" not in str(p) and not p.what.endswith(".") for p in dossier.problems)
    assert all(p.mend and p.mend[-1] in ".?" for p in dossier.problems)
