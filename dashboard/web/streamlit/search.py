"""Search: the box whose words are searched for while they are typed, and in the address once committed."""

from functools import cache
from typing import Any

from dashboard.dossier.model import Dossier
from dashboard.query.query import WORDS_LENGTH, Query
from dashboard.web.streamlit import gestures, url_state
from dashboard.web.streamlit.mount import mount

KEY = "words"


@cache
def _component() -> Any:
    return mount("foldline_search", "search")


def draw(query: Query, dossier: Dossier) -> None:
    """Draw the box with the words of `query`; it keeps words that were typed since the last message."""
    write = {"typed": url_state.type_words, "committed": url_state.commit_words}

    def apply() -> None:
        for name, words in gestures.take(KEY).items():
            write[name](str(words), dossier)

    messages = query.messages(dossier)
    _component()(
        key=KEY,
        data={
            "label": messages.gettext("Search events, people, claims"),
            "clear": messages.gettext("Clear the search"),
            "most": WORDS_LENGTH,
            "words": query.words,
            **gestures.answer(KEY),
        },
        on_gesture_change=apply,
    )
