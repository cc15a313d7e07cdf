"""Derived ids: valid for every character, of whole words, and each given once."""

import sys

from pydantic import TypeAdapter

from dashboard.dossier.derived_ids import SLUG_LENGTH, Names, slug
from dashboard.dossier.fields import Id


def test_a_derived_id_is_valid_for_every_character() -> None:
    validate = TypeAdapter(Id).validate_python
    for first in range(0, sys.maxunicode + 1, SLUG_LENGTH):
        made = slug("".join(map(chr, range(first, min(first + SLUG_LENGTH, sys.maxunicode + 1)))))
        assert not made or validate(made) == made


def test_an_id_is_made_of_whole_words_up_to_sixty_characters() -> None:
    for length in (1, 59, 60):
        assert slug("w" * length) == "w" * length
        assert slug("v " + "w" * length) == ("v-" + "w" * length if length < 59 else "v")
    assert slug("w" * 61) == "w" * 60
    assert slug(" ".join(["word"] * 20)) == "-".join(["word"] * 12)
    assert slug("x" * 300 + " a") == "x" * 60
    assert slug(" " * 240 + "a") == "" and slug(" " * 239 + "a") == "a"


def test_a_name_in_use_gets_the_first_number_from_two_that_is_free() -> None:
    names = Names(["a", "a-3", "b-2"])
    given = [names.give(name) for name in ("a", "a", "a", "b", "b", "b", "a-2", "c", "c")]
    assert given == ["a-2", "a-4", "a-5", "b", "b-3", "b-4", "a-2-2", "c", "c-2"]
    assert len({*given, "a", "a-3", "b-2"}) == len(given) + 3
