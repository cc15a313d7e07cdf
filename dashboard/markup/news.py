"""News markup: what was added, changed or happened after a day, above the chart and in the card."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import floor

from markupsafe import Markup

from dashboard.analysis.recent import News, corrections_after, count_begun_after, count_recorded, news_of
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import edtf_day
from dashboard.dates.value import Day
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.frame import events
from dashboard.markup.pieces import counted, dated, href, joined, pick
from dashboard.query.chronology import in_time
from dashboard.query.selection import Selection

NAMED = 100  # events with a link each; more have a dot on the chart, too
BADGES = {News.ADDED: "New", News.CHANGED: "Changed"}


def news_badge(what: News | None) -> Markup:
    """One word for what became of an event since the day asked for."""
    return Markup('<span class="fl-badge fl-new">{}</span>').format(BADGES[what]) if what else Markup("")


def told_when(event: Event, dossier: Dossier) -> Markup:
    """When an event was added to the dossier and changed in it, as far as the dossier says so."""
    words = _told(event, dossier)
    return Markup('<p class="fl-note fl-told">{}</p>').format(words) if words else Markup("")


def _told(event: Event, dossier: Dossier) -> Markup:
    told = (("Added", event.added), ("Changed", event.changed))
    return Markup(". ").join(Markup("{} {}").format(word, dated(day, dossier)) for word, day in told if day)


def news_line(selection: Selection) -> Markup:
    """What was added or changed since a day, what happened after it, and the way to stop; nothing unasked."""
    query, dossier, day = selection.query, selection.dossier, selection.query.since_day
    if query.since is None or day is None:
        return Markup("")
    since = dated(parse_date(query.since), dossier)
    fresh = [event for event in in_time(dossier) if news_of(event, day)]
    sentences = [
        *_unmarked(dossier, len(fresh), since),
        *_corrected(selection, day, since),
        _happened(selection, day, since),
    ]
    return Markup(
        '<div class="fl-news">{}<p>{}</p><a class="fl-switch" href="{}">Remove the marks</a></div>'
    ).format(
        _marked(selection, fresh, since) if fresh else "",
        Markup(" ").join(sentences),
        href(replace(query, since=None), dossier),
    )


def _marked(selection: Selection, fresh: Sequence[Event], since: Markup) -> Markup:
    """How many events are marked, and which."""
    rest = len(fresh) - NAMED
    return Markup(
        '<details><summary>{} added or changed after {}</summary><ul class="fl-list">{}</ul>{}</details>'
    ).format(
        events(len(fresh), selection.dossier.language),
        since,
        joined(_row(event, selection) for event in fresh[:NAMED]),
        Markup("<p>And {} more.</p>").format(count_words(rest, selection.dossier.language))
        if rest > 0
        else "",
    )


def _unmarked(dossier: Dossier, fresh: int, since: Markup) -> Iterator[Markup]:
    """Why no event is marked, or not more of them: none is newer, or the file does not say."""
    recorded = count_recorded(dossier)
    silent = len(dossier.events) - recorded
    if not recorded:
        yield Markup("The file does not say when its events were added or changed.")
        return
    if not fresh:
        yield Markup("No event is recorded as added or changed after {}.").format(since)
    if silent:
        yield Markup("The file does not say when {} {} added or changed.").format(
            events(silent, dossier.language), "was" if silent == 1 else "were"
        )


def _corrected(selection: Selection, day: Day, since: Markup) -> Iterator[Markup]:
    """How many corrections were made since, and the way to them."""
    if made := len(corrections_after(selection.dossier, day)):
        yield Markup('<a href="{}">{}</a> after {}.').format(
            href(replace(selection.query, view="about"), selection.dossier),
            counted(made, "correction", selection.dossier.language),
            since,
        )


def _happened(selection: Selection, day: Day, since: Markup) -> Markup:
    """How many events begin after the day, with the way to them; where none does, how far the story goes."""
    dossier = selection.dossier
    if begun := count_begun_after(dossier, day):
        after = replace(selection.query, window=(edtf_day(floor(day) + 1), ""))
        return Markup('<a href="{}">{} {}</a> after {}.').format(
            href(after, dossier), events(begun, dossier.language), "begins" if begun == 1 else "begin", since
        )
    ends = dossier.as_of
    known = Markup(": the story is told as of {}").format(dated(ends, dossier)) if ends else ""
    return Markup("No event begins after {}{}.").format(since, known)


def _row(event: Event, selection: Selection) -> Markup:
    return Markup('<li><a href="{}" dir="auto">{}</a> <small>{}. {}</small></li>').format(
        pick(selection, event),
        event.title,
        dated(event.date, selection.dossier),
        _told(event, selection.dossier),
    )
