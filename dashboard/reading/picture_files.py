"""Picture files: the pictures of a dossier, each found inside the folder of its file and nowhere else."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

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
