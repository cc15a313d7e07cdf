"""Checks of the head: eras, folds, and the links that the dossier itself holds."""

from bisect import bisect, bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from math import isfinite
from urllib.parse import parse_qsl

from dashboard.dates.parse import DateError, parse_date
from dashboard.dates.value import Dated, Day, Interval
from dashboard.problems import Problem, nearest, quoted
from dashboard.query import PARAMETERS, PARAMETERS_READ
from dashboard.reading.checks.written import Written
from dashboard.reading.references import NOUNS
from dashboard.reading.source import Record, Text

_IDS = {
    "actor": "actors",
    "versus": "actors",
    "without": "actors",
    "of": "actors",
    "kind": "kinds",
    "event": "events",
    "question": "questions",
}
_DATES = ("from", "to", "since")


def eras_in_order(file: Written) -> Iterator[Problem]:
    """An era that begins before the one above it, or well before that has ended.

    The year, month or day that ends one era may begin the next.
    """
    for (_, before), (node, era) in pairwise(file.pairs("eras", file.dossier.eras)):
        last = before.date.end.earliest if before.date.end else before.date.latest
        if node is not None and era.date.earliest < last:
            what = f"the era {quoted(era.name)} begins before {quoted(before.name)} has ended"
            yield Problem(*node.at, "eras-out-of-order", what, "Put the eras in order of time, end to end.")


def folds_with_effect(file: Written) -> Iterator[Problem]:
    """A fold that leaves out no time between two events: nothing is drawn otherwise for it."""
    days = sorted({day for event in file.dossier.events for day in _days(event.date)})
    taken: set[int] = set()
    for node, fold in file.pairs("folds", file.dossier.folds):
        gap = _gap(days, fold.earliest, fold.latest + 1)
        if node is not None and (gap is None or gap in taken):
            why = (
                "another fold lies in the same empty time"
                if gap
                else "no empty time between events lies in it"
            )
            what = f"the fold {fold} has no effect: {why}"
            yield Problem(*node.at, "fold-without-effect", what, "Change its dates, or delete it.")
        taken |= {gap} if gap is not None else set()


def _days(date: Dated) -> Sequence[Day]:
    """Where a date takes up room on the axis."""
    days = (date.earliest, date.latest) if isinstance(date, Interval) else (date.position,)
    return [day for day in days if isfinite(day)]


def _gap(days: Sequence[Day], start: Day, end: Day) -> int | None:
    """The number of the day that ends the longest empty time between `start` and `end`, None if none does."""
    inside = days[bisect_left(days, start) : bisect(days, end)]
    low, high = max(pairwise([start, *inside, end]), key=lambda part: part[1] - part[0])
    number = bisect(days, low)
    return number if high - low > 1 and 0 < number < len(days) else None


def links_lead_somewhere(file: Written) -> Iterator[Problem]:
    """What a link in `opens:` or `looks:` asks and the page leaves out."""
    looks = file.pairs("looks", file.dossier.looks)
    links = [file.root.get("opens"), *(node.get("link") for node, _ in looks if isinstance(node, Record))]
    for link in links:
        if isinstance(link, Text):
            for what, nearest_one in _left_out(link, file):
                mend = " ".join(filter(None, (nearest_one, "The page leaves it out.")))
                yield Problem(*link.at, "unknown-in-link", what, mend)


def _left_out(link: Text, file: Written) -> Iterator[tuple[str, str | None]]:
    dossier = file.dossier
    ids: Mapping[str, Collection[str]] = {
        "actors": dossier.actors,
        "kinds": dossier.kinds,
        "events": dossier.events_by_id,
        "questions": dossier.questions,
    }
    for key, wanted in _asked(link):
        if key not in PARAMETERS:
            yield f"no link has the parameter {quoted(key)}", nearest(key, PARAMETERS)
        elif key in _IDS and wanted not in ids[_IDS[key]]:
            noun = NOUNS[_IDS[key]]
            if key == "event" and wanted in file.drafts:
                yield f"the event {quoted(wanted)} is left out", "Mend that event."
            else:
                yield f"no {noun} has the id {quoted(wanted)}", nearest(wanted, ids[_IDS[key]])
        elif key in _DATES and (refused := _refused(wanted)):
            nearest_one = f"Did you mean {refused.mend}?" if refused.mend else None
            yield f"{quoted(wanted)}, given for {key}, is not a date", nearest_one


def _asked(link: Text) -> list[tuple[str, str]]:
    try:
        return parse_qsl(link.removeprefix("?"), max_num_fields=PARAMETERS_READ)
    except ValueError:  # more parameters than a page reads
        return []


def _refused(text: str) -> DateError | None:
    """Why `text` is not a date; None where it is one."""
    try:
        parse_date(text)
    except DateError as refused:
        return refused
    return None
