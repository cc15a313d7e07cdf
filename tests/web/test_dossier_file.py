"""Dossier file: what is shown while the file is saved, broken, replaced, deleted and repaired."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_script import page_script

from dashboard.dossier.model import Dossier
from dashboard.reading import read_text
from dashboard.resources import FOLLOW_VARIABLE
from dashboard.web.dossier_file import (
    MISSING_S,
    SETTLES_S,
    LoadedDossier,
    State,
    after_check,
    after_reading,
    is_stale,
)
from dashboard.web.streamlit import live

GOOD = read_text("title: good\nevents:\n  - {date: 1980, title: z}\n", "events.yaml")
BAD = read_text("title: bad\nevents: [\n", "events.yaml")
BEGUN = 1_000_000.0  # s; any time


def at(saved: float, size: int = 1) -> State:
    """A file that was saved at that second."""
    return State(int(saved * 1e9), int(saved * 1e9), size)


def begun(dossier: Dossier = GOOD) -> LoadedDossier:
    """A file that was loaded long after it was saved."""
    return after_reading(None, at(BEGUN - 1000), dossier, BEGUN)


def followed(file: LoadedDossier, state: State | None, clock: float, dossier: Dossier) -> LoadedDossier:
    """`file` after a check, which reads `dossier` if it is time."""
    file = after_check(file, state, clock)
    return after_reading(file, state, dossier, clock) if is_stale(file, clock) else file


LOOKS = st.lists(
    st.tuples(
        st.floats(0.001, 1.5),  # s since the check before
        st.sampled_from(["the same", "away", GOOD, BAD, Dossier(title="empty")]),
    ),
    max_size=30,
)


@given(LOOKS)
def test_a_drawn_version_is_never_lost_and_nothing_is_read_while_it_changes(
    looks: list[tuple[float, str | Dossier]],
) -> None:
    file, clock = begun(), BEGUN
    state, content, since = file.state, GOOD, BEGUN
    for passed, what in looks:
        clock += passed
        if what == "away" and state is not None:
            state, content, since = None, BAD, clock
        elif isinstance(what, Dossier):
            state, content, since = at(clock), what, clock
        before, file = file, followed(file, state, clock, content)
        assert file.drawn.events
        assert file.now.events == file.drawn.events or not file.now.events
        if file.state != before.state:
            assert clock - since >= (SETTLES_S if state else MISSING_S)
        elif before.state != state:
            assert clock - since < MISSING_S
    clock += MISSING_S
    file = followed(file, state, clock, content)
    assert (file.state, file.now) == (state, content), "a file that holds still is shown as it is"


@pytest.mark.parametrize(
    ("state", "passed", "due"),
    [
        pytest.param(at(BEGUN - 1000), 9, False, id="nothing changed"),
        pytest.param(at(BEGUN), SETTLES_S - 0.1, False, id="it is being written"),
        pytest.param(at(BEGUN), SETTLES_S, True, id="it has held still"),
        pytest.param(at(BEGUN - 100, size=2), 0, True, id="it held still before anybody checked"),
        pytest.param(at(BEGUN + 9999), SETTLES_S - 0.1, False, id="it was saved in the future, just now"),
        pytest.param(at(BEGUN + 9999), SETTLES_S, True, id="it was saved in the future, and held still"),
        pytest.param(None, MISSING_S - 0.1, False, id="it is away for a moment"),
        pytest.param(None, MISSING_S, True, id="it is gone"),
    ],
)
def test_a_change_counts_once_the_file_has_stopped_changing(
    state: State | None, passed: float, due: bool
) -> None:
    file = after_check(after_check(begun(), state, BEGUN), state, BEGUN + passed)
    assert is_stale(file, BEGUN + passed) is due


def test_a_file_that_was_never_good_is_shown_as_it_is() -> None:
    file = after_reading(begun(BAD), at(BEGUN), BAD, BEGUN)
    assert file.drawn is file.now is BAD


def test_the_version_changes_with_what_is_shown_and_is_the_same_for_the_next_server() -> None:
    file = begun()
    broken = after_reading(file, at(BEGUN), BAD, BEGUN)
    first = after_reading(None, at(BEGUN), BAD, BEGUN)
    assert len({file.version, broken.version, first.version}) == 3
    assert file.version == replace(begun(), seen=at(BEGUN), since=BEGUN).version


# The page


class Author:
    """Someone who saves a file that a page shows."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.app = page_script()

    def save(self, text: str, age: float = 3600) -> None:
        """Save the file so that it looks `age` seconds old: an old one is at rest."""
        self.path.write_text(text)
        os.utime(self.path, (time() - age,) * 2)

    def shown(self) -> str:
        """Everything that our own elements are sent in one run of the page."""
        self.app.run()
        assert not self.app.exception
        return "".join(block.proto.json for block in self.app.get("bidi_component"))

    def shown_when(self, met: Callable[[str], bool]) -> str:
        """What is shown as soon as a condition is met."""
        deadline = monotonic() + 10
        while not met(shown := self.shown()):
            assert monotonic() < deadline, shown
        return shown


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Author:
    path = tmp_path / "events.yaml"
    monkeypatch.setenv("FOLDLINE_DOSSIER", str(path))
    monkeypatch.setenv(FOLLOW_VARIABLE, "1")
    return Author(path)


