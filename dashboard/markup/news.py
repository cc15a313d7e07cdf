"""News markup: what was added, changed or happened after a day, above the chart and in the card."""

from dataclasses import replace
from math import floor

from markupsafe import Markup

from dashboard.analysis.recent import News, corrections_after, count_begun_after, count_recorded, news_of
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.gregorian import edtf_day
from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.links import pick
from dashboard.markup.pieces import counted, dated, events, href
from dashboard.markup.rendering import render
from dashboard.query.chronology import in_time
from dashboard.query.selection import Selection

NAMED = 100  # events with a link each; more have a dot on the chart, too
BADGES = {News.ADDED: "New", News.CHANGED: "Changed"}


def recorded(event: Event, dossier: Dossier) -> Markup:
    """When an event was added to the dossier and changed in it, as far as the dossier says so."""
    dates = (("Added", event.added), ("Changed", event.changed))
    return Markup(". ").join(Markup("{} {}").format(word, dated(day, dossier)) for word, day in dates if day)


def news_line(selection: Selection) -> Markup:
    """Return what was added or changed since a day, and what happened after it; "" where nobody asked."""
    query, dossier, day = selection.query, selection.dossier, selection.query.since_day
    if query.since is None or day is None:
        return Markup("")
    language = dossier.language
    fresh = [event for event in in_time(dossier) if news_of(event, day)]
    recorded = count_recorded(dossier)
    silent = len(dossier.events) - recorded
    corrections = len(corrections_after(dossier, day))
    begun = count_begun_after(dossier, day)
    after = replace(query, window=(edtf_day(floor(day) + 1), ""))
    rest = len(fresh) - NAMED
    return render(
        "news.html",
        since=dated(parse_date(query.since), dossier),
        fresh=events(len(fresh), language) if fresh else None,
        rows=[_row(event, selection) for event in fresh[:NAMED]],
        more=count_words(rest, language) if rest > 0 else None,
        nothing_recorded=not recorded,
        silent=events(silent, language) if silent else None,
        one_silent=silent == 1,
        corrections=counted(corrections, "correction", language) if corrections else None,
        corrections_href=href(replace(query, view="about"), dossier),
        begun=events(begun, language) if begun else None,
        one_begun=begun == 1,
        begun_href=href(after, dossier),
        as_of=dated(dossier.as_of, dossier) if dossier.as_of else None,
        end_href=href(replace(query, since=None), dossier),
    )


def _row(event: Event, selection: Selection) -> dict[str, object]:
    return {"event": pick(selection, event), "recorded": recorded(event, selection.dossier)}
