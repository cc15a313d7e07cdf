"""Query: the round trip through an address, and every bad address."""

from urllib.parse import parse_qs, urlencode

import pytest
from conftest import examples
from dossier_strategies import dossiers, queries
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.model import Dossier
from dashboard.query.claim_ids import claims_by_id
from dashboard.query.parameters import PARAMETERS, WITHOUT_EFFECT
from dashboard.query.query import Query, parse_link, parse_query, write_query
from dashboard.reading import read_text

STORY = """title: A story
opens: event=raid
kinds: {policing: Policing, law: Law}
actors: {mek: {name: MEK}, police: {name: Police}, spak: {name: SPAK}}
events:
  - {id: raid, date: 2023-06-20, title: A raid, kind: policing, actors: [police, mek]}
  - {id: vote, date: 2019, title: A vote}
"""


@pytest.fixture(scope="module")
def story() -> Dossier:
    """Two events, the first of them opened by a plain address."""
    return read_text(STORY, "story.yaml")


def as_params(written: list[tuple[str, str]]) -> dict[str, list[str]]:
    """The parameters that a server receives for an address."""
    return parse_qs(urlencode(written), keep_blank_values=True)


@settings(max_examples=examples(50))
@given(st.data())
def test_a_query_is_the_same_after_it_is_written_to_an_address_and_read(data: st.DataObject):
    dossier = data.draw(dossiers())
    query = data.draw(queries(dossier))
    written = write_query(query, dossier)
    assert parse_query(as_params(written), dossier) == query
    names = [name for name, _ in written]
    assert names == sorted(names, key=PARAMETERS.index)


@settings(max_examples=examples(40))
@given(
    dossiers(),
    st.dictionaries(
        st.sampled_from(PARAMETERS) | st.text(max_size=3),
        st.lists(
            st.text() | st.sampled_from(["mek", "all", "true", "2014", "e0", "\x00", "\ud800"]), max_size=3
        ),
    ),
)
def test_any_parameters_give_a_query_that_an_address_can_carry(
    dossier: Dossier, params: dict[str, list[str]]
):
    query = parse_query(params, dossier)
    assert parse_query(as_params(write_query(query, dossier)), dossier) == query


def test_every_id_of_the_shipped_story_can_be_read_back_from_an_address(
    shipped: Dossier,
):
    queries = [Query(event=event) for event in shipped.events_by_id]
    queries += [Query(actors={actor}) for actor in shipped.actors]
    queries += [Query(without={actor}) for actor in shipped.actors]
    queries += [Query(kinds={kind}) for kind in shipped.kinds]
    queries += [Query(places={place}, disputed=True) for place in shipped.places]
    queries += [Query(sources={source}, support="one") for source in shipped.sources]
    queries += [Query(question=question) for question in shipped.questions]
    queries += [Query(claim=claim, of="mek") for claim in claims_by_id(shipped)]
    everything = Query(actors=shipped.actors, match="all", kinds=shipped.kinds, words="Çuçi")
    for query in [Query(), everything, *queries]:
        assert parse_query(as_params(write_query(query, shipped)), shipped) == query


def test_a_plain_address_shows_what_the_dossier_opens_with(story: Dossier):
    assert parse_query({}, story) == Query(event="raid")
    assert parse_query({"utm_source": ["x"]}, story) == Query(event="raid")
    assert write_query(Query(event="raid"), story) == []


def test_the_address_of_the_whole_story_names_its_view_if_a_plain_address_opens_another(story: Dossier):
    assert write_query(Query(), story) == [("view", "timeline")]
    assert parse_query({"view": ["timeline"]}, story) == Query()


def test_without_opens_the_plain_address_is_the_whole_story():
    dossier = read_text(STORY.replace("opens: event=raid\n", ""), "story.yaml")
    assert parse_query({}, dossier) == Query()
    assert write_query(Query(), dossier) == []


def test_an_address_is_written_in_the_order_of_the_page_and_of_the_dossier(story: Dossier):
    query = Query(
        actors={"police", "mek"},
        match="all",
        without={"spak"},
        kinds=["law", "policing"],
        words="  Court   order ",
        window=("2019", "2023-07"),
        scale="true",
        event="vote",
        since="2023-06",
    )
    assert urlencode(write_query(query, story)) == (
        "actor=mek&actor=police&match=all&without=spak&kind=policing&kind=law&q=Court+order"
        "&from=2019&to=2023-07&scale=true&event=vote&since=2023-06"
    )


