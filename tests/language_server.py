"""Language server: yaml-language-server as an editor drives it, over its standard input and output.

The Language Server Protocol 3.17: messages of JSON, each after its length.
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO, Any

from node import NODE, node_package

SETTINGS = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
ENDS_WITHIN_S = 300  # so that a server that does not answer fails its tests
CLIENT = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
    },
}


class Editor:
    """An editor with nothing but its language server."""

    def __init__(self, requests: IO[bytes], answers: IO[bytes], folder: Path) -> None:
        """Greet the server; `folder` is what the editor has open."""
        self._requests, self._answers, self._last_id = requests, answers, 0
        self._request("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": CLIENT})
        self._notify("initialized", {})
        while self._received().get("method") != "workspace/configuration":
            pass  # after this request it has our settings

    def open_document(self, path: Path, text: str) -> None:
        """Open `text` as if it stood in the file `path`."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._notify("textDocument/didOpen", {"textDocument": document})

    def underlined(self, path: Path) -> list[str]:
        """What is underlined in the document that was just opened, each with its line from 1.

        The server reports it a fifth of a second after the document was opened.
        """
        while True:
            message = self._received()
            if message.get("method") == "textDocument/publishDiagnostics":
                found = message["params"]
                if found["uri"] == path.as_uri():
                    return [
                        f"{d['range']['start']['line'] + 1}: {d['message']}" for d in found["diagnostics"]
                    ]

    def completed(self, path: Path, line: int, column: int) -> dict[str, Any]:
        """The completions at a place, line and column from 0, by their labels."""
        offered = self._request("textDocument/completion", self._at(path, line, column))
        return {item["label"]: item for item in offered["items"]}

    def hovered(self, path: Path, line: int, column: int) -> str:
        """The text that the editor shows on hover at a place, in Markdown."""
        answer = self._request("textDocument/hover", self._at(path, line, column))
        text: str = answer["contents"]["value"] if answer else ""
        return text

    @staticmethod
    def _at(path: Path, line: int, column: int) -> dict[str, Any]:
        return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}

    def _request(self, method: str, params: dict[str, Any]) -> Any:
        self._last_id += 1
        self._say({"id": self._last_id, "method": method, "params": params})
        while True:
            message = self._received()
            if message.get("id") == self._last_id and "method" not in message:
                return message["result"]

    def _notify(self, method: str, params: dict[str, Any]) -> None:
        self._say({"method": method, "params": params})

    def _say(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._requests.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._requests.flush()

    def _received(self) -> dict[str, Any]:
        """The next message; what the server asks of the editor is answered first."""
        length = 0
        while header := self._answers.readline().strip():
            if header.lower().startswith(b"content-length:"):
                length = int(header.partition(b":")[2])
        assert length, "the language server ended by itself"
        message: dict[str, Any] = json.loads(self._answers.read(length))
        if "method" in message and "id" in message:
            sections = message["params"].get("items", [])
            self._say({"id": message["id"], "result": [SETTINGS.get(s["section"]) for s in sections] or None})
        return message


@contextmanager
def language_server(folder: Path) -> Iterator[Editor]:
    """An editor that has `folder` open."""
    program = node_package("yaml-language-server") / "bin" / "yaml-language-server"
    with subprocess.Popen(
        [NODE, program, "--stdio"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        assert server.stdin and server.stdout
        guard = Timer(ENDS_WITHIN_S, server.kill)
        guard.start()
        try:
            yield Editor(server.stdin, server.stdout, folder)
        finally:
            guard.cancel()
            server.kill()
