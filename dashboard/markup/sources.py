"""Source markup: citations in few words and in full, and the list of all that a card cites.

The name of a source is a link if the dossier gives its address.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.analysis.event_card import Card
from dashboard.analysis.origins import origin_names
from dashboard.dossier.model import Citation, Dossier, Source
from dashboard.markup.pieces import dated, external_link, joined
from dashboard.messages.messages import Messages
from dashboard.query.origins import cited, origins_of


def locator(citation: Citation, messages: Messages) -> str:
    """Return the place in a source: "¶4" becomes "paragraph 4", and the caption has the number 0."""
    where = citation.locator or ""
    if where.startswith("¶"):
        number = where[1:].strip()
        if number == "0":
            return messages.gettext("picture caption")
        return messages.gettext("paragraph %(number)s", number=number)
    return where


def brief_name(source: Source) -> str:
    """Return the short name of a source: its publisher, or without one its title."""
    return source.publisher or source.title


def source_link(source: Source) -> Markup:
    """Return the short name of a source, linked to its address."""
    name = brief_name(source)
    return external_link(source.url, name) if source.url else Markup("{}").format(name)


def brief_citation(citation: Citation, dossier: Dossier, messages: Messages) -> Markup:
    """Return the short name of a source, linked, and the place in it: "Emerging Europe, paragraph 4"."""
    source = dossier.sources.get(citation.source)
    name = source_link(source) if source else Markup("{}").format(citation.source)
    where = locator(citation, messages)
    return Markup("{}, {}").format(name, where) if where else name


def source_line(source: Source, dossier: Dossier, places: Sequence[str] = ()) -> Markup:
    """Return a source in full, linked to its address, and the `places` in it."""
    title = Markup('<cite dir="auto">{}</cite>').format(source.title)
    if source.url:
        title = external_link(source.url, title)
    day = dated(source.date, dossier) if source.date else None
    tail = [word for word in (source.author, source.publisher, day, *places) if word]
    return Markup('<span dir="auto">{}{}</span>').format(
        title, joined(Markup(", {}").format(word) for word in tail)
    )


@dataclass(frozen=True, slots=True)
class DateOf:
    """The date of an event according to one source."""

    source: Markup | str
    date: Markup


@dataclass(frozen=True, slots=True)
class Cited:
    """The citations of a card: each source once, and the dates of single sources that differ from the
    event's. `only_origin` is the name of the origin on which the event alone rests, if a card with several
    sources does not show that.
    """

    none_of_event: bool
    only_origin: str | None
    lines: tuple[Markup, ...]
    dates: tuple[DateOf, ...]


def card_sources(card: Card, messages: Messages) -> Cited:
    """Return every source that the card cites, with all places in it, those of the event itself first."""
    dossier = card.dossier
    places: dict[str, dict[str, None]] = {}
    for citation in _citations(card):
        found = places.setdefault(citation.source, {})
        if where := locator(citation, messages):
            found[where] = None
    return Cited(
        none_of_event=not card.event.sources,
        only_origin=_only_origin(card) if len(places) > 1 else None,
        lines=tuple(_line(name, tuple(found), dossier) for name, found in places.items()),
        dates=tuple(DateOf(_linked(name, dossier), dated(date, dossier)) for name, date in card.event.dated),
    )


def _only_origin(card: Card) -> str | None:
    origins = origins_of(card.dossier, cited(card.event))
    return origin_names(card.dossier).get(origins[0]) if len(origins) == 1 else None


def _line(name: str, places: Sequence[str], dossier: Dossier) -> Markup:
    source = dossier.sources.get(name)
    return source_line(source, dossier, places) if source else Markup("<span>{}</span>").format(name)


def _linked(name: str, dossier: Dossier) -> Markup | str:
    source = dossier.sources.get(name)
    return source_link(source) if source else name


def _citations(card: Card) -> Iterator[Citation]:
    """All citations on a card, in the order in which the list names their sources."""
    yield from card.event.sources
    for claim in card.claims:
        yield from claim.sources
    for debate in card.debates:
        statements = (*(s for held in debate.held for s in held.statements), *debate.other)
        yield from _all(statement.claim.sources for statement in statements)
        yield from _all(silence.sources for silence in debate.question.silent)
    yield from _all(figure.sources for figure in card.event.figures)
    yield from (Citation(source=name) for name, _ in card.event.dated)


def _all(citations: Iterable[Sequence[Citation]]) -> Iterator[Citation]:
    for several in citations:
        yield from several
