"""Media as the template shows them: the pictures of an event, each fetched only when a reader opens it.

A browser does not fetch lazy images inside closed details. A graphic picture is in details of its own, so
that it needs a second, deliberate click.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.dossier.model import Event, Media

PLAIN_COVER = "graphic"  # a cover without a reason


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; `address` is None if it cannot be shown.

    The id is unique, so that opening a picture does not open one of the next event. `reason` is why it is
    covered, "" if the file does not say.
    """

    id: str
    file: str
    address: str | None
    alt: str
    credit: str | None
    is_covered: bool
    reason: str


def pictures(event: Event, addresses: Mapping[str, str]) -> list[Picture]:
    """Return the pictures of `event`; `addresses` are the addresses of those that exist, by file."""
    return [
        _picture(picture, addresses.get(picture.file), f"fl-picture-{event.id}-{number}")
        for number, picture in enumerate(event.media)
    ]


def _picture(picture: Media, address: str | None, name: str) -> Picture:
    cover = picture.cover or ""
    says_more = cover.strip().casefold() != PLAIN_COVER
    return Picture(
        id=name,
        file=picture.file,
        address=address,
        alt=picture.alt,
        credit=picture.credit,
        is_covered=bool(cover),
        reason=cover if says_more else "",
    )
