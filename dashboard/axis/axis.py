"""Axis: the scales of a dossier, from its events, its eras, its folds and the day that it is told as of."""

from dataclasses import dataclass
from math import isfinite

from dashboard.axis.author_folds import wished
from dashboard.axis.breakpoints import YEAR_DAYS
from dashboard.axis.ends import domain
from dashboard.axis.fold import Folding, fold
from dashboard.axis.marks import anchors
from dashboard.dates.calendars.civil import DAY_SECONDS
from dashboard.dates.value import Dated, Day, Interval, Precision
from dashboard.dossier.model import Dossier

FRAME_UNITS = 7  # a date alone stands in the middle of so many of its units: a day of a week


@dataclass(frozen=True, slots=True)
class Axis:
    """First and last instant of the true scale, both inclusive, and the folded scale."""

    domain: tuple[Day, Day]
    folding: Folding


def axis(dossier: Dossier) -> Axis:
    """The axis of a dossier: folded as its anchors ask for, or as its `folds:` say."""
    as_of = as_of_day(dossier)
    days = anchors(dossier) or [as_of or 0.0]  # a story without a day still has a page
    edges = [edge for era in dossier.eras for edge in (era.date.earliest, era.date.until) if isfinite(edge)]
    units = [_unit_days(event.date) for event in dossier.events]
    whole = domain(days, as_of, FRAME_UNITS * max(units, default=YEAR_DAYS))
    return Axis(whole, fold(days, whole, edges, wished(dossier), as_of))


def as_of_day(dossier: Dossier) -> Day | None:
    """The day of the line "as of", the middle of what is written as for every date; None without one."""
    day = dossier.as_of.position if dossier.as_of else None
    return day if day is not None and isfinite(day) else None


def _unit_days(date: Dated) -> float:
    """How many days the time has that a date can mean: of a time a minute or a second, of a bar its ends'."""
    if isinstance(date, Interval):
        return max(map(_unit_days, date.ends))
    if date.precision is Precision.TIME:
        return (1 if date.has_seconds else 60) / DAY_SECONDS
    if isfinite(length := date.until - date.earliest):
        return length
    return max(map(_unit_days, date.written)) if date.members else YEAR_DAYS
