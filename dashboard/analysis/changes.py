"""Changes: what was added, removed, re-dated and re-worded between two versions of a dossier."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from dashboard.dates.value import Date, Interval
from dashboard.dossier.base import Value
from dashboard.dossier.derived_ids import derived_id
from dashboard.dossier.model import Claim, Dossier, Event, Question, Silence
from dashboard.query.search_text import search_text

WORDING = ("title", "short", "summary")
DATING = ("date", "after", "before")

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """One claim of `event` (as it is now) before and after."""

    event: Event
    old: Claim
    new: Claim


@dataclass(frozen=True, slots=True)
class EventChange:
    """One event before and after, and the fields in which it differs; claims are compared separately."""

    old: Event
    new: Event
    fields: tuple[str, ...]

    @property
    def is_redated(self) -> bool:
        """Whether its date or its order among other events differs."""
        return any(field in DATING for field in self.fields)

    @property
    def is_reworded(self) -> bool:
        """Whether its title or its summary differs."""
        return any(field in WORDING for field in self.fields)


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences, each list in the order of the version that contains it.

    Claims are those of events that both versions contain, each with its event in the new version. A silence,
    which says whose answer to a question is missing, is removed and added if anything in it differs.
    """

    added: tuple[Event, ...]
    removed: tuple[Event, ...]
    changed: tuple[EventChange, ...]
    claims_added: tuple[tuple[Event, Claim], ...]
    claims_removed: tuple[tuple[Event, Claim], ...]
    claims_changed: tuple[ClaimChange, ...]
    silences_added: tuple[tuple[Question, Silence], ...]
    silences_removed: tuple[tuple[Question, Silence], ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two versions contain the same events, claims and silences."""
        events = self.added or self.removed or self.changed
        claims = self.claims_added or self.claims_removed or self.claims_changed
        return not (events or claims or self.silences_added or self.silences_removed)


def compare(old: Dossier, new: Dossier) -> Changes:
    """Return what is only in `old`, what is only in `new`, and what differs.

    Two events are the same if their ids are equal, or both date and title. An event without a written id gets
    another id when its date or title changes; it is recognised by the one that did not change.
    """
    pairs = _paired(old.events, new.events, (_id, _date_and_title, _title, _date))
    new_ids = {after.id for _, after in pairs}
    old_ids = {earlier.id for earlier, _ in pairs}
    claims_of = [(pair, _paired_claims(pair[0].claims, pair[1].claims)) for pair in pairs]
    changed = [EventChange(earlier, after, _differing(earlier, after)) for earlier, after in pairs]
    return Changes(
        added=tuple(event for event in new.events if event.id not in new_ids),
        removed=tuple(event for event in old.events if event.id not in old_ids),
        changed=tuple(change for change in changed if change.fields),
        claims_added=tuple((after, c) for (_, after), same in claims_of for c in _others(after, same)),
        claims_removed=tuple(
            (after, c) for (earlier, after), same in claims_of for c in _others(earlier, same)
        ),
        claims_changed=tuple(
            ClaimChange(after, *claims)
            for (_, after), same in claims_of
            for claims in same
            if as_written(claims[0]) != as_written(claims[1])
        ),
        silences_added=_silences_only_in(new, old),
        silences_removed=_silences_only_in(old, new),
    )


def _silences_only_in(dossier: Dossier, other: Dossier) -> tuple[tuple[Question, Silence], ...]:
    known = {_silence_key(*silence) for silence in _silences(other)}
    return tuple(silence for silence in _silences(dossier) if _silence_key(*silence) not in known)


def _silences(dossier: Dossier) -> Iterator[tuple[Question, Silence]]:
    for question in dossier.questions.values():
        yield from ((question, silence) for silence in question.silent)


def _silence_key(question: Question, silence: Silence) -> object:
    return question.id, silence.actor, silence.answer, as_written(silence.date), silence.sources


def _id(event: Event) -> object:
    return event.id


def _date_and_title(event: Event) -> object:
    return event.date.text, search_text(event.title)


def _title(event: Event) -> object | None:
    return search_text(event.title) if _has_no_id(event) else None


def _date(event: Event) -> object | None:
    return event.date.text if _has_no_id(event) else None


def _has_no_id(event: Event) -> bool:
    """Whether the author probably wrote no id: it begins like one derived from the date and the title."""
    return event.id.startswith(derived_id(event.date.text, event.title))


def _paired_claims(old: Sequence[Claim], new: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """The claims that are the same, as in `_paired`; equal claims are paired in their order."""
    unpaired: dict[Claim, list[int]] = {}
    for number in reversed(range(len(old))):
        unpaired.setdefault(old[number], []).append(number)
    equal = {number: unpaired[claim].pop() for number, claim in enumerate(new) if unpaired.get(claim)}
    return _paired(old, new, (_claim_id, _by_and_text, _by_and_position, _by), equal)


def _paired(
    old: Sequence[Thing],
    new: Sequence[Thing],
    same_by: Sequence[Callable[[Thing], object | None]],
    known: Mapping[int, int] = MappingProxyType({}),
) -> list[tuple[Thing, Thing]]:
    """Pair each element of `new` with the element of `old` that has the same key, trying `same_by` in order.

    The result has the order of `new`. A key that is not None pairs two elements if exactly one unpaired
    element has it on each side. `known` are pairs that are already found: indices in `old` by indices in
    `new`.
    """
    found = dict(known)
    for key in same_by:
        left, right = (
            _unique(side, key, paired) for side, paired in ((old, set(found.values())), (new, set(found)))
        )
        found |= {number: left[value] for value, number in right.items() if value in left}
    return [(old[found[number]], thing) for number, thing in enumerate(new) if number in found]


def _unique(
    things: Sequence[Thing], key: Callable[[Thing], object | None], paired: set[int]
) -> Mapping[object, int]:
    """The indices of the unpaired elements whose key no other unpaired element has, by that key."""
    numbers: dict[object, list[int]] = {}
    for number, thing in enumerate(things):
        if number not in paired and key(thing) is not None:
            numbers.setdefault(key(thing), []).append(number)
    return {value: found[0] for value, found in numbers.items() if len(found) == 1}


def _differing(old: Event, new: Event) -> tuple[str, ...]:
    """The names of the fields in which two versions of an event differ."""
    return tuple(
        name
        for name in Event.model_fields
        if name != "claims" and as_written(getattr(old, name)) != as_written(getattr(new, name))
    )


def as_written(value: object) -> object:
    """Return a value of a dossier with each date replaced by its text.

    The bounds of a date may differ although its text does not: other events constrain them, and so does the
    dossier's clock.
    """
    if isinstance(value, Date | Interval):
        return value.text
    if isinstance(value, tuple):
        return tuple(map(as_written, value))
    if isinstance(value, Value):
        return {name: as_written(getattr(value, name)) for name in type(value).model_fields}
    return value


def _claim_id(claim: Claim) -> object | None:
    return claim.id


def _by_and_text(claim: Claim) -> object:
    return claim.by, search_text(claim.says)


def _by_and_position(claim: Claim) -> object:
    return claim.by, claim.on, claim.holds


def _by(claim: Claim) -> object:
    return claim.by or ""


def _others(event: Event, paired: Sequence[tuple[Claim, Claim]]) -> Iterator[Claim]:
    """The claims of an event that are in none of the pairs."""
    known = {id(claim) for pair in paired for claim in pair}
    return (claim for claim in event.claims if id(claim) not in known)
