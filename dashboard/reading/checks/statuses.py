"""Checks of statuses: statuses of one kind that hold of one actor at the same time, by the same body."""

from collections.abc import Iterator
from math import inf

from dashboard.dates.value import Day, End, Interval
from dashboard.dossier.model import Event
from dashboard.problems.advice import quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import Message
from dashboard.problems.problem import Problem
from dashboard.reading.source_map import SourceMap


def overlapping(file: SourceMap) -> Iterator[Problem]:
    """Find statuses that overlap one of the same kind, actor and body that began before, for certain.

    Nothing is reported if one of the two has a link to the other, because it says how they are related.
    """
    groups: dict[tuple[str, str, str], list[tuple[Day, Day, Event]]] = {}
    for event in file.dossier.events:
        span = _certain_span(event)
        if span and event.kind and event.status and event.status.by:
            key = (event.kind, event.status.of, event.status.by)
            groups.setdefault(key, []).append((*span, event))
    for statuses in groups.values():
        statuses.sort(key=lambda status: status[0])
        _, end, longest = statuses[0]
        for start, until, event in statuses[1:]:
            if start < end and not _are_linked(event, longest):
                what = Message(
                    "the status overlaps %(event)s, of the same kind and body", event=quoted(longest.id)
                )
                suggestion = Message("Correct a date, merge the two, or link one to the other.")
                yield Problem(
                    *file.of(event, "status"), WarningCode("status-overlaps"), what, suggestion, event.id
                )
            if until > end:
                end, longest = until, event


def _certain_span(event: Event) -> tuple[Day, Day] | None:
    """Return the last day on which a period may begin and the first on which it may end.

    Return None if an end is not known or has "?" or "~", or if the period may be empty.
    """
    date = event.date
    if not isinstance(date, Interval) or End.UNKNOWN in (date.opening, date.closing):
        return None
    if date.uncertain or date.approximate:
        return None
    start = -inf if date.start is None else date.start.latest
    end = inf if date.end is None else date.end.earliest
    return (start, end) if start < end else None


def _are_linked(one: Event, other: Event) -> bool:
    return any(link.event == to.id for event, to in ((one, other), (other, one)) for link in event.links)


CHECKS = (overlapping,)
