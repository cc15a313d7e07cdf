"""Catalogues: every translated message is in the source and has the same placeholders."""

import json
import re

import pytest
from babel.messages import Message
from conftest import ROOT
from messages.extraction import extracted, found

from dashboard.messages.catalogues import catalogue, languages

TRANSLATED = [language for language in languages() if language != "en"]


def texts(value: object) -> list[str]:
    """The forms of a message or of a translation."""
    return [value] if isinstance(value, str) else [str(form) for form in value]  # type: ignore[attr-defined]


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", text))


def key(message: Message) -> tuple[object, object]:
    return message.id, message.context


def test_messages_are_found_in_python_in_templates_and_in_the_browser_code() -> None:
    files = {name.rpartition(".")[2] for message in extracted() for name, _ in message.locations}
    assert files == {"py", "html", "js"}


def test_every_message_of_the_browser_code_is_found() -> None:
    """The extraction does not look into the arguments of a call that is a message itself."""
    found = {text for message in extracted() if message.id for text in texts(message.id)}
    call = re.compile(r'\b(?:n?gettext|msgid|template)\(\s*"((?:[^"\\]|\\.)*)"')
    for path in (ROOT / "dashboard" / "canvas").rglob("*.js"):
        source = re.sub(r'"\s*\+\s*"', "", path.read_text("utf-8"))
        for message in call.findall(source):
            assert json.loads(f'"{message}"') in found, f"{path.name}: a message in a message"


def test_placeholders_are_named_and_a_plural_adds_none_but_the_count() -> None:
    messages = [texts(message.id) for message in extracted() if message.id]
    assert len(messages) > 600
    for one, *more in messages:
        assert all(placeholders(form) <= placeholders(one) | {"count"} for form in more)
        assert all("%" not in re.sub(r"%\(\w+\)s", "", form) for form in (one, *more))


def test_a_singular_has_one_plural() -> None:
    """A catalogue has only one of two messages whose first form is the same."""
    plurals = {(message, context) for _, _, message, _, context in found() if isinstance(message, tuple)}
    assert len({(message[0], context) for message, context in plurals}) == len(plurals)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_translates_messages_of_the_source_with_their_placeholders(language: str) -> None:
    source = {key(message) for message in extracted()}
    for message in catalogue(language):
        if not message.id or not any(texts(message.string)):
            continue
        assert key(message) in source, "no code uses this message"
        allowed = set[str]().union(*map(placeholders, texts(message.id)))
        needed = set[str](allowed).intersection(*map(placeholders, texts(message.id))) - {"count"}
        for form in texts(message.string):
            assert form and needed <= placeholders(form) <= allowed
