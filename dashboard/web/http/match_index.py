"""Match index: what lets a browser find the events that match a query before Python answers.

A browser fetches it when a reader first comes near a filter, and few readers do in the first seconds. So it
is made at the first request for it, and not while a page opens.
"""

import hashlib
import json
from functools import lru_cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dashboard.dossier.model import Dossier
from dashboard.export.query_index import match_index
from dashboard.views import VIEWS
from dashboard.web import dossier_file
from dashboard.web.http import assets
from dashboard.web.http.static_cache import StaticContent

AT = f"{assets.PREFIX}/matches"


def index_address() -> str:
    """Return the address of the index of the dossier that is shown now."""
    return f"{AT}/{_name(dossier_file.file().version)}"


def _name(version: str) -> str:
    """The name of the index of a version of the dossier, another one for another version of Foldline."""
    script, _ = assets.script()
    return f"{hashlib.sha256(f'{version} {script}'.encode()).hexdigest()[:16]}.json"


async def response(request: Request) -> Response:
    """Return the index of the dossier that is shown now, and status 404 for any other."""
    content = await run_in_threadpool(_content, request.path_params["name"])
    if content is None:
        return Response("This version of the dossier is not shown any more.", status_code=404)
    return await content.answer(request)


def _content(name: str) -> StaticContent | None:
    loaded = dossier_file.file()
    return _encoded(loaded.drawn) if name == _name(loaded.version) else None


@lru_cache(maxsize=2)
def _encoded(dossier: Dossier) -> StaticContent:
    index = match_index(dossier, list(VIEWS))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return StaticContent(text.encode(), "application/json")
