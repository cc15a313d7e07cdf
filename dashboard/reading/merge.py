"""Merging: how the contents of several files become the content of one."""

from collections.abc import Iterator, Sequence

from dashboard.problems.advice import quoted
from dashboard.problems.message import Message
from dashboard.problems.problem import Problem, line_of
from dashboard.reading.ids.references import NOUNS
from dashboard.reading.sections import SECTIONS
from dashboard.reading.shapes import out_of_shape
from dashboard.reading.yaml.nodes import as_list
from dashboard.reading.yaml.source import Listing, Record, Text

LISTS = ("events", "eras", "folds", "looks", "steps")


def merged(roots: Sequence[Record]) -> tuple[Record, list[Problem]]:
    """Return the first of `roots` with the contents of the others added, and the problems of conflicts.

    Sections are merged by id and lists are concatenated in the order of the files; every other key may be in
    one file only. The first root is changed in place.
    """
    whole, *others = roots
    return whole, [p for root in others for key in root.places() for p in _add(whole, key, root)]


def _add(whole: Record, key: Text, root: Record) -> Iterator[Problem]:
    before, value = whole.get(key), root[key]
    if before is None or value is None:
        whole.setdefault(key, value)
        whole[key] = before if value is None else value
    elif key in LISTS:
        joined = Listing(before.at)
        for part in (before, value):
            wrong = out_of_shape(str(key), part)
            yield from wrong
            joined += [] if wrong else as_list(part)
        whole[key] = joined
    elif key in SECTIONS:
        yield from _add_entries(whole, str(key), root)
    else:
        what = Message(
            "the key %(key)s is also in %(line)s", key=quoted(key), line=line_of(whole.place_of(key), key.at)
        )
        yield Problem(*key.at, "double-key", what, Message("Keep one of them."))


def _add_entries(whole: Record, section: str, root: Record) -> Iterator[Problem]:
    before, value = whole[section], root[section]
    if not isinstance(value, Record):
        yield from out_of_shape(section, value)
    elif not isinstance(before, Record):
        yield from out_of_shape(section, before)
        whole[section] = value
    else:
        for entry_id in value.places():
            if entry_id in before:
                first = line_of(before.place_of(entry_id), entry_id.at)
                what = Message(
                    "the %(noun)s in %(line)s has the id %(id)s too",
                    noun=NOUNS[section],
                    line=first,
                    id=quoted(entry_id),
                )
                yield Problem(*entry_id.at, "double-id", what, Message("Give this one another."))
            else:
                before[entry_id] = value[entry_id]
