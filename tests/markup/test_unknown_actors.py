"""Unknown actors: no icon is shown if the dossier does not state what an actor is; counts of one are
singular.
"""

import json
from pathlib import Path

import pytest
from page_script import page_script

from dashboard import Query, select
from dashboard.analysis.event_card import card
from dashboard.markup.actors import actor_list, menu_name
from dashboard.markup.card import card_markup
from dashboard.messages.messages import messages
from dashboard.reading import read_text
from dashboard.views.timeline import summary

STORY = """title: T
actors: {{a: {{name: Ada{0}}}}}
events:
  - {{date: 2014, title: One, actors: a, status: {{of: a, by: a}}, claims: {{by: a, says: So.}}}}
"""
TYPES = ["person", "group", "state", None]


def story(word: str | None) -> str:
    return STORY.format(f", is: {word}" if word else "")


@pytest.mark.parametrize("word", TYPES)
def test_a_monogram_is_shown_if_the_dossier_states_what_an_actor_is(word: str | None) -> None:
    dossier = read_text(story(word), "t.yaml")
    shown = str(card_markup(card(dossier, dossier.events[0]), messages("en")))
    assert shown.count("Ada") >= 3
    assert ("fl-avatar" in shown) == (word is not None)
    assert (f"fl-avatar fl-{word}" in shown) == (word is not None)
    assert json.loads(actor_list(dossier).content)["actors"]["type"] == [word]


@pytest.mark.parametrize("word", TYPES)
def test_a_chip_has_an_icon_if_the_dossier_states_what_an_actor_is(
    word: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.yaml"
    path.write_text(story(word), "utf-8")
    monkeypatch.setenv("FOLDLINE_DOSSIER", str(path))
    app = page_script().run()
    sent = [json.loads(block.proto.json)[0] for block in app.get("bidi_component")]
    [chips] = [data["chips"] for data in sent if "chips" in data]
    assert chips == [{"id": "a", "words": "Ada 1", "type": word}]


def test_counts_of_one_are_in_the_singular() -> None:
    assert [menu_name(*counts, messages("en")) for counts in ((1, 0), (1, 1), (2, 0), (1200, 2))] == [
        "1 actor",
        "1 actor, 1 excluded",
        "All 2 actors",
        "All 1,200 actors, 2 excluded",
    ]
    one = summary(select(read_text(story(None), "t.yaml"), Query()))
    assert one.startswith("Timeline of T: 1 event, 2014; 1 shown in full colour.")
    undated = read_text("title: T\nevents: [{date: XXXX-03-04, title: One}]", "t.yaml")
    assert summary(select(undated, Query())) == "Timeline of T: no dated events."
