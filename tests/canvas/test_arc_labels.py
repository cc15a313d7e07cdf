"""The law of arcs: in any story and window each link has its arc, and its words hide no other words."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import canvas_modules, examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from dashboard.chart.encoded_payload import encoded_payload
from dashboard.dates.edtf.parse import parse_date
from dashboard.dossier.model import Dossier, Event, Link, Relation

SCRIPT = """
  import { wordBoxes } from "./layout/arcs/arc_labels.js";
  import { keyOf } from "./layout/clusters.js";
  import { pointAt } from "./layout/arcs/curve.js";
  import { layOut } from "./layout/layout.js";
  import { orderOf } from "./axis/equal_steps.js";
  import { prepared } from "./axis/scale.js";
  import { visibleDays } from "./axis/spans.js";
  import { inColumns } from "./story/story.js";
  const measure = (text, bold, size = 13) => text.length * (bold ? 7.4 : 6.8) * size / 13;
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const spot = ({ x, y }) => ({ left: x, right: x, top: y, bottom: y });
  window.take = (json) => {
    window.story = inColumns(JSON.parse(json));
    const { folded, true: linear } = story.scales;
    const order = orderOf(story);
    story.scales = { folded: prepared("folded", folded), true: prepared("true", linear), order };
  };
  window.drawn = (kind, low, high, picked, width) => {
    const scale = story.scales[kind];
    const days = visibleDays(scale, { low, high });
    const asked = { matched: new Uint8Array(story.size).fill(1), picked, days };
    const layout = layOut(story, asked, scale, { low, high }, width, measure);
    const { marks, bars, clusters, folded, plot, eraPx, height } = layout;
    const counted = [...clusters, ...folded];
    return {
      plot, eraPx, height, beyond: layout.beyond, walls: wordBoxes(layout, measure),
      arcs: layout.arcs.map((arc) => ({ ...arc, points: shares.map((share) => pointAt(arc, share)) })),
      drawn_at: Object.fromEntries([
        ...marks.map((mark) => [mark.id, spot(mark)]),
        ...bars.map(({ id, left, right, top, bottom }) => [id, { left, right, top, bottom }]),
        ...counted.map((cluster) => [keyOf(cluster), spot(cluster)]),
      ]),
      holds: Object.fromEntries([
        ...[...marks, ...bars].map(({ id, index }) => [index, id]),
        ...counted.flatMap((cluster) => [...cluster.members].map((index) => [index, keyOf(cluster)])),
      ]),
    };
  };
"""
NAMED = 3  # events that others name
DATES = [
    "2023-06-20",
    "2023-06-21",
    "2023-06-2X",
    "2023",
    "1979",
    "2001-02",
    "2014/..",
    "1980/1988",
    "1999-05",
    "XXXX",
]
NEAR_PX = 1e-6

Box = dict[str, float]


@pytest.fixture(scope="module")
def layout(chromium: Browser) -> Iterator[Page]:
    with canvas_modules(chromium, SCRIPT) as page:
        yield page


@st.composite
def linked_stories(draw: st.DrawFn) -> Dossier:
    """A story in which the first few events and many others are linked, some of them on a few days."""
    chance = random.Random(draw(st.integers(0, 2**32)))  # noqa: S311 - a generated story, not a secret
    count = draw(st.sampled_from([3, 12, 30, 80]))
    linked_share = draw(st.sampled_from([0.1, 0.4, 0.9]))

    def links(own: int) -> tuple[Link, ...]:
        many = sum(chance.random() < linked_share for _ in range(2))
        others = (chance.randrange(min(count, NAMED)) for _ in range(many))
        relations = list(Relation)
        return tuple(Link(relation=chance.choice(relations), event=f"e{n}") for n in others if n != own)

    events = tuple(
        Event(id=f"e{n}", date=parse_date(chance.choice(DATES)), title=f"Event {n} of many", links=links(n))
        for n in range(count)
    )
    return Dossier(title="Ties", events=events)


def inside(point: Box, box: Box) -> bool:
    across = box["left"] - NEAR_PX <= point["x"] <= max(box["right"], box["left"] + 3) + NEAR_PX
    return across and box["top"] - NEAR_PX <= point["y"] <= box["bottom"] + NEAR_PX


def overlap(a: Box, b: Box) -> bool:
    across = min(a["right"], b["right"]) - max(a["left"], b["left"])
    return across > NEAR_PX and min(a["bottom"], b["bottom"]) - max(a["top"], b["top"]) > NEAR_PX


@settings(max_examples=examples(80), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(linked_stories(), st.data())
def test_every_link_has_its_arc_and_no_words_overlap(
    layout: Page, dossier: Dossier, data: st.DataObject
) -> None:
    layout.evaluate("json => take(json)", encoded_payload(dossier).content.decode())
    low, high = data.draw(st.sampled_from([(0.0, 1.0), (0.0, 0.6), (0.4, 1.0), (0.45, 0.55), (0.9, 1.0)]))
    picked = data.draw(st.integers(0, NAMED - 1))
    arguments = [data.draw(st.sampled_from(["folded", "true", "order"])), low, high, f"e{picked}", 960]
    found: dict[str, Any] = layout.evaluate("([k, l, h, p, w]) => drawn(k, l, h, p, w)", arguments)
    arcs, drawn_at, holds = found["arcs"], found["drawn_at"], found["holds"]
    own = holds.get(str(picked))
    if own is None:
        assert arcs == found["beyond"] == []
        return

    numbers = {event.id: n for n, event in enumerate(dossier.events)}
    pairs = [(n, numbers[link.event]) for n, e in enumerate(dossier.events) for link in e.links]
    others = {b if a == picked else a for a, b in pairs if picked in (a, b) and a != b}
    placed = {n for n in others if dossier.events[n].date.placed}
    wanted = {n for n in placed if holds.get(str(n)) != own}
    assert sorted(n for arc in arcs for n in arc["members"]) == sorted(wanted)

    beyond = {end["key"]: end for end in found["beyond"]}
    for arc in arcs:
        assert inside(arc["from"], drawn_at[own])
        assert arc["words"]
        if arc["isFixed"]:
            assert all(str(n) not in holds for n in arc["members"])
            edge = beyond[arc["key"]]
            assert arc["to"]["x"] in (edge["left"], edge["right"])
        else:
            assert {holds[str(n)] for n in arc["members"]} == {arc["key"]}
            assert inside(arc["to"], drawn_at[arc["key"]])
            assert bool(arc["label"]) != bool(arc["dot"])
        highest = min(arc["from"]["y"], arc["to"]["y"], found["eraPx"])
        assert all(highest - NEAR_PX <= point["y"] <= found["height"] for point in arc["points"])

    labels = [arc["label"] for arc in arcs if arc["label"]]
    for at, label in enumerate(labels):
        assert found["plot"]["left"] <= label["left"] and label["right"] <= found["plot"]["right"]
        marks = [s for s in drawn_at.values() if s["left"] == s["right"]]
        assert not any(inside({"x": m["left"], "y": m["top"]}, label) for m in marks)
        assert not any(overlap(label, wall) for wall in [*found["walls"], *labels[:at], *beyond.values()])
    edges = list(beyond.values())
    assert not any(overlap(a, b) for at, a in enumerate(edges) for b in edges[:at])