@pytest.mark.parametrize(
    ("params", "query"),
    [
        ({"actor": ["nobody", "mek", "mek"]}, Query(actors={"mek"})),
        ({"actor": "mek"}, Query(actors={"mek"})),
        ({"view": ["map"], "scale": ["sideways"], "match": ["none"]}, Query()),
        ({"scale": ["order", "true"]}, Query(scale="order")),
        ({"scale": ["true", "folded"]}, Query(scale="true")),
        ({"actor": ["mek"], "without": ["mek", "spak"]}, Query(actors={"mek"}, without={"spak"})),
        ({"from": ["2023"], "to": ["2019"]}, Query()),
        ({"from": ["[2019..2023]"], "to": ["2019/2020"]}, Query()),
        ({"from": ["201X"], "to": ["2019~"]}, Query()),
        ({"from": ["yesterday"], "to": ["2023"]}, Query(window=("", "2023"))),
        ({"from": ["2023"], "to": ["2023"]}, Query(window=("2023", "2023"))),
        ({"event": ["gone"]}, Query()),
        ({"role": ["spoke"]}, Query()),
        (
            {"actor": ["mek"], "role": ["spoke", "sang", "acted"]},
            Query(actors="mek", roles={"acted", "spoke"}),
        ),
        ({"sources": ["two", "none", "one"]}, Query(support="none")),
        ({"source": ["x"], "question": ["x"], "claim": ["x"], "of": ["x"], "tab": ["x"]}, Query()),
        ({"since": ["2023-06", "2024"]}, Query(since="2023-06")),
        ({"since": ["lately"]}, Query()),
        ({"since": ["2023-06-30T12:00"]}, Query()),
        ({"since": ["2023/2024"]}, Query()),
        ({"since": ["201X"]}, Query()),
        ({"view": ["about"]}, Query(view="about")),
        ({"event": ["gone", "vote"]}, Query(event="vote")),
        ({"q": ["\x00 \ud800\n"]}, Query()),
        ({"q": ["x" * 30_000], "from": ["1" * 30_000]}, Query(words="x" * 200)),
    ],
)
def test_unreadable_parameters_are_left_out(story: Dossier, params: dict[str, list[str]], query: Query):
    assert parse_query(params, story) == query


def test_opens_with_too_many_parameters_counts_as_empty():
    dossier = read_text(STORY.replace("event=raid", "&".join(["kind=law"] * 2000)), "story.yaml")
    assert parse_query({}, dossier) == Query()


@pytest.mark.parametrize(
    ("link", "query"),
    [
        ("?kind=law&event=vote", Query(kinds={"law"}, event="vote")),
        ("kind=law", Query(kinds={"law"})),
        ("", Query(event="raid")),
        ("javascript:alert(1)", Query(event="raid")),
        ("https://example.org/?kind=law", Query(event="raid")),
        ("&".join(["kind=law"] * 2000), Query(event="raid")),
    ],
)
def test_only_known_parameters_of_a_link_are_read(story: Dossier, link: str, query: Query):
    assert parse_link(link, story) == query


def test_one_id_is_read_as_a_set_of_one():
    assert Query(actors="mek", kinds="law") == Query(actors={"mek"}, kinds=("law",))


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_a_parameter_has_an_effect_unless_it_is_listed_as_reserved(name: str, shipped: Dossier) -> None:
    entries = (shipped.actors, shipped.kinds, shipped.places, shipped.sides)
    actor, kind, place, side = (next(iter(ids)) for ids in entries)
    values = {
        "actor": actor, "without": actor, "kind": kind, "event": shipped.events[0].id, "q": "camp",
        "place": place, "disputed": "1", "source": next(iter(shipped.sources)), "sources": "one",
        "question": next(iter(shipped.questions)), "claim": next(iter(claims_by_id(shipped))),
        "role": "spoke", "unanswered": "1", "of": actor, "tab": "network",
        "from": "2014", "to": "2014", "since": "2014", "view": "about", "match": "all", "scale": "true",
        "lang": "sq", "layout": "actor", "closed": actor, "open": side, "sort": "last",
    }  # fmt: skip
    # Roles and unanswered questions are those of actors, and lanes those of a layout
    needed = {
        "role": {"actor": [actor]},
        "unanswered": {"view": ["claims"], "actor": [actor]},
        **{key: {"layout": ["actor"]} for key in ("closed", "open", "sort")},
    }
    base = needed.get(name, {"view": ["timeline"]})
    query = parse_query({**base, name: [values.get(name, "side")]}, shipped)
    assert (query == parse_query(base, shipped)) == (name in WITHOUT_EFFECT)
    assert (name in values) == (name not in WITHOUT_EFFECT)


@pytest.mark.parametrize(
    ("link", "query"),
    [
        ("layout=side&closed=albania&closed=~&closed=nobody", Query(layout="side", closed={"albania", "~"})),
        (
            "layout=actor&open=west&open=nobody&sort=first",
            Query(layout="actor", opened={"west"}, sort="first"),
        ),
        ("layout=side&open=west", Query(layout="side")),
        ("layout=actor&sort=count", Query(layout="actor")),
        ("layout=side&sort=file", Query(layout="side")),
        ("layout=lines&closed=albania&sort=last", Query()),
        ("closed=albania&open=west&sort=last&scale=order", Query(scale="order")),
    ],
)
def test_lanes_of_a_link_are_read_only_with_their_layout(shipped: Dossier, link: str, query: Query) -> None:
    assert parse_link(link, shipped) == query


def test_a_dossier_without_sides_has_no_layout_by_side() -> None:
    assert parse_link("layout=side", Dossier(title="A")) == Query()
