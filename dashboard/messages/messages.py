"""Messages: the words, plurals, numbers and lists of one language, as a value that functions take.

Placeholders are gettext's named ones, "Timeline of %(title)s", in Python, in templates and in the browser.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from gettext import NullTranslations
from typing import TypeVar

from dashboard.dates.wording.locale import wording_of
from dashboard.dates.wording.numerals import count_words, numerals
from dashboard.messages.catalogues import (
    SOURCE,
    interface_language,
    is_translated,
    text_direction,
    translations,
)
from dashboard.problems.message import CountedMessage, Message

Text = TypeVar("Text", bound=str)
_LIST_LOCALES = {"en": "en_GB"}  # "a, b and c": American English has a comma before "and"


@dataclass(frozen=True, slots=True)
class Messages:
    """The words of the interface in `language`, a BCP 47 tag; what has no translation is in English.

    Each method takes the English text, which is the identifier of the message, and fills its placeholders
    with `values`. Raise KeyError for a placeholder without a value.
    """

    language: str
    translations: NullTranslations = field(repr=False)

    @property
    def text_language(self) -> str:
        """The language of the texts: English if there is no translation."""
        return self.language if is_translated(self.language) else SOURCE

    @property
    def direction(self) -> str:
        """The direction of the texts, "ltr" or "rtl"."""
        return text_direction(self.text_language)

    def gettext(self, message: str, /, **values: object) -> str:
        """Return `message` in this language."""
        return _filled(self.translations.gettext(message), values)

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """Return `message` in this language; `context` distinguishes it from equal texts with another
        meaning.
        """
        return _filled(self.translations.pgettext(context, message), values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Return the form for `number`, in which "%(count)s" is the number as this language writes it."""
        return self.template(one, many, number) % {**values, "count": self.number(number)}

    def template(self, one: str, many: str, number: int, /) -> str:
        """Return the form for `number` with its placeholders."""
        return self.translations.ngettext(one, many, number)

    def text_of(self, text: str) -> str:
        """Return a message about a dossier in this language, with its values, or any other text unchanged."""
        if not isinstance(text, Message):
            return text
        values = {
            name: numerals(str(value), wording_of(self.language))
            if isinstance(value, int)
            else self.text_of(value)
            for name, value in text.values.items()
        }
        if isinstance(text, CountedMessage):
            return self.ngettext(text.msgid, text.plural, text.number, **values)
        return self.gettext(text.msgid, **values)

    def number(self, number: int) -> str:
        """Return a whole number, 0 or more, in the digits and groups of this language: "12,000"."""
        return count_words(number, self.language)

    def list(self, words: Sequence[str]) -> str:
        """Return words as a sentence lists them: "a, b and c"."""
        from babel.lists import format_list  # noqa: PLC0415 - 150 ms, which no command needs

        return format_list(words, locale=_LIST_LOCALES.get(self.language, self.language))

    def made(self, make: Callable[["Messages"], Text]) -> Text:
        """Return the text that `make` makes of these messages, for code that reads or changes their words.

        `PortableMessages` calls it for each language, because the words of their other methods are only
        marks, which may be inserted into a text but not changed.
        """
        return make(self)


def msgid(text: str) -> str:
    """Mark `text` as the identifier of a message that other code looks up, so that it is extracted."""
    return text


def msgids(one: str, many: str) -> tuple[str, str]:
    """Mark both forms of a plural, as `msgid` marks a message."""
    return one, many


def _filled(text: str, values: dict[str, object]) -> str:
    return text % values if values else text


@cache
def messages(language: str) -> Messages:
    """The messages for a BCP 47 tag, whatever its region; English where there is no catalogue for it."""
    own = interface_language(language)
    return Messages(own, translations(own))


ENGLISH = messages(SOURCE)
