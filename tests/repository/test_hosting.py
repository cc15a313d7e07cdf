"""Hosting: a clean clone in an empty environment, the installed files, and the page in a reader's browser."""

import os
import re
import shlex
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from conftest import free_port
from playwright.sync_api import Browser, expect

from dashboard.cli.server_process import answers

pytestmark = pytest.mark.install

ROOT = Path(__file__).parents[2]
INSTALLS_WITHIN_S = 900  # some 300 MB of packages over a slow line
DRAWS_WITHIN_MS = 60_000  # an environment's first page compiles every module it loads


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a host receives: only the committed files."""
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


def installed_files(environment: Path) -> dict[Path, int]:
    """Every installed file of ours with the time at which it was last written."""
    [package] = environment.glob("lib/python*/site-packages/dashboard")
    return {path: path.stat().st_mtime_ns for path in package.rglob("*")}


def test_the_wheel_s_commands_work_from_any_folder_and_write_nothing_next_to_themselves(
    environment: Path, tmp_path: Path, chromium: Browser
) -> None:
    # requirements.txt ends with the folder itself, of which pip makes a wheel.
    variables = {"PATH": os.defpath, "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    before = installed_files(environment)
    assert environment.joinpath("bin/foldline").exists()
    assert any(path.name == "apollo.yaml" for path in before), "the examples are in the wheel"

    def foldline(*words: str) -> str:
        command = [str(environment / "bin/foldline"), *words]
        return subprocess.run(
            command, check=True, cwd=tmp_path, env=variables, capture_output=True, text=True
        ).stdout

    foldline("new", "my.yaml")
    assert foldline("check", "my.yaml", "--strict") == "my.yaml: no errors, no warnings\n"
    assert foldline("check", "apollo") == "apollo: no errors, no warnings\n"
    assert foldline("diff", "my.yaml", "my.yaml") == "No event and no claim differs.\n"
    assert foldline("schema").startswith('{\n  "$schema"')
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(environment / "bin/foldline"), "serve", "my.yaml", "--port", str(port), "--no-browser"]
    with subprocess.Popen(command, cwd=tmp_path, env=variables, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            first_line = server.stdout.readline()
            assert first_line == f"Foldline shows my.yaml at http://127.0.0.1:{port} (Ctrl-C ends it)\n"
            page = chromium.new_page()
            page.goto(f"http://127.0.0.1:{port}/")
            chart = page.locator('[data-foldline="chart"][data-state="ready"]')
            expect(chart).to_have_attribute("data-count", "4", timeout=DRAWS_WITHIN_MS)
            page.close()
        finally:
            server.terminate()
    assert installed_files(environment) == before


def test_the_readme_s_three_lines_start_it_with_python_alone(tmp_path: Path) -> None:
    folder = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(folder)], check=True)
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    [make, install, serve] = next(body for body in blocks if "-m venv" in body).splitlines()
    for line in (make, install):
        subprocess.run(
            shlex.split(line), check=True, cwd=folder, timeout=INSTALLS_WITHIN_S, stdout=subprocess.DEVNULL
        )
    port = free_port()
    variables = {"PATH": os.defpath, "HOME": str(tmp_path)}
    command = [*shlex.split(serve), "--port", str(port), "--no-browser"]
    with subprocess.Popen(command, cwd=folder, env=variables, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            first_line = server.stdout.readline()
            assert first_line == f"Foldline shows events.yaml at http://127.0.0.1:{port} (Ctrl-C ends it)\n"
            with urlopen(f"http://127.0.0.1:{port}/") as answer:
                assert "<title lang=" in answer.read().decode("utf-8")
        finally:
            server.terminate()
