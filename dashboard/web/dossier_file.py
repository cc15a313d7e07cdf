"""The opened dossier: its file, or files, as it was when it last held still, shared by all who look at it.

Whoever looks, a reader's click or a page that follows the file, sees the same. A
file is read only once it has held still, so that nothing of a half-written one
is shown, and what can no longer be drawn leaves the last good story standing.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from threading import Lock
from time import time
from typing import NamedTuple

from dashboard.dossier.model import Dossier
from dashboard.problems import Problem, start_of
from dashboard.reading import read
from dashboard.reading.yaml.files import files_of
from dashboard.resources import default_dossier

SETTLES_S = 0.3  # between two writes of one save pass a few ms; a reader does not notice this much
AWAY_S = 2.0  # an editor that replaces a file, or a checkout, has put it back before
UNOPENED = "Put it back in its place, and see that it may be read."
FILES_KEPT = 8  # a server shows one; tests open many


Paths = tuple[Path, ...]
"""The files or folders of one dossier."""


class State(NamedTuple):
    """By what is known that files have changed: two times in ns since 1970-01-01 UTC, bytes, and names.

    Of several the newest times and all bytes.
    """

    modified_ns: int
    changed_ns: int  # also by who may read it
    size: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file at `state` (None: it was away): `now` is what it says, `drawn` what is shown.

    They are the same unless no event of `now` can be drawn and there was a better version: then `drawn`
    is the last of those. `saved` is when the file of `drawn` was saved, local time; None for no file.
    `seen` is its state at the last look, and `since` when it was first seen so, in s since 1970-01-01 UTC.
    """

    state: State | None
    now: Dossier
    drawn: Dossier
    saved: datetime | None
    seen: State | None
    since: float

    @property
    def version(self) -> str:
        """A short name that changes with what is shown, also from one server to the next."""
        return sha256(repr((self.state, self.saved)).encode()).hexdigest()[:16]


def looked(opened: Opened, state: State | None, clock: float) -> Opened:
    """`opened` after a look at its file, which was at `state`."""
    return opened if state == opened.seen else replace(opened, seen=state, since=clock)


def is_due(opened: Opened, clock: float) -> bool:
    """Whether the state seen last is to be read: it is not the one shown, and it has held still."""
    if opened.seen == opened.state:
        return False
    if opened.seen is None:
        return clock - opened.since >= AWAY_S
    still_since = min(opened.since, opened.seen.modified_ns / 1e9)
    return clock - still_since >= SETTLES_S


def taken(before: Opened | None, state: State | None, dossier: Dossier, clock: float) -> Opened:
    """What is shown once `dossier` was read at `state`: it, or the last good one if it has no event."""
    if before and before.drawn.events and not dossier.events:
        return replace(before, state=state, now=dossier, seen=state, since=clock)
    saved = datetime.fromtimestamp(state.modified_ns / 1e9) if state else None
    return Opened(state, dossier, dossier, saved, state, clock)


class _Kept:
    """What is known of one file; one looks at a time."""

    def __init__(self) -> None:
        self.turn = Lock()
        self.opened: Opened | None = None

    def look(self, paths: Paths) -> Opened:
        """The file as it is to be shown. Only the first waits: later ones have something to show."""
        known = self.opened
        if not self.turn.acquire(blocking=known is None) and known:
            return known
        try:
            self.opened = _kept_up(paths, self.opened)
            return self.opened
        finally:
            self.turn.release()


def _kept_up(paths: Paths, before: Opened | None) -> Opened:
    state, clock = _state(paths), time()
    if before:
        before = looked(before, state, clock)
        if not is_due(before, clock):
            return before
    dossier = _read(paths)
    after = _state(paths)
    if before and after != state:  # it was written while it was read
        return looked(before, after, time())
    return taken(before, state, dossier, clock)


def _state(paths: Paths) -> State | None:
    try:
        files = files_of(*paths).paths
        found = [path.stat() for path in files.values()]
    except OSError:
        return None
    return State(
        max((file.st_mtime_ns for file in found), default=0),
        max((file.st_ctime_ns for file in found), default=0),
        sum(file.st_size for file in found),
        tuple(files),
    )


def _read(paths: Paths) -> Dossier:
    try:
        return read(*paths)
    except OSError as unread:
        name = Path(unread.filename or paths[0]).name
        what = f"the file could not be opened: {unread.strerror}"
        problem = Problem(*start_of(name), "unopened", what, UNOPENED)
        return Dossier(title=name, source_name=name, problems=(problem,))


def _paths() -> Paths:
    return tuple(path.absolute() for path in default_dossier())


def folders() -> Iterable[Path]:
    """The folders of the files that this server shows, each once: where their pictures lie."""
    return dict.fromkeys(path if path.is_dir() else path.parent for path in _paths())


_kept: OrderedDict[Paths, _Kept] = OrderedDict()
_lock = Lock()


def file() -> Opened:
    """The files that this server shows; an empty dossier that says why where one cannot be opened."""
    paths = _paths()
    with _lock:
        kept = _kept.setdefault(paths, _Kept())
        _kept.move_to_end(paths)
        while len(_kept) > FILES_KEPT:
            _kept.popitem(last=False)
    return kept.look(paths)
