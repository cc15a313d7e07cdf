"""Parts: what a view is, and the parts it may return."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analysis.event_card import Card
from dashboard.chart.story import Story
from dashboard.dates.value import Dated
from dashboard.dossier.model import Correction, Dossier, Event, Source
from dashboard.query.selection import Selection


@dataclass(frozen=True, eq=False)
class Chart:
    """A drawn timeline; `summary` is one sentence for those who cannot see it, `name` what it is called.

    `matched` says for each event of the story, in its order, whether it is in full colour. `window` is the
    first instant shown and the first one after it, in days, None for the story's own end. `recent` says for
    each event whether it is marked as added or changed, which `recent_words` tells in words; None where
    nobody asked.
    """

    key: str
    story: Story
    name: str
    summary: str
    matched: npt.NDArray[np.bool_]
    picked: str | None
    scale: str
    window: tuple[float | None, float | None]
    recent: npt.NDArray[np.bool_] | None = None
    recent_words: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where sources come from in the end. `events` is how many events cite one of them."""

    name: str
    sources: tuple[Source, ...]
    events: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of something there are: 12, "event", "events". Its names are identifiers of messages."""

    count: int
    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Prose:
    """What a dossier tells of itself.

    `method` are paragraphs. `origins` come with the most sources first, `corrections` with the latest.
    """

    dossier: Dossier
    method: tuple[str, ...]
    holds: tuple[Tally, ...]
    dated: tuple[Tally, ...]
    origins: tuple[Origin, ...]
    unsourced: tuple[Event, ...]
    corrections: tuple[Correction, ...]
    last_told: Dated | None


@dataclass(frozen=True)
class Html:
    """A part that `template`, a file in markup/templates, makes of `values`, its variables by name.

    Every value is escaped. Within one view each template is used once.
    """

    template: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class Drawing:
    """A part that the browser draws: `folder` is the folder of canvas/ whose index.js does it.

    `data` is plain JSON with finite numbers. `summary` is one sentence for those who cannot see the drawing.
    """

    folder: str
    data: Mapping[str, object]
    summary: str


Part = Chart | Card | Prose | Html | Drawing


@dataclass(frozen=True)
class View:
    """A way to look at a selection. `slug` is the name of its file; shared links hold it.

    One that `stands_alone` shows nothing of what is asked: no filters, no card.
    """

    slug: str
    title: str
    order: int
    build: Callable[[Selection], Iterable[Part]]
    stands_alone: bool = False
