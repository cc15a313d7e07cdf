"""Server process: start the server for one dossier, wait until it answers, and end it."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic, sleep

from dashboard.resources import DOSSIER_VARIABLE, FOLLOW_VARIABLE

LOOPBACK = "127.0.0.1"  # only this computer can connect; hosting is another command
ANSWERS_WITHIN_S = 60.0  # a slow start takes 1 to 3 s; the limit ends the waiting in any case
ASKS_EVERY_S = 0.05
ENDS_WITHIN_S = 5.0  # a reader's open connection may delay the server for longer than a user waits

IS_WINDOWS = sys.platform == "win32"
WAITS_S = 0.5  # Windows delivers Ctrl-C to a waiting program only between two waits

# Windows has no signal for a closed terminal.
_ENDINGS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))

# Without SO_REUSEADDR POSIX refuses a port that was closed recently; on Windows that option would allow a
# port that is in use.
_TRIAL = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)


def why_taken(port: int) -> str | None:
    """Return why `port` of the loopback address cannot be used, as the end of a sentence; None if it can."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, _TRIAL, 1)
        try:
            trial.bind((LOOPBACK, port))
        except PermissionError:
            return "is in use or reserved by the system" if IS_WINDOWS else "may only be used by root"
        except OSError:
            return "is taken by another program"
    return None


@contextmanager
def running(dossier: Sequence[Path], port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run the server for the files `dossier` on the loopback address; end it on exit and wait for that.

    Inside, Ctrl-C, a request to terminate and a closed terminal all raise KeyboardInterrupt, even if the
    shell has set them to be ignored.
    """
    for ending in _ENDINGS:
        signal.signal(ending, signal.default_int_handler)
    paths = [str(path.absolute()) for path in dossier]
    server = subprocess.Popen(  # noqa: S603 - our own interpreter and our own script, no shell
        _command(port),
        env=os.environ | {DOSSIER_VARIABLE: os.pathsep.join(paths), FOLLOW_VARIABLE: "1"},
        stdout=sys.stderr.fileno(),
        # Only this process receives Ctrl-C: the server would print a traceback if it got the signal too.
        start_new_session=not IS_WINDOWS,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )
    try:
        yield server
    finally:
        _end(server)


def answers(server: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until the server answers and return True; return False if it ended or took too long."""
    deadline = monotonic() + ANSWERS_WITHIN_S
    while server.poll() is None and monotonic() < deadline:
        if _is_healthy(port):
            return True
        sleep(ASKS_EVERY_S)
    return False


def wait(server: subprocess.Popen[bytes]) -> None:
    """Return when the server has ended by itself. Raise KeyboardInterrupt as in `running`."""
    while True:
        try:
            server.wait(WAITS_S if IS_WINDOWS else None)
            return
        except subprocess.TimeoutExpired:
            continue


def _command(port: int) -> list[str]:
    options = {
        "server.address": LOOPBACK,
        "server.port": str(port),
        "server.headless": "true",
        "logger.hideWelcomeMessage": "true",
    }
    script = Path(__file__).parents[1] / "app.py"
    flags = [word for name, value in options.items() for word in (f"--{name}", value)]
    return [sys.executable, "-m", "streamlit", "run", str(script), *flags]


def _is_healthy(port: int) -> bool:
    connection = HTTPConnection(LOOPBACK, port, timeout=1)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _end(server: subprocess.Popen[bytes]) -> None:
    """Terminate the server, and kill it if that fails. A second Ctrl-C does not interrupt this."""
    for ending in _ENDINGS:
        signal.signal(ending, signal.SIG_IGN)
    server.terminate()
    try:
        server.wait(ENDS_WITHIN_S)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
