"""More filters: a menu of the conditions that have no control of their own on the page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.links import change
from dashboard.markup.rendering import render
from dashboard.markup.roles import role_names
from dashboard.messages.messages import Messages
from dashboard.query.event_frame import place_counts, source_counts
from dashboard.query.origins import origin_counts
from dashboard.query.query import Query
from dashboard.query.selection import select

LISTED = 8  # places or sources, those of the most events


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """A link that sets one condition to `chosen`, "disputed=1", or removes it, "disputed="."""

    chosen: str
    change: str
    words: str
    count: str


@lru_cache(maxsize=16)
def more_filters(dossier: Dossier, messages: Messages) -> Markup:
    """Return a button and the menu that it opens: roles, disputes, origins, and the most frequent places and
    sources.
    """
    return render(
        "more_filters.html",
        messages,
        roles=[
            {"toggle": change(role=role.value), "name": name} for role, name in role_names(messages).items()
        ]
        if dossier.actors
        else [],
        without_pick=change(event=""),
        disputed=[
            _choice("disputed", "", messages.gettext("Disputed or not"), None, messages),
            _choice(
                "disputed",
                "1",
                messages.gettext("Disputed"),
                select(dossier, Query(disputed=True)).count,
                messages,
            ),
        ],
        support=list(_support(dossier, messages)),
        places=list(_places(dossier, messages)),
        sources=list(_sources(dossier, messages)),
        about=change(view="about"),
        all_sources=messages.ngettext("The %(count)s source", "All %(count)s sources", len(dossier.sources)),
    )


def _choice(parameter: str, value: str, words: str, count: int | None, messages: Messages) -> FilterChoice:
    return FilterChoice(
        change(**{parameter: value}),
        change(**{parameter: value, "event": ""}),
        words,
        "" if count is None else messages.ngettext("%(count)s event", "%(count)s events", count),
    )


def _support(dossier: Dossier, messages: Messages) -> Iterator[FilterChoice]:
    counts = origin_counts(dossier)
    yield _choice("sources", "", messages.gettext("On any number of origins"), None, messages)
    for value, number, words in (
        ("one", 1, messages.gettext("Rests on one origin")),
        ("none", 0, messages.gettext("Rests on no source")),
    ):
        yield _choice("sources", value, words, int(np.count_nonzero(counts == number)), messages)


def _places(dossier: Dossier, messages: Messages) -> Iterator[FilterChoice]:
    counts = place_counts(dossier)
    yield _choice("place", "", messages.gettext("Any place"), None, messages)
    for place in _most_frequent(counts, dossier.places):
        yield _choice("place", place, dossier.places[place].name, counts[place], messages)


def _sources(dossier: Dossier, messages: Messages) -> Iterator[FilterChoice]:
    counts = source_counts(dossier)
    yield _choice("source", "", messages.gettext("Any source"), None, messages)
    for source in _most_frequent(counts, dossier.sources):
        yield _choice("source", source, dossier.sources[source].title, counts[source], messages)


def _most_frequent(counts: Mapping[str, int], names: Iterable[str]) -> list[str]:
    """Those of `names` with the most events, without those in no event."""
    return sorted(filter(counts.get, names), key=lambda name: -counts[name])[:LISTED]
