"""Relations: the links between events as the canvas receives them."""

import json

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.chart.relations import RELATIONS, links
from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Event, Link, Relation
from dashboard.reading import read_text


def event(name: str, *links: tuple[Relation, str]) -> Event:
    found = tuple(Link(relation=relation, event=other) for relation, other in links)
    return Event(id=name, date=parse_date("2001"), title=name, links=found)


def test_every_relation_has_a_word_for_both_of_its_ends() -> None:
    assert set(RELATIONS) == set(Relation)
    words = [word for pair in RELATIONS.values() for word in pair]
    assert len(set(words)) == 2 * len(Relation)


def test_links_are_sent_as_columns_without_those_that_lead_nowhere() -> None:
    events = (
        event("a", (Relation.ENDS, "nowhere"), (Relation.ENDS, "a")),
        event("b", (Relation.FOLLOWS, "a"), (Relation.RESPONDS_TO, "a"), (Relation.RESPONDS_TO, "c")),
        event("c", (Relation.ECHOES, "b")),
    )
    found = links(Dossier(title="T", events=events))
    rows = zip(found["source"], found["target"], found["relation"], strict=True)
    names = [(source, target, RELATIONS[relation][0]) for source, target, relation in rows]
    assert names == [(1, 0, "follows"), (1, 0, "responds to"), (1, 2, "responds to"), (2, 1, "echoes")]


def test_a_story_without_links_sends_none() -> None:
    content = json.loads(
        encoded_payload(read_text("title: T\nevents: [{date: 2001, title: A}]", "e.yaml")).content
    )
    assert content["links"] == {"source": [], "target": [], "relation": []}


def test_all_links_of_the_shipped_story_are_sent(shipped: Dossier) -> None:
    assert len(links(shipped)["source"]) == sum(len(event.links) for event in shipped.events)
