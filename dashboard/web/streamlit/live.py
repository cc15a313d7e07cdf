"""Live: keeps the page up to date with the dossier's file and reconnects after a restart of the server."""

from functools import cache
from secrets import token_hex

from dashboard.messages.messages import Messages
from dashboard.resources import follows
from dashboard.web import dossier_file
from dashboard.web.http import assets
from dashboard.web.streamlit.component_types import LiveData
from dashboard.web.streamlit.mount import Renderer, mount

ADDRESS = f"{assets.PREFIX}/version"


@cache
def _component() -> Renderer:
    return mount("live")


def version() -> str:
    """Return the name of the version to be shown; this also checks the file for changes."""
    return dossier_file.file().version


def draw(shown: dossier_file.LoadedDossier, messages: Messages) -> None:
    """Draw the element that keeps the page up to date.

    The browser polls a few bytes and requests a rerun only when they changed. A Streamlit fragment with an
    interval would rerun the script twice a second, in hidden tabs too, and its rerun would send a URL that
    may be older than the reader's last Back.
    """
    data: LiveData = {
        "version": shown.version,
        "versionAddress": ADDRESS if follows() else None,
        "run": token_hex(8),
        "language": messages.text_language,
        "direction": messages.direction,
        "disconnected": messages.gettext(
            "The server does not answer. You can read on; the page works again by itself as soon as it does."
        ),
    }
    _component()(key="live", data=data, on_version_change=lambda: None, on_reconnected_change=lambda: None)
