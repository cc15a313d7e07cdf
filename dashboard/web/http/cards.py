"""Cards: the card of each event, which a browser fetches when a reader picks the event.

So the card is shown before Python has answered the pick.
"""

import json
from functools import lru_cache

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dashboard.analysis.event_card import card
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.card import card_markup
from dashboard.messages.catalogues import languages
from dashboard.messages.messages import Messages, messages
from dashboard.web import dossier_file
from dashboard.web.http import assets, pictures
from dashboard.web.http.static_cache import StaticContent

Pictures = tuple[tuple[str, str], ...]
AT = f"{assets.PREFIX}/cards"
CARDS_CACHED = 256  # of some 15 kB


def cards_address(words: Messages) -> str:
    """Return the address below which the cards of the dossier that is shown now are, by the ids of events."""
    return f"{AT}/{assets.version_name(dossier_file.file().version, words.language)}"


async def card_response(request: Request) -> Response:
    """Return the card of an event of the dossier that is shown now, as a text in JSON; else status 404."""
    content = await run_in_threadpool(_content, request.path_params["version"], request.path_params["event"])
    if content is None:
        return Response("There is no such card.", status_code=404)
    return await content.answer(request)


def card_of(event: Event, dossier: Dossier, words: Messages) -> Markup:
    """Return the card of an event, with the addresses of its pictures; it is the same for all queries."""
    return card_with(pictures_of(event), event.id, dossier, words)


def pictures_of(event: Event) -> Pictures:
    """Return the addresses of the pictures of an event by their files, those that can be fetched."""
    return tuple(pictures.addresses(event.media, dossier_file.dossier_folders()).items())


@lru_cache(maxsize=CARDS_CACHED)
def card_with(addresses: Pictures, event: str, dossier: Dossier, words: Messages) -> Markup:
    """Return the card of the event with this id, with these pictures, made once for all readers."""
    return card_markup(card(dossier, dossier.events_by_id[event]), words, dict(addresses))


def _content(version: str, event_id: str) -> StaticContent | None:
    loaded = dossier_file.file()
    event = loaded.drawn.event(event_id)
    language = next((one for one in languages() if version == assets.version_name(loaded.version, one)), None)
    if event is None or language is None:
        return None
    made = json.dumps(card_of(event, loaded.drawn, messages(language)))
    return StaticContent(made.encode(), "application/json")
