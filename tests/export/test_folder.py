"""A folder of pages works from a plain web server below a path, with a page of its own for each look."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from conftest import CARD, CHART, COUNT, READY
from playwright.sync_api import Browser, expect

from dashboard import select
from dashboard.dossier.model import Dossier
from dashboard.export import document
from dashboard.export.folder import folder_files, look_names
from dashboard.query.query import parse_link
from dashboard.reading import read_text

STORY = """title: A story
standfirst: What happened.
kinds: {law: Law, works: Works}
looks:
  - {name: The law, link: kind=law}
  - {name: The law!, link: kind=law&from=2015}
  - {name: index, link: kind=works}
  - {name: قانون, link: q=three}
events:
  - {id: a, date: 2014, title: One, kind: law}
  - {id: b, date: 2015, title: Two, kind: law}
  - {id: c, date: 2016, title: Three, kind: works}
"""


class Quiet(SimpleHTTPRequestHandler):
    """Sends files without a line about each."""

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@pytest.fixture(scope="module")
def story() -> Dossier:
    return read_text(STORY, "story.yaml")


@pytest.fixture
def served(story: Dossier, tmp_path: Path) -> Iterator[str]:
    """Where the folder of the story is served, below a path."""
    folder = tmp_path / "below" / "story"
    folder.mkdir(parents=True)
    for name, content in folder_files(story, []).items():
        (folder / name).write_bytes(content)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/below/story/"
    server.shutdown()
    server.server_close()


def test_each_look_has_a_page_with_a_name_of_its_own(story: Dossier) -> None:
    assert list(look_names(story)) == ["the-law.html", "the-law-2.html", "index-3.html", "look-4.html"]


def test_pages_are_small_say_what_they_show_and_name_their_addresses(
    story: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "needed_fonts", lambda text: lambda path: None)
    files = folder_files(story, [], "https://example.org/story/")
    home, look = (files[name].decode() for name in ("index.html", "the-law.html"))
    assert len(look) < 10_000
    assert ">The law · A story</title>" in look and ">A story</title>" in home
    assert 'name="description" content="What happened."' in home
    assert 'name="description" content="Timeline of 2 events, the first 2014, the last 2015."' in look
    assert '<link rel="canonical" href="https://example.org/story/the-law.html">' in look
    assert '<link rel="canonical" href="https://example.org/story/">' in home
    assert "unsafe-inline" not in look
    assert {name.rpartition(".")[2] for name in files} == {"html", "js", "css", "json"}


def test_the_pages_work_below_a_path_and_request_nothing_else(
    chromium: Browser, story: Dossier, served: str
) -> None:
    page = chromium.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda r: wrong.append(r.url) if not r.url.startswith((served, "data:")) else None)
    page.goto(served)
    page.wait_for_selector(READY)
    expect(page.locator(COUNT)).to_have_text("3 of 3 events")
    for name, look in look_names(story).items():
        selection = select(story, parse_link(look.link, story))
        page.goto(f"{served}{name}")
        page.wait_for_selector(READY)
        expect(page.locator(CHART)).to_have_attribute("data-matched", str(selection.count))
        expect(page.locator(CARD)).to_have_attribute(
            "data-event", selection.picked.id if selection.picked else ""
        )
    page.goto(f"{served}the-law.html#view=timeline")
    expect(page.locator(CHART)).to_have_attribute("data-matched", "3")
    page.go_back()
    assert [one for one in wrong if not one.endswith("/favicon.ico") and "404" not in one] == []
    page.close()
