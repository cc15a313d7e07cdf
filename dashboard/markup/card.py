"""Card markup: one event in full, with the claims about it side by side."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from markupsafe import Markup

from dashboard.analysis.event_card import Card, EventLink
from dashboard.chart.palette import kind_style
from dashboard.chart.relations import RELATIONS
from dashboard.dates.in_other_calendars import in_other_calendars
from dashboard.dates.value import Dated
from dashboard.dates.wording.words import certainty
from dashboard.dossier.model import Actor, Event, Role
from dashboard.markup.accusations import accusers
from dashboard.markup.claims import shown_claims, shown_debate
from dashboard.markup.figures import figure_groups
from dashboard.markup.links import Filter, Pick, actor_filter, actor_link, change, pick
from dashboard.markup.media import pictures
from dashboard.markup.pieces import avatar, date_slot, dated, glyph, in_dossier_language
from dashboard.markup.recent import recorded
from dashboard.markup.rendering import render
from dashboard.markup.roles import role_names
from dashboard.markup.sources import card_sources
from dashboard.messages.messages import Messages
from dashboard.query.chronology import last_known_of
from dashboard.query.claim_ids import Statement


def card_markup(
    card: Card, messages: Messages, addresses: Mapping[str, str] = MappingProxyType({})
) -> Markup:
    """Return the card of an event; `addresses` are the addresses of its pictures, by file."""
    event, dossier = card.event, card.dossier
    other_calendars = in_other_calendars(event.date, dossier.calendars, dossier.language)
    return render(
        "card.html",
        messages,
        id=event.id,
        language=dossier.language,
        date=dated(event.date, dossier),
        date_to_fill=date_slot("date", dossier),
        certainty=in_dossier_language(certainty(event.date, dossier.language), dossier),
        other_calendars=in_dossier_language(other_calendars, dossier) if other_calendars else None,
        title=event.title,
        **_kind(card, messages),
        disputed=any(debate.is_disputed for debate in card.debates),
        added=_known(event.added),
        changed=_known(event.changed),
        summary=event.summary or "",
        roles=[
            {
                "name": name,
                "actors": [_actor(actor, card, messages) for actor in actors],
                "accusers": accusers(event, dossier, messages) if role is Role.ACCUSED else None,
            }
            for role, name, actors in _who(card, messages)
        ],
        debates=[shown_debate(debate, card, messages) for debate in card.debates],
        claims=shown_claims([Statement(claim, event) for claim in card.claims], dossier, event, messages),
        figures=figure_groups(event.figures, dossier, messages),
        pictures=pictures(event, addresses),
        **_where(card, messages),
        sources=card_sources(card, messages),
        links=[pick(card.dossier, link.event, _link_word(link, messages)) for link in card.links],
        order=list(_order(card, messages)),
        recorded=recorded(event, dossier, messages),
    )


def _actor(actor: Actor, card: Card, messages: Messages) -> Mapping[str, object]:
    return {
        "avatar": avatar(actor),
        "link": actor_link(actor, messages),
        "filter": actor_filter(actor, card.dossier, messages),
    }


def _kind(card: Card, messages: Messages) -> dict[str, object]:
    kind, kinds = card.event.kind, card.dossier.kinds
    if kind not in kinds:
        return {"kind": None, "kind_glyph": None}
    link = Filter(change(kind=kind), messages.gettext("Show all events of this kind"), kinds[kind].name)
    return {"kind": link, "kind_glyph": glyph(kind_style(list(kinds).index(kind)))}


def _who(card: Card, messages: Messages) -> Iterator[tuple[Role | None, str, tuple[Actor, ...]]]:
    """Who took part, by role or only as a speaker; for a status, whom it applies to and who decided it."""
    status, actors = card.event.status, card.dossier.actors
    names = role_names(messages)
    for role, those in card.roles:
        yield role, names[role], those
    if card.quoted:
        yield None, messages.gettext("Quoted"), card.quoted
    if status:
        yield None, messages.gettext("Applies to"), (actors[status.of],)
        if status.by:
            yield None, messages.gettext("Decided by"), (actors[status.by],)


def _where(card: Card, messages: Messages) -> dict[str, object]:
    """The place, and both ends of a route."""
    event, places = card.event, card.dossier.places

    def link(place: str) -> Filter:
        shows = messages.gettext("Show all events at this place")
        return Filter(change(place=place), shows, places[place].name)

    route = event.route
    return {
        "place_link": link(event.place) if event.place else None,
        "route": {"start": link(route.from_), "end": link(route.to)} if route else None,
    }


def _link_word(link: EventLink, messages: Messages) -> str:
    def capitalized(own: Messages) -> str:
        word = own.gettext(RELATIONS[link.relation][link.incoming])
        return word[:1].upper() + word[1:]

    return messages.made(capitalized)


def _order(card: Card, messages: Messages) -> Iterator[Pick]:
    """The events that it is known to follow or precede; they narrow its date."""
    event: Event = card.event
    for word, ids in ((messages.gettext("After"), event.after), (messages.gettext("Before"), event.before)):
        for name in ids:
            if other := card.dossier.event(name):
                yield pick(card.dossier, other, word)


def _known(date: Dated | None) -> float | None:
    """The first instant after the last known day of a date; None without a date."""
    return last_known_of(date) if date else None
