"""What `foldline serve` and `streamlit run` send: the document before any script runs, and a saved file."""

import os
import re
import socket
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from tempfile import TemporaryFile
from time import monotonic

import pytest
from bridge_dossier import written
from conftest import ROOT, free_port, open_page, serving
from playwright.sync_api import BrowserContext, expect

from dashboard.cli.server_process import answers
from dashboard.export.previews import PREVIEW_PX

pytestmark = pytest.mark.command

Reader = Callable[..., BrowserContext]
NAMED = '<title lang="en" dir="auto">{}</title>'
FOLLOWED_WITHIN_S = 10.0  # far above the 0.3 s in which a file settles, on a machine that is busy


@contextmanager
def hosting(dossier: Path) -> Iterator[str]:
    """What a host runs, with a dossier in a folder of its own; gives its address."""
    port = free_port()
    options = ["--server.headless", "true", "--server.port", str(port), "--server.address", "127.0.0.1"]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", *options]
    variables = os.environ | {"FOLDLINE_DOSSIER": str(dossier)}
    with TemporaryFile("w+") as output:
        server = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=output, stderr=output)
        try:
            assert answers(server, port), "the server does not answer"
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait()
            output.seek(0)
            print(output.read())  # shown with a failure


@pytest.fixture(scope="module", params=[serving, hosting], ids=["serve", "host"])
def bridge(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Path]]:
    """Where a small dossier is served, each way; its file."""
    file = written(tmp_path_factory.mktemp("bridge"))
    with request.param(file) as url:
        yield url, file


def response(url: str, path: str = "/") -> tuple[HTTPResponse, bytes]:
    """The answer to somebody who runs no script."""
    connection = HTTPConnection(url.removeprefix("http://").rstrip("/"), timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_the_first_bytes_name_and_describe_the_dossier(bridge: tuple[str, Path]) -> None:
    answer, body = response(bridge[0], "/?event=visit&since=2023")
    text = body.decode("utf-8")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert int(answer.headers["content-length"]) == len(body)
    assert NAMED.format("The bridge at Vau") in text and "Streamlit</title>" not in text
    assert '<meta name="description" content="How a bridge was planned and paid for twice.">' in text
    assert '<meta property="og:title" content="The bridge at Vau">' in text
    assert '<noscript><div lang="en"><h1 dir="auto">The bridge at Vau</h1>' in text


@pytest.mark.browser
def test_the_document_names_a_preview_picture_of_the_dossier(bridge: tuple[str, Path]) -> None:
    _, body = response(bridge[0], "/")
    [address] = re.findall('<meta property="og:image" content="([^"]*)">', body.decode("utf-8"))
    assert address.startswith(bridge[0])
    answer, picture = response(bridge[0], f"/{address.removeprefix(bridge[0])}")
    assert answer.headers["content-type"] == "image/png"
    assert struct.unpack(">II", picture[16:24]) == PREVIEW_PX
    assert response(bridge[0], "/foldline/preview/0.png")[0].status == 404


def test_nothing_but_the_document_is_rewritten(bridge: tuple[str, Path]) -> None:
    answer, body = response(bridge[0], "/manifest.json")
    assert answer.status == 200 and b"The bridge" not in body
    assert response(bridge[0], "/_stcore/health")[1] == b"ok"


def test_only_this_computer_is_served(bridge: tuple[str, Path]) -> None:
    port = int(bridge[0].rstrip("/").rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=5):
        pass
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


@pytest.mark.own_tab
def test_the_tab_bears_the_dossier_s_title_all_the_time(reader: Reader, bridge: tuple[str, Path]) -> None:
    context = reader()
    context.add_init_script(
        """window.titles = new Set();
        const note = () => document.querySelector("title") && titles.add(document.title);
        const all = { subtree: true, childList: true, characterData: true };
        new MutationObserver(note).observe(document, all);"""
    )
    page = open_page(context, bridge[0])
    assert page.evaluate("() => [...titles]") == ["The bridge at Vau"]


def test_a_saved_file_is_shown_without_a_restart_to_the_next_reader_who_comes_or_acts(
    reader: Reader, bridge: tuple[str, Path]
) -> None:
    url, file = bridge
    before = file.read_text("utf-8")
    open_before = open_page(reader(), url)
    hostile = "A </title><script>1</script> bridge"
    try:
        file.write_text(before.replace("title: The bridge at Vau", f'title: "{hostile}"'), "utf-8")
        named = NAMED.format("A &lt;/title&gt;&lt;script&gt;1&lt;/script&gt; bridge").encode()
        until = monotonic() + FOLLOWED_WITHIN_S
        while named not in response(url)[1] and monotonic() < until:
            pass
        page = open_page(reader(), url)
        expect(page).to_have_title(hostile)
        expect(page.get_by_role("heading", level=1)).to_have_text(hostile)
        open_before.get_by_role("button", name="Law", exact=True).click()
        expect(open_before.get_by_role("heading", level=1)).to_have_text(hostile)
        expect(open_before).to_have_title(hostile)
    finally:
        file.write_text(before, "utf-8")
