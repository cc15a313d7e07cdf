"""Commands: what they print, where they print it, and how they end."""

import json
import os
import pty
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command_line import ENDS_WITHIN_S, FOLDLINE, foldline, invoke

pytestmark = pytest.mark.command

ROOT = Path(__file__).parents[2]
# A check answers before any of them is even loaded.
HEAVY = {"streamlit", "plotly", "pandas", "numpy", "babel", "persiantools"}
SOUND = "title: One day\nevents:\n  - {id: a, title: It happens, date: 2023-06-20}\n"
BROKEN = SOUND.replace("2023-06-20", "2023-13-01")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sound.yaml").write_text(SOUND, "utf-8")
    (tmp_path / "broken.yaml").write_text(BROKEN, "utf-8")
    return tmp_path


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def test_help_names_the_commands(folder: Path) -> None:
    answer = foldline("--help", folder=folder)
    assert answer.returncode == 0
    assert re.findall(r"^  (\w+) ", answer.stdout, re.MULTILINE)[-7:] == [
        "check",
        "diff",
        "export",
        "mend",
        "new",
        "schema",
        "serve",
    ]


def test_the_shipped_story_has_no_problems(folder: Path) -> None:
    answer = foldline("check", ROOT / "events.yaml", folder=folder)
    assert answer.stdout == f"{ROOT / 'events.yaml'}: no errors, no warnings\n"
    assert (answer.returncode, answer.stderr) == (0, "")


def test_an_example_is_found_by_its_name_from_any_folder(folder: Path) -> None:
    answer = invoke("check", "apollo", folder=folder)
    assert (answer.exit_code, answer.stdout) == (0, "apollo: no errors, no warnings\n")


def test_a_file_of_the_folder_comes_before_an_example_of_its_name(folder: Path) -> None:
    (folder / "apollo").write_text(BROKEN, "utf-8")
    answer = invoke("check", "apollo", folder=folder)
    assert (answer.exit_code, answer.stdout.splitlines()[-1]) == (1, "apollo: 1 error, no warnings")


def test_the_nearest_example_is_suggested_except_in_another_folder(folder: Path) -> None:
    (folder / "sub").mkdir()
    assert "Did you mean 'apollo'?" in invoke("serve", "apolo", folder=folder).stderr
    assert "apollo" not in invoke("serve", "sub/apolo", folder=folder).stderr


def test_the_help_of_serve_names_the_examples(folder: Path) -> None:
    assert "apollo, minimal" in invoke("serve", "--help", folder=folder).stdout


def test_an_error_is_reported_with_its_place_and_exit_code_1(folder: Path) -> None:
    answer = foldline("check", "broken.yaml", folder=folder)
    assert answer.stdout.startswith("broken.yaml:3:38: error: ")
    assert answer.stdout.endswith("\nbroken.yaml: 1 error, no warnings\n")
    assert (answer.returncode, answer.stderr) == (1, "")


def test_the_schema_that_editors_read_is_printed_and_ships(folder: Path) -> None:
    answer = foldline("schema", folder=folder)
    assert answer.stdout == (ROOT / "assets" / "dossier.schema.json").read_text("utf-8")
    assert (answer.returncode, answer.stderr) == (0, "")


def test_a_check_loads_nothing_that_only_the_page_needs(folder: Path) -> None:
    answer = foldline("check", "sound.yaml", folder=folder, PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in answer.stderr.splitlines()}
    assert "dashboard" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("command", ["check", "serve"])
def test_a_missing_file_is_reported_on_standard_error_with_the_nearest_name(
    command: str, folder: Path
) -> None:
    answer = invoke(command, "sond.yaml", folder=folder)
    assert answer.stderr == "Error: there is no file sond.yaml. Did you mean 'sound.yaml'?\n"
    assert (answer.exit_code, answer.stdout) == (2, "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("check", "elsewhere/a.yaml"), "Error: there is no folder elsewhere.\n"),
    ],
)
def test_an_unreadable_file_is_reported_in_one_sentence(
    words: tuple[str, ...], sentence: str, folder: Path
) -> None:
    answer = invoke(*words, folder=folder)
    assert (answer.exit_code, answer.stdout, answer.stderr) == (2, "", sentence)


def test_a_folder_is_one_dossier_whose_files_are_named_as_they_can_be_opened(folder: Path) -> None:
    (folder / "story").mkdir()
    for name in ("broken.yaml", "sound.yaml"):
        (folder / name).rename(folder / "story" / name)
    answer = invoke("check", "story", folder=folder)
    assert [line.partition(" ")[0] for line in answer.stdout.splitlines()] == [
        "story/broken.yaml:3:38:",
        "story/sound.yaml:1:1:",
        "story/sound.yaml:3:10:",
        "story:",
    ]
    assert (answer.exit_code, answer.stderr) == (1, "")


def test_a_hyphen_checks_standard_input(folder: Path) -> None:
    answer = foldline("check", "-", folder=folder, given=BROKEN)
    assert answer.stdout.startswith("-:3:38: error: ")
    assert (answer.returncode, answer.stderr) == (1, "")


@pytest.mark.parametrize("content", [b"title: [", b"title: \xfc", b"", b"- a list"])
def test_a_file_without_a_dossier_is_reported_with_exit_code_2(content: bytes, folder: Path) -> None:
    (folder / "unread.yaml").write_bytes(content)
    answer = invoke("check", "unread.yaml", folder=folder)
    assert re.match(r"unread\.yaml:\d+:\d+: error: ", answer.stdout)
    assert (answer.exit_code, answer.stderr) == (2, "")


