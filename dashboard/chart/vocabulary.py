"""Vocabulary: the words with which the canvas writes dates and lengths of time, in the dossier's language."""

from dashboard.chart.payload import Vocabulary
from dashboard.dates.edtf.parse import parse_date
from dashboard.dates.wording.locale import locale
from dashboard.dates.wording.wording import Unit
from dashboard.dates.wording.words import in_short


def vocabulary(language: str) -> Vocabulary:
    """Return the templates and names of `language`, as JSON types."""
    own = locale(language)
    wording, months = own.wording, own.months
    return Vocabulary(
        lang=wording.language,
        dir=wording.direction,
        digits=wording.digits,
        thousands=wording.thousands,
        decimal=wording.decimal,
        months=months.before_year,
        monthsAlone=months.alone,
        monthsShort=months.short,
        dayMonth=wording.day_month,
        inYear=wording.in_year,
        dateTime=wording.date_time,
        ce=wording.ce,
        bce=wording.bce,
        ago=wording.ago,
        ahead=wording.ahead,
        fromTo=wording.from_to[Unit.DAY],
        length=wording.length,
        lengths=wording.lengths,
        lengthsShort=wording.lengths_short,
        undated=in_short(parse_date("XXXX"), language),
    )
