"""Questions as the template shows them: a list with a column for each side, and each question in full."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

from dashboard.analysis.questions import Agreement, Cell, Column, Entry, Questions, questions
from dashboard.dates.wording.date_parts import year_words
from dashboard.dates.wording.locale import locale
from dashboard.dossier.model import Dossier, Event
from dashboard.markup.claims import answer_words, shown_claims
from dashboard.markup.links import actor_link, change
from dashboard.markup.pieces import in_dossier_language
from dashboard.markup.question_card import question_card
from dashboard.messages.messages import Messages
from dashboard.query.chronology import CACHED_DOSSIERS, begin_of

LOOSE_LISTED = 500  # statements on no question; a longer list is not read
NAMED = 3  # speakers of one position that a line names; more are counted


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A column of the list at one question: `letters` and `mark` are seen, `words` is read out.

    With letters, `mark` is about an actor of the column that does not hold them, "" for none.
    """

    letters: str
    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class ShownSpeakers:
    """The speakers of one position that the name of their column does not name."""

    letter: str
    names: str


def question_values(dossier: Dossier, messages: Messages) -> Mapping[str, object]:
    """Return the values of the template for all questions and claims of `dossier`."""
    found = questions(dossier)
    count = len(found.entries)
    claims = sum(len(event.claims) for event in dossier.events)
    return {
        "language": dossier.language,
        "claims": claims,
        "count": count,
        "is_alone": count == 1,
        "of_all": messages.ngettext("of %(count)s question", "of %(count)s questions", count),
        "intro": _intro(count, messages),
        "several": [
            {
                "actor": actor_link(dossier.actors[one.actor], messages),
                "change": change(question=entry.debate.question.id, claim=""),
                "ask": entry.debate.question.ask,
            }
            for entry in found.entries
            for one in entry.changes
        ],
        "answers": {answer.value: words for answer, words in answer_words(messages).items()},
        "has_sides": bool(dossier.sides),
        "columns": [column.name or messages.gettext("Others, not named") for column in found.columns],
        "groups": [_group(group, found, dossier, messages) for group in Agreement if _of(group, found)],
        "all_change": change(disputed="", unanswered=""),
        "disputed_change": change(disputed="1", unanswered=""),
        "unanswered_change": change(disputed="", unanswered="1"),
        "disputed_number": messages.number(len(_of(Agreement.DISPUTED, found))),
        "number": messages.number(count),
        "loose": [
            {"number": number, "claim": claim}
            for number, claim in zip(
                _claim_numbers(found, dossier),
                shown_claims(found.loose[:LOOSE_LISTED], dossier, None, messages),
                strict=True,
            )
        ],
        "loose_counted": messages.ngettext(
            "%(count)s statement answers none of these questions",
            "%(count)s statements answer none of these questions",
            len(found.loose),
        ),
        "more_loose": messages.number(len(found.loose) - LOOSE_LISTED)
        if len(found.loose) > LOOSE_LISTED
        else None,
    }


def _intro(count: int, messages: Messages) -> str:
    if not count:
        return messages.gettext("Every statement is in our words, with its speaker and its source.")
    return messages.ngettext(
        "%(count)s question on which people are quoted. Every statement is in our words, with its speaker "
        "and its source.",
        "%(count)s questions on which people are quoted. Every statement is in our words, with its speaker "
        "and its source.",
        count,
    )


def _claim_numbers(found: Questions, dossier: Dossier) -> list[int]:
    """The index of each loose claim among all claims of the dossier."""
    numbers = {id(claim): n for n, claim in enumerate(c for e in dossier.events for c in e.claims)}
    return [numbers[id(one.claim)] for one in found.loose[:LOOSE_LISTED]]


def _of(group: Agreement, found: Questions) -> list[Entry]:
    return [entry for entry in found.entries if entry.group is group]


def _group(group: Agreement, found: Questions, dossier: Dossier, messages: Messages) -> Mapping[str, object]:
    titles = {
        Agreement.DISPUTED: messages.gettext("Disputed"),
        Agreement.PARTLY: messages.gettext("Agree in part"),
        Agreement.ALONE: messages.gettext("Only one position quoted"),
        Agreement.OPEN: messages.gettext("No position quoted"),
    }
    entries = _of(group, found)
    years = [_year(entry.event, dossier) for entry in entries]
    return {
        "name": group.value,
        "title": titles[group],
        "count": messages.number(len(entries)),
        "rows": [
            _row(entry, year if year != before else "", found.columns, dossier, messages)
            for entry, year, before in zip(entries, years, ["", *years], strict=False)
        ],
    }


