"""Canvas: the files of the canvas, joined into one script and one stylesheet."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from dashboard.bundle.modules import Bundle, bundled
from dashboard.chart.palette import stylesheet
from dashboard.resources import asset

CANVAS = Path(__file__).parents[1] / "canvas"
FONTS = asset("fonts")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
FAMILIES: Mapping[str, str] = {"Newsreader": "newsreader", "Libre Franklin": "libre-franklin"}
"""The names of the fonts' files, by family."""

# The ranges for which the two subsets of the fonts were cut.
SUBSETS: Mapping[str, str] = {
    "latin": (
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
        "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
    ),
    "latin-ext": (
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,"
        "U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"
    ),
}


def drawing_entry(folder: str) -> str:
    """Return the name under which the script exports what draws with the canvas's `folder`."""
    return f"drawing_{folder}"


def drawing_entries() -> dict[str, str]:
    """Return the module index.js of each folder of the canvas that has one, by its entry."""
    folders = sorted(path.parent.name for path in CANVAS.glob("*/index.js"))
    return {drawing_entry(folder): f"{folder}/index" for folder in folders}


def canvas_script(entries: Mapping[str, str]) -> Bundle:
    """Return the script that exports `entries`, as `bundled` takes them."""
    paths = sorted(CANVAS.rglob("*.js"))
    modules = {path.relative_to(CANVAS).with_suffix("").as_posix(): path.read_text("utf-8") for path in paths}
    return bundled(modules, entries)


@cache
def sheets() -> str:
    """Return all stylesheets as one.

    The sheets in `canvas/styles` are found, not listed: `layers.css`, which declares the order of the layers,
    comes first, and the layers decide between the rules of the others.
    """
    found = sorted((CANVAS / "styles").glob("*.css"), key=lambda path: (path.name != "layers.css", path.name))
    return "\n".join([*(sheet.read_text("utf-8") for sheet in found), stylesheet()])


def without_layout(style: str) -> str:
    """Return a stylesheet without comments, line breaks and indentation. No text in it has several spaces."""
    return _SPACE.sub(" ", _COMMENT.sub("", style))


def font_faces(address: Callable[[Path], str | None]) -> str:
    """Return the rules for the fonts; `address` gives that of each file, None where it is not needed."""
    faces = (
        (family, letters, address(FONTS / f"{name}-{subset}.woff2"))
        for family, name in FAMILIES.items()
        for subset, letters in SUBSETS.items()
    )
    return "".join(
        f"@font-face{{font-family:'{family}';src:url('{url}') format('woff2');"
        f"font-weight:400 700;font-style:normal;font-display:swap;unicode-range:{letters}}}"
        for family, letters, url in faces
        if url
    )
