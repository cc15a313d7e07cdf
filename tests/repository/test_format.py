"""FORMAT.md: its dossiers, reports and tables agree with the code."""

import json
import re
from enum import StrEnum
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT
from editing import underlined

from dashboard import editor_schema
from dashboard.analysis.event_card import card
from dashboard.cli.commands import main
from dashboard.dossier.model import Answer, Relation, Role, Stance
from dashboard.markup.card import card_markup
from dashboard.messages.messages import messages
from dashboard.reading import read_text

PAGE = (ROOT / "FORMAT.md").read_text("utf-8")
DOSSIERS = re.findall(r"^```yaml\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?", PAGE, re.MULTILINE | re.DOTALL)
ONE_OF_SEVERAL = re.compile(r"# (\w+/\w+\.yaml)\n")
SOUND = "{}: no errors, no warnings\n"

Table = tuple[list[str], list[list[str]]]


def tables() -> list[Table]:
    """Each table of the page: its header's cells, and those of its rows."""
    found = []
    for lines in re.findall(r"(?:^\|.*\|\n)+", PAGE, re.MULTILINE):
        header, _, *rows = [[cell.strip() for cell in line[1:-1].split("|")] for line in lines.splitlines()]
        found.append((header, rows))
    return found


def code(cell: str) -> list[str]:
    return re.findall(r"`(.+?)`", cell)


def rows_below(title: str) -> list[list[str]]:
    [rows] = [rows for header, rows in tables() if header[0] == title]
    return rows


def checked(path: str) -> str:
    return CliRunner().invoke(main, ["check", path]).stdout


def test_every_block_is_a_dossier_or_the_report_on_one():
    reports = [report for _, report in DOSSIERS if report]
    assert len(DOSSIERS) > 12 and len(reports) > 4
    assert PAGE.count("```") == 2 * (len(DOSSIERS) + len(reports))


@pytest.mark.parametrize(
    ("dossier", "report"), [shown for shown in DOSSIERS if not ONE_OF_SEVERAL.match(shown[0])]
)
def test_a_dossier_has_no_problem_or_those_of_the_report_below_it(
    dossier: str, report: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    Path("story.yaml").write_text(dossier, "utf-8")
    Path("pictures").mkdir()
    Path("pictures", "crane.jpg").touch()
    assert checked("story.yaml") == (report or SOUND.format("story.yaml"))


@pytest.mark.parametrize("dossier", [dossier for dossier, report in DOSSIERS if not report])
def test_an_editor_underlines_nothing_in_a_sound_dossier(dossier: str):
    assert underlined(dossier) == []


def test_several_files_are_one_dossier_without_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    files = [(named[1], text) for text, _ in DOSSIERS if (named := ONE_OF_SEVERAL.match(text))]
    assert len(files) > 1
    for name, text in files:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, "utf-8")
    assert checked("harbour") == SOUND.format("harbour")


@pytest.mark.parametrize(("written", "words"), [row[1:] for row in rows_below("what you know")])
def test_a_date_is_shown_as_the_table_states(written: str, words: str):
    full = max((dossier for dossier, _ in DOSSIERS), key=len)
    event = f"  - {{id: told, title: Told, sources: inquiry, {code(written)[0]}}}\n"
    dossier = read_text(full + event, "story.yaml")
    assert [str(problem) for problem in dossier.problems if problem.level == "error"] == []
    shown = card(dossier, dossier.events_by_id["told"])
    assert shown and shown.event.id == "told"
    [shown_date] = re.findall('<p class="fl-when"><b>(.*?)</b>', card_markup(shown, messages("en")))
    assert re.sub("<[^>]*>", "", shown_date) == words


def test_the_tables_list_exactly_the_keys_that_exist():
    schema = json.loads(editor_schema())
    keys = {name.lower(): set(m["properties"]) for name, m in schema["$defs"].items() if "properties" in m}
    documented = [
        (header[0].removeprefix("key of "), [key for row in rows for key in code(row[0])])
        for header, rows in tables()
        if header[0].startswith("key of ")
    ]
    documented += [(noun, code(cell.partition(":")[0])) for noun, cell in rows_below("of")]
    named = {re.sub("^(an?|the) ", "", noun): set(below) for noun, below in documented}
    assert len(named) == len(documented)
    assert named == keys | {"dossier": set(schema["properties"])}


@pytest.mark.parametrize("words", [Answer, Role, Relation, Stance])
def test_wrong_words_of_a_closed_list_are_each_reported_at_their_location(words: type[StrEnum]):
    assert [code(cell) for cell, *_ in rows_below(words.__name__.lower())] == [[word] for word in words]


def test_the_readme_links_to_this_document():
    assert "(FORMAT.md)" in (ROOT / "README.md").read_text("utf-8")
