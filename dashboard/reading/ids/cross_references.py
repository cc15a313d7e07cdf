"""Cross-references: the ids by which sections and head refer to each other; unknown ids are removed."""

from collections.abc import Collection, Iterable, Sequence

from dashboard.dossier.model import Dossier, Question
from dashboard.problems.advice import nearest, quoted
from dashboard.problems.message import Message
from dashboard.problems.problem import Location, Problem
from dashboard.reading.ids.references import (
    Known,
    Reference,
    head_references,
    question_references,
    unknown_reference,
)
from dashboard.reading.sections import Sections
from dashboard.reading.yaml.nodes import deepest, texts
from dashboard.reading.yaml.source import Record

_FIELDS = {  # by section: the field, its key in the file, and the section that it refers to
    "actors": (("side", "side", "sides"), ("part_of", "part_of", "actors")),
    "places": (("in_", "in", "places"),),
}


def with_known_references(sections: Sections, root: Record, known: Known) -> tuple[Sections, list[Problem]]:
    """Return the sections without unknown references, and a problem for each unknown reference."""
    problems: list[Problem] = []
    corrected = dict(sections)
    for section, fields in _FIELDS.items():
        corrected[section] = {}
        for entry_id, entry in sections[section].items():
            lost: dict[str, None] = {}
            for field, key, target in fields:
                wanted = getattr(entry, field)
                if wanted is not None and wanted not in known.ids[target]:
                    at = _location(root, (section, entry_id, key))
                    problems.append(unknown_reference(Reference(target, wanted, at), known))
                    lost[field] = None
            corrected[section][entry_id] = entry.model_copy(update=lost) if lost else entry
    corrected["questions"] = {}
    for question_id, question in sections["questions"].items():
        known_positions, found = _with_known_positions(question, root)
        corrected["questions"][question_id] = _with_known_silences(known_positions, sections)
        problems += found
    problems += _unknown(question_references(root), known)
    return corrected, problems


def _with_known_positions(question: Question, root: Record) -> tuple[Question, list[Problem]]:
    """Return a question without unknown positions in `partly`, and a problem for each of these."""
    ids = [position.id for position in question.positions]
    problems, positions = [], []
    for position in question.positions:
        for wanted in position.partly:
            if wanted not in ids:
                at = _partly_location(root, question.id, position.id, wanted)
                what = Message(
                    "the question %(question)s has no position %(position)s",
                    question=quoted(question.id),
                    position=quoted(wanted),
                )
                suggestion = nearest(wanted, ids) or Message("Name one of %(ids)s.", ids=", ".join(ids))
                problems.append(Problem(*at, "unknown-position", what, suggestion))
        partly = tuple(other for other in position.partly if other in ids)
        positions.append(position.model_copy(update={"partly": partly}))
    return question.model_copy(update={"positions": tuple(positions)}), problems


def _with_known_silences(question: Question, sections: Sections) -> Question:
    """Return a question whose missing answers are of known actors and cite known sources."""
    silent = tuple(
        silence.model_copy(
            update={
                "sources": tuple(cited for cited in silence.sources if cited.source in sections["sources"])
            }
        )
        for silence in question.silent
        if silence.actor in sections["actors"]
    )
    return question.model_copy(update={"silent": silent})


def _partly_location(root: Record, question: str, position: str, wanted: str) -> Location:
    """Return the location of the position `wanted` in the key `partly` of a position."""
    node = deepest(root, ("questions", question, "positions", position, "partly"))
    return next((text.at for text in texts(node) if text == wanted), root.at)


def unknown_references_in_head(root: Record, known: Known) -> list[Problem]:
    """Return a problem for each unknown reference outside the sections and events of the dossier."""
    return _unknown(head_references(root), known)


def _unknown(found: Iterable[Reference], known: Known) -> list[Problem]:
    return [
        unknown_reference(reference, known)
        for reference in found
        if reference.id not in known.ids[reference.section]
    ]


def head_with_known_references(head: Dossier, sources: Collection[str], events: Collection[str]) -> Dossier:
    """Return the head with references only to `sources` and `events`."""
    about = head.about
    corrections = (
        c if c.event is None or c.event in events else c.model_copy(update={"event": None})
        for c in about.corrections
    )
    source = about.source if about.source in sources else None
    corrected = about.model_copy(update={"source": source, "corrections": tuple(corrections)})
    steps = tuple(step for step in head.steps if step.event in events)
    return head.model_copy(update={"about": corrected, "steps": steps})


def _location(root: Record, path: Sequence[int | str]) -> Location:
    node = deepest(root, path)
    return root.at if node is None else node.at
