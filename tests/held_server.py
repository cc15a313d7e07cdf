"""A held server: the answers of the server of a page, which a test may hold back."""

from playwright.sync_api import WebSocketRoute

STREAM = "**/_stcore/stream"  # the address of the connection


class HeldServer:
    """The answers of the server; `connect` is for `route_web_socket`."""

    def __init__(self) -> None:
        self.is_held = False
        self.held: list[str | bytes] = []

    def connect(self, page: WebSocketRoute) -> None:
        """Pass on what the server of `page` sends, unless it is held back."""
        self.page = page
        server = page.connect_to_server()
        server.on_message(lambda message: self.held.append(message) if self.is_held else page.send(message))

    def release(self) -> None:
        """Send what was held back, and hold back nothing more."""
        self.is_held = False
        for message in self.held:
            self.page.send(message)
        self.held.clear()
