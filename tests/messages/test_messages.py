"""Messages: words, plurals, numbers and lists of a language, from a catalogue with English as its source."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from dashboard.dates.wording.numerals import count_words
from dashboard.messages import catalogues
from dashboard.messages.catalogues import PLURALS, for_browser, interface_language, languages
from dashboard.messages.messages import Messages, messages
from dashboard.messages.templates import install

POLISH = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "Timeline of %(title)s"
msgstr "Oś czasu: %(title)s"

msgctxt "as a verb"
msgid "Match"
msgstr "Dopasuj"

msgid "%(count)s event"
msgid_plural "%(count)s events"
msgstr[0] "%(count)s zdarzenie"
msgstr[1] "%(count)s zdarzenia"
msgstr[2] "%(count)s zdarzeń"
"""


@pytest.fixture
def polish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Messages]:
    """A language that is added as one file."""
    cached = (catalogues.languages, catalogues.catalogue, catalogues.translations, messages)
    (tmp_path / "pl.po").write_text(POLISH, "utf-8")
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    for function in cached:
        function.cache_clear()
    yield messages("pl-PL")
    for function in cached:
        function.cache_clear()


def test_a_language_is_one_file(polish: Messages) -> None:
    assert languages() == ("en", "pl")
    assert polish.language == "pl"
    assert polish.gettext("Timeline of %(title)s", title="Łódź") == "Oś czasu: Łódź"
    assert polish.pgettext("as a verb", "Match") == "Dopasuj"
    assert polish.gettext("Match") == "Match", "a message with another context is another message"


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 zdarzeń"), (1, "1 zdarzenie"), (2, "2 zdarzenia"), (5, "5 zdarzeń"), (22, "22 zdarzenia")],
)
def test_a_language_has_its_own_plurals(polish: Messages, number: int, words: str) -> None:
    assert polish.ngettext("%(count)s event", "%(count)s events", number) == words


def test_a_message_without_a_translation_is_in_english(polish: Messages) -> None:
    assert polish.ngettext("%(count)s claim", "%(count)s claims", 1) == "1 claim"
    assert polish.ngettext("%(count)s claim", "%(count)s claims", 12_000) == "12,000 claims"


def test_a_tag_without_a_catalogue_is_english() -> None:
    assert [interface_language(tag) for tag in ("fa-IR", "SQ", "en-GB", "de", "", "../x")] == [
        *("fa", "sq", "en"),
        *("en", "en", "en"),
    ]


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        messages("en").gettext("Timeline of %(title)s", name="T")


def test_the_browser_gets_a_catalogue_as_plain_data(polish: Messages) -> None:
    assert for_browser(polish.language) == {
        "language": "pl",
        "digits": "0123456789",
        "thousands": ",",
        "lists": {"pair": "{0} i {1}", "start": "{0}, {1}", "middle": "{0}, {1}", "end": "{0} i {1}"},
        "forms": ["one", "few", "many", "other"],
        "texts": {
            "Timeline of %(title)s": "Oś czasu: %(title)s",
            "as a verb\x04Match": "Dopasuj",
            "%(count)s event": ("%(count)s zdarzenie", "%(count)s zdarzenia", "%(count)s zdarzeń"),
        },
    }


@pytest.mark.parametrize("language", languages())
@given(number=st.integers(min_value=0, max_value=10**12))
def test_numbers_are_written_as_the_unicode_locale_data_says(language: str, number: int) -> None:
    expected = format_decimal(number, locale=language, numbering_system="default")
    own_digits = {str(digit): count_words(digit, language) for digit in range(10)}  # Babel writes Latin ones
    assert messages(language).number(number) == expected.translate(str.maketrans(own_digits))


@pytest.mark.parametrize(
    ("words", "listed"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_a_list_is_worded_as_in_a_sentence(words: tuple[str, ...], listed: str) -> None:
    assert messages("en").list(words) == listed


@pytest.mark.parametrize("language", [tag for tag in languages() if tag != "en"])
@given(number=st.integers(min_value=0, max_value=10**9))
def test_the_plural_rule_of_a_catalogue_is_that_of_the_unicode_locale_data(
    language: str, number: int
) -> None:
    form = Locale.parse(language).plural_form
    tags = [tag for tag in PLURALS if tag in {*form.tags, "other"}]
    rule = getattr(messages(language).translations, "plural")  # noqa: B009 - only a read catalogue has it
    assert tags[rule(number)] == form(number)


def _rendered(template: str, language: Messages, **values: object) -> str:
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    install(environment, language)
    return environment.from_string(template).render(**values)


def test_templates_use_the_language_of_their_rendering_and_escape_values(
    polish: Messages,
) -> None:
    title = '{{ gettext("Timeline of %(title)s", title=title) }}'
    assert _rendered(title, polish, title="<img>") == "Oś czasu: &lt;img&gt;"
    assert _rendered(title, messages("en"), title=Markup("<b>T</b>")) == "Timeline of <b>T</b>"
    block = "{% trans count=n %}{{ count }} event{% pluralize %}{{ count }} events{% endtrans %}"
    assert _rendered(block, polish, n=22) == "22 zdarzenia"
    assert _rendered(block, messages("en"), n=12_000) == "12,000 events"
    assert _rendered('{{ pgettext("as a verb", "Match") }}', polish) == "Dopasuj"


def test_templates_write_numbers_as_the_language_does() -> None:
    call = '{{ ngettext("%(count)s event", "%(count)s events", n) }}'
    assert _rendered(call, messages("fa"), n=12_000) == "۱۲٬۰۰۰ events"
