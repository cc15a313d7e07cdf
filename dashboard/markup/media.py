"""Media as the template shows them: the pictures of an event, each fetched only when a reader opens it.

A browser does not fetch what is lazy inside closed details; what is graphic is in details of its own, so that
it takes a second, deliberate press.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.dossier.model import Event, Media

PLAIN_COVER = "graphic"  # says no more than that there is a cover


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, `address` None where it cannot be shown.

    The id is the picture's own, so that the next event's is never the one that was open. `reason` is why it
    is covered, "" where the file says no more than that.
    """

    id: str
    file: str
    address: str | None
    alt: str
    credit: str | None
    is_covered: bool
    reason: str


def pictures(event: Event, addresses: Mapping[str, str]) -> list[Picture]:
    """Return the pictures of `event`; `addresses` says by file where those can be fetched that exist."""
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
