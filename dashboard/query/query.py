"""Query: what the reader asks for, as a value that links can hold."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar
from unicodedata import category
from urllib.parse import parse_qs

from dashboard.dates.value import precedes
from dashboard.dossier.model import Dossier
from dashboard.messages.catalogues import interface_language
from dashboard.messages.messages import Messages, messages
from dashboard.query.claim_ids import claims_by_id
from dashboard.query.edges import after, day_of, edge, window_in_order
from dashboard.query.lanes import (
    SORTS,
    Layout,
    Sort,
    lane_ids,
    layouts,
    openable_ids,
    opens_sides,
    unusual_sorts,
)
from dashboard.query.parameters import (
    CHOICES,
    PARAMETERS,
    PARAMETERS_READ,
    ROLES,
    SCALES,
    SUPPORTS,
    WORDS_LENGTH,
    Match,
    Scale,
    Support,
)

Word = TypeVar("Word", bound=str)


@dataclass(frozen=True)
class Query:
    """What is shown and which events match. A set may be given as any iterable of ids, or as one id.

    It is normalized, so that queries that mean the same are equal: `words` are separated by single spaces; an
    actor both chosen and excluded is chosen; `roles`, the words of `Role` in which chosen actors take part,
    and `unanswered`, for questions on which these say nothing, need such actors; a window that is reversed or
    cannot be read is None. `window` holds the first and the last date as written, inclusive, "" for an open
    side; it decides what is shown, never what matches. `places` match events there or at a place inside,
    `disputed` those with a disputed question, `sources` those that cite one of them, and `support` those that
    rest on one independent origin or on none. `question`, `claim` and `of` (an actor) are open in a view, and
    `tab` is its part. `since` is a day, month or year as written: later additions and changes are marked.
    `language` is the language of the interface, None for that of the dossier. `layout` is None for one line;
    `closed` are lanes, `opened` sides all of whose actors are shown, `sort` None for the usual order.
    """

    view: str = "timeline"
    actors: AbstractSet[str] = frozenset()
    match: Match = "any"
    without: AbstractSet[str] = frozenset()
    kinds: AbstractSet[str] = frozenset()
    places: AbstractSet[str] = frozenset()
    sources: AbstractSet[str] = frozenset()
    words: str = ""
    window: tuple[str, str] | None = None
    scale: Scale = "folded"
    layout: Layout | None = None
    closed: AbstractSet[str] = frozenset()
    opened: AbstractSet[str] = frozenset()
    sort: Sort | None = None
    event: str | None = None
    question: str | None = None
    claim: str | None = None
    disputed: bool = False
    roles: AbstractSet[str] = frozenset()
    support: Support | None = None
    unanswered: bool = False
    of: str | None = None
    tab: str | None = None
    since: str | None = None
    language: str | None = None

    def messages(self, dossier: Dossier) -> Messages:
        """Return the words of the interface: in `language`, else in the dossier's; English if it has none."""
        return messages(self.language or dossier.language)

    @property
    def since_day(self) -> float | None:
        """The last day of `since`, None without it: events added or changed later are marked."""
        day = edge(self.since or "")
        return day.latest if day else None

    def window_days(self, clock: str | None) -> tuple[float | None, float | None]:
        """Return the window's first instant and the first one after it, None for an open side.

        Times with an offset are converted to `clock`, that of the dossier; if the window is reversed there,
        both sides are open. A time at which the window ends is inside it.
        """
        first, last = (edge(text, clock) for text in self.window or ("", ""))
        if first and last and precedes(last, first):
            return None, None
        return first.earliest if first else None, after(last) if last else None

    def __post_init__(self) -> None:
        """Normalize every field."""
        actors = _ids(self.actors)
        normalized = {
            "actors": actors,
            "without": _ids(self.without) - actors,
            "kinds": _ids(self.kinds),
            "places": _ids(self.places),
            "sources": _ids(self.sources),
            "roles": _ids(self.roles) if actors else frozenset(),
            "unanswered": self.unanswered and bool(actors) and self.view == "claims",
            "words": _words(self.words),
            "window": window_in_order(*self.window) if self.window else None,
            "since": day_of(self.since or ""),
            "closed": _ids(self.closed) if self.layout else frozenset(),
            "opened": _ids(self.opened) if opens_sides(self.view, self.layout) else frozenset(),
            "sort": self.sort if self.sort in unusual_sorts(self.view, self.layout) else None,
        }
        for name, value in normalized.items():
            object.__setattr__(self, name, value)


def parse_query(params: Mapping[str, Sequence[str]], dossier: Dossier) -> Query:
    """Return a Query for any text; values that cannot be read are left out.

    `params` maps each name to its decoded values. Of a parameter that may not be repeated the first value is
    used. Without any known parameter the query is the dossier's `opens`.
    """
    if not any(params.get(name) for name in PARAMETERS):
        return opening(dossier)
    return _parsed(params, dossier)


def parse_link(link: str, dossier: Dossier) -> Query:
    """Return the Query of a link in a dossier or in our own markup: "?event=…" or "event=…", any text."""
    return parse_query(link_params(link), dossier)


@lru_cache(maxsize=8)
def opening(dossier: Dossier) -> Query:
    """Return the query of a URL without parameters: the dossier's `opens`, or the whole story."""
    return _parsed(link_params(dossier.opens), dossier)


