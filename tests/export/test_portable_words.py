"""A page that is written once says in each language what Python says in that language."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

import pytest
from canvas.test_browser_messages import ENGLISH
from conftest import examples
from full_dossiers import full_dossiers
from hostile_dossier import HOSTILE_DOSSIER
from hypothesis import HealthCheck, given, settings
from messages.extraction import extracted
from messages.pseudo import CLOSE, OPEN, pseudo
from node import NodeProcess, canvas_in_node

from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Event
from dashboard.export import document
from dashboard.export.standalone_data import cards, standalone_data
from dashboard.messages import portable
from dashboard.messages.catalogues import languages
from dashboard.messages.messages import Messages, messages
from dashboard.messages.portable import (
    SIGNS,
    PortableMessages,
    free_signs,
    portable_messages,
    portable_words,
    with_few_numbers,
)
from dashboard.reading import read_text

SCRIPT = """
  import { inLanguage } from "./hosts/standalone/portable_words.js";
  const answers = { words: ([words, language, value]) => inLanguage(words, language)(value) };
"""
TEXTS = ("panes", "views", "switches", "name", "summaryEvents", "summarySpan")
PSEUDO = "pseudo"
WITH_ERRORS = """title: Wrong
events:
  - {date: 2014, title: One, actors: [nobody]}
  - {date: "2014-13", title: 'A "second" <one>', places: [&x a, *x]}
  - {date: 2015, title: Two, sources: [x], links: {follows: '2014-one'}}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[NodeProcess]:
    with canvas_in_node(SCRIPT) as node:
        yield node


@cache
def all_languages(signs: str) -> PortableMessages:
    return portable_messages([*map(messages, languages()), pseudo()], signs)


def texts(dossier: Dossier, own: Messages) -> Any:
    """All texts of a page that depend on the language, as JSON has them."""
    data = standalone_data(dossier, own, None, {})
    return [{name: data[name] for name in TEXTS}, list(cards(dossier, own, {}))]  # type: ignore[literal-required]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (one for values in sorted(value.items()) for part in values for one in strings(part))
    elif isinstance(value, (list, tuple)):
        yield from (one for part in value for one in strings(part))


def differences(
    browser: NodeProcess, dossier: Dossier, compared: Sequence[str] = languages()
) -> Iterator[tuple[str, str, str]]:
    """Yield each language and two texts where a page does not say what Python writes in it.

    In the last of them every message is between markers.
    """
    own = all_languages(free_signs(repr(dossier)))
    marked = texts(dossier, own)
    ids = list(own.translations.numbers)
    words = portable_words(own, ids, "\n".join(strings(marked)))
    between = {
        number: f"{OPEN}{one}{CLOSE}" if isinstance(one, str) else [f"{OPEN}{form}{CLOSE}" for form in one]
        for number, one in enumerate(ids)
        if "\x04" not in one
    }
    words["languages"] = {**words["languages"], PSEUDO: {"catalogue": ENGLISH, "texts": between}}  # type: ignore[dict-item]
    for language in (*compared, PSEUDO):
        expected = texts(dossier, pseudo() if language == PSEUDO else messages(language))
        found = browser("words", [words, language, marked])
        for one, other in zip(strings(found), strings(expected), strict=True):
            if one != other:
                yield language, one, other


def test_the_shipped_story_has_the_words_of_each_language(browser: NodeProcess, shipped: Dossier) -> None:
    assert next(differences(browser, shipped, ["fa"]), None) is None


def test_problems_and_hostile_texts_have_the_words_of_each_language(browser: NodeProcess) -> None:
    for text in (WITH_ERRORS, HOSTILE_DOSSIER):
        dossier = read_text(text, "story.yaml")
        assert dossier.problems
        assert next(differences(browser, dossier), None) is None


@settings(max_examples=examples(20), deadline=None, suppress_health_check=list(HealthCheck))
@given(full_dossiers())
def test_any_dossier_has_the_words_of_each_language(browser: NodeProcess, dossier: Dossier) -> None:
    assert next(differences(browser, dossier), None) is None


@pytest.mark.parametrize("taken", ["", SIGNS, SIGNS[1], f"{SIGNS}\U00100000", r"\x91"])
def test_a_dossier_with_the_signs_of_marks_is_shown_as_it_is(browser: NodeProcess, taken: str) -> None:
    title = f"{taken}0&{taken}"
    dossier = Dossier(title=title, events=[Event(id="a", date=parse_date("2014"), title=title)])
    signs = free_signs(repr(dossier))
    assert len(set(signs)) == len(SIGNS)
    assert (signs == SIGNS) == (not taken)
    assert not set(signs) & set(title)
    assert next(differences(browser, dossier), None) is None


def test_a_page_has_all_translations_of_its_script_and_none_of_commands_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(document, "needed_fonts", lambda text: lambda path: None)
    translated = {}

    def all_translated(language: str, is_used: Callable[[str], bool]) -> Any:
        ids = (one.id if isinstance(one.id, str) else one.id[0] for one in extracted() if one.id)
        translated[language] = {one for one in ids if is_used(one)}
        return ENGLISH | {"texts": dict.fromkeys(translated[language], "x")}

    monkeypatch.setattr(portable, "for_browser", all_translated)
    dossier = read_text("title: A\nevents: [{date: 2014, title: B}]\n", "story.yaml")
    words = json.loads(document.contents(dossier, []).words)
    of_script = {
        one.id if isinstance(one.id, str) else one.id[0]
        for one in extracted()
        if any(name.endswith(".js") for name, _ in one.locations)
    }
    assert of_script <= translated["fa"] == translated["sq"]
    assert "the merge key << is not read" not in translated["fa"]
    assert len(words["languages"]["fa"]["texts"]) == len(translated["fa"])


def test_messages_are_numbered_in_the_order_of_the_texts() -> None:
    own = portable_messages([messages("en")])
    first, _, third = (own.gettext(word) for word in ("Close", "Next", "Previous"))
    found, ids = with_few_numbers([f"{third} {first}", f"{first} 12&"], own)
    start, _, end = SIGNS
    assert ids == ["Previous", "Close"]
    assert found == [f"{start}0&{end} {start}1&{end}", f"{start}1&{end} 12&"]
