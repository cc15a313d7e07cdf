"""Fonts: the shipped fonts with only the characters of a text, as addresses that contain them."""

import base64
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from string import printable

from fontTools import subset

# What browsers apply without being asked to (CSS Fonts 4, 7.1), and the numbers of columns.
FEATURES = ["calt", "ccmp", "clig", "kern", "liga", "locl", "mark", "mkmk", "rlig", "rvrn", "tnum"]


def needed_fonts(text: str) -> Callable[[Path], str | None]:
    """Return a function that gives the address of a font's file, None if it has no character of `text`."""
    characters = frozenset(map(ord, f"{text}{printable}"))

    def address(path: Path) -> str | None:
        font = _with_characters(path, characters)
        return f"data:font/woff2;base64,{base64.b64encode(font).decode()}" if font else None

    return address


@lru_cache(maxsize=32)
def _with_characters(path: Path, characters: frozenset[int]) -> bytes | None:
    """The font in `path` with those of `characters` that it has, compressed; None if it has none."""
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = FEATURES
    options.name_IDs = []
    font = subset.load_font(path, options)
    known = characters & font.getBestCmap().keys()
    if not known:
        return None
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=known)
    subsetter.subset(font)
    compressed = BytesIO()
    subset.save_font(font, compressed, options)
    return compressed.getvalue()
