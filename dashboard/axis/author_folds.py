"""Author folds: the folds that a dossier asks for, and those that are not drawn as written."""

from collections.abc import Mapping

from dashboard.axis.fold import AdjustedFold, drawable_folds
from dashboard.axis.marks import anchors
from dashboard.axis.scale import Day
from dashboard.dossier.model import Dossier
from dashboard.problems.message import Message

ADJUSTMENTS: Mapping[str, Message] = {
    "shortened": Message("the fold %(fold)s is shortened, because it contains a date"),
    "no effect": Message("the fold %(fold)s has no effect: it contains no empty time between events"),
    "same time": Message("the fold %(fold)s has no effect: another fold is in the same empty time"),
    "no room": Message("the fold %(fold)s is one more than the axis has room for"),
}
"""A clause for each reason why a fold is not drawn as written; %(fold)s is the fold's date."""


def requested(dossier: Dossier) -> list[tuple[Day, Day]]:
    """Return the first instant that each fold leaves out and the first after it; infinite at an open end."""
    return [(fold.earliest, fold.until) for fold in dossier.folds]


def adjusted(dossier: Dossier) -> tuple[AdjustedFold, ...]:
    """Return the folds that are not drawn as written."""
    return drawable_folds(anchors(dossier), requested(dossier))[1]


def adjustment_words(fold: AdjustedFold, dossier: Dossier) -> Message:
    """Return a clause that says how and why a fold is adjusted."""
    return ADJUSTMENTS[fold.reason].filled(fold=str(dossier.folds[fold.index]))
