"""Served: a running server whose dossier tests replace."""

import os
from pathlib import Path
from time import monotonic
from urllib.request import urlopen

READ_WITHIN_S = 60  # so that a server that does not read the file fails its test


class Served:
    """A server whose dossier each test replaces, which is quicker than a server for each of them."""

    def __init__(self, file: Path, url: str, version: str) -> None:
        """Replace `file`, which is served at `url`; its version is at the address `version`."""
        self._file = file
        self._url = url
        self._version_url = version

    def show(self, dossier: str) -> str:
        """Serve a dossier of this text; return its address.

        Something can be drawn in all texts of a server, or nothing in any of them.
        """
        if self._file.read_text("utf-8") == dossier:
            return self._url
        before = self._version()
        replacement = self._file.with_suffix(".new")
        replacement.write_text(dossier, "utf-8")
        os.utime(replacement, (0, 0))  # the server reads an old file at once: nobody is writing it any more
        replacement.replace(self._file)
        until = monotonic() + READ_WITHIN_S
        while self._version() == before:
            assert monotonic() < until, "the server does not read the file"
        return self._url

    def _version(self) -> bytes:
        with urlopen(self._version_url) as answer:  # noqa: S310 - our own server
            version: bytes = answer.read()
            return version
