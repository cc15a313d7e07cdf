"""The laws of the network: what appears together is counted once, and the ring has room for every name."""

import json
import os
from collections.abc import Iterator
from itertools import pairwise
from math import dist, hypot
from pathlib import Path
from typing import Any

import pytest
from conftest import examples
from dossier_strategies import ACTORS, dossiers
from hypothesis import given, settings
from hypothesis import strategies as st
from node import NodeProcess, canvas_in_node

from dashboard import Query, select
from dashboard.chart.cast import cast, involved_in
from dashboard.dossier.model import Dossier
from dashboard.export.query_index import match_index

SCRIPT = """
  import * as net from "./network/network.js";
  import * as ring from "./network/ring.js";
  const BOX = { width: 756, height: 590 };
  const answers = {
    network: ([cast, roles, matched, of]) => net.networkOf({ cast }, roles, matched, of),
    choices: ([cast, matched]) => net.choicesOf({ cast }, matched),
    chosen: ([cast, query, choices]) => net.chosenOf({ cast }, query, choices),
    drawn: ([network, least]) => net.drawnOf(network, least),
    first: (network) => net.firstLeast(network),
    strengths: (network) => net.strengthsOf(network),
    chords: ([cast, matched, shown]) => net.chordsOf({ cast }, matched, shown),
    ring: ([shown, sides]) => {
      const found = ring.ringOf(ring.bySide(shown, sides), BOX);
      return { ...found, labels: ring.ringLabels(found, BOX, 34) };
    },
  };
"""
WIDTH, HEIGHT, LABEL = 756, 590, 34  # px
SIDES = 4
STORED = Path(__file__).parent / "pictures" / "ring.json"


@pytest.fixture(scope="module")
def ask() -> Iterator[NodeProcess]:
    with canvas_in_node(SCRIPT) as process:
        yield process


def network_in(ask: NodeProcess, dossier: Dossier, query: Query, of: int) -> dict[str, Any]:
    roles = match_index(dossier, [])["events"]["roles"]
    matched = select(dossier, query).matched.astype(int).tolist()
    found: dict[str, Any] = ask("network", [cast(dossier), roles, matched, of])
    return found


CASES = st.tuples(dossiers(), st.sampled_from([Query(), Query(kinds={"law"}), Query(actors={"mek"})]))


@settings(max_examples=examples(200), deadline=None)
@given(CASES, st.integers(0, len(ACTORS) - 1))
def test_two_actors_appear_together_in_the_matching_events_in_which_both_have_a_role(
    ask: NodeProcess, case: tuple[Dossier, Query], of: int
) -> None:
    dossier, query = case
    found = network_in(ask, dossier, query, of)
    shown = [e for e, matches in zip(dossier.events, select(dossier, query).matched, strict=True) if matches]
    actors, rows = list(dossier.actors), {event.id: n for n, event in enumerate(dossier.events)}
    own = [event for event in shown if actors[of] in involved_in(event)]
    assert found["events"] == [rows[event.id] for event in own]
    expected = {
        number: [rows[event.id] for event in own if actor in involved_in(event)]
        for number, actor in enumerate(actors)
        if number != of
    }
    others = found["others"]
    assert {one["actor"]: one["events"] for one in others} == {k: v for k, v in expected.items() if v}
    order = [(-len(one["events"]), one["actor"]) for one in others]
    assert order == sorted(order)
    for one in others:
        assert one["all"] == sum(actors[one["actor"]] in involved_in(event) for event in shown)
        assert max(count for _, count in one["roles"]) <= len(one["events"])
        back = network_in(ask, dossier, query, one["actor"])
        [same] = [other for other in back["others"] if other["actor"] == of]
        assert same["events"] == one["events"], "appearing together has no direction"


STRENGTHS = st.lists(st.integers(1, 12), max_size=60)


def network_of(strengths: list[int]) -> dict[str, Any]:
    """A network with an other actor for each number of events that it shares with the chosen one."""
    ordered = sorted(strengths, reverse=True)
    others = [
        {"actor": n + 1, "events": list(range(count)), "all": count, "roles": []}
        for n, count in enumerate(ordered)
    ]
    return {"of": 0, "events": list(range(12)), "others": others}


@settings(max_examples=examples(200), deadline=None)
@given(STRENGTHS, st.integers(1, 12))
def test_everyone_is_on_the_ring_or_counted_as_left_out(
    ask: NodeProcess, strengths: list[int], least: int
) -> None:
    network = network_of(strengths)
    drawn = ask("drawn", [network, least])
    assert drawn["shown"] + drawn["left"] == network["others"]
    assert len(drawn["shown"]) <= 28
    assert all(len(one["events"]) >= least for one in drawn["shown"])
    if len(drawn["shown"]) < 28:
        assert all(len(one["events"]) < least for one in drawn["left"])
    found = ask("strengths", network)
    assert found["counts"] == [strengths.count(n) for n in range(max(strengths, default=0) + 1)]


