"""Search: the box whose words are searched for while they are typed, and in the address once committed."""

from functools import cache

from dashboard.dossier.model import Dossier
from dashboard.query.parameters import WORDS_LENGTH
from dashboard.query.query import Query
from dashboard.web.streamlit import gestures
from dashboard.web.streamlit.component_types import SearchData
from dashboard.web.streamlit.mount import Renderer, mount

KEY = "words"


@cache
def _component() -> Renderer:
    return mount("search")


def draw(query: Query, dossier: Dossier) -> None:
    """Draw the box with the words of `query`; it keeps words that were typed since the last message."""

    messages = query.messages(dossier)
    data: SearchData = {
        "label": messages.gettext("Search events, people, claims"),
        "clear": messages.gettext("Clear the search"),
        "maxLength": WORDS_LENGTH,
        "words": query.words,
        **gestures.filter_answer(),
    }
    _component()(key=KEY, data=data, on_filter_change=gestures.filter_applied(KEY, dossier))
