"""Missing markup: a line above the chart that names what a link mentions and the dossier does not have."""

from collections.abc import Iterator, Sequence
from typing import TypedDict

from markupsafe import Markup

from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import in_dossier_language
from dashboard.markup.rendering import render
from dashboard.markup.unseen import runs
from dashboard.messages.messages import Messages
from dashboard.query.missing import Missing, Noun

NAMED = 3  # names of each kind; more are counted
LENGTH = 40  # characters of a name: ids that Foldline derives are seldom longer


class NameRun(TypedDict):
    """A part of a name; if it `isSign`, visible signs that replace invisible characters."""

    text: str
    isSign: bool


class MissingNames(TypedDict):
    """Names of one kind that a link contains and the dossier does not.

    `names` are the first of `count` names, each as runs. For a window ("time" and "reversed"), they are its
    start and its end in words, without a run for an open side.
    """

    noun: Noun
    names: Sequence[Sequence[NameRun]]
    count: int


def missing_line(dossier: Dossier, messages: Messages) -> Markup:
    """Return the paragraph, a live region, that the browser fills; it is not shown if nothing is missing."""
    return render("missing.html", messages, date_to_fill=in_dossier_language("", dossier))


def missing_names(missing: Sequence[Missing], dossier: Dossier) -> list[MissingNames]:
    """Return `missing` as the browser names it."""
    return [
        MissingNames(noun=one.noun, names=list(_names(one, dossier)), count=len(one.names)) for one in missing
    ]


def _names(missing: Missing, dossier: Dossier) -> Iterator[list[NameRun]]:
    for name in missing.names[:NAMED]:
        if missing.noun not in ("time", "reversed"):
            yield [NameRun(text=text, isSign=is_sign) for text, is_sign in runs(_short(name))]
        else:
            words = in_words(parse_date(name), dossier.language) if name else ""
            yield [NameRun(text=words, isSign=False)] if words else []


def _short(name: str) -> str:
    return name if len(name) <= LENGTH else f"{name[:LENGTH]}\u2026"
