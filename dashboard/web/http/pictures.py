"""Pictures: the files of a dossier's folder that a browser may fetch, and their addresses.

Only files that the shown dossier names under `media:` are served, and only if they are pictures inside its
folder after all links are followed: nothing outside, nothing hidden. Every other request gets status 404.
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
from dashboard.web.http.static_cache import IMMUTABLE

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
    """A picture: its file with all links followed, and a digest that identifies its content."""

    path: Path
    digest: str


def find_picture(folder: Path, name: str) -> Found | None:
    """Return the picture `name` of `folder`; None if it is not a picture inside the folder.

    The digest depends on size and modification time, which change with the content.
    """
    try:
        root = folder.resolve(strict=True)
        path = (root / name).resolve(strict=True)
        steps, state = path.relative_to(root).parts, path.stat()
    except (OSError, ValueError, RuntimeError):  # missing, outside, not a file name, a cycle of links
        return None
    if path.suffix.lower() not in TYPES or any(step.startswith(".") for step in steps):
        return None
    if not S_ISREG(state.st_mode) or state.st_size > LARGEST:
        return None
    identity = repr((str(path), state.st_mtime_ns, state.st_size))
    return Found(path, hashlib.sha256(identity.encode("utf-8", "surrogateescape")).hexdigest()[:16])


def find_first_picture(folders: Iterable[Path], name: str) -> Found | None:
    """The picture `name` of the first of `folders` that has it: several files can be one dossier."""
    return next(filter(None, (find_picture(folder, name) for folder in folders)), None)


def addresses(pictures: Iterable[Media], folders: Iterable[Path]) -> dict[str, str]:
    """Where each of `pictures` of a dossier in `folders` can be fetched, by its file; those that can."""
    known = {picture.file: find_first_picture(folders, picture.file) for picture in pictures}
    return {name: f"{PREFIX}/pictures/{it.digest}/{quote(name)}" for name, it in known.items() if it}


def picture_response(request: Request) -> FileResponse:
    """The picture asked for by `digest` and `name`. Raises HTTPException 404 for anything else."""
    name = request.path_params["name"]
    is_named = name in _named(dossier_file.file().drawn)
    picture = find_first_picture(dossier_file.dossier_folders(), name) if is_named else None
    if picture is None or picture.digest != request.path_params["digest"]:
        raise HTTPException(404)
    kind = TYPES[picture.path.suffix.lower()]
    return FileResponse(picture.path, media_type=kind, headers={"cache-control": IMMUTABLE})


@lru_cache(maxsize=dossier_file.CACHED_FILES)
def _named(dossier: Dossier) -> frozenset[str]:
    """The files that a dossier names as pictures."""
    return frozenset(picture.file for event in dossier.events for picture in event.media)
