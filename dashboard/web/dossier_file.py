"""Dossier file: the dossier that the server shows, read again when its file or files have changed.

All readers share one version. A file is read only when it has not changed for a moment, so that no
half-written file is shown. If a new version cannot be drawn, the last good version is shown.
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
from dashboard.problems.message import Message
from dashboard.problems.problem import Problem, start_of
from dashboard.reading import read
from dashboard.reading.yaml.files import files_of
from dashboard.resources import default_dossier

SETTLES_S = 0.3  # the writes of one save are a few ms apart; readers do not notice this delay
MISSING_S = 2.0  # an editor that replaces a file, or a checkout, writes it again within this time
UNOPENED = Message("Put it back in its place, and see that it may be read.")
CACHED_FILES = 8  # a server shows one; tests open many


Paths = tuple[Path, ...]
"""The files or folders of one dossier."""


class State(NamedTuple):
    """What shows that files have changed: two times in ns since 1970-01-01 UTC, bytes, and names.

    Of several files it has the newest times and the sum of the bytes.
    """

    modified_ns: int
    changed_ns: int  # includes changes of permissions
    size: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadedDossier:
    """The dossier read at `state` (None: the file was missing) is `now`; `drawn` is what is shown.

    They are the same unless no event of `now` can be drawn and an earlier version was better: then `drawn` is
    the last such version. `saved` is when the file of `drawn` was saved, in local time; None without a file.
    `seen` is the state at the last check, and `since` when it was first seen, in s since 1970-01-01 UTC.
    """

    state: State | None
    now: Dossier
    drawn: Dossier
    saved: datetime | None
    seen: State | None
    since: float

    @property
    def version(self) -> str:
        """A short name that changes with what is shown, and is equal on two servers that show the same."""
        return sha256(repr((self.state, self.saved)).encode()).hexdigest()[:16]


def after_check(loaded: LoadedDossier, state: State | None, clock: float) -> LoadedDossier:
    """Return `loaded` after a check of its file, which was at `state`, at the time `clock` in s."""
    return loaded if state == loaded.seen else replace(loaded, seen=state, since=clock)


def is_stale(loaded: LoadedDossier, clock: float) -> bool:
    """Return whether the file must be read: it differs from what is shown and has stopped changing."""
    if loaded.seen == loaded.state:
        return False
    if loaded.seen is None:
        return clock - loaded.since >= MISSING_S
    unchanged_since = min(loaded.since, loaded.seen.modified_ns / 1e9)
    return clock - unchanged_since >= SETTLES_S


def after_reading(
    before: LoadedDossier | None, state: State | None, dossier: Dossier, clock: float
) -> LoadedDossier:
    """Return the state after reading `dossier`; if it has no event, the last good version is drawn."""
    if before and before.drawn.events and not dossier.events:
        return replace(before, state=state, now=dossier, seen=state, since=clock)
    saved = datetime.fromtimestamp(state.modified_ns / 1e9) if state else None
    return LoadedDossier(state, dossier, dossier, saved, state, clock)


class _CachedFile:
    """One file with its last version; one thread at a time checks it."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.loaded: LoadedDossier | None = None

    def current(self, paths: Paths) -> LoadedDossier:
        """The version to be shown. Only the first call waits for reading; later ones have a version."""
        known = self.loaded
        if not self.lock.acquire(blocking=known is None) and known:
            return known
        try:
            self.loaded = _updated(paths, self.loaded)
            return self.loaded
        finally:
            self.lock.release()


def _updated(paths: Paths, before: LoadedDossier | None) -> LoadedDossier:
    state, clock = _state(paths), time()
    if before:
        before = after_check(before, state, clock)
        if not is_stale(before, clock):
            return before
    dossier = _read(paths)
    after = _state(paths)
    if before and after != state:  # it was written while it was read
        return after_check(before, after, time())
    return after_reading(before, state, dossier, clock)


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
        what = Message("the file could not be opened: %(reason)s", reason=unread.strerror or "")
        problem = Problem(*start_of(name), "unopened", what, UNOPENED)
        return Dossier(title=name, source_name=name, problems=(problem,))


def _paths() -> Paths:
    return tuple(path.absolute() for path in default_dossier())


def dossier_folders() -> Iterable[Path]:
    """Return the folders of the files that this server shows, each once; their pictures are there."""
    return dict.fromkeys(path if path.is_dir() else path.parent for path in _paths())


_cache: OrderedDict[Paths, _CachedFile] = OrderedDict()
_lock = Lock()


def file() -> LoadedDossier:
    """Return the dossier that this server shows; if its file cannot be opened, an empty one that says why."""
    paths = _paths()
    with _lock:
        cached = _cache.setdefault(paths, _CachedFile())
        _cache.move_to_end(paths)
        while len(_cache) > CACHED_FILES:
            _cache.popitem(last=False)
    return cached.current(paths)
