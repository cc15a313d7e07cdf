"""Checks of the head: eras, folds, and the links in the dossier itself."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from urllib.parse import parse_qsl

from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.problems.advice import nearest, quoted
from dashboard.problems.codes import Code, WarningCode
from dashboard.problems.problem import Problem
from dashboard.query.query import (
    CHOICES,
    PARAMETERS,
    PARAMETERS_READ,
    REPEATED,
    WITHOUT_EFFECT,
    can_be_date,
    window_is_reversed,
)
from dashboard.reading.ids.references import NOUNS
from dashboard.reading.source_map import SourceMap
from dashboard.reading.yaml.source import Record, Text

UNKNOWN_IN_LINK = WarningCode("unknown-in-link")
PARAMETER_WITHOUT_EFFECT = WarningCode("parameter-without-effect")

_IDS = {"actor": "actors", "without": "actors", "kind": "kinds", "place": "places", "event": "events"}
_DATES = ("from", "to", "since")
_WORKING = [name for name in PARAMETERS if name not in WITHOUT_EFFECT]


def eras_in_order(file: SourceMap) -> Iterator[Problem]:
    """Find eras that begin before the previous era has ended.

    The last year, month or day of one era may be the first of the next.
    """
    for (_, before), (node, era) in pairwise(file.pairs("eras", file.dossier.eras)):
        last = before.date.end.earliest if before.date.end else before.date.latest
        if node is not None and era.date.earliest < last:
            what = f"the era {quoted(era.name)} begins before {quoted(before.name)} has ended"
            yield Problem(
                *node.at, WarningCode("eras-out-of-order"), what, "Put the eras in order of time, end to end."
            )


_FOLD_CODES: Mapping[str, Code] = {
    "no room": WarningCode("fold-without-room"),
    "shortened": WarningCode("fold-shortened"),
}
_FOLD_SUGGESTIONS = {
    "no room": "Delete one that leaves out less.",
    "shortened": "Change its dates to a time in which nothing is dated.",
}


def folds_as_written(file: SourceMap) -> Iterator[Problem]:
    """Find folds that are not drawn as they are written."""
    folds = list(file.pairs("folds", file.dossier.folds))
    if not folds:
        return
    from dashboard.axis.author_folds import adjusted, adjustment_words  # noqa: PLC0415 - numpy takes 70 ms to load

    for cut in adjusted(file.dossier):
        node, _ = folds[cut.index]
        if node is not None:
            code = _FOLD_CODES.get(cut.reason, WarningCode("fold-without-effect"))
            suggestion = _FOLD_SUGGESTIONS.get(cut.reason, "Change its dates, or delete it.")
            yield Problem(*node.at, code, adjustment_words(cut, file.dossier), suggestion)


def links_lead_somewhere(file: SourceMap) -> Iterator[Problem]:
    """Find the parameters of links in `opens:` and `looks:` that the page ignores."""
    looks = file.pairs("looks", file.dossier.looks)
    links = [file.root.get("opens"), *(node.get("link") for node, _ in looks if isinstance(node, Record))]
    for link in links:
        if isinstance(link, Text):
            for code, what, suggestion in _ignored(link, file):
                whole = " ".join(filter(None, (suggestion, "The page ignores this part of the link.")))
                yield Problem(*link.at, code, what, whole)


Finding = tuple[Code, str, str | None]


def _ignored(link: Text, file: SourceMap) -> Iterator[Finding]:
    dossier = file.dossier
    ids: Mapping[str, Collection[str]] = {
        "actors": dossier.actors,
        "kinds": dossier.kinds,
        "places": dossier.places,
        "events": dossier.events_by_id,
    }
    parameters = _parameters(link)
    written: set[str] = set()
    for key, wanted in parameters:
        if key in written and key not in REPEATED:
            yield (
                PARAMETER_WITHOUT_EFFECT,
                f"the link has the parameter {quoted(key)} twice",
                "Keep the first.",
            )
        elif key not in PARAMETERS:
            yield UNKNOWN_IN_LINK, f"no link has the parameter {quoted(key)}", nearest(key, _WORKING)
        elif key in WITHOUT_EFFECT:
            what = f"the parameter {quoted(key)} of a link is not used yet"
            yield PARAMETER_WITHOUT_EFFECT, what, f"Those that work are {', '.join(_WORKING)}."
        elif key in _IDS and wanted not in ids[_IDS[key]]:
            yield UNKNOWN_IN_LINK, *_no_such(key, wanted, ids, file)
        elif key in CHOICES and wanted not in CHOICES[key]:
            what = f"{quoted(wanted)} is none of {', '.join(CHOICES[key])}"
            yield UNKNOWN_IN_LINK, what, nearest(wanted, CHOICES[key])
        elif key in _DATES and not can_be_date(key, wanted):
            what = f"{quoted(wanted)}, given for {key}, is no day, month or year"
            yield UNKNOWN_IN_LINK, what, _nearest_date(wanted)
        written.add(key)
    window = dict(reversed(parameters))
    if window_is_reversed(window.get("from", ""), window.get("to", "")):
        yield PARAMETER_WITHOUT_EFFECT, "the link's to is before its from", "Exchange the two."


def _no_such(
    key: str, wanted: str, ids: Mapping[str, Collection[str]], file: SourceMap
) -> tuple[str, str | None]:
    if key == "event" and wanted in file.drafts:
        return f"the event {quoted(wanted)} has an error", "Fix the error in that event."
    return f"no {NOUNS[_IDS[key]]} has the id {quoted(wanted)}", nearest(wanted, ids[_IDS[key]])


def _parameters(link: Text) -> list[tuple[str, str]]:
    try:
        return parse_qsl(link.removeprefix("?"), max_num_fields=PARAMETERS_READ)
    except ValueError:  # more parameters than a page reads
        return []


def _nearest_date(text: str) -> str:
    try:
        parse_date(text)
    except DateError as error:
        if error.suggestion:
            return f"Did you mean {error.suggestion}?"
    return "Write it as in 2023-06-20."


CHECKS = (
    eras_in_order,
    folds_as_written,
    links_lead_somewhere,
)
