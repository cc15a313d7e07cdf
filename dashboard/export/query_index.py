"""Query index: what the browser needs, besides the payload, to compute the selection of any query itself.

The app needs the `MatchIndex` only: Python says all else about a query. canvas/selection has the rules, which
are those of dashboard/query. Actors, kinds and places are indices in the order of the file; a list for each
event is in the order of the file, too.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import TypedDict

from dashboard.axis.axis import axis
from dashboard.dates.clocks import minutes_ahead
from dashboard.dates.value import Dated, Day
from dashboard.dates.wording.locale import locale
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.shown_query import Pairs
from dashboard.markup.zoom import days_text
from dashboard.messages.catalogues import interface_language, languages
from dashboard.query.chronology import last_known_of
from dashboard.query.claim_ids import claims_by_id
from dashboard.query.debates import debates
from dashboard.query.event_frame import names_text, own_text, place_text, row_of
from dashboard.query.lanes import Layout, layouts
from dashboard.query.missing import KNOWN_VIEWS
from dashboard.query.origins import cited, origin_counts
from dashboard.query.query import opening, written_out
from dashboard.query.question_matches import question_text
from dashboard.query.search_text import ALIKE
from dashboard.query.silences import silences
from dashboard.query.windows import around, in_edtf

Index = int


class NamedColumns(TypedDict):
    """Actors, kinds or places as columns of equal length. `text` is what a search looks through."""

    id: Sequence[str]
    name: Sequence[str]
    text: Sequence[str]
    parts: Mapping[Index, Sequence[Index]]  # all that belong to one, if there are others than itself


class Around(TypedDict):
    """The time around an event."""

    window: tuple[str, str]  # `from` and `to` of a link
    days: str  # as in markup/zoom.py


class ClaimColumns(TypedDict):
    """Claims as columns of equal length."""

    id: Sequence[str]
    event: Sequence[Index]
    by: Sequence[Index | None]  # the speaker
    question: Sequence[Index | None]


class QuestionColumns(TypedDict):
    """Questions as columns of equal length. `text` is what a search looks through."""

    id: Sequence[str]
    text: Sequence[str]
    isDisputed: Sequence[bool]
    silent: Sequence[Sequence[Index]]  # actors whose answer is missing
    answers: Sequence[Sequence[str]]  # why, for each of them


class MatchColumns(TypedDict):
    """What decides whether the events match, as columns of equal length."""

    text: Sequence[str]  # that a search looks through, without the names of actors and places
    involved: Sequence[Sequence[Index]]  # actors with a role or a status
    roles: Sequence[Mapping[str, Sequence[Index]]]  # actors by role
    speakers: Sequence[Sequence[Index]]
    sources: Sequence[Sequence[Index]]  # that are cited, in a claim or a figure too
    origins: Sequence[int]  # how many independent origins these have
    places: Sequence[Sequence[Index]]
    place: Sequence[Index | None]  # where it happened


class FactColumns(TypedDict):
    """What the page says about the events for a query, as columns of equal length."""

    added: Sequence[Day | None]  # the first instant after the day on which it was added; None if unknown
    addedWords: Sequence[str | None]
    changed: Sequence[Day | None]
    changedWords: Sequence[str | None]
    around: Sequence[Around | None]


class EdgeWords(TypedDict):
    """How dates of a link are written, besides the vocabulary of the payload."""

    seasons: Sequence[str]  # of EDTF, from number 21
    fractions: Sequence[str]  # quarters, thirds and halves, from number 33
    ofYear: str  # {part} {year}
    clocked: str  # {clock} {date}
    zoned: str  # {clock} {zone}


class MatchIndex(TypedDict):
    """What the browser needs, besides the payload, to find the events that match a query."""

    opens: Pairs
    views: Sequence[str]  # that can be shown
    knownViews: Sequence[str]  # that a link may name
    layouts: Sequence[Layout]
    sides: Sequence[str]
    alike: Mapping[str, str]  # characters, and those that the search treats as equal
    languages: Sequence[str]  # of the interface
    language: str  # that a link leaves out
    clock: int | None  # minutes ahead of UTC, of the clock on which times are placed
    span: tuple[Day, Day]  # the first and the last instant of the axis
    actors: NamedColumns
    kinds: NamedColumns
    places: NamedColumns
    sources: NamedColumns
    questions: QuestionColumns
    claims: ClaimColumns
    events: MatchColumns


class QueryIndex(MatchIndex):
    """What the browser needs, besides the payload, to compute the selection of any query and its facts."""

    facts: FactColumns
    corrections: Sequence[Day]  # the first instant after each
    edgeWords: EdgeWords


def match_index(dossier: Dossier, views: Sequence[str], language: str | None = None) -> MatchIndex:
    """Return what a page that has `views` needs to find the events of `dossier` that match a query.

    `language` is the one in which it opens, by default that of `dossier`.
    """
    actors, places = list(dossier.actors), list(dossier.places)
    return MatchIndex(
        opens=written_out(opening(dossier), dossier),
        views=views,
        knownViews=KNOWN_VIEWS,
        layouts=layouts(dossier),
        sides=list(dossier.sides),
        alike={chr(letter): plain or "" for letter, plain in ALIKE.items()},
        languages=languages(),
        language=language or interface_language(dossier.language),
        clock=minutes_ahead(dossier.clock) if dossier.clock else None,
        span=axis(dossier).domain,
        actors=NamedColumns(
            id=actors,
            name=[actor.label for actor in dossier.actors.values()],
            text=[names_text(actor) for actor in dossier.actors.values()],
            parts=_parts({actor: dossier.members_of(actor) for actor in actors}),
        ),
        kinds=NamedColumns(
            id=list(dossier.kinds), name=[kind.name for kind in dossier.kinds.values()], text=[], parts={}
        ),
        places=NamedColumns(
            id=places,
            name=[place.name for place in dossier.places.values()],
            text=[place_text(dossier, place) for place in places],
            parts=_parts({place: dossier.places_in(place) for place in places}),
        ),
        sources=NamedColumns(
            id=list(dossier.sources),
            name=[source.title for source in dossier.sources.values()],
            text=[],
            parts={},
        ),
        questions=_question_columns(dossier),
        claims=_claim_columns(dossier),
        events=_match_columns(dossier),
    )


def query_index(dossier: Dossier, views: Sequence[str], language: str | None = None) -> QueryIndex:
    """Return the index of `dossier` for a page that has `views`; `language` as in `match_index`."""
    wording = locale(dossier.language).wording
    return QueryIndex(
        **match_index(dossier, views, language),
        facts=_fact_columns(dossier),
        corrections=[day for one in dossier.about.corrections if (day := _known(one.date)) is not None],
        edgeWords=EdgeWords(
            seasons=wording.seasons,
            fractions=wording.fractions,
            ofYear=wording.of_year,
            clocked=wording.clocked,
            zoned=wording.zoned,
        ),
    )


def _claim_columns(dossier: Dossier) -> ClaimColumns:
    actors, questions = _indices(dossier.actors), _indices(dossier.questions)
    rows = row_of(dossier)
    statements = claims_by_id(dossier)
    return ClaimColumns(
        id=list(statements),
        event=[rows[one.event.id] for one in statements.values()],
        by=[actors.get(one.claim.by or "") for one in statements.values()],
        question=[questions.get(one.claim.on or "") for one in statements.values()],
    )


def _question_columns(dossier: Dossier) -> QuestionColumns:
    actors, asked, known = _indices(dossier.actors), dossier.questions.values(), debates(dossier)
    return QuestionColumns(
        id=list(dossier.questions),
        text=[question_text(question) for question in asked],
        isDisputed=[question.id in known and known[question.id].is_disputed for question in asked],
        silent=[[actors[one.actor] for one in silences(dossier)[question.id]] for question in asked],
        answers=[[one.answer.value for one in silences(dossier)[question.id]] for question in asked],
    )


def _indices(ids: Iterable[str]) -> dict[str, Index]:
    return {one: index for index, one in enumerate(ids)}


def _roles(event: Event, actors: Mapping[str, Index]) -> dict[str, list[Index]]:
    roles: dict[str, list[Index]] = {}
    for one in event.actors:
        roles.setdefault(one.role.value, []).append(actors[one.actor])
    return roles


def _match_columns(dossier: Dossier) -> MatchColumns:
    events = dossier.events
    actors, places = _indices(dossier.actors), _indices(dossier.places)
    sources = _indices(dossier.sources)
    return MatchColumns(
        text=[own_text(event, dossier.language) for event in events],
        involved=[[actors[one] for one in event.involved] for event in events],
        roles=[_roles(event, actors) for event in events],
        speakers=[[actors[one] for one in event.speakers] for event in events],
        sources=[
            sorted({sources[one.source] for one in cited(event) if one.source in sources}) for event in events
        ],
        origins=origin_counts(dossier).tolist(),
        places=[[places[one] for one in event.places] for event in events],
        place=[places[event.place] if event.place else None for event in events],
    )


def _fact_columns(dossier: Dossier) -> FactColumns:
    events, language = dossier.events, dossier.language
    return FactColumns(
        added=[_known(event.added) for event in events],
        addedWords=[in_words(event.added, language) if event.added else None for event in events],
        changed=[_known(event.changed) for event in events],
        changedWords=[in_words(event.changed, language) if event.changed else None for event in events],
        around=[_around(dossier, event) for event in events],
    )


def _parts(members: Mapping[str, frozenset[str]]) -> dict[Index, list[Index]]:
    indices = _indices(members)
    return {
        indices[one]: sorted(indices[part] for part in parts if part in indices)
        for one, parts in members.items()
        if len(parts) > 1
    }


def _known(date: Dated | None) -> Day | None:
    day = last_known_of(date) if date else None
    return day if day is not None and isfinite(day) else None


def _around(dossier: Dossier, event: Event) -> Around | None:
    window = around(dossier, event)
    return Around(window=in_edtf(window), days=days_text(window)) if window else None
