"""Head markup: the title and description for tabs, search engines and previews of links."""

from html.parser import HTMLParser

import pytest
from conftest import examples
from full_dossiers import full_dossiers
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import Dossier
from dashboard.markup.head import DESCRIPTION_LENGTH, TITLE_LENGTH, description, head, title, without_script
from dashboard.reading import read_text

HOSTILE = "</title></noscript><script>alert(1)</script>\"><meta http-equiv='refresh' content='0;url=//x'>"


class Document(HTMLParser):
    """The elements of a piece of markup, the attributes of the metas, and the text of the title."""

    def __init__(self, text: object) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.metas: dict[str, str | None] = {}
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.text = ""
        self.feed(str(text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        self.attributes[tag] = values
        if tag == "meta":
            self.metas[values.get("name") or values.get("property") or ""] = values.get("content")

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_title_the_standfirst_and_their_open_graph_properties_are_in_the_head() -> None:
    dossier = read_text("title: Një histori\nstandfirst: Si ndodhi.\nlanguage: sq\n", "x.yaml")
    seen = Document(head(dossier))
    assert seen.text == "Një histori" and seen.attributes["title"] == {"lang": "sq", "dir": "auto"}
    assert seen.metas == {
        "description": "Si ndodhi.",
        "og:title": "Një histori",
        "og:description": "Si ndodhi.",
        "og:type": "website",
        "og:site_name": "Foldline",
    }


def test_without_a_standfirst_the_description_gives_the_number_and_the_span_of_events() -> None:
    events = "[{date: 2014, title: A}, {date: 2023-06-20, title: B}, {date: XXXX-09-11, title: C}]"
    dossier = read_text(f"title: A story\nevents: {events}\n", "x.yaml")
    assert description(dossier) == "Timeline of 3 events, the first 2014, the last 20 June 2023."


def test_a_dossier_without_events_states_nothing_that_is_unknown() -> None:
    assert "description" not in str(head(Dossier(title="events.yaml")))


def test_hostile_text_makes_no_element() -> None:
    dossier = Dossier(title=HOSTILE, standfirst=HOSTILE, language=f'en"{HOSTILE}')
    seen = Document(head(dossier))
    assert seen.tags == ["title", *["meta"] * 5]
    assert seen.text == seen.metas["og:title"] == title(dossier)
    assert seen.metas["description"] == HOSTILE
    assert Document(without_script(dossier)).tags == ["noscript", "div", "h1", "p", "p"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  A\n\tstory \x00 of\x1b two ", "A story of two"),
        ("word " * 40, "word " * 23 + "word…"),
        ("w" * 200, "w" * (TITLE_LENGTH - 1) + "…"),
        ("w" * TITLE_LENGTH, "w" * TITLE_LENGTH),
        ("نیم\u200cفاصله", "نیم\u200cفاصله"),
    ],
)
def test_a_title_is_one_line_that_ends_at_a_word(text: str, words: str) -> None:
    assert title(Dossier(title=text)) == words


@settings(max_examples=examples(60))
@given(full_dossiers(), st.text(max_size=1000), st.text(max_size=1000))
def test_any_dossier_has_a_short_title_and_a_short_description_in_one_line(
    dossier: Dossier, name: str, standfirst: str
) -> None:
    named = dossier.model_copy(update={"title": name, "standfirst": standfirst})
    for text, length in ((title(named), TITLE_LENGTH), (description(named), DESCRIPTION_LENGTH)):
        assert len(text) <= length and text == text.strip() and len(text.splitlines()) <= 1
    assert Document(head(named)).text == title(named)
