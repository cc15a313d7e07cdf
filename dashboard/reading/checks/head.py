"""Checks of the head: eras, folds, and the links that the dossier itself holds."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from urllib.parse import parse_qsl

from dashboard.dates.parse import DateError, parse_date
from dashboard.problems import Code, Problem, nearest, quoted
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


_FOLD_CODES: Mapping[str, Code] = {"no room": "fold-without-room", "shortened": "fold-shortened"}
_FOLD_MENDS = {
    "no room": "Delete one that leaves out less.",
    "shortened": "Change its dates to a time in which nothing is dated.",
}


def folds_as_written(file: Written) -> Iterator[Problem]:
    """A fold that is not drawn as it is written, as the page says too."""
    folds = list(file.pairs("folds", file.dossier.folds))
    if not folds:
        return
    from dashboard.drawing.folds import cut_back, words_for  # noqa: PLC0415 - numpy takes 70 ms to load

    for cut in cut_back(file.dossier):
        node, _ = folds[cut.index]
        if node is not None:
            code = _FOLD_CODES.get(cut.reason, "fold-without-effect")
            mend = _FOLD_MENDS.get(cut.reason, "Change its dates, or delete it.")
            yield Problem(*node.at, code, words_for(cut, file.dossier), mend)


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
        elif key in _DATES and not _is_date(wanted):
            yield f"{quoted(wanted)} is not a date", None


def _asked(link: Text) -> list[tuple[str, str]]:
    try:
        return parse_qsl(link.removeprefix("?"), max_num_fields=PARAMETERS_READ)
    except ValueError:  # more parameters than a page reads
        return []


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except DateError:
        return False
    return True
