"""Beside: a date in the other calendars that a dossier has shown."""

from collections.abc import Iterable

from dashboard.dates.calendars.solar_hijri import in_solar_hijri
from dashboard.dates.value import Dated
from dashboard.dates.wording.locale import locale

_SAID_IN = {"solar-hijri": in_solar_hijri}


def in_other_calendars(date: Dated, calendars: Iterable[str], language: str) -> str:
    """The date in each of `calendars`, named: "30 Khordad 1402 (Solar Hijri)".

    Nothing of a calendar that is not known, or that does not have the date.
    """
    wording = locale(language).wording
    known = [name for name in calendars if name in _SAID_IN]
    said = ((name, _SAID_IN[name](date, language)) for name in known)
    return " · ".join(wording.calendars[name].format(date=words) for name, words in said if words)
