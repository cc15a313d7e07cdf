"""Changes: what was added, removed, re-dated and re-worded between two versions of a dossier."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from dashboard.dates.value import Date, Interval
from dashboard.dossier.model import Claim, Dossier, Event
from dashboard.dossier.value import Value
from dashboard.query.search_text import search_text
from dashboard.reading.ids.naming import derived_id

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
    """One event before and after, and the fields in which it differs; claims are told apart."""

    old: Event
    new: Event
    fields: tuple[str, ...]

    @property
    def is_redated(self) -> bool:
        """Whether it stands at another time now."""
        return any(field in DATING for field in self.fields)

    @property
    def is_reworded(self) -> bool:
        """Whether it is told in other words now."""
        return any(field in WORDING for field in self.fields)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs, each list in the order of the version that has it.

    Claims are those of events that both versions have, each with its event as it is now.
    """

    added: tuple[Event, ...]
    removed: tuple[Event, ...]
    changed: tuple[EventChange, ...]
    claims_added: tuple[tuple[Event, Claim], ...]
    claims_removed: tuple[tuple[Event, Claim], ...]
    claims_changed: tuple[ClaimChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two versions tell the same events and claims."""
        events = self.added or self.removed or self.changed
        return not (events or self.claims_added or self.claims_removed or self.claims_changed)


def compare(old: Dossier, new: Dossier) -> Changes:
    """What of `old` is not in `new`, what is new there, and what differs.

    Events are the same by id, or by date and title together. One whose id the author did
    not write has another when its date or title changes: then it is the same by the other.
    """
    pairs = _paired(old.events, new.events, (_id, _date_and_title, _title, _date))
    kept = {after.id for _, after in pairs}  # ids, as they are now
    had = {earlier.id for earlier, _ in pairs}  # the same events' ids, as they were
    said = [(pair, _paired_claims(pair[0].claims, pair[1].claims)) for pair in pairs]
    changed = [EventChange(earlier, after, _differing(earlier, after)) for earlier, after in pairs]
    return Changes(
        added=tuple(event for event in new.events if event.id not in kept),
        removed=tuple(event for event in old.events if event.id not in had),
        changed=tuple(change for change in changed if change.fields),
        claims_added=tuple((after, c) for (_, after), same in said for c in _others(after, same)),
        claims_removed=tuple((after, c) for (earlier, after), same in said for c in _others(earlier, same)),
        claims_changed=tuple(
            ClaimChange(after, *claims)
            for (_, after), same in said
            for claims in same
            if as_written(claims[0]) != as_written(claims[1])
        ),
    )


def _id(event: Event) -> object:
    return event.id


def _date_and_title(event: Event) -> object:
    return event.date.text, search_text(event.title)


def _title(event: Event) -> object | None:
    return search_text(event.title) if _has_no_id(event) else None


def _date(event: Event) -> object | None:
    return event.date.text if _has_no_id(event) else None


def _has_no_id(event: Event) -> bool:
    """Whether the author gave it no id, as far as the id itself tells."""
    return event.id.startswith(derived_id(event.date.text, event.title))


def _paired_claims(old: Sequence[Claim], new: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Claims that are the same, as `_paired`; of equal claims the first goes with the first, and so on."""
    waiting: dict[Claim, list[int]] = {}
    for number in reversed(range(len(old))):
        waiting.setdefault(old[number], []).append(number)
    equal = {number: waiting[claim].pop() for number, claim in enumerate(new) if waiting.get(claim)}
    return _paired(old, new, (_spoken, _held, _by), equal)


def _paired(
    old: Sequence[Thing],
    new: Sequence[Thing],
    same_by: Sequence[Callable[[Thing], object | None]],
    known: Mapping[int, int] = MappingProxyType({}),
) -> list[tuple[Thing, Thing]]:
    """Each of `new` with the one of `old` that is the same by the first of the keys for which there is one.

    In the order of `new`; a key that is not None counts where just one of those left has it on each side.
    `known` are the pairs that are found already, numbers in `old` by numbers in `new`.
    """
    found = dict(known)
    for key in same_by:
        left, right = (
            _alone(side, key, taken) for side, taken in ((old, set(found.values())), (new, set(found)))
        )
        found |= {number: left[value] for value, number in right.items() if value in left}
    return [(old[found[number]], thing) for number, thing in enumerate(new) if number in found]


def _alone(
    things: Sequence[Thing], key: Callable[[Thing], object | None], taken: set[int]
) -> Mapping[object, int]:
    """By their keys the numbers of those things not taken whose key no other has."""
    numbers: dict[object, list[int]] = {}
    for number, thing in enumerate(things):
        if number not in taken and key(thing) is not None:
            numbers.setdefault(key(thing), []).append(number)
    return {value: found[0] for value, found in numbers.items() if len(found) == 1}


def _differing(old: Event, new: Event) -> tuple[str, ...]:
    """The fields, as the file calls them, in which two versions of an event differ."""
    return tuple(
        name
        for name in Event.model_fields
        if name != "claims" and as_written(getattr(old, name)) != as_written(getattr(new, name))
    )


def as_written(value: object) -> object:
    """A value of a dossier with the text of each date in it.

    The bounds of a date may differ where its text does not: other events narrow it, and the
    clock of the story moves it.
    """
    if isinstance(value, Date | Interval):
        return value.text
    if isinstance(value, tuple):
        return tuple(map(as_written, value))
    if isinstance(value, Value):
        return {name: as_written(getattr(value, name)) for name in type(value).model_fields}
    return value


def _spoken(claim: Claim) -> object:
    return claim.by, search_text(claim.says)


def _held(claim: Claim) -> object:
    return claim.by, claim.on, claim.holds


def _by(claim: Claim) -> object:
    return claim.by or ""


def _others(event: Event, paired: Sequence[tuple[Claim, Claim]]) -> Iterator[Claim]:
    """The claims of an event that are in none of the pairs."""
    taken = {id(claim) for pair in paired for claim in pair}
    return (claim for claim in event.claims if id(claim) not in taken)
