"""Checks of locators: places that are after the end of the source that is cited."""

import re
from collections.abc import Iterator

from dashboard.dossier.model import Citation, Dossier, Event, Source
from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import CountedMessage, Message
from dashboard.problems.problem import Problem
from dashboard.reading.source_map import SourceMap

_NUMBERS = r"\s*[0-9]{1,9}(?:\s*[-–,]\s*[0-9]{1,9})*"  # one, a range or several; more digits are no place
_PARAGRAPHS = re.compile(f"¶{{1,2}}{_NUMBERS}")
_PAGES = re.compile(rf"pp?\.{_NUMBERS}")


def beyond_the_end(file: SourceMap) -> Iterator[Problem]:
    """Find places after the last paragraph or the last page of a source, if the source states these."""
    sources = file.dossier.sources
    if all(source.paragraphs is None and source.pages is None for source in sources.values()):
        return
    suggestion = Message("Correct the place, or the length of the source.")
    for event, path, cited in _in_events(file.dossier):
        if what := _beyond(cited, sources[cited.source]):
            yield Problem(*file.of(event, *path), WarningCode("beyond-the-end"), what, suggestion, event.id)
    for question in file.dossier.questions.values():
        for cited in (cited for silence in question.silent for cited in silence.sources):
            if what := _beyond(cited, sources[cited.source]):
                written = f"{cited.source} {cited.locator}"
                at = file.text_at(written, "questions", question.id, "silent")
                yield Problem(*at, WarningCode("beyond-the-end"), what, suggestion)


def _in_events(dossier: Dossier) -> Iterator[tuple[Event, tuple[int | str, ...], Citation]]:
    """Yield each citation of the events, with its event and the path to it."""
    for event in dossier.events:
        for n, cited in enumerate(event.sources):
            yield event, ("sources", n), cited
        for number, claim in enumerate(event.claims):
            for n, cited in enumerate(claim.sources):
                yield event, ("claims", number, "sources", n), cited
        for number, figure in enumerate(event.figures):
            for n, cited in enumerate(figure.sources):
                yield event, ("figures", number, "sources", n), cited


def _beyond(cited: Citation, source: Source) -> Message | None:
    """Return the message that a place is after the end of `source`; None if it is not or cannot be read."""
    locator = cited.locator or ""
    if source.paragraphs is not None and _last(_PARAGRAPHS, locator) > source.paragraphs:
        return CountedMessage(
            "the place %(place)s is not in %(source)s, which has %(count)s paragraph",
            "the place %(place)s is not in %(source)s, which has %(count)s paragraphs",
            source.paragraphs,
            place=quoted(locator),
            source=quoted(source.id),
        )
    if source.pages is not None and _last(_PAGES, locator) > source.pages:
        return Message(
            "the place %(place)s is not in %(source)s, whose last page is %(page)s",
            place=quoted(locator),
            source=quoted(source.id),
            page=source.pages,
        )
    return None


def _last(form: re.Pattern[str], locator: str) -> int:
    """Return the greatest number in a locator of that form, 0 for every other locator."""
    return max(map(int, re.findall("[0-9]+", locator))) if form.fullmatch(locator) else 0


CHECKS = (beyond_the_end,)
