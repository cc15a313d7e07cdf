"""Mending: the nearest text that can be read, for one that cannot."""

from collections.abc import Callable


def nearest(text: str, reads: Callable[[str], bool]) -> str | None:
    """The one reading of `text` that `reads` accepts, or None."""
    tidy = "".join(text.split())
    return tidy if tidy != text and reads(tidy) else None
