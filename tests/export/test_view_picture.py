"""A picture of a view equals the screen, names its source, and has nothing that a filter leaves out."""

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from conftest import BROWSERS, SHIPPED
from exported import one_file
from hostile_dossier import HOSTILE_DOSSIER
from PIL import Image, ImageChops
from playwright.sync_api import BrowserContext
from pypdf import PdfReader

from dashboard import read
from dashboard.cli.export import export
from dashboard.export.document import contents, standalone_document

Reader = Callable[..., BrowserContext]

STORY = """title: A story
as_of: 2017
kinds: {law: Law, works: Works}
actors: {a: {name: Ada, is: person}, b: {name: Hidden Bob, is: person}}
events:
  - {id: one, date: 2014, title: One, kind: law, actors: {acted: [a]}}
  - {id: two, date: 2016, title: Secret, kind: works, actors: {acted: [b]}}
"""
SAME_SHARE = 0.001  # of the px of the chart that may differ
SAME_LIGHTNESS = 16  # of 255: the edges of slanted curves are smoothed with their place in the window


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.yaml"
    path.write_text(STORY, "utf-8")
    return path


def taken(path: Path, name: str, *options: str) -> bytes:
    """The picture that the command writes."""
    picture = path.with_name(name)
    done = run(path, picture, *options)
    assert done.exit_code == 0, done.output
    return picture.read_bytes()


def run(path: Path, picture: Path, *options: str) -> Result:
    return CliRunner().invoke(export, [str(path), str(picture), *options])


@pytest.mark.browser
def test_a_png_has_the_size_the_theme_and_the_source_that_are_asked_for(story: Path) -> None:
    options = ("--size", "800x1200", "--scale", "2", "--theme", "dark", "--kind", "law")
    with Image.open(BytesIO(taken(story, "a.png", *options, "--url", "https://example.org/story"))) as image:
        assert image.size == (1600, 2400)
        red, green, blue = image.convert("RGB").getpixel((5, 5))
        assert max(red, green, blue) < 64
        assert image.text["Title"] == "A story"
        assert image.text["Source"] == "A story. As of 2017. https://example.org/story"
        assert image.text["Description"] == "2014 One"


@pytest.mark.browser
@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_a_picture_names_the_events_that_the_window_shows(story: Path, ending: str) -> None:
    content = taken(story, f"a{ending}", "--link", "from=2015")
    if ending == ".png":
        with Image.open(BytesIO(content)) as image:
            events = image.text["Description"]
    elif ending == ".svg":
        events = ElementTree.fromstring(content).findtext("{http://www.w3.org/2000/svg}desc")  # noqa: S314 - our own picture
    else:
        metadata = PdfReader(BytesIO(content)).metadata
        events = metadata["/Keywords"] if metadata else None
    assert events == "2016 Secret"


@pytest.mark.browser
def test_a_png_is_as_high_as_its_view(story: Path) -> None:
    with Image.open(BytesIO(taken(story, "a.png", "--size", "1000x320", "--bare"))) as image:
        assert image.width == 1000
        assert image.height > 320
        assert not image.text


@pytest.mark.browser
def test_a_pdf_has_text_and_nothing_that_the_filter_leaves_out(story: Path) -> None:
    content = taken(story, "a.pdf", "--view", "actors", "--actor", "a")
    pdf = PdfReader(BytesIO(content))
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "A story" in text
    assert "Ada" in text
    assert "Bob" not in text
    assert pdf.metadata is not None
    assert pdf.metadata["/Keywords"] == "2014 One"
    assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]


@pytest.mark.browser
def test_an_svg_has_the_chart_with_its_source_and_nothing_that_the_filter_leaves_out(story: Path) -> None:
    content = taken(story, "a.svg", "--kind", "law", "--url", "https://example.org/story")
    svg = ElementTree.fromstring(content)  # noqa: S314 - our own picture
    text = " ".join(svg.itertext())
    assert "A story" in text
    assert "One" in text
    assert "https://example.org/story" in text
    assert "Secret" not in text
    plain = taken(story, "b.svg", "--bare").decode()
    assert "metadata" not in plain
    assert "file:" not in plain
    assert str(story.parent) not in plain


