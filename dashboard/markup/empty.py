"""Empty markup: what is in the place of the card where no event is picked, and the ways out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import events, href
from dashboard.markup.rendering import render
from dashboard.query.query import Query
from dashboard.query.selection import Selection, WhyNone, why_none

WAYS = {
    "match": "Show events with any of them",
    "actors": "Any actor",
    "without": "Exclude nobody",
    "kinds": "Any kind of event",
    "places": "Any place",
    "words": "Without the search words",
    "disputed": "Disputed or not",
}


def nothing_picked() -> Markup:
    """Return the message for when events match and none of them is picked."""
    return render("nothing_picked.html")


def none_in_window(selection: Selection) -> Markup:
    """Return the message for when events match, but none of them lies in the window."""
    return render(
        "none_in_window.html",
        is_one=selection.count <= 1,
        events=events(selection.count, selection.dossier.language),
        whole_href=href(replace(selection.query, window=None), selection.dossier),
    )


def nothing_matches(selection: Selection) -> Markup:
    """Return the message for when no event matches: why, in numbers, and which condition to drop."""
    dossier, query = selection.dossier, selection.query
    why = why_none(selection)
    plain = Query(view=query.view, scale=query.scale, window=query.window, since=query.since)
    return render(
        "nothing_matches.html",
        reasons=list(_reasons(why, query, dossier)),
        ways=[
            {
                "href": href(way.query, dossier),
                "words": WAYS[way.field],
                "events": events(way.count, dossier.language),
            }
            for way in why.ways_out
        ],
        plain_href=href(plain, dossier),
    )


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
