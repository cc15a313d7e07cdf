"""About markup: how the dossier was made, what it contains, its sources by origin, and how to cite it."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dashboard.analysis.origins import Origin
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Event
from dashboard.markup.citation import citation
from dashboard.markup.links import change
from dashboard.markup.pieces import dated
from dashboard.markup.rendering import render
from dashboard.markup.sources import source_line
from dashboard.messages.messages import Messages
from dashboard.query.event_frame import source_counts
from dashboard.view import Prose, Tally

FIRST_NAMED = 5  # origins that are named in the sentence; the table has them all
OPEN_MOST = 12  # sources: a table no longer than this is shown open
LISTED_MOST = 500  # origins or events: longer lists are not read


def about_markup(prose: Prose, address: str | None, messages: Messages) -> Markup:
    """Return the page of `prose`; `address` is the page's address to cite, None if it is unknown."""
    dossier, language = prose.dossier, prose.dossier.language
    start = dossier.sources.get(dossier.about.source or "")
    return render(
        "about.html",
        messages,
        method=prose.method,
        start=source_line(start, dossier) if start else None,
        as_of=in_words(dossier.as_of, language) if dossier.as_of else None,
        last_change=in_words(prose.last_change, language) if prose.last_change else None,
        holds=_tallies(prose.holds, messages),
        date_forms=_tallies(prose.dated, messages),
        unsourced=[_event(event, prose) for event in prose.unsourced[:LISTED_MOST]],
        more_unsourced=_more(prose.unsourced, messages),
        corrections=[
            {
                "date": dated(correction.date, dossier),
                "text": correction.text,
                "event": _event(event, prose) if (event := dossier.event(correction.event)) else None,
            }
            for correction in prose.corrections
        ],
        citation=citation(dossier, address, messages),
        **_sources(prose, messages),
    )


def _tallies(tallies: Sequence[Tally], messages: Messages) -> list[dict[str, str]]:
    return [
        {
            "name": messages.template(tally.one, tally.many, tally.count),
            "count": messages.number(tally.count),
        }
        for tally in tallies
    ]


def _sources(prose: Prose, messages: Messages) -> Mapping[str, object]:
    """The values for the section on sources. `most` names origins with several sources, if there are many
    origins.
    """
    origins = prose.origins
    count = sum(len(origin.sources) for origin in origins)
    most = [origin for origin in origins if len(origin.sources) > 1][:FIRST_NAMED]
    return {
        "sources_counted": messages.ngettext("%(count)s source", "%(count)s sources", count),
        "origins_counted": messages.ngettext("%(count)s origin", "%(count)s origins", len(origins)),
        "most": ", ".join(f"{origin.name} ({messages.number(len(origin.sources))})" for origin in most)
        if len(origins) > FIRST_NAMED
        else "",
        "is_open": count <= OPEN_MOST,
        "source_count": count,
        "origins": [_origin(origin, prose, messages) for origin in origins[:LISTED_MOST]],
        "more_origins": _more(origins, messages),
        "on_one_origin": change(view="", sources="one", event=""),
        "on_no_source": change(view="", sources="none", event=""),
    }


def _origin(origin: Origin, prose: Prose, messages: Messages) -> Mapping[str, object]:
    dossier, count = prose.dossier, len(origin.sources)
    counts = source_counts(dossier)
    return {
        "name": origin.name,
        "count": messages.number(count) if count > 1 else None,
        "sources": [
            {
                "line": source_line(source, dossier),
                "change": change(view="", source=source.id, event=""),
                "events": messages.ngettext("%(count)s event", "%(count)s events", counts[source.id])
                if counts[source.id]
                else None,
            }
            for source in origin.sources
        ],
        "events": messages.number(origin.events),
    }


def _more(things: Sequence[object], messages: Messages) -> str | None:
    """How many of `things` are not listed, in words; None if all are."""
    rest = len(things) - LISTED_MOST
    return messages.number(rest) if rest > 0 else None


def _event(event: Event, prose: Prose) -> Mapping[str, str]:
    return {
        "change": change(view="", event=event.id),
        "title": event.title,
        "date": dated(event.date, prose.dossier),
    }
