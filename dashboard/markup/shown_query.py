"""Shown query: what the browser needs to apply the query to markup that was made without it.

canvas/render/markup_query.js reads it. It holds ids, numbers and names, and no markup.
"""

from base64 import b64encode
from collections.abc import Sequence
from math import floor
from typing import Literal, NotRequired, TypedDict

import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.markup.chosen import ChosenNames, Parts
from dashboard.markup.count import MatchCounts
from dashboard.markup.empty import Why
from dashboard.markup.entries import EntryFacts
from dashboard.markup.missing import MissingNames
from dashboard.markup.neighbours import Surroundings
from dashboard.markup.question_facts import QuestionFacts
from dashboard.markup.recent import Recent
from dashboard.query.event_frame import Rows
from dashboard.query.query import Query, opening, written_out

Pairs = Sequence[tuple[str, str]]


class Near(TypedDict):
    """The time around the picked event, whose title is in `words`."""

    words: str
    window: tuple[str, str]  # `from` and `to` of a link
    days: str  # as in zoom.py


class ShownView(TypedDict):
    """The title of the view, its window and its events, of which a browser can save files."""

    title: str
    days: tuple[float | None, float | None]  # the first one, and the first one after it; null for an end
    rows: str  # the events that match in the window, packed
    downloads: str | None  # the address of the pieces of files, null if the page contains them


class Facts(TypedDict, total=False):
    """What a part of the page says about the query; each part has those that it needs."""

    found: MatchCounts
    names: ChosenNames
    parts: Sequence[Parts]
    why: Why
    missing: Sequence[MissingNames]
    recent: Recent | None
    around: Surroundings | None
    entries: EntryFacts  # only of a small story
    questions: QuestionFacts
    near: Near | None  # only of a page without a server
    view: ShownView


class LinkBase(TypedDict):
    """The query that the page shows, from which the browser makes links to other queries."""

    query: Pairs
    opens: Pairs  # the query of the address without parameters
    start: NotRequired[Literal["?", "#"]]  # with which an address begins, "?" by default


class ShownQuery(LinkBase, Facts):
    """The query that the page shows, as pairs of a link's parameter and its value, and facts about it."""

    since: int | None  # the first instant after the day of `since`, in days; None without such a day


def packed(rows: Rows) -> str:
    """Return `rows` as one bit an event, the most significant bit first, in base64."""
    return b64encode(np.packbits(rows).tobytes()).decode()


def link_base(query: Query, dossier: Dossier) -> LinkBase:
    """Return what the browser needs to make links."""
    return LinkBase(query=written_out(query, dossier), opens=written_out(opening(dossier), dossier))


def shown_query(query: Query, dossier: Dossier, facts: Facts) -> ShownQuery:
    """Return the query, and the `facts` that the markup needs with it."""
    day = query.since_day
    return ShownQuery(
        **link_base(query, dossier),
        since=floor(day) + 1 if day is not None else None,
        **facts,
    )
