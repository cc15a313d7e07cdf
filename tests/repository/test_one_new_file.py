"""One new file is enough for a view, a check, a format, a calendar or a language.

Each is put into a copy of the package, in which nothing else is changed. A view also brings its template and,
for its drawing, a folder of the canvas.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, serving
from playwright.sync_api import BrowserContext, expect

pytestmark = pytest.mark.command

NEW_FILES = {
    "dashboard/views/titles.py": '''
"""Titles: the titles of the events that match, and their number as a drawing."""

from dashboard.view import Drawing, Html, View


def build(selection):
    titles = [e.title for e, matches in zip(selection.dossier.events, selection.matched) if matches]
    yield Html("titles.html", {"titles": titles})
    yield Drawing("dial", {"count": len(titles)}, f"{len(titles)} events match.")


VIEW = View("titles", "Titles", 5, build)
''',
    "dashboard/markup/templates/titles.html": (
        '<ol class="fl-titles">{% for title in titles %}<li>{{ title }}</li>{% endfor %}</ol>'
    ),
    "dashboard/canvas/dial/index.js": """
// Dial: how many events match.

import { html } from "../render/dom.js";

export default function draw({ parentElement, data }) {
  const dial = html("p", { class: "fl-dial", "aria-label": data.summary }, String(data.drawing.count));
  parentElement.replaceChildren(dial);
}
""",
    "dashboard/reading/checks/marks.py": '''
"""Checks of marks: titles that shout."""

from dashboard.problems.codes import WarningCode
from dashboard.problems.problem import Problem


def shouting(file):
    for event in file.dossier.events:
        if event.title.endswith("!"):
            at = file.of(event, "title")
            yield Problem(*at, WarningCode("shouting"), "the title shouts", "Delete the !.", event.id)


CHECKS = (shouting,)
''',
    "dashboard/formats/lines.py": '''
"""Lines: a date and a title in each line."""

from dashboard.formats import Format
from dashboard.reading import read_text


def read(text, name):
    events = (line.split(" ", 1) for line in text.splitlines())
    entries = (f"- {{date: {date}, title: {title}}}\\n" for date, title in events)
    return read_text("title: A\\nevents:\\n" + "".join(entries), name)


def write(dossier):
    return "".join(f"{event.date} {event.title}\\n" for event in dossier.events)


FORMAT = Format((".lines",), read, write, losses=("actors", "sources", "claims"))
''',
    "dashboard/dates/calendars/anno_mundi.py": '''
"""Anno Mundi: years from the creation of the world, as Byzantium counted them."""

from dashboard.dates.in_other_calendars import Calendar

CALENDAR = Calendar(lambda date, language: str(date.parts[0] + 5508), {"en": "{date} (Anno Mundi)"})
''',
    "dashboard/dates/wording/locales/de.py": '''
"""German: how it words dates."""

from dataclasses import replace

from dashboard.dates.wording.locales.en import WORDING as ENGLISH
from dashboard.dates.wording.wording import alike

WORDING = replace(ENGLISH, language="de", day_month="{day}. {month}", around=alike("um {date}"))
''',
}

STORY = """title: A story
language: de
calendars: [anno-mundi]
opens: view=titles
sources: {paper: {title: A paper}}
events:
  - {date: 2014-03-02, title: "<b>A deal</b>!", sources: paper, actors: [A, B, C, D, E, F, G, H, I]}
  - {date: 2006~, title: A camp is built, sources: paper}
"""

SHOW = """
import json
from streamlit.testing.v1 import AppTest
from dashboard.web.http import assets

def shown(view):
    app = AppTest.from_file("dashboard/page.py", default_timeout=60)
    app.query_params.update(view)
    app.run()
    return {
        "errors": [error.message for error in app.exception],
        "sent": [json.loads(block.proto.json)[0] for block in app.get("bidi_component")],
        "bundle": assets._bundle()[1].script,
    }


print(json.dumps([shown({}), shown({"view": "timeline"})]))
"""

CONVERT = """
import json, sys
from dashboard import read
from dashboard.formats import formats

lines, yaml = formats()["lines"], formats()["yaml"]
written = lines.write(read("story.yaml"))
again = yaml.write(lines.read(written, "a"))
print(json.dumps({"names": list(formats()), "written": written, "again": again}))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the package to which the new files were added, and a dossier."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "dashboard", folder / "dashboard")
    shutil.copytree(ROOT / "assets", folder / "assets")
    for name, text in NEW_FILES.items():
        path = folder / name
        assert not path.exists(), "the file is new"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.lstrip(), "utf-8")
    (folder / "story.yaml").write_text(STORY, "utf-8")
    return folder


def run(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Python with the copy as its package, in the folder of the copy."""
    environment = os.environ | {"PYTHONPATH": str(copy), "FOLDLINE_DOSSIER": "story.yaml", "NO_COLOR": "1"}
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def pages(copy: Path) -> list[dict[str, list[dict[str, object]]]]:
    """What the page sends to the browser for an address without a view, and for the timeline."""
    done = run(copy, "-c", SHOW)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    assert [page["errors"] for page in found] == [[], []]
    return found


def test_a_view_is_a_tab_with_its_template_and_its_drawing(
    pages: list[dict[str, list[dict[str, object]]]],
) -> None:
    shown = pages[0]
    markup = "".join(str(data.get("html", "")) for data in shown["sent"])
    assert '<a data-set="view=titles" data-chosen="view=titles" data-current="page">Titles</a>' in markup
    assert "<li>&lt;b&gt;A deal&lt;/b&gt;!</li><li>A camp is built</li>" in markup
    assert {"drawing": {"count": 2}, "summary": "2 events match."} in shown["sent"]
    assert "export const drawing_dial = $dial$index.default;" in shown["bundle"]


def test_a_calendar_and_a_language_word_the_dates_of_a_card(
    pages: list[dict[str, list[dict[str, object]]]],
) -> None:
    shown = pages[1]
    markup = "".join(str(data.get("html", "")) for data in shown["sent"])
    assert '<bdi lang="de" dir="ltr">2. März 2014</bdi>' in markup
    assert "7522 (Anno Mundi)" in markup


def test_the_drawing_of_a_view_is_in_the_page(
    copy: Path, reader: Callable[..., BrowserContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copy)
    monkeypatch.setenv("PYTHONPATH", str(copy))
    with serving(copy / "story.yaml") as url:
        page = reader().new_page()
        page.goto(url)
        expect(page.get_by_role("link", name="Titles")).to_have_attribute("aria-current", "page")
        expect(page.get_by_label("2 events match.")).to_have_text("2")
        expect(page.locator(".fl-titles li")).to_have_text(["<b>A deal</b>!", "A camp is built"])


def test_a_link_of_a_dossier_may_name_the_view_and_the_check_reports(copy: Path) -> None:
    done = run(copy, "-m", "dashboard", "check", "story.yaml")
    assert done.stdout == (
        "story.yaml:7:31: warning: the title shouts. Delete the !.\nstory.yaml: no errors, 1 warning\n"
    )


def test_a_format_reads_and_writes(copy: Path) -> None:
    done = run(copy, "-c", CONVERT)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["names"] == ["lines", "yaml"]
    assert found["written"] == "2014-03-02 <b>A deal</b>!\n2006~ A camp is built\n"
    assert "date: 2006~" in found["again"]
