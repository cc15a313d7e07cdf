"""Characters: which of them are invisible, and how names are normalized so that no invisible difference
remains.

The invisible characters are those that Unicode allows a program to ignore when it draws a text
(Default_Ignorable_Code_Point), control characters, and the blank pattern of Braille. Some scripts and emoji
need a few of them; elsewhere they only make two names differ that look the same.
"""

import re
from unicodedata import category, combining, name, normalize

_SPACES = r"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_LOW = (  # first and last code point, both inclusive
    *((0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C)),
    *((0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E)),
    *((0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF)),
    *((0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB)),
)
_HIGH = ((0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF))
INVISIBLE = tuple(chr(code) for first, last in _LOW + _HIGH for code in range(first, last + 1))
"""Every invisible character, needed or not."""
_LOW_CLASS = "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in _LOW)
# Not every dialect of regular expressions has an escape for code points above U+FFFF.
_HIGH_CLASS = "".join(f"{chr(first)}-{chr(last)}" for first, last in _HIGH)
READABLE = f"[^{_SPACES}{_LOW_CLASS}]"
"""A regular expression for a visible character, which has the same meaning in every dialect."""

_READABLE = re.compile(f"[^{_SPACES}{_LOW_CLASS}{_HIGH_CLASS}]")
_INVISIBLE = re.compile(f"[{_LOW_CLASS}{_HIGH_CLASS}]+")
_JOINING = re.compile(  # scripts whose letters change form next to others, from Arabic to those of India
    r"[\u0600-\u109f\u1780-\u18af\u1a20-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff]"
)
_SELECTOR = re.compile(r"[\ufe00-\ufe0f\u180b-\u180d\u180f\U000e0100-\U000e01ef]")
_NO_VARIANTS = ("Lu", "Ll", "Lt", "Lm", "Zs", "Cc")  # categories without standardised variations
_VIRAMA = 9  # the combining class of the sign that removes a letter's vowel
_NON_JOINER, _JOINER, _GRAPHEME_JOINER = "\u200c", "\u200d", "\u034f"
NAME_LENGTH = 1000  # characters; composing a text of marks takes time in the square of its length
_FLAG = "\U0001f3f4"  # a black flag; the tag characters after it name its region


def is_readable(text: str) -> bool:
    """Return whether `text` has a visible character."""
    return _READABLE.search(text) is not None


def tidy(text: str) -> str:
    """Return a name with single spaces, without `hidden` characters and with composed letters (NFC).

    Two names that differ only in these respects become the same text. Applying the function twice has the
    same effect as applying it once. A text that is longer than `NAME_LENGTH` is not a name and is returned
    unchanged.
    """
    if len(text) > NAME_LENGTH:
        return text
    found = hidden(text)
    shown = without(text, found) if found else text
    return normalize("NFC", " ".join(shown.split()))


def without(text: str, places: list[int]) -> str:
    """Return `text` without the characters at the indices `places`, which ascend."""
    ends = zip([-1, *places], [*places, len(text)], strict=True)
    return "".join(text[before + 1 : after] for before, after in ends)


def hidden(text: str) -> list[int]:
    """Return the ascending indices of the invisible characters of `text` that no script or emoji needs."""
    found: list[int] = []
    base, seen = "", 0  # the last letter before the run, and the end of the previous run
    has_virama = False  # whether one of the marks of `base` is a virama
    for run in _INVISIBLE.finditer(text):
        between = text[seen : run.start()]
        letters = between.rstrip("".join({c for c in between if category(c)[0] == "M"}))
        has_virama = any(combining(c) == _VIRAMA for c in between[len(letters) :]) or (
            has_virama and not letters
        )
        base, seen = letters[-1:] or base, run.end()
        after, needed = text[seen : seen + 1], ""
        for place in range(run.start(), seen):
            if _is_needed(text[place], base, has_virama, after) and text[place] not in needed:
                needed += text[place] if text[place] < "\U000e0020" else ""  # the tags of a flag may repeat
            else:
                found.append(place)
    return found


def _is_needed(character: str, base: str, has_virama: bool, after: str) -> bool:
    """Return whether an invisible `character` changes how the letters around it look or are separated."""
    is_needed = False
    if character == _NON_JOINER:
        is_needed = has_virama or (_is_word(base) and _is_word(after) and (_joins(base) or _joins(after)))
    elif character == _JOINER:
        is_needed = _joins(base) or _joins(after) or (_is_picture(base) and _is_picture(after))
    elif character == _GRAPHEME_JOINER:
        is_needed = base != "" and after != "" and category(after)[0] == "M"
    elif _SELECTOR.match(character):
        is_needed = base != "" and category(base) not in _NO_VARIANTS
    elif "\U000e0020" <= character <= "\U000e007f":
        is_needed = base == _FLAG
    elif character in "\u115f\u1160":  # these fill the missing half of a Hangul syllable
        is_needed = "\u1100" <= base <= "\u11ff" or "\u1100" <= after <= "\u11ff"
    elif character == "\u2800":  # the space of Braille
        is_needed = "\u2800" < base <= "\u28ff" or "\u2800" < after <= "\u28ff"
    elif character == "\u180e":  # this separates the last vowel of a Mongolian word
        is_needed = _joins(base)
    return is_needed


def _joins(letter: str) -> bool:
    return _JOINING.match(letter) is not None


def _is_word(letter: str) -> bool:
    return letter != "" and category(letter)[0] in "LMN"


def _is_picture(letter: str) -> bool:
    return letter != "" and category(letter) in ("So", "Sk")


def character_name(character: str) -> str:
    """Return the code point and the Unicode name of a character, such as "U+200B ZERO WIDTH SPACE"."""
    return f"U+{ord(character):04X} {name(character, 'CONTROL CHARACTER')}"
