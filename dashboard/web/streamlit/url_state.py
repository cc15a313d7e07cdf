"""URL state: the only module that reads and writes the page's URL, which holds all that the reader chose.

It writes in a widget's callback, so that a change makes one history entry and the run that follows draws what
the URL says. The only other state are search words that are still being typed: they apply at once and are
written to the URL when they are committed.
"""

from dataclasses import replace
from secrets import token_hex
from typing import Any

import streamlit as st

from dashboard.axis.axis import axis
from dashboard.dossier.model import Dossier
from dashboard.query.missing import LinkReading, Missing, read_link
from dashboard.query.query import Query, parse_link, write_query
from dashboard.query.selection import select

TYPED = "typed"  # the key of the words being typed and of the URL's query at that time


def session() -> str:
    """Return the name of this reader's session; after a restart the server gives another name."""
    return str(st.session_state.setdefault("session", token_hex(4)))


def page() -> str | None:
    """Return the page's URL without its parameters; None until the browser has sent it."""
    return st.context.url


def current_query(dossier: Dossier) -> Query:
    """Return the current query: that of the URL, with words typed since; such words are dropped if it
    changes.
    """
    written = _written(dossier)
    typed_at, words = st.session_state.get(TYPED, (written, written.words))
    if typed_at != written:
        del st.session_state[TYPED]
        return written
    return _showing(replace(written, words=words), written, dossier)


def missing(dossier: Dossier) -> tuple[Missing, ...]:
    """Return what the URL names and `dossier` does not contain; the reader's next action removes it."""
    return _read_link(dossier).missing


def type_words(words: str, dossier: Dossier) -> None:
    """Search for `words` without writing them to the URL."""
    st.session_state[TYPED] = (_written(dossier), words)


def commit_words(words: str, dossier: Dossier) -> None:
    """Write `words` to the URL, unless it has them already."""
    st.session_state.pop(TYPED, None)
    written = _written(dossier)
    wanted = _showing(replace(written, words=words), written, dossier)
    if wanted != written:
        _write(wanted, dossier)


def go(query: Query, dossier: Dossier) -> None:
    """Write `query` to the URL, without the picked event if a filter now excludes it."""
    _write(_showing(query, current_query(dossier), dossier), dossier)


def _write(query: Query, dossier: Dossier) -> None:
    st.session_state.pop(TYPED, None)
    params: dict[str, list[str]] = {}
    for name, value in write_query(query, dossier):
        params.setdefault(name, []).append(value)
    st.query_params.from_dict(params)


def change_query(dossier: Dossier, **fields: Any) -> None:
    """Change some fields of the current query."""
    go(replace(current_query(dossier), **fields), dossier)


def follow(link: str, dossier: Dossier) -> None:
    """Follow a link of our own markup ("?event=…")."""
    go(parse_link(link, dossier), dossier)


def show(link: str, dossier: Dossier) -> None:
    """Write a link to the URL as it is.

    The query that the reader saw before it may be newer than that of the URL, so only the browser knows
    whether a picked event matched it.
    """
    _write(parse_link(link, dossier), dossier)


def _written(dossier: Dossier) -> Query:
    """The query of the URL."""
    return _read_link(dossier).query


def _read_link(dossier: Dossier) -> LinkReading:
    params = {name: st.query_params.get_all(name) for name in st.query_params}
    has_window = bool(dossier.events and (params.get("from") or params.get("to")))
    return read_link(params, dossier, axis(dossier).domain if has_window else None)


def _showing(query: Query, before: Query, dossier: Dossier) -> Query:
    """`query` without the picked event if that event matched `before` and does not match now.

    An event that was picked although it did not match stays picked.
    """
    event = query.event
    if query == before or event is None or event != before.event or select(dossier, query).shows(event):
        return query
    return replace(query, event=None) if select(dossier, before).shows(event) else query
