"""Date phrases: the words of a date, an interval or a set, composed by the templates of a language.

Both sides of an EDTF set are inclusive, so "[..2014]" is "in or before 2014": a plain
"before 2014" would leave out the year itself. Where not all parts of a date are qualified
alike, the full words name them; a label only marks that there is such a part.
"""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.dates.edtf.unspecified import partly_known
from dashboard.dates.value import Choice, Date, Dated, End, Interval, Precision
from dashboard.dates.wording.date_parts import DateStyle, listed, named, plain
from dashboard.dates.wording.deep import is_deep
from dashboard.dates.wording.qualification_words import qualified_parts
from dashboard.dates.wording.wording import Unit

_UNITS = {
    Precision.YEAR: Unit.YEAR,
    Precision.MONTH: Unit.MONTH,
    Precision.DAY: Unit.DAY,
    Precision.TIME: Unit.TIME,
}


def phrase(date: Dated, style: DateStyle) -> str:
    """Return any date, interval or set as part of a sentence."""
    if isinstance(date, Interval):
        only = date.only_date
        return phrase(only, style) if only else _interval(date, style)
    if date.choice is not Choice.ONE:
        return _set(date, style)
    words = partly_known(date, style) if date.unspecified else plain(date, style)
    if date.is_qualified_in_part:
        return _qualified_in_part(words, date, style)
    return qualified(words, date, unit(date), style) if date.uncertain or date.approximate else words


def _qualified_in_part(words: str, date: Date, style: DateStyle) -> str:
    wording = style.wording
    if style.short:
        return wording.in_part_short[date.uncertain, date.approximate].format(date=words)
    return wording.in_part.format(date=words, qualifications=qualified_parts(date, wording))


def qualified(words: str, date: Date, of: Unit, style: DateStyle) -> str:
    """Return the `words` of a date, made of the unit `of`, with the "around" and "uncertain" of the whole."""
    wording = style.wording
    if date.approximate:
        words = wording.around[of].format(date=words)
    if date.uncertain:
        words = (wording.uncertain_short if style.short else wording.uncertain).format(date=words)
    return words


def unit(date: Dated) -> Unit:
    """Return the unit that the words of a date end with."""
    if isinstance(date, Interval):
        return Unit.OTHER
    if len(date.parts) == 1:
        year = date.parts[0]
        return Unit.OTHER if isinstance(year, str) else Unit.DEEP if is_deep(year) else Unit.YEAR
    return _UNITS.get(date.precision, Unit.OTHER)


def _common_unit(first: Date, last: Date) -> Unit:
    alike = unit(first) is unit(last) and not first.is_worked_out and not last.is_worked_out
    return unit(first) if alike else Unit.OTHER


def _interval(interval: Interval, style: DateStyle) -> str:
    if interval.start and interval.end:
        return _from_to(interval.start, interval.end, style)
    wording, known = style.wording, interval.ends[0]
    words, of = phrase(known, style), unit(known)
    if interval.start:
        if interval.closing is End.OPEN:
            return wording.since[of].format(date=words)
        starting = wording.starting[of].format(date=words)
        return starting if style.short else wording.no_end.format(date=starting)
    until = wording.until[of].format(date=words)
    if interval.opening is End.OPEN or style.short:
        return until
    return wording.no_start.format(date=until)


def _from_to(start: Date, end: Date, style: DateStyle) -> str:
    first, last = _sharing((start, end), style)
    if not style.short:
        return style.wording.from_to[_common_unit(start, end)].format(first=first, last=last)
    years_only = first.isdecimal() and last.isdecimal() and len(start.parts) == 1
    if years_only and style.wording.clips_years and first[:2] == last[:2] and len(first) == len(last) == 4:
        return f"{first}–{last[2:]}"
    tight = " " not in first and (" " not in last or start.precision is end.precision)
    return f"{first}–{last}" if tight else f"{first} – {last}"


def _set(date: Date, style: DateStyle) -> str:
    separator = style.wording.either if date.choice is Choice.ONE_OF else style.wording.both
    members = _distinct(date.members)
    only_dates = [m for m in members if isinstance(m, Date)]
    if len(only_dates) == len(members):
        return listed(_sharing(only_dates, style), separator, style.wording)
    return listed([_member(m, date.choice, style) for m in members], separator, style.wording)


def _distinct(members: Sequence[Dated]) -> list[Dated]:
    """The members of a set, each once; a range from a date to that date is the date."""
    dates = ((m.only_date or m) if isinstance(m, Interval) else m for m in members)
    return list({replace(date, text=""): date for date in dates}.values())


def _member(member: Dated, choice: Choice, style: DateStyle) -> str:
    """One member of a set: a date, or a range of which one or every date is meant."""
    if isinstance(member, Date):
        return phrase(member, style)
    wording = style.wording
    if member.start and member.end:
        if choice is Choice.ALL_OF:
            return _from_to(member.start, member.end, style)
        first, last = _sharing((member.start, member.end), style)
        return wording.between[_common_unit(member.start, member.end)].format(first=first, last=last)
    known = member.ends[0]
    if choice is Choice.ALL_OF:
        template = wording.all_after if member.start else wording.all_before
    else:
        template = (wording.or_after if member.start else wording.or_before)[unit(known)]
    return template.format(date=phrase(known, style))


def _sharing(dates: Sequence[Date], style: DateStyle) -> list[str]:
    """Return dates in words; what plain dates have in common is named once, with the last one."""
    last = dates[-1]
    like_the_last = all(d.precision is last.precision and d.zone == last.zone for d in dates)
    if like_the_last and not any(d.is_worked_out for d in dates):
        for shared in range(len(last.parts) - (not last.clock), 0, -1):
            if all(d.parts[:shared] == last.parts[:shared] for d in dates):
                return [*(named(d, shared, style) for d in dates[:-1]), phrase(last, style)]
    return [phrase(d, style) for d in dates]
