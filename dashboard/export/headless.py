"""Headless: what a Chromium browser of this computer makes of a page, without a window and offline."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

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


def run_browser(browser: str, address: str, folder: Path, size: tuple[int, int], *flags: str) -> str | None:
    """Open `address` in a window of `size` px, with `flags`, and return what the browser prints.

    Its profile is in `folder`. The result is None if the browser fails or takes too long.
    """
    try:
        done = subprocess.run(  # noqa: S603 - a browser that is installed, and our own page, no shell
            [browser, *_flags(folder, size), *flags, address],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")


def made_file(browser: str, address: str, path: Path, size: tuple[int, int], *flags: str) -> bytes | None:
    """Return the file that a run with `flags` writes to `path`; None if it could not."""
    path.unlink(missing_ok=True)
    if run_browser(browser, address, path.parent, size, *flags) is None or not path.exists():
        return None
    return path.read_bytes()


def _flags(folder: Path, size: tuple[int, int]) -> Sequence[str]:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return (
        "--headless",
        "--hide-scrollbars",
        "--disable-gpu",
        "--font-render-hinting=none",  # so that a picture has the same words and places on every computer
        *OFFLINE,
        *(["--no-sandbox"] if is_root else []),  # Chromium refuses to run as root with it
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={size[0]},{size[1]}",
        f"--virtual-time-budget={DRAWN_MS}",
    )