@settings(max_examples=examples(200), deadline=None)
@given(STRENGTHS)
def test_the_slider_starts_with_a_ring_that_is_neither_empty_nor_crowded(
    ask: NodeProcess, strengths: list[int]
) -> None:
    network = network_of(strengths)
    least = ask("first", network)
    shown = sum(count >= least for count in strengths)
    assert 1 <= least <= max(1, *strengths, 1)
    assert shown >= min(3, len(strengths))
    if shown > 28:
        assert sum(count > least for count in strengths) < 3, "a higher least number leaves too few"


@settings(max_examples=examples(200), deadline=None)
@given(st.lists(st.tuples(st.integers(1, 15), st.sampled_from([None, 0, 1, 2, 3])), min_size=1, max_size=28))
def test_no_two_names_of_a_ring_overlap_and_none_covers_a_mark(
    ask: NodeProcess, actors: list[tuple[int, int | None]]
) -> None:
    network = network_of([strength for strength, _ in actors])
    sides = [None, *(side for _, side in actors)]
    found = ask("ring", [network["others"], sides])
    assert found == ask("ring", [network["others"], sides]), "the same at each drawing"
    nodes = {node["actor"]: node for node in found["nodes"]}
    assert set(nodes) == set(range(1, len(actors) + 1)) == {label["actor"] for label in found["labels"]}
    for node in nodes.values():
        assert hypot(node["x"] - WIDTH / 2, node["y"] - HEIGHT / 2) == pytest.approx(204)
        assert node["linePx"] <= 12
    for one, other in pairwise(found["nodes"]):
        assert dist((one["x"], one["y"]), (other["x"], other["y"])) > one["sizePx"] + other["sizePx"]
    ranks = [SIDES if sides[node["actor"]] is None else sides[node["actor"]] for node in found["nodes"]]
    assert ranks == sorted(ranks), "sides are in the order of the file"
    for is_right in (True, False):
        ys = sorted(label["y"] for label in found["labels"] if label["isRight"] is is_right)
        assert all(after - before >= LABEL - 1e-6 for before, after in pairwise(ys))
    for label in found["labels"]:
        assert label["width"] > 60
        for node in nodes.values():
            inside = abs(node["y"] - label["y"]) < LABEL / 2 and (
                node["x"] >= label["x"] if label["isRight"] else node["x"] <= label["x"]
            )
            assert not inside, "a name lies outside the ring"


@settings(max_examples=examples(100), deadline=None)
@given(dossiers())
def test_the_chosen_actor_is_that_of_the_query_else_the_second_by_number(
    ask: NodeProcess, dossier: Dossier
) -> None:
    matched = [1] * len(dossier.events)
    choices = ask("choices", [cast(dossier), matched])
    counts = {n: sum(a in involved_in(e) for e in dossier.events) for n, a in enumerate(dossier.actors)}
    expected = sorted((n for n in counts if counts[n]), key=lambda n: (-counts[n], n))
    assert [one["actor"] for one in choices] == expected
    asked = lambda *query: ask("chosen", [cast(dossier), list(query), choices])  # noqa: E731
    assert asked(["of", ACTORS[2]], ["actor", ACTORS[1]]) == 2
    assert asked(["actor", ACTORS[1]]) == 1
    assert asked() == (expected[1] if len(expected) > 1 else expected[0] if expected else None)


@settings(max_examples=examples(100), deadline=None)
@given(dossiers())
def test_chords_join_those_on_the_ring_that_share_two_events(ask: NodeProcess, dossier: Dossier) -> None:
    shown = [{"actor": n} for n in range(len(ACTORS)) if n != 1]
    chords = ask("chords", [cast(dossier), [1] * len(dossier.events), shown])
    actors = list(dossier.actors)
    together = {
        (a, b): sum({actors[a], actors[b]} <= set(involved_in(event)) for event in dossier.events)
        for a in range(len(actors))
        for b in range(a + 1, len(actors))
        if 1 not in {a, b}
    }
    assert {tuple(one["pair"]): one["count"] for one in chords} == {
        pair: count for pair, count in together.items() if count >= 2
    }


def test_a_ring_is_drawn_where_it_was(ask: NodeProcess) -> None:
    """`tests/canvas/pictures/ring.json` has it in px, so that a change shows; `REDRAW=1` writes it."""
    network = network_of([16, 11, 4, 4, 3, 3, 3, 2, 2, 2, 2, 2])
    sides = [0, 2, 3, 2, 0, 0, 1, None, 1, 3, 3, 4, 3]
    found = ask("ring", [network["others"], sides])
    rounded = json.loads(json.dumps(found), parse_float=lambda text: round(float(text), 1))
    if os.environ.get("REDRAW"):
        STORED.write_text(json.dumps(rounded, indent=1) + "\n", "utf-8")
    assert rounded == json.loads(STORED.read_text("utf-8"))
