"""Media markup: the pictures of an event, each fetched only when a reader opens it.

A browser does not fetch what is lazy inside closed details; what is graphic lies in
details of its own, so that it takes a second, deliberate press.
"""

from collections.abc import Mapping

from markupsafe import Markup

from dashboard.dossier.model import Event, Media
from dashboard.markup.pieces import joined

PLAIN_COVER = "graphic"  # says no more than that there is a cover


def pictures(event: Event, addresses: Mapping[str, str]) -> Markup:
    """The pictures of `event`, shut; `addresses` tells by file where those can be fetched that are there."""
    return joined(
        _picture(picture, addresses.get(picture.file), f"fl-picture-{event.id}-{number}")
        for number, picture in enumerate(event.media)
    )


def _picture(picture: Media, address: str | None, name: str) -> Markup:
    """The id is the picture's, so that the next event's is never the one that was open."""
    if address is None:
        return Markup('<p class="fl-lost-picture"><span dir="auto">{}</span> <small>{}</small></p>').format(
            picture.alt, f"The file {picture.file} is missing, or no picture that can be shown."
        )
    image = Markup('<img src="{}" alt="{}" loading="lazy" decoding="async">').format(address, picture.alt)
    return Markup(
        '<details class="fl-picture" id="{}"><summary><span dir="auto">{}</span>{}</summary>'
        '<figure>{}<figcaption dir="auto">{}</figcaption></figure></details>'
    ).format(
        name,
        picture.alt,
        Markup(" <small>Graphic content</small>") if picture.cover else "",
        _covered(picture.cover, image) if picture.cover else image,
        f"Picture: {picture.credit}" if picture.credit else "No credit given",
    )


def _covered(cover: str, image: Markup) -> Markup:
    reason = "." if cover.strip().casefold() == PLAIN_COVER else f": {cover}"
    return Markup(
        '<div class="fl-cover"><p dir="auto">Graphic content{}</p>'
        '<details><summary><span class="fl-when-shut">Show the picture</span>'
        '<span class="fl-when-open">Cover the picture</span></summary>{}</details></div>'
    ).format(reason, image)
