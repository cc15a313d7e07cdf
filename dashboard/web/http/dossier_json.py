"""Dossier JSON: what few readers need of the dossier that is shown, made at the first request for it.

A browser fetches what finds the events that match before Python answers when a reader first comes near a
filter, and the pieces of downloads when a reader asks for a file. So they are not made while a page opens.
"""

import json
from collections.abc import Callable
from functools import lru_cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dashboard.dossier.model import Dossier
from dashboard.export.downloads import downloads
from dashboard.export.query_index import match_index
from dashboard.views import VIEWS
from dashboard.web import dossier_file
from dashboard.web.http import assets
from dashboard.web.http.static_cache import StaticContent


class DossierJson:
    """What a function makes of the dossier that is shown, as JSON at addresses below `at`."""

    def __init__(self, name: str, make: Callable[[Dossier], object]) -> None:
        """Publish what `make` makes of a dossier below `name`."""
        self.at = f"{assets.PREFIX}/{name}"
        self._encoded = lru_cache(maxsize=2)(lambda dossier: _encoded(make(dossier)))

    def address(self) -> str:
        """Return the address for the dossier that is shown now."""
        return f"{self.at}/{assets.version_name(dossier_file.file().version, 'json')}"

    async def response(self, request: Request) -> Response:
        """Return the JSON of the dossier that is shown now, and status 404 for any other."""
        content = await run_in_threadpool(self._content, request.path_params["name"])
        if content is None:
            return Response("This version of the dossier is not shown any more.", status_code=404)
        return await content.answer(request)

    def _content(self, name: str) -> StaticContent | None:
        loaded = dossier_file.file()
        return self._encoded(loaded.drawn) if name == assets.version_name(loaded.version, "json") else None


def _encoded(value: object) -> StaticContent:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return StaticContent(text.encode(), "application/json")


MATCHES = DossierJson("matches", lambda dossier: match_index(dossier, list(VIEWS)))
DOWNLOADS = DossierJson("downloads", downloads)