def _year(event: Event | None, dossier: Dossier) -> str:
    """The year in which the event of a question begins, in words; "" if it is unknown."""
    if event is None or not isfinite(begin_of(event.date)):
        return ""
    first = next(date for date in event.date.written if isfinite(date.earliest))
    return year_words(first.parts[0], locale(dossier.language).wording)


def _row(
    entry: Entry, year: str, columns: Sequence[Column], dossier: Dossier, messages: Messages
) -> Mapping[str, object]:
    question = entry.debate.question
    numbers = _numbers(dossier)
    cells = [_cell(c, k, dossier, messages) for c, k in zip(columns, entry.cells, strict=True)]
    return {
        "id": question.id,
        "number": numbers[question.id],
        "event": entry.event.id if entry.event else "",
        "change": change(question=question.id, claim=""),
        "close": change(question="", claim=""),
        "year": in_dossier_language(year, dossier) if year else "",
        "ask": question.ask,
        "cells": cells,
        "words": "; ".join(cell.words for cell in cells if cell.words),
        "speakers": _speakers(columns, entry.cells, dossier, messages),
        "origins": messages.number(len(entry.origins)),
        "counted": messages.list(_counts(entry, messages)),
        "entry": question_card(entry, dossier, messages),
    }


@lru_cache(maxsize=CACHED_DOSSIERS)
def _numbers(dossier: Dossier) -> Mapping[str, int]:
    """The index of each question in the order of the file, by its id."""
    return {name: number for number, name in enumerate(dossier.questions)}


def _counts(entry: Entry, messages: Messages) -> list[str]:
    held, spoken, origins = len(entry.debate.held), entry.statements, len(entry.origins)
    return [
        messages.ngettext("%(count)s position", "%(count)s positions", held),
        messages.ngettext("%(count)s statement", "%(count)s statements", spoken),
        messages.ngettext("%(count)s independent origin", "%(count)s independent origins", origins),
    ]


def _speakers(
    columns: Sequence[Column], cells: Sequence[Cell], dossier: Dossier, messages: Messages
) -> list[ShownSpeakers]:
    """The named speakers of each position, by letter."""
    found: dict[str, list[str]] = {}
    for column, cell in zip(columns, cells, strict=True):
        for letter in cell.letters:
            found.setdefault(letter, []).extend(_others(column, cell.speakers[letter], dossier))
    order = sorted(found, key=lambda letter: (len(letter), letter))
    return [ShownSpeakers(letter, _listed(found[letter], messages)) for letter in order if found[letter]]


def _cell(column: Column, cell: Cell, dossier: Dossier, messages: Messages) -> ShownCell:
    name = column.name or messages.gettext("Others, not named")
    silence = cell.silence.value if cell.silence else ""
    held = [
        _with_names(
            letter or messages.gettext("takes no position"),
            _others(column, speakers, dossier),
            messages,
        )
        for letter, speakers in cell.speakers.items()
    ]
    own = [messages.gettext("%(name)s: %(what)s", name=name, what=", ".join(held))] if held else []
    return ShownCell(
        letters=" ".join(cell.letters),
        mark=silence if cell.letters or not cell.says_other else "other",
        words="; ".join((*own, *_silent(column, cell, dossier, messages))),
    )


def _silent(column: Column, cell: Cell, dossier: Dossier, messages: Messages) -> Iterator[str]:
    """Whose answers are missing, by why: "Iran itself and the IRGC: nothing found"."""
    for answer in dict.fromkeys(one.answer for one in cell.silent):
        names = [dossier.actors[one.actor].label for one in cell.silent if one.answer is answer]
        if cell.speakers:
            own = messages.gettext("%(name)s itself", name=column.name or "")
            names = [own if name == column.name else name for name in names]
        what = answer_words(messages)[answer]
        yield messages.gettext("%(name)s: %(what)s", name=_listed(names, messages), what=what)


def _others(column: Column, speakers: Iterable[str | None], dossier: Dossier) -> list[str]:
    """The named speakers whose name is not that of their column."""
    names = (dossier.actors[one].label for one in speakers if one in dossier.actors)
    return [name for name in names if name != column.name]


def _with_names(what: str, names: Sequence[str], messages: Messages) -> str:
    if not names:
        return what
    return messages.gettext("%(what)s (%(names)s)", what=what, names=_listed(names, messages))


def _listed(names: Sequence[str], messages: Messages) -> str:
    """The first `NAMED` names, and how many more there are."""
    more = len(names) - NAMED
    counted = [messages.ngettext("%(count)s more", "%(count)s more", more)] if more > 1 else names[NAMED:]
    return messages.list([*names[:NAMED], *counted])
