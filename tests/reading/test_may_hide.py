"""Whether names need tidying is decided for a file as a whole, and never missed for any character."""

from dashboard.dossier.characters import INVISIBLE, tidy
from dashboard.reading.names import may_hide

PLAIN = "Çuçi Ltd, 10 m², ایران, 漢字, Ελλάδα, „so“ – 5 €"


def test_a_file_with_a_character_that_changes_in_a_name_needs_tidying() -> None:
    scripts = (*range(0x80, 0x3400), *range(0xA000, 0xAC30), *range(0xF900, 0x10000))  # not each Han letter
    for character in (*map(chr, scripts), *INVISIBLE):
        if character.isascii():
            continue  # YAML has such a character as an escape only
        for name in (f"a{character}b", f"e{character}", f"\u0627{character}\u0627"):
            if tidy(name) != name:
                assert may_hide(character.encode()), hex(ord(character))


def test_a_file_of_letters_as_people_write_them_needs_none() -> None:
    assert tidy(PLAIN) == PLAIN and not may_hide(PLAIN.encode())
    assert may_hide(f"{PLAIN}\\u200b".encode())
