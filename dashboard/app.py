"""The server: Streamlit's page, our files beside it, and the headers of both.

Started by `streamlit run dashboard/app.py`, from any folder, by a host or by
`foldline serve`.
"""

import base64
import hashlib
import re
import sys
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# A host that pulls a new version without installing it anew would mix it with the installed one.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dashboard.shipped import follows
from dashboard.ui import live, served

FOR_EVER = "public, max-age=31536000, immutable"


class _Immutable(StaticFiles):
    """Files whose address changes with their content."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers["cache-control"] = FOR_EVER
        return answer


def _index() -> str:
    """Streamlit's own index page, with our stylesheet in its head so that nothing is seen unstyled."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text("utf-8")
    sheet, _ = served.style()
    return page.replace("</head>", f'<link rel="stylesheet" href="./{sheet}"></head>', 1)


def _policy(page: str) -> str:
    """The content-security policy of `page`: only what this server sends, and the inline scripts it holds.

    `blob:` is how Streamlit loads a component's few lines; styles are inline because Streamlit's are.
    """
    inline = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in inline
    )
    return (
        f"default-src 'self'; script-src 'self' blob: {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'"
    )


class _Headers:
    """Middleware that puts the security headers on every answer."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self.app = app
        self.policy = policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["content-security-policy"] = self.policy
                headers["x-content-type-options"] = "nosniff"
                headers["referrer-policy"] = "no-referrer-when-downgrade"
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


INDEX = _index()


def _page(_: Request) -> Response:
    return HTMLResponse(INDEX, headers={"cache-control": "no-cache"})


def _style(_: Request) -> Response:
    return Response(served.style()[1], media_type="text/css", headers={"cache-control": FOR_EVER})


def _story(request: Request) -> Response:
    content = served.story(request.path_params["name"])
    if content is None:
        return Response("This story is not kept any more: open the page again.", status_code=404)
    return Response(content, media_type="application/json", headers={"cache-control": FOR_EVER})


def _version(_: Request) -> Response:
    return PlainTextResponse(live.version(), headers={"cache-control": "no-store"})


app = st.App(
    "page.py",
    routes=[
        Route("/", _page),
        Route(f"/{served.style()[0]}", _style),
        Route(f"/{served.PREFIX}/stories/{{name}}", _story),
        *([Route(f"/{live.AT}", _version)] if follows() else []),
        *(Mount(f"/{at}", _Immutable(directory=folder)) for at, folder in served.folders().items()),
    ],
    middleware=[Middleware(_Headers, policy=_policy(INDEX))],
)
