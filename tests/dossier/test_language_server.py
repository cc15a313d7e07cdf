"""Editor help: what yaml-language-server shows to an author who uses the schema."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from conftest import ROOT, SHIPPED
from language_server import Editor, language_server

DOSSIERS = [SHIPPED, *sorted((ROOT / "assets" / "examples").rglob("*.yaml"))]
MODELINE = f"# yaml-language-server: $schema={(ROOT / 'assets' / 'dossier.schema.json').as_uri()}\n"
ROLES = {"acted", "affected", "spoke", "hosted", "mentioned", "accused"}
EVENT = "title: T\nevents:\n  - date: 1979\n    title: NO\n"
NUMBERS = count(1)


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    with language_server(ROOT) as opened:
        yield opened


class Page:
    """A new file in the editor; `|` in its text is the cursor."""

    def __init__(self, editor: Editor, text: str) -> None:
        before, _, after = (MODELINE + text).partition("|")
        self._editor = editor
        self._path = Path(f"/new/{next(NUMBERS)}.yaml")
        self._place = (before.count("\n"), len(before) - before.rfind("\n") - 1)
        editor.open_document(self._path, before + after)

    @property
    def underlined(self) -> list[str]:
        """What is underlined, each with its line from 1."""
        return self._editor.underlined(self._path)

    @property
    def offered(self) -> dict[str, str]:
        """The completions at the cursor with their descriptions."""
        offered = self._editor.completed(self._path, *self._place)
        return {label: item.get("documentation") or "" for label, item in offered.items()}

    @property
    def hover_text(self) -> str:
        """The text that the editor shows on hover at the cursor."""
        return self._editor.hovered(self._path, *self._place)


@pytest.mark.parametrize("path", DOSSIERS, ids=lambda path: path.stem)
def test_nothing_is_underlined_in_shipped_dossiers_which_name_their_schema(path: Path, editor: Editor):
    text = path.read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    new = path.with_name("new.yaml")
    editor.open_document(path, text)
    editor.open_document(new, f"{text}\nno_such_key: 1\n")
    assert editor.underlined(path) == []
    assert editor.underlined(new) != []  # the schema was found


def test_a_year_without_quotes_and_a_title_like_a_number_are_not_underlined(editor: Editor):
    assert (
        Page(editor, "title: 1984\nevents: [{date: 1979, title: true, added: 2023-07-01}]").underlined == []
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (f"{EVENT}    titel: T\n", 6, "titel"),
        (f"{EVENT}    claims: [{{says: So., stance: denys}}]\n", 6, "asserts"),
        (f"{EVENT}    added: 20 June 2023\n", 6, "A date is written year first"),
        ("title: T\nevents:\n  - title: T\n", 4, "date"),
    ],
)
def test_a_mistake_is_underlined_at_its_location(text: str, line: int, words: str, editor: Editor):
    [message] = Page(editor, text).underlined
    assert message.startswith(f"{line}: ")
    assert words in message


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("|\n", {"title", "events", "kinds", "questions"}),
        (f"{EVENT}    |\n", {"id", "kind", "weight", "actors", "claims"}),
        ("title: T\nactors:\n  a:\n    name: A\n    |\n", {"short", "is", "side", "aliases", "part_of"}),
        (f"{EVENT}    claims:\n      - says: So.\n        |\n", {"by", "on", "holds", "stance", "sources"}),
        (f"{EVENT}    actors:\n      |\n", ROLES),
        (f"{EVENT}    links:\n      |\n", {"follows", "responds_to", "part_of"}),
    ],
)
def test_keys_are_offered_with_their_meanings(text: str, keys: set[str], editor: Editor):
    offered = Page(editor, text).offered
    assert keys <= offered.keys()
    assert all(offered[key].endswith(".") for key in keys)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title: T\nactors:\n  a:\n    name: A\n    is: |\n", ["group", "person", "state"]),
        ("title: T\nactors: {a: {name: A, is: |}}\n", ["group", "person", "state"]),
        ("title: T\nplaces: {a: {name: A, is: |}}\n", ["building", "country", "region", "site", "town"]),
        (
            f"{EVENT}    claims:\n      - says: So.\n        stance: |\n",
            ["accuses", "asserts", "assesses", "denies", "reports"],
        ),
        ("title: T\nlanguage: |\n", ["en", "fa", "sq"]),
        ("title: T\ncalendars: |\n", ["solar-hijri"]),
        (f"{EVENT}    weight: |\n", ["1", "2", "3"]),
    ],
)
def test_exactly_the_words_that_a_key_accepts_are_offered(text: str, words: list[str], editor: Editor):
    assert sorted(Page(editor, text).offered) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{EVENT}    |weight: 2\n", "How much it matters, from 1 to 3"),
        (f"{EVENT}    |kind: law\n", "The id of its category"),
        (f"{EVENT}    |sources: a\n", "haas-2023 ¶4"),
        (f"{EVENT}    actors: {{|accused: a}}\n", "as long as it is not settled"),
        ("title: T\n|kinds: {law: Law}\n", "The categories of events"),
    ],
)
def test_the_editor_describes_a_key_on_hover(text: str, words: str, editor: Editor):
    assert words in Page(editor, text).hover_text
