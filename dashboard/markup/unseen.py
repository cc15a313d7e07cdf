"""Unseen: characters that do not print or that change the direction of a line, as visible signs."""

import re
from collections.abc import Iterator
from itertools import groupby
from unicodedata import category

from markupsafe import Markup, escape

from dashboard.markup.pieces import joined

_JOINERS = "\u200c\u200d"  # Persian words and many emoji are made with them
LONG = 24  # characters: a shorter quotation is not broken between lines
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}  # Unicode's: control, format, surrogates, separators
_QUOTED = r"""(?<!\w)('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")(?!\w)"""
_OFFERED = r"(?<=^Did you mean )[^'\"].*(?=\?$)"
_DATE = r"(?<![\w-])\d{4}(?:-\d\d){1,2}(?![\w-])"
_CODE = re.compile(f"{_QUOTED}|{_OFFERED}|{_DATE}")


def visible(text: str) -> Markup:
    """Return `text` with a sign for each invisible character; a plain space counts as visible."""
    return joined(
        Markup('<span class="fl-sign">{}</span>').format(run) if is_sign else escape(run)
        for run, is_sign in runs(text)
    )


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of `text`, each with whether it is signs for invisible characters."""
    for is_sign, run in groupby(text, _is_unseen):
        yield "".join(_sign(one) if is_sign else one for one in run), is_sign


def sentence(text: str) -> Markup:
    """Return a problem's text with a capital letter, with its quotations and suggestions as code."""
    text, markup, done = text[:1].upper() + text[1:], Markup(""), 0
    for found in _CODE.finditer(text):
        wraps = Markup(' class="fl-long"') if len(found[0]) > LONG else ""
        code = Markup('<code dir="auto"{}>{}</code>').format(wraps, visible(found[0]))
        markup, done = markup + visible(text[done : found.start()]) + code, found.end()
    return markup + visible(text[done:])


def _is_unseen(character: str) -> bool:
    return character != " " and character not in _JOINERS and category(character) in _UNSEEN


def _sign(character: str) -> str:
    if character == "\t":
        return "→   "
    return "·" if category(character) == "Zs" else f"[U+{ord(character):04X}]"
