"""Claims as the templates show them: the claims about an event, with those that contradict them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import Markup

from dashboard.analysis.event_card import Card
from dashboard.dossier.model import Answer, Claim, Dossier, Event, Silence, Stance
from dashboard.markup.links import Filter, Pick, actor_link, change, event_link, pick
from dashboard.markup.pieces import avatar, dated
from dashboard.markup.sources import brief_citation
from dashboard.messages.messages import Messages
from dashboard.query.claim_ids import Statement, claim_ids
from dashboard.query.debates import Debate, contradict
from dashboard.query.silences import silences


@lru_cache(maxsize=8)
def _stances(messages: Messages) -> Mapping[Stance, str]:
    """The words for each stance. A denial is worded as the statement that it denies."""
    return {
        Stance.ASSERTS: messages.gettext("says"),
        Stance.DENIES: messages.gettext("says, as a denial"),
        Stance.ASSESSES: messages.gettext("says, as an assessment"),
        Stance.ACCUSES: messages.gettext("says, as an accusation"),
        Stance.REPORTS: messages.gettext("reports"),
    }


def answer_words(messages: Messages) -> Mapping[Answer, str]:
    """Return the words for each reason why an answer is missing."""
    return {
        Answer.NO_REPLY: messages.gettext("asked, no reply"),
        Answer.NOT_FOUND: messages.gettext("nothing found"),
        Answer.NOT_ASKED: messages.gettext("not asked"),
    }


def silence_words(names: Sequence[str], answer: Answer, messages: Messages) -> str:
    """Return that the answers of the actors with these names to a question are missing, and why."""
    listed = messages.list(names)
    if answer is Answer.NO_REPLY:
        return messages.gettext("%(actor)s: asked, no reply on this question.", actor=listed)
    if answer is Answer.NOT_ASKED:
        return messages.gettext("%(actor)s: not asked on this question.", actor=listed)
    return messages.gettext("%(actor)s: nothing found on this question.", actor=listed)


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim. `id` and `question` are those of the link to it, `where` is when and where it is reported,
    `elsewhere` the other event that contains it.
    """

    id: str
    question: str | None
    says: str
    language: str
    avatar: Markup
    speaker: Filter | None
    stance: str
    where: Markup
    elsewhere: Pick | None


@dataclass(frozen=True, slots=True)
class ShownPosition:
    """A position with the claims that hold it; `relation` is how it is related to the one before it."""

    letter: str
    text: str
    relation: str | None
    claims: tuple[ShownClaim, ...]


@dataclass(frozen=True, slots=True)
class ShownSilence:
    """An actor whose answer is missing, why, and when and where this is reported."""

    avatar: Markup
    actor: Filter
    answer: Answer
    where: Markup


@dataclass(frozen=True, slots=True)
class ShownDebate:
    """A question with the positions that somebody holds, the claims that hold none of them, and the actors
    whose answers are missing: `silent` as the file says, `missing` because nothing is found in it. `link` is
    the change that shows it in full.
    """

    ask: str
    link: str
    is_disputed: bool
    positions: tuple[ShownPosition, ...]
    other: tuple[ShownClaim, ...]
    silent: tuple[ShownSilence, ...]
    missing: tuple[Filter, ...]
    agreed: str | None


def shown_debate(debate: Debate, card: Card, messages: Messages) -> ShownDebate:
    """Return the question of `debate` as `card` shows it."""
    silent = silences(card.dossier)[debate.question.id]
    return ShownDebate(
        ask=debate.question.ask,
        link=change(view="claims", question=debate.question.id, claim=""),
        is_disputed=debate.is_disputed,
        positions=tuple(_positions(debate, card, messages)),
        other=shown_claims(debate.other, card.dossier, card.event, messages),
        silent=tuple(shown_silence(one.stated, card.dossier, messages) for one in silent if one.stated),
        missing=tuple(
            actor_link(card.dossier.actors[one.actor], messages) for one in silent if not one.stated
        ),
        agreed=debate.question.agreed,
    )


def shown_claims(
    statements: Sequence[Statement], dossier: Dossier, event: Event | None, messages: Messages
) -> tuple[ShownClaim, ...]:
    """Return claims as a part of the page shows them that is about `event`, or about no event."""
    link = pick if event else event_link
    return tuple(
        replace(shown_claim(one, dossier, messages), elsewhere=link(dossier, one.event))
        if one.event is not event
        else shown_claim(one, dossier, messages)
        for one in statements
    )


def _positions(debate: Debate, card: Card, messages: Messages) -> Iterator[ShownPosition]:
    for before, held in zip((None, *debate.held), debate.held, strict=False):
        relation = None
        if before is not None:
            against = contradict(before.position, held.position)
            relation = "contradicts" if against else "agrees in part"
        yield ShownPosition(
            held.letter,
            held.position.text,
            relation,
            shown_claims(held.statements, card.dossier, card.event, messages),
        )


def shown_claim(statement: Statement, dossier: Dossier, messages: Messages) -> ShownClaim:
    """Return a claim as the page shows it, without a link to its event."""
    claim = statement.claim
    speaker = dossier.actors.get(claim.by) if claim.by else None
    return ShownClaim(
        id=claim_ids(dossier)[id(claim)],
        question=claim.on if claim.on in dossier.questions else None,
        says=claim.says,
        language=dossier.language,
        avatar=avatar(speaker) if speaker else Markup(""),
        speaker=actor_link(speaker, messages) if speaker else None,
        stance=_stances(messages)[claim.stance],
        where=_where(claim, dossier, messages),
        elsewhere=None,
    )


def shown_silence(silence: Silence, dossier: Dossier, messages: Messages) -> ShownSilence:
    """Return an actor whose answer is missing as the page shows it."""
    actor = dossier.actors[silence.actor]
    return ShownSilence(
        avatar=avatar(actor),
        actor=actor_link(actor, messages),
        answer=silence.answer,
        where=_where(silence, dossier, messages),
    )


def _where(reported: Claim | Silence, dossier: Dossier, messages: Messages) -> Markup:
    """When and where something is reported: "20 June 2023. Emerging Europe, paragraph 4"."""
    words = [dated(reported.date, dossier)] if reported.date else []
    cited = (brief_citation(cited, dossier, messages) for cited in reported.sources)
    return Markup(". ").join([*words, *cited])