@pytest.mark.browser
def test_a_view_without_a_chart_is_no_svg(story: Path) -> None:
    done = run(story, story.with_name("a.svg"), "--view", "claims")
    assert done.exit_code == 2
    assert "the view has no chart: end the name with .png or .pdf." in done.stderr


@pytest.mark.browser
def test_hostile_text_is_text_in_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(HOSTILE_DOSSIER, "utf-8")
    pdf = PdfReader(BytesIO(taken(path, "hostile.pdf", "--view", "about")))
    assert "<script>alert(1)</script>" in "".join(page.extract_text() for page in pdf.pages)


@pytest.mark.parametrize("link", ["event=raid-2023", "layout=side", "view=actors"])
def test_the_chart_of_a_picture_is_that_of_the_screen(link: str, reader: Reader, tmp_path: Path) -> None:
    drawing = ".fl-acts-chart" if "actors" in link else ".fl-plot-area"
    dossier = read(SHIPPED)
    page = tmp_path / "page.html"
    page.write_text(one_file(dossier, [SHIPPED.parent]), "utf-8")
    as_picture = tmp_path / "picture.html"
    as_picture.write_text(standalone_document(dossier, contents(dossier, []), form="plain"), "utf-8")
    boxes, words = [], []
    for file in (page, as_picture):
        tab = reader(1180, 900).new_page()
        tab.goto(f"{file.as_uri()}#{link}")
        tab.wait_for_selector('[data-view][data-state="ready"]')
        boxes.append(tab.locator(drawing).bounding_box())
        words.append(tab.locator("body").inner_text())
        if file is page:
            screen = Image.open(BytesIO(tab.locator(drawing).screenshot())).convert("RGB")
    assert ("Point at a mark" in words[0]) == (drawing == ".fl-plot-area")
    assert "Point at a mark" not in words[1]
    _, box = boxes
    assert box is not None
    path = tmp_path / "p.yaml"
    shutil.copy(SHIPPED, path)
    with Image.open(BytesIO(taken(path, "p.png", "--size", "1180x900", "--link", link))) as picture:
        left, top = round(box["x"]), round(box["y"])
        chart = picture.convert("RGB").crop((left, top, left + screen.width, top + screen.height))
    differing = sum(ImageChops.difference(screen, chart).convert("L").histogram()[SAME_LIGHTNESS + 1 :])
    assert differing / (screen.width * screen.height) <= SAME_SHARE


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        (
            "a.html",
            ("--scale", "2"),
            "--scale is for pictures: end the name of the file with .png",
        ),
        ("a.gif", (), "is no name of a page: end it with .html, .png, .svg or .pdf."),
        ("png", (), "is no name of a page"),
        ("a.png", ("--size", "800"), "--size 800 is no width and height in px, as in 1600x900."),
        ("a.png", ("--size", "100x900"), "--size 100x900: each side must be from 320 to 8000 px."),
        ("a.png", ("--size", "8000x8000", "--scale", "4"), "more than 100 million px."),
        ("a.pdf", ("--theme", "dark"), "--theme is for PNG and SVG: a PDF is printed on white pages."),
        ("a.png", ("--view", "map"), "--view map is unknown: timeline, actors, claims, about."),
        ("a.png", (), "a picture needs Chromium or a browser made of it, and none is installed."),
    ],
)
def test_what_cannot_be_a_picture_is_refused_with_a_reason(
    story: Path, monkeypatch: pytest.MonkeyPatch, name: str, options: tuple[str, ...], words: str
) -> None:
    monkeypatch.setenv("PATH", str(story.parent))
    done = run(story, story.with_name(name), *options)
    assert done.exit_code == 2
    assert words in done.stderr
    assert not story.with_name(name).exists()


def test_a_browser_that_fails_is_named(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = story.with_name(BROWSERS[0])
    browser.write_text("#!/bin/sh\nexit 3\n")
    browser.chmod(0o755)
    monkeypatch.setenv("PATH", str(story.parent))
    done = run(story, story.with_name("a.png"))
    assert done.exit_code == 2
    assert f"{BROWSERS[0]} could not take the picture." in done.stderr


def test_the_command_counts_one_event_as_one(story: Path) -> None:
    done = run(story, story.with_name("a.html"), "--kind", "law")
    assert "a.html: 1 event, " in done.output
