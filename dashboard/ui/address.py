"""Address: the one reader and the one writer of the page's URL, which is the reader's choice itself.

A write happens in a widget's callback, so that it makes one history entry and
the run that follows draws what the address says.
"""

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.model import Dossier
from dashboard.query import Query, parse_link, parse_query, write_query
from dashboard.selection import select


def read(dossier: Dossier) -> Query:
    """What the address asks."""
    return parse_query({name: st.query_params.get_all(name) for name in st.query_params}, dossier)


def go(query: Query, dossier: Dossier) -> None:
    """Make the address say `query`; an event that was picked before and that a filter now hides is let go."""
    if query.event is not None and query.event == read(dossier).event and not _shows(query, dossier):
        query = replace(query, event=None)
    params: dict[str, list[str]] = {}
    for name, value in write_query(query, dossier):
        params.setdefault(name, []).append(value)
    st.query_params.from_dict(params)


def change(dossier: Dossier, **fields: Any) -> None:
    """Change some fields of what is asked."""
    go(replace(read(dossier), **fields), dossier)


def follow(link: str, dossier: Dossier) -> None:
    """Go where a link of our own markup ("?event=…") leads."""
    go(parse_link(link, dossier), dossier)


def _shows(query: Query, dossier: Dossier) -> bool:
    """Whether the picked event is among those that match."""
    shown = select(dossier, query).matched
    return any(match and event.id == query.event for match, event in zip(shown, dossier.events, strict=True))
