"""Hosting: a clean clone, an empty environment, requirements.txt, `streamlit run`, and a reader's browser."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from dashboard.serving import answers

ROOT = Path(__file__).parent.parent
INSTALLS_WITHIN_S = 900  # some 300 MB of packages over a slow line
DRAWS_WITHIN_MS = 60_000  # an environment's first page compiles every module it loads


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a host gets: the committed files and nothing else."""
    folder = tmp_path_factory.mktemp("host") / "clone"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(folder)], check=True)
    return folder


@pytest.fixture(scope="module")
def environment(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment in which only requirements.txt was installed, outside of the clone."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run(
        [str(folder / "bin/pip"), "install", "--quiet", "-r", "requirements.txt"],
        check=True,
        cwd=clone,
        timeout=INSTALLS_WITHIN_S,
    )
    return folder


@pytest.fixture(scope="module")
def hosted(clone: Path, environment: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address at which a host serves the clone, started as hosts do."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    flags = ["--server.headless", "true", "--server.port", str(port)]
    # Nothing of this machine's own set-up: no FOLDLINE_*, no STREAMLIT_*, no settings in a home folder.
    variables = {"PATH": os.defpath, "HOME": str(tmp_path_factory.mktemp("home"))}
    command = [str(environment / "bin/streamlit"), "run", "dashboard/app.py", *flags]
    with subprocess.Popen(command, cwd=clone, env=variables) as server:
        try:
            assert answers(server, port), "the server does not answer"
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def test_a_clean_clone_shows_the_drawn_story_to_a_stranger(hosted: str, chromium: Browser) -> None:
    page = chromium.new_page()
    foreign: list[str] = []
    page.on(
        "request", lambda request: None if request.url.startswith(hosted) else foreign.append(request.url)
    )
    page.goto(hosted)
    chart = page.locator('[data-foldline="chart"][data-state="ready"]')
    expect(chart).to_be_visible(timeout=DRAWS_WITHIN_MS)
    assert int(chart.get_attribute("data-count") or 0) >= 60
    expect(page.locator("[data-label]").first).to_be_visible()
    assert not [url for url in foreign if not url.startswith(("blob:", "data:"))]
    page.close()
