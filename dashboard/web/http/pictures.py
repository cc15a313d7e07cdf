"""Pictures: the files of a dossier's folder that a browser may fetch, and their addresses.

Only files that the shown dossier names under `media:` are served, and only if they are pictures inside its
folder after all links are followed: nothing outside, nothing hidden. Every other request gets status 404.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse

from dashboard.dossier.model import Dossier, Media
from dashboard.reading.picture_files import TYPES, find_first_picture
from dashboard.web import dossier_file
from dashboard.web.http.assets import PREFIX
from dashboard.web.http.static_cache import IMMUTABLE

AT = f"{PREFIX}/pictures/{{digest}}/{{name:path}}"


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
