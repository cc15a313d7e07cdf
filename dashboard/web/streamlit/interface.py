"""Interface: the words of the page's language on their way to the browser."""

import hashlib
import json
from functools import cache

from dashboard.messages.catalogues import SOURCE, for_browser
from dashboard.messages.messages import Messages
from dashboard.web.http import assets


def catalogue_address(messages: Messages) -> str | None:
    """Return the address from which a browser fetches the catalogue, None for English, which has none."""
    return None if messages.language == SOURCE else assets.publish(*_catalogue(messages.language))


@cache
def _catalogue(language: str) -> tuple[str, bytes]:
    """The digest and the JSON text of a catalogue."""
    text = json.dumps(for_browser(language), ensure_ascii=False, separators=(",", ":")).encode()
    return hashlib.sha256(text).hexdigest()[:16], text
