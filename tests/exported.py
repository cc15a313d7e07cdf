"""Exported: a dossier as one file, as `foldline export` writes it."""

from collections.abc import Iterable
from pathlib import Path

from dashboard.dossier.model import Dossier
from dashboard.export.document import contents, standalone_document


def one_file(dossier: Dossier, folders: Iterable[Path]) -> str:
    """Return the text of the file; pictures are in `folders`."""
    return standalone_document(dossier, contents(dossier, folders))
