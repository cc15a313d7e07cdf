"""Checks of the head: eras, folds, and the links in the dossier itself."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from urllib.parse import parse_qsl

from dashboard.dates.edtf.parse import DateError, parse_date
from dashboard.problems.advice import nearest, quoted
from dashboard.problems.codes import Code, WarningCode
from dashboard.problems.message import Message
from dashboard.problems.problem import Problem
from dashboard.query.claim_ids import claims_by_id
from dashboard.query.edges import can_be_date, window_is_reversed
from dashboard.query.parameters import CHOICES, PARAMETERS, PARAMETERS_READ, REPEATED, WITHOUT_EFFECT
from dashboard.reading.ids.references import UNKNOWN_ID
from dashboard.reading.source_map import SourceMap
from dashboard.reading.yaml.source import Record, Text

UNKNOWN_IN_LINK = WarningCode("unknown-in-link")
PARAMETER_WITHOUT_EFFECT = WarningCode("parameter-without-effect")

_IDS = {
    "actor": "actors",
    "without": "actors",
    "of": "actors",
    "kind": "kinds",
    "place": "places",
    "source": "sources",
    "question": "questions",
    "claim": "claims",
    "event": "events",
}
_DATES = ("from", "to", "since")
_WORKING = [name for name in PARAMETERS if name not in WITHOUT_EFFECT]


def eras_in_order(file: SourceMap) -> Iterator[Problem]:
    """Find eras that begin before the previous era has ended.

    The last year, month or day of one era may be the first of the next.
    """
    for (_, before), (node, era) in pairwise(file.pairs("eras", file.dossier.eras)):
        last = before.date.end.earliest if before.date.end else before.date.latest
        if node is not None and era.date.earliest < last:
            what = Message(
                "the era %(era)s begins before %(before)s has ended",
                era=quoted(era.name),
                before=quoted(before.name),
            )
            yield Problem(
                *node.at,
                WarningCode("eras-out-of-order"),
                what,
                Message("Put the eras in order of time, end to end."),
            )


_FOLD_CODES: Mapping[str, Code] = {
    "no room": WarningCode("fold-without-room"),
    "shortened": WarningCode("fold-shortened"),
}
_FOLD_SUGGESTIONS = {
    "no room": Message("Delete one that leaves out less."),
    "shortened": Message("Change its dates to a time in which nothing is dated."),
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
            suggestion = _FOLD_SUGGESTIONS.get(cut.reason, Message("Change its dates, or delete it."))
            yield Problem(*node.at, code, adjustment_words(cut, file.dossier), suggestion)


def links_lead_somewhere(file: SourceMap) -> Iterator[Problem]:
    """Find the parameters of links in `opens:` and `looks:` that the page ignores."""
    looks = file.pairs("looks", file.dossier.looks)
    links = [file.root.get("opens"), *(node.get("link") for node, _ in looks if isinstance(node, Record))]
    for link in links:
        if isinstance(link, Text):
            for code, what, suggestion in _ignored(link, file):
                ignored = Message("The page ignores this part of the link.")
                whole = (
                    Message("%(advice)s %(ignored)s", advice=suggestion, ignored=ignored)
                    if suggestion
                    else ignored
                )
                yield Problem(*link.at, code, what, whole)


Finding = tuple[Code, Message, Message | None]


def _ignored(link: Text, file: SourceMap) -> Iterator[Finding]:
    dossier = file.dossier
    ids: Mapping[str, Collection[str]] = {
        "actors": dossier.actors,
        "kinds": dossier.kinds,
        "places": dossier.places,
        "sources": dossier.sources,
        "questions": dossier.questions,
        "claims": claims_by_id(dossier),
        "events": dossier.events_by_id,
    }
    parameters = _parameters(link)
    written: set[str] = set()
    for key, wanted in parameters:
        if key in written and key not in REPEATED:
            what = Message("the link has the parameter %(key)s twice", key=quoted(key))
            yield PARAMETER_WITHOUT_EFFECT, what, Message("Keep the first.")
        elif key not in PARAMETERS:
            what = Message("no link has the parameter %(key)s", key=quoted(key))
            yield UNKNOWN_IN_LINK, what, nearest(key, _WORKING)
        elif key in WITHOUT_EFFECT:
            what = Message("the parameter %(key)s of a link is not used yet", key=quoted(key))
            suggestion = Message("Those that work are %(names)s.", names=", ".join(_WORKING))
            yield PARAMETER_WITHOUT_EFFECT, what, suggestion
        elif key in _IDS and wanted not in ids[_IDS[key]]:
            yield UNKNOWN_IN_LINK, *_no_such(key, wanted, ids, file)
        elif key in CHOICES and wanted not in CHOICES[key]:
            what = Message(
                "%(given)s is none of %(words)s", given=quoted(wanted), words=", ".join(CHOICES[key])
            )
            yield UNKNOWN_IN_LINK, what, nearest(wanted, CHOICES[key])
        elif key in _DATES and not can_be_date(key, wanted):
            what = Message(
                "%(given)s, given for %(key)s, is no day, month or year", given=quoted(wanted), key=key
            )
            yield UNKNOWN_IN_LINK, what, _nearest_date(wanted)
        written.add(key)
    window = dict(reversed(parameters))
    if window_is_reversed(window.get("from", ""), window.get("to", "")):
        what = Message("the link's to is before its from")
        yield PARAMETER_WITHOUT_EFFECT, what, Message("Exchange the two.")


def _no_such(
    key: str, wanted: str, ids: Mapping[str, Collection[str]], file: SourceMap
) -> tuple[Message, Message | None]:
    if key == "event" and wanted in file.drafts:
        what = Message("the event %(id)s has an error", id=quoted(wanted))
        return what, Message("Fix the error in that event.")
    section = _IDS[key]
    return UNKNOWN_ID[section].filled(id=quoted(wanted)), nearest(wanted, ids[section])


def _parameters(link: Text) -> list[tuple[str, str]]:
    try:
        return parse_qsl(link.removeprefix("?"), max_num_fields=PARAMETERS_READ)
    except ValueError:  # more parameters than a page reads
        return []


def _nearest_date(text: str) -> Message:
    try:
        parse_date(text)
    except DateError as error:
        if error.suggestion:
            return Message("Did you mean %(name)s?", name=error.suggestion)
    return Message("Write it as in 2023-06-20.")


CHECKS = (
    eras_in_order,
    folds_as_written,
    links_lead_somewhere,
)
