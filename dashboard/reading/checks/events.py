"""Checks of events: what a careful editor would mend in one, or in two of them."""

from collections.abc import Iterator
from pathlib import Path

from dashboard.dates.value import Choice, Date, Dated, Precision, precedes
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Event
from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.problem import Problem
from dashboard.query.search_text import search_text
from dashboard.reading.ids.references import head_references, references
from dashboard.reading.source_map import SourceMap

TITLE_LENGTH = 60  # characters: what a label has room for, on one line of a phone's list
MANY = 20  # events; in a smaller story any share of them may matter most
HEAVY_SHARE = 5  # one event in so many may be of the greatest weight


def unsourced(file: SourceMap) -> Iterator[Problem]:
    """An event without a source."""
    for event in file.dossier.events:
        if not event.sources:
            what, mend = "the event has no source", "Add sources:."
            yield Problem(*file.of(event, "title"), WarningCode("unsourced"), what, mend, event.id)


def outside_every_era(file: SourceMap) -> Iterator[Problem]:
    """An event that touches none of the eras, where there are any."""
    eras = [era.date for _, era in file.pairs("eras", file.dossier.eras)]  # none if one of them has an error
    for event in file.dossier.events:
        date = event.date
        if eras and date.placed and all(precedes(date, era) or precedes(era, date) for era in eras):
            what = f"the date {quoted(date.text)} lies outside every era"
            mend = "Widen an era, or add one."
            yield Problem(*file.of(event, "date"), WarningCode("outside-eras"), what, mend, event.id)


def after_as_of(file: SourceMap) -> Iterator[Problem]:
    """An event that begins after the day on which the story is told."""
    today = file.dossier.as_of
    for event in file.dossier.events if today else ():
        if today and event.date.placed and precedes(today, event.date):
            what = f"the date {quoted(event.date.text)} begins after {today}, the as_of: of the dossier"
            yield Problem(
                *file.of(event, "date"), WarningCode("after-as-of"), what, "Change one of them.", event.id
            )


def answers_later(file: SourceMap) -> Iterator[Problem]:
    """A link to an event that begins only after this one has ended, or to the event itself."""
    for event in file.dossier.events:
        for link in event.links:
            other = file.dossier.event(link.event)
            if other is event:
                at = file.named_by(event, "links", link.event)
                what = f"the link {link.relation} leads to the event itself"
                yield Problem(
                    *at, WarningCode("links-to-itself"), what, "Name another event, or delete it.", event.id
                )
            elif other and other.date.placed and precedes(event.date, other.date):
                at = file.named_by(event, "links", link.event)
                what = f"the link {link.relation} leads to a later event, {quoted(link.event)}"
                yield Problem(*at, WarningCode("answers-later"), what, "Link from the later event.", event.id)


def look_the_same(file: SourceMap) -> Iterator[Problem]:
    """A second event with the date and title of a first."""
    first: dict[tuple[str | float, str], Event] = {}
    for event in file.dossier.events:
        same = first.setdefault((_when(event.date), search_text(event.title)), event)
        if same is not event:
            what = f"the event has the date and title of {quoted(same.id)}"
            yield Problem(
                *file.of(event, "title"), WarningCode("same-event"), what, "Merge the two.", event.id
            )


def _when(date: Dated) -> str | float:
    """What two dates have in common that say the same: the instant of a time, else their text."""
    if isinstance(date, Date) and date.precision is Precision.TIME and date.choice is Choice.ONE:
        return date.earliest
    return date.text


def dated_as_date(file: SourceMap) -> Iterator[Problem]:
    """A source that is said to date the event otherwise, and does not.

    One that gives the same instant on another clock dates it otherwise.
    """
    for event in file.dossier.events:
        for source, date in event.dated:
            if date.text == event.date.text:
                what = f"{quoted(source)} gives the event the date that it has"
                mend = "Delete it, for dated: is what a source says otherwise."
                yield Problem(
                    *file.of(event, "dated", source), WarningCode("dated-as-date"), what, mend, event.id
                )


def names_too_long(file: SourceMap) -> Iterator[Problem]:
    """A title that no label has room for, or a short one that is no shorter."""
    for event in file.dossier.events:
        length = len(event.title)
        if length > TITLE_LENGTH:
            what = f"the title has {length} characters, more than {TITLE_LENGTH}"
            mend = "Shorten it, and tell the rest in summary:."
            yield Problem(*file.of(event, "title"), WarningCode("long-title"), what, mend, event.id)
        if event.short is not None and len(event.short) >= length:
            what = f"the short title {quoted(event.short)} is no shorter than the title"
            mend = "Shorten it, or delete it."
            yield Problem(*file.of(event, "short"), WarningCode("long-short"), what, mend, event.id)


def too_many_heavy(file: SourceMap) -> Iterator[Problem]:
    """The first event of the greatest weight that is one too many."""
    events = file.dossier.events
    heavy = [event for event in events if event.weight == 3]
    most = len(events) // HEAVY_SHARE
    if len(events) >= MANY and len(heavy) > most:
        counts = f"{count_words(len(heavy))} of {count_words(len(events))}"
        what = f"{counts} events have the weight 3, more than one in {HEAVY_SHARE}"
        mend = "Keep it for those whose labels go last."
        first = heavy[most]
        yield Problem(*file.of(first, "weight"), WarningCode("too-many-heavy"), what, mend, first.id)


def files_missing(file: SourceMap) -> Iterator[Problem]:
    """A picture that is not beside the file which names it."""
    for event in file.dossier.events:
        for number, media in enumerate(event.media):
            at = file.of(event, "media", number, "file")
            path = file.paths.get(at[0])
            if path and not _is_there(path.parent / media.file):
                what = f"there is no file {quoted(media.file)} beside the dossier"
                yield Problem(
                    *at, WarningCode("missing-file"), what, "Put it there, or correct its name.", event.id
                )


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long, or a folder that may not be entered
        return False


def left_out(file: SourceMap) -> Iterator[Problem]:
    """An event, a step or a correction that names an event which was left out, and loses it."""
    if "given-up" in file.reported:  # of what was not read nobody knows what it was linked to
        return
    lost = {draft.id for draft in file.left_out()}
    named = [(reference, "") for reference in head_references(file.root)] if lost else []
    for event in file.dossier.events if lost else ():
        named += [(reference, event.id) for reference in references(file.drafts[event.id].raw)]
    for reference, event_id in named:
        if reference.section == "events" and reference.id in lost:
            what = f"the event {quoted(reference.id)} has an error, so this reference to it has no effect"
            yield Problem(
                *reference.at, WarningCode("left-out"), what, "Fix the error in that event.", event_id or None
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
