"""The table of invisible characters is compared with Unicode's properties for every code point."""

import re
from unicodedata import category, name

import pytest

from dashboard.dossier.characters import INVISIBLE, READABLE, hidden, is_readable

# Default_Ignorable_Code_Point of Unicode 15, from DerivedCoreProperties: a program need not draw these.
IGNORABLE = (
    *((0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F)),
    *((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F)),
    *((0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A)),
    (0xE0000, 0xE0FFF),
)
ANNOTATIONS = (0xFFF9, 0xFFFB)  # control how other characters are drawn
BRAILLE_BLANK = 0x2800


def test_invisible_are_the_ignorable_and_control_characters_and_the_blank_of_braille() -> None:
    expected = {code for first, last in (*IGNORABLE, ANNOTATIONS) for code in range(first, last + 1)}
    expected |= {code for code in range(0x100) if category(chr(code)) == "Cc" and not chr(code).isspace()}
    expected |= {0x1C, 0x1D, 0x1E, 0x1F}  # separators, which Python counts as spaces
    assert {ord(character) for character in INVISIBLE} == expected | {BRAILLE_BLANK}
    assert len(INVISIBLE) == len(set(INVISIBLE))


def test_a_character_alone_is_readable_unless_it_is_invisible_or_a_space() -> None:
    invisible = set(INVISIBLE)
    readable = re.compile(READABLE)
    for code in (*range(0xD800), *range(0xE000, 0x11000), *range(0x1BC00, 0x1D200), *range(0xDFF00, 0xE1100)):
        character = chr(code)
        expected = character not in invisible and not character.isspace()
        assert is_readable(character) == expected, hex(code)
        if code < 0x10000:  # not every dialect of regular expressions can express the other code points
            assert bool(readable.match(character)) == expected, hex(code)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a\u200b\u200cb\u200d", [1, 2, 4]),
        ("می\u200cخواهد", []),  # between letters of a script that joins
        ("می\u200c\u200cخواهد", [3]),  # one is enough
        ("\u200cمی", [0]),
        ("می\u200c ", [2]),
        ("क\u094d\u200cष", []),  # after a virama
        ("क\u200dष", []),
        ("a\u200db", [1]),
        ("👩\u200d👩", []),
        ("👩\u200da", [1]),
        ("a\u034f\u0301", []),  # before a mark
        ("a\u034fb", [1]),
        ("\u034f\u0301", [0]),
        ("葛\U000e0100", []),
        ("a\ufe0f", [1]),
        ("1\ufe0f", []),
        ("\ufe0f1", [0]),
        ("🏴\U000e0067\U000e0062\U000e007f", []),
        ("a\U000e0067", [1]),
        ("🏴\U000e0001", [1]),
        ("ᄀ\u1160", []),
        ("a\u1160", [1]),
        ("\u115fᅡ", []),
        ("⠓\u2800⠊", []),
        ("a\u2800b", [1]),
        ("\u2800", [0]),
        ("ᠮ\u180eᠠ", []),
        ("a\u180e", [1]),
        ("a\u00adb", [1]),
    ],
    ids=ascii,
)
def test_an_invisible_character_is_hidden_where_nothing_needs_it(text: str, places: list[int]) -> None:
    assert hidden(text) == places, [name(c, "") for c in text]


@pytest.mark.parametrize("tag", [chr(code) for code in range(0xE0020, 0xE0080)], ids=ascii)
def test_every_tag_of_a_flag_is_needed_and_may_repeat(tag: str) -> None:
    assert hidden(f"🏴{tag}{tag}{tag}") == []
    assert hidden(f"a{tag}{tag}") == [1, 2]
