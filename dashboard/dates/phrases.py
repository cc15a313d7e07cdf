"""Phrases: the English that dates are said in, whole or short.

Both sides of an EDTF set are inclusive, so "[..2014]" is "in or before 2014": a plain
"before 2014" would leave out the year itself. A year up to 999 says CE, one below 1
says BCE (year 0 is 1 BCE). Qualifiers of single parts are said of the whole date.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.dates.value import Choice, Date, Dated, End, Interval, Precision

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_FOUR = ("spring", "summer", "autumn", "winter")
_ORDER = ("first", "second", "third", "fourth")
_SEASONS = (
    *_FOUR,
    *(f"northern {season}" for season in _FOUR),
    *(f"southern {season}" for season in _FOUR),
    *(f"{order} quarter of" for order in _ORDER),
    *(f"{order} third of" for order in _ORDER[:3]),
    *(f"{order} half of" for order in _ORDER[:2]),
)  # EDTF 21 to 41
_UNITS = ("year", "month", "day")
_PREPOSITIONS = {Precision.DAY: "on", Precision.TIME: "at"}  # "in" for all that is longer
_GROUPED_YEAR = 10_000  # years from here on have their digits in groups of three


@dataclass(frozen=True, slots=True)
class Style:
    """How dates are said: `short` for labels, and the `year` that goes without saying."""

    short: bool = False
    year: int | None = None


def phrase(date: Dated, style: Style) -> str:
    """Any date, interval or set as it stands within a sentence."""
    if isinstance(date, Interval):
        return _interval(date, style)
    if date.choice is not Choice.ONE:
        return _set(date, style)
    around = "around " if date.approximate else ""
    uncertain = ("?" if style.short else ", uncertain") if date.uncertain else ""
    return f"{around}{_plain(date, style)}{uncertain}"


def _interval(interval: Interval, style: Style) -> str:
    if interval.start and interval.end:
        return _from_to(interval.start, interval.end, style)
    known = phrase(interval.ends[0], style)
    if interval.start:
        if interval.closing is End.OPEN:
            return f"since {known}"
        return f"from {known}" if style.short else f"from {known} (end not known)"
    if interval.opening is End.OPEN or style.short:
        return f"until {known}"
    return f"until {known} (start not known)"


def _from_to(start: Date, end: Date, style: Style) -> str:
    first, last = _sharing((start, end), style)
    if not style.short:
        return f"{first} to {last}"
    years_only = first.isdecimal() and last.isdecimal() and len(start.parts) == 1
    if years_only and first[:2] == last[:2] and first[2:] < last[2:]:
        return f"{first}–{last[2:]}"
    tight = " " not in first and (" " not in last or start.precision is end.precision)
    return f"{first}–{last}" if tight else f"{first} – {last}"


def _set(date: Date, style: Style) -> str:
    joint = "or" if date.choice is Choice.ONE_OF else "and"
    plain = [m for m in date.members if isinstance(m, Date)]
    if len(plain) == len(date.members):
        return _enumerated(_sharing(plain, style), joint)
    return _enumerated([_member(m, date.choice, style) for m in date.members], joint)


def _member(member: Dated, choice: Choice, style: Style) -> str:
    """One member of a set: a date, or a range of which one or every date is meant."""
    if isinstance(member, Date):
        return phrase(member, style)
    if member.start and member.end:
        if choice is Choice.ALL_OF:
            return _from_to(member.start, member.end, style)
        return f"between {' and '.join(_sharing((member.start, member.end), style))}"
    known, side = member.ends[0], "after" if member.start else "before"
    if choice is Choice.ALL_OF:
        return f"{phrase(known, style)} and all {side} it"
    return f"{_PREPOSITIONS.get(known.precision, 'in')} or {side} {phrase(known, style)}"


def _enumerated(words: Sequence[str], joint: str) -> str:
    head, last = ", ".join(words[:-1]), words[-1]
    return f"{head} {joint} {last}" if head else last


def _sharing(dates: Sequence[Date], style: Style) -> list[str]:
    """Dates in words; what plain ones have in common is said once, with the last one."""
    last = dates[-1]
    like_the_last = all(d.precision is last.precision and d.zone == last.zone for d in dates)
    if like_the_last and not any(d.is_worked_out for d in dates):
        for shared in range(len(last.parts) - (not last.clock), 0, -1):
            if all(d.parts[:shared] == last.parts[:shared] for d in dates):
                return [*(_without(d, shared, style) for d in dates[:-1]), phrase(last, style)]
    return [phrase(d, style) for d in dates]


def _without(date: Date, shared: int, style: Style) -> str:
    """A plain date without the first parts: the year, the month too, the day too."""
    if shared == 3:
        return date.clock
    return str(date.parts[2]) if shared == 2 and not date.clock else _within_year(date, style)


def _plain(date: Date, style: Style) -> str:
    """A date without its qualifiers: what is known, then what is not."""
    within, year = _within_year(date, style), year_words(date.parts[0])
    if within and date.parts[0] == style.year:
        return within
    joint = " in " if within and year.startswith("the ") and not within.endswith(" of") else " "
    known = joint.join(w for w in (within, year) if w)
    missing = missing_parts(date)
    return ", ".join(w for w in (known, f"{missing} not known" if missing else "") if w)


def missing_parts(date: Date) -> str:
    """The parts that X digits hide, "month and day", or nothing; of the year only XXXX."""
    missing = [
        unit
        for unit, part in zip(_UNITS, date.parts, strict=False)
        if isinstance(part, str) and (unit != "year" or part.endswith("XXXX"))
    ]
    return _enumerated(missing, "and") if missing else ""


def _within_year(date: Date, style: Style) -> str:
    """The parts below the year: "17:29 UTC, 20 June", "20 Jun", "June", "spring", or nothing."""
    month, day = (*date.parts[1:], "", "")[:2]
    if isinstance(month, str):
        return ""
    name = _MONTHS[month - 1] if month <= 12 else _SEASONS[month - 21]
    if isinstance(day, str):
        return name.removesuffix(" of") if date.parts[0] == style.year else name
    dated = f"{day} {name[:3] if style.short and date.parts[0] != style.year else name}"
    zone = f" UTC{date.zone.removeprefix('Z')}" if date.zone and not style.short else ""
    return f"{date.clock}{zone}, {dated}" if date.clock else dated


def year_words(year: int | str) -> str:
    """A year as it is said: "2014", "79 CE", "44 BCE", "65,000,001 BCE", "the 2010s"; nothing for XXXX."""
    if isinstance(year, int):
        number = 1 - year if year < 1 else year
        digits = f"{number:,}" if number >= _GROUPED_YEAR else str(number)
        return f"{digits} BCE" if year < 1 else f"{digits} CE" if year < 1000 else digits
    if year.endswith("XXXX"):
        return ""
    if year[:3].isdecimal() and year[0] != "0":
        return f"the {year[:3]}0s"
    first, last = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    return f"between {year_words(first)} and {year_words(last)}"
