"""Fixes: certain corrections are made in the text, and nothing else changes."""

import re
from pathlib import Path

import pytest
from conftest import ROOT

from dashboard import read
from dashboard.dossier.model import Dossier
from dashboard.problems.problem import Fix
from dashboard.reading import read_text
from dashboard.reading.fixes import corrected

BROKEN = sorted((ROOT / "tests" / "dossiers" / "broken").rglob("*.yaml"))
SHIPPED = [ROOT / "events.yaml", *sorted((ROOT / "assets" / "examples").glob("*.yaml"))]
ONE = "title: T # kept\nevents:\n\n  - {id: a, date: DATE, title: A deal}   # as it is\n"
DAY = re.compile(r"(?<=date: )(\d{4})-(\d\d)-(\d\d)(?=[ ,}\n])")
VARIANTS = [
    # spelling, line break, byte order mark
    (r"\1.\2.\3", "\n", ""),
    (r"\1/\2/\3", "\r\n", "\ufeff"),
    (r"\1\2\3", "\r", ""),
    ("\\1–\\2–\\3", "\u2028", "\ufeff"),
]


def errors(dossier: Dossier) -> set[str]:
    return {problem.what for problem in dossier.problems if problem.level == "error"}


def with_date(date: str) -> tuple[str, tuple[Fix, ...]]:
    """Return the corrected text of `date` in a dossier, and the fixes."""
    text = ONE.replace("DATE", date)
    problems = read_text(text, "one.yaml").problems
    again = corrected(text, problems)
    before, after = ONE.split("DATE")
    assert again.startswith(before) and again.endswith(after)
    return again[len(before) : -len(after)], tuple(p.fix for p in problems if p.fix)


def test_a_fix_on_any_line_is_made_and_one_on_a_line_that_is_gone_is_skipped() -> None:
    lines = ["title: T", "events:", "- title: A", "  date: 20/06/2023"]
    for more in ([], [""], ["- title: B", "  date: 21/06/2023"]):
        text = "\n".join(lines + more)
        problems = read_text(text, "one.yaml").problems
        right = text.replace("20/06/2023", "2023-06-20").replace("21/06/2023", "2023-06-21")
        assert corrected(text, problems) == right != text
        assert corrected("\n".join(lines[:3]), problems) == "\n".join(lines[:3])


@pytest.mark.parametrize(
    ("date", "new"),
    [
        ("20/06/2023", "2023-06-20"),
        ('"June 20, 2023"', '"2023-06-20"'),
        ("'c. 1965'", "'1965~'"),
        ("[..1979]", '"[..1979]"'),
        ("[ 1965, 1966 ]", '"[1965,1966]"'),
        ("{2011, 2012}", '"{2011,2012}"'),
        ("[June 2022..2023]", "[June 2022..2023]"),
        ("[1965,", "[1965,"),
        ("[1965, # why\n 1966]", "[1965, # why\n 1966]"),
        ("['1965', 1966]", "['1965', 1966]"),
        ("20 June\n     2023", "20 June\n     2023"),
        ("2023-02-30", "2023-02-30"),
        ('"20\\x2f06/2023"', '"20\\x2f06/2023"'),
    ],
)
def test_a_date_is_corrected_in_place_and_only_if_the_correction_is_certain(date: str, new: str) -> None:
    found, fixes = with_date(date)
    assert found == new
    assert fixes == ((Fix(date, new),) if date != new else ())


@pytest.mark.parametrize("written", ["June 2020", "[2010..2012]"])
def test_a_date_where_a_period_belongs_is_left_to_the_author(written: str) -> None:
    text = f"title: T\nfolds: [{written}]\nevents: [{{date: 2014, title: A deal}}]\n"
    assert corrected(text, read_text(text, "one.yaml").problems) == text


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_correction_removes_its_problem_and_adds_no_other(path: Path) -> None:
    problems = [problem for problem in read(path).problems if problem.name == path.name]
    text = path.read_bytes().decode(errors="replace")
    again = corrected(text, problems)
    new = read_text(again, path.name)
    fixed = {problem.what for problem in problems if problem.fix}
    assert errors(new) == errors(read_text(text, path.name)) - fixed
    touched = {problem.line for problem in problems if problem.fix}
    lines = zip(text.split("\n"), again.split("\n"), strict=True)
    assert {number for number, (old, now) in enumerate(lines, 1) if old != now} == touched
    assert corrected(again, new.problems) == again


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize(("spelling", "end", "mark"), VARIANTS)
def test_a_shipped_story_comes_back_byte_for_byte(path: Path, spelling: str, end: str, mark: str) -> None:
    text = path.read_text("utf-8")
    respelt = re.sub(r'date: "(\[[^"]+\])"', r"date: \1", DAY.sub(spelling, text))
    assert respelt != text
    respelt, text = (mark + version.replace("\n", end) for version in (respelt, text))
    assert corrected(respelt, read_text(respelt, path.name).problems) == text


def test_a_text_that_changed_since_it_was_read_keeps_what_it_has_there() -> None:
    text = ONE.replace("DATE", "20/06/2023")
    problems = read_text(text, "one.yaml").problems
    for other in (f"# new\n{text}", "", text.replace("20/06", "21/06")):
        assert corrected(other, problems) == other
