"""Checks of the tongue: the language in which dates are said, and the calendars beside them."""

from collections.abc import Iterator

from dashboard.dates.in_other_calendars import CALENDARS
from dashboard.dates.wording.locale import LANGUAGES, has_words
from dashboard.problems import Problem, nearest, quoted
from dashboard.reading.checks.written import Written


def language_with_words(file: Written) -> Iterator[Problem]:
    """A language in which dates have no words: they are said in English."""
    language = file.dossier.language
    if not has_words(language):
        what = f"there are no words for dates in the language {quoted(language)}"
        mend = nearest(language, LANGUAGES) or f"Known are {', '.join(LANGUAGES)}."
        yield Problem(*file.at("language"), "unknown-language", what, f"{mend} Dates are said in English.")


def calendars_known(file: Written) -> Iterator[Problem]:
    """A calendar whose dates cannot be said: it is left out."""
    for node, calendar in file.pairs("calendars", file.dossier.calendars):
        if node is not None and calendar not in CALENDARS:
            what = f"no calendar is called {quoted(calendar)}"
            mend = nearest(calendar, CALENDARS) or f"Known is {', '.join(CALENDARS)}."
            yield Problem(*node.at, "unknown-calendar", what, f"{mend} This calendar is ignored.")
