"""Search text: text normalized for comparison, without accents, case and variant letters.

It works in any script: Unicode's compatibility decomposition (NFKD) without combining marks, casefolded
(Unicode Standard 3.13), and a table of letters that Unicode keeps apart and readers do not.
"""

import re
from collections.abc import Callable
from unicodedata import combining, normalize

from dashboard.dossier.characters import INVISIBLE

ALIKE = str.maketrans(
    {
        "ي": "ی",  # Arabic yeh and alef maksura, written for Persian yeh
        "ى": "ی",
        "ك": "ک",  # Arabic kaf, for Persian keheh
        "\u0640": None,  # tatweel, which only stretches a word
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "‐": "-",
        "–": "-",
        "—": "-",
        "ł": "l",  # letters with a stroke, a bar or no dot: Unicode does not take them apart
        "ø": "o",
        "đ": "d",
        "ħ": "h",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
    }
    | dict.fromkeys(INVISIBLE)  # nobody types invisible characters, even where a word needs them
    | {chr(zero + n): str(n) for zero in (0x0660, 0x06F0) for n in range(10)}  # Arabic and Persian digits
)


def search_text(text: str) -> str:
    """Return `text` normalized for comparison; the function is idempotent.

    "Çuçi" gives "cuci", "Straße" "strasse", "كتاب‌ي" "کتابی".
    """
    if text.isascii():
        return text.lower()
    plain = normalize("NFKD", text)
    for mark in {character for character in set(plain) if combining(character)}:
        plain = plain.replace(mark, "")
    return plain.casefold().translate(ALIKE)


def word_finder(word: str) -> Callable[[str], bool]:
    """Return a function that says whether `word` is in a text; both are normalized.

    A word may be a part of a longer one, but a number is found as a whole: "20" is in "20 june", not in 2023.
    """
    if not re.fullmatch("[0-9]+", word):
        return lambda text: word in text
    whole = re.compile(f"(?<![0-9]){word}(?![0-9])")
    return lambda text: whole.search(text) is not None


def latin_name(text: str) -> str:
    """Return the Latin letters and digits of `text` as a name for files and addresses, at most 60 characters.

    It is "" for a text without any.
    """
    return "-".join(re.findall(r"[a-z0-9]+", search_text(text)))[:60]
