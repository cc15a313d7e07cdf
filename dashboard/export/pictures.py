"""Pictures: those of a dossier as addresses that contain them."""

import base64
from collections.abc import Iterable, Mapping
from pathlib import Path

from dashboard.dossier.model import Dossier
from dashboard.reading.picture_files import TYPES, find_first_picture


def picture_data(dossier: Dossier, folders: Iterable[Path]) -> Mapping[str, str]:
    """Return an address for each picture that `dossier` names and one of `folders` has, by its file."""
    names = dict.fromkeys(picture.file for event in dossier.events for picture in event.media)
    found = {name: find_first_picture(folders, name) for name in names}
    return {name: _address(picture.path) for name, picture in found.items() if picture}


def _address(path: Path) -> str:
    kind = TYPES[path.suffix.lower()]
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"
