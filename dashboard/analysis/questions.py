"""Questions: who holds which position on each of them, on which origins this rests, and who is silent.

Nothing here depends on who an actor is: two actors that exchange all their data exchange their places, and
nothing else changes. Sides and positions are in the order of the file, statements in the order of time.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from math import inf

from dashboard.analysis.origins import origin_names
from dashboard.dossier.model import Answer, Dossier, Event
from dashboard.query.chronology import CACHED_DOSSIERS, begin_of, chronology
from dashboard.query.claim_ids import Statement
from dashboard.query.debates import Debate, HeldPosition, debates, lettered
from dashboard.query.event_frame import row_of
from dashboard.query.origins import origins_of
from dashboard.query.silences import Silent, event_of, silences

SPEAKERS_MOST = 6  # columns of a dossier without sides
SIDES_MOST = 10  # columns that fit next to the questions


class Agreement(StrEnum):
    """How the positions on a question are related."""

    DISPUTED = "disputed"
    PARTLY = "partly"
    ALONE = "alone"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Column:
    """A side, or a speaker if the dossier has no sides; without a name all others, named or not."""

    name: str | None
    actors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a column says on a question: for each of its positions, by letter, the speakers that hold it, last
    those that say something else (None); and those of its actors that say nothing. A speaker that is not
    named is None.
    """

    speakers: Mapping[str | None, tuple[str | None, ...]]
    silent: tuple[Silent, ...]

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of its positions."""
        return tuple(letter for letter in self.speakers if letter)

    @property
    def says_other(self) -> bool:
        """Whether somebody of it says something else."""
        return None in self.speakers

    @property
    def silence(self) -> Answer | None:
        """Why the first of its silent actors says nothing."""
        return self.silent[0].answer if self.silent else None


@dataclass(frozen=True, slots=True)
class OriginUse:
    """An independent origin, and the letter of each statement that rests on it; None for no position."""

    name: str
    letters: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class PositionChange:
    """An actor that holds several positions: each with the statement in which it comes up, in time."""

    actor: str
    steps: tuple[tuple[str, Statement], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A question with all statements on it. `event` is the one with the most statements on it."""

    debate: Debate
    group: Agreement
    event: Event | None
    cells: tuple[Cell, ...]
    silent: tuple[Silent, ...]
    origins: tuple[OriginUse, ...]
    changes: tuple[PositionChange, ...]

    @property
    def statements(self) -> int:
        """How many statements there are."""
        return len(tuple(lettered(self.debate)))


@dataclass(frozen=True, slots=True)
class Questions:
    """All questions of a dossier: disputed ones first, otherwise in the order of time."""

    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    loose: tuple[Statement, ...]
    """The statements on no question, in the order of time."""


@lru_cache(maxsize=CACHED_DOSSIERS)
def questions(dossier: Dossier) -> Questions:
    """Return all questions of `dossier`, also those on which nobody is quoted."""
    known = debates(dossier)
    rows = _columns(dossier)
    found = [_entry(dossier, known.get(q.id) or Debate(q, (), ()), rows) for q in dossier.questions.values()]
    groups = list(Agreement)
    places, row = chronology(dossier).places, row_of(dossier)
    found.sort(key=lambda e: (groups.index(e.group), places[row[e.event.id]] if e.event else inf))
    used = [n for n in range(len(rows)) if any(_says_something(entry.cells[n]) for entry in found)]
    entries = (replace(e, cells=tuple(e.cells[n] for n in used)) for e in found)
    loose = (Statement(c, e) for e in dossier.events for c in e.claims if c.on not in dossier.questions)
    return Questions(tuple(rows[n] for n in used), tuple(entries), tuple(sorted(loose, key=spoken_at)))


def spoken_at(statement: Statement) -> float:
    """Return the first day on which a statement can have been made; without its date, that of its event."""
    return begin_of(statement.claim.date or statement.event.date)


def _says_something(cell: Cell) -> bool:
    return bool(cell.letters or cell.says_other or cell.silence)


def _columns(dossier: Dossier) -> tuple[Column, ...]:
    sides = [
        Column(side.name, frozenset(a.id for a in dossier.actors.values() if a.side == side.id))
        for side in list(dossier.sides.values())[:SIDES_MOST]
    ]
    found = sides or [
        Column(dossier.actors[actor].label, frozenset((actor,))) for actor in _frequent_speakers(dossier)
    ]
    named = frozenset().union(*(column.actors for column in found))
    return (*found, Column(None, frozenset(dossier.actors) - named))


def _frequent_speakers(dossier: Dossier) -> Iterable[str]:
    spoken = Counter(
        claim.by for event in dossier.events for claim in event.claims if claim.by and claim.on is not None
    )
    return [actor for actor, _ in spoken.most_common(SPEAKERS_MOST) if actor in dossier.actors]


def _entry(dossier: Dossier, debate: Debate, columns: tuple[Column, ...]) -> Entry:
    held = tuple(_in_time(position) for position in debate.held)
    ordered = replace(debate, held=held, other=tuple(sorted(debate.other, key=spoken_at)))
    event = event_of(dossier, ordered)
    silent = silences(dossier)[debate.question.id]
    return Entry(
        debate=ordered,
        group=_group(ordered),
        event=event,
        cells=tuple(_cells(ordered, silent, columns)),
        silent=silent,
        origins=tuple(_origins(dossier, ordered)),
        changes=tuple(_changes(ordered)),
    )


def _in_time(position: HeldPosition) -> HeldPosition:
    return replace(position, statements=tuple(sorted(position.statements, key=spoken_at)))


def _group(debate: Debate) -> Agreement:
    if debate.is_disputed:
        return Agreement.DISPUTED
    if len(debate.held) > 1:
        return Agreement.PARTLY
    return Agreement.ALONE if debate.held else Agreement.OPEN


def _cells(debate: Debate, silent: Iterable[Silent], columns: tuple[Column, ...]) -> Iterator[Cell]:
    quoted = list(lettered(debate))
    for column in columns:
        own: dict[str | None, dict[str | None, None]] = {}
        for letter, one in quoted:
            if one.claim.by in column.actors or (one.claim.by is None and column.name is None):
                own.setdefault(letter, {})[one.claim.by] = None
        letters = sorted(own, key=lambda one: (one is None, len(one or ""), one or ""))
        yield Cell(
            speakers={letter: tuple(own[letter]) for letter in letters},
            silent=tuple(one for one in silent if one.actor in column.actors),
        )


def _origins(dossier: Dossier, debate: Debate) -> Iterator[OriginUse]:
    names = origin_names(dossier)
    used: dict[str, list[str | None]] = {}
    for letter, statement in lettered(debate):
        for key in origins_of(dossier, statement.claim.sources):
            used.setdefault(key, []).append(letter)
    yield from (OriginUse(names.get(key, key), tuple(letters)) for key, letters in used.items())


def _changes(debate: Debate) -> Iterator[PositionChange]:
    """Those who hold several positions; statements without a date come last."""
    by_speaker: dict[str, list[tuple[str, Statement]]] = {}
    for letter, one in lettered(debate):
        if letter and one.claim.by:
            by_speaker.setdefault(one.claim.by, []).append((letter, one))
    for actor, steps in by_speaker.items():
        steps.sort(key=lambda step: begin_of(step[1].claim.date) if step[1].claim.date else inf)
        turns = [s for n, s in enumerate(steps) if n == 0 or s[0] != steps[n - 1][0]]
        if len(turns) > 1:
            yield PositionChange(actor, tuple(turns))
