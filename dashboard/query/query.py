"""Query: what the reader asked for, as a value and as the parameters of an address."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from unicodedata import category
from urllib.parse import parse_qs

from dashboard.dates.clocks import is_reversed, on_clock
from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.dates.value import Choice, Date, Day, Interval, Precision, precedes
from dashboard.dossier.model import Dossier

PARAMETERS = (
    *("view", "actor", "match", "versus", "without", "kind", "place", "source", "q", "from", "to"),
    *("scale", "layout", "closed", "open", "align", "within", "event", "question", "claim", "disputed"),
    *("role", "sources", "of", "tab", "sort", "step", "since", "lang"),
)
"""Every name that a link may hold, in the order of writing."""

WITHOUT_EFFECT = frozenset(
    (
        *("versus", "source", "layout", "closed", "open", "align", "within", "question", "claim"),
        *("role", "sources", "of", "tab", "sort", "step", "lang"),
    )
)
"""Those of `PARAMETERS` that do nothing yet: they wait for the view that uses them."""

REPEATED = frozenset(("actor", "versus", "without", "kind", "place", "source", "closed", "open", "role"))
"""Those that stand once for each value; of the others the first value counts."""

VIEWS = ("timeline", "about")
WORDS_LENGTH = 200  # characters searched for: a long sentence
DATE_LENGTH = 40  # characters: a second in a zone has 25
PARAMETERS_READ = 1000  # in one link; each actor of a large dossier twice

INSTANT = 2.0**-50  # of a day number: the least step to a later instant that no rounding loses

EDGES = (Precision.YEAR, Precision.SEASON, Precision.MONTH, Precision.DAY, Precision.TIME)
"""How finely a window may be cut."""

Match = Literal["any", "all"]
Scale = Literal["folded", "true", "order"]
SCALES: tuple[Scale, ...] = ("folded", "true", "order")
CHOICES: Mapping[str, Sequence[str]] = {
    "view": VIEWS,
    "match": ("any", "all"),
    "scale": SCALES,
    "disputed": ("1",),
}
"""The values that a parameter may have, where they are not of the dossier."""


@dataclass(frozen=True)
class Query:
    """What is shown and what matches. Any iterable of ids may be given for a set, one id too.

    Always in one form, so that equal questions are equal values: `words` in single
    spaces; an actor both asked for and left out is asked for; a window that is reversed
    or cannot be read is none. `window` holds first and last date as written, both
    inclusive, "" for a side that is left open; it frames, it never matches. `places` are met by events
    there or at a place inside, `disputed` by those with a disputed question. `since` is a
    day, month or year as written: what was added or changed after it is marked.
    """

    view: str = "timeline"
    actors: AbstractSet[str] = frozenset()
    match: Match = "any"
    without: AbstractSet[str] = frozenset()
    kinds: AbstractSet[str] = frozenset()
    places: AbstractSet[str] = frozenset()
    words: str = ""
    window: tuple[str, str] | None = None
    scale: Scale = "folded"
    event: str | None = None
    disputed: bool = False
    since: str | None = None

    @property
    def since_day(self) -> float | None:
        """The last day of `since`: what was added or changed later is marked. None where nothing is asked."""
        day = edge(self.since or "")
        return day.latest if day else None

    def window_days(self, clock: str | None) -> tuple[float | None, float | None]:
        """The window's first instant and the first one after it, None where that side is open.

        Times with an offset are placed on `clock`, the story's; where the window turns out
        to be reversed there, both sides are open. A time at which it ends lies within it.
        """
        first, last = (edge(text, clock) for text in self.window or ("", ""))
        if first and last and precedes(last, first):
            return None, None
        return first.earliest if first else None, _after(last) if last else None

    def __post_init__(self) -> None:
        """Put every field into its one form."""
        actors = _ids(self.actors)
        one_form = {
            "actors": actors,
            "without": _ids(self.without) - actors,
            "kinds": _ids(self.kinds),
            "places": _ids(self.places),
            "words": _words(self.words),
            "window": _window(*self.window) if self.window else None,
            "since": day_of(self.since or ""),
        }
        for name, value in one_form.items():
            object.__setattr__(self, name, value)


def _after(last: Date) -> Day:
    """First instant after a window that ends with `last`, a time included: as in `canvas/axis/spans.js`."""
    return last.until + abs(last.until) * INSTANT if last.precision is Precision.TIME else last.until


def parse_query(params: Mapping[str, Sequence[str]], dossier: Dossier) -> Query:
    """Any text at all gives a Query; what it cannot read it leaves out.

    `params` holds for each name its values as decoded from the address. Of a parameter
    that may not be repeated the first value counts. With none of the known parameters
    the answer is the dossier's `opens`.
    """
    if not any(params.get(name) for name in PARAMETERS):
        return opening(dossier)
    return _parsed(params, dossier)


def parse_link(link: str, dossier: Dossier) -> Query:
    """What a link of a dossier or of our own markup asks, "?event=…" or "event=…"; any text gives a Query."""
    return parse_query(_params(link), dossier)


@lru_cache(maxsize=8)
def opening(dossier: Dossier) -> Query:
    """What a plain address shows: the dossier's `opens`, or else the whole story."""
    return _parsed(_params(dossier.opens), dossier)


