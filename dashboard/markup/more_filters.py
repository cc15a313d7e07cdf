"""More filters: a menu of the conditions that have no control of their own on the page."""

from collections.abc import Iterator, Mapping
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

SOURCES_LISTED = 8  # of the most events; the About page has all
PLACES_LISTED = 8  # of the most events; a search finds each


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
        places=list(
            _named(
                "place",
                messages.gettext("Any place"),
                {place: one.name for place, one in dossier.places.items()},
                place_counts(dossier),
                PLACES_LISTED,
                messages,
            )
        ),
        sources=list(
            _named(
                "source",
                messages.gettext("Any source"),
                {source: one.title for source, one in dossier.sources.items()},
                source_counts(dossier),
                SOURCES_LISTED,
                messages,
            )
        ),
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


def _named(  # noqa: PLR0917 - of a place or a source
    parameter: str,
    any_of_them: str,
    names: Mapping[str, str],
    counts: Mapping[str, int],
    most: int,
    messages: Messages,
) -> Iterator[FilterChoice]:
    """Any of the entries, then the `most` frequent ones."""
    yield _choice(parameter, "", any_of_them, None, messages)
    for name in sorted(filter(counts.get, names), key=lambda one: -counts[one])[:most]:
        yield _choice(parameter, name, names[name], counts[name], messages)
