"""Portable messages: words for a page that is written once and can be read in any language of the interface.

In place of words they give marks, which the page replaces by the words of the language in which it is opened
(`dashboard/canvas/hosts/standalone/portable_words.js`). Three characters that no text of the dossier has are
the signs of marks: a mark is the first, a head, values each after the second, and the third. Heads are:

    a number, &       the message of that number, with the values of its placeholders in their order
    a number, &, n    the same for the plural of the first value
    #                 the number that is the value
    ,                 the values as a list
    |                 one text for each language

An escaped mark has "&amp;" instead of "&", which tells that its words have to be escaped too.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from gettext import NullTranslations
from itertools import chain, islice
from typing import TypedDict

from dashboard.messages.catalogues import SOURCE, Catalogue, for_browser, languages
from dashboard.messages.messages import Messages, Text, messages

SIGNS = "\x91\x92\x93"
"""The usual signs: control characters for private use."""
MessageId = str | tuple[str, str]
"""The English text of a message, or both forms of a plural."""
_PLACEHOLDER = re.compile(r"%\(\w+\)s")
_OTHER_SIGNS = range(0x100000, 0x10FFFE)  # for private use, too


class PortableLanguage(TypedDict):
    """A language in which a page can be read."""

    language: str  # of its texts, BCP 47
    direction: str
    catalogue: Catalogue | None  # without its texts; None for English
    texts: Mapping[int, str | Sequence[str]]  # by the numbers of messages


class PortableWords(TypedDict):
    """What replaces the marks of a page; a message with a context begins with it and U+0004."""

    signs: str  # of its marks
    messages: Sequence[str | Sequence[str]]  # by their numbers in marks; of a plural both forms; then others
    languages: Mapping[str, PortableLanguage]  # in the order of the texts in a mark


class _Marks(NullTranslations):
    """Gives marks, and numbers the messages in the order in which they are first asked for."""

    def __init__(self, signs: str) -> None:
        super().__init__()
        self.signs = signs
        self.numbers: dict[MessageId, int] = {}

    def gettext(self, message: str) -> str:
        return self._message(message, message)

    def pgettext(self, context: str, message: str) -> str:
        return self._message(f"{context}\x04{message}", message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._message((msgid1, msgid2), msgid1 + msgid2, str(n))

    def _message(self, message: MessageId, text: str, *values: str) -> str:
        number = self.numbers.setdefault(message, len(self.numbers))
        return self.mark(f"{number}&", [*values, *dict.fromkeys(_PLACEHOLDER.findall(text))])

    def mark(self, head: str, values: Sequence[str]) -> str:
        start, between, end = list(self.signs)
        return f"{start}{between.join([head, *values])}{end}"


@dataclass(frozen=True, slots=True)
class PortableMessages(Messages):
    """Messages that give marks; `variants` are those of each language in which a page can be read."""

    translations: _Marks
    variants: tuple[Messages, ...]

    def number(self, number: int) -> str:
        """Return the mark of a number."""
        return self.translations.mark("#", [str(number)])

    def list(self, words: Sequence[str]) -> str:
        """Return the mark of a list."""
        return self.translations.mark(",", words) if words else ""

    def made(self, make: Callable[[Messages], Text]) -> Text:
        """Return the mark of what is made in each language, or that text if it is the same in all."""
        texts = [make(variant) for variant in self.variants]
        if len(set(texts)) == 1:
            return texts[0]
        return type(texts[0])(self.translations.mark("|", texts))


def free_signs(described: str) -> str:
    """Return three characters that no text has in a value whose `repr` is `described`, in which they would
    be escaped.
    """
    candidates = chain(SIGNS, map(chr, _OTHER_SIGNS))
    free = (sign for sign in candidates if repr(sign)[1:-1] not in described)
    return "".join(islice(free, len(SIGNS)))


def portable_messages(variants: Sequence[Messages], signs: str = SIGNS) -> PortableMessages:
    """Return messages for pages that can be read with each of `variants`, with the `signs` of their marks."""
    return PortableMessages(SOURCE, _Marks(signs), tuple(variants))


@lru_cache(maxsize=2)
def portable(signs: str = SIGNS) -> PortableMessages:
    """The messages of pages that can be read in each language of the interface."""
    return portable_messages([messages(language) for language in languages()], signs)


def with_few_numbers(texts: Sequence[str], messages: PortableMessages) -> tuple[list[str], list[MessageId]]:
    """Return texts that contain marks with the numbers of messages from 0 on, and these messages."""
    known: dict[str, int] = {}
    numbers = re.compile(rf"(?<={messages.translations.signs[0]})\d+")
    texts = [numbers.sub(lambda found: str(known.setdefault(found[0], len(known))), text) for text in texts]
    ids = list(messages.translations.numbers)
    return texts, [ids[int(number)] for number in known]


def portable_words(own: PortableMessages, ids: Sequence[MessageId], text: str) -> PortableWords:
    """Return what replaces marks of `own` that number `ids`, with the translations of these messages and of
    those that occur in `text`.
    """
    known = set(map(_identifier, ids))
    catalogues = {
        variant.language: for_browser(variant.language, lambda one: one in known or one in text)
        for variant in own.variants
        if variant.language != SOURCE
    }
    translated = (one for catalogue in catalogues.values() for one in catalogue["texts"])
    all_ids = [*ids, *dict.fromkeys(one for one in translated if one not in known)]
    return PortableWords(
        signs=own.translations.signs,
        messages=all_ids,
        languages={
            variant.language: _language(variant, catalogues.get(variant.language), all_ids)
            for variant in own.variants
        },
    )


def _language(own: Messages, catalogue: Catalogue | None, ids: Sequence[MessageId]) -> PortableLanguage:
    texts = catalogue["texts"] if catalogue else {}
    return PortableLanguage(
        language=own.text_language,
        direction=own.direction,
        catalogue=catalogue and Catalogue(**{**catalogue, "texts": {}}),
        texts={
            number: texts[identifier]
            for number, identifier in enumerate(map(_identifier, ids))
            if identifier in texts
        },
    )


def _identifier(message: MessageId) -> str:
    return message if isinstance(message, str) else message[0]
