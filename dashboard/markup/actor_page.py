"""Actor page markup: one actor with its numbers, its events in time, what it says and what these rest on.

The browser draws the events and lists who appears with the actor, because it has the story for the network.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.analysis.actor_page import ActorPage, Pair, Quoted, actor_page
from dashboard.analysis.questions import Agreement
from dashboard.dossier.model import Actor, Answer, Dossier, Event, Role
from dashboard.markup.accusations import accusers
from dashboard.markup.claims import ShownClaim, shown_claims, silence_words
from dashboard.markup.links import Filter, Pick, actor_link, change, event_link
from dashboard.markup.pieces import avatar, shown_count
from dashboard.markup.question_card import FORMS
from dashboard.messages.messages import Messages
from dashboard.query.event_frame import actor_counts, row_of
from dashboard.query.silences import Silent

QUESTIONS_OPEN = 5  # questions that are seen at first; the others are one press away
ORIGINS = 8
LOOSE = 3  # statements on no question that are seen at first
LOOSE_OTHERS = 2  # statements of others on no question; the claims view has the others
LISTED = 200  # entries of one list; a longer one is not read


@dataclass(frozen=True, slots=True)
class Number:
    """A number and what it counts; `query` is the link to exactly that, or `place` the id of the part of the
    page that has it, "" without one.
    """

    number: str
    words: str
    query: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class ShownQuoted:
    """A statement with the letter of its position, None for none, in its form, a number below `FORMS`."""

    letter: str | None
    form: int
    claim: ShownClaim


@dataclass(frozen=True, slots=True)
class ShownPair:
    """A question with what the actor says on it, what others say, and the words for what is missing."""

    ask: str
    link: str
    group: Agreement
    own: tuple[ShownQuoted, ...]
    missing: str
    others: tuple[ShownQuoted, ...]
    more: str
    silent: str


@dataclass(frozen=True, slots=True)
class ShownStatus:
    """A status of an actor, or one that it decided: the event, and the other actor."""

    event: Pick
    of: Filter | None
    by: Filter | None


def actor_values(dossier: Dossier, actor: Actor, messages: Messages) -> Mapping[str, object]:
    """Return the values of the template for the page of `actor`."""
    page = actor_page(dossier, actor)
    pairs = [_pair(pair, actor, dossier, messages) for pair in page.answered]
    unanswered = [_pair(pair, actor, dossier, messages) for pair in page.unanswered]
    rows = row_of(dossier)
    seen = shown_count(len(pairs), QUESTIONS_OPEN)
    return {
        "language": dossier.language,
        "id": actor.id,
        "avatar": avatar(actor),
        "name": actor.name,
        "label": actor.label,
        "kind": _kind(actor, messages),
        "side": dossier.sides[actor.side].name if actor.side in dossier.sides else None,
        "wholes": [actor_link(dossier.actors[whole], messages) for whole in page.wholes],
        "aliases": messages.list(actor.aliases) if actor.aliases else None,
        "all_actors": change(of="", tab=""),
        "timeline": change(actor=actor.id) if page.events else None,
        "network": change(tab="network"),
        "numbers": list(_numbers(page, messages)),
        "alone": _alone(page, messages),
        "counts": _statements(page, messages),
        "has_statements": bool(page.statements),
        "parts": list(_parts(page, dossier, messages)),
        "first": event_link(dossier, page.events[0]) if page.events else None,
        "last": event_link(dossier, page.events[-1]) if len(page.events) > 1 else None,
        "summary": page.events[0].summary if len(page.events) == 1 else None,
        "rows": " ".join(str(rows[event.id]) for event in page.events[:LISTED]),
        "statuses": [_status(event, page, dossier, messages) for event in page.statuses[:LISTED]],
        "accused": [
            {"event": event_link(dossier, event), "by": accusers(event, dossier, messages)}
            for event in page.accused[:LISTED]
        ],
        "open_pairs": pairs[:seen],
        "more_pairs": pairs[seen:LISTED],
        "more_counted": messages.ngettext(
            "%(count)s more question that %(actor)s answers",
            "%(count)s more questions that %(actor)s answers",
            len(pairs) - seen,
            actor=actor.label,
        ),
        "unanswered": unanswered[:LISTED],
        "unanswered_counted": messages.ngettext(
            "%(count)s question on which no statement of %(actor)s is quoted",
            "%(count)s questions on which no statement of %(actor)s is quoted",
            len(unanswered),
            actor=actor.label,
        ),
        **_loose(page, dossier, messages),
        **_origins(page, messages),
    }


def _kind(actor: Actor, messages: Messages) -> str | None:
    words = {
        "person": messages.gettext("Person"),
        "group": messages.gettext("Group"),
        "state": messages.gettext("State or office"),
    }
    return words[actor.is_] if actor.is_ else None


def _numbers(page: ActorPage, messages: Messages) -> Iterator[Number]:
    """The number of its events, and of those in which it has each role; each is a link to these events."""
    actor, count = page.actor.id, len(page.events)
    words = {
        Role.ACTED: messages.gettext("acted"),
        Role.AFFECTED: messages.gettext("affected"),
        Role.ACCUSED: messages.gettext("accused, not settled"),
        Role.SPOKE: messages.gettext("spoke or is quoted"),
        Role.HOSTED: messages.gettext("hosted"),
        Role.MENTIONED: messages.gettext("mentioned"),
    }
    yield _number(count, messages.template("event", "events", count), change(actor=actor), messages)
    for role, name in words.items():
        yield _number(page.roles[role], name, change(actor=actor, role=role.value), messages)


def _number(count: int, words: str, query: str, messages: Messages) -> Number:
    return Number(messages.number(count), words, query if count else "")


def _statements(page: ActorPage, messages: Messages) -> list[Number]:
    """The number of its statements, all of which are on the page, and of the questions that it answers and
    that it does not.
    """
    spoken, answered, unanswered = page.statements, len(page.answered), len(page.unanswered)
    words = messages.template("statement", "statements", spoken)
    claims = change(view="claims", actor=page.actor.id)
    silent = change(view="claims", actor=page.actor.id, unanswered="1")
    return [
        Number(messages.number(spoken), words, "", "fl-statements" if spoken else ""),
        _number(
            answered, messages.template("question answered", "questions answered", answered), claims, messages
        ),
        _number(
            unanswered,
            messages.template(
                "question on which it is not quoted", "questions on which it is not quoted", unanswered
            ),
            silent,
            messages,
        ),
    ]


def _alone(page: ActorPage, messages: Messages) -> str | None:
    """How many events an actor with parts has without them."""
    if not page.parts:
        return None
    return messages.ngettext(
        "%(count)s event as itself, %(all)s with its parts and what they say",
        "%(count)s events as itself, %(all)s with its parts and what they say",
        page.alone,
        all=messages.number(len(page.events)),
    )


def _parts(page: ActorPage, dossier: Dossier, messages: Messages) -> Iterator[Mapping[str, object]]:
    counts = actor_counts(dossier)
    for part in page.parts[:LISTED]:
        actor = dossier.actors[part]
        yield {
            "avatar": avatar(actor),
            "link": actor_link(actor, messages),
            "count": messages.ngettext("%(count)s event", "%(count)s events", counts[part]),
        }


def _status(event: Event, page: ActorPage, dossier: Dossier, messages: Messages) -> ShownStatus:
    """A status, with the actors in it that are not the one of the page."""
    status = event.status

    def other(actor: str | None) -> Filter | None:
        return actor_link(dossier.actors[actor], messages) if actor and actor != page.actor.id else None

    return ShownStatus(
        event_link(dossier, event),
        other(status.of if status else None),
        other(status.by if status else None),
    )


def _pair(pair: Pair, actor: Actor, dossier: Dossier, messages: Messages) -> ShownPair:
    question, held = pair.entry.debate.question, pair.entry.debate.held
    forms = {one.letter: number % FORMS for number, one in enumerate(held)}
    return ShownPair(
        ask=question.ask,
        link=change(view="claims", question=question.id, claim=""),
        group=pair.entry.group,
        own=_quoted(pair.own, forms, dossier, messages),
        missing=_missing(pair.missing, dossier, messages) if pair.missing else "",
        others=_quoted(pair.others, forms, dossier, messages),
        more=messages.ngettext(
            "%(count)s more on the same question", "%(count)s more on the same question", pair.more
        )
        if pair.more
        else "",
        silent=_silent(pair.silent, dossier, messages),
    )


def _quoted(
    quoted: Sequence[Quoted], forms: Mapping[str, int], dossier: Dossier, messages: Messages
) -> tuple[ShownQuoted, ...]:
    claims = shown_claims([statement for _, statement in quoted], dossier, None, messages)
    return tuple(
        ShownQuoted(letter, forms.get(letter or "", 0), claim)
        for (letter, _), claim in zip(quoted, claims, strict=True)
    )


def _missing(silent: Silent, dossier: Dossier, messages: Messages) -> str:
    """Why an actor is not quoted: what the file says, or that it has no statement."""
    return silence_words([dossier.actors[silent.actor].label], silent.answer, messages)


def _silent(silent: Sequence[Silent], dossier: Dossier, messages: Messages) -> str:
    """The names of the others that are not quoted although something of them could be expected, by why."""
    found: dict[Answer, dict[str, None]] = {}
    for one in silent:
        found.setdefault(one.answer, {})[dossier.actors[one.actor].label] = None
    return " ".join(silence_words(list(names), answer, messages) for answer, names in found.items())


def _loose(page: ActorPage, dossier: Dossier, messages: Messages) -> Mapping[str, object]:
    """What it says on no question, and what others say in its events."""
    seen = shown_count(len(page.loose), LOOSE)
    others = page.loose_others[: shown_count(len(page.loose_others), LOOSE_OTHERS)]
    more, rest = len(page.loose_others) - len(others), len(page.loose) - seen
    own = shown_claims(page.loose[:LISTED], dossier, None, messages)
    return {
        "loose": own[:seen],
        "loose_rest": own[seen:],
        "loose_rest_counted": messages.ngettext("%(count)s more", "%(count)s more", rest),
        "loose_others": shown_claims(others, dossier, None, messages),
        "loose_more": messages.ngettext("%(count)s more", "%(count)s more", more) if more > 0 else None,
        "claims": change(view="claims", actor=page.actor.id),
    }


def _origins(page: ActorPage, messages: Messages) -> Mapping[str, object]:
    most = max((origin.events for origin in page.origins), default=1)
    seen = shown_count(len(page.origins), ORIGINS)
    more = len(page.origins) - seen
    texts = messages.ngettext("%(count)s text in all", "%(count)s texts in all", page.sources)
    others = messages.ngettext("%(count)s more origin", "%(count)s more origins", more)
    return {
        "origins": [
            {
                "name": origin.name,
                "count": messages.number(origin.events),
                "share": round(100 * origin.events / most),
            }
            for origin in page.origins[:seen]
        ],
        "origins_counted": messages.list([others, texts] if more > 0 else [texts]),
        "one_origin": messages.ngettext(
            "%(count)s of these events rests on one origin only",
            "%(count)s of these events rest on one origin only",
            page.one_origin,
        )
        if page.one_origin
        else messages.gettext("No event here rests on one origin only."),
        "one_origin_query": change(actor=page.actor.id, sources="one") if page.one_origin else "",
    }
