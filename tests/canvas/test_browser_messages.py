"""The browser's messages agree with Python's: words, plurals and numbers of each language."""

from collections.abc import Iterator
from typing import Any

import pytest
from babel import Locale
from conftest import canvas_modules, examples
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dashboard.messages.catalogues import PLURALS, for_browser, languages
from dashboard.messages.messages import messages

SCRIPT = """
  import { messagesOf } from "./messages/messages.js";
  import { factsOf } from "./render/query_facts.js";
  import { Legend } from "./widgets/legend.js";
  window.messagesOf = messagesOf;
  window.placeOf = ([catalogue, place, total]) => {
    const around = { previous: null, following: null, place, total, people: [] };
    return factsOf({ around }, { messages: messagesOf(catalogue ?? undefined), story: {} }).values.place;
  };
  window.notes = (story) => {
    const legend = new Legend(() => {});
    const drawn = { marks: [], bars: [], clusters: [], folded: [], folds: [], scaleChanges: [] };
    const layout = { ...drawn, linked: 0, linkedUnlabelled: 0 };
    legend.paint(layout, { ...story, messages: messagesOf() }, {});
    return [...legend.node.querySelectorAll("p")].map((note) => note.textContent);
  };
"""
ENGLISH = {
    "language": "en",
    "digits": "0123456789",
    "thousands": ",",
    "lists": {"pair": "{0} and {1}", "start": "{0}, {1}", "middle": "{0}, {1}", "end": "{0} and {1}"},
    "forms": ["one", "other"],
    "texts": {},
}
NUMBERS = [*range(130), 999, 1000, 1001, 9999, 10_000, 99_999, 100_000, 1_000_000, 1_000_001, 123_456_789]
ISOLATED = "\u2068{}\u2069"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


def pseudo(language: str) -> dict[str, Any]:
    """A catalogue in which each plural form names itself."""
    tags = {*Locale.parse(language).plural_form.tags, "other"}
    forms = [category for category in PLURALS if category in tags]
    texts = {"%(count)s event": [f"{form} %(count)s" for form in forms], "Show %(name)s": "[%(name)s]"}
    return ENGLISH | {"language": language, "forms": forms, "texts": texts}


@pytest.mark.parametrize("language", [*languages(), "pl", "ar", "cy"])
def test_plural_rules_of_the_browser_are_those_of_python(page: Page, language: str) -> None:
    found = page.evaluate(
        """([catalogue, numbers]) => {
          const { ngettext } = messagesOf(catalogue);
          return numbers.map((number) => ngettext("%(count)s event", "%(count)s events", number));
        }""",
        [pseudo(language), NUMBERS],
    )
    rule = Locale.parse(language).plural_form
    assert [words.split()[0] for words in found] == [rule(number) for number in NUMBERS]


@pytest.mark.parametrize("language", languages())
def test_numbers_of_the_browser_are_those_of_python(page: Page, language: str) -> None:
    catalogue = ENGLISH if language == "en" else for_browser(language)
    found = page.evaluate(
        "([catalogue, numbers]) => numbers.map(messagesOf(catalogue).number)", [catalogue, NUMBERS]
    )
    assert found == [messages(language).number(number) for number in NUMBERS]


@pytest.mark.parametrize("language", languages())
def test_lists_of_the_browser_are_those_of_python(page: Page, language: str) -> None:
    lists = [list(words) for words in ("", "a", "ab", "abc", "abcde", ["{1}", "$&", "%(x)s"])]
    catalogue = None if language == "en" else for_browser(language)
    found = page.evaluate(
        "([catalogue, lists]) => lists.map(messagesOf(catalogue ?? undefined).list)", [catalogue, lists]
    )
    assert found == [messages(language).list(words) for words in lists]


@pytest.mark.parametrize("language", languages())
@settings(max_examples=examples(30))
@given(place=st.integers(1, 10**7), total=st.integers(1, 10**7))
def test_the_place_of_the_card_is_in_the_numbers_of_the_language(
    page: Page, language: str, place: int, total: int
) -> None:
    own = messages(language)
    catalogue = None if language == "en" else for_browser(language)
    numbers = {"place": own.number(place), "total": own.number(total)}
    wanted = own.gettext("%(place)s of %(total)s", **numbers)
    assert page.evaluate("placeOf", [catalogue, place, total]) == wanted


@pytest.mark.parametrize("language", [language for language in languages() if language != "en"])
def test_a_shipped_catalogue_falls_back_to_english(page: Page, language: str) -> None:
    catalogue = for_browser(language) | {"texts": {}}
    found = page.evaluate(
        """(catalogue) => {
          const { gettext, ngettext } = messagesOf(catalogue);
          return [gettext("Close"), ...[1, 2].map((n) => ngettext("%(count)s event", "%(count)s events", n))];
        }""",
        catalogue,
    )
    own = messages(language)
    assert found == ["Close", f"{own.number(1)} event", f"{own.number(2)} events"]


def test_values_in_messages_are_text_and_keep_their_own_direction(page: Page) -> None:
    hostile = "$& %(name)s </b> $1"
    filled = (
        'isolates => messagesOf({language: "en", forms: [], texts: {}}, isolates).gettext("Show %(name)s", '
    )
    assert page.evaluate(f"{filled} {{ name: {hostile!r} }})", False) == f"Show {hostile}"
    assert page.evaluate(f"{filled} {{ name: {hostile!r} }})", True) == f"Show {ISOLATED.format(hostile)}"


def test_the_legend_says_on_which_clock_times_are_placed(page: Page) -> None:
    story = {"spread": False}
    assert page.evaluate("notes", story | {"placedOnClock": None}) == []
    assert page.evaluate("notes", story | {"placedOnClock": ""}) == ["Times are placed on the clock UTC."]
    assert page.evaluate("notes", story | {"placedOnClock": "+02:00"}) == [
        "Times are placed on the clock UTC+02:00."
    ]
