"""View: the definition of a view, and the parts that it may return."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analysis.event_card import Card
from dashboard.chart.encoded_payload import EncodedPayload
from dashboard.dates.value import Dated
from dashboard.dossier.model import Correction, Dossier, Event, Source
from dashboard.query.query import Scale
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
class Origin:
    """The original publisher or author of sources. `events` is the number of events that cite one of them."""

    name: str
    sources: tuple[Source, ...]
    events: int


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


@dataclass(frozen=True)
class Html:
    """A part that is rendered from `template`, a file in markup/templates.

    `values` are its variables by name. Every value is escaped. Within one view each template is used once.
    """

    template: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class Drawing:
    """A part that the browser draws with index.js of `folder`, a folder of canvas/.

    `data` is plain JSON with finite numbers. `summary` is one sentence for readers who cannot see it.
    """

    folder: str
    data: Mapping[str, object]
    summary: str


Part = Chart | Card | Prose | Html | Drawing


@dataclass(frozen=True)
class View:
    """A way to look at a selection. `slug` is the name of its file; shared links contain it.

    A view that `is_independent` shows the same for every query: it has no filters and no card.
    """

    slug: str
    title: str
    order: int
    build: Callable[[Selection], Iterable[Part]]
    is_independent: bool = False
