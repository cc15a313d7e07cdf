"""Catalogues: the translations of the interface, read from the gettext files of this folder.

A language is one file, `<language>.po`. English has none, because the identifier of a message is its
English text, and a message without a translation is shown in English.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from dashboard.dates.wording.locale import wording_of

if TYPE_CHECKING:
    from babel import Locale
    from babel.messages import Catalog, Message

FOLDER = Path(__file__).parent
SOURCE = "en"
PLURALS = ("zero", "one", "two", "few", "many", "other")  # of Unicode's locale data, in gettext's order


class ListPatterns(TypedDict):
    """How a language lists words: {0} is what comes before, {1} what comes next."""

    pair: str  # two words
    start: str  # the first two of several
    middle: str
    end: str


class Catalogue(TypedDict):
    """The translations of one language, as the browser receives them."""

    language: str  # BCP 47
    digits: str  # from 0 to 9
    thousands: str  # separates groups of three digits
    lists: ListPatterns
    forms: Sequence[str]  # the plural categories of Unicode's locale data
    texts: Mapping[str, str | Sequence[str]]  # by identifier; for a plural one text for each of `forms`


@cache
def languages() -> tuple[str, ...]:
    """The languages of the interface as BCP 47 tags: English first, then the others by name."""
    return (SOURCE, *sorted(path.stem for path in FOLDER.glob("*.po")))


def interface_language(tag: str) -> str:
    """The language of the interface for a BCP 47 tag, whatever its region; English where there is none."""
    primary = tag.partition("-")[0].lower()
    return primary if primary in languages() else SOURCE


@cache
def translations(language: str) -> NullTranslations:
    """The translations of one of `languages`, compiled once in memory."""
    if language == SOURCE:
        return NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - as in `catalogue`

    translated = _read(language)
    for message in catalogue(language):
        if message.id and not _is_translated(message):  # Babel would compile it as translated
            translated.delete(message.id, message.context)
    compiled = BytesIO()
    write_mo(compiled, translated)
    compiled.seek(0)
    return GNUTranslations(compiled)


def is_translated(language: str) -> bool:
    """Whether one of `languages` has any translation."""
    return language != SOURCE and any(map(_is_translated, catalogue(language)))


def _list_patterns(language: str) -> ListPatterns:
    """How a language other than English lists words, from Unicode's locale data."""
    patterns = _locale(language).list_patterns["standard"]
    return ListPatterns(
        pair=patterns["2"], start=patterns["start"], middle=patterns["middle"], end=patterns["end"]
    )


def text_direction(language: str) -> str:
    """The direction of writing of one of `languages`, "ltr" or "rtl"."""
    return "ltr" if language == SOURCE else _locale(language).text_direction


def for_browser(language: str, is_used: Callable[[str], bool] = lambda message: True) -> Catalogue:
    """Return one of `languages` but English as canvas/messages/messages.js takes it, with what `is_used`.

    The identifier of a message with a context begins with the context and U+0004, as in gettext's files.
    """
    wording = wording_of(language)
    known = {*_locale(language).plural_form.tags, "other"}
    return {
        "language": language,
        "digits": wording.digits,
        "thousands": wording.thousands,
        "lists": _list_patterns(language),
        "forms": [category for category in PLURALS if category in known],
        "texts": {
            _identifier(message): message.string
            for message in catalogue(language)
            if message.string and _is_translated(message) and is_used(_identifier(message))
        },
    }


def _identifier(message: "Message") -> str:
    text = message.id if isinstance(message.id, str) else message.id[0]
    return f"{message.context}\x04{text}" if message.context else text


def _is_translated(message: "Message") -> bool:
    """Whether a message of a catalogue has all its forms; the header of the file is none."""
    forms = (message.string,) if isinstance(message.string, str) else message.string or ("",)
    return bool(message.id) and not message.fuzzy and all(forms)


def _locale(language: str) -> "Locale":
    locale: Locale | None = catalogue(language).locale
    if locale is None:
        raise ValueError(f"the Unicode locale data has no language {language!r}")
    return locale


@cache
def catalogue(language: str) -> "Catalog":
    """The file of one of `languages` but English, as Babel reads it."""
    return _read(language)


def _read(language: str) -> "Catalog":
    from babel.messages.pofile import read_po  # noqa: PLC0415 - 120 ms, which English does not need

    with (FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)
