"""Clock: the offset from UTC on which all times of a dossier are placed."""

from collections import Counter
from collections.abc import Iterator

from dashboard.dates.clocks import is_clock, minutes_ahead, offsets_in
from dashboard.reading.yaml.nodes import as_list
from dashboard.reading.yaml.source import Node, Record, Text

_DATES = ("date", "as_of")  # of a correction, an era, a source, a silence, a claim or a figure
_IN_EVENT = ("added", "changed", "figures", "claims")


def clock_of(root: Record) -> str | None:
    """Return the clock that `clock:` names, else the most frequent offset among the times of the events.

    If no event has a time with an offset, use the most frequent offset of all other times. Among equally
    frequent offsets the first in the file is used. Return None if there is no offset.
    """
    written = root.get("clock")
    if isinstance(written, Text) and is_clock(written):
        return str(written)
    return _most_frequent(_dates_of_events(root)) or _most_frequent(_other_dates(root))


def _most_frequent(nodes: Iterator[Node]) -> str | None:
    """Return the most frequent offset in the texts `nodes`; "+00:00" and "Z" are the same offset."""
    dates = (node for node in nodes if isinstance(node, Text) and "T" in node)
    offsets = [offset for date in dates for offset in offsets_in(date)]
    counts = Counter(map(minutes_ahead, offsets))
    highest = max(counts.values(), default=0)
    return next((offset for offset in offsets if counts[minutes_ahead(offset)] == highest), None)


def _dates_of_events(root: Record) -> Iterator[Node]:
    return (event.get("date") for event in as_list(root.get("events")) if isinstance(event, Record))


def _other_dates(root: Record) -> Iterator[Node]:
    about, sources, questions = root.get("about"), root.get("sources"), root.get("questions")
    yield from (root.get("as_of"), *as_list(root.get("folds")), *_dates_in(root.get("eras")))
    yield from _dates_in(about.get("corrections") if isinstance(about, Record) else None)
    for source in sources.values() if isinstance(sources, Record) else ():
        yield from _dates_in(source)
    for question in questions.values() if isinstance(questions, Record) else ():
        yield from _dates_in(question.get("silent") if isinstance(question, Record) else None)
    for event in as_list(root.get("events")):
        if isinstance(event, Record):
            for key in _IN_EVENT:
                if (found := event.get(key)) is not None:  # most events have none of these keys
                    yield from _dates_in(found)
            by_source = event.get("dated")
            yield from by_source.values() if isinstance(by_source, Record) else ()


def _dates_in(node: Node) -> Iterator[Node]:
    """Yield the dates in a date, in a list of dates, in an entry, or in a list of entries."""
    for value in as_list(node):
        if isinstance(value, Record):
            yield from (value[key] for key in _DATES if key in value)
        else:
            yield value
