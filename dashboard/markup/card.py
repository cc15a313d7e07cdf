"""Card markup: one event in full, with what was said about it side by side."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from markupsafe import Markup

from dashboard.analysis.event_card import Card, Tie
from dashboard.chart.palette import style
from dashboard.chart.relations import RELATIONS
from dashboard.dates.in_other_calendars import in_other_calendars
from dashboard.dates.wording.numerals import count_words
from dashboard.dates.wording.words import certainty
from dashboard.dossier.model import Actor, Claim, Dossier, Event, Role, Stance
from dashboard.markup.figures import figures
from dashboard.markup.media import pictures
from dashboard.markup.news import news_badge, told_when
from dashboard.markup.pieces import avatar, dated, filter_link, glyph, in_tongue, joined, pick
from dashboard.markup.sources import brief_citation, card_sources, source_link
from dashboard.query.debates import Debate, Held, Statement, contradict

ROLES = {
    Role.ACTED: "Acted",
    Role.AFFECTED: "Affected",
    Role.SPOKE: "Spoke",
    Role.HOSTED: "Hosted",
    Role.MENTIONED: "Mentioned",
    Role.ACCUSED: "Accused",
}
DISPUTED = Markup('<span class="fl-badge fl-disputed">≠ Disputed</span>')
STANCES = {  # a statement is told in our words, so a denial is worded as what is denied to be so
    Stance.ASSERTS: "says",
    Stance.DENIES: "says, as a denial",
    Stance.ASSESSES: "says, as an assessment",
    Stance.ACCUSES: "says, as an accusation",
    Stance.REPORTS: "reports",
}


def _kind(card: Card) -> Markup:
    kind, kinds = card.event.kind, card.selection.dossier.kinds
    if kind not in kinds:
        return Markup("")
    shape = style(list(kinds).index(kind))
    link = filter_link(card.selection, kinds[kind].name, "Show all events of this kind", kinds={kind})
    return Markup('<span class="fl-kind">{}{}</span>').format(glyph(shape), link)


def _name(actor: Actor, card: Card) -> Markup:
    """An actor's name, which leads to all events in which it takes part."""
    shows = f"Show all events with {actor.label}"
    return filter_link(card.selection, actor.name, shows, actors={actor.id}, match="any")


def _section(title: str, *body: Markup) -> Markup:
    content = joined(body)
    return Markup("<section><h3>{}</h3>{}</section>").format(title, content) if content else Markup("")


def _where_said(claim: Claim, dossier: Dossier) -> Markup:
    """When and where a claim is reported: "20 June 2023. Emerging Europe, paragraph 4"."""
    words = [dated(claim.date, dossier)] if claim.date else []
    return Markup(". ").join([*words, *(brief_citation(cited, dossier) for cited in claim.sources)])


def _statement(statement: Statement, card: Card) -> Markup:
    dossier = card.selection.dossier
    claim = statement.claim
    speaker = dossier.actors.get(claim.by) if claim.by else None
    who = (
        Markup("{} <b>{}</b>").format(avatar(speaker), _name(speaker, card))
        if speaker
        else Markup("<b>Speaker not named</b>")
    )
    elsewhere = Markup("")
    if statement.event is not card.event:
        elsewhere = Markup(' <a href="{}" dir="auto">{}</a>').format(
            pick(card.selection, statement.event), statement.event.title
        )
    return Markup(
        '<div class="fl-claim"><p class="fl-says" lang="{}" dir="auto">{}</p>'
        '<p class="fl-by">{} {}<span dir="auto">{}</span>{}</p></div>'
    ).format(dossier.language, claim.says, who, STANCES[claim.stance], _where_said(claim, dossier), elsewhere)


def _held(held: Held, card: Card) -> Markup:
    return Markup(
        '<li class="fl-position"><p class="fl-stand"><span class="fl-letter">{}</span>'
        '<b dir="auto">{}</b></p>{}</li>'
    ).format(held.letter, held.position.text, joined(_statement(s, card) for s in held.statements))


def _positions(debate: Debate, card: Card) -> Markup:
    """The positions one below the other, each pair of neighbours with the word for how they stand."""
    pieces: list[Markup] = []
    for before, held in zip((None, *debate.held), debate.held, strict=False):
        if before is not None:
            against = contradict(before.position, held.position)
            mark, word = ("≠", "contradicts") if against else ("±", "agrees in part with")
            pieces.append(
                Markup('<li class="fl-relation"><span aria-hidden="true">{}</span> {}</li>').format(
                    mark, word
                )
            )
        pieces.append(_held(held, card))
    return Markup("<ul>{}</ul>").format(joined(pieces)) if pieces else Markup("")


def badge(debate: Debate) -> Markup:
    """How those who are quoted on a question agree, in a few words."""
    if debate.is_disputed:
        return DISPUTED
    return Markup('<span class="fl-badge">{}</span>').format(
        ("No position quoted", "Only one position quoted", "Agree in part")[min(len(debate.held), 2)]
    )


def _debate(debate: Debate, card: Card) -> Markup:
    agreed = debate.question.agreed
    return Markup('<div class="fl-debate">{}<h4 dir="auto">{}</h4>{}{}{}</div>').format(
        badge(debate),
        debate.question.ask,
        _positions(debate, card),
        joined(_statement(s, card) for s in debate.other),
        Markup('<p class="fl-agreed" dir="auto">{}</p>').format(agreed) if agreed else "",
    )


