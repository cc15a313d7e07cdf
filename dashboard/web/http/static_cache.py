"""Kept content: what is sent to every reader as it is, held in memory and packed once.

Reading and packing a file for each reader anew is what keeps a server busy while a page opens.
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

FOR_EVER = "public, max-age=31536000, immutable"
PACKED_FROM = 1000  # bytes: less fits into one packet anyway
PLAIN_TYPES = ("font/woff2", "image/png", "image/jpeg")  # packed already
TYPES = {".js": "text/javascript", ".woff2": "font/woff2"}  # whatever the machine's own table says


@dataclass(frozen=True)
class Kept:
    """Content that never changes under its address."""

    content: bytes
    media_type: str

    @cached_property
    def packed(self) -> bytes:
        """The content in gzip."""
        return gzip.compress(self.content, 6, mtime=0)

    async def answer(self, request: Request) -> Response:
        """The answer to `request`, packed where the browser takes that and where it makes a difference."""
        headers = {"cache-control": FOR_EVER, "vary": "accept-encoding"}
        body = self.content
        worthwhile = len(body) >= PACKED_FROM and self.media_type not in PLAIN_TYPES
        if worthwhile and "gzip" in request.headers.get("accept-encoding", ""):
            body = await run_in_threadpool(lambda: self.packed)
            headers["content-encoding"] = "gzip"
        return Response(body, media_type=self.media_type, headers=headers)


class KeptFolder:
    """The files of a folder, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        """Nothing in `folder` changes while it is served."""
        files = (path for path in folder.rglob("*") if path.is_file())
        self.paths = {path.relative_to(folder).as_posix(): path for path in files}
        self.files: dict[Path, Kept] = {}

    async def answer(self, request: Request) -> Response:
        """The answer to a request for the file `path`. Raises HTTPException 404 where there is none."""
        path = self.paths.get(request.path_params["path"])
        if path is None:
            raise HTTPException(404)
        if path not in self.files:
            kind = TYPES.get(path.suffix) or guess_type(path.name)[0] or "application/octet-stream"
            self.files[path] = Kept(path.read_bytes(), kind)
        return await self.files[path].answer(request)
