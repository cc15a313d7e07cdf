"""News markup: what was added, changed or happened after a day, above the chart and in the card."""

from dataclasses import replace
from math import floor

from markupsafe import Markup

from dashboard.analysis.recent import News, corrections_after, count_begun_after, count_recorded, news_of
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import edtf_day
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.links import pick
from dashboard.markup.pieces import dated, events, href
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.chronology import in_time
from dashboard.query.selection import Selection

NAMED = 100  # events with a link each; more have a dot on the chart, too


def badge(news: News, messages: Messages) -> str:
    """Return the word for what happened to an event."""
    return messages.gettext("New") if news is News.ADDED else messages.gettext("Changed")


def recorded(event: Event, dossier: Dossier, messages: Messages) -> Markup:
    """When an event was added to the dossier and changed in it, as far as the dossier says so."""
    dates = (
        (messages.gettext("Added %(date)s"), event.added),
        (messages.gettext("Changed %(date)s"), event.changed),
    )
    return Markup(". ").join(Markup(text) % {"date": dated(day, dossier)} for text, day in dates if day)  # noqa: S704


def news_line(selection: Selection) -> Markup:
    """Return what was added or changed since a day, and what happened after it; "" where nobody asked."""
    query, dossier, day = selection.query, selection.dossier, selection.query.since_day
    if query.since is None or day is None:
        return Markup("")
    messages = selection.messages
    fresh = [event for event in in_time(dossier) if news_of(event, day)]
    recorded = count_recorded(dossier)
    silent = len(dossier.events) - recorded
    corrections = len(corrections_after(dossier, day))
    begun = count_begun_after(dossier, day)
    after = replace(query, window=(edtf_day(floor(day) + 1), ""))
    rest = len(fresh) - NAMED
    return render(
        "news.html",
        messages,
        since=dated(parse_date(query.since), dossier),
        fresh=events(len(fresh), messages) if fresh else None,
        rows=[_row(event, selection) for event in fresh[:NAMED]],
        more=messages.number(rest) if rest > 0 else None,
        nothing_recorded=not recorded,
        silent=silent,
        corrections=corrections,
        corrections_href=href(replace(query, view="about"), dossier),
        begun=begun,
        begun_href=href(after, dossier),
        as_of=dated(dossier.as_of, dossier) if dossier.as_of else None,
        end_href=href(replace(query, since=None), dossier),
    )


def _row(event: Event, selection: Selection) -> dict[str, object]:
    return {
        "event": pick(selection, event),
        "recorded": recorded(event, selection.dossier, selection.messages),
    }