def _who(card: Card) -> Markup:
    """Who took part, by role or as a speaker only; of a status whom it concerns, and who decided it."""
    status, actors = card.event.status, card.selection.dossier.actors
    rows = [(ROLES[role], those) for role, those in card.roles]
    if card.quoted:
        rows.append(("Quoted", card.quoted))
    if status:
        rows.append(("Applies to", (actors[status.of],)))
        rows += [("Decided by", (actors[status.by],))] if status.by else []
    listed = joined(
        Markup("<dt>{}</dt><dd>{}</dd>").format(
            word,
            joined(Markup("<span>{}{}</span>").format(avatar(actor), _name(actor, card)) for actor in those),
        )
        for word, those in rows
    )
    return Markup('<dl class="fl-who">{}</dl>').format(listed) if rows else Markup("")


def _where(card: Card) -> Markup:
    """The place, and of a move where it leads from and to."""
    event, places = card.event, card.selection.dossier.places

    def name(place: str) -> Markup:
        return filter_link(
            card.selection, places[place].name, "Show all events at this place", places={place}
        )

    where = Markup('<p dir="auto">{}</p>').format(name(event.place)) if event.place else Markup("")
    if event.route is None:
        return where
    ends = (name(end) for end in (event.route.from_, event.route.to))
    return where + Markup("<p>From {} to {}</p>").format(*ends)


def _listed(events: Iterable[tuple[str, Event]], card: Card) -> Markup:
    """Events as links with their dates, each after the word that ties it here."""
    rows = joined(
        Markup('<li>{}<a href="{}" dir="auto">{}</a> <small>{}</small></li>').format(
            Markup("<span>{}</span> ").format(word) if word else "",
            pick(card.selection, event),
            event.title,
            dated(event.date, card.selection.dossier),
        )
        for word, event in events
    )
    return Markup('<ul class="fl-list">{}</ul>').format(rows) if rows else Markup("")


def _tie_word(tie: Tie) -> str:
    word = RELATIONS[tie.relation][tie.incoming]
    return word[:1].upper() + word[1:]


def _order(event: Event, dossier: Dossier) -> Iterator[tuple[str, Event]]:
    """What it is known to come after and before, by which its date was narrowed."""
    for word, ids in (("After", event.after), ("Before", event.before)):
        yield from ((word, other) for name in ids if (other := dossier.event(name)))


def _dated(event: Event, dossier: Dossier) -> Markup:
    """What single sources say of the date, where it is not what the dossier holds."""
    return joined(
        Markup('<p class="fl-note" dir="auto">{}: {}</p>').format(
            source_link(source) if (source := dossier.sources.get(name)) else name,
            dated(date, dossier),
        )
        for name, date in event.dated
    )


def _beside(event: Event, dossier: Dossier) -> Markup:
    """The date in the other calendars that the dossier asks for."""
    words = in_other_calendars(event.date, dossier.calendars, dossier.language)
    return Markup('<p class="fl-beside">{}</p>').format(in_tongue(words, dossier)) if words else Markup("")


def _neighbour(card: Card, event: Event | None, words: str, rel: str) -> Markup:
    if event is None:
        return Markup('<span class="fl-step" aria-disabled="true">{}</span>').format(words)
    return Markup('<a class="fl-step" rel="{}" href="{}" title="{}">{}</a>').format(
        rel, pick(card.selection, event), event.title, words
    )


def _place(card: Card) -> str:
    """The place of the event among those that match: "3 of 12"."""
    if card.place is None:
        return "Outside the filter"
    return " of ".join(count_words(n, card.selection.dossier.language) for n in (card.place, card.total))


def card_markup(card: Card, addresses: Mapping[str, str] = MappingProxyType({})) -> Markup:
    """The detail card of the picked event; `addresses` tells by file where its pictures can be fetched."""
    event, dossier = card.event, card.selection.dossier
    disputed = any(debate.is_disputed for debate in card.debates)
    return Markup(
        '<article class="fl-card" data-foldline="card" data-event="{}">'
        '<nav class="fl-steps" aria-label="Events in time">{}<span>{}</span>{}'
        '<button type="button" class="fl-close" data-close aria-label="Close the card">✕</button></nav>'
        '<p class="fl-when"><b>{}</b><span>{}</span></p>{}<h2 lang="{}" dir="auto">{}</h2>'
        '<p class="fl-what">{}{}{}</p><p class="fl-summary" lang="{}" dir="auto">{}</p>{}{}</article>'
    ).format(
        event.id,
        _neighbour(card, card.previous, "‹ Previous", "prev"),
        _place(card),
        _neighbour(card, card.following, "Next ›", "next"),
        dated(event.date, dossier),
        in_tongue(certainty(event.date, dossier.language), dossier),
        _beside(event, dossier),
        dossier.language,
        event.title,
        _kind(card),
        filter_link(card.selection, DISPUTED, "Show all disputed events", disputed=True) if disputed else "",
        news_badge(card.news),
        dossier.language,
        event.summary or "",
        joined(
            [
                _section("Who", _who(card)),
                _section(
                    "What was said",
                    joined(_debate(debate, card) for debate in card.debates),
                    joined(_statement(Statement(claim, event), card) for claim in card.said),
                ),
                _section("Figures", figures(event.figures, dossier)),
                _section("Pictures", pictures(event, addresses)),
                _section("Where", _where(card)),
                _section("Sources", card_sources(card), _dated(event, dossier)),
                _section("Linked events", _listed(((_tie_word(t), t.event) for t in card.ties), card)),
                _section("Order that is known", _listed(_order(event, dossier), card)),
                _section("Same people, other events", _listed((("", e) for e in card.people), card)),
            ]
        ),
        told_when(event, dossier),
    )  # fmt: skip
