"""Words: a date in the language of a dossier, whole or for a label, and how well it is known.

`language` is a BCP 47 tag. A language without words for dates gives English.
"""

from collections.abc import Sequence

from dashboard.dates.clocks import minutes_ahead, offsets_of
from dashboard.dates.edtf.unspecified import is_span, unknown_units
from dashboard.dates.value import Choice, Date, Dated, End, Interval, Precision
from dashboard.dates.wording.date_parts import DateStyle
from dashboard.dates.wording.date_phrases import phrase
from dashboard.dates.wording.locale import locale
from dashboard.dates.wording.qualification_words import qualified_parts
from dashboard.dates.wording.wording import Wording

_COARSE_FIRST = list(Precision)


def in_words(date: Dated, language: str) -> str:
    """Return the whole date as part of a sentence: "20 June 2023", "around 2006".

    Where only some of its parts are qualified, they are named: "11 June 2004 (year and month approximate)".
    An offset from UTC is shown as written: "17:29 UTC+02:00, 20 June 2023".
    """
    return phrase(date, DateStyle(locale(language)))


def in_short(date: Dated, language: str, year: int | None = None, *, with_offsets: bool = False) -> str:
    """The date for a label: "20 June", "11 Sep 2001", "1980–88", "Since 2014", "1965?".

    The year is left out where the whole date lies in `year` and says more than that
    year; the day of another year has its month in short. An offset from UTC is shown
    `with_offsets`, and wherever the date has several. "11 Jun 2004 (≈)" is approximate in
    one of its parts, "(?)" uncertain; a card names the part.
    """
    goes_without_saying = year if all(d.parts[0] == year for d in date.written) else None
    offsets = with_offsets or len(set(map(minutes_ahead, offsets_of(date)))) > 1
    style = DateStyle(locale(language), short=True, year=goes_without_saying, offsets=offsets)
    return _capital(phrase(date, style).removeprefix(style.wording.article))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def certainty(date: Dated, language: str) -> str:
    """How well the date is known, for the card: "Exact day", "Known to the year only",
    "Year and month approximate".

    For an interval it names what is not known of either end: "Start not known", "End approximate".
    """
    wording = locale(language).wording
    if isinstance(date, Interval):
        date = date.only_date or date
    if isinstance(date, Interval):
        words = _qualification_of_interval(date, wording) or _precision_words(date.ends, wording)
    elif date.choice is Choice.ONE_OF:
        words = wording.worked_out
    elif date.choice is Choice.ALL_OF:
        words = wording.several
    else:
        words = _qualification(date, wording) or _precision_words([date], wording)
    return _capital(words)


def _qualification_of_interval(interval: Interval, wording: Wording) -> str:
    qualifications = [
        _qualification(date, wording) if date else "" for date in (interval.start, interval.end)
    ]
    if qualifications[0] and qualifications[0] == qualifications[1]:
        return qualifications[0]
    start = wording.of_start.format(qualification=qualifications[0]) if qualifications[0] else ""
    end = wording.of_end.format(qualification=qualifications[1]) if qualifications[1] else ""
    if interval.start is None:
        start = wording.start_not_known if interval.opening is End.UNKNOWN else wording.start_open
    if interval.end is None:
        end = wording.end_not_known if interval.closing is End.UNKNOWN else wording.end_open
    return wording.comma.join(w for w in (start, end) if w)


def _qualification(date: Date, wording: Wording) -> str:
    """Return how one date is qualified or which of its digits are unspecified; "" where neither applies."""
    if date.is_qualified_in_part:
        return qualified_parts(date, wording)
    if date.uncertain or date.approximate:
        return wording.qualified[date.uncertain, date.approximate]
    if not date.unspecified:
        return ""
    if len(date.parts) == 1 and is_span(date.parts[0]):
        return wording.known_to[date.precision]
    return wording.comma.join(filter(None, unknown_units(date, wording))) or wording.worked_out


def _precision_words(dates: Sequence[Date], wording: Wording) -> str:
    coarsest = min((d.precision for d in dates), key=_COARSE_FIRST.index)
    if all(d.is_exact for d in dates):
        return wording.exact[coarsest, len(dates) > 1]
    return wording.known_to[coarsest]