def test_strict_lets_warnings_count(folder: Path) -> None:
    assert invoke("check", "sound.yaml", folder=folder).exit_code == 0
    answer = invoke("check", "sound.yaml", "--strict", folder=folder)
    assert (answer.exit_code, answer.stdout.splitlines()[-1]) == (1, "sound.yaml: no errors, 1 warning")


def test_a_report_is_available_as_json_and_as_annotations_without_colour(folder: Path) -> None:
    answer = foldline("check", "broken.yaml", "--format", "json", folder=folder, FORCE_COLOR="1")
    document = json.loads(answer.stdout)
    assert (document["dossier"], document["errors"], document["events"]) == ("broken.yaml", 1, 0)
    assert (document["problems"][0]["line"], document["problems"][0]["event"]) == (3, "a")
    answer = foldline("check", "broken.yaml", "--format", "github", folder=folder, FORCE_COLOR="1")
    assert answer.stdout.startswith("::error file=broken.yaml,line=3,col=38,title=not-a-date::'2023-13-01' ")
    assert "\x1b" not in answer.stdout
    assert answer.returncode == 1


def test_a_mistyped_command_is_answered_with_the_nearest(folder: Path) -> None:
    answer = invoke("serv", "sound.yaml", folder=folder)
    assert answer.exit_code == 2
    assert "Did you mean 'serve'?" in answer.stderr


def on_a_terminal(folder: Path, **environment: str) -> bytes:
    """The output of `check broken.yaml` on a terminal; OSError if there is none."""
    ours, theirs = pty.openpty()
    subprocess.run(
        [*FOLDLINE, "check", "broken.yaml"],
        check=False,
        cwd=folder,
        env={k: v for k, v in os.environ.items() if k != "NO_COLOR"} | environment,
        stdout=theirs,
        timeout=ENDS_WITHIN_S,
    )
    os.close(theirs)  # without a writer, reading cannot wait for ever
    written = os.read(ours, 4096)
    os.close(ours)
    return written


def test_a_terminal_gets_colour_unless_its_user_wants_none(folder: Path) -> None:
    assert b"\x1b[31m" in on_a_terminal(folder)
    assert b"\x1b" not in on_a_terminal(folder, NO_COLOR="1")


def test_a_file_cannot_control_the_terminal_that_checks_it(folder: Path) -> None:
    (folder / "hostile.yaml").write_text('"\\e[31mtitle": "\\e]0;gone\\a"\nevents: "\\e[2J"\n', "utf-8")
    (folder / "\x1b[2J.yaml").write_text("title: [", "utf-8")
    assert "\\x1b[2J.yaml:2:1: " in foldline("check", "\x1b[2J.yaml", folder=folder).stdout
    answer = foldline("check", "hostile.yaml", folder=folder)
    assert answer.returncode == 1
    assert answer.stdout.replace("\n", "").isprintable()


def test_a_port_in_use_is_reported_in_one_sentence(folder: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        answer = invoke("serve", "sound.yaml", "--port", str(port), folder=folder)
    sentence = f"Error: port {port} is taken by another program: choose another with --port.\n"
    assert (answer.exit_code, answer.stdout, answer.stderr) == (2, "", sentence)


def children(process: int) -> list[int]:
    """The processes that `process` has started and that are still running."""
    lines = (path.read_text() for path in Path("/proc").glob("[0-9]*/stat") if path.exists())
    fields = ((int(line.split()[0]), int(line.rpartition(")")[2].split()[1])) for line in lines)
    return [child for child, parent in fields if parent == process]


@pytest.fixture
def served(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int, str]]:
    """A running `foldline serve sound.yaml`, its port, and the line it has printed."""
    port = free_port()
    command: Any = [*FOLDLINE, "serve", "sound.yaml", "--no-browser", "--port", str(port)]
    with subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | {"BROWSER": f"touch {folder}/opened #%s"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        yield process, port, process.stdout.readline()
        process.terminate()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_serving_ends_without_a_trace(
    ending: signal.Signals, served: tuple[subprocess.Popen[str], int, str], folder: Path
) -> None:
    process, port, line = served
    assert line == f"Foldline shows sound.yaml at http://127.0.0.1:{port} (Ctrl-C ends it)\n"
    (server,) = children(process.pid)
    assert f"FOLDLINE_DOSSIER={folder}/sound.yaml\0" in Path(f"/proc/{server}/environ").read_text()
    process.send_signal(ending)
    out, err = process.communicate(timeout=ENDS_WITHIN_S)
    assert (process.returncode, out, err.strip()) == (0, "", "")
    assert not Path(f"/proc/{server}").exists()
    assert not (folder / "opened").exists()


def test_the_browser_is_opened_at_the_address(folder: Path) -> None:
    # This browser writes down the address that it is to open, and then sends Ctrl-C in place of the reader.
    browser = folder / "browser"
    browser.write_text('#!/bin/sh\necho "$1" > opened\nkill -INT "$PPID"\n', "utf-8")
    browser.chmod(0o755)
    port = free_port()
    answer = foldline("serve", "sound.yaml", "--port", str(port), folder=folder, BROWSER=f"{browser} %s")
    assert answer.returncode == 0
    assert (folder / "opened").read_text() == f"http://127.0.0.1:{port}\n"
