"""Exported: a dossier as one file, as `foldline export` writes it."""

import base64
import gzip
import re
from collections.abc import Iterable
from pathlib import Path

from dashboard.dossier.model import Dossier
from dashboard.export.document import contents, standalone_document


def one_file(dossier: Dossier, folders: Iterable[Path]) -> str:
    """Return the text of the file; pictures are in `folders`."""
    return standalone_document(dossier, contents(dossier, folders))


def all_text(page: str) -> str:
    """Return the text of a file, with what it contains compressed as plain text."""
    compressed = re.compile('(<script type="application/gzip"[^>]*>)([^<]*)')
    return compressed.sub(lambda found: found[1] + gzip.decompress(base64.b64decode(found[2])).decode(), page)
