"""Checks of events: what a careful editor would correct in one event or in a pair of events."""

from collections.abc import Iterator
from pathlib import Path

from dashboard.dates.value import Choice, Date, Dated, Precision, precedes
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Event
from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import CountedMessage, Message
from dashboard.problems.problem import Problem
from dashboard.query.search_text import search_text
from dashboard.reading.ids.references import head_references, references
from dashboard.reading.source_map import SourceMap

TITLE_LENGTH = 60  # characters: the length of one line in a label or in the list on a phone
MANY = 20  # events; in a smaller story any share of them may be important
HEAVY_SHARE = 5  # at most one event in five may have the greatest weight


def unsourced(file: SourceMap) -> Iterator[Problem]:
    """Find events without a source."""
    for event in file.dossier.events:
        if not event.sources:
            what, suggestion = Message("the event has no source"), Message("Add sources:.")
            yield Problem(*file.of(event, "title"), WarningCode("unsourced"), what, suggestion, event.id)


def outside_every_era(file: SourceMap) -> Iterator[Problem]:
    """Find events that overlap no era, if there are eras."""
    eras = [era.date for _, era in file.pairs("eras", file.dossier.eras)]  # empty if an era has an error
    for event in file.dossier.events:
        date = event.date
        if eras and date.placed and all(precedes(date, era) or precedes(era, date) for era in eras):
            what = Message("the date %(date)s is outside every era", date=quoted(date.text))
            suggestion = Message("Widen an era, or add one.")
            yield Problem(*file.of(event, "date"), WarningCode("outside-eras"), what, suggestion, event.id)


def after_as_of(file: SourceMap) -> Iterator[Problem]:
    """Find events that begin after the date `as_of` of the dossier."""
    today = file.dossier.as_of
    for event in file.dossier.events if today else ():
        if today and event.date.placed and precedes(today, event.date):
            what = Message(
                "the date %(date)s begins after %(today)s, the as_of: of the dossier",
                date=quoted(event.date.text),
                today=str(today),
            )
            yield Problem(
                *file.of(event, "date"),
                WarningCode("after-as-of"),
                what,
                Message("Change one of them."),
                event.id,
            )


def answers_later(file: SourceMap) -> Iterator[Problem]:
    """Find links to an event that begins after the linking event has ended, or to the event itself."""
    for event in file.dossier.events:
        for link in event.links:
            other = file.dossier.event(link.event)
            if other is event:
                at = file.named_by(event, "links", link.event)
                what = Message("the link %(relation)s leads to the event itself", relation=str(link.relation))
                yield Problem(
                    *at,
                    WarningCode("links-to-itself"),
                    what,
                    Message("Name another event, or delete it."),
                    event.id,
                )
            elif other and other.date.placed and precedes(event.date, other.date):
                at = file.named_by(event, "links", link.event)
                what = Message(
                    "the link %(relation)s leads to a later event, %(event)s",
                    relation=str(link.relation),
                    event=quoted(link.event),
                )
                yield Problem(
                    *at, WarningCode("answers-later"), what, Message("Link from the later event."), event.id
                )


def look_the_same(file: SourceMap) -> Iterator[Problem]:
    """Find events with the date and title of an earlier event in the file."""
    first: dict[tuple[str | float, str], Event] = {}
    for event in file.dossier.events:
        same = first.setdefault((_date_key(event.date), search_text(event.title)), event)
        if same is not event:
            what = Message("the event has the date and title of %(id)s", id=quoted(same.id))
            yield Problem(
                *file.of(event, "title"), WarningCode("same-event"), what, Message("Merge the two."), event.id
            )


def _date_key(date: Dated) -> str | float:
    """Return a key that is equal for equal dates: the instant of a time, else the text of the date."""
    if isinstance(date, Date) and date.precision is Precision.TIME and date.choice is Choice.ONE:
        return date.earliest
    return date.text


