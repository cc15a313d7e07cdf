"""Pictures: which files beside the dossier a browser may fetch, and where.

Only those that the dossier now shown names under `media:`, and of them only what
truly lies in its folder: nothing above it, nothing hidden, no other type of file.
Whatever else is asked for is not there.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse

from dashboard.dossier.model import Dossier, Media
from dashboard.web import dossier_file
from dashboard.web.http.assets import PREFIX
from dashboard.web.http.static_cache import FOR_EVER

AT = f"{PREFIX}/pictures/{{digest}}/{{name:path}}"
LARGEST = 20_000_000  # bytes: more than any picture for a screen
TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".gif": "image/gif",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A picture: its file with all links followed, and a short name for what it holds now."""

    path: Path
    digest: str


def found(folder: Path, name: str) -> Found | None:
    """The picture `name` of `folder`; None where it is none, or not truly within the folder.

    Other content has another size or another age, and so another digest.
    """
    try:
        root = folder.resolve(strict=True)
        path = (root / name).resolve(strict=True)
        steps, state = path.relative_to(root).parts, path.stat()
    except (OSError, ValueError, RuntimeError):  # not there, not within, no name of a file, links in a circle
        return None
    if path.suffix.lower() not in TYPES or any(step.startswith(".") for step in steps):
        return None
    if not S_ISREG(state.st_mode) or state.st_size > LARGEST:
        return None
    told = repr((str(path), state.st_mtime_ns, state.st_size))
    return Found(path, hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:16])


def first_found(folders: Iterable[Path], name: str) -> Found | None:
    """The picture `name` of the first of `folders` that has it: several files can be one dossier."""
    return next(filter(None, (found(folder, name) for folder in folders)), None)


def addresses(pictures: Iterable[Media], folders: Iterable[Path]) -> dict[str, str]:
    """Where each of `pictures` of a dossier in `folders` can be fetched, by its file; those that can."""
    known = {picture.file: first_found(folders, picture.file) for picture in pictures}
    return {name: f"{PREFIX}/pictures/{it.digest}/{quote(name)}" for name, it in known.items() if it}


def answer(request: Request) -> FileResponse:
    """The picture asked for by `digest` and `name`. Raises HTTPException 404 for anything else."""
    name = request.path_params["name"]
    picture = first_found(dossier_file.folders(), name) if name in _named(dossier_file.file().drawn) else None
    if picture is None or picture.digest != request.path_params["digest"]:
        raise HTTPException(404)
    kind = TYPES[picture.path.suffix.lower()]
    return FileResponse(picture.path, media_type=kind, headers={"cache-control": FOR_EVER})


@lru_cache(maxsize=dossier_file.FILES_KEPT)
def _named(dossier: Dossier) -> frozenset[str]:
    """The files that a dossier names as pictures."""
    return frozenset(picture.file for event in dossier.events for picture in event.media)
