"""TCP tuning: send responses without delay, and the messages of one run together.

A small packet is delayed until the previous one is acknowledged (Nagle's algorithm, RFC 896), and an idle
browser acknowledges after 40 ms. asyncio switches this off, but only for a socket that names its protocol,
and Streamlit's does not. Without the delay each of the two dozen messages of a run would be a packet, which
is slow on a slow connection, so they are corked for a moment.
"""

import asyncio
import socket
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOGETHER_S = 0.003  # a run of the page's script sends its messages within about ten of these periods
CORK = getattr(socket, "TCP_CORK", None)  # only Linux has it


class TcpTuning:
    """ASGI middleware; it changes nothing if the server does not expose the connection."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap the ASGI application `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request, or one websocket until it closes."""
        connection = _connection(receive)
        if connection is None:
            await self.app(scope, receive, send)
            return
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        corked = scope["type"] == "websocket" and CORK is not None
        await self.app(scope, receive, _together(connection, send) if corked else send)


def _connection(receive: Receive) -> Any:
    """The TCP socket of a request; None if the server does not expose it."""
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    connection = transport.get_extra_info("socket") if transport else None
    return connection if connection and connection.family in (socket.AF_INET, socket.AF_INET6) else None


def _together(connection: Any, send: Send) -> Send:
    """`send`, with everything sent within `TOGETHER_S` in as few packets as possible."""
    waiting: asyncio.TimerHandle | None = None

    def cork(on: bool) -> None:
        if connection.fileno() >= 0:  # the connection may be closed
            connection.setsockopt(socket.IPPROTO_TCP, CORK, int(on))

    def uncork() -> None:
        nonlocal waiting
        waiting = None
        cork(False)

    async def send_together(message: Message) -> None:
        nonlocal waiting
        if waiting is None:
            cork(True)
            waiting = asyncio.get_running_loop().call_later(TOGETHER_S, uncork)
        await send(message)

    return send_together