ONE = "title: One\nevents:\n  - {date: 1980, title: z}\n"
TWO = ONE.replace("One", "Two")
BROKEN = "title: Broken\nevents: [\n"


def test_a_broken_save_shows_the_last_good_story_with_a_notice_until_the_file_is_repaired(
    author: Author,
) -> None:
    author.save(ONE)
    assert ">One<" in author.shown()
    author.save(BROKEN, age=3500)
    broken = author.shown()
    assert ">One<" in broken
    assert "You see the last good version saved at" in broken
    assert "events.yaml:3:1" in broken
    author.save(TWO, age=3400)
    corrected = author.shown()
    assert ">Two<" in corrected
    assert "fl-problems" not in corrected


def test_readers_of_a_hosted_page_get_new_versions_and_never_see_what_is_wrong_with_the_file(
    author: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLLOW_VARIABLE, "")
    author.save(ONE)
    assert ">One<" in author.shown()
    author.save(BROKEN, age=3500)
    broken = author.shown()
    assert ">One<" in broken
    assert "This story is being revised. You see the version saved at" in broken
    assert "events.yaml" not in broken
    author.save(TWO, age=3400)
    revised = author.shown()
    assert ">Two<" in revised
    assert "being revised" not in revised


def test_a_save_that_may_not_be_over_is_not_shown_by_a_click(author: Author) -> None:
    author.save(ONE)
    author.shown()
    author.save(TWO, age=-3600)
    assert ">One<" in author.shown()
    assert "fl-problems" not in author.shown_when(lambda shown: ">Two<" in shown)


def test_a_deleted_file_leaves_the_story_and_a_notice(author: Author) -> None:
    author.save(ONE)
    author.shown()
    author.path.unlink()
    assert "fl-problems" not in author.shown()
    gone = author.shown_when(lambda shown: "fl-problems" in shown)
    assert ">One<" in gone
    assert "The file could not be opened" in gone
    author.save(ONE)
    assert "fl-problems" not in author.shown()


def test_a_file_that_comes_late_is_drawn(author: Author) -> None:
    assert "The file could not be opened" in author.shown()
    author.save(ONE)
    assert ">One<" in author.shown()


def test_a_file_without_events_leaves_the_last_good_story(author: Author) -> None:
    author.save(ONE)
    author.shown()
    author.save("title: Empty\nevents: []\n", age=3500)
    emptied = author.shown()
    assert ">One<" in emptied
    assert "The dossier has no events" in emptied


@pytest.mark.parametrize("variable", ["", "1"])
def test_a_page_follows_its_file_only_if_the_server_was_started_to_follow(
    author: Author, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(FOLLOW_VARIABLE, variable)
    author.save(ONE)
    assert (live.ADDRESS in author.shown()) is bool(variable)


@pytest.mark.parametrize("given", ["a folder", "two files"])
def test_several_files_are_followed_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    cast, events = (Author(tmp_path / name) for name in ("cast.yaml", "events.yaml"))
    cast.save("title: Cast\nactors: {a: {name: Somebody}}\n", age=3600)
    events.save("events:\n  - {date: 1980, title: z, actors: a}\n", age=3600)
    paths = [tmp_path] if given == "a folder" else [cast.path, events.path]
    monkeypatch.setenv("FOLDLINE_DOSSIER", os.pathsep.join(map(str, paths)))
    monkeypatch.setenv(FOLLOW_VARIABLE, "1")
    assert ">Cast<" in cast.shown()
    events.save("events:\n  - {date: 1980, title: z, actors: b}\n", age=3500)
    assert "events.yaml:2:36" in events.shown()
    cast.save("title: New cast\nactors: {b: {name: Somebody}}\n", age=3400)
    corrected = cast.shown()
    assert ">New cast<" in corrected
    assert "fl-problems" not in corrected
