"""News markup: what was added or changed after a day, above the chart and in the card."""

from dataclasses import replace

from markupsafe import Markup

from dashboard.chronology import in_time
from dashboard.dates.numerals import count_words
from dashboard.dates.parse import parse_date
from dashboard.markup.frame import events
from dashboard.markup.pieces import dated, href, joined, pick
from dashboard.model import Dossier, Event
from dashboard.news import News, news_of
from dashboard.selection import Selection

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
    """How many events are marked as added or changed since, which, and the way to stop; nothing unasked."""
    query, dossier = selection.query, selection.dossier
    if query.since is None:
        return Markup("")
    day = dated(parse_date(query.since), dossier)
    fresh = [event for event in in_time(dossier) if news_of(event, query.since_day)]
    stop = Markup('<a class="fl-switch" href="{}">Stop marking</a>').format(
        href(replace(query, since=None), dossier)
    )
    if not fresh:
        return Markup('<div class="fl-news"><p>Nothing was added or changed after {}.</p>{}</div>').format(
            day, stop
        )
    rest = len(fresh) - NAMED
    return Markup(
        '<div class="fl-news"><details><summary>{} added or changed after {}</summary>'
        '<ul class="fl-list">{}</ul>{}</details>{}</div>'
    ).format(
        events(len(fresh), dossier.language),
        day,
        joined(_row(event, selection) for event in fresh[:NAMED]),
        Markup("<p>And {}.</p>").format(f"{count_words(rest, dossier.language)} more") if rest > 0 else "",
        stop,
    )


def _row(event: Event, selection: Selection) -> Markup:
    return Markup('<li><a href="{}" dir="auto">{}</a> <small>{}. {}</small></li>').format(
        pick(selection, event),
        event.title,
        dated(event.date, selection.dossier),
        _told(event, selection.dossier),
    )
