"""Catalogues: the translations of the interface, read from the gettext files of this folder.

A language is one file, `<language>.po`. English has none, because the identifier of a message is its
English text, and a message without a translation is shown in English.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).parent
SOURCE = "en"


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
    # Babel's reader takes 120 ms to load, and English does not need it.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = BytesIO()
    with (FOLDER / f"{language}.po").open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
