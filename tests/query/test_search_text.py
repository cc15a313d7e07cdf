"""Search text: what is compared as the same, in any script."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.query.search_text import search_text, word_finder


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Bledi Çuçi", "bledi cuci"),
        ("DURRËS", "durres"),
        ("Straße", "STRASSE"),
        ("Łódź Đoković", "lodz dokovic"),
        ("İstanbul ılık", "istanbul ilik"),
        ("كتاب‌خانه‌ي", "کتابخانهی"),
        ("مُجاهِدين", "مجاهدین"),
        ("۲۰ ژوئن ۲۰۲۳", "20 ژوئن 2023"),
        ("Ἀθῆναι", "ΑΘΗΝΑΙ"),
        ("People’s Iran–Iraq", "people's iran-iraq"),
        ("ﬁne", "FINE"),
    ],
)
def test_texts_that_readers_take_for_the_same_compare_alike(text: str, same: str):
    assert search_text(text) == search_text(same)


@given(st.text())
def test_normalizing_a_text_twice_changes_nothing_more(text: str):
    assert search_text(search_text(text)) == search_text(text)


@given(st.text(alphabet="ab12 ", max_size=4), st.text(alphabet="ab12 \n", max_size=12))
def test_a_number_is_found_as_a_whole_and_any_other_word_as_a_part(word: str, text: str):
    is_number = word.isdigit()
    numbers = re.findall("[0-9]+", text)
    assert word_finder(word)(text) == ((word in numbers) if is_number else (word in text))
