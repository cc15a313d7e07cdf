"""A message is its English text, and has what a translation of it needs."""

import re
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.messages.messages import Messages, messages
from dashboard.problems.message import CountedMessage, Message

PLACEHOLDER = re.compile(r"(%\(\w+\)s)")
TEXTS = st.text(alphabet=st.sampled_from("a%()sd é"))


class Loud(NullTranslations):
    """Translations into capital letters, except of the placeholders."""

    def gettext(self, message: str) -> str:
        """Return the message with its letters as capitals."""
        return "".join(p if n % 2 else p.upper() for n, p in enumerate(PLACEHOLDER.split(message)))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form for `n` with its letters as capitals."""
        return self.gettext(msgid1 if n == 1 else msgid2)


LOUD = Messages("en", Loud())


@given(TEXTS)
def test_a_text_of_the_author_is_only_a_value(text: str) -> None:
    message = Message("no actor has the id %(id)s", id=text)
    assert message == f"no actor has the id {text}"
    assert LOUD.text_of(message) == f"NO ACTOR HAS THE ID {text}"


def test_a_message_is_equal_to_its_text_and_has_its_hash_and_order() -> None:
    message = Message("no %(noun)s", noun=Message("actor"))
    assert message == "no actor"
    assert {message: 1}["no actor"] == 1
    assert sorted([message, "a", "z"]) == ["a", "no actor", "z"]
    assert type(str(message)) is str


def test_the_messages_in_a_message_are_translated_too() -> None:
    advice = Message("Did you mean %(name)s?", name="a")
    message = Message("%(advice)s Write %(most)s.", advice=advice, most=3)
    assert message == "Did you mean a? Write 3."
    assert LOUD.text_of(message) == "DID YOU MEAN a? WRITE 3."


@pytest.mark.parametrize(
    ("number", "text"), [(1, "1 key of a"), (2, "2 keys of a"), (12000, "12000 keys of a")]
)
def test_a_counted_message_has_the_form_for_its_count(number: int, text: str) -> None:
    message = CountedMessage("%(count)s key of %(name)s", "%(count)s keys of %(name)s", number, name="a")
    assert message == text
    assert LOUD.text_of(message).replace(",", "") == text[:-1].upper() + "a"


def test_a_large_count_is_written_as_the_caller_writes_it_and_as_the_language_does() -> None:
    message = CountedMessage("%(count)s key", "%(count)s keys", 12000, count="12,000")
    assert message == messages("en").text_of(message) == "12,000 keys"
    assert messages("fa").text_of(message).startswith("۱۲٬۰۰۰")


def test_a_message_of_a_table_is_completed_later() -> None:
    message = Message("%(given)s is no id").filled(given="a b", unused=1)
    assert message == "a b is no id"
    assert LOUD.text_of(message) == "a b IS NO ID"


def test_numbers_have_the_digits_of_the_language() -> None:
    assert messages("fa").text_of(Message("at character %(position)s", position=1200)).endswith(" ۱۲۰۰")


def test_a_text_that_is_no_message_stays() -> None:
    assert LOUD.text_of("100 % as it is") == "100 % as it is"


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        Message("%(a)s and %(b)s", a="x")
