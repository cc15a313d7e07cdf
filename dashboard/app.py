"""App: the server with Streamlit's page, our assets, and the security headers of both.

`streamlit run dashboard/app.py` starts it from any folder; a host and `foldline serve` use the same command.
"""

import base64
import hashlib
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# A host that updates the checkout without reinstalling would otherwise import the installed version.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dashboard.resources import follows
from dashboard.web import dossier_file
from dashboard.web.http import assets, cards, pictures, preview
from dashboard.web.http.dossier_json import DOWNLOADS, MATCHES
from dashboard.web.http.index_page import document, frame
from dashboard.web.http.static_cache import StaticFolder, StaticMiddleware
from dashboard.web.http.tcp_tuning import TcpTuning
from dashboard.web.streamlit import live


def _policy(page: str) -> str:
    """The content-security policy of `page`: only content of this server, and the inline scripts of the page.

    Streamlit loads the script of a component from a `blob:` address, and its styles are inline.
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
    """Middleware that adds the security headers to every response."""

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


def _page(request: Request) -> Response:
    shown = document(dossier_file.file().drawn, preview.picture_address(request))
    return HTMLResponse(shown, headers={"cache-control": "no-cache"})


async def _style(request: Request) -> Response:
    return await assets.style()[1].answer(request)


async def _script(request: Request) -> Response:
    return await assets.script()[1].answer(request)


async def _source_map(request: Request) -> Response:
    return await assets.source_map()[1].answer(request)


async def _story(request: Request) -> Response:
    story = assets.story(request.path_params["name"])
    if story is None:
        return Response("This story is not in the cache any more: open the page again.", status_code=404)
    return await story.answer(request)


@asynccontextmanager
async def _lifespan(_: st.App) -> AsyncIterator[None]:
    """Read the dossier in the background before the first request, because the page begins with its title."""
    Thread(target=dossier_file.file, name="first reading", daemon=True).start()
    yield


def _version(_: Request) -> Response:
    return PlainTextResponse(live.version(), headers={"cache-control": "no-store"})


app = st.App(
    "page.py",
    lifespan=_lifespan,
    routes=[
        Route("/", _page),
        Route(f"/{assets.style()[0]}", _style),
        Route(f"/{assets.script()[0]}", _script),
        Route(f"/{assets.source_map()[0]}", _source_map),
        Route(f"/{assets.PREFIX}/stories/{{name}}", _story),
        *(Route(f"/{made.at}/{{name}}", made.response) for made in (MATCHES, DOWNLOADS)),
        Route(f"/{cards.AT}/{{version}}/{{event:path}}", cards.card_response),
        Route(f"/{pictures.AT}", pictures.picture_response),
        Route(f"/{preview.AT}/{{name}}", preview.preview_response),
        *([Route(f"/{live.ADDRESS}", _version)] if follows() else []),
        *(
            Route(f"/{at}/{{path:path}}", StaticFolder(folder).answer)
            for at, folder in assets.served_folders().items()
        ),
    ],
    middleware=[
        Middleware(TcpTuning),
        Middleware(_Headers, policy=_policy("".join(frame()))),
        Middleware(StaticMiddleware, at="/static/", folder=assets.STREAMLIT / "static"),
    ],
)
