"""Address: the one reader and the one writer of the page's URL, which is the reader's choice itself.

A write happens in a widget's callback, so that it makes one history entry and
the run that follows draws what the address says. Beside it there are only the
words that a reader is still typing: asked for at once, written once they are committed.
"""

from dataclasses import replace
from secrets import token_hex
from typing import Any

import streamlit as st

from dashboard.chart.story import story
from dashboard.dossier.model import Dossier
from dashboard.query.missing import Asked, Missing, asked
from dashboard.query.query import Query, parse_link, write_query
from dashboard.query.selection import select

TYPED = "typed"  # the words being typed, and the query of the address beside which they were


def session() -> str:
    """The name of this reader's session: a server that came back gives another, and counts anew."""
    return str(st.session_state.setdefault("session", token_hex(4)))


def page() -> str | None:
    """The page's own address, as the browser has it, without what is asked of it; None before it is told."""
    return st.context.url


def read(dossier: Dossier) -> Query:
    """What is asked: by the address, and by words typed since; another address lets them go."""
    written = _written(dossier)
    beside, words = st.session_state.get(TYPED, (written, written.words))
    if beside != written:
        del st.session_state[TYPED]
        return written
    return _showing(replace(written, words=words), written, dossier)


def missing(dossier: Dossier) -> tuple[Missing, ...]:
    """What the address names and `dossier` does not have; the reader's next action lets it go."""
    return _asked(dossier).missing


def type_words(words: str, dossier: Dossier) -> None:
    """Ask for `words` without making the address say so."""
    st.session_state[TYPED] = (_written(dossier), words)


def commit_words(words: str, dossier: Dossier) -> None:
    """Make the address say `words`, if it does not."""
    st.session_state.pop(TYPED, None)
    written = _written(dossier)
    wanted = replace(written, words=words)
    if wanted != written:
        go(wanted, dossier)


def go(query: Query, dossier: Dossier) -> None:
    """Make the address say `query`; an event that was picked before and that a filter now hides is let go."""
    query = _showing(query, read(dossier), dossier)
    st.session_state.pop(TYPED, None)
    params: dict[str, list[str]] = {}
    for name, value in write_query(query, dossier):
        params.setdefault(name, []).append(value)
    st.query_params.from_dict(params)


def change(dossier: Dossier, **fields: Any) -> None:
    """Change some fields of what is asked."""
    go(replace(read(dossier), **fields), dossier)


def follow(link: str, dossier: Dossier, *, staying: bool = False) -> None:
    """Go where a link of our own markup ("?event=…") leads; `staying` at the present pick and window."""
    query = parse_link(link, dossier)
    if staying:
        here = read(dossier)
        query = replace(query, event=here.event, window=here.window)
    go(query, dossier)


def _written(dossier: Dossier) -> Query:
    """What the address says."""
    return _asked(dossier).query


def _asked(dossier: Dossier) -> Asked:
    params = {name: st.query_params.get_all(name) for name in st.query_params}
    has_window = bool(dossier.events and (params.get("from") or params.get("to")))
    return asked(params, dossier, story(dossier).span if has_window else None)


def _showing(query: Query, before: Query, dossier: Dossier) -> Query:
    """`query` without the picked event if that matched `before` and does not match now.

    An event that was picked although it does not match stays picked.
    """
    event = query.event
    if query == before or event is None or event != before.event or select(dossier, query).shows(event):
        return query
    return replace(query, event=None) if select(dossier, before).shows(event) else query
