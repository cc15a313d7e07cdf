"""Live: a page that follows its dossier's file, and comes back when its server does."""

from functools import cache
from secrets import token_hex
from typing import Any

from dashboard.resources import follows
from dashboard.web import dossier_file
from dashboard.web.http import assets
from dashboard.web.streamlit.mount import mount

AT = f"{assets.PREFIX}/version"


@cache
def _component() -> Any:
    return mount("foldline_live", "live")


def version() -> str:
    """The name of what is to be shown now; to ask for it is also to look at the file."""
    return dossier_file.file().version


def draw(shown: dossier_file.Opened) -> None:
    """Keep the page up to date with its file and its server.

    The browser asks for a few bytes and has the page drawn only when they changed. A fragment
    that runs by the clock would run the script and re-read every widget twice a second, in hidden
    tabs too, and its rerun would take along an address that may be older than the reader's last Back.
    """
    _component()(
        key="live",
        data={"version": shown.version, "at": AT if follows() else None, "run": token_hex(8)},
        on_version_change=lambda: None,
        on_back_change=lambda: None,
    )
