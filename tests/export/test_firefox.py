"""An exported page works in Firefox, from disk and without a network, and nothing of a hostile text runs."""

import json
import os
import shutil
import subprocess
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from exported import one_file
from hostile_dossier import HOSTILE_DOSSIER
from node import NODE, ROOT
from PIL import Image

from dashboard import Query, select
from dashboard.dossier.model import Dossier
from dashboard.reading import read_text

DARK = 96  # of 255: letters
pytestmark = pytest.mark.browser


def seen_in_firefox(text: str, folder: Path, *fragments: str) -> list[dict[str, Any]]:
    """What Firefox shows of a page with each fragment."""
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    assert firefox, "Firefox is missing: run `.ci/setup test`"
    page = folder / "page.html"
    page.write_text(text, "utf-8")
    done = subprocess.run(
        [NODE, ROOT / "tests/export/firefox.js", firefox, page, *fragments],
        capture_output=True,
        text=True,
        check=True,
        timeout=240,
        env=os.environ | {"HOME": str(folder)},
    )
    results: list[dict[str, Any]] = json.loads(done.stdout)
    assert [one["problems"] for one in results] == [[] for _ in fragments]
    return results


def test_the_story_is_shown_and_read_in_firefox(shipped: Dossier, exported: Path, tmp_path: Path) -> None:
    text = exported.read_text("utf-8")
    link = "#actor=albania&event=agreement-2014"
    whole, part, about = seen_in_firefox(text, tmp_path, "", link, "#view=about")
    count = select(shipped, Query(actors={"albania"})).count
    assert whole["count"] == f"{len(shipped.events)} of {len(shipped.events)} events"
    assert part["count"] == f"{count} of {len(shipped.events)} events"
    assert (part["event"], part["matched"]) == ("agreement-2014", str(count))
    assert whole["labels"] > 20
    assert whole["fonts"] >= 2
    assert whole["next"].startswith("#event=")
    assert about["count"] is None
    assert about["pictures"] is None
    png = Image.open(BytesIO(b64decode(whole["pictures"]["png"].partition(",")[2])))
    svg = ElementTree.fromstring(whole["pictures"]["svg"])  # noqa: S314 - what the page under test wrote
    assert png.size == (2 * int(svg.attrib["width"]), 2 * int(svg.attrib["height"]))
    assert png.info["Title"] == shipped.title
    assert png.convert("L").point(lambda level: 255 * (level < DARK)).getbbox() is not None


def test_a_hostile_text_arrives_as_text_in_firefox(tmp_path: Path) -> None:
    text = one_file(read_text(HOSTILE_DOSSIER, "hostile.yaml"), [])
    shown, about = seen_in_firefox(text, tmp_path, "#event=first", "#view=about")
    for page in (shown, about):
        assert "<img src=x onerror=alert(1)>" in page["text"]
        assert "<script>alert(1)</script>" in page["text"]
    svg = ElementTree.fromstring(shown["pictures"]["svg"])  # noqa: S314 - what the page under test wrote
    assert "<script>alert(1)</script>" in "".join(svg.itertext())
    assert not [node for node in svg.iter() if node.tag.endswith(("script", "img", "foreignObject"))]
