"""Folds: those that a dossier asks for, and which of them are not drawn as they are written."""

from collections.abc import Mapping

from dashboard.axis.fold import CutBack, authors_folds
from dashboard.axis.marks import anchors
from dashboard.axis.scale import Day
from dashboard.dossier.model import Dossier

CUT_BACK: Mapping[str, str] = {
    "shortened": "the fold {} is shortened, for something dated lies in it",
    "no effect": "the fold {} has no effect: no empty time between events lies in it",
    "same time": "the fold {} has no effect: another fold lies in the same empty time",
    "no room": "the fold {} is one more than the axis has room for",
}
"""What is said of a fold, by the reason for which it is not drawn as it is written: a clause."""


def wished(dossier: Dossier) -> list[tuple[Day, Day]]:
    """The first instant that each fold leaves out and the first after it, infinite where an end is open."""
    return [(fold.earliest, fold.until) for fold in dossier.folds]


def cut_back(dossier: Dossier) -> tuple[CutBack, ...]:
    """The folds that are not drawn as they are written."""
    return authors_folds(anchors(dossier), wished(dossier))[1]


def words_for(cut: CutBack, dossier: Dossier) -> str:
    """What is said of a fold that is cut back."""
    return CUT_BACK[cut.reason].format(dossier.folds[cut.index])
