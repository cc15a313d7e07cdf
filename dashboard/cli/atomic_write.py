"""Saving: new content for a file that is there, put in its place whole or not at all."""

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile


def save(content: bytes, path: Path) -> None:
    """Put `content` in the place of what is in the file at `path`; its mode stays, and a link to it a link.

    Raises OSError where the file or its folder does not allow it; the file is then as it was.
    """
    place = path.resolve()
    with place.open("r+b"):
        pass  # what may not be written is not replaced either, though its folder would allow it
    file = NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False)  # noqa: SIM115
    beside = Path(file.name)
    try:
        with file:  # closed before it is moved: Windows does not move what is open
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(place, beside)
        beside.replace(place)
    except BaseException:
        beside.unlink()
        raise
