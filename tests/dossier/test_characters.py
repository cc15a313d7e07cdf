"""Characters: names that look the same are equal, and characters that a script needs are not removed."""

import sys
from unicodedata import category, is_normalized, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dossier.characters import INVISIBLE, NAME_LENGTH, character_name, hidden, is_readable, tidy

VISIBLE_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
PARTS = st.one_of(
    st.characters(),
    st.sampled_from(INVISIBLE),
    st.sampled_from(" \u00a0\u3000\u0301\u0327\u094d\u093cae\u0627\u0915\u1100\u1161\u2764\U0001f3f4\u2801"),
)
NAMES = st.lists(PARTS, max_size=12).map("".join)
NEEDED = (
    *("می‌خواهد", "PDF‌ها", "۱۲‌ام", "ه‍.", "क्‍ष", "അവന്‌", "👩‍👩‍👧", "❤️‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "葛󠄀"),
    *("ᄀᅠ", "⠓⠀⠊", "ᠮᠣᠩᠭᠣᠯ᠋"),
)


@given(NAMES)
def test_a_tidy_name_stays_as_it_is(name: str) -> None:
    once = tidy(name)
    assert tidy(once) == once
    assert hidden(once) == []
    assert is_normalized("NFC", once)
    assert once == " ".join(once.split())


@given(NAMES)
def test_no_visible_character_is_lost(name: str) -> None:
    def visible(text: str) -> str:
        remaining = "".join(c for c in normalize("NFD", text) if c not in INVISIBLE and not c.isspace())
        return normalize("NFD", remaining)  # this reorders marks that an invisible character separated

    assert visible(tidy(name)) == visible(name)
    assert is_readable(tidy(name)) == is_readable(name)


@pytest.mark.parametrize(
    "written",
    ["Çuçi Ltd", "Çuçi Ltd ", " Çuçi  Ltd", "Çuçi\u00a0Ltd", "Çuçi\u2009Ltd", normalize("NFD", "Çuçi Ltd")]
    + [
        f"Çuçi{character} Ltd"
        for character in "\u200b\u00ad\ufeff\u200e\u202e\u2060\u200d\u200c\ufe0f\u3164\u0007"
    ],
    ids=ascii,
)
def test_names_that_look_the_same_are_the_same(written: str) -> None:
    assert tidy(written) == "Çuçi Ltd"


@pytest.mark.parametrize("name", NEEDED, ids=ascii)
def test_characters_that_a_script_or_an_emoji_needs_stay(name: str) -> None:
    assert hidden(name) == []
    assert tidy(name) == name


def test_every_character_of_format_or_control_is_invisible_or_has_a_shape_of_its_own() -> None:
    codes = map(chr, range(sys.maxunicode + 1))
    formats = {c for c in codes if category(c) in ("Cf", "Cc") and not c.isspace()}
    shaped = {c for c in formats if "\U00013430" <= c <= "\U0001343f"} | set(
        VISIBLE_FORMATS
    )  # or shapes others
    assert formats - set(INVISIBLE) == shaped


@pytest.mark.parametrize(
    "text", ["", " ", "\u00a0\n", "\u200b", "\u3164", "\u2800", "\U000e0041", "\t\u202e\u0007"]
)
def test_a_text_without_visible_characters_is_not_readable(text: str) -> None:
    assert not is_readable(text)
    assert is_readable(f"{text}.")


def test_a_text_that_is_too_long_for_a_name_is_not_changed() -> None:
    text = "\u200b " * NAME_LENGTH
    assert tidy(text) == text


def test_a_character_has_the_name_that_unicode_gives_it() -> None:
    assert character_name("\u200b") == "U+200B ZERO WIDTH SPACE"
    assert character_name("\u0007") == "U+0007 CONTROL CHARACTER"
