"""Dated: what one EDTF text means, a date or an interval.

Frozen values with bounds in days since 1970-01-01 on the calendar as the author
wrote it. The bounds of a time with an offset from UTC are on its own clock as long as the
clock of a story is not known; `clocks` places them on that one. Vocabulary: ISO 8601-2 (EDTF).
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf, isfinite, nan

Day = float
"""Days since 1970-01-01, proleptic Gregorian; a time of day is the fraction."""


class Precision(StrEnum):
    """The finest unit that is known while no coarser one is unspecified, coarsest first."""

    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"
    TIME = "time"


class Choice(StrEnum):
    """How many of the dates listed are meant (ISO 8601-2, sets)."""

    ONE = "one"  # a plain date, no list
    ONE_OF = "one_of"  # [a,b]
    ALL_OF = "all_of"  # {a,b}


class End(StrEnum):
    """What is known about one end of an interval."""

    KNOWN = "known"
    OPEN = "open"  # "..": it has no such end, or none yet
    UNKNOWN = "unknown"  # empty: the end exists, and its date is not known


@dataclass(frozen=True, slots=True)
class Date:
    """One point in time as a source gives it, or a set of which one (or all) is meant.

    `earliest` and `latest` are the first and last day it can mean, both inclusive:
    equal for a day and for a time, 1 and 30 June for "2014-06"; "?" and "~" do not
    widen them. Infinite where a set is open and where no year is given (`placed` false).
    """

    text: str  # as the author wrote it
    earliest: Day
    latest: Day
    precision: Precision  # of a set: its coarsest member's; without a year: the finest part written
    uncertain: bool = False  # "?" or "%" on any part
    approximate: bool = False  # "~" or "%" on any part, or a year with significant digits
    unspecified: bool = False  # has X digits
    choice: Choice = Choice.ONE
    members: tuple["Date | Interval", ...] = ()  # of a set; "a..b" is an Interval in it
    placed: bool = True  # false for XXXX and XXXX-09-11
    parts: tuple[int | str, ...] = ()  # year, month (21 to 41: season), day; text where it has X digits
    qualifications: tuple[str, ...] = ()  # of each part "?", "~", "%" or ""; empty where none is qualified
    clock: str = ""  # "17:29" or "17:29:30"
    zone: str = ""  # "Z", "+02" or "+02:00"

    def __str__(self) -> str:
        """The author's text."""
        return self.text

    @property
    def written(self) -> tuple["Date", ...]:
        """The dates that it is written with: of a set its members and their ends, else itself."""
        return tuple(date for member in self.members for date in member.written) or (self,)

    @property
    def position(self) -> Day:
        """The position of the mark: the middle of the bounds, both inclusive.

        A set that is open has the position of its last known edge: "[a..]" at the end of a,
        "[..b]" at the start of b. NaN where no year is given.
        """
        if isfinite(self.earliest) and isfinite(self.latest):
            return (self.earliest + self.latest) / 2
        if not self.members:
            return nan
        first, last = min(d.earliest for d in self.written), max(d.latest for d in self.written)
        if isfinite(self.earliest) or isfinite(self.latest):
            return last if isfinite(self.earliest) else first
        return (first + last) / 2

    @property
    def until(self) -> Day:
        """The first instant after all that it can mean: a day after `latest`; for a time, `latest`."""
        return self.latest if self.precision is Precision.TIME else self.latest + 1

    @property
    def is_exact(self) -> bool:
        """Whether it is a day or a time without qualification and unspecified digits."""
        fine = self.precision in (Precision.DAY, Precision.TIME)
        return fine and self.choice is Choice.ONE and not self.is_worked_out

    @property
    def has_seconds(self) -> bool:
        """Whether it is a time with seconds."""
        return self.clock.count(":") == 2

    @property
    def is_qualified_in_part(self) -> bool:
        """Whether not all parts have the same "?" or "~": "2004-06~-11", "2004?-06-11"."""
        return len(set(self.qualifications)) > 1

    @property
    def is_worked_out(self) -> bool:
        """Whether it is qualified, has unspecified digits or is one of a set."""
        qualified = self.uncertain or self.approximate or self.unspecified
        return qualified or self.choice is Choice.ONE_OF


@dataclass(frozen=True, slots=True)
class Interval:
    """A time that lasts from `start` to `end`, both inclusive.

    An end is a Date only where it is KNOWN, else None. Inside a set it is a range of
    dates, whose text ("1670..1672") has no meaning outside the set.
    """

    text: str
    start: Date | None
    end: Date | None
    opening: End
    closing: End

    def __str__(self) -> str:
        """The author's text."""
        return self.text

    @property
    def ends(self) -> tuple[Date, ...]:
        """The ends that are known: one or two."""
        return tuple(d for d in (self.start, self.end) if d is not None)

    @property
    def written(self) -> tuple[Date, ...]:
        """The dates that it is written with, those of sets at its ends one by one."""
        return tuple(date for end in self.ends for date in end.written)

    @property
    def only_date(self) -> Date | None:
        """The date at which it begins and ends, with the text of the interval; None where they differ."""
        start, end = self.start, self.end
        if start is None or end is None or start.latest != end.latest:
            return None  # as for most intervals
        is_same = replace(end, text=start.text, clock=start.clock) == start
        return replace(start, text=self.text) if is_same else None

    @property
    def earliest(self) -> Day:
        """First day of the start; -inf where it is open or unknown."""
        return -inf if self.start is None else self.start.earliest

    @property
    def latest(self) -> Day:
        """Last day of the end, not before the start's first instant; inf where it is open or unknown."""
        return inf if self.end is None else max(self.end.latest, self.earliest)

    @property
    def until(self) -> Day:
        """The first instant after its end; inf where it is open or unknown."""
        return inf if self.end is None else self.end.until

    @property
    def position(self) -> Day:
        """The middle of the bounds; of a half-known interval, the known end's position."""
        if self.start is not None and self.end is not None:
            return (self.start.earliest + self.latest) / 2
        return self.ends[0].position

    @property
    def placed(self) -> bool:
        """Always true: an interval has at least one end with a year."""
        return True

    @property
    def uncertain(self) -> bool:
        """Whether a known end has "?" or "%"."""
        return any(d.uncertain for d in self.ends)

    @property
    def approximate(self) -> bool:
        """Whether a known end has "~" or "%"."""
        return any(d.approximate for d in self.ends)

    @property
    def is_exact(self) -> bool:
        """Whether both ends are known and exact."""
        return len(self.ends) == 2 and all(d.is_exact for d in self.ends)

    @property
    def is_worked_out(self) -> bool:
        """Whether a known end is qualified or has X digits."""
        return any(d.is_worked_out for d in self.ends)


Dated = Date | Interval
"""Whatever one EDTF text means."""


def precedes(sooner: Dated, later: Dated) -> bool:
    """Whether all that `sooner` can mean is over before anything that `later` can mean.

    A day is over when the next one begins: 10:30 on a day does not come after that day.
    """
    return sooner.latest < later.earliest and sooner.until <= later.earliest
