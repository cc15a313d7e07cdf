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
from dashboard.query.query import Query, Scale
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


FactName = Literal["questions"]
"""What a part of a view may need to know about the query."""


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
    the query itself. It is compared by identity, because it may be large.
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


Part = Chart | Card | Prose | Html | FixedHtml | Drawing


@dataclass(frozen=True)
class View:
    """A way to look at a selection. `slug` is the name of its file; shared links contain it.

    A view that `is_independent` shows the same for every query: it has no filters and no card. One that does
    not have a card takes the whole width, and no control of the time axis is shown with it; a query with one
    of the parameters `without_card` shows a part of the view that has none. A view that does not have scales
    draws time in one way only.
    """

    slug: str
    title: str
    order: int
    build: Callable[[Selection], Iterable[Part]]
    is_independent: bool = False
    has_card: bool = True
    without_card: Sequence[Literal["of", "tab"]] = ()
    has_scales: bool = True

    def shows_card(self, query: Query) -> bool:
        """Return whether the card is next to what `query` shows."""
        return self.has_card and not any(getattr(query, name) for name in self.without_card)
