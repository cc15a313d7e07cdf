"""Formats: the file formats that a dossier can be read from or written in.

Each is one file here that holds a `FORMAT`, found by discovery; the name of the file is its name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from dashboard.discovery import load_all
from dashboard.dossier.model import Dossier


@dataclass(frozen=True, slots=True)
class Format:
    """A file format.

    `suffixes` are the ends of the names of its files: (".yaml", ".yml"). `read(text, name)` is the dossier in
    a text, whose problems name the file `name`; it accepts every text. `write(dossier)` is the text of one.
    Either is None where the format cannot do this. `losses` are what a dossier loses when it is written, as
    plural nouns.
    """

    suffixes: tuple[str, ...]
    read: Callable[[str, str], Dossier] | None
    write: Callable[[Dossier], str] | None
    losses: tuple[str, ...]


@cache
def formats() -> Mapping[str, Format]:
    """Return all formats by name, sorted."""
    return dict(load_all(__name__, "FORMAT", Format))
