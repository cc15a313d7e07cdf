"""Empty markup: what is shown instead of the card if no event is picked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from markupsafe import Markup

from dashboard.dossier.model import Dossier
from dashboard.markup.pieces import events, href
from dashboard.markup.rendering import render
from dashboard.messages.messages import Messages
from dashboard.query.query import Query
from dashboard.query.selection import Selection, WhyNone, why_none


def _ways(messages: Messages) -> Mapping[str, str]:
    """The words for removing each condition of a query, by its field."""
    return {
        "match": messages.gettext("Show events with any of them"),
        "actors": messages.gettext("Any actor"),
        "without": messages.gettext("Exclude nobody"),
        "kinds": messages.gettext("Any kind of event"),
        "places": messages.gettext("Any place"),
        "words": messages.gettext("Without the search words"),
        "disputed": messages.gettext("Disputed or not"),
    }


def nothing_picked(messages: Messages) -> Markup:
    """Return the message for when events match and none of them is picked."""
    return render("nothing_picked.html", messages)


def none_in_window(selection: Selection) -> Markup:
    """Return the message for when events match, but none of them is in the window."""
    return render(
        "none_in_window.html",
        selection.messages,
        count=selection.count,
        whole_href=href(replace(selection.query, window=None), selection.dossier),
    )


def nothing_matches(selection: Selection) -> Markup:
    """Return the message for when no event matches: why, in numbers, and which conditions to remove."""
    dossier, query = selection.dossier, selection.query
    messages, why = selection.messages, why_none(selection)
    ways = _ways(messages)
    plain = Query(
        view=query.view,
        scale=query.scale,
        window=query.window,
        since=query.since,
        language=query.language,
    )
    return render(
        "nothing_matches.html",
        messages,
        reasons=list(_reasons(why, query, dossier, messages)),
        ways=[
            {
                "href": href(way.query, dossier),
                "words": ways[way.field],
                "events": events(way.count, messages),
            }
            for way in why.ways_out
        ],
        plain_href=href(plain, dossier),
    )


def _reasons(why: WhyNone, query: Query, dossier: Dossier, messages: Messages) -> Iterator[str]:
    named = [
        messages.gettext(
            "%(actor)s appears in %(events)s",
            actor=dossier.actors[actor].label,
            events=events(count, messages),
        )
        for actor, count in why.actors.items()
    ]
    if named and query.match == "all" and len(named) > 1 and not why.together:
        yield messages.gettext("%(statements)s, but never together.", statements=messages.list(named))
    elif named:
        yield messages.gettext("%(statements)s.", statements=messages.list(named))
    if why.left is not None:
        yield messages.gettext(
            "Without the excluded actors there are %(events)s.", events=events(why.left, messages)
        )
    if why.kinds is not None:
        yield _found(
            [dossier.kinds[kind].name for kind in dossier.kinds if kind in query.kinds], why.kinds, messages
        )
    if why.places is not None:
        names = [dossier.places[place].name for place in dossier.places if place in query.places]
        yield _found(names, why.places, messages)
    if why.disputed is not None:
        yield messages.gettext("Disputed: %(events)s.", events=events(why.disputed, messages))
    if why.words is not None:
        yield messages.gettext(
            "The words \u201c%(words)s\u201d are found in %(events)s.",
            words=query.words,
            events=events(why.words, messages),
        )


def _found(names: Sequence[str], count: int, messages: Messages) -> str:
    return messages.gettext(
        "%(names)s: %(events)s.", names=messages.list(names), events=events(count, messages)
    )
