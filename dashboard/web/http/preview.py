"""Preview: the picture that previews of links show, made at the first request for it.

It is taken by a browser of this computer, once for each version of the dossier. Without one there is no
picture, and the page names none.
"""

from functools import lru_cache
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dashboard.dossier.model import Dossier
from dashboard.export.headless import installed_browser
from dashboard.export.previews import preview_pictures
from dashboard.web import dossier_file
from dashboard.web.http import assets
from dashboard.web.http.static_cache import StaticContent

AT = f"{assets.PREFIX}/preview"
_lock = Lock()  # so that two requests at once take one picture


def picture_address(request: Request) -> str | None:
    """Return the absolute address of the picture of the dossier that is shown now; None without a browser."""
    if installed_browser() is None:
        return None
    name = assets.version_name(dossier_file.file().version, "png")
    return f"{request.base_url}{AT}/{name}"


async def preview_response(request: Request) -> Response:
    """Return the picture of the dossier that is shown now, and status 404 for any other or without one."""
    content = await run_in_threadpool(_content, request.path_params["name"])
    if content is None:
        return Response("There is no such picture.", status_code=404)
    return await content.answer(request)


def _content(name: str) -> StaticContent | None:
    loaded = dossier_file.file()
    if name != assets.version_name(loaded.version, "png"):
        return None
    with _lock:
        return _taken(loaded.drawn)


@lru_cache(maxsize=2)
def _taken(dossier: Dossier) -> StaticContent | None:
    from dashboard.export.document import WHOLE, contents, standalone_document  # noqa: PLC0415 - with fonts

    browser = installed_browser()
    if browser is None:
        return None
    page = standalone_document(dossier, contents(dossier, []), WHOLE, "preview")
    [picture] = preview_pictures(browser, page, [""])
    return StaticContent(picture, "image/png") if picture else None
