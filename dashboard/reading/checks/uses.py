"""Checks of uses: entries that nothing refers to, and sources that are declared twice."""

from collections.abc import Iterator

from dashboard.dossier.model import Claim, Event, Figure
from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import Message
from dashboard.problems.problem import Problem, line_of
from dashboard.reading.ids.references import NOUNS, UNKNOWN
from dashboard.reading.sections import SECTIONS
from dashboard.reading.source_map import SourceMap
from dashboard.reading.yaml.source import Record


def unused(file: SourceMap) -> Iterator[Problem]:
    """Find entries of sections that nothing refers to, unless an unknown reference may be the cause."""
    if not file.drafts:  # without events nothing could refer to them
        return
    named = _named(file)
    for section in SECTIONS:
        entries = file.root.get(section)
        if not isinstance(entries, Record) or UNKNOWN[section] in file.reported:
            continue
        for entry_id in entries.places():
            if entry_id in getattr(file.dossier, section) and (section, str(entry_id)) not in named:
                what = Message("nothing names the %(noun)s %(id)s", noun=NOUNS[section], id=quoted(entry_id))
                yield Problem(*entry_id.at, WarningCode("unused"), what, Message("Name it, or delete it."))


def _named(file: SourceMap) -> set[tuple[str, str | None]]:
    """Return section and id of each reference, including the references of events that were left out."""
    dossier = file.dossier
    named: set[tuple[str, str | None]] = {("sources", dossier.about.source)}
    named |= {("sides", actor.side) for actor in dossier.actors.values()}
    named |= {("actors", actor.part_of) for actor in dossier.actors.values()}
    named |= {("places", place.in_) for place in dossier.places.values()}
    named |= {(reference.section, reference.id) for reference in file.lost_references()}
    for question in dossier.questions.values():
        for silence in question.silent:
            named |= {("actors", silence.actor), *(("sources", cited.source) for cited in silence.sources)}
    for event in dossier.events:
        named.update(_named_by(event))
    return named


def _named_by(event: Event) -> Iterator[tuple[str, str | None]]:
    yield "kinds", event.kind
    yield "places", event.place
    if event.route:
        yield from (("places", event.route.from_), ("places", event.route.to))
    yield from (("actors", actor) for actor in event.involved)
    yield from (("sources", source) for source, _ in event.dated)
    yield from (("sources", citation.source) for citation in event.sources)
    yield from (("questions", claim.on) for claim in event.claims)
    statements: tuple[Claim | Figure, ...] = (*event.claims, *event.figures)
    for statement in statements:
        yield "actors", statement.by
        yield from (("sources", citation.source) for citation in statement.sources)


def same_address(file: SourceMap) -> Iterator[Problem]:
    """Find sources with the address of another source, which are probably the same source."""
    first: dict[str, str] = {}
    for source in file.dossier.sources.values():
        if source.url is None:
            continue
        other = first.setdefault(source.url, source.id)
        if other != source.id:
            at = file.at("sources", source.id, "url")
            first_line = line_of(file.at("sources", other, "url"), at)
            what = Message(
                "the source %(id)s in %(line)s has this address too",
                id=quoted(other),
                line=first_line,
            )
            yield Problem(
                *at, WarningCode("same-url"), what, Message("Merge the two, or correct the address.")
            )


CHECKS = (
    same_address,
    unused,
)
