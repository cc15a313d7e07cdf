"""Static cache: content that every reader receives unchanged, held in memory and compressed once.

Reading and compressing files for each request would take most of the server's time while a page opens.
"""

import gzip
from dataclasses import dataclass
from functools import cached_property
from mimetypes import guess_type
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

IMMUTABLE = "public, max-age=31536000, immutable"
GZIP_FROM = 1000  # bytes: less fits into one packet anyway
COMPRESSED_TYPES = ("font/woff2", "image/png", "image/jpeg")
TYPES = {".js": "text/javascript", ".woff2": "font/woff2"}  # the tables of some machines lack these


@dataclass(frozen=True)
class StaticContent:
    """Content that never changes at its address."""

    content: bytes
    media_type: str

    @cached_property
    def gzipped(self) -> bytes:
        """The content compressed with gzip."""
        return gzip.compress(self.content, 6, mtime=0)

    async def answer(self, request: Request) -> Response:
        """Return the response to `request`, compressed if the browser accepts that and it saves bytes."""
        headers = {"cache-control": IMMUTABLE, "vary": "accept-encoding"}
        body = self.content
        worthwhile = len(body) >= GZIP_FROM and self.media_type not in COMPRESSED_TYPES
        if worthwhile and "gzip" in request.headers.get("accept-encoding", ""):
            body = await run_in_threadpool(lambda: self.gzipped)
            headers["content-encoding"] = "gzip"
        return Response(body, media_type=self.media_type, headers=headers)


class StaticFolder:
    """The files of a folder, each read at its first request."""

    def __init__(self, folder: Path) -> None:
        """`folder` must not change while it is served."""
        files = (path for path in folder.rglob("*") if path.is_file())
        self.paths = {path.relative_to(folder).as_posix(): path for path in files}
        self.files: dict[Path, StaticContent] = {}

    def file(self, name: str) -> StaticContent | None:
        """Return the file whose path in the folder is `name`; None if there is none."""
        path = self.paths.get(name)
        if path is None:
            return None
        if path not in self.files:
            kind = TYPES.get(path.suffix) or guess_type(path.name)[0] or "application/octet-stream"
            self.files[path] = StaticContent(path.read_bytes(), kind)
        return self.files[path]

    async def answer(self, request: Request) -> Response:
        """Return the response to a request for the file `path`. Raise HTTPException 404 if there is none."""
        found = self.file(request.path_params["path"])
        if found is None:
            raise HTTPException(404)
        return await found.answer(request)


class StaticMiddleware:
    """Middleware that answers requests for the files of a folder in place of the app, which has the others.

    It serves the files of Streamlit's front end, whose names contain digests. Streamlit would send these 3 MB
    uncompressed, and accepts no route of ours for them.
    """

    def __init__(self, app: ASGIApp, at: str, folder: Path) -> None:
        """`at` is the path below which `folder` is served; it begins and ends with a slash."""
        self.app = app
        self.at = at
        self.folder = StaticFolder(folder)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        answer: ASGIApp = self.app
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            path = scope["path"].removeprefix(scope.get("root_path", ""))
            found = self.folder.file(path.removeprefix(self.at)) if path.startswith(self.at) else None
            if found is not None:
                answer = await found.answer(Request(scope))
        await answer(scope, receive, send)