def dated_as_date(file: SourceMap) -> Iterator[Problem]:
    """Find entries of `dated` that have the date of the event itself.

    The same instant on another clock counts as a different date.
    """
    for event in file.dossier.events:
        for source, date in event.dated:
            if date.text == event.date.text:
                what = Message("%(source)s gives the event the date that it has", source=quoted(source))
                suggestion = Message("Delete it, for dated: is what a source says otherwise.")
                yield Problem(
                    *file.of(event, "dated", source), WarningCode("dated-as-date"), what, suggestion, event.id
                )


def names_too_long(file: SourceMap) -> Iterator[Problem]:
    """Find titles that are too long for a label, and short titles that are not shorter than the title."""
    for event in file.dossier.events:
        length = len(event.title)
        if length > TITLE_LENGTH:
            too_long = CountedMessage(
                "the title has %(count)s character, more than %(most)s",
                "the title has %(count)s characters, more than %(most)s",
                length,
                most=TITLE_LENGTH,
            )
            suggestion = Message("Shorten it, and tell the rest in summary:.")
            yield Problem(*file.of(event, "title"), WarningCode("long-title"), too_long, suggestion, event.id)
        if event.short is not None and len(event.short) >= length:
            what = Message(
                "the short title %(short)s is no shorter than the title", short=quoted(event.short)
            )
            suggestion = Message("Shorten it, or delete it.")
            yield Problem(*file.of(event, "short"), WarningCode("long-short"), what, suggestion, event.id)


def too_many_heavy(file: SourceMap) -> Iterator[Problem]:
    """Find the first event that exceeds the allowed number of events with the greatest weight."""
    events = file.dossier.events
    heavy = [event for event in events if event.weight == 3]
    most = len(events) // HEAVY_SHARE
    if len(events) >= MANY and len(heavy) > most:
        what = CountedMessage(
            "%(heavy)s of %(count)s event has the weight 3, more than one in %(share)s",
            "%(heavy)s of %(count)s events have the weight 3, more than one in %(share)s",
            len(events),
            count=count_words(len(events)),
            heavy=count_words(len(heavy)),
            share=HEAVY_SHARE,
        )
        suggestion = Message("Keep it for those whose labels go last.")
        first = heavy[most]
        yield Problem(*file.of(first, "weight"), WarningCode("too-many-heavy"), what, suggestion, first.id)


def files_missing(file: SourceMap) -> Iterator[Problem]:
    """Find pictures that do not exist in the folder of the file that names them."""
    for event in file.dossier.events:
        for number, media in enumerate(event.media):
            at = file.of(event, "media", number, "file")
            path = file.paths.get(at[0])
            if path and not _is_file(path.parent / media.file):
                what = Message("the folder of the dossier has no file %(file)s", file=quoted(media.file))
                yield Problem(
                    *at,
                    WarningCode("missing-file"),
                    what,
                    Message("Put it there, or correct its name."),
                    event.id,
                )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # the name is too long, or the folder is not accessible
        return False


def left_out(file: SourceMap) -> Iterator[Problem]:
    """Find events, steps and corrections that refer to an event that was left out."""
    if "given-up" in file.reported:  # the references of the unread events are not known
        return
    lost = {draft.id for draft in file.left_out()}
    named = [(reference, "") for reference in head_references(file.root)] if lost else []
    for event in file.dossier.events if lost else ():
        named += [(reference, event.id) for reference in references(file.drafts[event.id].raw)]
    for reference, event_id in named:
        if reference.section == "events" and reference.id in lost:
            what = Message(
                "the event %(id)s has an error, so this reference to it has no effect",
                id=quoted(reference.id),
            )
            yield Problem(
                *reference.at,
                WarningCode("left-out"),
                what,
                Message("Fix the error in that event."),
                event_id or None,
            )


CHECKS = (
    after_as_of,
    answers_later,
    dated_as_date,
    files_missing,
    left_out,
    look_the_same,
    names_too_long,
    outside_every_era,
    too_many_heavy,
    unsourced,
)
