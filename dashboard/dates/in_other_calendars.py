"""Other calendars: a date in the calendars that a dossier shows in addition to the Gregorian.

Each calendar is a file in `calendars/` that holds a `CALENDAR`. A dossier names it by the name of this file,
with a hyphen for each underscore. The calendars are loaded when the first date is worded.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dashboard.dates.value import Dated
from dashboard.dates.wording.locale import FALLBACK, language_with_words
from dashboard.discovery import load, module_names

_PACKAGE = "dashboard.dates.calendars"
_MODULES = {module.replace("_", "-"): module for module in module_names(_PACKAGE)}

CALENDARS = tuple(_MODULES)
"""The calendars that `calendars:` may name, sorted."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar other than the Gregorian.

    `words(date, language)` is a date on this calendar in short, within a sentence; "" where the calendar does
    not have it. `names` are templates with the place {date}, by language: "{date} (Solar Hijri)"; a language
    that is missing there uses the English one, which is required.
    """

    words: Callable[[Dated, str], str]
    names: Mapping[str, str]

    def named(self, words: str, language: str) -> str:
        """Return the words of a date on this calendar with the name of the calendar."""
        return self.names.get(language, self.names[FALLBACK]).format(date=words)


@cache
def calendar(name: str) -> Calendar:
    """Return the calendar called `name`, one of `CALENDARS`."""
    return load(_PACKAGE, _MODULES[name], "CALENDAR", Calendar)


def in_other_calendars(date: Dated, calendars: Iterable[str], language: str) -> str:
    """Return the date in each of `calendars`, named: "30 Khordad 1402 (Solar Hijri)".

    A calendar that is not known, or that does not have the date, is left out.
    """
    known = [calendar(name) for name in calendars if name in CALENDARS]
    worded = ((each, each.words(date, language)) for each in known)
    own = language_with_words(language)
    return " · ".join(each.named(words, own) for each, words in worded if words)
