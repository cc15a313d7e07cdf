"""Author folds: the folds that a dossier asks for, and those that are not drawn as written."""

from collections.abc import Mapping

from dashboard.axis.fold import AdjustedFold, drawable_folds
from dashboard.axis.marks import anchors
from dashboard.axis.scale import Day
from dashboard.dossier.model import Dossier

ADJUSTMENTS: Mapping[str, str] = {
    "shortened": "the fold {} is shortened, because it contains a date",
    "no effect": "the fold {} has no effect: it contains no empty time between events",
    "same time": "the fold {} has no effect: another fold is in the same empty time",
    "no room": "the fold {} is one more than the axis has room for",
}
"""A clause for each reason why a fold is not drawn as written; {} is the fold's date."""


def requested(dossier: Dossier) -> list[tuple[Day, Day]]:
    """Return the first instant that each fold leaves out and the first after it; infinite at an open end."""
    return [(fold.earliest, fold.until) for fold in dossier.folds]


def adjusted(dossier: Dossier) -> tuple[AdjustedFold, ...]:
    """Return the folds that are not drawn as written."""
    return drawable_folds(anchors(dossier), requested(dossier))[1]


def adjustment_words(fold: AdjustedFold, dossier: Dossier) -> str:
    """Return a clause that says how and why a fold is adjusted."""
    return ADJUSTMENTS[fold.reason].format(dossier.folds[fold.index])