def link_params(link: str) -> Mapping[str, Sequence[str]]:
    """Return the parameters of a link, "?event=…" or "event=…"; none if there are too many."""
    try:
        return parse_qs(link.removeprefix("?"), keep_blank_values=True, max_num_fields=PARAMETERS_READ)
    except ValueError:  # more parameters than that
        return {}


def write_query(query: Query, dossier: Dossier) -> list[tuple[str, str]]:
    """Return names and values for a URL, not yet encoded, from which `parse_query` reads `query` again.

    No parameters at all mean `opens`; if a dossier has `opens`, the whole story is written with its view.
    """
    if query == opening(dossier):
        return []
    return written_out(query, dossier) or [("view", query.view)]


def written_out(query: Query, dossier: Dossier) -> list[tuple[str, str]]:
    """Return names and values of everything that differs from the whole story, regardless of `opens`.

    They have the order of `PARAMETERS`, ids that of the dossier; defaults and unknown ids are left out.
    """
    start, end = query.window or ("", "")
    single = {
        "view": query.view if query.view != Query.view else "",
        "match": query.match if query.match != Query.match else "",
        "q": query.words,
        "from": start,
        "to": end,
        "scale": query.scale if query.scale != Query.scale else "",
        "layout": query.layout or "",
        "sort": query.sort or "",
        "event": query.event if query.event in dossier.events_by_id else "",
        "question": query.question if query.question in dossier.questions else "",
        "claim": query.claim if query.claim and query.claim in claims_by_id(dossier) else "",
        "disputed": "1" if query.disputed else "",
        "sources": query.support or "",
        "unanswered": "1" if query.unanswered else "",
        "of": query.of if query.of in dossier.actors else "",
        "tab": query.tab or "",
        "since": query.since or "",
        "lang": query.language or "",
    }
    several = {
        "actor": _in_order(query.actors, dossier.actors),
        "without": _in_order(query.without, dossier.actors),
        "kind": _in_order(query.kinds, dossier.kinds),
        "place": _in_order(query.places, dossier.places),
        "source": _in_order(query.sources, dossier.sources),
        "role": _in_order(query.roles, ROLES),
        "closed": _in_order(query.closed, lane_ids(dossier, query.layout)),
        "open": _in_order(query.opened, openable_ids(dossier, query.view, query.layout)),
    }
    return [(name, value) for name in PARAMETERS for value in several.get(name, [single.get(name)]) if value]


def _in_order(ids: AbstractSet[str], known: Iterable[str]) -> list[str | None]:
    """Those of `ids` that are known, in the order of `known`; fast if there are none, as in most links."""
    return [one for one in known if one in ids] if ids else []


def _parsed(params: Mapping[str, Sequence[str]], dossier: Dossier) -> Query:
    def all_of(name: str, known: Collection[str]) -> frozenset[str]:
        return frozenset(value for value in values_of(params, name) if value in known)

    def first_of(name: str, known: Collection[str]) -> str | None:
        return next((value for value in values_of(params, name) if value in known), None)

    def choice_of(name: str, known: Sequence[Word]) -> Word | None:
        return next((one for value in values_of(params, name) for one in known if one == value), None)

    view = choice_of("view", CHOICES["view"]) or Query.view
    layout = choice_of("layout", layouts(dossier))
    return Query(
        view=view,
        actors=all_of("actor", dossier.actors),
        match="all" if choice_of("match", CHOICES["match"]) == "all" else "any",
        without=all_of("without", dossier.actors),
        kinds=all_of("kind", dossier.kinds),
        places=all_of("place", dossier.places),
        sources=all_of("source", dossier.sources),
        words=next(iter(values_of(params, "q")), ""),
        window=(next(iter(values_of(params, "from")), ""), next(iter(values_of(params, "to")), "")),
        scale=choice_of("scale", SCALES) or Query.scale,
        layout=layout,
        closed=all_of("closed", lane_ids(dossier, layout)),
        opened=all_of("open", openable_ids(dossier, view, layout)),
        sort=choice_of("sort", SORTS),
        event=first_of("event", dossier.events_by_id),
        question=first_of("question", dossier.questions),
        claim=first_of("claim", claims_by_id(dossier)) if values_of(params, "claim") else None,
        disputed=choice_of("disputed", CHOICES["disputed"]) is not None,
        roles=all_of("role", ROLES),
        support=choice_of("sources", SUPPORTS),
        unanswered=choice_of("unanswered", CHOICES["unanswered"]) is not None,
        of=first_of("of", dossier.actors),
        tab=choice_of("tab", CHOICES["tab"]),
        since=next(iter(values_of(params, "since")), None),
        language=_language(choice_of("lang", CHOICES["lang"]), dossier),
    )


def _language(requested: str | None, dossier: Dossier) -> str | None:
    """The language that a link asks for, None where it is the dossier's own, which is the default."""
    return None if requested == interface_language(dossier.language) else requested


def values_of(params: Mapping[str, Sequence[str]], name: str) -> Sequence[str]:
    """Return the values of the parameter `name`, in the order of the link; none if the link lacks it."""
    values = params.get(name, ())
    return (values,) if isinstance(values, str) else values


def _ids(given: Iterable[str]) -> frozenset[str]:
    return frozenset((given,) if isinstance(given, str) else given)


def _words(text: str) -> str:
    """`text` with single spaces, without control characters and lone surrogates, of bounded length."""
    start = text[: 2 * WORDS_LENGTH]
    printable = "".join(" " if category(character) in ("Cc", "Cs") else character for character in start)
    return " ".join(printable.split())[:WORDS_LENGTH].strip()
