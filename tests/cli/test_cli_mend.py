"""The command `mend`: it shows certain corrections, asks, and writes whole files."""

import os
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from command_line import FOLDLINE, foldline, invoke

BROKEN = "title: T # kept\r\nevents:\r\n  - {id: a, date: 20/06/2023, title: A deal}\r\n"
CORRECTED = BROKEN.replace("20/06/2023", "2023-06-20")
ASKS = b"Write it? [y/N]: "
SHOWN = """--- one.yaml
+++ one.yaml
@@ -1,3 +1,3 @@
 title: T # kept
 events:
-  - {id: a, date: 20/06/2023, title: A deal}
+  - {id: a, date: 2023-06-20, title: A deal}
"""


@contextmanager
def on_a_terminal(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The command on a terminal, and where to write what the user types."""
    ours, theirs = os.openpty()
    words = [*FOLDLINE, "mend", "one.yaml"]
    with subprocess.Popen(words, cwd=folder, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE) as command:
        try:
            yield command, ours
        finally:
            command.kill()
            os.close(theirs)
            os.close(ours)


def question(command: subprocess.Popen[bytes]) -> bytes:
    """The question of the command, once it has asked."""
    assert command.stderr
    return command.stderr.read(len(ASKS))


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A file with a date to correct, a byte order mark and line ends of Windows, accessible only to its
    owner.
    """
    path = tmp_path / "one.yaml"
    path.write_bytes(f"\ufeff{BROKEN}".encode())
    path.chmod(0o600)
    return path


def test_certain_corrections_are_shown_and_not_written(story: Path) -> None:
    result = invoke("mend", "one.yaml", folder=story.parent)
    assert (result.exit_code, result.stdout) == (1, SHOWN)
    assert result.stderr == "one.yaml: 1 to mend; --write does it\n"
    assert story.read_bytes() == f"\ufeff{BROKEN}".encode()


def test_corrections_are_written_in_place_and_a_second_run_finds_none(story: Path) -> None:
    result = foldline("mend", "--write", "one.yaml", folder=story.parent)
    assert (result.returncode, result.stdout) == (0, SHOWN)
    assert result.stderr == "one.yaml: 1 mended, 1 problem left\n"
    assert story.read_bytes() == f"\ufeff{CORRECTED}".encode()
    assert stat.S_IMODE(story.stat().st_mode) == 0o600
    assert [path.name for path in story.parent.iterdir()] == ["one.yaml"]
    again = invoke("mend", "one.yaml", folder=story.parent)
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr == "one.yaml: nothing to mend for certain; 1 problem left\n"


@pytest.mark.parametrize(
    ("answer", "code", "text"), [(b"y\n", 0, CORRECTED), (b"\n", 1, BROKEN)], ids=["yes", "no"]
)
def test_on_a_terminal_it_asks_before_it_writes(story: Path, answer: bytes, code: int, text: str) -> None:
    with on_a_terminal(story.parent) as (command, keys):
        assert question(command) == ASKS
        os.write(keys, answer)
        command.communicate(timeout=60)
    assert command.returncode == code
    assert story.read_bytes() == f"\ufeff{text}".encode()


def test_a_file_that_was_saved_during_the_question_is_not_overwritten(story: Path) -> None:
    with on_a_terminal(story.parent) as (command, keys):
        assert question(command) == ASKS
        story.write_text(BROKEN + "# more", "utf-8")
        os.write(keys, b"y\n")
        _, errors = command.communicate(timeout=60)
    assert errors.decode().strip() == "Error: one.yaml was changed meanwhile, and is left as it is."
    assert command.returncode == 2
    assert story.read_text("utf-8").endswith("# more")


def test_a_link_stays_a_link_and_the_files_of_a_folder_are_one_story(story: Path) -> None:
    folder = story.parent / "parts"
    folder.mkdir()
    (folder / "a.yaml").symlink_to(story)
    (folder / "b.yaml").write_text("eras: [{date: 1979–1980, name: Exile}]\n", "utf-8")
    result = invoke("mend", "--write", "parts", folder=story.parent)
    assert result.exit_code == 0
    assert result.stderr.startswith("parts: 2 mended, ")
    assert (folder / "a.yaml").is_symlink()
    assert story.read_bytes() == f"\ufeff{CORRECTED}".encode()
    assert (folder / "b.yaml").read_text("utf-8") == "eras: [{date: 1979/1980, name: Exile}]\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["none.yaml"], "Error: none.yaml could not be read: foldline check says why.\n"),
        (["on.yaml"], "Error: there is no file on.yaml. Did you mean 'one.yaml'?\n"),
    ],
)
def test_an_unreadable_file_is_not_changed(story: Path, words: list[str], sentence: str) -> None:
    story.with_name("none.yaml").write_text("title: [", "utf-8")
    result = invoke("mend", "--write", *words, folder=story.parent)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", sentence)
    assert story.with_name("none.yaml").read_text("utf-8") == "title: ["
