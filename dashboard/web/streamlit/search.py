"""Search: the box for words, heard while they are typed and when they are committed."""

from functools import cache
from typing import Any

import streamlit as st

from dashboard.dossier.model import Dossier
from dashboard.query.query import WORDS_LENGTH, Query
from dashboard.web.streamlit import url_state
from dashboard.web.streamlit.mount import mount

KEY = "words"


@cache
def _component() -> Any:
    return mount("foldline_search", "search")


def draw(query: Query, dossier: Dossier) -> None:
    """Draw the box with the words of `query`; it keeps whatever is typed since it was last heard."""

    def heard() -> None:
        told = st.session_state[KEY].get("search")
        if not told:
            return
        sequence, committed = int(told["sequence"]), told["committed"]
        if committed and int(committed["sequence"]) > st.session_state.get("heard", 0):
            url_state.commit_words(str(committed["words"]), dossier)
        if not committed or int(committed["sequence"]) < sequence:
            url_state.type_words(str(told["words"]), dossier)
        st.session_state["heard"] = sequence

    messages = query.messages(dossier)
    _component()(
        key=KEY,
        data={
            "label": messages.gettext("Search events, people, claims"),
            "clear": messages.gettext("Clear the search"),
            "most": WORDS_LENGTH,
            "words": query.words,
            "heard": st.session_state.get("heard", 0),
            "session": url_state.session(),
        },
        on_search_change=heard,
    )
