"""Months: their names in a language, from Babel's locale data."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Months:
    """Twelve names each, January first: before a year, without a year, and abbreviated next to a day."""

    before_year: tuple[str, ...]
    alone: tuple[str, ...]
    short: tuple[str, ...]


@cache
def gregorian(language: str) -> Months:
    """The names in `language`, which Babel must know.

    Only the names come from it: its dates end at the years 1 and 9999.
    """
    from babel import Locale  # noqa: PLC0415 - needed only to word a date

    months = Locale.parse(language).months

    def names(context: str, width: str) -> tuple[str, ...]:
        found = months[context][width]
        return tuple(str(found[number]) for number in range(1, 13))

    return Months(
        names("format", "wide"),
        names("stand-alone", "wide"),
        names("format", "abbreviated"),
    )
