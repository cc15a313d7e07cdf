"""Atomic write: replace the content of an existing file completely or not at all."""

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile


def save(content: bytes, path: Path) -> None:
    """Replace the content of the file at `path`; its mode does not change, and a link to it stays a link.

    Raise OSError if the file or its folder does not allow it; then the file is unchanged.
    """
    target = path.resolve()
    with target.open("r+b"):
        pass  # a read-only file is not replaced, although its folder would allow that
    file = NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False)  # noqa: SIM115
    temporary = Path(file.name)
    try:
        with file:  # closed before it is moved, because Windows does not move open files
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink()
        raise
