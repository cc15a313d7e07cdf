"""Checks of languages: the language in which dates are worded, and their other calendars."""

from collections.abc import Iterator

from dashboard.dates.in_other_calendars import CALENDARS
from dashboard.dates.wording.locale import LANGUAGES, has_words
from dashboard.problems.advice import nearest, quoted
from dashboard.problems.codes import WarningCode
from dashboard.problems.message import Message
from dashboard.problems.problem import Problem
from dashboard.reading.source_map import SourceMap


def language_without_words(file: SourceMap) -> Iterator[Problem]:
    """Find a language without words for dates; dates are then in English."""
    language = file.dossier.language
    if not has_words(language):
        what = Message("there are no words for dates in the language %(language)s", language=quoted(language))
        suggestion = nearest(language, LANGUAGES) or Message(
            "Known are %(languages)s.", languages=", ".join(LANGUAGES)
        )
        yield Problem(
            *file.at("language"),
            WarningCode("unknown-language"),
            what,
            Message("%(suggestion)s Dates are worded in English.", suggestion=suggestion),
        )


def calendars_known(file: SourceMap) -> Iterator[Problem]:
    """Find unknown calendars, which are left out."""
    for node, calendar in file.pairs("calendars", file.dossier.calendars):
        if node is not None and calendar not in CALENDARS:
            what = Message("no calendar is called %(calendar)s", calendar=quoted(calendar))
            suggestion = nearest(calendar, CALENDARS) or Message(
                "Known is %(calendars)s.", calendars=", ".join(CALENDARS)
            )
            yield Problem(
                *node.at,
                WarningCode("unknown-calendar"),
                what,
                Message("%(suggestion)s This calendar is ignored.", suggestion=suggestion),
            )


CHECKS = (
    calendars_known,
    language_without_words,
)