def _params(link: str) -> Mapping[str, Sequence[str]]:
    try:
        return parse_qs(link.removeprefix("?"), keep_blank_values=True, max_num_fields=PARAMETERS_READ)
    except ValueError:  # more parameters than that
        return {}


def write_query(query: Query, dossier: Dossier) -> list[tuple[str, str]]:
    """Names and values for an address, not yet encoded: what `parse_query` reads as `query` again.

    Nothing at all stands for `opens`; then the whole story says its view.
    """
    if query == opening(dossier):
        return []
    return written_out(query, dossier) or [("view", query.view)]


def written_out(query: Query, dossier: Dossier) -> list[tuple[str, str]]:
    """Names and values of all that differs from the whole story, whatever the dossier's `opens` is.

    In the order of `PARAMETERS`, ids in the order of the dossier, defaults and unknown ids left out.
    """
    start, end = query.window or ("", "")
    single = {
        "view": query.view if query.view != Query.view else "",
        "match": query.match if query.match != Query.match else "",
        "q": query.words,
        "from": start,
        "to": end,
        "scale": query.scale if query.scale != Query.scale else "",
        "event": query.event if query.event in dossier.events_by_id else "",
        "disputed": "1" if query.disputed else "",
        "since": query.since or "",
    }
    several = {
        "actor": _in_order(query.actors, dossier.actors),
        "without": _in_order(query.without, dossier.actors),
        "kind": _in_order(query.kinds, dossier.kinds),
        "place": _in_order(query.places, dossier.places),
    }
    return [(name, value) for name in PARAMETERS for value in several.get(name, [single.get(name)]) if value]


def _in_order(ids: AbstractSet[str], known: Iterable[str]) -> list[str | None]:
    """Those of `ids` that are known, in that order: quick where there are none, for most links have none."""
    return [one for one in known if one in ids] if ids else []


def _parsed(params: Mapping[str, Sequence[str]], dossier: Dossier) -> Query:
    def all_of(name: str, known: Collection[str]) -> frozenset[str]:
        return frozenset(value for value in values_of(params, name) if value in known)

    def first_of(name: str, known: Collection[str]) -> str | None:
        return next((value for value in values_of(params, name) if value in known), None)

    return Query(
        view=first_of("view", CHOICES["view"]) or Query.view,
        actors=all_of("actor", dossier.actors),
        match="all" if first_of("match", CHOICES["match"]) == "all" else "any",
        without=all_of("without", dossier.actors),
        kinds=all_of("kind", dossier.kinds),
        places=all_of("place", dossier.places),
        words=next(iter(values_of(params, "q")), ""),
        window=(next(iter(values_of(params, "from")), ""), next(iter(values_of(params, "to")), "")),
        scale=next((scale for scale in SCALES if scale == first_of("scale", SCALES)), Query.scale),
        event=first_of("event", dossier.events_by_id),
        disputed=first_of("disputed", CHOICES["disputed"]) is not None,
        since=next(iter(values_of(params, "since")), None),
    )


def values_of(params: Mapping[str, Sequence[str]], name: str) -> Sequence[str]:
    """What a link gives for the parameter `name`, in its order; nothing where it does not hold it."""
    values = params.get(name, ())
    return (values,) if isinstance(values, str) else values


def _ids(given: Iterable[str]) -> frozenset[str]:
    return frozenset((given,) if isinstance(given, str) else given)


def _words(text: str) -> str:
    """In single spaces, without control characters and halves of surrogate pairs, of bounded length."""
    start = text[: 2 * WORDS_LENGTH]
    printable = "".join(" " if category(character) in ("Cc", "Cs") else character for character in start)
    return " ".join(printable.split())[:WORDS_LENGTH].strip()


def can_be_date(name: str, value: str) -> bool:
    """Whether `value` is a date that the parameter `name` ("from", "to" or "since") takes."""
    return (day_of if name == "since" else edge)(value) is not None


def window_is_reversed(start: str, end: str) -> bool:
    """Whether a window from `start` to `end`, as a link holds them, ends before it begins."""
    first, last = edge(start), edge(end)
    return bool(first and last and is_reversed(first, last))


def _window(start: str, end: str) -> tuple[str, str] | None:
    if window_is_reversed(start, end):
        return None
    first, last = edge(start), edge(end)
    return (str(first or ""), str(last or "")) if first or last else None


def day_of(text: str) -> str | None:
    """A plain day, month, season or year; None for any other text."""
    date = edge(text)
    return str(date) if date and date.precision is not Precision.TIME else None


def edge(text: str, clock: str | None = None) -> Date | None:
    """A plain day, month, season or year, or a time, placed on `clock` if given; None for any other text."""
    try:
        date = parse_date(text[: DATE_LENGTH + 1])
    except DateError:
        return None
    if len(text) > DATE_LENGTH or isinstance(date, Interval) or date.choice is not Choice.ONE:
        return None
    if date.precision not in EDGES or date.is_worked_out:
        return None
    return on_clock(date, clock) if clock else date
