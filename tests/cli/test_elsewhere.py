"""Elsewhere: requirements of other systems on the code, as far as they can be tested here."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.cli import serve, server_process, terminal
from dashboard.cli.atomic_write import save
from dashboard.reading.yaml.files import files_of

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "dashboard").rglob("*.py"))
POSIX_ONLY = {"fcntl", "resource", "pwd", "grp", "termios", "tty", "pty", "syslog"}
STORY = "title: ایران\nevents: [{date: 2014, title: پلیس, sources: گزارش}]\n"


def test_no_module_needs_a_posix_library_or_the_machine_s_own_encoding() -> None:
    assert len(SOURCES) > 150
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {alias.name for alias in node.names} | {getattr(node, "module", None)}
                assert not names & POSIX_ONLY, path
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                named = {keyword.arg for keyword in node.keywords}
                if node.func.attr == "write_text":
                    assert "encoding" in named or len(node.args) > 1, path
                if node.func.attr == "read_text":
                    assert "encoding" in named or node.args, path


def test_the_server_starts_where_a_closed_terminal_has_no_signal() -> None:
    program = (
        "import signal; del signal.SIGHUP; from dashboard.cli import server_process;"
        "print(len(server_process._ENDINGS))"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert result.stdout == "2\n"


def test_ctrl_c_is_received_on_windows_while_the_server_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_process, "IS_WINDOWS", True)
    waits: list[float | None] = []

    class Server:
        def wait(self, timeout: float | None) -> int:
            waits.append(timeout)
            if len(waits) < 3:
                raise subprocess.TimeoutExpired("server", timeout or 0)
            return 0

    server_process.wait(Server())  # type: ignore[arg-type]
    assert waits == [server_process.WAITS_S] * 3


def test_a_file_is_closed_before_it_is_put_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, replace = tmp_path / "events.yaml", Path.replace
    place.write_text("old", "utf-8")

    def as_on_windows(path: Path, target: Path) -> Path:
        held = (descriptor.resolve() for descriptor in Path("/proc/self/fd").iterdir() if descriptor.exists())
        if path in held:
            raise PermissionError(13, "The process cannot access the file", str(path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", as_on_windows)
    save(b"new", place)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


def test_files_on_two_drives_are_named_by_their_whole_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def two_drives(_: object) -> str:
        raise ValueError("Paths don't have the same drive")

    monkeypatch.setattr(os.path, "commonpath", two_drives)
    files = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    assert list(files_of(*files).paths) == [file.as_posix() for file in files]


def test_a_report_in_a_file_is_utf_8_whatever_the_default_encoding_is(tmp_path: Path) -> None:
    (tmp_path / "events.yaml").write_text(STORY, "utf-8")
    command = [sys.executable, "-m", "dashboard", "check", "events.yaml"]
    variables = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=variables, capture_output=True, check=False)
    assert "گزارش" in done.stdout.decode("utf-8") and done.stderr == b"" and done.returncode == 1


def test_standard_input_is_refused_with_a_sentence_if_it_has_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "STANDARD_INPUT", Path("/dev/none"))
    with pytest.raises(terminal.CommandError, match="no /dev/none to read - from: name a file"):
        terminal.readable(Path("-"))


@pytest.mark.parametrize(("system", "opens"), [("win32", True), ("darwin", True), ("linux", False)])
def test_a_browser_opens_wherever_there_is_a_window(
    system: str, opens: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", system)
    assert serve._can_show_a_window() == opens
