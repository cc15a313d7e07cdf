"""Pointers: the ids by which sections and head name one another; what leads nowhere is left out."""

from collections.abc import Collection, Sequence

from dashboard.dossier.model import Dossier, Question
from dashboard.problems.advice import nearest, quoted
from dashboard.problems.problem import Location, Problem
from dashboard.reading.ids.references import Known, Reference, head_references, unknown_reference
from dashboard.reading.sections import Sections
from dashboard.reading.yaml.nodes import deepest, texts
from dashboard.reading.yaml.source import Record

_FIELDS = {  # of a section: the field, its key in the file, and the section it leads to
    "actors": (("side", "side", "sides"), ("part_of", "part_of", "actors")),
    "places": (("in_", "in", "places"),),
}


def with_known_references(sections: Sections, root: Record, known: Known) -> tuple[Sections, list[Problem]]:
    """The sections with only those pointers that lead somewhere, and where the others stand."""
    problems: list[Problem] = []
    mended = dict(sections)
    for section, fields in _FIELDS.items():
        mended[section] = {}
        for entry_id, entry in sections[section].items():
            lost: dict[str, None] = {}
            for field, key, target in fields:
                wanted = getattr(entry, field)
                if wanted is not None and wanted not in known.ids[target]:
                    at = _place(root, (section, entry_id, key))
                    problems.append(unknown_reference(Reference(target, wanted, at), known))
                    lost[field] = None
            mended[section][entry_id] = entry.model_copy(update=lost) if lost else entry
    mended["questions"] = {}
    for question_id, question in sections["questions"].items():
        mended["questions"][question_id], found = _agreeing(question, root)
        problems += found
    return mended, problems


def _agreeing(question: Question, root: Record) -> tuple[Question, list[Problem]]:
    """A question whose positions agree in part only with positions that it has."""
    ids = [position.id for position in question.positions]
    problems, positions = [], []
    for position in question.positions:
        for wanted in position.partly:
            if wanted not in ids:
                at = _partly(root, question.id, position.id, wanted)
                what = f"the question {quoted(question.id)} has no position {quoted(wanted)}"
                mend = nearest(wanted, ids) or f"Name one of {', '.join(ids)}."
                problems.append(Problem(*at, "unknown-position", what, mend))
        partly = tuple(other for other in position.partly if other in ids)
        positions.append(position.model_copy(update={"partly": partly}))
    return question.model_copy(update={"positions": tuple(positions)}), problems


def _partly(root: Record, question: str, position: str, wanted: str) -> Location:
    """Where a position says that it agrees in part with the position `wanted`."""
    node = deepest(root, ("questions", question, "positions", position, "partly"))
    return next((text.at for text in texts(node) if text == wanted), root.at)


def unknown_references_in_head(root: Record, known: Known) -> list[Problem]:
    """What the dossier names outside its sections and events, and does not have."""
    found = head_references(root)
    return [
        unknown_reference(reference, known)
        for reference in found
        if reference.id not in known.ids[reference.section]
    ]


def head_with_known_references(head: Dossier, sources: Collection[str], events: Collection[str]) -> Dossier:
    """The head with only such `sources` and `events` as are there."""
    about = head.about
    corrections = (
        c if c.event is None or c.event in events else c.model_copy(update={"event": None})
        for c in about.corrections
    )
    source = about.source if about.source in sources else None
    mended = about.model_copy(update={"source": source, "corrections": tuple(corrections)})
    steps = tuple(step for step in head.steps if step.event in events)
    return head.model_copy(update={"about": mended, "steps": steps})


def _place(root: Record, path: Sequence[int | str]) -> Location:
    node = deepest(root, path)
    return root.at if node is None else node.at
