"""Page markup: what frames the views: navigation, title, count, and what is said when nothing matches."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from dashboard.dates.wording.numerals import count_words
from dashboard.dossier.model import Dossier
from dashboard.markup import guide
from dashboard.markup.pieces import counted, dated, href, joined
from dashboard.markup.sources import source_link
from dashboard.query.query import Query
from dashboard.query.selection import Selection, WhyNone, why_none
from dashboard.view import View


def header(dossier: Dossier, views: Mapping[str, View], query: Query) -> Markup:
    """Navigation with the views there are, the link to the source and the help, then title and standfirst."""
    tabs = joined(
        Markup('<a href="{}"{}>{}</a>').format(
            href(replace(query, view=view.slug), dossier),
            Markup(' aria-current="page"') if view.slug == query.view else "",
            view.title,
        )
        for view in views.values()
    )
    return Markup(
        '<nav class="fl-nav" aria-label="Views">{}{}{}</nav>'
        '<header class="fl-head" lang="{}"><h1 dir="auto">{}</h1>'
        '<p class="fl-standfirst" dir="auto">{}</p></header>'
    ).format(
        tabs, _sources(dossier), guide.button(), dossier.language, dossier.title, dossier.standfirst or ""
    )


def _sources(dossier: Dossier) -> Markup:
    """What the dossier rests on: its only source, or the one it starts from and how many there are."""
    count = len(dossier.sources)
    everything = Markup('<a href="{}">{}</a>').format(
        href(Query(view="about"), dossier), counted(count, "source", dossier.language)
    )
    start = dossier.sources.get(dossier.about.source or "")
    words = []
    if start is not None:
        day = Markup(", {}").format(dated(start.date, dossier)) if start.date else ""
        label = "Source" if count == 1 else "Starts from"
        words.append(Markup("{}: <b>{}</b>{}").format(label, source_link(start), day))
    if count > len(words):
        words.append(everything)
    line = Markup(" · ").join(words)
    return Markup('<div class="fl-source">{}</div>').format(line) if line else line


def count(selection: Selection) -> Markup:
    """How many events match, and how many of them the window shows; a change of the line is announced."""
    language, total = selection.dossier.language, len(selection.dossier.events)
    matched, shown = (count_words(n, language) for n in (selection.count, selection.count_in_window))
    if not selection.has_window:
        words = Markup("<b>{}</b> of {}").format(matched, events(total, language))
    elif selection.count == total:
        words = Markup("<b>{}</b> in sight of {}").format(shown, events(total, language))
    else:
        verb = "matches" if selection.count == 1 else "match"
        words = Markup("<b>{}</b> in sight of {} that {}, of {}").format(
            shown, matched, verb, count_words(total, language)
        )
    return Markup('<p class="fl-count" role="status" aria-live="polite" data-foldline="count">{}</p>').format(
        words
    )


def chosen(selection: Selection) -> Markup:
    """The conditions that no control of the page shows, each as a button that takes it back."""
    dossier, query = selection.dossier, selection.query
    pills = [
        _pill(dossier.places[place].name, replace(query, places=query.places - {place}), dossier)
        for place in dossier.places
        if place in query.places
    ]
    if query.disputed:
        pills.append(_pill("Disputed", replace(query, disputed=False), dossier))
    return joined(pills)


def _pill(name: str, without: Query, dossier: Dossier) -> Markup:
    return Markup(
        '<a class="fl-pill" role="button" href="{}" aria-label="{}, remove this filter">'
        '<span dir="auto">{}</span><span aria-hidden="true">✕</span></a>'
    ).format(href(without, dossier), name, name)


def parts_counted(selection: Selection) -> Markup:
    """Which other actors count with the chosen ones, because they are parts of them; opens over the page."""
    dossier, query = selection.dossier, selection.query
    lines = []
    for actor in dossier.actors:
        if actor in query.actors or actor in query.without:
            parts = dossier.members_of(actor) - {actor}
            names = [dossier.actors[part].label for part in dossier.actors if part in parts]
            if names:
                verb = "Excluding" if actor in query.without else "Including"
                lines.append(f"{verb} {dossier.actors[actor].label} covers its parts: {', '.join(names)}.")
    if not lines:
        return Markup("")
    return Markup(
        '<details class="fl-parts"><summary>parts included</summary><div>{}</div></details>'
    ).format(joined(Markup('<p dir="auto">{}</p>').format(line) for line in lines))


WAYS = {
    "match": "Show events with any of them",
    "actors": "Any actor",
    "without": "Exclude nobody",
    "kinds": "Any kind of event",
    "places": "Any place",
    "words": "Without the search words",
    "disputed": "Disputed or not",
}


def nothing_matches(selection: Selection) -> Markup:
    """Why no event is in full colour, in numbers, and the ways out."""
    dossier, query = selection.dossier, selection.query
    why = why_none(selection)
    ways = joined(
        Markup('<a class="fl-button" href="{}">{} ({})</a>').format(
            href(way.query, dossier), WAYS[way.field], events(way.count, dossier.language)
        )
        for way in why.ways_out
    )
    plain = Query(view=query.view, scale=query.scale, window=query.window, since=query.since)
    return Markup(
        '<div class="fl-nothing"><h2>No event matches all of these filters</h2>{}'
        '<p class="fl-ways">{}<a class="fl-button" href="{}">Clear the filter</a></p></div>'
    ).format(
        joined(Markup("<p>{}</p>").format(line) for line in _reasons(why, query, dossier)),
        ways,
        href(plain, dossier),
    )


def none_in_window(selection: Selection) -> Markup:
    """The message in place of the card when events match, but none of them lies in the window."""
    dossier, query = selection.dossier, selection.query
    count = events(selection.count, dossier.language)
    said = f"The {count} that match" if selection.count > 1 else "The only event that matches"
    verb = "are" if selection.count > 1 else "is"
    return Markup(
        '<div class="fl-nothing"><p>{} {} at other times.</p>'
        '<p class="fl-ways"><a class="fl-button" href="{}">Show the whole story</a></p></div>'
    ).format(said, verb, href(replace(query, window=None), dossier))


def _reasons(why: WhyNone, query: Query, dossier: Dossier) -> Iterator[str]:
    language = dossier.language
    named = [
        f"{dossier.actors[actor].label} appears in {events(count, language)}"
        for actor, count in why.actors.items()
    ]
    if named:
        never = ", but never together" if query.match == "all" and len(named) > 1 and not why.together else ""
        yield f"{_listed(named)}{never}."
    if why.left is not None:
        yield f"Without the excluded actors there are {events(why.left, language)}."
    if why.kinds is not None:
        chosen = [dossier.kinds[kind].name for kind in dossier.kinds if kind in query.kinds]
        yield f"{_listed(chosen)}: {events(why.kinds, language)}."
    if why.places is not None:
        places = [dossier.places[place].name for place in dossier.places if place in query.places]
        yield f"{_listed(places)}: {events(why.places, language)}."
    if why.disputed is not None:
        yield f"Disputed: {events(why.disputed, language)}."
    if why.words is not None:
        yield f"The words \u201c{query.words}\u201d are found in {events(why.words, language)}."


def _listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them: "a, b and c"."""
    return " and ".join(word for word in (", ".join(words[:-1]), words[-1]) if word)


def events(count: int, language: str) -> str:
    """ "no events", "1 event", "12,000 events"."""
    return counted(count, "event", language) if count else "no events"
