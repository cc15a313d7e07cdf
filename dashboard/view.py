"""View: the definition of a view, and the parts that it may return."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from dashboard.analysis.event_card import Card
from dashboard.analysis.origins import Origin
from dashboard.chart.encoded_payload import EncodedPayload
from dashboard.dates.value import Dated
from dashboard.dossier.model import Correction, Dossier, Event
from dashboard.query.parameters import Scale
from dashboard.query.query import Query
from dashboard.query.selection import Selection


@dataclass(frozen=True, eq=False)
class Chart:
    """A drawn timeline; `summary` is one sentence for readers who cannot see it, `name` its accessible name.

    `matched` states for each event, in the order of the file, whether it is in full colour. `window` is the
    first instant shown and the first one after it, in days, None for the end of the axis. `recent` states
    for each event whether it is marked as added or changed, which `recent_words` says in words; None if the
    query has no `since`.
    """

    key: str
    payload: EncodedPayload
    name: str
    summary: str
    matched: npt.NDArray[np.bool_]
    picked: str | None
    scale: Scale
    window: tuple[float | None, float | None]
    recent: npt.NDArray[np.bool_] | None = None
    recent_words: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """A count and what is counted: 12, "event", "events". The two names are identifiers of messages."""

    count: int
    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Prose:
    """What a dossier says about itself.

    `method` are paragraphs. `origins` with the most sources and the latest `corrections` come first.
    """

    dossier: Dossier
    method: tuple[str, ...]
    holds: tuple[Tally, ...]
    dated: tuple[Tally, ...]
    origins: tuple[Origin, ...]
    unsourced: tuple[Event, ...]
    corrections: tuple[Correction, ...]
    last_change: Dated | None


FactName = Literal["questions", "story"]
"""What a part of a view may need to know besides the query itself."""


@dataclass(frozen=True)
class Html:
    """A part that is rendered from `template`, a file in markup/templates.

    `values` are its variables by name. Every value is escaped. Within one view each template is used once.
    """

    template: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class FixedHtml(Html):
    """Html that is the same for every query, and made once for a dossier and a language.

    The browser shows what matches the query. `facts` are the names of what it needs to know for that besides
    the query itself: which questions match, or the story, whose events the markup names by their index. It
    is compared by identity, because it may be large.
    """

    facts: Sequence[FactName] = ()

    __eq__ = object.__eq__
    __hash__ = object.__hash__


@dataclass(frozen=True)
class Drawing:
    """A part that the browser draws with index.js of `folder`, a folder of canvas/.

    `data` is plain JSON with finite numbers. `summary` is one sentence for readers who cannot see it.
    """

    folder: str
    data: Mapping[str, object]
    summary: str


@dataclass(frozen=True)
class StoryDrawing:
    """A part that the browser draws with index.js of `folder` from the story and the events that match.

    The default export of that module is a class. A drawing has `show({story, index, matched, picked, base})`,
    which is called at every change; its constructor takes the element and a function that follows a link.
    """

    folder: str


Part = Chart | Card | Prose | Html | FixedHtml | Drawing | StoryDrawing


@dataclass(frozen=True)
class View:
    """A way to look at a selection. `slug` is the name of its file; shared links contain it.

    A view that `is_independent` shows the same for every query: it has no filters and no card. One that does
    not have a card takes the whole width, and no control of the time axis is shown with it. A view that does
    not have scales draws time in one way only. `tabs` are its other parts, by the value of `tab` in a link;
    they have no card. A view that `has_pages` shows a page for the actor in `of` of a link, which is
    independent.
    """

    slug: str
    title: str
    order: int
    build: Callable[[Selection], Iterable[Part]]
    is_independent: bool = False
    has_card: bool = True
    has_scales: bool = True
    tabs: Sequence[str] = ()
    has_pages: bool = False

    def shows_page(self, query: Query) -> bool:
        """Return whether `query` shows the page of an actor; with a tab, it chooses the actor there."""
        return self.has_pages and query.of is not None and query.tab not in self.tabs

    def shows_independent(self, query: Query) -> bool:
        """Return whether what `query` shows has no filters and no card."""
        return self.is_independent or self.shows_page(query)

    def shows_card(self, query: Query) -> bool:
        """Return whether the card is next to what `query` shows."""
        return self.has_card and query.tab not in self.tabs and not self.shows_independent(query)
