"""Words: a date as an English reader would say it."""

from collections.abc import Sequence

from dashboard.dates.phrases import Style, missing_parts, phrase
from dashboard.dates.value import Choice, Date, Dated, End, Interval, Precision

_COARSE_FIRST = list(Precision)


def in_words(date: Dated) -> str:
    """The whole date, as it stands within a sentence: "20 June 2023", "around 2006".

    An offset from UTC is shown as written: "17:29 UTC+02:00, 20 June 2023".
    """
    return phrase(date, Style())


def in_short(date: Dated, year: int | None = None) -> str:
    """The date for a label: "20 June", "11 Sep 2001", "1980–88", "Since 2014", "1965?".

    The year is left out where the whole date lies in `year` and says more than that
    year; the day of another year has its month in three letters. No offset from UTC.
    """
    goes_without_saying = year if all(d.parts[0] == year for d in _dates(date)) else None
    words = phrase(date, Style(short=True, year=goes_without_saying)).removeprefix("the ")
    return words[:1].upper() + words[1:]


def _dates(date: Dated) -> list[Date]:
    """The plain dates in it: itself, the ends that are known, or those of the members."""
    if isinstance(date, Interval):
        return list(date.ends)
    return [d for m in date.members for d in _dates(m)] if date.members else [date]


def certainty(date: Dated) -> str:
    """How well the date is known, for the card: "Exact day", "Known to the year only".

    Of an interval what is wanting at either end: "Start not known", "End approximate".
    """
    if isinstance(date, Interval):
        words = _doubt_of_interval(date) or _grain(date.ends)
    elif date.choice is Choice.ONE_OF:
        words = "worked out from the sources"
    elif date.choice is Choice.ALL_OF:
        words = "several dates"
    else:
        words = _doubt(date) or _grain([date])
    return words[:1].upper() + words[1:]


def _doubt_of_interval(interval: Interval) -> str:
    start = _doubt_of_end("start", interval.start, interval.opening)
    end = _doubt_of_end("end", interval.end, interval.closing)
    if start and start.removeprefix("start ") == end.removeprefix("end "):
        return start.removeprefix("start ")
    return ", ".join(w for w in (start, end) if w)


def _doubt_of_end(side: str, date: Date | None, end: End) -> str:
    if date is not None:
        doubt = _doubt(date)
        return f"{side} {doubt}" if doubt else ""
    if end is End.UNKNOWN:
        return f"{side} not known"
    return "still open" if side == "end" else "open from the start"


def _doubt(date: Date) -> str:
    """What is in doubt about one date, or nothing."""
    if date.uncertain or date.approximate:
        return " and ".join(
            w for w, holds in (("uncertain", date.uncertain), ("approximate", date.approximate)) if holds
        )
    if not date.unspecified:
        return ""
    if missing := missing_parts(date):
        return f"{missing} not known"
    return "year not fully known" if len(date.parts) > 1 else f"known to the {date.precision} only"


def _grain(dates: Sequence[Date]) -> str:
    coarsest = min((d.precision for d in dates), key=_COARSE_FIRST.index)
    if all(d.is_exact for d in dates):
        return f"exact {coarsest}{'s' if len(dates) > 1 else ''}"
    return f"known to the {coarsest} only"
