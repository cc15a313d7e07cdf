"""Prompt answers: what the server says goes out at once, and what belongs together goes out together.

A small packet is held back until the one before it is acknowledged (Nagle's algorithm, RFC 896), and a
browser that has nothing to say acknowledges after 40 ms. asyncio switches that off, but only for a socket
that names its protocol, which Streamlit's does not. Then each of the two dozen messages of a run is a
packet of its own, which a slow line feels; so they are corked for a moment.
"""

import asyncio
import socket
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOGETHER_S = 0.003  # a run of the page's script sends its messages within some ten of these
CORK = getattr(socket, "TCP_CORK", None)  # only Linux has it


class Prompt:
    """ASGI middleware; where the connection cannot be got at it changes nothing."""

    def __init__(self, app: ASGIApp) -> None:
        """`app` is what answers."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one websocket for as long as it lives."""
        connection = _connection(receive)
        if connection is None:
            await self.app(scope, receive, send)
            return
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        corked = scope["type"] == "websocket" and CORK is not None
        await self.app(scope, receive, _together(connection, send) if corked else send)


def _connection(receive: Receive) -> Any:
    """The TCP socket behind a request; None if the server does not show it."""
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    connection = transport.get_extra_info("socket") if transport else None
    return connection if connection and connection.family in (socket.AF_INET, socket.AF_INET6) else None


def _together(connection: Any, send: Send) -> Send:
    """`send`, with all that is sent within `TOGETHER_S` in as few packets as hold it."""
    waiting: asyncio.TimerHandle | None = None

    def cork(on: bool) -> None:
        if connection.fileno() >= 0:  # the reader may be gone
            connection.setsockopt(socket.IPPROTO_TCP, CORK, int(on))

    def let_go() -> None:
        nonlocal waiting
        waiting = None
        cork(False)

    async def send_together(message: Message) -> None:
        nonlocal waiting
        if waiting is None:
            cork(True)
            waiting = asyncio.get_running_loop().call_later(TOGETHER_S, let_go)
        await send(message)

    return send_together
