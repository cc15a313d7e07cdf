"""Actors: who acted on whom, who appears with whom, and a page for each actor."""

from collections.abc import Iterable
from functools import lru_cache

from dashboard.dossier.model import Dossier
from dashboard.markup.actor_rows import frame_values, table_values
from dashboard.messages.messages import Messages, msgid
from dashboard.query.selection import Selection
from dashboard.view import FixedHtml, View


def build(selection: Selection) -> Iterable[FixedHtml]:
    """Return all parts, the same for every query; the browser shows those that the query asks for."""
    return _fixed(selection.dossier, selection.messages)


@lru_cache(maxsize=16)
def _fixed(dossier: Dossier, messages: Messages) -> tuple[FixedHtml, ...]:
    return (
        FixedHtml("actors.html", frame_values(dossier, messages)),
        FixedHtml("actor_table.html", table_values(dossier, messages)),
    )


VIEW = View("actors", msgid("Actors"), 1, build, without_card=("of", "tab"), has_scales=False)
