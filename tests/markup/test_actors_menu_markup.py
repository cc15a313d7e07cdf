"""The actors' menu without a browser: the data of the list, and the size of an answer."""

import json

import pytest
from large_stories import SIDES, actor_name, many_actors, written

from dashboard import Query, read
from dashboard.dossier.model import Dossier
from dashboard.markup.actors import actor_list
from dashboard.markup.shown_query import link_base
from dashboard.reading import read_text


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return read(written(many_actors(3600, 1900), tmp_path_factory.mktemp("actor_list"), "large"))


def test_every_actor_is_under_its_side_the_most_frequent_first(large: Dossier) -> None:
    listed = json.loads(actor_list(large).content)
    assert [side["name"] for side in listed["sides"]] == [*SIDES, None]
    assert sorted(n for side in listed["sides"] for n in side["actors"]) == list(range(3600))
    assert listed["actors"]["name"][17] == actor_name(17)
    assert listed["actors"]["otherNames"][17] == ["alias-17"]
    for side in listed["sides"]:
        counts = [listed["actors"]["count"][n] for n in side["actors"]]
        assert counts == sorted(counts, reverse=True)


def test_the_list_is_the_shortest_json_in_utf_8() -> None:
    dossier = read_text(
        "title: A\nactors: {a: Élan Çela, b: ایران}\nevents: [{date: 2014, title: B, actors: [a, b]}]",
        "a.yaml",
    )
    content = actor_list(dossier).content.decode()
    assert content == json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":"))
    assert "Élan Çela" in content and "ایران" in content


def test_without_sides_all_actors_are_one_list() -> None:
    dossier = read_text("title: A\nevents: [{date: 2014, title: B, actors: [Ana, Ben]}]", "a.yaml")
    assert [side["name"] for side in json.loads(actor_list(dossier).content)["sides"]] == [None]


def test_the_names_are_built_once_and_an_answer_is_as_short_with_many_actors(large: Dossier) -> None:
    assert actor_list(large) is actor_list(large)
    query = Query(actors={"a17", "a2"}, without={"a5"}, words="raid", kinds={"k0"})
    sent = link_base(query, large)
    chosen = [("actor", "a2"), ("actor", "a17"), ("without", "a5")]
    assert sent == {"query": [*chosen, ("kind", "k0"), ("q", "raid")], "opens": []}
    assert len(json.dumps(sent)) < 300
