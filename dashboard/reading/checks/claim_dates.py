"""Checks of the dates of claims: sources that were published before the claim that they are cited for."""

import re
from collections.abc import Iterator

from dashboard.dates.value import Date, Dated, Day, Interval, Precision
from dashboard.dossier.model import Claim, Dossier, Event, Source
from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import Message
from dashboard.problems.problem import Problem
from dashboard.query.search_text import search_text
from dashboard.reading.source_map import SourceMap

APPROXIMATE_LENGTHS = 3  # a date with "~" may be wrong by this number of its own lengths, on both sides
TEXTS_MOST = 100  # of one author; all of them are compared with each source that the author's claims cite

_BETWEEN_AUTHORS = re.compile(r"[,;&]| and ")
_DAYS = (Precision.DAY, Precision.TIME)


def later_than_sources(file: SourceMap) -> Iterator[Problem]:
    """Find claims that are dated later than every source that they cite."""
    for event, number, claim, sources in _cited_claims(file.dossier):
        published = [source.date for source in sources if source.date]
        if claim.date and len(published) == len(sources) and all(_before(d, claim.date) for d in published):
            last = max(published, key=lambda date: date.until)
            what = Message(
                "the claim is dated %(date)s, but the last source that it cites is of %(last)s",
                date=quoted(claim.date.text),
                last=quoted(last.text),
            )
            at = file.of(event, "claims", number, "date")
            suggestion = Message("Correct one of the dates, or cite a source that can contain the claim.")
            yield Problem(*at, WarningCode("later-than-sources"), what, suggestion, event.id)


def earlier_than_author(file: SourceMap) -> Iterator[Problem]:
    """Find claims that cite a source earlier than everything of which their speaker is an author.

    Nothing is reported if the source may quote the speaker, as it may quote those who take part in an event,
    groups and states, and whoever makes a claim that is dated no later than the source.
    """
    dossier = file.dossier
    written_by = _written_by(dossier)
    for event, number, claim, sources in _cited_claims(dossier) if written_by else ():
        own = written_by.get(claim.by or "", [])
        for n, source in enumerate(sources):
            may_quote = claim.date is not None and not _before(source.date, claim.date)
            if own and not may_quote and all(_cannot_contain(source, text) for text in own):
                what = Message(
                    "the source %(source)s is earlier than all that the speaker %(speaker)s is an author of",
                    source=quoted(source.id),
                    speaker=quoted(str(claim.by)),
                )
                at = file.of(event, "claims", number, "sources", n)
                suggestion = Message("Cite what the speaker wrote, or date the claim when it was made.")
                yield Problem(*at, WarningCode("earlier-than-author"), what, suggestion, event.id)


def _cited_claims(dossier: Dossier) -> Iterator[tuple[Event, int, Claim, list[Source]]]:
    """Yield each claim that cites a source, with its event, its number there, and the sources."""
    for event in dossier.events:
        for number, claim in enumerate(event.claims):
            if claim.sources:
                yield event, number, claim, [dossier.sources[cited.source] for cited in claim.sources]


def _written_by(dossier: Dossier) -> dict[str, list[Source]]:
    """Return the texts of an author by the id of the actor, for persons who take part in no event."""
    involved = {actor for event in dossier.events for actor in event.involved}
    ids = {
        search_text(name): actor.id
        for actor in dossier.actors.values()
        if actor.is_ in (None, "person") and actor.id not in involved
        for name in (actor.name, *actor.aliases)
    }
    found: dict[str, list[Source]] = {}
    for source in dossier.sources.values():
        for author in _BETWEEN_AUTHORS.split(search_text(source.author or "")):
            if (actor := ids.get(author.strip())) is not None:
                found.setdefault(actor, []).append(source)
    return {actor: texts for actor, texts in found.items() if len(texts) <= TEXTS_MOST}


def _cannot_contain(source: Source, text: Source) -> bool:
    """Return whether `source` is earlier than `text`; copies of one origin may contain each other."""
    is_copy = source.origin is not None and source.origin == text.origin
    return not is_copy and _before(source.date, text.date)


def _before(published: Dated | None, date: Dated | None) -> bool:
    """Return whether what was published on one date certainly cannot contain what is of the other.

    A date with "?" is never certain. Of days next to each other it is not certain either, because a day
    begins earlier in the east.
    """
    if published is None or date is None or published.uncertain or date.uncertain:
        return False
    last = published.end if isinstance(published, Interval) else published
    first = date.start if isinstance(date, Interval) else date
    if last is None or first is None:  # the end is open or unknown
        return False
    are_days = last.precision in _DAYS and first.precision in _DAYS
    slack = max(_margin(last) + _margin(first), 1 if are_days else 0)
    return date.earliest - published.until >= slack


def _margin(date: Date) -> Day:
    """Return by how many days a date may be wrong."""
    return APPROXIMATE_LENGTHS * (date.until - date.earliest) if date.approximate else 0


CHECKS = (earlier_than_author, later_than_sources)
