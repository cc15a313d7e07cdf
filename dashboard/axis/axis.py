"""Axis: the two scales of a dossier, computed from its events, eras, folds and "as of" day."""

from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

from dashboard.axis.author_folds import requested
from dashboard.axis.breakpoints import YEAR_DAYS
from dashboard.axis.ends import domain
from dashboard.axis.fold import FoldResult, fold
from dashboard.axis.marks import anchors
from dashboard.dates.gregorian import DAY_SECONDS
from dashboard.dates.value import Dated, Day, Interval, Precision
from dashboard.dossier.model import Dossier
from dashboard.query.chronology import CACHED_DOSSIERS

FRAME_UNITS = 7  # a single date is centred in an axis of this many of its units: a day in a week


@dataclass(frozen=True, slots=True)
class Axis:
    """First and last instant of the true scale, both inclusive, and the folded scale."""

    domain: tuple[Day, Day]
    folding: FoldResult


@lru_cache(maxsize=CACHED_DOSSIERS)
def axis(dossier: Dossier) -> Axis:
    """Return the axis of a dossier, folded where its anchors leave time empty or where its `folds:` say."""
    as_of = as_of_day(dossier)
    days = anchors(dossier) or [as_of or 0.0]  # a dossier without a dated event still has a page
    edges = [edge for era in dossier.eras for edge in (era.date.earliest, era.date.until) if isfinite(edge)]
    units = [_unit_days(event.date) for event in dossier.events]
    whole = domain(days, as_of, FRAME_UNITS * max(units, default=YEAR_DAYS))
    return Axis(whole, fold(days, whole, edges, requested(dossier), as_of))


def as_of_day(dossier: Dossier) -> Day | None:
    """Return the day of the "as of" line, the middle of what its date can mean; None if there is none."""
    day = dossier.as_of.position if dossier.as_of else None
    return day if day is not None and isfinite(day) else None


def _unit_days(date: Dated) -> float:
    """The length in days of what `date` can mean; of a time a minute or a second, of a bar its longer end."""
    if isinstance(date, Interval):
        return max(map(_unit_days, date.ends))
    if date.precision is Precision.TIME:
        return (1 if date.has_seconds else 60) / DAY_SECONDS
    if isfinite(length := date.until - date.earliest):
        return length
    return max(map(_unit_days, date.written)) if date.members else YEAR_DAYS
