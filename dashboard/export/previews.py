"""Previews: pictures of exported pages, which previews of links show, taken by a browser of this computer."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

PREVIEW_PX = (1200, 630)  # width and height that previews show without cutting them
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
    "chromium-headless-shell",
)
DRAWN_MS = 10_000  # of the browser's own clock, which runs faster than real time if nothing happens
LONGEST_S = 60  # a page of 10,000 events takes some seconds
OFFLINE = (
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def installed_browser() -> str | None:
    """Return the path of a browser that can take pictures, None without one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def preview_pictures(browser: str, page: str, links: Iterable[str]) -> Iterator[bytes | None]:
    """Yield for each of `links` a picture of `page`, an HTML text, opened with this link, as PNG.

    It is None for a picture that the browser could not take.
    """
    with TemporaryDirectory(prefix="foldline") as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, "utf-8")
        for link in links:
            yield _picture(browser, f"{file.as_uri()}#{link}", Path(folder))


def _picture(browser: str, address: str, folder: Path) -> bytes | None:
    picture = folder / "picture.png"
    picture.unlink(missing_ok=True)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    command = [
        browser,
        "--headless",
        "--hide-scrollbars",
        "--disable-gpu",
        *OFFLINE,
        *(["--no-sandbox"] if is_root else []),  # Chromium refuses to run as root with it
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={PREVIEW_PX[0]},{PREVIEW_PX[1]}",
        f"--virtual-time-budget={DRAWN_MS}",
        f"--screenshot={picture}",
        address,
    ]
    try:
        subprocess.run(  # noqa: S603 - a browser that is installed, and our own page, no shell
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LONGEST_S, check=True
        )
        return picture.read_bytes()
    except (OSError, subprocess.SubprocessError):
        return None
