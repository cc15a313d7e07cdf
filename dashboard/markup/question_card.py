"""Question card: one question in full, with its positions, who is silent, and where statements come from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.analysis.questions import Entry, PositionChange
from dashboard.chart.palette import kind_style
from dashboard.dossier.model import Answer, Claim, Dossier, Event, Role
from dashboard.markup.claims import ShownClaim, ShownSilence, shown_claims, shown_silence
from dashboard.markup.links import Filter, actor_link, change
from dashboard.markup.pieces import avatar, dated, glyph
from dashboard.markup.roles import role_names
from dashboard.messages.messages import Messages
from dashboard.query.debates import HeldPosition, contradict
from dashboard.query.origins import origins_of
from dashboard.query.silences import Silent

FORMS = 4  # forms of the line and the letter of a position; later positions use them again


@dataclass(frozen=True, slots=True)
class ShownHeld:
    """A position: its form, a number below `FORMS`, its relations to others, its claims, and their number."""

    letter: str
    form: int
    text: str
    contradicts: str
    partly: str
    claims: tuple[ShownClaim, ...]
    counted: str


@dataclass(frozen=True, slots=True)
class ShownMissing:
    """An actor of whom no statement was found, and its roles in the event."""

    avatar: Markup
    actor: Filter
    roles: str


def question_card(entry: Entry, dossier: Dossier, messages: Messages) -> Mapping[str, object]:
    """Return the values of the template for one question in full."""
    debate, event = entry.debate, entry.event
    spoken, sources = entry.statements, _sources(entry)
    return {
        "group": entry.group.value,
        "event": _event(event, dossier) if event else None,
        "agreed": debate.question.agreed,
        "across": min(len(debate.held), FORMS),
        "positions": [_position(held, entry, dossier, messages) for held in debate.held],
        "other": shown_claims(debate.other, dossier, event, messages),
        "changes": [_change(one, dossier, messages) for one in entry.changes],
        "silent": _silent(entry.silent, dossier, messages),
        "origins": [{"name": use.name, "letters": _letters(use.letters, entry)} for use in entry.origins],
        "origins_counted": messages.gettext(
            "%(statements)s, %(sources)s, %(origins)s. Copies of one report count once.",
            statements=messages.ngettext("%(count)s statement", "%(count)s statements", spoken),
            sources=messages.ngettext("%(count)s source", "%(count)s sources", sources),
            origins=messages.ngettext(
                "%(count)s independent origin", "%(count)s independent origins", len(entry.origins)
            ),
        ),
        "unsourced": _unsourced(entry, messages),
    }


def _event(event: Event, dossier: Dossier) -> Mapping[str, object]:
    kinds = list(dossier.kinds)
    return {
        "glyph": glyph(kind_style(kinds.index(event.kind))) if event.kind in dossier.kinds else "",
        "change": change(view="", event=event.id),
        "title": event.title,
        "date": dated(event.date, dossier),
    }


def _position(held: HeldPosition, entry: Entry, dossier: Dossier, messages: Messages) -> ShownHeld:
    all_held = entry.debate.held
    others = [one for one in all_held if one is not held]
    against = [one.letter for one in others if contradict(held.position, one.position)]
    partly = [one.letter for one in others if one.letter not in against]
    origins = origins_of(dossier, (c for one in held.statements for c in one.claim.sources))
    return ShownHeld(
        letter=held.letter,
        form=all_held.index(held) % FORMS,
        text=held.position.text,
        contradicts=messages.list(against),
        partly=messages.list(partly),
        claims=shown_claims(held.statements, dossier, entry.event, messages),
        counted=", ".join(
            (
                messages.ngettext("%(count)s statement", "%(count)s statements", len(held.statements)),
                messages.ngettext("%(count)s origin", "%(count)s origins", len(origins)),
            )
        ),
    )


def _change(one: PositionChange, dossier: Dossier, messages: Messages) -> Mapping[str, object]:
    actor = dossier.actors[one.actor]
    unknown = messages.gettext("day not given")
    return {
        "avatar": avatar(actor),
        "actor": actor_link(actor, messages),
        "steps": [
            {"letter": letter, "date": dated(s.claim.date, dossier) if s.claim.date else unknown}
            for letter, s in one.steps
        ],
    }


def _silent(silent: Iterable[Silent], dossier: Dossier, messages: Messages) -> Mapping[str, object]:
    """Those of whom no statement is quoted, by the three kinds of silence."""
    stated: dict[str, list[ShownSilence]] = {answer.value: [] for answer in Answer}
    found: list[ShownMissing] = []
    for one in silent:
        actor = dossier.actors[one.actor]
        if one.stated:
            stated[one.answer.value].append(shown_silence(one.stated, dossier, messages))
        else:
            roles = ", ".join(_role(role, messages) for role in one.roles)
            found.append(ShownMissing(avatar(actor), actor_link(actor, messages), roles))
    sources = messages.ngettext("%(count)s source", "%(count)s sources", len(dossier.sources))
    return {
        "no_reply": stated[Answer.NO_REPLY.value],
        "not_found": stated[Answer.NOT_FOUND.value],
        "not_asked": stated[Answer.NOT_ASKED.value],
        "missing": found,
        "searched": messages.gettext(
            "Took part in the event; no statement on this question is in the file, which has %(sources)s.",
            sources=sources,
        ),
        "any": bool(found or any(stated.values())),
    }


def _role(role: Role, messages: Messages) -> str:
    return messages.made(lambda own: role_names(own)[role].lower())


def _letters(letters: Sequence[str | None], entry: Entry) -> list[Mapping[str, object]]:
    forms = {held.letter: n % FORMS for n, held in enumerate(entry.debate.held)}
    return [{"letter": one or "\u2013", "form": forms[one] if one else None} for one in letters]


def _claims_of(entry: Entry) -> Iterator[Claim]:
    debate = entry.debate
    yield from (s.claim for held in debate.held for s in held.statements)
    yield from (s.claim for s in debate.other)


def _sources(entry: Entry) -> int:
    """How many sources are cited for the statements on a question."""
    return len({cited.source for claim in _claims_of(entry) for cited in claim.sources})


def _unsourced(entry: Entry, messages: Messages) -> str | None:
    count = sum(not claim.sources for claim in _claims_of(entry))
    if not count:
        return None
    return messages.ngettext(
        "%(count)s statement without a source", "%(count)s statements without a source", count
    )
