"""Pane: a piece of our own markup in the page, whose links change the view without a reload."""

import hashlib
import json
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal

from markupsafe import Markup

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dossier.model import Dossier
from dashboard.markup import empty
from dashboard.markup.shown_query import Facts, shown_query
from dashboard.query.query import Query
from dashboard.web.http import assets
from dashboard.web.streamlit import gestures, interface, url_state
from dashboard.web.streamlit.component_types import PaneData
from dashboard.web.streamlit.mount import Renderer, followed_link, mount

Filters = Literal["all", "staying"]


@cache
def _component() -> Renderer:
    return mount("pane")


def draw(
    key: str,
    content: Markup,
    dossier: Dossier,
    query: Query,
    *,
    facts: Facts | None = None,
    filters: Filters | None = None,
    is_fixed: bool = False,
    names_events: bool = False,
) -> None:
    """Draw `content` at the current place of the page; unchanged elements keep their nodes and the focus.

    The browser fills it with `facts` about the query; it takes the events that they name from the story, and
    those of content that `names_events`.
    A pane that shows and changes the filter says in `filters` whether its links also change the picked event
    and the window ("all") or keep them ("staying"). Content that `is_fixed` is the same for all
    queries: the browser fetches it once.
    """

    facts = facts or Facts()
    names_events |= any(facts.get(name) is not None for name in ("around", "recent", "view"))
    data: PaneData = {
        "html": str(empty.not_loaded(query.messages(dossier)) if is_fixed else content),
        "markup": _published(content) if is_fixed else None,
        "shown": shown_query(query, dossier, facts),
        "catalogue": interface.catalogue_address(query.messages(dossier)),
        "story": story_address(dossier) if names_events else None,
        "filter": {"staying": filters == "staying", **gestures.filter_answer()} if filters else None,
    }
    _component()(
        key=key,
        data=data,
        on_link_change=following(key, dossier),
        on_filter_change=gestures.filter_applied(key, dossier),
    )


def following(key: str, dossier: Dossier) -> Callable[[], None]:
    """Return what follows the link that a reader chose in the component `key`."""

    def follow() -> None:
        if link := followed_link(key):
            url_state.follow(str(link), dossier)

    return follow


def _published(content: Markup) -> str:
    """The address of content that the browser fetches."""
    return assets.publish(*_encoded(content))


@lru_cache(maxsize=16)
def _encoded(content: Markup) -> tuple[str, bytes]:
    """The digest and the text of content as JSON."""
    text = json.dumps(content).encode()
    return hashlib.sha256(text).hexdigest()[:16], text


def story_address(dossier: Dossier) -> str:
    """Return the address of the payload, which the chart fetches too."""
    payload = encoded_payload(dossier)
    return assets.publish(payload.digest, payload.content)
