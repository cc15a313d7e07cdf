"""Servers: every page of the bench is served the same way, by `streamlit run`, and ended with the bench."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.cli.server_process import LOOPBACK, answers

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "dashboard" / "app.py"


@contextmanager
def served(script: Path, **variables: str) -> Iterator[str]:
    """Serve `script` at a free port with these environment variables, and yield its address."""
    with socket.socket() as free:
        free.bind((LOOPBACK, 0))
        port = free.getsockname()[1]
    options = {
        "server.address": LOOPBACK,
        "server.port": str(port),
        "server.headless": "true",
        "browser.gatherUsageStats": "false",
        "logger.hideWelcomeMessage": "true",
        "logger.level": "warning",
    }
    flags = [word for name, value in options.items() for word in (f"--{name}", value)]
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), *flags],
        env=os.environ | variables,
        stdout=subprocess.DEVNULL,
    )
    try:
        if not answers(server, port):
            raise RuntimeError(f"{script.name} could not be served")
        yield f"http://{LOOPBACK}:{port}/"
    finally:
        server.terminate()
        server.wait()
