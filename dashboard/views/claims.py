"""Claims: who says what on each question, on which origins it rests, and who is silent."""

from collections.abc import Iterable
from functools import lru_cache

from dashboard.dossier.model import Dossier
from dashboard.markup.questions import question_values
from dashboard.messages.messages import Messages, msgid
from dashboard.query.selection import Selection
from dashboard.view import FixedHtml, View


def build(selection: Selection) -> Iterable[FixedHtml]:
    """Return all questions, the same for every query; the browser shows those that match."""
    return (_questions(selection.dossier, selection.messages),)


@lru_cache(maxsize=16)
def _questions(dossier: Dossier, messages: Messages) -> FixedHtml:
    return FixedHtml("questions.html", question_values(dossier, messages), facts=("questions",))


VIEW = View("claims", msgid("Claims"), 2, build, has_card=False)
